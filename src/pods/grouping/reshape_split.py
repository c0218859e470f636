"""A pod that has grown too large, cut into two or three that keep every rule and share hours."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pods.grouping.problem import Problem
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import list_pods, listed_value, never
from pods.grouping.search.units import Units, bits_of
from pods.grouping.solution import Pod
from pods.grouping.standing import Standing, loosened
from pods.grouping.worth import pod_of

PIECES = (2, 3)
"""Into how many pods one is cut."""

LISTED = 20_000
"""Pods that could be cut out of one, at most; of a larger one no plans are made."""

LACKING = 1
"""How many people a part may lack, to be found elsewhere."""


class Split(NamedTuple):
    """One way to cut a pod.

    Attributes:
        parts: the pods it becomes, the one with the first member first.
        lacking: by part, how many people it needs yet.
        value: of all parts together.
    """

    parts: tuple[Pod, ...]
    lacking: tuple[int, ...]
    value: int


class Splits(NamedTuple):
    """Ways to cut a pod.

    Attributes:
        best: those that lack fewest people, then by value.
        ways: how many there are at all.
        complete: all of them were looked at.
    """

    best: tuple[Split, ...]
    ways: int
    complete: bool


def split_plans(
    problem: Problem,
    members: Sequence[int],
    *,
    k: int = 3,
    lacking: int = LACKING,
    is_over: Callable[[], bool] = never,
) -> Splits:
    """Cut a pod into two or three that keep every rule and share hours.

    Args:
        problem: `size_min` and `size_max` bound the parts; others in it have no part.
        members: who sits in the pod.
        k: how many plans.
        lacking: how many people a part may be short of `size_min`.
        is_over: asked now and then whether to stop.
    """
    loose = loosened(problem, [Standing(members=tuple(members))])
    least = max(problem.size_min - lacking, 1)
    units = units_of(replace(loose, size_min=least))
    inside = bits_of(place for place, of in enumerate(units.members) if set(of) & set(members))
    listing = list_pods(units, among=inside, at_most=LISTED, is_over=is_over)
    if not listing.complete:
        return Splits((), 0, complete=False)
    values = {pod.bits: listed_value(units, pod) for pod in listing.pods}
    plans = [
        (_lacking(units, plan, problem.size_min), -sum(values[part] for part in plan), plan)
        for plan in _cuts(inside, values)
    ]
    best = sorted(plans)[:k]
    found = tuple(_split(loose, units, plan, problem.size_min, -lost) for _, lost, plan in best)
    return Splits(found, len(plans), complete=True)


def _cuts(inside: int, values: dict[int, int]) -> Iterator[tuple[int, ...]]:
    """Every way to cut these units into the pods that are allowed."""
    by_first: dict[int, list[int]] = {}
    for bits in values:
        by_first.setdefault(bits & -bits, []).append(bits)
    for first in by_first.get(inside & -inside, ()):
        rest = inside ^ first
        if rest in values:
            yield first, rest
        if PIECES[-1] > len((first, rest)):
            for second in by_first.get(rest & -rest, ()):
                if second & rest == second and rest ^ second in values:
                    yield first, second, rest ^ second


def _lacking(units: Units, plan: tuple[int, ...], least: int) -> int:
    return sum(max(least - len(units.people_in(part)), 0) for part in plan)


def _split(problem: Problem, units: Units, plan: tuple[int, ...], least: int, value: int) -> Split:
    parts = sorted(units.people_in(part) for part in plan)
    pods = tuple(pod_of(problem, part) for part in parts)
    return Split(pods, tuple(max(least - len(part), 0) for part in parts), value)
