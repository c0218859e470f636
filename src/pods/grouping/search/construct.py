"""A first round for lists too large to list: who is hardest to place comes first."""

from collections.abc import Callable

from pods.grouping.search.enumerate import list_pods, listed_value
from pods.grouping.search.overlap import Overlap
from pods.grouping.search.units import Units, bits_of, ones

NEAR = 12
"""Candidates looked at around whoever is placed next."""


def constructed(
    units: Units,
    *,
    among: int,
    is_over: Callable[[], bool],
) -> list[int]:
    """Build pods one after the other; the result is allowed, and not yet good.

    Args:
        units: the contracted problem.
        among: the units to place, as bits.
        is_over: asked before each pod whether to stop.

    Returns:
        The pods as bits; standing pods only where somebody joins them.
    """
    pods: list[int] = []
    overlap = Overlap(units)
    free = among & ~(units.barred | units.standing)
    # Standing pods come last: their few seats are for whom no new pod would hold.
    todo = [*_hardest_first(units, free & ~units.tied), *ones(units.standing & among)]
    for unit in todo:
        placed = 0
        for pod in pods:
            placed |= pod
        if placed >> unit & 1 or is_over():
            continue
        room = bits_of(
            other
            for other in ones(free)
            if sum(pod >> other & 1 for pod in pods) < units.capacity[other]
        )
        pod = _best_around(units, unit, room & ~(1 << unit), placed)
        if pod and overlap.can_be_held(overlap.marks([*pods, pod])):
            pods.append(pod)
    return pods


def _hardest_first(units: Units, free: int) -> list[int]:
    """Units by how few others they fit, fewest first."""
    return sorted(ones(free), key=lambda unit: ((units.fits[unit] & free).bit_count(), unit))


def _best_around(units: Units, unit: int, room: int, placed: int) -> int:
    """The best pod that holds this unit and otherwise those nearest to it; 0 if there is none."""
    row = units.weights[unit]
    near = sorted(
        ones(room & units.fits[unit]), key=lambda other: (placed >> other & 1, -row[other], other)
    )
    callers = [other for other in near[NEAR:] if units.calls[other]][:2]
    listing = list_pods(units, among=bits_of([*near[:NEAR], *callers]), must=1 << unit)
    best = max(
        listing.pods,
        key=lambda pod: (-(pod.bits & placed).bit_count(), listed_value(units, pod), -pod.bits),
        default=None,
    )
    return best.bits if best else 0
