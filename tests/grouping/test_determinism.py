"""Same people, same answer: whatever the order, the hash seed or the day."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Locked, Problem
from pods.grouping.search.chance import Chance
from pods.grouping.suggest import next_pods, round_of
from tests.support.problems import problems

HERE = Path(__file__).parents[2]
PROGRAM = """
from tests.support.formation import formation_round
from pods.grouping.suggest import next_pods, round_of
from pods.grouping.explain import explained
from pods.grouping.holding import best_holding
from pods.grouping.levers import reach_of
from pods.grouping.nearby import more_nearby
from pods.grouping.seats import seats_of
from pods.grouping.snags import snags_of
from pods.grouping.swaps import nearest_swap
problem = formation_round()
options = next_pods(problem)
print(options, round_of(problem, k=1), explained(problem, options.pods, range(20)))
print(round_of(formation_round(start_masks={}, size_max=4), k=1, seed=3))
best = options.pods[0].members
print(reach_of(problem), seats_of(problem, placed=25), snags_of(problem, is_one_pod=False))
print(nearest_swap(problem, best), best_holding(problem, 12))
print(more_nearby(problem, [best], around=9))
"""


def shuffled(problem: Problem, order: list[int]) -> Problem:
    """The same people in another order: position `k` is now who was at `order[k]`."""
    place = {old: new for new, old in enumerate(order)}

    def each(table: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(table[old] for old in order)

    def moved(people: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(place[person] for person in people)

    return Problem(
        people=each(problem.people),
        scores=tuple(each(problem.scores[old]) for old in order),
        size_min=problem.size_min,
        size_max=problem.size_max,
        size_factors=problem.size_factors,
        waiting_penalty=problem.waiting_penalty,
        together=tuple(moved(group) for group in problem.together),
        apart=tuple((place[one], place[other]) for one, other in problem.apart),
        locked=tuple(Locked(moved(pod.members), pod.seats) for pod in problem.locked),
        start_masks={zone: each(masks) for zone, masks in problem.start_masks.items()},
        anchors=each(problem.anchors),
        can_call=each(problem.can_call),
        languages=each(problem.languages),
        required=moved(problem.required),
        bonus=each(problem.bonus),
    )


@settings(max_examples=30, deadline=None)
@given(problems(points=False), st.data())
def test_the_order_in_which_people_come_changes_nothing(
    problem: Problem, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(problem.people))))
    other = shuffled(problem, order)

    def named(asked: Problem, pods: Any) -> list[list[str]]:
        return [sorted(asked.people[person] for person in pod.members) for pod in pods]

    assert named(problem, next_pods(problem).pods) == named(other, next_pods(other).pods)
    for one, two in zip(round_of(problem), round_of(other), strict=True):
        assert named(problem, one.pods) == named(other, two.pods)
        assert one.objective == two.objective


def test_the_hash_seed_of_python_changes_not_one_byte() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=HERE,
            env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": seed, "PYTHONPATH": str(HERE)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(said) == 1
    assert said.pop()


def test_chance_is_what_its_authors_publish_and_so_the_same_for_ever() -> None:
    chance = Chance(42)
    assert [chance.below(1000) for _ in range(6)] == [741, 159, 278, 344, 38, 868]
    assert {Chance(seed).below(6) for seed in range(60)} == set(range(6))


@pytest.mark.parametrize("limit", [1, 2, 7])
def test_chance_stays_below_its_limit_and_reaches_all_of_it(limit: int) -> None:
    chance = Chance(1)
    assert {chance.below(limit) for _ in range(200)} == set(range(limit))
