"""A basis of the linear program of a round: its inverse, how much of what it chooses, its prices.

The inverse is held as one list for each row (Dantzig and Orchard-Hays 1954), so that a step
touches only the rows that the leaving column had a part in. Small right hand sides of their own
for every row keep a walk over bases from going in circles. Floats are added one by one in a fixed
order (`sum` rounds in its own way in newer Pythons), so every machine finds the same basis.
"""

from collections.abc import Sequence

TINY = 1e-9
"""What counts as zero beside coefficients of 0 and 1."""

STIR = 1e-4
"""How far apart the right hand sides are."""


class Basis:
    """A basis, at first of slacks alone.

    Attributes:
        chosen: by place, a column, or -1 - row for the slack of a row.
        inverse: by row, its column of the inverse: one entry for each place.
        level: by place, how much of what is in it is chosen.
        limits: by row, how much of it may be used.
        prices: by row, what using it costs.
    """

    __slots__ = ("chosen", "inverse", "level", "limits", "prices")

    def __init__(self, rows: int) -> None:
        """Begin with rows that may be used once each."""
        self.chosen = [-1 - row for row in range(rows)]
        self.inverse = [[0.0] * rows for _ in range(rows)]
        for row in range(rows):
            self.inverse[row][row] = 1.0
        self.level = [1 + _stir(row) for row in range(rows)]
        self.limits = [1] * rows
        self.prices = [0.0] * rows

    def copy(self) -> "Basis":
        """The same basis, to go on from in another way."""
        other = Basis(0)
        other.chosen = list(self.chosen)
        other.inverse = [list(line) for line in self.inverse]
        other.level = list(self.level)
        other.limits = list(self.limits)
        other.prices = list(self.prices)
        return other

    def append(self, uses: Sequence[int], most: int) -> None:
        """Add a row, with its slack in the basis; `uses` says by place how much of it is used."""
        row = len(self.prices)
        level = most + _stir(row)
        used = [(place, use) for place, use in enumerate(uses) if use]
        for place, use in used:
            level -= use * self.level[place]
        for line in self.inverse:
            entry = 0.0
            for place, use in used:
                entry -= use * line[place]
            line.append(entry)
        self.inverse.append([0.0] * row + [1.0])
        self.chosen.append(-1 - row)
        self.level.append(level)
        self.limits.append(most)
        self.prices.append(0.0)

    def edge(self, place: int) -> list[float]:
        """By row, what the place would lose if one more of the row were used elsewhere."""
        return [line[place] for line in self.inverse]

    def first_used_up(self, turn: Sequence[float]) -> int:
        """The place that is used up first by a column that takes so much of each.

        Raises:
            ArithmeticError: none is, which no round allows.
        """
        leaving, least = -1, float("inf")
        for place, (part, level) in enumerate(zip(turn, self.level, strict=True)):
            if part > TINY and level < least * part:
                leaving, least = place, level / part
        if leaving < 0:
            raise ArithmeticError("a round cannot be worth more than anything")
        return leaving

    def enter(self, column: int, over: float, turn: Sequence[float], leaving: int) -> None:
        """Put a column in a place.

        Args:
            column: what comes in.
            over: what it is worth beyond its price.
            turn: by place, how much of it one such column takes.
            leaving: the place.
        """
        scale = 1.0 / turn[leaving]
        filled = [
            (place, part)
            for place, part in enumerate(turn)
            if place != leaving and (part > TINY or part < -TINY)
        ]
        full = 3 * len(filled) > len(turn)
        inverse, level, prices = self.inverse, self.level, self.prices
        # Inner loop: the whole inverse, at every step; many of its lines do not change.
        for row, line in enumerate(inverse):
            entry = line[leaving]
            if entry:
                entry *= scale
                if full:
                    inverse[row] = new = [
                        old - part * entry for old, part in zip(line, turn, strict=True)
                    ]
                    new[leaving] = entry
                else:
                    for place, part in filled:
                        line[place] -= part * entry
                    line[leaving] = entry
                prices[row] += over * entry
        least = level[leaving] * scale
        for place, part in filled:
            level[place] -= part * least
        level[leaving] = least
        self.chosen[leaving] = column


def _stir(row: int) -> float:
    """A small amount of its own for every row."""
    return STIR * (row * 7919 % 1009 + 1) / 1009
