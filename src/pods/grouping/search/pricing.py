"""Fair prices for rounds whose pods are too many to choose from at once: column generation.

A linear program over some pods says what each unit costs; pods that outbid these prices join it,
until there are none. Then no round is worth more than all prices together (Barnhart et al. 1998).
Before that, prices raised by what pods outbid them give a bound too (Farley 1990), which is
good from the first rounds on if prices are asked halfway back to the best such ones (Wentges 1997).
"""

from collections.abc import Callable, Iterable, Sequence

from pods.grouping.search.catalogue import WIDE, Catalogue, Hunt, Priced, Prices
from pods.grouping.search.outbid import FINE
from pods.grouping.search.simplex import Column, Master
from pods.grouping.search.units import ones
from pods.grouping.search.worths import Worths

BEAM = 150
"""Sets of each length that are gone on with at first, where the best pods are enough."""

ROUNDS = 120
"""Times that the prices are worked out again at most."""

PIVOTS = 5_000
"""Steps of the linear program each time at most."""

RAISED = 5_000
"""Pods that outbid prices at most for these to be raised until none does."""

NEAR = 200
"""Prices are asked halfway back while the best known are above by one part in so many."""

CLOSE = 1_000_000
"""Prices are settled where their total is above the linear program by one part in so many."""


class Pricing:
    """The pods found so far and the prices they lead to.

    Attributes:
        worths: judges pods.
        among: the units of the part that can sit anywhere, as bits.
        counts: the rows of the linear program after those of the units.
        prices: fair ones: no pod is worth more than it pays. None: none are known yet.
        pods: found so far, as bits, in the order they were found.
        settled: the prices are the lowest there are, or very nearly.
    """

    def __init__(
        self, worths: Worths, *, is_over: Callable[[], bool], places: int | None = None
    ) -> None:
        """Begin without any pod.

        Args:
            worths: what counts, for which part.
            is_over: asked now and then whether to stop.
            places: how many people any round places at most, where that is known.
        """
        self.worths = worths
        self.among = worths.among
        self.counts = worths.counts(places=places)
        self.prices: Prices | None = None
        self.pods: dict[int, None] = {}
        self.settled = False
        self._is_over = is_over
        # By pod, its worth in parts, how many are new in it, and its units.
        self._known: dict[int, tuple[int, int, tuple[int, ...]]] = {}
        self._rows = {unit: row for row, unit in enumerate(ones(self.among))}
        self._master = Master(len(self._rows), worths.most_newcomers + 1)
        for count in self.counts:
            self._master.count(count.uses, count.most)
        self._source = self._opened()

    def add(self, pods: Iterable[int]) -> None:
        """Take in pods, as bits."""
        new = [pod for pod in dict.fromkeys(pods) if pod not in self.pods]
        self.pods.update(dict.fromkeys(new))
        self._master.add([self.column(pod) for pod in new])

    def column(self, pod: int) -> Column:
        """A pod as the linear program sees it."""
        rows = tuple(self._rows[unit] for unit in ones(pod))
        return Column(rows, self.worths.newcomers(pod), self.worths.of(pod))

    def settle(self) -> bool:
        """Find the lowest prices that no pod outbids; False where that took too long."""
        if self._source is None:
            return False
        beam, halfway = BEAM, True
        for _ in range(ROUNDS):
            if not self._master.solve(is_over=self._is_over, limit=PIVOTS):
                return False
            newest = self._newest()
            asked = newest
            if halfway and self.prices and self._gap(newest) > self._sum(newest) // NEAR:
                asked = _between(newest, self.prices)
            found = self._source.outbidding(asked, floor=0, beam=beam)
            if self._is_over():
                return False
            self._keep(asked, found)
            if self._is_close(newest):
                self.settled = True
                return True
            new = [pod for pod in found.pods if pod not in self.pods]
            over = [(self._excess(pod, newest), pod) for pod in new]
            better = sorted(pair for pair in over if pair[0] > 0)
            if better:
                self.add(pod for _, pod in better[-2 * len(self._rows) :])
            elif not found.complete:
                if beam >= WIDE:
                    return False
                beam *= 8
            # Where halfway back nothing is to be had, the prices themselves are asked.
            halfway = bool(better) or asked is newest
        return False

    def total(self) -> int:
        """No round is worth more, in parts of 1/`FINE`."""
        return self._sum(self.prices) if self.prices else 0

    def excess(self, pod: int) -> int:
        """What a pod is worth beyond its price, in parts of 1/`FINE`; never above 0."""
        return self._excess(pod, self._settled_prices())

    def above(self, floor: int) -> Priced:
        """The pods whose excess is above a floor; where points matter, some that are not."""
        prices = self._settled_prices()
        assert self._source is not None  # noqa: S101 - where there are prices, there is a source
        found = self._source.outbidding(prices, floor=floor, beam=WIDE)
        if not found.complete and isinstance(self._source, Hunt):
            catalogue = Catalogue(self.worths, is_over=self._is_over)
            if catalogue.complete:
                self._source = catalogue
                found = catalogue.outbidding(prices, floor=floor)
        return found

    def row_prices(self) -> list[int]:
        """By row of the linear program, its price in parts of 1/`FINE`."""
        prices = self._settled_prices()
        return [*(prices.units[unit] for unit in self._rows), *prices.counts]

    def unit_prices(self) -> Sequence[int]:
        """By unit, its price in parts of 1/`FINE`."""
        return self._settled_prices().units

    def slack(self, pods: Iterable[int]) -> int:
        """What a round leaves of the rows about sizes, at their prices in parts of 1/`FINE`."""
        prices = self._settled_prices().counts
        if not any(prices):
            return 0
        kinds = [self.worths.newcomers(pod) for pod in pods]
        return sum(
            price * (count.most - sum(count.uses[kind] for kind in kinds))
            for price, count in zip(prices, self.counts, strict=True)
        )

    def _opened(self) -> Catalogue | Hunt | None:
        """Where pods come from; None: they are too many to list and cannot be hunted."""
        if self.worths.pointed:
            # A hunt takes every pod for one with the most points; a list learns what each gets.
            catalogue = Catalogue(self.worths, is_over=self._is_over)
            if catalogue.complete:
                return catalogue
            if self.worths.units.problem.pod_points_limit is None:
                return None
        return Hunt(self.worths, is_over=self._is_over)

    def _settled_prices(self) -> Prices:
        assert self.prices is not None  # noqa: S101 - asked only once there are prices
        return self.prices

    def _newest(self) -> Prices:
        """The prices of the linear program, rounded down."""
        rows = [max(int(price * FINE), 0) for price in self._master.prices]
        units = [0] * len(self.worths.units.members)
        for unit, row in self._rows.items():
            units[unit] = rows[row]
        return self._prices(units, rows[len(self._rows) :])

    def _prices(self, units: Sequence[int], counts: Sequence[int]) -> Prices:
        """Prices by unit and by row about sizes, with the tolls these come to."""
        tolls = [0] * (self.worths.most_newcomers + 1)
        for price, count in zip(counts, self.counts, strict=True):
            for newcomers, use in enumerate(count.uses):
                tolls[newcomers] += price * use
        return Prices(units, tolls, counts)

    def _keep(self, asked: Prices, found: Priced) -> None:
        """Raise prices until no pod, found or not, outbids them; keep them if low."""
        sizes = self.worths.units.sizes
        units = [price + found.share * size for price, size in zip(asked.units, sizes, strict=True)]
        fixed = asked._replace(units=units)
        over = sorted(
            (-excess, pod) for pod in found.pods if (excess := self._excess(pod, asked)) > 0
        )
        if len(over) > RAISED and not found.complete:
            return
        for _, pod in over:
            excess = self._excess(pod, fixed)
            if excess > 0:
                share = -(-excess // pod.bit_count())
                for unit in ones(pod):
                    units[unit] += share
        if self.prices is None or self._sum(fixed) < self._sum(self.prices):
            self.prices = fixed

    def _is_close(self, newest: Prices) -> bool:
        """Whether the prices kept are as low as those of the linear program, or very nearly."""
        if self.prices is None:
            return False
        return self._gap(newest) <= self._sum(newest) // CLOSE + FINE // 10

    def _gap(self, newest: Prices) -> int:
        """By how much the prices kept are above those of the linear program."""
        return self._sum(self._settled_prices()) - self._sum(newest)

    def _excess(self, pod: int, prices: Prices) -> int:
        known = self._known.get(pod)
        if known is None:
            worth = FINE * self.worths.of(pod)
            known = self._known[pod] = worth, self.worths.newcomers(pod), tuple(ones(pod))
        excess, newcomers, members = known
        excess -= prices.tolls[newcomers]
        paid = prices.units
        for unit in members:
            excess -= paid[unit]
        return excess

    def _sum(self, prices: Prices) -> int:
        total = sum(prices.units[unit] for unit in self._rows)
        for price, count in zip(prices.counts, self.counts, strict=True):
            total += price * count.most
        return total


def _between(one: Prices, other: Prices) -> Prices:
    """Halfway between two sets of prices."""
    return Prices(
        *(
            [(left + right) // 2 for left, right in zip(lefts, rights, strict=True)]
            for lefts, rights in zip(one, other, strict=True)
        )
    )
