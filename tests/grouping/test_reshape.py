"""Splits, merges and swaps against brute force on small pods, by a checker of its own."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Problem
from pods.grouping.reshape_pair import helpful_swaps, merges
from pods.grouping.reshape_split import split_plans
from pods.grouping.standing import Standing
from tests.support.pod_checker import allowed, value
from tests.support.problems import problems

Plan = tuple[tuple[int, ...], ...]


@settings(max_examples=80, deadline=None)
@given(problems(most=8, pod_limit=()), st.integers(0, 2))
def test_the_best_ways_to_cut_a_pod_are_those_of_trying_all(problem: Problem, outside: int) -> None:
    members = tuple(range(len(problem.people) - min(outside, len(problem.people) - 1)))
    found = split_plans(problem, members, k=4)
    ways = list(_ways_to_cut(problem, members))
    rated = sorted((_lacking(problem, plan), -_worth(problem, plan)) for plan in ways)
    assert found.complete
    assert found.ways == len(ways)
    assert [(sum(one.lacking), -one.value) for one in found.best] == rated[:4]
    for split in found.best:
        plan = tuple(pod.members for pod in split.parts)
        assert plan in ways
        assert split.lacking == tuple(max(problem.size_min - len(part), 0) for part in plan)


@settings(max_examples=80, deadline=None)
@given(problems(most=9, pod_limit=()))
def test_a_swap_is_told_if_and_only_if_both_pods_are_worth_more_for_it(problem: Problem) -> None:
    present = _two_pods(problem)
    if present is None:
        return
    one, other = (set(pod.members) for pod in present)
    is_sound = all(allowed(problem, tuple(sorted(pod))) for pod in (one, other))
    if not is_sound or problem.together:
        return
    better = {
        (goes, comes)
        for goes in one
        for comes in other
        if _is_better(problem, one, one - {goes} | {comes})
        and _is_better(problem, other, other - {comes} | {goes})
    }
    found = helpful_swaps(problem, present, k=99)
    assert {(swap.goes[0], swap.comes[0]) for swap in found} <= better
    assert bool(found) == bool(better)
    people = [person for swap in found for person in (*swap.goes, *swap.comes)]
    assert len(people) == len(set(people))
    for swap in found:
        assert all(after > before for before, after in zip(swap.before, swap.after, strict=True))
        assert swap.before == (_pod(problem, one), _pod(problem, other))


@settings(max_examples=80, deadline=None)
@given(problems(most=6, pod_limit=(), together=(), size_min=3, size_max=5))
def test_two_small_pods_are_merged_if_and_only_if_they_may_be_one(problem: Problem) -> None:
    half = len(problem.people) // 2
    if half < 1 or half > 2:
        return
    present = [
        Standing(members=tuple(range(half))),
        Standing(members=tuple(range(half, len(problem.people)))),
    ]
    everybody = tuple(range(len(problem.people)))
    inside = {(0, 1)} if half == 2 else set()
    inside |= set(combinations(range(half, len(problem.people)), 2))
    known = tuple(pair for pair in problem.apart if tuple(sorted(pair)) not in inside)
    possible = allowed(replace(problem, apart=known), everybody)
    found = merges(problem, present)
    assert [merge.pod.members for merge in found] == ([everybody] if possible else [])


def test_a_couple_is_not_cut_and_a_part_may_lack_one() -> None:
    problem = _evenly(7, together=((0, 6),), size_min=4, size_max=6)
    found = split_plans(problem, range(7), k=99)
    assert found.ways == len(found.best)
    assert all(sum(split.lacking) == 1 for split in found.best)
    assert all(len({0, 6} & set(pod.members)) != 1 for split in found.best for pod in split.parts)


def test_nine_are_cut_into_two_or_into_three_and_a_crowd_into_none() -> None:
    found = split_plans(_evenly(9, size_min=4, size_max=6), range(9), k=999)
    assert {len(split.parts) for split in found.best} == {2, 3}
    assert len(found.best[0].parts) == 2
    crowd = split_plans(_evenly(30, size_min=4, size_max=6), range(30))
    assert (crowd.best, crowd.complete) == ((), False)


def test_a_pod_keeps_its_own_hour_in_a_swap_and_a_merge_tells_whose_hours_hold() -> None:
    liked = [(0, 5), (0, 6), (4, 1), (4, 2)]
    problem = _evenly(7, liked=liked, size_min=3)
    tuesday = (1, 1, 1, 1, 1, 0, 0)
    present = [
        Standing(members=(0, 1, 2), hours=tuesday),
        Standing(members=(4, 5, 6), hours=(0, 0, 0, 0, 1, 1, 1)),
    ]
    assert helpful_swaps(problem, present) == ()
    swap, *_ = helpful_swaps(problem, [replace(pod, hours=None) for pod in present])
    assert (swap.goes, swap.comes) == ((0,), (4,))
    (merge,) = merges(
        problem, [Standing(members=(0, 1), hours=tuesday), Standing(members=(4,), hours=tuesday)]
    )
    assert merge.kept == (True, True)
    assert merge.pod.members == (0, 1, 4)


def _ways_to_cut(problem: Problem, members: tuple[int, ...]) -> Iterator[Plan]:
    inside = set(members)
    kept = tuple(
        group for group in problem.together if set(group) <= inside or not set(group) & inside
    )
    alone = replace(problem, together=kept, size_min=max(problem.size_min - 1, 1))

    def cut(left: tuple[int, ...], pieces: int) -> Iterator[Plan]:
        if not left:
            yield ()
        elif pieces:
            for size in range(len(left)):
                for others in combinations(left[1:], size):
                    part = (left[0], *others)
                    if allowed(alone, part):
                        rest = tuple(one for one in left if one not in part)
                        yield from ((part, *plan) for plan in cut(rest, pieces - 1))

    return (plan for plan in cut(members, 3) if len(plan) > 1)


def _lacking(problem: Problem, plan: Plan) -> int:
    return sum(max(problem.size_min - len(part), 0) for part in plan)


def _worth(problem: Problem, plan: Plan) -> int:
    return sum(value(problem, part) for part in plan)


def _two_pods(problem: Problem) -> list[Standing] | None:
    half = len(problem.people) // 2
    if not problem.size_min <= half or len(problem.people) - half > problem.size_max:
        return None
    people = tuple(range(len(problem.people)))
    return [Standing(members=people[:half]), Standing(members=people[half:])]


def _is_better(problem: Problem, was: set[int], now: set[int]) -> bool:
    is_allowed = allowed(problem, tuple(sorted(now)))
    return is_allowed and _pod(problem, now) > _pod(problem, was)


def _pod(problem: Problem, members: set[int]) -> int:
    return value(problem, tuple(sorted(members)))


def _evenly(count: int, *, liked: list[tuple[int, int]] | None = None, **fields: Any) -> Problem:
    scores = [[10] * count for _ in range(count)]
    for one, other in liked or ():
        scores[one][other] = scores[other][one] = 40
    return Problem(
        people=tuple(f"p{number:02}" for number in range(count)),
        scores=tuple(map(tuple, scores)),
        **{"size_factors": dict.fromkeys(range(1, 31), 1), **fields},
    )
