"""Rules 21 and 22: ideas, silence, and days on which to ask again."""

from datetime import date
from typing import Any

import pytest

from tests.reminders.books import TODAY, ago, key, lines, steps, tree


def _ada(**facts: Any) -> dict[str, Any]:
    return tree(people={"ada": {"name": "Ada", **facts}})


def test_an_idea_older_than_a_month_is_to_be_sounded() -> None:
    (step,) = steps(_ada(added=ago(31)))

    assert (step.text, step.reason) == ("Sound out Ada", "an idea, and no word for 31 days")
    assert (step.rule, step.urgency, step.command) == (21, 4, "pods sound ada")


def test_an_idea_of_a_month_may_sit() -> None:
    assert steps(_ada(added=ago(30))) == ()


def test_an_idea_that_nobody_dated_may_sit() -> None:
    assert steps(_ada()) == ()


def test_a_talk_lets_an_idea_sit_again() -> None:
    assert steps(_ada(added=ago(60), contacts={key(30): {}})) == ()
    assert len(steps(_ada(added=ago(60), contacts={key(31): {}}))) == 1


def test_of_many_ideas_the_oldest_speaks() -> None:
    people = {name: {"name": name, "added": ago(40 + i)} for i, name in enumerate("abcd")}

    (step,) = steps(tree(people=people))

    assert (step.text, step.reason) == (
        "Sound out d",
        "an idea, and no word for 43 days, like 3 more",
    )


def test_whoever_was_sounded_and_is_silent_for_more_than_two_weeks_may_rest() -> None:
    (step,) = steps(_ada(interest="sounded", soundings={key(15): {}}))

    assert (step.text, step.reason) == ("Let Ada rest", "sounded, and silent for 15 days")
    assert (step.rule, step.urgency) == (21, 4)
    assert step.command == 'pods mark ada not-now --until "in 3 months"'


def test_two_weeks_of_silence_are_none() -> None:
    assert steps(_ada(interest="sounded", soundings={key(14): {}})) == ()
    assert steps(_ada(interests={key(14): {"to": "sounded"}})) == ()
    assert steps(_ada(interest="sounded")) == ()


def test_a_talk_ends_the_silence() -> None:
    file = _ada(interest="sounded", soundings={key(40): {}}, contacts={key(14): {}})

    assert steps(file) == ()


def test_of_many_silent_ones_the_longest_speaks() -> None:
    people = {
        name: {"name": name, "interest": "sounded", "soundings": {key(20 + i): {}}}
        for i, name in enumerate("abcd")
    }

    assert [step.reason for step in steps(tree(people=people))] == [
        "sounded, and silent for 23 days, like 3 more"
    ]


def test_whoever_owes_an_answer_or_has_a_seat_is_neither_idea_nor_silent() -> None:
    file = _ada(interest="sounded", soundings={key(40): {}})
    mail = {"person": "ada", "state": "sent", "sent": ago(1)}
    assert steps(file | {"drafts": {"owls": {"invitations": {"ada-1": mail}}}}) == ()

    pod = {"name": "Owls", "state": "running", "at": "tue 17:00", "members": {"ada": {}}}
    assert steps(file | {"pods": {"owls": pod}}) == ()


ASLEEP = {"snoozed": {"ada": {"until": ago(-1)}}}


@pytest.mark.parametrize(
    "facts",
    [
        {"added": ago(40)},
        {"interest": "sounded", "soundings": {key(20): {}}},
        {"interests": {key(90): {"to": "not-now", "until": ago(0)}}},
        {"interest": "in", "added": ago(90), "away": ["1 aug - 12 sep"]},
    ],
)
def test_whoever_sleeps_or_is_left_in_peace_is_silent(facts: dict[str, Any]) -> None:
    assert len(steps(_ada(**facts))) == 1
    assert steps(_ada(**facts) | ASLEEP) == ()
    assert steps(_ada(**facts, **{"do-not-contact": True})) == ()


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        ({"added": ago(40)}, "idea:ada"),
        ({"interest": "sounded", "soundings": {key(20): {}}}, "silent:ada"),
        ({"interests": {key(90): {"to": "not-now", "until": ago(0)}}}, "again:ada:2026-09-14"),
    ],
)
def test_whatever_was_dismissed_stays_silent(facts: dict[str, Any], cause: str) -> None:
    assert [step.cause for step in steps(_ada(**facts))] == [cause]
    assert steps(_ada(**facts) | {"snoozed": {"ada": {"dismissed": [cause]}}}) == ()


def test_on_the_day_that_somebody_named_one_asks_again() -> None:
    (step,) = steps(_ada(interests={key(90): {"to": "not-now", "until": ago(0)}}))

    assert (step.text, step.command) == ("Ask Ada again", "pods sound ada")
    assert step.reason == "said not now, and to ask again on Mon 14 Sep 2026"
    assert (step.rule, step.urgency) == (22, 2)


def test_a_day_before_nobody_asks() -> None:
    assert steps(_ada(interests={key(90): {"to": "not-now", "until": ago(-1)}})) == ()
    assert steps(_ada(interests={key(90): {"to": "not-now"}})) == ()


def test_having_asked_again_is_enough() -> None:
    file = _ada(interests={key(90): {"to": "not-now", "until": ago(9)}}, soundings={key(9): {}})

    assert steps(file) == ()


def _resting(until: date) -> dict[str, Any]:
    return tree(pods={"sea": {"name": "Sea", "state": "resting", "resting-until": until}})


def test_a_pod_that_has_rested_is_asked() -> None:
    (step,) = steps(_resting(TODAY))

    assert (step.rule, step.text) == (22, "Ask Sea whether it goes on")
    assert step.reason == "it rests until Mon 14 Sep 2026"
    assert step.command == "pods rest sea --wake"


def test_a_pod_that_still_rests_or_sleeps_is_not() -> None:
    assert steps(_resting(ago(-1))) == ()
    assert steps(_resting(TODAY) | {"snoozed": {"sea": {"until": ago(-1)}}}) == ()
    file = _resting(TODAY)
    file["pods"]["sea"]["state"] = "closed"
    assert steps(file) == ()


def _away(*texts: str, **facts: Any) -> dict[str, Any]:
    return _ada(interest="curious", away=list(texts), **facts)


def test_whoever_is_back_from_a_long_absence_gets_a_hello() -> None:
    (step,) = steps(_away("15 jun - 13 sep"))

    assert (step.text, step.reason) == ("Say hello to Ada", "back for 1 day")
    assert (step.rule, step.command) == (22, "pods talked ada")


@pytest.mark.parametrize(
    "absence",
    [
        "15 jun - 14 sep",  # still away today
        "15 jun - 30 aug",  # fifteen days ago
        "1 sep - 13 sep",  # not even two weeks
        "2025-06-15 - 2025-09-13",  # another year
    ],
)
def test_who_is_away_came_back_long_ago_or_was_hardly_gone_does_not(absence: str) -> None:
    assert steps(_away(absence)) == ()


def test_a_hello_that_was_said_is_enough() -> None:
    assert steps(_away("15 jun - 10 sep", contacts={key(3): {}})) == ()
    assert len(steps(_away("15 jun - 10 sep", contacts={key(4): {}}))) == 1


def test_many_who_are_back_are_one_line() -> None:
    people = {
        name: {"name": name, "interest": "curious", "away": ["15 jun - 10 sep"]} for name in "abcd"
    }

    assert lines(tree(people=people)) == [(22, "Say hello to a", "pods talked a")]
    assert steps(tree(people=people))[0].reason == "back for 4 days, like 3 more"
