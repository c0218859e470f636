"""A problem as the search sees it: people who must sit together are one unit.

A unit is a standing pod, a together group or a single person. `contract.units_of` makes them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pods.grouping.problem import Problem


@dataclass(frozen=True, slots=True)
class Units:
    """A problem as the search sees it; all sets are bits over units.

    Attributes:
        problem: what it was made from.
        members: by unit, its people, ascending. Standing pods come first.
        sizes: by unit, how many people it is.
        weights: by unit and unit, the sum of the pairs between them, bonuses included.
        inner: by unit, the sum of the pairs inside.
        starts: by unit, the columns that all of it can make (`columns.Columns`).
        calls: by unit, the columns that somebody in it can anchor.
        tongues: by unit, the languages all of it speak; -1: none is known.
        fits: by unit, the units that may share a pod with it.
        largest: by unit, the most people that a pod with it may hold.
        capacity: by unit, how many pods of one round it may sit in.
        standing: the units that are standing pods.
        tied: the units that can only join one standing pod, where a partner sits.
        barred: the units that no pod can hold, whoever else is in it.
        required: the units that somebody required is in.
        columns: by column, the units that can make it.
    """

    problem: Problem
    members: tuple[tuple[int, ...], ...]
    sizes: tuple[int, ...]
    weights: tuple[tuple[int, ...], ...]
    inner: tuple[int, ...]
    starts: tuple[int, ...]
    calls: tuple[int, ...]
    tongues: tuple[int, ...]
    fits: tuple[int, ...]
    largest: tuple[int, ...]
    capacity: tuple[int, ...]
    standing: int
    tied: int
    barred: int
    required: int
    columns: tuple[int, ...]

    @property
    def everything(self) -> int:
        """All units, as bits."""
        return (1 << len(self.members)) - 1

    def bind(self, among: Iterable[int]) -> bool:
        """Whether rules, hours, callers or languages stand against any pod of these units."""
        chosen = list(among)
        together = bits_of(chosen)
        return len(self.columns) > 1 or any(
            together & ~(self.fits[unit] | 1 << unit)
            or self.starts[unit] & ~self.calls[unit]
            or self.tongues[unit] != -1
            for unit in chosen
        )

    def people_in(self, units: int) -> tuple[int, ...]:
        """The people of a set of units, ascending."""
        people: list[int] = []
        while units:
            low = units & -units
            people += self.members[low.bit_length() - 1]
            units ^= low
        people.sort()
        return tuple(people)


def ones(bits: int) -> Iterator[int]:
    """The positions of the bits that are set, ascending."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def bits_of(units: Iterable[int]) -> int:
    """A set of units as bits."""
    bits = 0
    for unit in units:
        bits |= 1 << unit
    return bits


class Gathered(NamedTuple):
    """Some units put together, allowed as a pod or not.

    Attributes:
        chosen: the units, ascending.
        bits: the same as bits.
        size: how many people.
        pairs: the sum over their pairs.
        starts: the columns all of them can make.
        calls: the columns that one of them can anchor.
        tongues: the languages all of them speak; -1: none is known.
        fits: the other units that fit each of them.
    """

    chosen: list[int]
    bits: int
    size: int
    pairs: int
    starts: int
    calls: int
    tongues: int
    fits: int


def gather(units: Units, bits: int) -> Gathered:
    """Put a set of units together."""
    chosen = list(ones(bits))
    size, pairs, starts, calls, tongues, fits = 0, 0, -1, 0, -1, units.everything
    for place, unit in enumerate(chosen):
        row = units.weights[unit]
        pairs += units.inner[unit] + sum(row[other] for other in chosen[:place])
        size += units.sizes[unit]
        starts &= units.starts[unit]
        calls |= units.calls[unit]
        tongues &= units.tongues[unit]
        fits &= units.fits[unit]
    return Gathered(chosen, bits, size, pairs, starts, calls, tongues, fits)
