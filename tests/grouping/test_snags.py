"""What stands against pods is seen before any is looked for."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Locked, Problem
from pods.grouping.rules import is_feasible
from pods.grouping.snags import Snag, SnagKind, is_hopeless, snags_of
from pods.grouping.suggest import next_pods, round_of
from tests.support.problems import problems

ZONE = "Europe/Lisbon"


def group(count: int = 5, **fields: Any) -> Problem:
    chosen: dict[str, Any] = {"size_min": 3, "size_max": 4}
    people = tuple(f"p{number}" for number in range(count))
    return Problem(people=people, scores=((0,) * count,) * count, **chosen | fields)


def hours(*masks: int | None) -> dict[str, tuple[int | None, ...]]:
    return {ZONE: masks}


def snags(problem: Problem, *, is_one_pod: bool = True) -> tuple[Snag, ...]:
    return snags_of(problem, is_one_pod=is_one_pod)


@pytest.mark.parametrize(
    ("fields", "kind", "people"),
    [
        ({"count": 2}, SnagKind.TOO_FEW, (0, 1)),
        ({"can_call": (False,) * 5}, SnagKind.NOBODY_CALLS, (0, 1, 2, 3, 4)),
        ({"required": (0, 1), "apart": ((0, 1),)}, SnagKind.TOGETHER_AND_APART, (0, 1)),
        ({"required": (0, 1, 2, 3, 4)}, SnagKind.TOO_MANY_TOGETHER, (0, 1, 2, 3, 4)),
        (
            {"required": (0, 1), "languages": (1, 2, 0, 0, 0)},
            SnagKind.NO_COMMON_LANGUAGE,
            (0, 1),
        ),
        (
            {"required": (0, 1), "start_masks": hours(1, 2, None, None, None)},
            SnagKind.NO_COMMON_START,
            (0, 1),
        ),
        (
            {"start_masks": hours(1, 2, 4, 8, 16)},
            SnagKind.NO_HOUR_WITH_ENOUGH,
            (0, 1, 2, 3, 4),
        ),
    ],
)
def test_what_stops_all_is_said_first_and_whom_it_is_about(
    fields: dict[str, Any], kind: SnagKind, people: tuple[int, ...]
) -> None:
    found = snags(group(**fields))
    assert found[0].stops_all
    assert (found[0].kind, found[0].people) == (kind, people)


@pytest.mark.parametrize(
    ("fields", "kind", "people"),
    [
        ({"together": ((0, 1),), "apart": ((0, 1),)}, SnagKind.TOGETHER_AND_APART, (0, 1)),
        (
            {"together": ((0, 1), (1, 2)), "apart": ((0, 2),)},
            SnagKind.TOGETHER_AND_APART,
            (0, 2),
        ),
        (
            {"together": ((0, 1, 2), (2, 3, 4)), "count": 8},
            SnagKind.TOO_MANY_TOGETHER,
            (0, 1, 2, 3, 4),
        ),
        (
            {"together": ((0, 1),), "languages": (1, 2, 0, 0, 0)},
            SnagKind.NO_COMMON_LANGUAGE,
            (0, 1),
        ),
    ],
)
def test_those_who_belong_together_and_cannot_be_wait_and_the_others_go_on(
    fields: dict[str, Any], kind: SnagKind, people: tuple[int, ...]
) -> None:
    assert snags(group(**fields)) == (Snag(kind, people, stops_all=False),)


def test_a_couple_without_a_common_start_is_found_though_others_would_call() -> None:
    masks = hours(0b01, 0b10, 0b11, 0b11, 0b11)
    found = snags(group(together=((0, 1),), start_masks=masks))
    assert found[0] == Snag(SnagKind.NO_COMMON_START, (0, 1), stops_all=False)
    nobody_calls_in_it = group(together=((0, 1),), can_call=(False, False, True, True, True))
    assert snags(nobody_calls_in_it) == ()


def test_whoever_shares_no_hour_with_enough_others_is_named() -> None:
    found = snags(group(start_masks=hours(0b01, 0b01, 0b01, 0b10, None)))
    assert found == (Snag(SnagKind.NO_HOUR_WITH_ENOUGH, (3,), stops_all=False),)


def test_required_people_of_a_round_need_not_sit_together() -> None:
    problem = group(required=(0, 1), apart=((0, 1),))
    assert not is_hopeless(problem, is_one_pod=False)
    assert is_hopeless(problem, is_one_pod=True)


def test_a_standing_pod_is_not_judged_by_what_new_pods_need() -> None:
    problem = group(count=2, locked=(Locked((0,), 2),), can_call=(True, False))
    assert snags(problem) == ()


def test_what_is_hopeless_is_not_searched_for() -> None:
    def impatient() -> bool:
        raise AssertionError("a search was begun")

    nobody = group(count=40, can_call=(False,) * 40)
    assert next_pods(nobody, is_over=impatient).pods == ()
    (found,) = round_of(nobody, is_over=impatient)
    assert (found.pods, found.waiting, found.proved) == ((), tuple(range(40)), True)
    assert found.objective == found.upper_bound == -40 * nobody.waiting_penalty


@settings(max_examples=80, deadline=None)
@given(problems(most=7))
def test_what_stops_all_is_true_and_whom_a_snag_names_is_in_no_pod(problem: Problem) -> None:
    people = range(len(problem.people))
    sizes = range(problem.size_min, problem.size_max + 1)
    pods = [set(one) for size in sizes for one in combinations(people, size)]
    pods = [pod for pod in pods if is_feasible(problem, pod)]
    for snag in snags(problem, is_one_pod=False):
        if snag.stops_all:
            assert not pods
        elif snag.kind is SnagKind.NO_HOUR_WITH_ENOUGH:
            assert not any(set(snag.people) & pod for pod in pods)
        else:
            assert not any(set(snag.people) <= pod for pod in pods)


@settings(max_examples=40, deadline=None)
@given(problems(most=7), st.sampled_from(((0,), (0, 1), (0, 1, 2))))
def test_what_is_hopeless_has_no_pod(problem: Problem, required: tuple[int, ...]) -> None:
    count = len(problem.people)
    problem = replace(problem, required=tuple(one for one in required if one < count))
    if is_hopeless(problem, is_one_pod=True):
        people = range(count)
        sizes = range(problem.size_min, problem.size_max + 1)
        assert not any(
            is_feasible(problem, one) and set(problem.required) <= set(one)
            for size in sizes
            for one in combinations(people, size)
        )


def test_those_required_may_meet_on_the_clock_of_somebody_else() -> None:
    """No start holds on the clock of the one who calls among them; a third one's clock saves it."""
    masks = {"Europe/Lisbon": (1, 2, 3, 3), "Europe/Kyiv": (1, 1, 1, 1)}
    problem = group(
        count=4,
        required=(0, 1),
        start_masks=masks,
        anchors=("Europe/Lisbon", None, "Europe/Kyiv", None),
        can_call=(True, False, True, False),
    )
    assert not is_hopeless(problem, is_one_pod=True)
    assert next_pods(problem).pods[0].zone == "Europe/Kyiv"
