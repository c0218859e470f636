"""Alternatives of which each is the best of a kind: a choice between things that differ.

The first is the best overall. Each next one has more of some kind than all before it, and of that
kind no pod has more that differs from them and is worth a thought; of several such champions the
one of highest value comes first. Where no kind is left, the best of those that differ follow.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pods.grouping.kinds import OVERALL, Kind
from pods.grouping.search.differ import APART_BY, STRIDE, alternatives, difference
from pods.grouping.search.enumerate import Listed, never
from pods.grouping.search.units import Units

WORTH_A_THOUGHT = 2
"""A champion of a kind is worth at least this part of the best: a half."""


class Champion(NamedTuple):
    """An alternative, and the kinds it is the best of."""

    pod: Listed
    kinds: tuple[str, ...]


class _Known(NamedTuple):
    """A pod that is worth a thought; `much` is what it has of each kind."""

    value: int
    pod: Listed
    people: frozenset[int]
    much: tuple[int, ...]


def champions(
    units: Units,
    ordered: Iterable[tuple[int, Listed]],
    *,
    kinds: Sequence[Kind],
    count: int,
    apart_by: int = APART_BY,
    is_over: Callable[[], bool] = never,
) -> list[Champion]:
    """Choose alternatives that differ pairwise, each the best of a kind.

    Args:
        units: the contracted problem.
        ordered: pods, the best first, as `differ.best_first` gives them.
        kinds: what a pod may have most of, besides its value.
        count: how many are wished for; where there are not enough that differ, similar ones
            fill up to three.
        apart_by: by how many people they differ.
        is_over: asked now and then whether to measure no more pods.
    """
    if not kinds:
        pods = alternatives(units, ordered, count=count, apart_by=apart_by)
        return [Champion(pod, () if place else (OVERALL,)) for place, pod in enumerate(pods)]
    known, rest = _worth_a_thought(units, iter(ordered), kinds, is_over=is_over)
    chosen: list[_Known] = []
    chosen = _chosen(known, count=count, apart_by=apart_by)
    left = chain(((one.value, one.pod) for one in known), rest)
    first = [(one.value, one.pod) for one in chosen]
    pods = alternatives(units, left, count=count, apart_by=apart_by, first=first)
    taken = {one.pod.bits for one in chosen}
    beside = [units.people_in(pod.bits) for pod in pods if pod.bits not in taken]
    labels = _labels(chosen, known, kinds, beside=beside, apart_by=apart_by)
    return [Champion(pod, labels.get(pod.bits, ())) for pod in pods]


def _worth_a_thought(
    units: Units,
    ordered: Iterator[tuple[int, Listed]],
    kinds: Sequence[Kind],
    *,
    is_over: Callable[[], bool],
) -> tuple[list[_Known], Iterator[tuple[int, Listed]]]:
    """The pods whose value is near enough to the best, and the others."""
    known: list[_Known] = []
    for value, pod in ordered:
        is_poor = known and known[0].value > 0 and WORTH_A_THOUGHT * value < known[0].value
        if is_poor or (len(known) % STRIDE == STRIDE - 1 and is_over()):
            return known, chain([(value, pod)], ordered)
        people = units.people_in(pod.bits)
        much = tuple(kind.measure(people) for kind in kinds)
        known.append(_Known(value, pod, frozenset(people), much))
    return known, ordered


def _chosen(known: Sequence[_Known], *, count: int, apart_by: int) -> list[_Known]:
    """The best overall, the champions, then the best of those that differ."""
    chosen: list[_Known] = []
    others = known
    while others and len(chosen) < count:
        taken = _next(chosen, others) if chosen else others[0]
        chosen.append(taken)
        others = [one for one in others if difference(one.people, taken.people) >= apart_by]
    return chosen


def _next(chosen: Sequence[_Known], others: Sequence[_Known]) -> _Known:
    """The champion of highest value, of the kinds that one of the others has more of."""
    found = []
    for kind in range(len(others[0].much)):
        best = max(others, key=lambda one: (one.much[kind], one.value, -one.pod.bits))
        if best.much[kind] > max(one.much[kind] for one in chosen):
            found.append(best)
    return max(found or others, key=lambda one: (one.value, -one.pod.bits))


def _labels(
    chosen: Sequence[_Known],
    known: Sequence[_Known],
    kinds: Sequence[Kind],
    *,
    beside: Sequence[tuple[int, ...]],
    apart_by: int,
) -> dict[int, tuple[str, ...]]:
    """By pod, of what kinds it is the best: no pod that differs from the other options has more.

    Where two options have as much, the one of higher value is called so; a kind that all pods
    have as much of says nothing. Options that stand beside those chosen have no more of it.
    """
    labels: dict[int, list[str]] = {one.pod.bits: [] for one in chosen}
    if chosen:
        labels[chosen[0].pod.bits].append(OVERALL)
    for place, kind in enumerate(kinds if chosen else ()):
        best = max(chosen, key=lambda one: (one.much[place], one.value, -one.pod.bits))
        others = [one for one in chosen if one is not best]
        rivals = [
            one.much[place]
            for one in known
            if all(difference(one.people, other.people) >= apart_by for other in others)
        ]
        rivals += [kind.measure(people) for people in beside]
        least = min(one.much[place] for one in known)
        if best.much[place] >= max(rivals) and best.much[place] > least:
            labels[best.pod.bits].append(kind.name)
    return {bits: tuple(names) for bits, names in labels.items()}
