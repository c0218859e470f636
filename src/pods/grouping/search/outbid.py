"""Find the pods that are worth more than their units cost, without listing all pods.

Costs are split over the pairs of a pod, so that its excess is a sum over pairs. Leaving out the
unit with the smallest part never lowers the mean over the pairs, so every pod whose mean is above
a floor grows from a pair above it, through sets above it, each unit having the smallest part when
it comes (reverse search, Avis and Fukuda 1996). Only such sets are visited, each once.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pods.grouping.search.units import Units, ones

FINE = 1_000
"""Parts of one unit of worth in which prices are said."""

SPREAD = 8
"""Sets that are listed at most, in beams; beyond, the listing is not complete."""


class Kind(NamedTuple):
    """What pods of one kind are worth beside their units and pairs.

    Attributes:
        home: the standing pod that is joined; -1: a new pod.
        size: how many people a pod has.
        joining: how many units make it up, or join the standing pod.
        factor: of this size.
        constant: what every such pod is worth.
    """

    home: int
    size: int
    joining: int
    factor: int
    constant: int


class Market(NamedTuple):
    """What units are worth and cost.

    Attributes:
        units: the contracted problem.
        among: the units that may be in a pod, as bits.
        rewards: by unit, what placing it is worth.
        prices: by unit, in parts of 1/`FINE`.
    """

    units: Units
    among: int
    rewards: Sequence[int]
    prices: Sequence[int]


class Found(NamedTuple):
    """Pods above a floor.

    Attributes:
        pods: as bits.
        complete: there are no others.
        unseen: how far above the floor others can be at most; 0 where there are none.
    """

    pods: list[int]
    complete: bool
    unseen: int = 0


class _Set(NamedTuple):
    """Some units that could become a pod.

    Attributes:
        total: the sum of their edges; above 0.
        bits: the units.
        near: the units that fit all of them.
        starts: the columns all of them can make.
        tongues: the languages all of them speak.
        size: how many people.
        parts: by unit, the sum of its edges.
    """

    total: int
    bits: int
    near: int
    starts: int
    tongues: int
    size: int
    parts: dict[int, int]


_Edges = dict[int, list[int]]


def outbidding(
    market: Market, kind: Kind, *, floor: int, beam: int, is_over: Callable[[], bool]
) -> Found:
    """Find the pods of one kind whose excess is above a floor.

    Args:
        market: what units are worth and cost.
        kind: which pods.
        floor: an excess in parts of 1/`FINE`; may be below 0.
        beam: the most sets of each length that are gone on with, the best ones.
        is_over: asked now and then whether to stop.
    """
    units, home = market.units, kind.home
    called, base = (0, 0) if home < 0 else (units.calls[home], 1 << home)
    room = kind.size - (0 if home < 0 else units.sizes[home])
    allowed = _allowed(market, kind, room=room)
    constant = FINE * kind.constant - (market.prices[home] if home >= 0 else 0) - floor
    alone, unseen = _alone(market, kind, allowed), 0
    if kind.joining == 1:
        sets = _single(units, kind, alone, constant=constant)
    else:
        edges = _edges(units, kind, alone, constant=constant)
        sets = _pairs(units, kind, edges, allowed=allowed, room=room - (kind.joining - 2))
        for length in range(2, kind.joining):
            if is_over():
                return Found([], complete=False)
            cut = 0
            if len(sets) > beam:
                sets.sort(key=lambda entry: (-entry.total, entry.bits))
                cut = sets[beam].total
                del sets[beam:]
            sets, left = _longer(
                units, edges, sets, room=room - (kind.joining - length - 1), limit=SPREAD * beam
            )
            # No pod has a better mean over its pairs than the sets it grows from.
            unseen = max(unseen, -(-max(cut, left) // (length * (length - 1))))
    pods = []
    for entry in sets:
        calls = called
        for unit in entry.parts:
            calls |= units.calls[unit]
        if entry.size == room and entry.starts & calls:
            pods.append(base | entry.bits)
    return Found(pods, not unseen, unseen)


def _allowed(market: Market, kind: Kind, *, room: int) -> list[int]:
    """The units that may be in a pod of this kind, ascending."""
    units = market.units
    allowed = market.among & ~(units.standing | units.barred)
    allowed &= ~units.tied if kind.home < 0 else units.fits[kind.home]
    return [unit for unit in ones(allowed) if units.sizes[unit] <= room]


def _alone(market: Market, kind: Kind, allowed: Sequence[int]) -> dict[int, int]:
    """By unit, what it adds to the excess of a pod beside its pairs with others who join."""
    units = market.units
    row = units.weights[kind.home] if kind.home >= 0 else (0,) * len(units.members)
    return {
        unit: FINE * (kind.factor * (units.inner[unit] + row[unit]) + market.rewards[unit])
        - market.prices[unit]
        for unit in allowed
    }


def _start(units: Units, kind: Kind) -> tuple[int, int]:
    """The columns and languages that a pod of this kind begins with."""
    return (-1, -1) if kind.home < 0 else (units.starts[kind.home], units.tongues[kind.home])


def _single(units: Units, kind: Kind, alone: dict[int, int], *, constant: int) -> list[_Set]:
    """The sets of one unit that are above the floor and may be one."""
    starts, tongues = _start(units, kind)
    return [
        _Set(worth + constant, 1 << unit, 0, starts & units.starts[unit], -1, size, {unit: worth})
        for unit, worth in alone.items()
        for size in [units.sizes[unit]]
        if worth + constant > 0 and tongues & units.tongues[unit]
    ]


def _edges(units: Units, kind: Kind, alone: dict[int, int], *, constant: int) -> _Edges:
    """By unit, a row of what its pairs add to the excess, units and constant split over them.

    Everything is multiplied by twice the number of pairs, so that splitting leaves no remainder.
    """
    count, width = kind.joining, len(units.members)
    scale = FINE * kind.factor * count * (count - 1)
    edges = {}
    for unit, mine in alone.items():
        row, line = units.weights[unit], [0] * width
        base = mine * count + 2 * constant
        for other, theirs in alone.items():
            line[other] = scale * row[other] + theirs * count + base
        edges[unit] = line
    return edges


def _pairs(
    units: Units, kind: Kind, edges: _Edges, *, allowed: Sequence[int], room: int
) -> list[_Set]:
    """The sets of two units that are above the floor and may be one."""
    start, spoken = _start(units, kind)
    reach = sum(1 << unit for unit in allowed)
    found = []
    for at, one in enumerate(allowed):
        line, near = edges[one], units.fits[one] & reach
        for other in allowed[at + 1 :]:
            total = line[other]
            if total <= 0 or not near >> other & 1:
                continue
            starts = start & units.starts[one] & units.starts[other]
            tongues = spoken & units.tongues[one] & units.tongues[other]
            size = units.sizes[one] + units.sizes[other]
            if starts and tongues and size <= room:
                bits, both = 1 << one | 1 << other, near & units.fits[other]
                parts = {one: total, other: total}
                found.append(_Set(total, bits, both, starts, tongues, size, parts))
    return found


def _longer(
    units: Units, edges: _Edges, sets: Sequence[_Set], *, room: int, limit: int
) -> tuple[list[_Set], int]:
    """The sets with one unit more, which has the smallest part; the best total left behind."""
    fits, sizes, starts, tongues = units.fits, units.sizes, units.starts, units.tongues
    longer: list[_Set] = []
    # inner loop: every set with every unit that fits it
    for place, (total, bits, near, start, spoken, size, parts) in enumerate(sets):
        if len(longer) >= limit:
            return longer, max(entry.total for entry in sets[place:])
        lines = [(theirs, other, edges[other]) for other, theirs in parts.items()]
        left = near
        while left:
            low = left & -left
            left ^= low
            unit = low.bit_length() - 1
            part = 0
            for _, _, line in lines:
                part += line[unit]
            if part + total <= 0 or size + sizes[unit] > room:
                continue
            grown = {}
            for theirs, other, line in lines:
                now = theirs + line[unit]
                if now < part or (now == part and other > unit):
                    break
                grown[other] = now
            else:
                shared, tongue = start & starts[unit], spoken & tongues[unit]
                if shared and tongue:
                    grown[unit] = part
                    both, count = near & fits[unit], size + sizes[unit]
                    longer.append(
                        _Set(total + part, bits | low, both, shared, tongue, count, grown)
                    )
    return longer, 0
