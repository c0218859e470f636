"""A whole round."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Locked, Problem
from pods.grouping.solution import Solution, StoppedBy
from pods.grouping.suggest import round_of
from tests.support import pod_checker
from tests.support.problems import problems

ZONE = "Europe/Lisbon"


def crowd(count: int, **fields: Any) -> Problem:
    """People of whom only pairs are known, each pair with a score of its own."""
    scores = [
        [(one * other * 7919 + one + other) % 101 for one in range(count)] for other in range(count)
    ]
    people = tuple(f"p{number:03}" for number in range(count))
    return Problem(people=people, scores=tuple(map(tuple, scores)), **fields)


def assert_sound(problem: Problem, solution: Solution) -> None:
    """Every pod is allowed, nobody sits twice, and all sums are right, by other code than ours."""
    seated = [person for pod in solution.pods for person in pod.members]
    assert all(pod_checker.allowed(problem, pod.members) for pod in solution.pods)
    assert len(seated) == len(set(seated))
    assert sorted([*seated, *solution.waiting]) == list(range(len(problem.people)))
    assert solution.placed == tuple(sorted(seated))
    assert all(pod.value == pod_checker.value(problem, pod.members) for pod in solution.pods)
    assert solution.affinity == sum(pod.value for pod in solution.pods)
    penalty = problem.waiting_penalty * len(solution.waiting)
    assert solution.objective == solution.affinity - penalty
    assert solution.upper_bound is None or solution.objective <= solution.upper_bound


@settings(max_examples=80, deadline=None)
@given(problems(locked=True, most=9))
def test_a_round_is_allowed_adds_up_and_equals_the_best_of_a_brute_force(problem: Problem) -> None:
    best, *others = round_of(problem)
    assert best.proved
    assert best.stopped_by is StoppedBy.PROVED
    assert best.objective == best.upper_bound == pod_checker.best_objective(problem)
    for solution in (best, *others):
        assert_sound(problem, solution)
        assert solution.objective <= best.objective
    assert len({solution.pods for solution in (best, *others)}) == 1 + len(others)


def test_standing_pods_come_first_and_take_who_would_else_wait() -> None:
    problem = crowd(9, locked=(Locked((7, 8), 1),), size_min=3, size_max=3)
    best = round_of(problem, k=1)[0]
    assert {7, 8} < set(best.pods[0].members)
    assert best.waiting == ()
    assert [len(pod.members) for pod in best.pods] == [3, 3, 3]


def test_other_rounds_do_without_one_pod_of_the_best() -> None:
    best, *others = round_of(crowd(12))
    assert len(others) == 2
    assert all(set(best.pods) - set(other.pods) for other in others)
    assert all(other.upper_bound == best.objective for other in others)
    assert not any(other.proved for other in others)
    assert len(round_of(crowd(12), k=1)) == 1


def test_whoever_is_required_is_placed_before_any_number_of_others() -> None:
    """p0 can sit with p1, p2 and p3 only, who all go with one of the others as well."""
    lonely = crowd(8, size_min=4, size_max=7, apart=tuple((0, other) for other in range(4, 8)))
    assert round_of(lonely, k=1)[0].waiting == ()
    strict = replace(
        lonely, apart=(*lonely.apart, *((1, other) for other in range(4, 8))), size_min=7
    )
    assert round_of(strict, k=1)[0].pods == ()
    either = replace(lonely, can_call=(False, True) + (False,) * 6, waiting_penalty=10**9)
    assert 0 in round_of(either, k=1)[0].waiting
    best = round_of(replace(either, required=(0,)), k=1)[0]
    assert best.placed == (0, 1, 2, 3)
    assert best.proved
    assert best.objective == best.upper_bound


def several(count: int, limit: int, **fields: Any) -> Problem:
    """Only p000 would call, on Tuesday or Wednesday; everybody is free then."""
    hours = (1 << 82 | 1 << 130,) * count
    chosen: dict[str, Any] = {
        "can_call": (True,) + (False,) * (count - 1),
        "pod_limit": (limit,) + (1,) * (count - 1),
        "start_masks": {ZONE: hours},
        "anchors": (ZONE,) * count,
    }
    return crowd(count, **chosen | fields)


def test_one_caller_with_room_for_two_pods_calls_both_at_different_hours() -> None:
    alone = round_of(several(11, 1), k=1)[0]
    twice = round_of(several(11, 2), k=1)[0]
    assert (len(alone.pods), len(alone.waiting)) == (1, 5)
    assert len(twice.pods) == 2
    assert twice.waiting == ()
    assert twice.proved
    assert all(0 in pod.members and pod.caller == 0 for pod in twice.pods)
    assert twice.objective == twice.affinity


def test_hours_that_overlap_are_not_two_hours() -> None:
    close = (1 << 82 | 1 << 84,) * 11
    assert len(round_of(several(11, 3, start_masks={ZONE: close}), k=1)[0].pods) == 1
    assert len(round_of(several(11, 3, start_masks={ZONE: close}, length=2), k=1)[0].pods) == 2
    unknown = several(16, 3, start_masks={})
    assert len(round_of(unknown, k=1)[0].pods) == 3
    around = (1 | 1 << 335,) * 11
    assert len(round_of(several(11, 2, start_masks={ZONE: around}), k=1)[0].pods) == 1


def test_two_pods_of_one_person_keep_one_clock() -> None:
    """p0 could sit with one half in Lisbon, with the other on the Azores, but not with both."""
    other = "Atlantic/Azores"
    half = (1 << 82 | 1 << 130, *(1 << 82,) * 3, *(1 << 130,) * 3)
    problem = crowd(
        7,
        pod_limit=(2,) + (1,) * 6,
        start_masks={ZONE: half, other: half},
        can_call=(False,) + (True,) * 6,
        anchors=(None, *(ZONE,) * 3, *(other,) * 3),
    )
    assert len(round_of(problem, k=1)[0].pods) == 1
    together = replace(problem, anchors=(None, *(ZONE,) * 6))
    best = round_of(together, k=1)[0]
    assert [pod.zone for pod in best.pods] == [ZONE, ZONE]
    assert best.waiting == ()


@settings(max_examples=30, deadline=None)
@given(problems(most=7), st.data())
def test_room_for_more_pods_never_places_fewer_and_is_never_exceeded(
    problem: Problem, data: st.DataObject
) -> None:
    count = len(problem.people)
    limits = data.draw(st.tuples(*[st.integers(1, 3)] * count))
    wider = replace(problem, pod_limit=limits, waiting_penalty=10**12)
    narrow = round_of(replace(problem, waiting_penalty=10**12), k=1)[0]
    best = round_of(wider, k=1)[0]
    assert len(best.placed) >= len(narrow.placed)
    for person in range(count):
        assert sum(person in pod.members for pod in best.pods) <= limits[person]
    for pod in best.pods:
        assert pod_checker.allowed(wider, pod.members)


def test_a_round_too_large_to_list_is_sound_bounded_and_gets_no_worse_with_effort() -> None:
    hours = tuple(None if one % 3 == 0 else 0b11111 << 3 * (one % 2) for one in range(27))
    problem = crowd(
        27,
        start_masks={ZONE: hours},
        anchors=(ZONE,) * 27,
        can_call=tuple(one % 2 == 1 for one in range(27)),
        together=((3, 8),),
        apart=((1, 6), (11, 16)),
        locked=(Locked((25, 26), 1), Locked((24,), 2)),
        pod_points=lambda members: -(sum(members) % 3),
        pod_points_limit=0,
    )
    little, much = (round_of(problem, k=1, effort=effort)[0] for effort in (0, 1))
    for found in (little, much):
        assert_sound(problem, found)
        assert found.upper_bound is not None
        assert found.upper_bound >= found.objective
        assert len(found.waiting) <= 3
    assert (little.proved, little.stopped_by) == (False, StoppedBy.EFFORT)
    assert much.proved == (much.stopped_by is StoppedBy.PROVED)
    assert much.objective >= little.objective


def test_other_rounds_of_many_people_are_sound_and_no_better() -> None:
    problem = crowd(26, start_masks={ZONE: tuple(0b1111 << 2 * (one % 3) for one in range(26))})
    best, *others = round_of(problem)
    assert len(others) == 2
    for other in others:
        assert_sound(problem, other)
        assert set(best.pods) - set(other.pods)
        assert other.objective <= best.objective
        assert not other.proved


def test_callers_of_several_pods_are_sound_in_a_round_too_large_to_list() -> None:
    problem = several(30, 4, start_masks={ZONE: (sum(1 << 10 * day for day in range(30)),) * 30})
    best = round_of(problem, k=1)[0]
    assert all(0 in pod.members for pod in best.pods)
    assert 2 <= len(best.pods) <= 4
    others = [one for pod in best.pods for one in pod.members if one]
    assert len(others) == len(set(others))


def test_a_pool_too_large_to_prove_is_improved_and_bounded() -> None:
    problem = crowd(17, size_min=3, size_max=5, size_factors={3: 3, 4: 2, 5: 1}, waiting_penalty=0)
    best = round_of(problem, k=1)[0]
    assert_sound(problem, best)
    assert best.upper_bound is not None
    assert best.objective >= 0.9 * best.upper_bound


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_a_round_cut_short_is_sound_and_says_so(looks: int) -> None:
    left = looks

    def is_over() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    problem = crowd(60)
    found = round_of(problem, is_over=is_over)[0]
    assert_sound(problem, found)
    assert found.stopped_by is StoppedBy.DEADLINE


def test_a_proof_cut_short_is_sound_and_says_so() -> None:
    problem = crowd(15)
    found = round_of(problem, is_over=lambda: True)[0]
    assert_sound(problem, found)
    assert found.stopped_by in {StoppedBy.DEADLINE, StoppedBy.PROVED}


def test_nobody_and_too_few_are_no_error() -> None:
    nobody = Problem(people=(), scores=())
    (empty,) = round_of(nobody)
    assert (empty.pods, empty.waiting, empty.objective, empty.proved) == ((), (), 0, True)
    (few,) = round_of(crowd(3))
    assert few.waiting == (0, 1, 2)


def test_four_pods_of_one_caller_share_nobody_else() -> None:
    days = (sum(1 << 48 * day + 36 for day in range(4)),) * 18
    best = round_of(several(18, 4, start_masks={ZONE: days}), k=1)[0]
    assert len(best.pods) == 4
    assert all(
        set(one.members) & set(two.members) == {0} for one, two in combinations(best.pods, 2)
    )


def test_each_part_gets_its_share_of_the_time_that_is_left() -> None:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 0.001
        return now

    half = 44
    apart = tuple((one, other) for one in range(half) for other in range(half, 2 * half))
    problem = crowd(2 * half, apart=apart)
    found = round_of(
        problem, k=1, effort=1000, is_over=lambda: clock() > 3, clock=clock, within=3.0
    )[0]
    assert_sound(problem, found)
    assert found.stopped_by is StoppedBy.DEADLINE
    built = round_of(problem, k=1, effort=0)[0]
    for people in (range(half), range(half, 2 * half)):
        value, first = (
            sum(pod.value for pod in one.pods if pod.members[0] in people) for one in (found, built)
        )
        assert value > first
