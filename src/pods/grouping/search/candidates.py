"""What every annealing of one problem shares: whom to propose to whom, and chance in tables."""

from collections.abc import Sequence
from functools import cache
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

SAMPLED = 64
"""Weights of a long row that say where its best quarter begins."""


class Tables:
    """Candidates and chance, drawn once.

    Attributes:
        near: by unit, the `NEAREST` units it goes best with among those that fit it; the list is
            filled up with the same again where there are fewer.
        draws: even numbers below 2^31.
        turns: the units that may move, each equally often, in a drawn order.
        falls: by draw, how much worth an accepted proposal may lose, in temperatures x `ONE`
            (Metropolis et al. 1953).
        noise: by draw, what is added to a worth, in temperatures x `ONE`, so that the largest sum
            is met as often as the heat bath wants (Gumbel 1954).
    """

    __slots__ = ("draws", "falls", "near", "noise", "turns")

    def __init__(self, units: Units, movable: Sequence[int], chance: Chance) -> None:
        self.near = [[unit] * NEAREST for unit in range(len(units.members))]
        for unit in movable:
            self.near[unit] = _nearest(units, unit)
        length = TABLE + BLOCK
        draws = _drawn(3 * length, chance)
        self.draws = [draw >> 1 for draw in draws[:length]]
        falls, noise = _falls(), _noise()
        self.falls = [falls[draw % STEPS] for draw in draws[length : 2 * length]]
        self.noise = [noise[draw % STEPS] for draw in draws[2 * length :]]
        self.turns: list[int] = []
        while movable and len(self.turns) < TURNS + BLOCK:
            keys = _drawn(len(movable), chance)
            self.turns += [unit for _, unit in sorted(zip(keys, movable, strict=True))]


def _nearest(units: Units, unit: int) -> list[int]:
    """The units that one goes best with, over and over again where they are few."""
    row, fits = units.weights[unit], units.fits[unit]
    if fits | 1 << unit == units.everything:
        others = [*range(unit), *range(unit + 1, len(row))]
    else:
        others = [other for other in range(len(row)) if fits >> other & 1]
    if len(others) > 2 * SAMPLED:
        # Only the best quarter, about, is sorted: this is what costs time in long lists.
        sample = sorted(row[other] for other in others[:: len(others) // SAMPLED])
        least = sample[-(len(sample) // 4)]
        best = [other for other in others if row[other] >= least]
        others = best if len(best) >= NEAREST else others
    if len(units.columns) > 1:
        # Much time in common leaves room for more people: worth as much as a better pair.
        mine, starts = units.starts[unit], units.starts
        order = sorted(
            others,
            key=lambda other: (-row[other] * (mine & starts[other]).bit_count(), other),
        )
    else:
        order = sorted(others, key=row.__getitem__, reverse=True)
    order = order[:NEAREST] or [unit]
    return (order * NEAREST)[:NEAREST]


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
