"""Prices on units that no pod can outbid: the certificate behind every upper bound.

If each unit has a price and no pod is worth more than its units cost together, then no round is
worth more than all prices together (linear programming duality of set packing). Any start can be
repaired into such prices; a subgradient walk (Held and Karp 1971; Fisher 1981) makes them cheap.
Everything is an integer, so a bound is never a rounding error away from false.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

WALK = 45
"""Steps of the subgradient walk unless told otherwise."""


class Offer(NamedTuple):
    """What one pod would pay: its units, and its worth."""

    units: tuple[int, ...]
    worth: int


def fair_prices(
    offers: Sequence[Offer],
    sizes: Sequence[int],
    *,
    capacity: Sequence[int],
    known: int,
    steps: int = WALK,
    is_over: Callable[[], bool] | None = None,
) -> list[int]:
    """Find low prices that no offer beats.

    Args:
        offers: the pods, with what each is worth.
        sizes: by unit, how many people it is; a first split of a pod's worth.
        capacity: by unit, how many pods it may be in.
        known: the worth of some round; sets the length of the steps.
        steps: length of the walk.
        is_over: asked at each step whether to stop there.

    Returns:
        By unit, a price >= 0; for each offer the prices of its units sum to its worth at least.
    """
    best = _repaired(offers, sizes, [0] * len(sizes))[0]
    best_total = _total(best, capacity)
    prices, stride, idle = best, 2 * _STRIDE, 0
    for _ in range(steps):
        if is_over and is_over():
            break
        fixed, slope = _repaired(offers, sizes, prices)
        total = _total(fixed, capacity)
        idle += 1
        if total < best_total:
            best, best_total, idle = fixed, total, 0
        if idle > _PATIENCE:
            prices, stride, idle = best, stride // 2, 0
            continue
        length = sum(turn * turn for turn in slope)
        if not length or best_total <= known or not stride:
            break
        # step = stride x gap / |slope|^2, with slopes held in units of 1/_SPLIT
        step = stride * (total - known) * _SPLIT // (length * _STRIDE)
        prices = [max(price - step * turn, 0) for price, turn in zip(prices, slope, strict=True)]
    return _lowered(offers, best)


_SPLIT = 2520
_STRIDE = 16
_PATIENCE = 4


def _total(prices: Sequence[int], capacity: Sequence[int]) -> int:
    return sum(price * room for price, room in zip(prices, capacity, strict=True))


def _repaired(
    offers: Sequence[Offer], sizes: Sequence[int], prices: list[int]
) -> tuple[list[int], list[int]]:
    """Prices raised until no offer beats them, and which way they were too high (in 1/_SPLIT)."""
    count = len(prices)
    excess = [0] * count
    wanted: list[Offer | None] = [None] * count
    for offer in offers:
        over = offer.worth
        size = 0
        for unit in offer.units:
            over -= prices[unit]
            size += sizes[unit]
        if over > 0:
            share = -(-over // size)
            for unit in offer.units:
                if share > excess[unit]:
                    excess[unit] = share
                    wanted[unit] = offer
    slope = [_SPLIT] * count
    for unit, best in enumerate(wanted):
        if best is not None:
            part = _SPLIT * sizes[unit] // sum(sizes[other] for other in best.units)
            for other in best.units:
                slope[other] -= part
    fixed = [price + more * size for price, more, size in zip(prices, excess, sizes, strict=True)]
    return fixed, slope


def _lowered(offers: Sequence[Offer], prices: list[int]) -> list[int]:
    """Lower one price after the other as far as the offers allow."""
    lowered = list(prices)
    of_unit: list[list[Offer]] = [[] for _ in prices]
    for offer in offers:
        for unit in offer.units:
            of_unit[unit].append(offer)
    for unit in sorted(range(len(prices)), key=lambda unit: (len(of_unit[unit]), unit)):
        slack = lowered[unit]
        for offer in of_unit[unit]:
            spare = -offer.worth
            for other in offer.units:
                spare += lowered[other]
            slack = min(slack, spare)
        lowered[unit] -= max(slack, 0)
    return lowered
