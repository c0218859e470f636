"""List every feasible pod, or say that there are too many to list."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pods.grouping.search.units import Units, gather, ones
from pods.grouping.worth import value_of

TOO_MANY = 400_000
"""Pods that are listed at most unless told otherwise: about a second of work."""

STRIDE = 512
"""Nodes between two looks at the clock that was passed in."""


class Listed(NamedTuple):
    """One feasible pod.

    Attributes:
        bits: its units.
        size: how many people that is.
        pairs: the sum over its pairs.
    """

    bits: int
    size: int
    pairs: int


class Listing(NamedTuple):
    """Feasible pods.

    Attributes:
        pods: in the order they were found.
        complete: all there are; if not, there were too many or time was over.
        over: time was over.
    """

    pods: list[Listed]
    complete: bool
    over: bool


class _Enough(Exception):  # noqa: N818 - a signal between two functions of this file, no error
    """The listing ends before all pods are found."""


def never() -> bool:
    """A clock that never ends a search."""
    return False


def list_pods(
    units: Units,
    *,
    among: int,
    must: int = 0,
    at_most: int = TOO_MANY,
    newcomers: int | None = None,
    is_over: Callable[[], bool] = never,
) -> Listing:
    """Find the feasible pods made of some of the units.

    Args:
        units: the contracted problem.
        among: the units to choose from, as bits; those in `must` belong to it anyway.
        must: the units that every pod must hold, as bits.
        at_most: give up when there are more.
        newcomers: how many people may join a standing pod; None: as many as it has seats.
        is_over: asked now and then whether to stop.

    Returns:
        The pods; a standing pod on its own is not among them.
    """
    found: list[Listed] = []
    walk = _walker(units, found, at_most=at_most, is_over=is_over)
    try:
        for root in _roots(units, among=among, must=must, newcomers=newcomers):
            walk(*root)
    except _Enough as enough:
        return Listing(found[:at_most], complete=False, over=bool(enough.args[0]))
    return Listing(found, complete=True, over=False)


def listed_value(units: Units, pod: Listed) -> int:
    """The value of a listed pod, with its points."""
    problem = units.problem
    points = problem.pod_points(units.people_in(pod.bits)) if problem.pod_points else 0
    return value_of(problem, size=pod.size, pairs=pod.pairs, points=points)


class _Root(NamedTuple):
    """Where a walk begins: what is chosen already and who may still come."""

    chosen: list[int]
    bits: int
    candidates: int
    least: int
    largest: int
    size: int
    starts: int
    calls: int
    tongues: int
    pairs: int


def _roots(units: Units, *, among: int, must: int, newcomers: int | None) -> Iterator[_Root]:
    """What every pod must hold, or else each unit as the first of its pod."""
    among &= ~units.barred
    if must:
        yield from _root(units, must, among, newcomers=newcomers)
        return
    for unit in ones(among):
        later = among & (-1 << unit + 1)
        yield from _root(units, 1 << unit, later, newcomers=newcomers)


def _root(units: Units, bits: int, among: int, *, newcomers: int | None) -> Iterator[_Root]:
    """The root with these units, if they go together."""
    start = gather(units, bits)
    core = bits & units.standing
    if core:
        pod = core.bit_length() - 1
        least, largest = units.sizes[pod] + 1, units.largest[pod]
        if newcomers is not None:
            largest = min(largest, units.sizes[pod] + newcomers)
    else:
        least, largest = units.problem.size_min, units.problem.size_max
        among &= ~(units.tied | units.standing)
    together = all(units.fits[unit] | 1 << unit | ~bits == -1 for unit in start.chosen)
    if (
        together
        and not bits & units.barred
        and (core or not bits & units.tied)
        and start.size <= largest
        and start.starts
        and start.tongues
    ):
        yield _Root(
            chosen=start.chosen,
            bits=bits,
            candidates=among & start.fits,
            least=least,
            largest=largest,
            size=start.size,
            starts=start.starts,
            calls=start.calls,
            tongues=start.tongues,
            pairs=start.pairs,
        )


def _walker(  # noqa: C901 - a marked inner loop, flat on purpose
    units: Units, found: list[Listed], *, at_most: int, is_over: Callable[[], bool]
) -> Callable[..., None]:
    """The walk from a root, with every table bound to a local name."""
    sizes, weights, inner = units.sizes, units.weights, units.inner
    unit_starts, unit_calls, unit_tongues = units.starts, units.calls, units.tongues
    fits = units.fits
    nodes = 0

    # Inner loop: about a microsecond for each pod; no calls but its own.
    def walk(  # noqa: PLR0917 - positions are what makes the recursion fast
        chosen: list[int],
        bits: int,
        candidates: int,
        least: int,
        largest: int,
        size: int,
        starts: int,
        calls: int,
        tongues: int,
        pairs: int,
    ) -> None:
        nonlocal nodes
        nodes += 1
        if nodes % STRIDE == 0 and (is_over() or nodes > 4 * at_most + STRIDE):
            raise _Enough(is_over())
        if size >= least and starts & calls:
            found.append(Listed(bits, size, pairs))
            if len(found) > at_most:
                raise _Enough(False)  # noqa: FBT003 - time is not over
        if size >= largest:
            return
        while candidates:
            low = candidates & -candidates
            candidates ^= low
            unit = low.bit_length() - 1
            grown = size + sizes[unit]
            if grown > largest:
                continue
            left = starts & unit_starts[unit]
            if not left:
                continue
            spoken = tongues & unit_tongues[unit]
            if not spoken:
                continue
            row = weights[unit]
            gain = inner[unit]
            for other in chosen:
                gain += row[other]
            walk(
                [*chosen, unit],
                bits | low,
                candidates & fits[unit],
                least,
                largest,
                grown,
                left,
                calls | unit_calls[unit],
                spoken,
                pairs + gain,
            )

    return walk
