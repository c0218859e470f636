"""The next pod around the Caller."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.kinds import Kind
from pods.grouping.problem import Locked, Problem
from pods.grouping.search.differ import differ_pairwise, difference
from pods.grouping.solution import StoppedBy
from pods.grouping.suggest import next_pods
from tests.support import pod_checker
from tests.support.problems import problems


def crowd(count: int, **fields: Any) -> Problem:
    """People of whom only pairs are known, each pair with a score of its own."""
    return Problem(
        people=tuple(f"p{number:03}" for number in range(count)),
        scores=tuple(
            tuple((one * other * 7919 + one + other) % 101 for one in range(count))
            for other in range(count)
        ),
        **{"required": (0,)} | fields,
    )


@settings(max_examples=40, deadline=None)
@given(problems(), st.integers(1, 4), st.data())
def test_each_option_is_the_best_allowed_pod_that_differs_from_those_before(
    problem: Problem, count: int, data: st.DataObject
) -> None:
    must = data.draw(st.sets(st.integers(0, len(problem.people) - 1), max_size=2))
    problem = replace(problem, required=tuple(sorted(must)))
    pods = [pod for pod in pod_checker.all_pods(problem) if must <= set(pod)]
    value = {pod: pod_checker.value(problem, pod) for pod in pods}

    options = next_pods(problem, k=count)
    found = [pod.members for pod in options.pods]

    assert options.proved
    assert options.stopped_by is StoppedBy.PROVED
    assert set(found) <= set(pods)
    assert [pod.value for pod in options.pods] == [value[pod] for pod in found]
    assert [value[pod] for pod in found] == sorted((value[pod] for pod in found), reverse=True)
    if pods:
        assert value[found[0]] == max(value.values())
    if differ_pairwise(found):
        for place, pod in enumerate(found):
            others = [p for p in pods if all(difference(p, q) > 1 for q in found[:place])]
            assert value[pod] == max(value[other] for other in others)
    if len(found) < count:
        assert len(found) >= min(3, count, len(pods))
        assert not any(all(difference(pod, other) > 1 for other in found) for pod in pods)


def test_one_changed_seat_is_no_other_option_where_there_are_enough() -> None:
    options = next_pods(crowd(12), k=5)
    assert len(options.pods) == 5
    assert differ_pairwise(pod.members for pod in options.pods)
    assert all(0 in pod.members for pod in options.pods)


def test_similar_options_fill_up_to_three_and_no_further() -> None:
    options = next_pods(crowd(5), k=6)
    assert len(options.pods) == 3
    assert not differ_pairwise(pod.members for pod in options.pods)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [((1, 2, 3), (1, 2, 4), 1), ((1, 2, 3), (1, 2, 3, 4), 1), ((1, 2), (1, 2, 3, 4), 2)],
)
def test_difference_counts_people_from_the_side_that_has_more(
    one: tuple[int, ...], other: tuple[int, ...], apart: int
) -> None:
    assert difference(one, other) == difference(other, one) == apart


def test_an_organiser_who_sits_nowhere_gets_the_best_pods_there_are() -> None:
    problem = crowd(9, required=())
    best = next_pods(problem).pods[0]
    assert best.value == max(
        pod_checker.value(problem, pod) for pod in pod_checker.all_pods(problem)
    )


def test_somebody_required_who_is_apart_from_somebody_required_leaves_no_option() -> None:
    options = next_pods(crowd(8, required=(0, 1), apart=((0, 1),)))
    assert options.pods == ()
    assert options.proved


def test_people_of_standing_pods_are_not_taken_from_them() -> None:
    problem = crowd(9, locked=(Locked((3, 4), 2),), together=((4, 5),))
    for pod in next_pods(problem, k=5).pods:
        assert not {3, 4, 5} & set(pod.members)


def test_a_list_too_long_to_list_is_narrowed_and_comes_close_to_the_best() -> None:
    problem = crowd(34, size_min=4, size_max=5)
    options = next_pods(problem)
    best = max(
        pod_checker.value(problem, (0, *rest))
        for size in (3, 4)
        for rest in combinations(range(1, 34), size)
    )
    assert not options.proved
    assert options.stopped_by is StoppedBy.EFFORT
    assert options.pods[0].value >= 0.97 * best
    assert differ_pairwise(pod.members for pod in options.pods)
    assert all(pod_checker.allowed(problem, pod.members) for pod in options.pods)


def test_150_people_with_hours_callers_and_points_get_allowed_options() -> None:
    hours = tuple(None if one % 7 == 3 else 0b1111 << 5 * (one % 4) for one in range(150))
    problem = crowd(
        150,
        required=(4,),
        start_masks={"Europe/Lisbon": hours},
        anchors=("Europe/Lisbon",) * 150,
        can_call=tuple(one % 9 == 1 for one in range(150)),
        pod_points=lambda members: -(sum(members) % 3),
        pod_points_limit=0,
        together=((8, 12), (16, 21)),
        apart=((4, 20), (24, 28)),
    )
    options = next_pods(problem, k=4)
    assert len(options.pods) == 4
    assert differ_pairwise(pod.members for pod in options.pods)
    for pod in options.pods:
        assert 4 in pod.members
        assert pod_checker.allowed(problem, pod.members)
        assert pod.value == pod_checker.value(problem, pod.members)


def test_a_narrowed_search_without_a_limit_of_points_judges_its_pods_too() -> None:
    problem = crowd(30, pod_points=lambda members: 50 if 17 in members else 0)
    options = next_pods(problem)
    assert not options.proved
    assert 17 in options.pods[0].members


def test_points_of_a_long_list_are_asked_only_where_they_could_matter() -> None:
    asked: list[tuple[int, ...]] = []

    def points(members: tuple[int, ...]) -> int:
        asked.append(members)
        return 0

    options = next_pods(crowd(19, pod_points=points, pod_points_limit=1))
    assert options.proved
    assert options.proposals > 10_000
    assert len(asked) < options.proposals / 10


def test_more_pods_than_are_judged_are_still_proved_where_the_rest_is_out_of_reach() -> None:
    problem = crowd(21)
    options = next_pods(problem)
    assert options.proposals > 17_000
    assert options.proved
    unsure = next_pods(replace(problem, pod_points=lambda _: 0))
    assert not unsure.proved
    assert [pod.members for pod in unsure.pods] == [pod.members for pod in options.pods]
    short = next_pods(replace(problem, pod_points=lambda _: 0, pod_points_limit=10_000))
    assert not short.proved


def test_a_search_cut_short_says_so_and_answers_with_what_it_has() -> None:
    options = next_pods(crowd(40), is_over=lambda: True)
    assert options.stopped_by is StoppedBy.DEADLINE
    assert not options.proved
    assert options.pods


def test_more_effort_lists_more_and_is_never_worse() -> None:
    problem = crowd(25, pod_points=lambda members: sum(members) % 5, pod_points_limit=4)
    found = [next_pods(problem, effort=effort) for effort in (0, 1, 2, 3)]
    assert [options.effort for options in found] == [0, 1, 2, 3]
    assert found[0].pods == found[1].pods
    values = [options.pods[0].value for options in found]
    assert values == sorted(values)
    assert [options.proved for options in found] == [False, False, True, True]
    assert found[1].upper_bound is None
    assert found[2].upper_bound == found[2].pods[0].value


def test_a_clock_tells_how_long_it_took_and_that_is_no_part_of_the_answer() -> None:
    ticks = iter((10.0, 12.5))
    timed = next_pods(crowd(8), clock=lambda: next(ticks))
    assert timed.seconds == 2.5
    assert next_pods(crowd(8)).seconds is None
    assert timed == next_pods(crowd(8))


def test_whoever_ends_the_search_is_told_in_the_answer() -> None:
    asked = next_pods(crowd(40), is_over=lambda: StoppedBy.INTERRUPTED)
    assert asked.stopped_by is StoppedBy.INTERRUPTED


def test_the_starts_of_a_pod_can_be_read() -> None:
    masks = (1 << 35 | 1 << 0, None, 1 << 35 | 1 << 335 | 1, None)
    pod = next_pods(crowd(4, start_masks={"Europe/Lisbon": masks})).pods[0]
    assert pod.starts == ((0, 0), (0, 1050))
    assert list(map(str, pod.starts)) == ["mon 00:00", "mon 17:30"]
    assert next_pods(crowd(4)).pods[0].starts is None


@pytest.mark.parametrize("looks", [1, 20, 60])
@pytest.mark.parametrize("limit", [None, 400])
def test_time_that_ends_while_pods_are_judged_leaves_the_best_known_by_then(
    looks: int, limit: int | None
) -> None:
    left = looks

    def is_over() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    asked: list[int] = []

    def points(members: tuple[int, ...]) -> int:
        asked.append(1)
        return sum(members) % 7

    kinds = (Kind("sum", sum),)
    problem = crowd(22, pod_points=points, pod_points_limit=limit)
    options = next_pods(problem, kinds=kinds, effort=50, is_over=is_over)
    assert not options.proved
    assert options.stopped_by is StoppedBy.DEADLINE
    assert len(options.pods) == 3
    assert len(asked) < 35_000
    for pod in options.pods:
        assert pod.value == pod_checker.value(problem, pod.members)
