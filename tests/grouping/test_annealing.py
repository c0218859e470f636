"""Rounds too large to list: seats that are annealed, pods that are recombined, given groups."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Locked, Problem
from pods.grouping.search.anneal import annealed
from pods.grouping.search.candidates import NEAREST, Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.contract import units_of
from pods.grouping.search.cooling import ONE, Cooling
from pods.grouping.search.enumerate import never
from pods.grouping.search.portfolio import arranged
from pods.grouping.search.seating import Seating
from pods.grouping.search.spread import judge_of
from pods.grouping.search.start import even_sizes, filled
from pods.grouping.suggest import round_of
from tests.support import pod_checker
from tests.support.crowd import crowd
from tests.support.problems import problems


@settings(max_examples=40, deadline=None)
@given(problems(most=9, size_min=1, waiting_penalty=60), st.integers(0, 3))
def test_annealing_keeps_every_pod_allowed_and_its_sums_right(problem: Problem, seed: int) -> None:
    units = units_of(problem)
    start = filled(units, among=units.everything)
    seating = Seating(units, start, among=units.everything)
    judge = judge_of(units)

    def worth() -> int:
        points = sum(judge(pod) for pod in seating.pods()) if judge else 0
        return seating.worth() + points

    before = worth()
    tables = Tables(units, seating.movable, Chance(seed))
    annealed(
        seating,
        tables,
        cooling=Cooling(2_000, hot=20 * ONE, cold=ONE, lively=0.05, is_over=never),
        chance=Chance(seed),
        judge=judge,
    )
    fresh = Seating(units, seating.pods(), among=units.everything)
    assert (seating.own, seating.sizes) == (fresh.own, fresh.sizes)
    assert (seating.pairs, seating.worth()) == (fresh.pairs, fresh.worth())
    assert worth() >= before
    for pod in seating.pods():
        assert pod_checker.allowed(problem, units.people_in(pod))


def test_candidates_are_those_one_goes_best_with() -> None:
    units = units_of(crowd(300))
    near = Tables(units, range(300), Chance(0)).near
    for unit in (0, 150, 299):
        weights = sorted(units.weights[unit][other] for other in range(300) if other != unit)
        assert sorted(units.weights[unit][other] for other in near[unit]) == weights[-NEAREST:]
    assert set(Tables(units_of(crowd(3)), range(3), Chance(0)).near[0]) == {1, 2}


def test_first_pods_are_even_and_near_to_the_size_worth_most() -> None:
    units = units_of(crowd(20))
    assert even_sizes(units, 20) == [5, 5, 5, 5]
    assert even_sizes(units, 18) == [6, 6, 6]
    assert even_sizes(units, 7) == [6]
    assert even_sizes(units, 3) == []


@pytest.mark.parametrize("fields", [{}, {"apart": ((0, 1), (2, 9)), "together": ((4, 5), (6, 7))}])
def test_more_effort_is_never_worse(fields: dict[str, Any]) -> None:
    units = units_of(crowd(75, **fields))
    found = [
        arranged(units, units.everything, effort=effort, seed=1, is_over=never)
        for effort in (0, 1, 2, 3)
    ]
    worths = [Seating(units, one.pods, among=units.everything).worth() for one in found]
    assert worths == sorted(worths)
    assert worths[0] < worths[-1]


def test_given_groups_keep_their_sizes_and_hold_everybody() -> None:
    bounds = ((3, 5), (8, 10), (10, 12), (12, 14))
    problem = crowd(40, size_min=3, size_max=14, group_sizes=bounds)
    first, best = (round_of(problem, k=1, effort=effort)[0] for effort in (0, 1))
    assert best.waiting == ()
    sizes = sorted(len(pod.members) for pod in best.pods)
    assert all(least <= size <= most for size, (least, most) in zip(sizes, bounds, strict=True))
    assert best.affinity == sum(pod_checker.value(problem, pod.members) for pod in best.pods)
    assert best.objective > first.objective
    assert best.upper_bound is not None
    assert best.objective <= best.upper_bound


def test_given_groups_keep_to_rules_and_hours() -> None:
    hours = (0b0111, 0b1110) * 10
    problem = crowd(
        20,
        size_min=2,
        size_max=6,
        group_sizes=((4, 6),) * 4,
        start_masks={"UTC": hours},
        can_call=(False, True) * 10,
        apart=((0, 1), (4, 6)),
        together=((2, 3),),
    )
    best = round_of(problem, k=1)[0]
    assert best.waiting == ()
    assert all(pod_checker.allowed(problem, pod.members) for pod in best.pods)


def test_given_groups_must_lie_within_the_sizes_and_stand_alone() -> None:
    with pytest.raises(ValueError, match="within size_min and size_max"):
        crowd(9, size_min=3, size_max=5, group_sizes=((2, 5),))
    with pytest.raises(ValueError, match="no standing pods"):
        crowd(9, group_sizes=((4, 5),), locked=(Locked((0, 1), 2),))
