"""Alternatives that are really others: the best first, each unlike those before it."""

import heapq
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from pods.grouping.search.enumerate import Listed, listed_value, never
from pods.grouping.search.units import Units
from pods.grouping.worth import value_of

APART_BY = 2
"""People who must be in one alternative and not in the other, seen from the side that has more."""

STRIDE = 512
"""Pods judged between two looks at the clock that was passed in."""

T = TypeVar("T")

FEWEST = 3
"""So many alternatives are filled up with similar ones where there are no others."""


def difference(one: Iterable[int], other: Iterable[int]) -> int:
    """How many people of the one are not in the other, seen from the side where it is more.

    One person changed for another is a difference of 1; one more person is 1 as well.
    """
    here, there = set(one), set(other)
    return max(len(here - there), len(there - here))


def differ_pairwise(pods: Iterable[Iterable[int]], *, apart_by: int = APART_BY) -> bool:
    """Whether every two of these sets of people differ by at least `apart_by`."""
    return all(difference(one, other) >= apart_by for one, other in combinations(pods, 2))


def best_first(
    units: Units, pods: Iterable[Listed], *, is_over: Callable[[], bool] = never
) -> Iterator[tuple[int, Listed]]:
    """The pods by value, highest first; ties in the order of their units, so of the ids.

    Points are asked only for pods that may still come next, where their limit is known. Once time
    is over no more are asked: the pods that are known by then follow, and no others.
    """
    problem = units.problem
    limit = 0 if problem.pod_points is None else problem.pod_points_limit
    if limit is None:
        known = [(-listed_value(units, pod), pod) for pod in _while_time(pods, is_over)]
        yield from ((-lost, pod) for lost, pod in sorted(known, key=_by_loss))
        return
    hopes = [(value_of(problem, size=pod.size, pairs=pod.pairs, points=limit), pod) for pod in pods]
    hopes.sort(key=_by_value)
    known = []  # a heap by value lost, then by units
    for hope, pod in _while_time(hopes, is_over):
        while known and -known[0][0] > hope:
            lost, best = heapq.heappop(known)
            yield -lost, best
        heapq.heappush(known, (-listed_value(units, pod), pod))
    while known:
        lost, best = heapq.heappop(known)
        yield -lost, best


def _while_time(things: Iterable[T], is_over: Callable[[], bool]) -> Iterator[T]:
    """These things, until time is over; a few at least."""
    for number, thing in enumerate(things, start=1):
        yield thing
        if number % STRIDE == 0 and is_over():
            return


def alternatives(
    units: Units,
    ordered: Iterable[tuple[int, Listed]],
    *,
    count: int,
    apart_by: int = APART_BY,
    first: Iterable[tuple[int, Listed]] = (),
) -> list[Listed]:
    """Take pods from a best-first order so that they differ pairwise by `apart_by` people.

    Where there are not enough such pods, the best of the others fill up to `FEWEST`. Those in
    `first` are taken before all others, and differ already.
    """
    taken = [(value, pod, units.people_in(pod.bits)) for value, pod in first]
    spare: list[tuple[int, Listed, tuple[int, ...]]] = []
    known = {pod.bits for _, pod, _ in taken}
    for value, pod in ordered:
        if len(taken) >= count:
            break
        people = units.people_in(pod.bits)
        if all(difference(people, other) >= apart_by for _, _, other in taken):
            taken.append((value, pod, people))
        elif len(spare) < FEWEST and pod.bits not in known:
            spare.append((value, pod, people))
    taken += spare[: max(min(FEWEST, count) - len(taken), 0)]
    return [pod for _, pod, _ in sorted(taken, key=lambda entry: _by_value(entry[:2]))]


def _by_loss(entry: tuple[int, Listed]) -> tuple[int, int]:
    return entry[0], entry[1].bits


def _by_value(entry: tuple[int, Listed]) -> tuple[int, int]:
    return -entry[0], entry[1].bits
