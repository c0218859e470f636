"""The linear program of a round: parts of pods, no unit used more than once, worth most.

A primal simplex method with the inverse of the basis held as rows (Dantzig and Orchard-Hays
1954); pods come in as they are found (column generation, Gilmore and Gomory 1961). Small right
hand sides of their own for every row keep it from walking in circles. Floats are added in a fixed
order, so every machine finds the same prices; what is certified is computed again in integers.
"""

from collections.abc import Callable, Sequence

TINY = 1e-9
"""What counts as zero beside coefficients of 0 and 1."""

PROMISING = 40
"""Columns that are looked at again and again before all are."""

STIR = 1e-4
"""How far apart the right hand sides are."""


class Master:
    """The linear program over the pods found so far.

    Attributes:
        prices: by row, what its unit costs where all pods found so far are fairly priced.
    """

    __slots__ = ("_basis", "_columns", "_inverse", "_level", "_worths", "prices")

    def __init__(self, rows: int) -> None:
        self.prices = [0.0] * rows
        self._columns: list[tuple[int, ...]] = []
        self._worths: list[float] = []
        # A basis entry is a column, or -1 - row for the slack of a row.
        self._basis = [-1 - row for row in range(rows)]
        self._inverse = [[0.0] * rows for _ in range(rows)]
        for row in range(rows):
            self._inverse[row][row] = 1.0
        self._level = [1.0 + STIR * (row * 7919 % rows + 1) / rows for row in range(rows)]

    def add(self, columns: Sequence[tuple[int, ...]], worths: Sequence[int]) -> None:
        """Take in pods: the rows of their units, and their worths."""
        self._columns.extend(columns)
        self._worths.extend(float(worth) for worth in worths)

    def solve(self, *, is_over: Callable[[], bool], limit: int) -> bool:
        """Walk to the best basis; False where it took too long.

        Args:
            is_over: asked before each step whether to stop.
            limit: the most steps.
        """
        steps = 0
        while steps < limit:
            entering = self._promising()
            if not entering:
                return True
            # A few of the most promising are worn out before all are looked at again.
            while entering and steps < limit:
                if is_over():
                    return False
                over, column = self._best_of(entering)
                if over <= self._least():
                    break
                self._enter(column, over)
                steps += 1
        return False

    def parts(self) -> list[tuple[float, int]]:
        """The pods in the basis, as columns, with how much of each is chosen."""
        return [
            (level, column)
            for level, column in zip(self._level, self._basis, strict=True)
            if column >= 0
        ]

    def _least(self) -> float:
        """What a column must be worth beyond its price to come in."""
        return 1e-9 * (1.0 + max(self.prices, default=0.0))

    def _promising(self) -> list[int]:
        """The columns that are worth most beyond their prices, if any are worth more at all."""
        prices, worths, least = self.prices, self._worths, self._least()
        rated = []
        # Inner loop: every pod.
        for column, rows in enumerate(self._columns):
            over = worths[column]
            for row in rows:
                over -= prices[row]
            if over > least:
                rated.append((-over, column))
        rated += [(price, -1 - row) for row, price in enumerate(prices) if -price > least]
        rated.sort()
        return [column for _, column in rated[:PROMISING]]

    def _best_of(self, columns: Sequence[int]) -> tuple[float, int]:
        """The column worth most beyond its price now, with how much that is."""
        prices = self.prices
        best = (float("-inf"), 0)
        for column in columns:
            over = (
                -prices[-1 - column]
                if column < 0
                else self._worths[column] - sum([prices[row] for row in self._columns[column]])
            )
            if over > best[0]:
                best = (over, column)
        return best

    def _enter(self, column: int, over: float) -> None:
        """Bring a column into the basis and adapt inverse, levels and prices."""
        rows = (-1 - column,) if column < 0 else self._columns[column]
        inverse, level = self._inverse, self._level
        turn = [sum([line[row] for row in rows]) for line in inverse]
        leaving, least = -1, float("inf")
        for place, part in enumerate(turn):
            if part > TINY and level[place] < least * part:
                leaving, least = place, level[place] / part
        if leaving < 0:
            raise ArithmeticError("a round cannot be worth more than anything")
        scale = 1.0 / turn[leaving]
        pivot = [entry * scale for entry in inverse[leaving]]
        inverse[leaving] = pivot
        filled = [(at, entry) for at, entry in enumerate(pivot) if entry]
        sparse = 3 * len(filled) < len(pivot)
        # Inner loop: the whole inverse, at every step; most of its lines do not change.
        for place, part in enumerate(turn):
            if place != leaving and (part > TINY or part < -TINY):
                line = inverse[place]
                if sparse:
                    for at, entry in filled:
                        line[at] -= part * entry
                else:
                    inverse[place] = [
                        entry - part * other for entry, other in zip(line, pivot, strict=True)
                    ]
                level[place] -= part * least
        level[leaving] = least
        self._basis[leaving] = column
        self.prices = [
            price + over * entry for price, entry in zip(self.prices, pivot, strict=True)
        ]
