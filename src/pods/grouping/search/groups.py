"""Rounds whose groups are given beforehand, each with sizes of its own.

The maximally diverse grouping problem as it is published (Gallego, Laguna, Marti and Duarte 2013).
Groups are too large here to list or price, so all work is annealing.
"""

from collections.abc import Callable
from typing import NamedTuple

from pods.grouping.search.anneal import annealed
from pods.grouping.search.candidates import Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import ONE, Cooling, Pacing
from pods.grouping.search.exchange import exchanged, is_plain
from pods.grouping.search.seating import Seating
from pods.grouping.search.spread import judge_of, spread_of
from pods.grouping.search.units import Units, ones

PACE = 1_000
"""Proposals for each unit of people in the first stage."""

HOT = 32
"""The temperature at first, in sixteenths of the spread of the weights."""

COLD = 6
"""The last one, in the same measure."""


class Grouped(NamedTuple):
    """A round of given groups.

    Attributes:
        pods: as bits; groups that nobody sits in are left out.
        proposals: seats looked at.
        over: time was over.
    """

    pods: tuple[int, ...]
    proposals: int
    over: bool


def grouped(units: Units, *, effort: int, seed: int, is_over: Callable[[], bool]) -> Grouped:
    """Seat everybody in the groups of `Problem.group_sizes`, as well as this effort can.

    Args:
        units: the contracted problem; it has no standing pods.
        effort: stages double in length until their lengths add up to this.
        seed: of all chance.
        is_over: asked now and then whether to stop.
    """
    chance = Chance(seed)
    seating = _seated(units)
    plain, tables = is_plain(seating), Tables(units, seating.movable, chance)
    spread, judge = spread_of(units, units.everything), judge_of(units)
    pacing = Pacing(is_over, proposals=PACE * len(units.members))
    proposals = spent = 0
    length = 1
    while spent < effort and not is_over():
        cooling = Cooling(
            PACE * len(units.members) * length,
            hot=HOT * spread * ONE // 16 + 1,
            cold=COLD * spread * ONE // 16 + 1,
            is_over=is_over,
            seconds=pacing.last(length, of=effort - spent),
        )
        if plain:
            proposals += exchanged(seating, tables, cooling=cooling, chance=chance)
        else:
            proposals += annealed(seating, tables, cooling=cooling, chance=chance, judge=judge)
        pacing.took(length)
        spent += length
        length = spent
    sizes = zip(seating.pods(), units.problem.group_sizes, seating.sizes, strict=False)
    pods = tuple(pod for pod, (least, _), size in sizes if pod and size >= least)
    return Grouped(pods, proposals, is_over())


def _seated(units: Units) -> Seating:
    """A first seating: every group gets its fewest, then everybody else where there is room."""
    bounds = units.problem.group_sizes
    groups = [0] * len(bounds)
    sizes = [0] * len(bounds)
    # Twice, since somebody may only fit once a caller is there.
    for wanted in (*[[least for least, _ in bounds]] * 2, *[[most for _, most in bounds]] * 2):
        for unit in ones(units.everything & ~units.barred):
            if any(group >> unit & 1 for group in groups):
                continue
            for number, most in enumerate(wanted):
                if sizes[number] + units.sizes[unit] <= most and _go_together(
                    units, groups[number] | 1 << unit
                ):
                    groups[number] |= 1 << unit
                    sizes[number] += units.sizes[unit]
                    break
    return Seating(units, groups, among=units.everything, bounds=bounds)


def _go_together(units: Units, bits: int) -> bool:
    """Whether units could share a group, as far as rules, hours and languages go."""
    starts, calls, tongues = -1, 0, -1
    for unit in ones(bits):
        if bits & ~(units.fits[unit] | 1 << unit):
            return False
        starts &= units.starts[unit]
        calls |= units.calls[unit]
        tongues &= units.tongues[unit]
    return bool(starts & calls and tongues)
