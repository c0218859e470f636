"""An upper bound on a round whose pods are too many to list, and often the proof of the best."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pods.grouping.search.closing import Closing
from pods.grouping.search.outbid import FINE
from pods.grouping.search.pool import placing_of
from pods.grouping.search.pricing import Pricing
from pods.grouping.search.units import Units, ones
from pods.grouping.search.worths import Worths
from pods.grouping.worth import pod_value

GENEROUS = 3
"""What placing somebody counts among the prices, in values of the best pod; at most the penalty."""

STOCK = 2_500
"""Pods that lose least, of which a round can be divided anew."""

LOSING = 6
"""None of them loses more than one part in so many of the best pod."""

HALVES = 20
"""Halves of lists that are gone into to find out how many can be placed."""


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
        """Work out the prices; without any (`bound` is None) nothing is certain.

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
        self._start = tuple(pods)
        elites = [*self._start, *elites]
        plain = Worths(units, among, valued=True, reward=0)
        most = max((abs(plain.of(pod)) for pod in elites), default=0)
        self._most = most
        self._reward = min(problem.waiting_penalty, max(GENEROUS * most, 1))
        self._missed = self._least_missed(elites)
        worths = Worths(units, among, valued=True, reward=self._reward)
        self.pricing = Pricing(worths, is_over=is_over, places=self._places())
        self.pricing.add(elites)
        self.settled = self.pricing.settle()
        self._closing: Closing | None = None

    def bound(self) -> int | None:
        """No round of this part has a larger objective; None: nothing is known."""
        units, penalty = self._units, self._units.problem.waiting_penalty
        if self.pricing.prices is None:
            return None
        alone = sum(
            pod_value(units.problem, units.members[unit])
            for unit in ones(units.standing & self._among)
        )
        waiting = self._reward * self._everybody + (penalty - self._reward) * self._missed
        total = self._closing.total if self._closing else self.pricing.total()
        return total // FINE + alone - waiting

    def gap(self, pods: Iterable[int]) -> float:
        """How far the prices are above a round, as a share of its worth without rewards."""
        chosen = list(pods)
        rewards = self._reward * self._placed(chosen)
        worth = sum(self.pricing.worths.of(pod) for pod in chosen)
        return (self.pricing.total() / FINE - worth) / max(worth - rewards, 1)

    def stock(self) -> list[int]:
        """The pods that lose least against the prices, which are settled."""
        excess = self.pricing.excess
        found = self.pricing.above(-FINE * self._most // LOSING - 1)
        return sorted(found.pods, key=lambda pod: (-excess(pod), pod))[:STOCK]

    def attempt(self, pods: Iterable[int], *, nodes: int) -> Attempt:
        """Look for a better round, or for the proof that there is none.

        Args:
            pods: the best round known, as bits.
            nodes: halves of the list of pods that are gone into.
        """
        best = max(tuple(pods), self._start, key=self._tally)
        if self._closing is None:
            self._closing = Closing(self.pricing, best, is_over=self._is_over)
        closed = self._closing.attempt(best, nodes=nodes)
        best = max(best, closed.pods, key=self._tally)
        # What is best by rewards is best by penalties if no round places more.
        is_best = closed.proved and best == closed.pods and self._is_fullest(best)
        return Attempt(best, is_best, closed.proposals)

    def _tally(self, pods: Iterable[int]) -> int:
        """The worth of a round with the whole penalty saved."""
        chosen = list(pods)
        worth = sum(self.pricing.worths.of(pod) for pod in chosen)
        beyond = self._units.problem.waiting_penalty - self._reward
        return worth + beyond * self._placed(chosen)

    def _placed(self, pods: Iterable[int]) -> int:
        return sum(self._placing[unit] for pod in pods for unit in ones(pod))

    def _is_fullest(self, pods: Iterable[int]) -> bool:
        """Whether no round places more, as far as that matters."""
        if self._reward == self._units.problem.waiting_penalty:
            return True
        return self._everybody - self._placed(pods) <= self._missed

    def _places(self) -> int | None:
        """How many people can be placed at most; None: all, or nobody knows."""
        if not self._missed or self._units.required & self._among:
            return None
        return self._everybody - self._missed

    def _least_missed(self, elites: list[int]) -> int:
        """How many wait in every round, at least; a fuller round that is found is kept."""
        if self._everybody == self._placed(self._start):
            return 0
        if self._reward == self._units.problem.waiting_penalty:
            return 0
        worths = Worths(self._units, self._among, valued=False, reward=1)
        count = Pricing(worths, is_over=self._is_over)
        count.add(elites)
        if not count.settle():
            return max(self._everybody - count.total() // FINE, 0) if count.prices else 0
        closing = Closing(count, self._start, is_over=self._is_over)
        closed = closing.attempt(self._start, nodes=HALVES)
        self._start = closed.pods
        elites += closed.pods
        return max(self._everybody - closing.total // FINE, 0)
