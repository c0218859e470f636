"""The oracle of the formation round, from the book that users read."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pods.actions.suggest import suggest_everyone
from pods.actions.suggestion import RoundOption, Suggestion
from pods.actions.wishes import Wishes
from pods.hours.words import weekday_of
from tests.proposals.books import TODAY, example, tables
from tests.support.brute_force import is_free_throughout, meetings, starts_on_the_wall

START = date(2026, 10, 5)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _best(change: Callable[[dict[str, Any]], object] = lambda _: None) -> RoundOption:
    found = suggest_everyone(
        example("formation-round", change), wishes=Wishes(count=1), today=TODAY
    )
    assert found.optimal
    assert isinstance(found.options[0], RoundOption)
    return found.options[0]


@pytest.fixture(scope="module")
def suggestion() -> Suggestion:
    return suggest_everyone(example("formation-round"), wishes=Wishes(count=2), today=TODAY)


def _hours(text: str) -> tuple[tuple[str, float, float], ...]:
    """What the file says of somebody's hours, read without a line of ours."""
    found = []
    for part in text.split("; "):
        days, times = part.split()
        named: list[str] = []
        for piece in days.split(","):
            first, _, last = piece.partition("-")
            named += DAYS[DAYS.index(first) : DAYS.index(last or first) + 1]
        begin, end = (
            int(hour) + int(minutes) / 60
            for hour, minutes in (time.split(":") for time in times.split("-"))
        )
        found.append((" ".join(named), begin, end))
    return tuple(found)


def test_25_of_the_33_who_are_in_are_placed_and_all_others_are_named(
    suggestion: Suggestion,
) -> None:
    assert suggestion.optimal
    for option in suggestion.options:
        assert isinstance(option, RoundOption)
        seated = [one for pod in option.pods for one in pod.people]
        waiting = [line.person for line in option.waiting]
        assert len(seated) == len(set(seated)) == option.placed == 25
        assert len(option.pods) in {5, 6}
        assert all(4 <= len(pod.people) <= 6 for pod in option.pods)
        people = tables("formation-round")["people"]
        assert sorted(seated + waiting) == [one for one in people if _is_in(people[one])]
        assert all(pod.people == tuple(sorted(pod.people)) for pod in option.pods)


def _is_in(person: dict[str, Any]) -> bool:
    return bool(person["interest"] == "in")


def test_each_pod_has_a_willing_caller_in_it_whose_clock_it_keeps_all_six_weeks(
    suggestion: Suggestion,
) -> None:
    people = tables("formation-round")["people"]
    for option in suggestion.options:
        assert isinstance(option, RoundOption)
        for pod in option.pods:
            caller = people[pod.caller]
            assert pod.caller in pod.people
            assert caller["can-call"] is True
            assert pod.slots
            for slot in pod.slots:
                assert slot.zone == caller["time-zone"]
                hour, minutes = map(int, slot.start.split(":"))
                days = list(meetings(START, weekday=weekday_of(slot.weekday) or 0, weeks=range(6)))
                assert len(days) == 6
                for day in days:
                    instant = starts_on_the_wall(day, slot.zone, 60 * hour + minutes)
                    assert instant is not None
                    for one in pod.people:
                        known = people[one]
                        assert is_free_throughout(
                            _hours(known["free"]), known["time-zone"], instant, 90
                        )


def test_every_rule_of_the_round_is_kept(suggestion: Suggestion) -> None:
    rules = tables("formation-round")["rules"].values()
    for option in suggestion.options:
        assert isinstance(option, RoundOption)
        for pod in option.pods:
            for rule in rules:
                inside = len(set(rule["people"]) & set(pod.people))
                allowed = {0, 1} if rule["kind"] == "apart" else {0, len(rule["people"])}
                assert inside in allowed


def test_a_season_without_a_clock_change_would_promise_seats_to_28() -> None:
    """One week long, it ends before any clock moves: three would lose their pod in the autumn."""
    best = _best(lambda tree: tree["settings"].update({"season-weeks": 1}))
    assert best.placed == 28


def test_a_yes_of_a08_places_three_more_and_pods_of_three_six_more() -> None:
    assert _best(lambda tree: tree["people"]["a08"].update(interest="in")).placed == 28
    assert _best(lambda tree: tree["settings"].update({"size-min": 3})).placed == 31
