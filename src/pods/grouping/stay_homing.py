"""Many moves at once: annealing in which everybody is drawn to the pod they sit in today.

Each pod is one more unit of no size that never moves: a pair with it is worth the price of a move
to those whose home it is. It holds the pod's own hours as well. So the annealing of rounds serves
here as it is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pods.grouping.ground import Ground
from pods.grouping.problem import STARTS
from pods.grouping.search.anneal import annealed
from pods.grouping.search.candidates import ONE, Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.seating import Seating
from pods.grouping.search.spread import judge_of, spread_of
from pods.grouping.search.units import Units, bits_of, ones

PACE = 300
"""Proposals for each unit."""

HOT, COLD = 16, 3
"""The first and the last temperature, in sixteenths of the spread of the weights."""

RUGGED_HOT = 24
"""The first temperature where hours bind: they make the way from one round to the next rugged."""

WEEK = (1 << STARTS) - 1


class Homing:
    """Seats everybody anew where that is worth more than the price of their moves."""

    def __init__(self, ground: Ground, *, seed: int) -> None:
        units = ground.units
        self.ground = ground
        self.chance = Chance(seed)
        self.spread = spread_of(units, units.everything)
        self.judge = judge_of(units)
        free = (ground.movable | ground.loose) & ~bits_of(_stiff(ground))
        self.movable = list(ones(free))
        among = tuple(ground.beside(unit, 0) for unit in range(len(units.members)))
        self.tables = Tables(replace(units, fits=among), self.movable, self.chance)

    def around(
        self, groups: Sequence[int], *, price: int, is_over: Callable[[], bool]
    ) -> list[int]:
        """Anneal from an arrangement.

        Args:
            groups: as bits over units; new pods last.
            price: what a move has to gain, in hundredths of the spread of the pairs.
            is_over: asked now and then whether to stop.

        Returns:
            The arrangement afterwards; as it was, where the result would not be allowed.
        """
        ground, problem = self.ground, self.ground.units.problem
        middle = problem.factor((problem.size_min + problem.size_max) // 2)
        drawn = _with_homes(ground, groups, price=price * self.spread // (100 * max(middle, 1)))
        meeting = [pod for pod, bits in enumerate(groups) if ground.holds(pod, bits)]
        tagged = [groups[pod] | 1 << len(ground.units.members) + pod for pod in meeting]
        bounds = [_bounds(ground, pod, ground.size(groups[pod])) for pod in meeting]
        seating = Seating(drawn, tagged, among=bits_of(self.movable), bounds=bounds)
        judge, is_rugged = self.judge, len(ground.units.columns) > 1
        annealed(
            seating,
            self.tables,
            proposals=PACE * len(ground.units.members),
            hot=(RUGGED_HOT if is_rugged else HOT) * self.spread * ONE // 16 + 1,
            cold=COLD * self.spread * ONE // 16 + 1,
            chance=self.chance,
            is_over=is_over,
            judge=judge and (lambda bits: judge(bits & ground.units.everything)),
        )
        return _untagged(ground, groups, meeting, seating.pods())


def _untagged(
    ground: Ground, groups: Sequence[int], meeting: Sequence[int], pods: Sequence[int]
) -> list[int]:
    """The pods without their own units; those too small to meet keep whom nobody took."""
    found = list(groups)
    for pod, bits in zip(meeting, pods, strict=True):
        found[pod] = bits & ground.units.everything
    taken = bits_of(unit for pod in meeting for unit in ones(found[pod]))
    for pod in range(len(found)):
        if pod not in meeting:
            found[pod] &= ~taken
    is_seated = not ground.movable & bits_of(
        u for pod in meeting for u in ones(groups[pod] & ~taken)
    )
    is_allowed = is_seated and all(ground.holds(pod, found[pod]) for pod in meeting)
    return found if is_allowed else list(groups)


def _stiff(ground: Ground) -> Iterator[int]:
    """Units of pods that change only in ways annealing does not know: too large, or broken."""
    for pod, bits in enumerate(ground.present):
        if not ground.sound[pod] or ground.size(bits) > ground.most[pod]:
            yield from ones(bits)


def _bounds(ground: Ground, pod: int, size: int) -> tuple[int, int]:
    if pod < len(ground.present):
        return ground.least[pod], max(ground.most[pod], size)
    return ground.units.problem.size_min, ground.units.problem.size_max


def _with_homes(ground: Ground, groups: Sequence[int], *, price: int) -> Units:
    """The units, and one more for each pod; a pod that is new is nobody's home."""
    units, count, pods = ground.units, len(ground.units.members), len(groups)
    rows = []
    for unit, row in enumerate(units.weights):
        pull = [0] * pods
        if ground.home[unit] >= 0:
            pull[ground.home[unit]] = price * units.sizes[unit]
        rows.append((*row, *pull))
    homes = [
        (*(rows[unit][count + pod] for unit in range(count)), *[0] * pods) for pod in range(pods)
    ]
    width = len(units.columns)
    own = [pod for pod in range(len(ground.present)) if ground.starts[pod] is not units.starts]
    places = {pod: width + STARTS * place for place, pod in enumerate(own)}
    starts = [
        sum((ground.starts[pod][unit] & WEEK) << place for pod, place in places.items()) | mask
        for unit, mask in enumerate(units.starts)
    ]
    hours = [WEEK << places[pod] if pod in places else (1 << width) - 1 for pod in range(pods)]
    tags = bits_of(range(count, count + pods))
    everybody = units.everything | tags
    return replace(
        units,
        members=(*units.members, *[()] * pods),
        sizes=(*units.sizes, *[0] * pods),
        weights=(*rows, *homes),
        inner=(*units.inner, *[0] * pods),
        starts=(*starts, *hours),
        calls=(*units.calls, *(hours[pod] if pod in places else 0 for pod in range(pods))),
        tongues=(*units.tongues, *[-1] * pods),
        fits=(*(ground.beside(unit, pods) for unit in range(count)), *[everybody] * pods),
        largest=(*units.largest, *[0] * pods),
        capacity=(*units.capacity, *[1] * pods),
        barred=0,
        # Placing the required counts above all: nobody loses their seat to somebody who waits.
        required=bits_of(unit for pod in groups for unit in ones(pod)) & ground.movable,
        # Two columns at least: rules and hours are then asked of every change.
        columns=(*units.columns, 0) if places or ground.bound else units.columns,
    )
