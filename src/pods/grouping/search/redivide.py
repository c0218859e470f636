"""Divide large parts of a round anew, among the few pods that fair prices leave to choose from.

Prices say what every pod loses against them. What is better than a part of a round loses less than
the part does, so that most pods are out of the question, and the part can be more than half of the
round. Where nothing is better, one pod is forbidden for once and the best without it taken, from
where the search goes on (iterated local search; Lourenço, Martin and Stützle 2003).
"""

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pods.grouping.search.chance import Chance
from pods.grouping.search.choose import Choice, Offered, cheapest
from pods.grouping.search.pricing import Pricing
from pods.grouping.search.units import ones

BRANCHES = 150
"""Branches that one part is worth."""

REACH, LEAST = 5, 3
"""Pods that are divided anew at once, at first and at least; more while that is soon done."""

PATIENCE = 8
"""Parts that are tried in vain before a pod is forbidden."""

ASTRAY = 6
"""After so many forbidden pods without a better round, the search goes on from the best again."""


class Redivided(NamedTuple):
    """A round made better.

    Attributes:
        pods: as bits.
        proposals: branches looked at.
    """

    pods: tuple[int, ...]
    proposals: int


class Redividing:
    """One search with the prices of one part; it goes on where it was left.

    Args:
        pricing: settled prices.
        pods: those to choose from, as bits.
        chance: chooses the parts.
        is_over: asked before each part whether to stop.
    """

    def __init__(
        self,
        pricing: Pricing,
        pods: Iterable[int],
        *,
        chance: Chance,
        is_over: Callable[[], bool],
    ) -> None:
        self._pricing, self._chance, self._is_over = pricing, chance, is_over
        self._prices = pricing.unit_prices()
        self._losses = {pod: max(-pricing.excess(pod), 0) for pod in pods}
        self._offers = sorted(Offered(loss, pod) for pod, loss in self._losses.items())
        self._reach = float(REACH)

    def run(self, pods: Sequence[int], *, steps: int) -> Redivided:
        """Divide parts of a round anew; it never gets worse.

        Args:
            pods: the round, as bits; standing pods only where somebody joins them.
            steps: how many parts are tried.
        """
        for pod in pods:
            if pod not in self._losses:
                self._losses[pod] = max(-self._pricing.excess(pod), 0)
                insort(self._offers, Offered(self._losses[pod], pod))
        best = now = tuple(pods)
        least, idle, astray, proposals = self._lost(best), 0, 0, 0
        for _ in range(steps):
            if self._is_over() or not now:
                break
            inside = self._drawn(now)
            forbidden = inside[0] if idle >= PATIENCE else 0
            kept = [pod for pod in now if pod not in inside]
            found = self._anew(inside, kept, forbidden=forbidden)
            proposals += found.nodes
            idle = 0 if forbidden or found.pods else idle + 1
            astray += bool(forbidden)
            if found.pods is not None:
                now = (*kept, *found.pods)
                lost = self._lost(now)
                if lost < least:
                    best, least, astray = now, lost, 0
            if astray > ASTRAY:
                now, astray = best, 0
        return Redivided(best, proposals)

    def _drawn(self, pods: Sequence[int]) -> list[int]:
        """Some pods of a round, one that loses much before the others."""
        chance, losses, left = self._chance, self._losses, list(pods)
        tried = [left[chance.below(len(left))] for _ in range(1 + 2 * chance.below(2))]
        first = max(tried, key=losses.__getitem__)
        left.remove(first)
        inside = [first]
        while left and len(inside) < int(self._reach):
            inside.append(left.pop(chance.below(len(left))))
        return inside

    def _anew(self, inside: Sequence[int], kept: Sequence[int], *, forbidden: int) -> Choice:
        """The best that can be made of some pods and all who wait, if it is better than they are.

        Without the pod that is forbidden it may be worse.
        """
        region = self._pricing.among
        for pod in kept:
            region &= ~pod
        waiting = region
        for pod in inside:
            waiting &= ~pod
        budget = sum(self._losses[pod] for pod in inside) + self._pricing.slack((*kept, *inside))
        budget += sum(self._prices[unit] for unit in ones(waiting))
        if forbidden:
            budget += sum(self._prices[unit] for unit in ones(forbidden))
        outside = ~region
        # Inner loop: every pod there is to choose from.
        offers = [
            offer
            for offer in self._offers
            if not offer.bits & outside and offer.loss < budget and offer.bits != forbidden
        ]
        found = cheapest(
            offers,
            self._prices,
            among=region,
            budget=budget,
            nodes=BRANCHES,
            is_over=self._is_over,
            slack=lambda chosen: self._pricing.slack((*kept, *chosen)),
        )
        change = 0.1 if found.complete else -0.5
        self._reach = max(LEAST, min(self._reach + change, len(inside) + 1 + len(kept)))
        return found

    def _lost(self, pods: Sequence[int]) -> int:
        """What a round loses against all prices together, in their parts."""
        left = self._pricing.among
        for pod in pods:
            left &= ~pod
        lost = sum(self._losses[pod] for pod in pods) + self._pricing.slack(pods)
        return lost + sum(self._prices[unit] for unit in ones(left))
