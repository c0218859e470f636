"""An upper bound on a round whose pods are too many to list, and often the proof of the best."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pods.grouping.search.choose import Offered, cheapest
from pods.grouping.search.outbid import FINE
from pods.grouping.search.pool import placing_of
from pods.grouping.search.pricing import Pricing
from pods.grouping.search.units import Units, ones
from pods.grouping.worth import pod_value

GENEROUS = 3
"""What placing somebody counts among the prices, in values of the best pod; at most the penalty."""

MANY = 40_000
"""Pods that are chosen from at most."""


class Attempt(NamedTuple):
    """What one attempt at a proof came to.

    Attributes:
        pods: the best round known now, as bits.
        proved: there is none better.
        proposals: pods and branches looked at.
    """

    pods: tuple[int, ...]
    proved: bool
    proposals: int


class Certifier:
    """Prices of one part, and what they say of its rounds."""

    def __init__(
        self,
        units: Units,
        among: int,
        *,
        pods: Iterable[int],
        elites: Iterable[int],
        is_over: Callable[[], bool],
    ) -> None:
        """Work out the prices; without them (`settled`) nothing is certain.

        Args:
            units: the contracted problem; nobody may sit in several pods.
            among: the units of the part.
            pods: a round, as bits.
            elites: other good pods, as bits.
            is_over: asked now and then whether to stop.
        """
        problem = units.problem
        self._units, self._among, self._is_over = units, among, is_over
        self._placing = placing_of(units)
        self._everybody = sum(self._placing[unit] for unit in ones(among))
        elites = [*pods, *elites]
        plain = Pricing(units, among, valued=True, reward=0, is_over=is_over)
        most = max((abs(plain.worth(pod)) for pod in elites), default=0)
        self._reward = min(problem.waiting_penalty, GENEROUS * most)
        self._missed = self._least_missed(list(pods), elites)
        self.pricing = Pricing(units, among, valued=True, reward=self._reward, is_over=is_over)
        self.pricing.add(elites)
        self.settled = self.pricing.settle()

    def bound(self) -> int:
        """No round of this part has a larger objective."""
        units, penalty = self._units, self._units.problem.waiting_penalty
        alone = sum(
            pod_value(units.problem, units.members[unit])
            for unit in ones(units.standing & self._among)
        )
        waiting = self._reward * self._everybody + (penalty - self._reward) * self._missed
        return self.pricing.total() // FINE + alone - waiting

    def attempt(self, pods: Iterable[int], *, nodes: int) -> Attempt:
        """Look for a better round among the pods that a better round could hold.

        Args:
            pods: the best round known, as bits.
            nodes: branches of each search.
        """
        pricing, is_over = self.pricing, self._is_over
        best = tuple(pods)
        top, proposals, floor = self._tally(best), 0, FINE
        floor = max((pricing.total() - FINE * top[1]) // 16, FINE)
        while not is_over():
            # A better round loses less against the prices than the best one known.
            budget = pricing.total() - FINE * (top[1] + 1) + 1
            if budget <= 0:
                return Attempt(best, self._nobody_more(best), proposals)
            floor = min(floor, budget)
            found = pricing.outbidding(floor=-floor)
            pool = dict.fromkeys(found.pods if len(found.pods) < MANY else ())
            complete = found.complete and bool(pool or not found.pods)
            if not complete:
                pool |= dict.fromkeys(pricing.pods)
            choice = cheapest(
                [Offered(max(-pricing.excess(pod), 0), pod) for pod in sorted(pool)],
                pricing.prices,
                among=pricing.among,
                budget=budget,
                nodes=nodes,
                is_over=is_over,
            )
            proposals += choice.nodes + len(found.pods)
            if choice.pods is not None and self._tally(choice.pods) > top:
                best, top = choice.pods, self._tally(choice.pods)
            if not choice.complete or not complete:
                break
            if floor >= budget:
                return Attempt(best, self._nobody_more(best), proposals)
            floor *= 2
        return Attempt(best, proved=False, proposals=proposals)

    def _tally(self, pods: Iterable[int]) -> tuple[int, int]:
        """The worth of a round with the whole penalty saved, and with the reward alone."""
        chosen = list(pods)
        worth = sum(self.pricing.worth(pod) for pod in chosen)
        beyond = self._units.problem.waiting_penalty - self._reward
        return worth + beyond * self._placed(chosen), worth

    def _placed(self, pods: Iterable[int]) -> int:
        return sum(self._placing[unit] for pod in pods for unit in ones(pod))

    def _nobody_more(self, pods: Iterable[int]) -> bool:
        """Whether no round places more, so that what is best by rewards is best by penalties."""
        if self._reward == self._units.problem.waiting_penalty:
            return True
        return self._everybody - self._placed(pods) <= self._missed

    def _least_missed(self, pods: list[int], elites: list[int]) -> int:
        """How many wait in every round, at least."""
        if self._everybody == self._placed(pods):
            return 0
        if self._reward == self._units.problem.waiting_penalty:
            return 0
        count = Pricing(self._units, self._among, valued=False, reward=1, is_over=self._is_over)
        count.add(elites)
        return max(self._everybody - count.total() // FINE, 0) if count.settle() else 0
