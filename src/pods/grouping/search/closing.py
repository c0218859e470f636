"""Close the gap between the best round known and what fair prices promise: branch and price.

The pods that a better round could hold are listed once. Where their prices still promise more
than the best round, the list is split in two: by how many pods of a size there are, or by whether
two people sit together (Ryan and Foster 1981), and each half is priced again.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pods.grouping.search.outbid import FINE
from pods.grouping.search.pick import picked
from pods.grouping.search.pricing import Pricing
from pods.grouping.search.shortlist import Entry, Shortlist
from pods.grouping.search.triples import pairs_of
from pods.grouping.search.units import ones
from pods.grouping.search.worths import Count

MANY = 17_000_000
"""Pods that are chosen from at most, times the square of the rows there are."""

FIRST = 8
"""The first list holds the pods that lose less than one part in so many of the gap."""

ROUNDS = 12
"""Times that rows are added to the first list; to each half later, once."""

WORK = 100_000
"""Branches of the quick search of each half, times pods of its list; at least `SMALL` branches."""

SMALL = 40

MIDDLE = 0.5

ROUND = 0.4
"""A number of pods so far from a half counts as whole."""


class Closed(NamedTuple):
    """What one attempt came to.

    Attributes:
        pods: the round of most worth, as bits.
        proved: nothing is worth more.
        proposals: pods and branches looked at.
    """

    pods: tuple[int, ...]
    proved: bool
    proposals: int


class Closing:
    """Fair prices of a part, the list of pods that they leave, and the bound that it gives.

    Attributes:
        total: no round is worth more, in parts of 1/`FINE`.
    """

    def __init__(
        self, pricing: Pricing, known: Iterable[int], *, is_over: Callable[[], bool]
    ) -> None:
        """Begin with prices that no pod outbids, and a round, as bits."""
        self.total = pricing.total()
        self._pricing = pricing
        self._is_over = is_over
        self._best = tuple(known)
        self._worth = self._worth_of(self._best)
        # All pods that lose at most so much are in the list, and it cannot be longer.
        self._floor = -1
        self._is_full = False
        self._triples: list[int] = []
        # Halves still to be gone into, the next one last.
        self._open: list[Shortlist] = []
        self._proposals = 0

    def attempt(self, known: Iterable[int], *, nodes: int) -> Closed:
        """Go on for so many halves of the list; a round that is known now may be better.

        Args:
            known: a round, as bits.
            nodes: how many halves are gone into.
        """
        self._take(tuple(known))
        self._proposals = 0
        for _ in range(nodes):
            if self._is_over() or self._is_proved() or not (self._open or self._gather()):
                break
            self._split(self._open.pop())
            self._lower()
        return Closed(self._best, self._is_proved(), self._proposals)

    def _is_proved(self) -> bool:
        return self.total < FINE * (self._worth + 1)

    def _lower(self) -> None:
        """The bound from what is still open, and from the pods that are not in the list."""
        most = max((half.total() for half in self._open), default=0)
        most = max(most, self._pricing.total() - self._floor, FINE * self._worth)
        self.total = min(self.total, most)

    def _gather(self) -> bool:
        """List more pods that a round worth more could hold; False where they are too many."""
        pricing = self._pricing
        gap = max(pricing.total() - FINE * (self._worth + 1) + 1, 0)
        floor = min(max(4 * self._floor, gap // FIRST) + 1, gap)
        if floor <= self._floor or self._is_over() or self._is_full:
            return False
        found = pricing.above(-floor - 1)
        self._proposals += len(found.pods)
        if not found.complete:
            self._is_full = True
            if self._floor >= 0:
                return False
            floor = 0
        losses = {pod: -pricing.excess(pod) for pod in found.pods}
        most = MANY // len(pricing.row_prices()) ** 2
        if len(losses) > most:
            # Those that lose least; from here on there is no room for more.
            self._is_full = True
            floor = sorted(losses.values())[most] - 1
        losses |= {pod: -pricing.excess(pod) for pod in pricing.pods}
        self._floor = floor
        first = Shortlist(
            [
                Entry(pod, pricing.column(pod))
                for pod, loss in losses.items()
                if loss < gap and (loss <= floor or pod in pricing.pods)
            ],
            units=list(ones(pricing.among)),
            counts=pricing.counts,
            kinds=pricing.worths.most_newcomers + 1,
            prices=pricing.row_prices(),
            is_over=self._is_over,
        )
        first.add(self._triples)
        first.sharpen(self._worth, rounds=ROUNDS, start=self._best)
        self._triples = list(first.triples.values())
        self._open = [first]
        return True

    def _split(self, half: Shortlist) -> None:
        """Look for a better round in this half, and halve it where that is not done."""
        if not half.sharpen(self._worth, rounds=1):
            self._open.append(half)
            return
        self._proposals += 1
        if half.total() < FINE * (self._worth + 1):
            return
        parts = half.parts()
        self._take([pod for level, pod in parts if level > MIDDLE])
        branches = max(WORK // max(len(half.entries), 1), SMALL)
        choice = picked(half, self._worth, nodes=branches, is_over=self._is_over)
        self._proposals += choice.nodes
        if choice.pods is not None:
            self._take(choice.pods)
        if not choice.complete:
            self._open += _halves(half, parts)

    def _take(self, pods: Sequence[int]) -> None:
        """Keep a round if it is one and better."""
        placed = 0
        for pod in pods:
            if placed & pod:
                return
            placed |= pod
        worth = self._worth_of(pods)
        if worth > self._worth:
            self._best, self._worth = tuple(pods), worth

    def _worth_of(self, pods: Iterable[int]) -> int:
        return sum(self._pricing.worths.of(pod) for pod in pods)


def _halves(half: Shortlist, parts: Sequence[tuple[float, int]]) -> list[Shortlist]:
    """Two lists that hold every round of this one between them; the likelier one last."""
    kinds = {pod: column.kind for pod, column in half.entries}
    counts: dict[int, float] = {}
    for level, pod in parts:
        if pod in kinds:
            counts[kinds[pod]] = counts.get(kinds[pod], 0.0) + level
    kind = min(counts, key=lambda one: (_roundness(counts[one]), one), default=-1)
    if kind >= 0 and _roundness(counts[kind]) < ROUND:
        uses = tuple(int(one == kind) for one in range(half.kinds))
        fewer = half.counting(Count(uses, int(counts[kind])))
        less = tuple(-use for use in uses)
        more = half.counting(Count(less, -int(counts[kind]) - 1))
        return [more, fewer] if counts[kind] % 1 < MIDDLE else [fewer, more]
    pairs = pairs_of(parts)
    both = min(pairs, key=lambda one: (_roundness(pairs[one]), one))
    together = half.without(lambda pod: (pod & both).bit_count() == 1)
    apart = half.without(lambda pod: pod & both == both)
    return [apart, together] if pairs[both] >= MIDDLE else [together, apart]


def _roundness(level: float) -> float:
    """How far this is from a half; 0.5 for whole numbers."""
    return abs(level % 1 - MIDDLE)
