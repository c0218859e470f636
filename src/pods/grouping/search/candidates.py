"""What every annealing of one problem shares: whom to propose to whom, and chance in tables."""

from collections.abc import Sequence
from functools import cache, cached_property
from hashlib import shake_128
from math import log
from struct import unpack

from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import ONE
from pods.grouping.search.units import Units

BLOCK = 256
"""Proposals at one temperature."""

TABLE = 8192
"""Length of the tables that chance is read from; where reading begins is drawn for each block."""

TURNS = 4096
"""The same of the table of units whose turn it is."""

STEPS = 2048
"""Steps of the distributions that chance is turned into."""

NEAREST = 16
"""Units that a unit goes best with and is proposed to."""

SAMPLED, WANTED = 64, 4 * NEAREST
"""Weights of a long row that say where, about, its best ones begin, and how many are wanted."""


class Tables:
    """Candidates and chance, drawn once; each is worked out when it is first asked for.

    Attributes:
        turns: the units that may move, each equally often, in a drawn order.
    """

    def __init__(self, units: Units, movable: Sequence[int], chance: Chance) -> None:
        self._units, self._movable = units, movable
        length = TABLE + BLOCK
        drawn = _drawn(3 * length, chance)
        self._drawn = drawn[:length], drawn[length : 2 * length], drawn[2 * length :]
        self.turns: list[int] = []
        while movable and len(self.turns) < TURNS + BLOCK:
            keys = _drawn(len(movable), chance)
            self.turns += [unit for _, unit in sorted(zip(keys, movable, strict=True))]

    @cached_property
    def near(self) -> list[list[int]]:
        """By unit, the `NEAREST` units it goes best with among those that fit it.

        The list is filled up with the same again where there are fewer.
        """
        near = [[unit] * NEAREST for unit in range(len(self._units.members))]
        for unit in self._movable:
            near[unit] = _nearest(self._units, unit)
        return near

    @cached_property
    def draws(self) -> list[int]:
        """Even numbers below 2^31."""
        return [draw >> 1 for draw in self._drawn[0]]

    @cached_property
    def falls(self) -> list[int]:
        """By draw, how much worth an accepted proposal may lose, in temperatures x `ONE`.

        An exponential distribution (Metropolis et al. 1953).
        """
        falls = _falls()
        return [falls[draw % STEPS] for draw in self._drawn[1]]

    @cached_property
    def noise(self) -> list[int]:
        """By draw, what is added to a worth, in temperatures x `ONE`.

        The largest sum is then met as often as the heat bath wants (Gumbel 1954).
        """
        noise = _noise()
        return [noise[draw % STEPS] for draw in self._drawn[2]]


def _nearest(units: Units, unit: int) -> list[int]:
    """The units that one goes best with, over and over again where they are few."""
    row: Sequence[int] = units.weights[unit]
    fits = units.fits[unit]
    if len(units.columns) > 1:
        # Much time in common leaves room for more people: worth as much as a better pair.
        mine, starts = units.starts[unit], units.starts
        row = [pairs * (mine & other).bit_count() for pairs, other in zip(row, starts, strict=True)]
    others = _best_fitting(row, None if fits | 1 << unit == units.everything else fits, unit)
    order = sorted(others, key=row.__getitem__, reverse=True)[:NEAREST] or [unit]
    return (order * NEAREST)[:NEAREST]


def _best_fitting(row: Sequence[int], fits: int | None, unit: int) -> list[int]:
    """Those who may be among the nearest of a unit; `fits` None: everybody fits it."""
    if fits is not None:
        return [other for other in range(len(row)) if fits >> other & 1]
    if len(row) > 2 * SAMPLED:
        # Only the best few, about, are sorted: this is what costs time in long lists.
        sample = sorted(row[:: len(row) // SAMPLED])
        least = sample[-(WANTED * len(sample) // len(row)) - 1]
        best = [other for other, pairs in enumerate(row) if pairs >= least and other != unit]
        if len(best) >= NEAREST:
            return best
    return [*range(unit), *range(unit + 1, len(row))]


def _drawn(count: int, chance: Chance) -> tuple[int, ...]:
    """So many numbers below 2^32, from one seed and all at once."""
    seed = chance.below(1 << 62).to_bytes(8, "little")
    return unpack(f"<{count}I", shake_128(seed).digest(4 * count))


@cache
def _falls() -> list[int]:
    """An exponential distribution in equal steps of chance, in parts of 1/`ONE`."""
    # Rounded to integers, so that no machine's logarithm makes a difference.
    return [int(-log((step + 0.5) / STEPS) * ONE + 0.5) for step in range(STEPS)]


@cache
def _noise() -> list[int]:
    """The same of a Gumbel distribution."""
    return [int(-log(-log((step + 0.5) / STEPS)) * ONE + 0.5) for step in range(STEPS)]
