"""Rules 4 and 6: answers that are still to come."""

from typing import Any

import pytest

from tests.reminders.books import ago, key, lines, steps, tree


def _asked(days: int, *, into: str = "drafts", **mail: Any) -> dict[str, Any]:
    """A file in which Ada was asked into `owls` so many days ago."""
    invitation = {"person": "ada", "state": "sent", "sent": ago(days), **mail}
    terms = {"name": "Owls"} if into == "pods" else {}
    return tree(**{into: {"owls": {**terms, "invitations": {"ada-1": invitation}}}})


def test_no_answer_for_four_days_is_time_for_a_nudge() -> None:
    (step,) = steps(_asked(4))

    assert step.text == "Nudge Ada, gently"
    assert step.reason == "asked into draft owls 4 days ago, no answer yet"
    assert step.command == "pods invite owls ada --nudge"
    assert (step.rule, step.about, step.people, step.group) == (4, "ada", ("ada",), "owls")


def test_after_three_days_nobody_is_nudged() -> None:
    assert steps(_asked(3)) == ()


@pytest.mark.parametrize(
    ("days", "nudged", "text", "option"),
    [
        (10, 6, None, ""),
        (11, 7, "Nudge Ada once more, on another channel", "--nudge"),
        (11, 3, None, ""),
        (11, None, "Nudge Ada, gently", "--nudge"),
        (17, None, "Nudge Ada, gently", "--nudge"),
        (18, 3, None, ""),
        (18, 4, "Free the seat held for Ada", "--expire"),
        (18, None, "Free the seat held for Ada", "--expire"),
    ],
)
def test_a_second_nudge_and_a_freed_seat_come_in_their_time(
    days: int, nudged: int | None, text: str | None, option: str
) -> None:
    nudges = {} if nudged is None else {"state": "nudged", "nudges": {key(nudged): {}}}

    found = lines(_asked(days, **nudges))

    assert found == ([(4, text, f"pods invite owls ada {option}")] if text else [])


def test_nobody_is_nudged_a_third_time() -> None:
    assert steps(_asked(17, state="nudged", nudges={key(13): {}, key(6): {}})) == ()


def test_the_days_can_be_changed() -> None:
    file = _asked(5) | {"settings": {"nudge-days": 6}}

    assert steps(file) == ()
    assert steps(_asked(6) | {"settings": {"nudge-days": 6}})


@pytest.mark.parametrize("talk", ["contacts", "soundings"])
def test_a_talk_buys_four_days(talk: str) -> None:
    file = _asked(9)
    file["people"]["ada"][talk] = {key(3): {}}
    assert steps(file) == ()

    file["people"]["ada"][talk] = {key(4): {}}
    assert len(steps(file)) == 1


def test_a_meeting_with_the_caller_is_a_talk() -> None:
    file = _asked(9)
    met = {"on": ago(2), "status": "held", "present": ["me", "ada"]}
    other = {"name": "Other", "state": "closed", "meetings": {"1": met}}
    file["pods"] = {"other": other}
    assert steps(file) == ()

    met["present"] = ["ada", "bo"]
    assert len(steps(file)) == 1


@pytest.mark.parametrize(
    "silence",
    [
        {"snoozed": {"ada": {"until": ago(-1)}}},
        {"snoozed": {"owls": {"until": ago(-1)}}},
        {"snoozed": {"ada": {"dismissed": ["nudge:owls:ada-1"]}}},
    ],
)
def test_who_was_snoozed_or_dismissed_is_silent(silence: dict[str, Any]) -> None:
    assert steps(_asked(9) | silence) == ()


@pytest.mark.parametrize(
    "facts",
    [
        {"do-not-contact": True},
        {"interest": "no"},
        {"interests": {key(20): {"to": "not-now", "until": ago(-30)}}},
    ],
)
def test_who_is_not_to_be_asked_is_silent(facts: dict[str, Any]) -> None:
    file = _asked(9)
    file["people"]["ada"] |= facts

    assert steps(file) == ()


def test_a_snooze_ends_on_its_day() -> None:
    assert len(steps(_asked(9) | {"snoozed": {"ada": {"until": ago(0)}}})) == 1


def test_a_dismissed_nudge_comes_back_as_the_next_thing() -> None:
    file = _asked(18) | {"snoozed": {"ada": {"dismissed": ["nudge:owls:ada-1"]}}}

    assert [step.cause for step in steps(file)] == ["expire:owls:ada-1"]


@pytest.mark.parametrize("state", ["closed", "resting"])
def test_a_pod_that_ended_or_rests_waits_for_no_answer(state: str) -> None:
    file = _asked(9, into="pods")
    assert len(steps(file)) == 1

    file["pods"]["owls"]["state"] = state
    assert steps(file) == ()


def test_a_draft_that_became_a_pod_waits_for_no_answer() -> None:
    file = _asked(9)
    file["drafts"]["owls"]["became"] = "unicorns"

    assert steps(file) == ()


def test_those_of_one_draft_for_whom_it_is_time_for_the_same_share_a_line() -> None:
    file = _asked(9)
    mails = file["drafts"]["owls"]["invitations"]
    mails["bo-1"] = {"person": "bo", "state": "sent", "sent": ago(6)}
    mails["cy-1"] = {"person": "cy", "state": "sent", "sent": ago(18)}

    first, second = steps(file)

    assert (first.text, first.command) == (
        "Free the seat held for Cy",
        "pods invite owls cy --expire",
    )
    assert second.text == "Nudge Ada and Bo, gently"
    assert second.reason == "asked into draft owls 6 to 9 days ago, no answer yet"
    assert second.command == "pods invite owls ada bo --nudge"
    assert (second.about, second.people) == ("owls", ("ada", "bo"))


def test_a_held_seat_that_nobody_offered_is_offered() -> None:
    file = _asked(0, state="draft", into="pods")
    mails = file["pods"]["owls"]["invitations"]
    mails["bo-1"] = {"person": "bo", "state": "draft"}

    assert lines(file) == [(4, "Invite Ada and Bo into Owls", "pods invite owls ada bo")]

    file["snoozed"] = {"bo": {"until": ago(-1)}}
    assert lines(file) == [(4, "Invite Ada into Owls", "pods invite owls ada")]
    file["snoozed"] = {"owls": {"until": ago(-1)}}
    assert lines(file) == []


def test_a_maybe_older_than_ten_days_is_asked_about() -> None:
    (step,) = steps(_asked(20, state="maybe", replied=ago(11)))

    assert step.text == "Ask Ada what would make it a yes"
    assert step.reason.startswith("said maybe to draft owls 11 days ago")
    assert (step.rule, step.command) == (6, "pods invite owls ada --nudge")


def test_a_maybe_of_ten_days_is_left_alone() -> None:
    assert steps(_asked(20, state="maybe", replied=ago(10))) == ()


def test_a_maybe_that_was_talked_about_or_nudged_lies_again() -> None:
    file = _asked(20, state="maybe", replied=ago(15), nudges={key(3): {}})
    assert steps(file) == ()

    file = _asked(20, state="maybe", replied=ago(15))
    file["people"]["ada"]["contacts"] = {key(3): {}}
    assert steps(file) == ()


def test_a_maybe_that_sleeps_is_silent() -> None:
    file = _asked(20, state="maybe", replied=ago(15))

    assert steps(file | {"snoozed": {"ada": {"until": ago(-1)}}}) == ()


def test_a_maybe_without_any_date_says_nothing() -> None:
    file = tree(drafts={"owls": {"invitations": {"ada-1": {"person": "ada", "state": "maybe"}}}})

    assert steps(file) == ()


def test_a_maybe_is_an_answer_and_waits_beyond_the_day_that_was_asked_for() -> None:
    facts = {"replied": ago(9), "by": ago(5)}

    assert steps(_asked(11, state="maybe", into="pods", **facts)) == ()
    assert [step.rule for step in steps(_asked(11, into="pods", by=ago(5)))] == [5]
