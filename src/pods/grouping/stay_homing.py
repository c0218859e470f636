"""Many moves at once: annealing in which everybody is drawn to the pod they sit in today.

Each pod is one more unit of no size that never moves: a pair with it is worth the price of a move
to those whose home it is. It holds the pod's own hours as well. So the annealing of rounds serves
here as it is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pods.grouping.ground import Ground
from pods.grouping.search.anneal import annealed
from pods.grouping.search.candidates import Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.cooling import LIVELY, ONE, Cooling
from pods.grouping.search.heatbath import settled
from pods.grouping.search.seating import Seating
from pods.grouping.search.spread import judge_of, spread_of
from pods.grouping.search.units import bits_of, ones
from pods.grouping.stay_homes import with_homes

PACE = 300
"""Proposals for each unit."""

HOT, COLD = 8, 3
"""The first and the last temperature, in sixteenths of the spread of the weights."""

VISITS, MOST_VISITS = 2_400, 60
"""The same where hours bind, for all units and for each: choices among all seats there are."""

SPARE = 2
"""Empty pods that may be filled."""


class Homing:
    """Seats everybody anew where that is worth more than the price of their moves."""

    def __init__(self, ground: Ground, *, seed: int) -> None:
        units = ground.units
        self.ground = ground
        self.chance = Chance(seed)
        self.spread = spread_of(units, units.everything)
        self.judge = _of_people(judge_of(units), units.everything)
        free = (ground.movable | ground.loose) & ~bits_of(_stiff(ground))
        self.movable = list(ones(free))
        among = tuple(ground.beside(unit, 0) for unit in range(len(units.members)))
        self.tables = Tables(replace(units, fits=among), self.movable, self.chance)

    def around(
        self, groups: Sequence[int], *, price: int, length: int, is_over: Callable[[], bool]
    ) -> list[int]:
        """Anneal from an arrangement.

        Args:
            groups: as bits over units; new pods last.
            price: what a move has to gain, in hundredths of the spread of the pairs.
            length: how many times as long it takes as the shortest one.
            is_over: asked now and then whether to stop.

        Returns:
            The arrangement afterwards; as it was, where the result would not be allowed.
        """
        ground, problem = self.ground, self.ground.units.problem
        middle = problem.factor((problem.size_min + problem.size_max) // 2)
        spare = [*groups, *[0] * SPARE]
        drawn = with_homes(ground, spare, price=price * self.spread // (100 * max(middle, 1)))
        known = len(ground.present)
        meeting = [k for k, bits in enumerate(spare) if k >= known or ground.holds(k, bits)]
        tagged = [spare[pod] | 1 << len(ground.units.members) + pod for pod in meeting]
        bounds = [_bounds(ground, pod, ground.size(spare[pod])) for pod in meeting]
        seating = Seating(drawn, tagged, among=bits_of(self.movable), bounds=bounds)
        hot, cold = (heat * self.spread * ONE // 16 + 1 for heat in (HOT, COLD))
        how: dict[str, Any] = {"chance": self.chance, "judge": self.judge}
        if len(drawn.columns) > 1:
            visits = min(VISITS, MOST_VISITS * len(self.movable)) * length
            cooling = Cooling(visits, hot=hot, cold=cold, lively=LIVELY, is_over=is_over)
            settled(seating, self.tables, cooling=cooling, spread=self.spread, **how)
        else:
            proposals = PACE * len(self.movable) * length
            cooling = Cooling(proposals, hot=hot, cold=cold, is_over=is_over)
            annealed(seating, self.tables, cooling=cooling, **how)
        return _untagged(ground, spare, meeting, seating.pods())


def _untagged(
    ground: Ground, groups: Sequence[int], meeting: Sequence[int], pods: Sequence[int]
) -> list[int]:
    """The pods without their own units; those too small to meet keep whom nobody took."""
    found = list(groups)
    for pod, bits in zip(meeting, pods, strict=True):
        found[pod] = bits & ground.units.everything
    taken = bits_of(unit for pod in meeting for unit in ones(found[pod]))
    lost = bits_of(unit for pod in meeting for unit in ones(groups[pod])) & ~taken
    for pod in range(len(found)):
        if pod not in meeting:
            found[pod] &= ~taken
    is_allowed = all(
        ground.holds(pod, found[pod]) or (pod >= len(ground.present) and not found[pod])
        for pod in meeting
    )
    return found if is_allowed and not lost & ground.movable else list(groups)


def _stiff(ground: Ground) -> Iterator[int]:
    """Units of pods that change only in ways annealing does not know: too large, or broken."""
    for pod, bits in enumerate(ground.present):
        if not ground.sound[pod] or ground.size(bits) > ground.most[pod]:
            yield from ones(bits)


def _bounds(ground: Ground, pod: int, size: int) -> tuple[int, int]:
    if pod < len(ground.present):
        return ground.least[pod], max(ground.most[pod], size)
    return ground.units.problem.size_min, ground.units.problem.size_max


def _of_people(judge: Callable[[int], int] | None, people: int) -> Callable[[int], int] | None:
    """What judges a pod by its people, where it has any."""
    if judge is None:
        return None
    return lambda bits: judge(bits & people) if bits & people else 0
