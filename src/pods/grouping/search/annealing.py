"""Anneal the rounds of one part: by which kernel, and from which temperature to which."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pods.grouping.search.anneal import annealed
from pods.grouping.search.candidates import Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import LIVELY, NOMINAL, ONE, Cooling
from pods.grouping.search.exchange import exchanged, is_plain
from pods.grouping.search.heatbath import settled
from pods.grouping.search.polish import Polish
from pods.grouping.search.seating import Seating
from pods.grouping.search.spread import judge_of, spread_of
from pods.grouping.search.units import Units

HOT, HOT_SINGLE, HOT_ALL = 22, 18, 64
"""Temperatures at first, in sixteenths of the spread of the weights: of exchanges with the best of
a pod, with one seat, and (at most) of choices among all seats."""

COLD, RUGGED_COLD = 3, 6
"""The last ones in the same measure; hours make the way from one round to the next rugged."""

TABLED, LONG = 300, 4_000
"""A table of all units and pods pays for so many units, or for so many proposals for each."""

VISIT = 16
"""Proposals that take as long as one unit's choice among all its seats."""

SPARE = 2
"""Empty pods that may be filled while everybody chooses."""


class Annealed(NamedTuple):
    """A round after annealing.

    Attributes:
        pods: as bits; standing pods that nobody joined are among them.
        proposals: seats looked at.
    """

    pods: list[int]
    proposals: int


class Annealing:
    """What all annealings of one part share."""

    def __init__(
        self, units: Units, among: int, *, chance: Chance, is_over: Callable[[], bool]
    ) -> None:
        self._units, self._among = units, among
        self._chance, self._is_over = chance, is_over
        self._judge = judge_of(units)
        self._spread = spread_of(units, among)
        self._rugged = len(units.columns) > 1
        self._tables: Tables | None = None

    def polished(self, pods: Sequence[int]) -> Annealed:
        """Make every change of one unit, or of two that change seats, that still helps.

        Args:
            pods: as bits, all standing pods first.
        """
        seating = Seating(self._units, pods, among=self._among)
        done = Polish(seating, judge=self._judge, is_over=self._is_over).run()
        return Annealed([pod for pod in seating.pods() if pod], done)

    def of(self, pods: Sequence[int], *, proposals: int, seconds: float | None) -> Annealed:
        """Anneal a round; it never gets worse.

        Args:
            pods: as bits, all standing pods first.
            proposals: how long it takes.
            seconds: how long it may take instead, where there is a clock (`cooling.Cooling`).
        """
        seating = Seating(self._units, pods, among=self._among)
        if self._tables is None:
            self._tables = Tables(self._units, seating.movable, self._chance)
        count, asked = len(seating.movable), seconds / NOMINAL if seconds else proposals
        tables, chance = self._tables, self._chance
        if not is_plain(seating):
            seating = Seating(self._units, [*pods, *[0] * SPARE], among=self._among)
            cooling = self._cooling(proposals // VISIT, HOT_ALL, seconds, lively=LIVELY)
            how: dict[str, Any] = {"spread": self._spread, "judge": self._judge}
            done = settled(seating, tables, cooling=cooling, chance=chance, **how)
        elif count <= TABLED or asked > LONG * count:
            cooling = self._cooling(proposals, HOT, seconds)
            done = exchanged(seating, tables, cooling=cooling, chance=chance)
        else:
            cooling = self._cooling(proposals, HOT_SINGLE, seconds)
            done = annealed(seating, tables, cooling=cooling, chance=chance)
        return Annealed([pod for pod in seating.pods() if pod], done)

    def _cooling(
        self, proposals: int, hot: int, seconds: float | None, *, lively: float = 1.0
    ) -> Cooling:
        cold = RUGGED_COLD if self._rugged else COLD
        return Cooling(
            proposals,
            hot=hot * self._spread * ONE // 16 + 1,
            cold=cold * self._spread * ONE // 16 + 1,
            lively=lively,
            is_over=self._is_over,
            seconds=seconds,
        )
