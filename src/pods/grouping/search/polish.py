"""The last touch to a round: any exchange or move of one unit that still helps, judged as a whole.

Annealing draws its changes by pairs and asks what a pod is worth as a whole only of those; here
all changes are judged, so that nobody who looks at the answer finds two people to exchange.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pods.grouping.search.heatbath import is_strict, may_be
from pods.grouping.search.openings import Openings
from pods.grouping.search.pool import placing_of
from pods.grouping.search.seating import Seating
from pods.grouping.search.units import gather
from pods.grouping.worth import value_of


class _Change(NamedTuple):
    """A unit that would go to a group, in exchange for another one or for an open seat (-1)."""

    unit: int
    to: int
    other: int


class Polish:
    """Changes to one seating until none helps.

    Args:
        seating: where everybody sits; changed.
        judge: what a pod, as bits, is worth beside its pairs. None: nothing.
        is_over: asked before each unit whether to stop.
    """

    def __init__(
        self,
        seating: Seating,
        *,
        judge: Callable[[int], int] | None,
        is_over: Callable[[], bool],
    ) -> None:
        self._seating, self._judge, self._is_over = seating, judge, is_over
        self._openings = Openings(seating)
        self._strict = is_strict(seating)
        placing, penalty = placing_of(seating.units), seating.units.problem.waiting_penalty
        self._stakes = [penalty * count for count in placing]
        self._worths: dict[int, int] = {}

    def run(self) -> int:
        """Make every change that helps; how many were looked at."""
        looked, idle, place = 0, 0, 0
        movable = self._seating.movable
        while idle < len(movable) and not self._is_over():
            unit = movable[place % len(movable)]
            place, idle = place + 1, idle + 1
            for change in self._changes(unit):
                looked += 1
                if self._gain(change) > 0:
                    self._make(change)
                    idle = 0
                    break
        return looked

    def _changes(self, unit: int) -> Iterator[_Change]:
        """All that a unit could do, as far as rules between two, hours and sizes go."""
        seating, openings = self._seating, self._openings
        home, bit, size = seating.group_of[unit], 1 << unit, seating.units.sizes[unit]
        theirs, bench = openings.takers[unit], seating.bench
        rest = seating.sizes[home] - size
        for number, able in enumerate(openings.open_to):
            if not able & bit or number == home:
                continue
            grown = seating.sizes[number] + size
            if (
                openings.joins[number] & bit
                and seating.least[number] <= grown <= seating.most[number]
                and (home == bench or rest >= seating.least[home])
            ):
                yield _Change(unit, number, -1)
            for other in seating.groups[number] if openings.bits[number] & theirs else ():
                back = seating.units.sizes[other]
                if (
                    openings.takers[other] & bit
                    and theirs >> other & 1
                    and seating.least[number] <= grown - back <= seating.most[number]
                    and seating.least[home] <= rest + back <= seating.most[home]
                ):
                    yield _Change(unit, number, other)

    def _gain(self, change: _Change) -> int:
        """What a change adds to the objective; 0 where it is not allowed after all."""
        seating, bits, bench = self._seating, self._openings.bits, self._seating.bench
        home = seating.group_of[change.unit]
        both = 1 << change.unit | (1 << change.other if change.other >= 0 else 0)
        gain = 0
        for number in (home, change.to):
            if number != bench:
                new = bits[number] ^ both
                if self._strict and not may_be(seating.units, new):
                    return 0
                gain += self._worth(new) - self._worth(bits[number])
        if home == bench:
            gain += self._stakes[change.unit]
            gain -= self._stakes[change.other] if change.other >= 0 else 0
        return gain

    def _worth(self, pod: int) -> int:
        if pod not in self._worths:
            units = self._seating.units
            found = gather(units, pod)
            worth = value_of(units.problem, size=found.size, pairs=found.pairs, points=0)
            self._worths[pod] = worth + (self._judge(pod) if self._judge and pod else 0)
        return self._worths[pod]

    def _make(self, change: _Change) -> None:
        seating, openings = self._seating, self._openings
        unit, to, other = change
        home, bench = seating.group_of[unit], seating.bench
        if other < 0:
            openings.move(unit, away=home, to=to, bench=bench)
        else:
            openings.swap(unit, other, home=home, to=to, bench=bench)
        group_of = list(seating.group_of)
        group_of[unit] = to
        if other >= 0:
            group_of[other] = home
        seating.reseat(group_of)
        for number in {home, to} - {bench}:
            openings.review(number, seating.groups[number])
