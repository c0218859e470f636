"""Three units of whom parts of pods hold two more often than whole pods could."""

from collections.abc import Sequence

from pods.grouping.search.units import ones

BROKEN = 0.04
"""By how much a row must be broken to be worth adding."""

WHOLE = 1 - 1e-6
"""A part of a pod that is the whole of it."""


def broken_triples(parts: Sequence[tuple[float, int]]) -> list[int]:
    """The triples of units of which more than one pod holds two, as bits.

    Args:
        parts: how much of which pods is chosen, as bits.

    Returns:
        Those by which most too much is chosen first.
    """
    split = [(level, pod) for level, pod in parts if level < WHOLE]
    pairs = pairs_of(split)
    near: dict[int, int] = {}
    for both in pairs:
        for unit in ones(both):
            near[unit] = near.get(unit, 0) | both
    found = []
    for both, level in pairs.items():
        one, other = ones(both)
        for third in ones(near[one] & near[other] & -1 << other + 1):
            bit = 1 << third
            much = level + pairs[1 << one | bit] + pairs[1 << other | bit]
            if much > 1 + BROKEN:
                much -= 2 * _all_three(split, both | bit)
                found.append((-round(much, 6), both | bit))
    return [triple for much, triple in sorted(found) if -much > 1 + BROKEN]


def pairs_of(parts: Sequence[tuple[float, int]]) -> dict[int, float]:
    """How much two units sit together in parts of pods: by pair, as bits."""
    pairs: dict[int, float] = {}
    for level, pod in parts:
        units = list(ones(pod))
        for at, one in enumerate(units):
            for other in units[at + 1 :]:
                both = 1 << one | 1 << other
                pairs[both] = pairs.get(both, 0.0) + level
    return pairs


def _all_three(parts: Sequence[tuple[float, int]], triple: int) -> float:
    """How much is chosen of the pods that hold all three."""
    much = 0.0
    for level, pod in parts:
        if pod & triple == triple:
            much += level
    return much
