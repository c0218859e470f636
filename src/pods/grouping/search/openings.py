"""Which seats each unit could take, kept while a seating changes."""

from operator import add, sub

from pods.grouping.search.seating import Seating
from pods.grouping.search.units import bits_of

KNOWN = 20_000
"""Sets of columns whose people are remembered."""


class Openings:
    """By seat, who could have it, as far as rules between two and common hours go.

    All sets are bits over units. The bench is the last group; everybody could sit there.

    Attributes:
        bits: by group, its units.
        sums: by group and unit, the pairs of the unit with the group; inside its own group, what
            it has inside itself too.
        takers: by unit, who could sit in its seat beside the rest of its group; nobody where the
            unit is not to move, everybody on the bench.
        joins: by group, who could sit there beside all of it.
        open_to: by group, who could have a seat in it either way; nobody on the bench.
    """

    __slots__ = ("_known", "_units", "bits", "fixed", "joins", "open_to", "sums", "takers")

    def __init__(self, seating: Seating) -> None:
        """Work out all seats of a seating."""
        units = self._units = seating.units
        count = len(units.members)
        self._known: dict[int, int] = {}
        self.fixed = set(range(count)).difference(seating.movable)
        self.bits = [bits_of(group) for group in seating.groups]
        self.sums = [[0] * count for _ in seating.groups]
        self.takers = [-1] * count
        self.joins = [0] * len(seating.groups)
        self.open_to = [0] * len(seating.groups)
        for number, group in enumerate(seating.groups[:-1]):
            for unit in group:
                self.sums[number] = list(map(add, self.sums[number], units.weights[unit]))
            self.review(number, group)

    def move(self, unit: int, *, away: int, to: int, bench: int) -> None:
        """Take note that a unit has left one group for another."""
        row, bit = self._units.weights[unit], 1 << unit
        self.bits[away] ^= bit
        self.bits[to] ^= bit
        if away != bench:
            self.sums[away] = list(map(sub, self.sums[away], row))
        if to != bench:
            self.sums[to] = list(map(add, self.sums[to], row))
        else:
            self.takers[unit] = -1

    def swap(self, one: int, other: int, *, home: int, to: int, bench: int) -> None:
        """Take note that a unit of the group `home` changes seats with one of the group `to`."""
        weights, both = self._units.weights, 1 << one | 1 << other
        self.bits[home] ^= both
        self.bits[to] ^= both
        turn = list(map(sub, weights[one], weights[other]))
        self.sums[to] = list(map(add, self.sums[to], turn))
        if home != bench:
            self.sums[home] = list(map(sub, self.sums[home], turn))
        else:
            self.takers[other] = -1

    def review(self, number: int, group: list[int]) -> None:
        """Work out the seats of a group again."""
        starts, fits, known = self._units.starts, self._units.fits, self._known
        before = []
        hours = friends = -1
        for unit in group:
            before.append((hours, friends))
            hours &= starts[unit]
            friends &= fits[unit]
        everybody = self._reach(hours) & friends
        self.joins[number] = everybody
        hours = friends = -1
        for place in range(len(group) - 1, -1, -1):
            unit = group[place]
            if unit in self.fixed:
                self.takers[unit] = 0
            else:
                common = before[place][0] & hours
                reach = known[common] if common in known else self._reach(common)
                self.takers[unit] = reach & before[place][1] & friends
                everybody |= self.takers[unit]
            hours &= starts[unit]
            friends &= fits[unit]
        self.open_to[number] = everybody

    def _reach(self, columns: int) -> int:
        """Who can make one of these columns."""
        if columns in self._known:
            return self._known[columns]
        if len(self._known) > KNOWN:
            self._known.clear()
        people = 0
        if columns < 0:
            people = -1
        else:
            left = columns
            while left:
                low = left & -left
                people |= self._units.columns[low.bit_length() - 1]
                left ^= low
        self._known[columns] = people
        return people
