"""The linear program of a round: parts of pods, no unit used more than once, worth most.

A primal simplex method; pods come in as they are found (column generation, Gilmore and Gomory
1961). Where a row is added or a pod forbidden, steps of the dual method lead back (Lemke 1954).
What is certified by its prices is computed again in integers.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pods.grouping.search.basis import TINY, Basis

WRONG = 1e-7
"""A level that is wrong by so much is not so by rounding alone."""

PROMISING = 40
"""Columns that are looked at again and again before all are."""

STRIDE = 16
"""Steps between two looks at the clock that was passed in."""

FORBIDDEN = float("-inf")
"""The worth of a column that must not be chosen."""


class Column(NamedTuple):
    """A pod: the rows it uses once each, what its use of others depends on, and its worth."""

    rows: tuple[int, ...]
    kind: int
    worth: int


class Master:
    """The linear program over the pods found so far.

    Attributes:
        broken: no choice of pods keeps all rows; the prices then prove it.
    """

    __slots__ = ("_basis", "_columns", "_counts", "_kinds", "_worths", "broken")

    def __init__(self, rows: int, kinds: int) -> None:
        """Begin without columns, with rows that may be used once each, for so many kinds."""
        self.broken = False
        self._basis = Basis(rows)
        self._kinds = kinds
        self._columns: list[tuple[tuple[int, ...], int]] = []
        self._worths: list[float] = []
        self._counts: list[tuple[int, Sequence[int]]] = []

    @property
    def prices(self) -> list[float]:
        """By row, what using it costs where all pods found so far are fairly priced."""
        return self._basis.prices

    def copy(self) -> "Master":
        """The same program at the same point; what is added to one is not in the other."""
        other = Master(0, self._kinds)
        # A copy may reach into another of its kind.
        other.broken = self.broken
        other._basis = self._basis.copy()
        other._columns = list(self._columns)
        other._worths = list(self._worths)
        other._counts = list(self._counts)
        return other

    def add(self, columns: Sequence[Column]) -> None:
        """Take in pods."""
        self._columns.extend((column.rows, column.kind) for column in columns)
        self._worths.extend(float(column.worth) for column in columns)

    def limit(self, users: Sequence[int], most: int) -> None:
        """Add a row that each of these columns uses once, and all together at most so often."""
        row, chosen = len(self.prices), set(users)
        for column in users:
            rows, kind = self._columns[column]
            self._columns[column] = (*rows, row), kind
        self._basis.append([int(column in chosen) for column in self._basis.chosen], most)

    def count(self, uses: Sequence[int], most: int) -> None:
        """Add a row that every column uses as often as `uses` says for its kind."""
        self._counts.append((len(self.prices), uses))
        kinds = [self._columns[one][1] if one >= 0 else -1 for one in self._basis.chosen]
        self._basis.append([uses[kind] if kind >= 0 else 0 for kind in kinds], most)

    def forbid(self, columns: Sequence[int]) -> None:
        """Make sure that none of these columns is chosen."""
        for column in columns:
            self._worths[column] = FORBIDDEN

    def solve(self, *, is_over: Callable[[], bool], limit: int) -> bool:
        """Walk to the best basis; False where it took too long.

        Args:
            is_over: asked now and then whether to stop.
            limit: the most steps.
        """
        basis, steps = self._basis, 0
        while steps < limit:
            steps += self._mend(is_over, limit - steps)
            if self.broken:
                return True
            if not (entering := self._promising()) and self._wrong() < 0:
                return True
            # A few of the most promising are worn out before all are looked at again.
            while entering and steps < limit:
                if steps % STRIDE == 0 and is_over():
                    return False
                over, column = self._best_of(entering)
                if over <= self._least():
                    break
                basis.enter(column, over, turn := self._turn(column), basis.first_used_up(turn))
                steps += 1
        return False

    def parts(self) -> list[tuple[float, int]]:
        """The pods in the basis, as columns, with how much of each is chosen."""
        basis = self._basis
        return [
            (level, column)
            for level, column in zip(basis.level, basis.chosen, strict=True)
            if column >= 0
        ]

    def _mend(self, is_over: Callable[[], bool], limit: int) -> int:
        """Walk back to a choice that keeps all rows (dual steps); how many steps it took."""
        basis = self._basis
        for steps in range(limit):
            leaving = self._wrong()
            if leaving < 0 or (steps % STRIDE == STRIDE - 1 and is_over()):
                return steps
            found = self._replacing(leaving)
            if not found:
                self._break(leaving)
                return steps
            basis.enter(*found, self._turn(found[0]), leaving)
        return limit

    def _wrong(self) -> int:
        """The place in the basis that is most below zero, or above though forbidden; -1: none."""
        wrong, most = -1, WRONG
        for place, level in enumerate(self._basis.level):
            if level < -most:
                wrong, most = place, -level
            elif level > most:
                column = self._basis.chosen[place]
                if column >= 0 and self._worths[column] == FORBIDDEN:
                    wrong, most = place, level
        return wrong

    def _break(self, leaving: int) -> None:
        """Where nothing keeps all rows, say so in prices whose total is far below zero (Farkas)."""
        self.broken = True
        basis, total = self._basis, 0.0
        for price, most in zip(basis.prices, basis.limits, strict=True):
            total += price * most
        much = 2 * (1.0 + total) / -basis.level[leaving]
        for row, entry in enumerate(basis.edge(leaving)):
            basis.prices[row] += much * entry

    def _replacing(self, leaving: int) -> tuple[int, float] | None:
        """The column that takes a place in the basis at the least loss, and what it is over."""
        sign = -1.0 if self._basis.level[leaving] < 0 else 1.0
        edge = [sign * entry for entry in self._basis.edge(leaving)]
        prices, worths = self.prices, self._worths
        slopes, tolls = self._tolls(edge), self._tolls(prices)
        best, found, steepest = float("inf"), 0, 0.0
        basic = set(self._basis.chosen)
        # Inner loop: every pod.
        for column, (rows, kind) in enumerate(self._columns):
            slope = slopes[kind]
            for row in rows:
                slope += edge[row]
            if slope > WRONG and column not in basic:
                over = worths[column] - tolls[kind]
                for row in rows:
                    over -= prices[row]
                ratio = -over / slope
                if ratio < best - TINY or (ratio < best + TINY and slope > steepest):
                    best, found, steepest = ratio, column, slope
        for row, slope in enumerate(edge):
            if slope > WRONG and -1 - row not in basic:
                ratio = prices[row] / slope
                if ratio < best - TINY or (ratio < best + TINY and slope > steepest):
                    best, found, steepest = ratio, -1 - row, slope
        return None if best == float("inf") else (found, -best * steepest)

    def _least(self) -> float:
        """What a column must be worth beyond its price to come in."""
        return 1e-9 * (1.0 + max(self.prices, default=0.0))

    def _promising(self) -> list[int]:
        """The columns that are worth most beyond their prices, if any are worth more at all."""
        prices, worths, least = self.prices, self._worths, self._least()
        tolls, rated = self._tolls(prices), []
        # Inner loop: every pod.
        for column, (rows, kind) in enumerate(self._columns):
            over = worths[column] - tolls[kind]
            for row in rows:
                over -= prices[row]
            if over > least:
                rated.append((-over, column))
        rated += [(price, -1 - row) for row, price in enumerate(prices) if -price > least]
        rated.sort()
        return [column for _, column in rated[:PROMISING]]

    def _best_of(self, columns: Sequence[int]) -> tuple[float, int]:
        """The column worth most beyond its price now, with how much that is."""
        prices, best = self.prices, (FORBIDDEN, 0)
        tolls = self._tolls(prices)
        for column in columns:
            if column < 0:
                over = -prices[-1 - column]
            else:
                rows, kind = self._columns[column]
                over = self._worths[column] - tolls[kind]
                for row in rows:
                    over -= prices[row]
            if over > best[0]:
                best = (over, column)
        return best

    def _turn(self, column: int) -> list[float]:
        """By place in the basis, how much of it one such column takes."""
        inverse = self._basis.inverse
        if column < 0:
            return list(inverse[-1 - column])
        rows, kind = self._columns[column]
        turn, *lines = [inverse[row] for row in rows]
        for line in lines:
            turn = [part + entry for part, entry in zip(turn, line, strict=True)]
        for row, uses in self._counts:
            use = uses[kind]
            if use:
                turn = [part + use * entry for part, entry in zip(turn, inverse[row], strict=True)]
        return turn

    def _tolls(self, prices: Sequence[float]) -> list[float]:
        """By kind, what it pays for the rows that are about kinds."""
        tolls = [0.0] * self._kinds
        for row, uses in self._counts:
            price = prices[row]
            if price:
                for kind, use in enumerate(uses):
                    tolls[kind] += price * use
        return tolls
