"""Rule 20: who is in and waits, and the single change that would place them."""

from typing import Any

import pytest

from tests.reminders.books import ago, key, lines, steps, tree

TUESDAYS = {"time-zone": "Atlantic/Azores", "free": "tue 17:00-20:00"}
FRIDAYS = {"time-zone": "Atlantic/Azores", "free": "fri 17:00-20:00"}


def _in(days: int, **facts: Any) -> dict[str, Any]:
    return {"name": "Ada", "interests": {key(days): {"to": "in"}}, **facts}


def _file(days: int = 22, **sections: Any) -> dict[str, Any]:
    return tree(people={"ada": _in(days)}, **sections)


def test_whoever_is_in_for_more_than_three_weeks_is_waiting() -> None:
    (step,) = steps(_file(22))

    assert step.text == "Look for a combination with Ada"
    assert step.reason == "Ada has been waiting 22 days, and no draft is ready"
    assert (step.rule, step.urgency, step.people) == (20, 2, ("ada",))
    assert step.command == "pods suggest --with ada"


def test_three_weeks_are_not_yet_waiting() -> None:
    assert steps(_file(21)) == ()


def test_whoever_is_in_since_nobody_knows_when_is_mentioned() -> None:
    (step,) = steps(tree(people={"ada": {"name": "Ada", "interest": "in"}}))

    assert step.reason == "Ada is in, without a pod, and no draft is ready"


def test_an_organiser_looks_at_the_whole_round() -> None:
    assert lines(_file(caller={"organiser": True})) == [
        (20, "Look for a combination with Ada", "pods suggest --everyone")
    ]


def test_a_talk_makes_the_waiting_shorter() -> None:
    file = _file(60)
    file["people"]["ada"]["contacts"] = {key(21): {}}
    assert steps(file) == ()

    file["people"]["ada"]["contacts"] = {key(22): {}}
    assert steps(file)[0].reason.startswith("Ada has been waiting 60 days")


@pytest.mark.parametrize("state", ["inviting", "kickoff", "running", "retro"])
def test_a_member_of_a_live_pod_is_not_waiting(state: str) -> None:
    pod = {"name": "Owls", "state": state, "at": "tue 17:00", "members": {"ada": {}}}

    assert 20 not in [step.rule for step in steps(_file(pods={"owls": pod}))]


def test_a_held_seat_is_a_place_and_a_pod_that_ended_is_none() -> None:
    pod: dict[str, Any] = {"name": "Owls", "state": "inviting"}
    pod["invitations"] = {"ada-1": {"person": "ada", "state": "sent", "sent": ago(1)}}
    assert steps(_file(pods={"owls": pod})) == ()

    pod["state"] = "closed"
    assert [step.rule for step in steps(_file(pods={"owls": pod}))] == [20]


@pytest.mark.parametrize(
    "silence",
    [
        {"snoozed": {"ada": {"until": ago(-1)}}},
        {"snoozed": {"ada": {"dismissed": ["waiting:ada:suggest:"]}}},
    ],
)
def test_whoever_sleeps_waits_for_nothing(silence: dict[str, Any]) -> None:
    assert steps(_file() | silence) == ()


def test_whoever_is_left_in_peace_waits_for_nothing() -> None:
    file = _file()
    file["people"]["ada"]["do-not-contact"] = True

    assert steps(file) == ()


def _drafted(*others: tuple[str, str], **sections: Any) -> dict[str, Any]:
    """Ada waits in a draft with others, of whom each stands somewhere on the ladder."""
    file = _file(drafts={"owls": {"people": ["me", "ada", *(one for one, _ in others)]}})
    for person, stands in others:
        file["people"][person]["interest"] = stands
    return file | sections


def test_somebody_in_their_draft_who_was_never_asked_is_the_change() -> None:
    (step,) = steps(_drafted(("bo", "maybe"), ("cy", "curious")))

    assert step.text == "Ask Cy into draft owls"
    assert step.reason == "Ada has been waiting 22 days, and Cy was never asked"
    assert step.command == "pods invite owls cy"
    assert (step.people, step.group) == (("ada", "cy"), "owls")


def test_an_idea_is_not_asked_before_it_is_sounded() -> None:
    assert lines(_drafted(("bo", "idea"))) == [
        (20, "Look for a combination with Ada", "pods suggest --with ada")
    ]


def test_somebody_who_sleeps_is_not_asked() -> None:
    file = _drafted(("cy", "curious"), snoozed={"cy": {"until": ago(-1)}})

    assert lines(file) == [(20, "Look for a combination with Ada", "pods suggest --with ada")]


def test_while_everybody_in_their_draft_was_asked_there_is_nothing_to_do() -> None:
    file = _drafted(("bo", "curious"))
    mail = {"person": "bo", "state": "sent", "sent": ago(1)}
    file["drafts"]["owls"]["invitations"] = {"bo-1": mail}
    assert steps(file) == ()

    mail["state"] = "no"
    assert lines(file) == [(20, "Look for a combination with Ada", "pods suggest --with ada")]


def test_somebody_who_shares_no_hour_with_the_draft_is_not_the_change() -> None:
    file = _drafted(("bo", "curious"), ("cy", "maybe"))
    file["caller"] = TUESDAYS
    file["people"]["ada"] |= TUESDAYS
    file["people"]["bo"] |= FRIDAYS
    file["people"]["cy"] |= TUESDAYS

    assert lines(file) == [(20, "Ask Cy into draft owls", "pods invite owls cy")]


def test_the_draft_that_is_nearest_to_a_pod_comes_first() -> None:
    file = _drafted(("bo", "curious"))
    file["people"]["cy"]["interest"] = "curious"
    file["people"]["dee"] = {"name": "Dee", "interests": {key(3): {"to": "in"}}}
    file["drafts"]["near"] = {"people": ["me", "ada", "dee", "cy"]}
    file["drafts"]["far"] = {"people": ["me", "ada", "cy"]}

    assert lines(file) == [(20, "Ask Cy into draft near", "pods invite near cy")]


def test_unknown_hours_are_asked_for_once_others_are_known() -> None:
    file = _file(caller=TUESDAYS)
    file["people"]["bo"] |= TUESDAYS

    (step,) = steps(file)

    assert step.text == "Ask Ada when they are free"
    assert step.command == 'pods edit-person ada --free "tue 18-21" --time-zone ZONE'


def test_no_hour_in_common_with_anybody_is_a_rhythm_for_two() -> None:
    file = _file(caller=TUESDAYS)
    file["people"]["ada"] |= FRIDAYS
    file["people"]["bo"] |= TUESDAYS

    for person in ("cy", "dee"):
        file["people"][person] |= TUESDAYS

    assert lines(file) == [
        (
            20,
            "Set a rhythm with Ada, just the two of you",
            "pods edit-person ada --rhythm-days 30",
        )
    ]
    file["people"]["ada"]["rhythm-days"] = 30
    assert steps(file) == ()


def test_an_hour_in_common_with_one_is_a_combination_to_look_for() -> None:
    file = _file(caller=TUESDAYS)
    file["people"]["ada"] |= FRIDAYS
    for person in ("bo", "cy"):
        file["people"][person] |= TUESDAYS
    file["people"]["dee"] |= FRIDAYS

    assert [text for _, text, _ in lines(file)] == ["Look for a combination with Ada"]


def test_an_organisers_own_hours_place_nobody() -> None:
    file = _file(caller={**FRIDAYS, "organiser": True})
    file["people"]["ada"] |= FRIDAYS
    for person in ("bo", "cy", "dee"):
        file["people"][person] |= TUESDAYS

    assert [step.command.split()[1] for step in steps(file)] == ["edit-person"]


def test_more_than_three_who_wait_are_one_line() -> None:
    people = {name: {"name": name, "interests": {key(30): {"to": "in"}}} for name in "abcd"}
    people["fresh"] = {"name": "Fresh", "interests": {key(2): {"to": "in"}}}

    (step,) = steps(tree(people=people))

    assert step.text == "Form the next pod"
    assert step.reason == "5 people are in, and sit in no pod that is alive"
    assert step.command == "pods suggest"
    assert lines(tree(people=people, caller={"organiser": True})) == [
        (20, "Form the next pods", "pods suggest --everyone")
    ]


def test_whoever_is_in_a_complete_draft_is_not_waiting() -> None:
    file = _file(drafts={"owls": {"people": ["me", "ada", "bo", "cy"]}})
    for person in ("bo", "cy"):
        file["people"][person]["interest"] = "in"

    assert [step.rule for step in steps(file)] == [23]


def test_a_member_of_a_resting_pod_has_a_pod() -> None:
    pod = {"name": "Owls", "members": {"ada": {}}, "state": "resting", "resting-until": ago(-9)}

    assert steps(tree(people={"ada": _in(22)}, pods={"owls": pod})) == ()


def test_who_left_a_pod_waits_since_then() -> None:
    left = {"joined": ago(90), "left": ago(25)}
    pod = {"name": "Owls", "state": "closed", "members": {"ada": left}}
    ada = {"name": "Ada", "interests": {key(100): {"to": "in"}}}
    (step,) = steps(tree(people={"ada": ada}, pods={"owls": pod}))
    ended = {**pod, "closed": ago(3), "members": {"ada": {"joined": ago(90)}}}

    assert step.reason == "Ada has been waiting 25 days, and no draft is ready"
    assert steps(tree(people={"ada": ada}, pods={"owls": ended})) == ()
