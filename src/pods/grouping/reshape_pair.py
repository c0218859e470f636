"""Two pods that stand: as one, where they are too small, or better for a swap between them.

What is wrong inside a pod already is not judged again (`pods.grouping.standing`); nothing here
moves anybody, it lists what could be proposed.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from pods.grouping.anchor import anchor_of
from pods.grouping.ground import Ground
from pods.grouping.problem import Problem
from pods.grouping.search.enumerate import never
from pods.grouping.search.units import ones
from pods.grouping.solution import Pod
from pods.grouping.standing import Standing
from pods.grouping.worth import pod_of


class Merge(NamedTuple):
    """Two pods as one.

    Attributes:
        pods: their numbers, the larger pod first.
        pod: what they become; its mask holds the hours that remain, on its zone's clock.
        kept: which of the two could keep its own hours.
        gain: the value of one pod less that of two; a pod too small to meet has none.
    """

    pods: tuple[int, int]
    pod: Pod
    kept: tuple[bool, bool]
    gain: int


class Swap(NamedTuple):
    """Some of one pod for some of another, one for one, or a couple.

    Attributes:
        pods: their numbers.
        goes: who goes from the first to the second.
        comes: who comes from the second to the first.
        before: the values of the two pods as they are.
        after: the same afterwards; each is larger.
    """

    pods: tuple[int, int]
    goes: tuple[int, ...]
    comes: tuple[int, ...]
    before: tuple[int, int]
    after: tuple[int, int]


def merges(problem: Problem, present: Sequence[Standing], *, k: int = 3) -> tuple[Merge, ...]:
    """Two pods that could go on as one, where one of them at least is too small to meet.

    Those of which both are come first, then those that gain most.

    The hours of the new pod are those of `Problem.start_masks`, whatever hours the two have now;
    `Merge.kept` tells which of the two would not have to move at all.
    """
    ground = Ground(problem, present)
    small = [ground.size(bits) < ground.least[pod] for pod, bits in enumerate(ground.present)]
    found = [
        merge
        for pair in combinations(range(len(present)), 2)
        if any(small[pod] for pod in pair) and (merge := _merge(ground, pair)) is not None
    ]
    found.sort(
        key=lambda merge: (not all(small[pod] for pod in merge.pods), -merge.gain, merge.pods)
    )
    return tuple(found[:k])


def helpful_swaps(
    problem: Problem,
    present: Sequence[Standing],
    *,
    k: int = 3,
    is_over: Callable[[], bool] = never,
) -> tuple[Swap, ...]:
    """Swaps after which both pods are worth more, the worse off of the two first.

    Nobody is in two of them, so that each can be had without the others.
    """
    ground = Ground(problem, present)
    found = [
        swap
        for pair in combinations(range(len(present)), 2)
        if not is_over()
        for swap in _swaps(ground, *pair)
    ]
    found.sort(key=lambda swap: (-min(_gains(swap)), -sum(_gains(swap)), swap.goes, swap.comes))
    taken: set[int] = set()
    chosen: list[Swap] = []
    for swap in found:
        people = {*swap.goes, *swap.comes}
        if len(chosen) < k and not people & taken:
            chosen.append(swap)
            taken |= people
    return tuple(chosen)


def _merge(ground: Ground, pair: tuple[int, int]) -> Merge | None:
    one, other = sorted(pair, key=lambda pod: (-ground.size(ground.present[pod]), pod))
    bits = ground.present[one] | ground.present[other]
    size = ground.size(bits)
    if not max(ground.least[one], ground.least[other]) <= size <= ground.most[one]:
        return None
    if not ground.are_at_peace(ground.present[one], ground.present[other]):
        return None
    people = ground.units.people_in(bits)
    kept = (ground.meets_at(one, bits), ground.meets_at(other, bits))
    if anchor_of(ground.units.problem, people) is None and not any(kept):
        return None
    was = sum(
        ground.value(ground.present[pod])
        for pod in (one, other)
        if ground.size(ground.present[pod]) >= ground.least[pod]
    )
    pod = pod_of(ground.units.problem, people)
    return Merge((one, other), pod, kept, pod.value - was)


def _swaps(ground: Ground, one: int, other: int) -> Iterator[Swap]:
    here, there = ground.present[one], ground.present[other]
    if not (ground.holds(one, here) and ground.holds(other, there)):
        return
    before = (ground.value(here), ground.value(there))
    for goes in ones(here & ground.movable):
        for comes in ones(there & ground.movable):
            both = 1 << goes | 1 << comes
            after = (ground.value(here ^ both), ground.value(there ^ both))
            if (
                after[0] > before[0]
                and after[1] > before[1]
                and ground.holds(one, here ^ both)
                and ground.holds(other, there ^ both)
            ):
                members = ground.units.members
                yield Swap((one, other), members[goes], members[comes], before, after)


def _gains(swap: Swap) -> tuple[int, int]:
    return swap.after[0] - swap.before[0], swap.after[1] - swap.before[1]
