"""The pods that a better round could hold, and prices for them that leave little to search.

Fair prices alone often promise more than any round holds: three people who go well together in
pairs are sold as three half pods. Of all pods that hold two of the same three units, a round has
one at most (subset-row inequalities, Jepsen, Petersen, Spoorendonk and Pisinger 2008). Each such
row gets a price too; then prices are lower, and more pods turn out to be of no use.
"""

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import NamedTuple

from pods.grouping.search.basis import TINY
from pods.grouping.search.outbid import FINE
from pods.grouping.search.simplex import Column, Master
from pods.grouping.search.triples import broken_triples
from pods.grouping.search.worths import Count

ROUNDS = 40
"""Times that rows are added at most."""

ROWS = 12
"""Rows that are added at once, at most."""

CROWDED = 160
"""Rows of one linear program, at most."""

PIVOTS = 3_000
"""Steps of the linear program each time at most."""

SLOW, PATIENCE = 200, 3
"""So often in a row the gap may get lower by less than one part in so many."""


class Entry(NamedTuple):
    """A pod of the list.

    Attributes:
        pod: its units, as bits.
        column: the rows it uses, its kind and its worth.
    """

    pod: int
    column: Column


class Shortlist:
    """Pods, the rows that every round of them keeps, and a price for each row.

    Attributes:
        entries: the pods that a better round could hold.
        losses: by pod, what its rows cost beyond its worth, in parts of 1/`FINE`.
        prices: by row, in the same parts; no pod of the list is worth more than its rows cost.
        units: by row, the unit it is about.
        counts: by row about sizes, what it says.
        triples: by row that was added for one, three units as bits.
        limits: by row, how much a round may use of it.
        master: the linear program.
        columns: by pod in the linear program, its place there.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        *,
        units: Sequence[int],
        counts: Sequence[Count],
        kinds: int,
        prices: Sequence[int],
        is_over: Callable[[], bool],
    ) -> None:
        """Begin with prices that are fair already.

        Args:
            entries: the pods.
            units: by row, the unit it is about.
            counts: the rows that follow.
            kinds: how many kinds of pods there are.
            prices: by row, of both.
            is_over: asked now and then whether to stop.
        """
        self.entries = list(entries)
        self.prices = list(prices)
        self.triples: dict[int, int] = {}
        self.units = tuple(units)
        self.kinds = kinds
        self._is_over = is_over
        self.limits = [1] * len(units)
        self.counts: dict[int, Count] = {}
        self.master = Master(len(units), kinds)
        self.columns: dict[int, int] = {}
        for count in counts:
            self.count(count)
        self.losses = self._judged(self.prices)

    def total(self) -> int:
        """No round of these pods is worth more, in parts of 1/`FINE`."""
        return self._sum(self.prices)

    def without(self, drops: Callable[[int], bool]) -> "Shortlist":
        """The same list without some pods."""
        other = self._copy()
        other.entries = [entry for entry in self.entries if not drops(entry.pod)]
        other.master.forbid([at for pod, at in self.columns.items() if drops(pod)])
        return other

    def counting(self, count: Count) -> "Shortlist":
        """The same list where rounds keep one more row."""
        other = self._copy()
        other.count(count)
        other.prices.append(0)
        return other

    def sharpen(self, known: int, *, rounds: int, start: Iterable[int] = ()) -> bool:
        """Add rows and lower prices while that helps; drop the pods no better round can hold.

        Args:
            known: what the best round known is worth; a better one is worth 1 more at least.
            rounds: times that rows are added at most.
            start: pods to begin the linear program with, as bits.

        Returns:
            Whether the linear program was solved.
        """
        if not self.columns:
            self._begin(start)
        slow = 0
        for turn in range(rounds + 1):
            before = self.total()
            if not self._settle():
                return False
            gap = self.total() - FINE * (known + 1) + 1
            self.entries = [entry for entry in self.entries if self.losses[entry.pod] < gap]
            slow = slow + 1 if self.triples and SLOW * (before - self.total()) < gap else 0
            if gap <= 0 or turn == rounds or slow >= PATIENCE or not self._add_rows():
                return True
        return True

    def parts(self) -> list[tuple[float, int]]:
        """How much of which pods the linear program chooses."""
        pods = list(self.columns)
        return [(level, pods[column]) for level, column in self.master.parts() if level > TINY]

    def _copy(self) -> "Shortlist":
        other = copy(self)
        other.entries = list(self.entries)
        other.prices = list(self.prices)
        other.triples = dict(self.triples)
        other.limits = list(self.limits)
        other.counts = dict(self.counts)
        other.master = self.master.copy()
        other.columns = dict(self.columns)
        return other

    def count(self, count: Count) -> None:
        """Take in one more row that every round keeps."""
        self.counts[len(self.limits)] = count
        self.limits.append(count.most)
        self.master.count(count.uses, count.most)

    def _begin(self, start: Iterable[int]) -> None:
        wanted = set(start)
        near = sorted(self.entries, key=lambda entry: (self.losses[entry.pod], entry.pod))
        first = 2 * len(self.limits)
        self._enter([*near[:first], *(entry for entry in near[first:] if entry.pod in wanted)])

    def _enter(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.columns[entry.pod] = len(self.columns)
        self.master.add([entry.column for entry in entries])

    def _settle(self) -> bool:
        """Solve the linear program over all pods of the list; keep its prices if lower."""
        while self.master.solve(is_over=self._is_over, limit=PIVOTS):
            prices = [max(int(price * FINE), 0) for price in self.master.prices]
            losses = self._judged(prices)
            under = [
                (losses[entry.pod], entry.pod, entry)
                for entry in self.entries
                if losses[entry.pod] < 0 and entry.pod not in self.columns
            ]
            if under and not self.master.broken:
                under.sort()
                self._enter([entry for _, _, entry in under[: 2 * len(self.limits)]])
                continue
            self._take(prices, losses)
            return True
        return False

    def _take(self, prices: list[int], losses: dict[int, int]) -> None:
        """Prices without any pod that outbids them, if they are lower than those there are."""
        raised = False
        tolls = self._tolls(prices)
        for pod, column in self.entries:
            if losses[pod] < 0:
                loss = tolls[column.kind] - FINE * column.worth
                for row in column.rows:
                    loss += prices[row]
                if loss < 0:
                    prices[column.rows[0]] -= loss
                    raised = True
        if self._sum(prices) <= self.total():
            self.prices = prices
            self.losses = self._judged(prices) if raised else losses

    def _sum(self, prices: Sequence[int]) -> int:
        return sum(price * most for price, most in zip(prices, self.limits, strict=True))

    def _tolls(self, prices: Sequence[int]) -> list[int]:
        """By kind, what it pays for the rows that are about kinds."""
        tolls = [0] * self.kinds
        for row, count in self.counts.items():
            for kind, use in enumerate(count.uses):
                tolls[kind] += prices[row] * use
        return tolls

    def _judged(self, prices: Sequence[int]) -> dict[int, int]:
        """By pod, its loss at these prices."""
        tolls = self._tolls(prices)
        losses = {}
        # Inner loop: every pod of the list.
        for pod, (rows, kind, worth) in self.entries:
            loss = tolls[kind] - FINE * worth
            for row in rows:
                loss += prices[row]
            losses[pod] = loss
        return losses

    def _add_rows(self) -> bool:
        """Add the rows that the parts of pods chosen now break most; False where none is broken."""
        room = max(min(ROWS, CROWDED - len(self.limits)), 0)
        known = set(self.triples.values())
        broken = [one for one in broken_triples(self.parts()) if one not in known][:room]
        self.add(broken)
        return bool(broken)

    def add(self, triples: Iterable[int]) -> None:
        """Add a row for each of these triples."""
        for triple in triples:
            row = len(self.limits)
            self.triples[row] = triple
            self.limits.append(1)
            self.prices.append(0)
            for place, (pod, (rows, kind, worth)) in enumerate(self.entries):
                if (pod & triple).bit_count() > 1:
                    self.entries[place] = Entry(pod, Column((*rows, row), kind, worth))
            users = [at for pod, at in self.columns.items() if (pod & triple).bit_count() > 1]
            self.master.limit(users, 1)
