"""Rules 7 and 23: a yes without a date, and combinations that are complete."""

from datetime import date
from typing import Any

import pytest

from tests.reminders.books import ago, key, lines, steps, tree

AZORES = {"time-zone": "Atlantic/Azores", "free": "tue 17:00-20:00"}
SETTINGS = {"size-min": 3, "season-start": date(2026, 10, 5), "season-weeks": 8}


def _yes(person: str, days: int) -> dict[str, Any]:
    return {"person": person, "state": "yes", "sent": ago(days + 2), "replied": ago(days)}


def _draft(**facts: Any) -> dict[str, Any]:
    """Ada and Bo are free on Tuesdays, as the Caller is; Ada said yes two days ago, Bo is in."""
    bo = {"name": "Bo", "interests": {key(5): {"to": "in"}}, **AZORES}
    draft = {"people": ["me", "ada", "bo"], "invitations": {"ada-1": _yes("ada", 2)}, **facts}
    return tree(
        caller={**AZORES},
        settings=SETTINGS,
        people={"ada": {"name": "Ada", **AZORES}, "bo": bo},
        drafts={"owls": draft},
    )


def test_a_complete_combination_is_ready_to_call_at_its_first_hour() -> None:
    (step,) = steps(_draft())

    assert step.text == "Ready to call: Ada, Bo and you"
    assert step.reason == (
        "draft owls is complete, the last yes came 2 days ago; "
        "Tue, starting 17:00, 17:30, 18:00 or 18:30 (Azores)"
    )
    assert (step.rule, step.about, step.group, step.urgency) == (23, "owls", "owls", 2)
    assert step.command == 'pods new-pod NAME --from owls --at "tue 17:00"'


def test_the_hour_that_the_draft_has_in_mind_goes_first() -> None:
    (step,) = steps(_draft(at="tue 18:30"))

    assert step.reason.endswith("; tue 18:30 is the hour")
    assert step.command.endswith('--at "tue 18:30"')


def test_somebody_who_has_yet_to_answer_makes_it_incomplete() -> None:
    file = _draft()
    file["drafts"]["owls"]["invitations"]["bo-1"] = {
        "person": "bo",
        "state": "sent",
        "sent": ago(1),
    }

    assert steps(file) == ()


def test_somebody_who_was_only_thought_of_makes_it_incomplete() -> None:
    file = _draft(people=["me", "ada", "bo", "cy"])

    assert steps(file) == ()


@pytest.mark.parametrize("gone", ["no", "expired", "withdrawn"])
def test_somebody_who_will_not_come_is_not_waited_for(gone: str) -> None:
    file = _draft(people=["me", "ada", "bo", "cy"])
    file["drafts"]["owls"]["invitations"]["cy-1"] = {"person": "cy", "state": gone}

    assert [step.rule for step in steps(file)] == [23]


def test_a_draft_below_the_smallest_size_is_not_ready() -> None:
    file = _draft()
    file["settings"] = SETTINGS | {"size-min": 4}

    assert steps(file) == ()


def test_a_draft_without_a_common_hour_is_not_ready() -> None:
    file = _draft()
    file["people"]["bo"]["free"] = "wed 17:00-20:00"

    assert [step.rule for step in steps(file)] == []


def test_hours_that_nobody_told_us_speak_against_nobody() -> None:
    file = _draft()
    del file["people"]["bo"]["free"]
    assert steps(file)[0].command.endswith('--at "tue 17:00"')

    for person in (file["caller"], file["people"]["ada"]):
        del person["free"]
    assert steps(file)[0].reason.endswith("; nobody's hours are known yet")
    assert steps(file)[0].command == "pods new-pod NAME --from owls"


def test_a_draft_of_people_who_are_in_needs_no_invitation() -> None:
    file = _draft(invitations={})
    file["people"]["ada"]["interest"] = "in"

    assert steps(file)[0].reason.startswith("draft owls is complete; Tue")


def test_nobody_is_called_into_more_pods_than_they_can_be_in() -> None:
    file = _draft()
    file["pods"] = {"full": {"name": "Full", "state": "kickoff", "members": {"bo": {}}}}
    assert 23 not in [step.rule for step in steps(file)]

    file["people"]["bo"]["max-pods"] = 2
    assert 23 in [step.rule for step in steps(file)]


@pytest.mark.parametrize(
    ("rule", "is_ready"),
    [
        ({"kind": "apart", "people": ["ada", "bo"]}, False),
        ({"kind": "apart", "people": ["ada", "cy"]}, True),
        ({"kind": "apart", "people": ["ada", "bo"], "hard": False}, True),
        ({"kind": "apart", "people": ["ada", "bo"], "until": ago(1)}, True),
        ({"kind": "together", "people": ["ada", "bo"]}, True),
        ({"kind": "together", "people": ["ada", "cy"]}, False),
        ({"kind": "together", "people": ["cy", "dee"]}, True),
    ],
)
def test_a_combination_against_a_hard_rule_is_not_proposed(
    rule: dict[str, Any], *, is_ready: bool
) -> None:
    file = _draft() | {"rules": {"one": rule}}

    assert bool(steps(file)) is is_ready


def test_a_combination_that_the_caller_wants_anyway_is() -> None:
    rule = {"kind": "apart", "people": ["ada", "bo"]}

    assert steps(_draft(anyway="they made up") | {"rules": {"one": rule}})


@pytest.mark.parametrize("facts", [{"do-not-contact": True}, {"interest": "not-now"}])
def test_somebody_who_is_left_in_peace_is_not_called(facts: dict[str, Any]) -> None:
    file = _draft(invitations={})
    file["people"]["ada"] |= facts

    assert steps(file) == ()


@pytest.mark.parametrize(
    "silence",
    [
        {"snoozed": {"owls": {"until": ago(-1)}}},
        {"snoozed": {"owls": {"dismissed": ["complete:owls:ada,bo,me"]}}},
    ],
)
def test_a_draft_that_sleeps_is_silent(silence: dict[str, Any]) -> None:
    assert steps(_draft() | silence) == ()


def test_a_draft_that_became_a_pod_is_silent() -> None:
    assert steps(_draft(became="owls-2")) == ()


def test_a_yes_of_a_week_and_a_complete_draft_are_one_urgent_line() -> None:
    (step,) = steps(_draft(invitations={"ada-1": _yes("ada", 7)}))

    assert (step.rule, step.also, step.urgency) == (23, (7,), 1)


def test_a_yes_of_a_week_without_a_date_is_urgent() -> None:
    file = _draft(people=["me", "ada", "cy"], invitations={"ada-1": _yes("ada", 7)})

    (step,) = steps(file)

    assert step.text == "Propose hours for a first call of draft owls"
    assert step.reason == "the first yes came 7 days ago, and no date is fixed"
    assert (step.rule, step.urgency, step.command) == (7, 1, "pods when owls")


def test_a_yes_of_six_days_is_not() -> None:
    file = _draft(people=["me", "ada", "cy"], invitations={"ada-1": _yes("ada", 6)})

    assert steps(file) == ()


def _pod(**terms: Any) -> dict[str, Any]:
    """A pod that Ada joined nine days ago, with nothing fixed."""
    members = {"me": {"joined": ago(30)}, "ada": {"joined": ago(9)}}
    pod = {"name": "Owls", "state": "inviting", "members": members, **terms}
    return tree(caller=AZORES, pods={"owls": pod}, settings=SETTINGS)


def test_a_member_of_a_week_makes_a_pod_look_for_its_first_date() -> None:
    assert lines(_pod()) == [
        (7, "Propose hours for a first call of Owls", "pods when owls"),
    ]


@pytest.mark.parametrize(
    "terms",
    [
        {"meetings": {"k1": {"on": ago(-3), "kind": "kick-off"}}},
        {"state": "running", "at": "tue 17:00"},
        {"at": "tue 17:00"},
        {"members": {"me": {"joined": ago(30)}}},
        {"members": {"ada": {}}},
    ],
)
def test_a_date_an_hour_to_come_or_nobody_who_said_yes_is_silent(terms: dict[str, Any]) -> None:
    assert steps(_pod(**terms)) == ()


def test_an_hour_whose_first_day_has_passed_is_not_a_date_any_more() -> None:
    file = _pod(at="tue 17:00", **{"season-start": ago(8), "season-weeks": 8})
    assert [step.rule for step in steps(file)] == [7]

    file = _pod(at="mon 17:00", **{"season-start": ago(0), "season-weeks": 8})
    assert steps(file) == ()


def test_a_pod_that_sleeps_has_no_yes_to_answer() -> None:
    assert steps(_pod() | {"snoozed": {"owls": {"until": ago(-1)}}}) == ()


def test_a_log_answers_every_yes() -> None:
    file = _pod(at="tue 17:00", meetings={key(1): {"on": ago(1), "status": "held"}})

    assert steps(file) == ()
