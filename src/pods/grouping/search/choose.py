"""Choose disjoint pods that lose least against fair prices: branch and bound with a budget."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pods.grouping.search.units import ones

STRIDE = 64
"""Branches between two looks at the clock that was passed in."""


class Offered(NamedTuple):
    """A pod that may be chosen.

    Attributes:
        loss: what its units cost beyond its worth.
        bits: its units.
    """

    loss: int
    bits: int


class Choice(NamedTuple):
    """The answer of `cheapest`.

    Attributes:
        pods: as bits; None: nothing stays under the budget.
        loss: what they lose, and the prices of all units in none of them.
        complete: there is no better choice from these pods.
        nodes: branches looked at.
    """

    pods: tuple[int, ...] | None
    loss: int
    complete: bool
    nodes: int


def cheapest(
    offers: Sequence[Offered],
    prices: Sequence[int],
    *,
    among: int,
    budget: int,
    nodes: int,
    is_over: Callable[[], bool],
    slack: Callable[[tuple[int, ...]], int] | None = None,
) -> Choice:
    """Find the choice of disjoint pods that loses least, if any loses less than a budget.

    Args:
        offers: the pods.
        prices: by unit, what leaving it out loses.
        among: the units to choose for, as bits.
        budget: what a choice must lose less than.
        nodes: give up after so many branches.
        is_over: asked now and then whether to stop.
        slack: what a whole choice, as bits, loses beside that.
    """
    best: tuple[int, ...] | None = None
    looked = 0
    complete = True
    # Branches still to be gone into, the next one last: what is left, who is free, loss, chosen.
    start = sorted(offer for offer in offers if offer.loss < budget)
    stack: list[tuple[Sequence[Offered], int, int, tuple[int, ...]]] = [(start, among, 0, ())]
    while stack:
        left, free, loss, chosen = stack.pop()
        if loss >= budget:
            continue
        looked += 1
        if looked > nodes or (looked % STRIDE == 0 and is_over()):
            complete = False
            break
        room = budget - loss
        left = [offer for offer in left if offer.loss < room and not offer.bits & ~free]
        unit, holding, lost = _tightest(left, prices, free)
        loss += sum(prices[other] for other in ones(lost))
        free &= ~lost
        if loss >= budget:
            continue
        if unit < 0:
            loss += slack(chosen) if slack else 0
            if loss < budget:
                best, budget = chosen, loss
            continue
        low = 1 << unit
        rest = [offer for offer in left if not offer.bits & low]
        stack.append((rest, free & ~low, loss + prices[unit], chosen))
        stack.extend(
            (left, free & ~offer.bits, loss + offer.loss, (*chosen, offer.bits))
            for offer in reversed(holding)
        )
    return Choice(best, budget, complete, looked)


def _tightest(
    left: Sequence[Offered], prices: Sequence[int], free: int
) -> tuple[int, list[Offered], int]:
    """The unit that fewest pods hold, those pods, and the units that none holds."""
    once = twice = thrice = 0
    for offer in left:
        bits = offer.bits
        thrice |= twice & bits
        twice |= once & bits
        once |= bits
    lost = free & ~once
    few = once & ~twice or twice & ~thrice
    if few:
        # Among those with one or two pods, whoever costs most to leave out.
        unit = max(ones(few), key=lambda one: (prices[one], -one))
    else:
        counts: dict[int, int] = {}
        for unit in ones(once):
            low = 1 << unit
            counts[unit] = sum(1 for offer in left if offer.bits & low)
        unit = min(counts, key=lambda one: (counts[one], one), default=-1)
    low = 1 << unit if unit >= 0 else 0
    return unit, [offer for offer in left if offer.bits & low], lost
