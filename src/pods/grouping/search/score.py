"""What a seating is worth in the end, where pods may be too small for a while."""

from collections.abc import Sequence

from pods.grouping.search.pool import placing_of
from pods.grouping.search.seating import Seating


class Score:
    """The objective of a seating in which the people of pods that are too small wait.

    Attributes:
        least: by group, the fewest people while the search goes on: none for new pods.
        factors: by size.
    """

    __slots__ = ("_bounds", "_placing", "_seating", "_stake", "factors", "least")

    def __init__(self, seating: Seating) -> None:
        """Look at the seating as it is; its lists are read again each time."""
        units, problem = seating.units, seating.units.problem
        self._seating, self._bounds = seating, list(seating.least)
        self._placing, self._stake = placing_of(units), problem.waiting_penalty
        self.least = [
            least if any(units.standing >> unit & 1 for unit in group) else 0
            for least, group in zip(self._bounds, seating.groups, strict=True)
        ]
        largest = max(seating.most[:-1], default=0)
        self.factors = [problem.factor(size) for size in range(largest + 1)]

    def short(self, forming: int) -> list[int]:
        """By size, what a pod loses for being too small; nothing where nobody is in it."""
        least = self._seating.units.problem.size_min
        return [forming if 0 < size < least else 0 for size in range(len(self.factors))]

    def now(self, judged: Sequence[int]) -> int:
        """The objective, `judged` being what pods are worth beside their pairs, or empty."""
        seating, factors, placing = self._seating, self.factors, self._placing
        value = waiting = 0
        for number, least in enumerate(self._bounds[:-1]):
            size = seating.sizes[number]
            if size >= least:
                value += factors[size] * seating.pairs[number]
                value += judged[number] if judged else 0
            else:
                waiting += sum(placing[unit] for unit in seating.groups[number])
        waiting += sum(placing[unit] for unit in seating.groups[-1])
        return value - self._stake * waiting

    def without_small(self, group_of: Sequence[int]) -> list[int]:
        """Where everybody sits if pods that are too small are dissolved."""
        sizes = [0] * len(self._bounds)
        for unit, number in enumerate(group_of):
            if number >= 0:
                sizes[number] += self._seating.units.sizes[unit]
        bench = len(sizes) - 1
        return [
            bench if number >= 0 and sizes[number] < self._bounds[number] else number
            for number in group_of
        ]
