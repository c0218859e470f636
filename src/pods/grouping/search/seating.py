"""Everybody's seat, as lists that the annealing can change a million times a second."""

from collections.abc import Iterable, Sequence

from pods.grouping.search.units import Units, bits_of, gather, ones
from pods.grouping.worth import value_of


class Seating:
    """Who sits where: pods of a fixed number with changing members, and a bench.

    The bench is the last group: it holds whoever waits and is worth nothing.

    Attributes:
        units: the contracted problem.
        groups: by group, its units in no order; the last group is the bench.
        group_of: by unit, its group; -1 for units that are not part of this seating.
        own: by unit, the sum of its pairs with its group and inside itself; 0 on the bench.
        sizes: by group, how many people.
        pairs: by group, the sum of its pairs; 0 for the bench.
        least: by group, the fewest people it may hold.
        most: by group, the most people it may hold.
        movable: the units that may change seats, ascending.
    """

    __slots__ = (
        "group_of",
        "groups",
        "least",
        "most",
        "movable",
        "own",
        "pairs",
        "sizes",
        "units",
    )

    def __init__(
        self,
        units: Units,
        pods: Iterable[int],
        *,
        among: int,
        bounds: Sequence[tuple[int, int]] | None = None,
    ) -> None:
        """Seat units.

        Args:
            units: the contracted problem.
            pods: as bits.
            among: the units that may change seats; all others stay where they are.
            bounds: by pod, the fewest and most people; None: as the problem says.
        """
        problem, count = units.problem, len(units.members)
        self.units = units
        self.groups: list[list[int]] = []
        self.group_of = [-1] * count
        self.own = [0] * count
        self.sizes: list[int] = []
        self.pairs: list[int] = []
        self.least: list[int] = []
        self.most: list[int] = []
        placed = 0
        for number, bits in enumerate(pods):
            home = bits & units.standing
            pod = home.bit_length() - 1
            placed |= bits
            self._add(bits)
            if bounds is not None:
                least, most = bounds[number]
            elif home:
                least, most = units.sizes[pod], units.largest[pod]
            else:
                least, most = problem.size_min, problem.size_max
            self.least.append(least)
            self.most.append(most)
        idle = list(ones(among & ~(placed | units.barred | units.standing)))
        for unit in idle:
            self.group_of[unit] = len(self.groups)
        self.groups.append(idle)
        self.sizes.append(sum(units.sizes[unit] for unit in idle))
        self.pairs.append(0)
        self.least.append(0)
        self.most.append(len(problem.people))
        free = among & ~(units.standing | units.tied | units.barred)
        self.movable = list(ones(free))

    @property
    def bench(self) -> int:
        """The number of the group that waits."""
        return len(self.groups) - 1

    def pods(self) -> list[int]:
        """The pods as bits, standing pods nobody joined included."""
        return [bits_of(group) for group in self.groups[:-1]]

    def is_bound(self) -> bool:
        """Whether rules, hours, callers or languages keep anybody out of any pod."""
        units, reach = self.units, bits_of(self.movable)
        return units.bind(self.movable) or any(
            reach & ~units.fits[home]
            or units.starts[home] & ~units.calls[home]
            or units.tongues[home] != -1
            for home in ones(units.standing)
        )

    def reseat(self, group_of: Sequence[int]) -> None:
        """Seat everybody as `group_of` says; the groups and their bounds stay."""
        units, last = self.units, len(self.groups) - 1
        groups: list[list[int]] = [[] for _ in self.groups]
        for unit, group in enumerate(group_of):
            if group >= 0:
                groups[group].append(unit)
        self.groups[:] = groups
        self.group_of[:] = group_of
        for number, seated in enumerate(groups):
            total = 0
            for unit in seated:
                row = units.weights[unit]
                brought = 0 if number == last else sum([row[other] for other in seated])
                self.own[unit] = brought
                total += brought + units.inner[unit]
            self.sizes[number] = sum([units.sizes[unit] for unit in seated])
            self.pairs[number] = 0 if number == last else total // 2

    def worth(self) -> int:
        """The value of all pods by their pairs, less the penalty for whoever waits."""
        problem = self.units.problem
        value = sum(
            value_of(problem, size=size, pairs=pairs, points=0)
            for size, pairs in zip(self.sizes[:-1], self.pairs[:-1], strict=True)
        )
        return value - problem.waiting_penalty * self.sizes[-1]

    def _add(self, bits: int) -> None:
        found = gather(self.units, bits)
        number = len(self.groups)
        self.groups.append(found.chosen)
        self.sizes.append(found.size)
        self.pairs.append(found.pairs)
        for unit in found.chosen:
            row = self.units.weights[unit]
            self.group_of[unit] = number
            self.own[unit] = self.units.inner[unit] + sum(
                row[other] for other in found.chosen if other != unit
            )
