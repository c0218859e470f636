"""Choose the best round from a pool of pods, and prove it: branch and bound over a pool.

Two sets of fair prices bound what is still possible: one counts placing alone, one values plus a
moderate reward for placing. Choosing a pod loses what its units cost beyond its worth, leaving a
unit out loses its price; a branch that has lost more than the best round known is behind the
bound is cut. A set of units that was reached before with less lost is not gone into again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from pods.grouping.search.enumerate import never
from pods.grouping.search.overlap import can_be_held
from pods.grouping.search.pool import Candidate, Pool
from pods.grouping.search.prices import WALK, Offer, fair_prices
from pods.grouping.search.units import ones

FINE = 1_000
"""Parts of one person in the prices for placing, which would else be too coarse."""


STRIDE = 64
"""Branches between two looks at the clock that was passed in."""


class Packing(NamedTuple):
    """The answer of `pack`.

    Attributes:
        chosen: the pods.
        worth: what `Pool.tally` says of them.
        bound: no choice from the pool is worth more.
        proved: this is the best choice from the pool.
        nodes: branches looked at.
        over: time was over.
    """

    chosen: tuple[Candidate, ...]
    worth: int
    bound: int
    proved: bool
    nodes: int
    over: bool


def pack(
    pool: Pool,
    *,
    known: tuple[Candidate, ...] = (),
    nodes: int = 20_000,
    steps: int = WALK,
    is_over: Callable[[], bool] = never,
) -> Packing:
    """Find the choice of pods, no unit used more often than it may be, that is worth most.

    Args:
        pool: the pods and how to judge them.
        known: a choice to beat.
        nodes: give up the proof after so many branches.
        steps: length of the walk for each set of prices.
        is_over: asked now and then whether to stop.
    """
    worth = pool.tally(known)
    bounds = _Bounds.of(pool, known=worth, steps=steps)
    counts = [0] * len(pool.placing)
    for pod in pool.pods:
        for unit in ones(pod.bits):
            counts[unit] += 1
    # Whoever has the fewest pods is decided first: few branches, and far-reaching ones.
    order = sorted(range(len(counts)), key=lambda unit: (counts[unit], unit))
    search = _Search(
        pool, bounds, [unit for unit in order if counts[unit]], known, worth, nodes, is_over
    )
    search.walk(
        sorted(_Priced(bounds.spent_on(pod), bounds.paid_for(pod), pod) for pod in pool.pods)
    )
    bound = search.worth if search.finished else max(bounds.bound(0, 0), search.worth)
    return Packing(search.chosen, search.worth, bound, search.finished, search.nodes, search.over)


class _Priced(NamedTuple):
    """A pod with what choosing it loses against the prices, for values and for placing."""

    spent: int
    paid: int
    pod: Candidate


class _Bounds(NamedTuple):
    """Fair prices and what they say; `reward` is the moderate one of the two."""

    pool: Pool
    values: list[int]
    placings: list[int]
    reward: int
    most_value: int
    most_placing: int

    @classmethod
    def of(cls, pool: Pool, *, known: int, steps: int) -> "_Bounds":
        """Work out both sets of prices for a pool, where a round worth `known` is known."""
        units, penalty = pool.units, pool.units.problem.waiting_penalty
        reward = min(penalty, max((abs(pod.value) for pod in pool.pods), default=0))
        members = [tuple(ones(pod.bits)) for pod in pool.pods]
        count = known // penalty if penalty > reward else 0
        values, placings = (
            fair_prices(
                [
                    Offer(of, pod.value * value + pod.placing * placing)
                    for of, pod in zip(members, pool.pods, strict=True)
                ],
                units.sizes,
                capacity=units.capacity,
                known=beaten,
                steps=steps,
            )
            for value, placing, beaten in (
                (1, reward, known - (penalty - reward) * count),
                (0, FINE, count * FINE),
            )
        )
        shared = sum(pool.placing[unit] for unit in ones(pool.several))
        room = units.capacity
        return cls(
            pool,
            values,
            placings,
            reward,
            sum(map(int.__mul__, values, room)) + reward * shared,
            sum(map(int.__mul__, placings, room)) + FINE * shared,
        )

    def spent_on(self, pod: Candidate) -> int:
        """What the units of a pod cost beyond its value and reward."""
        cost = sum(self.values[unit] for unit in ones(pod.bits))
        return cost - pod.value - self.reward * pod.placing

    def paid_for(self, pod: Candidate) -> int:
        """What the units of a pod cost beyond its placing."""
        return sum(self.placings[unit] for unit in ones(pod.bits)) - FINE * pod.placing

    def left_out(self, unit: int) -> tuple[int, int]:
        """What is lost, of both kinds, where a unit gets no seat at all."""
        room = self.pool.units.capacity[unit]
        missed = self.pool.placing[unit] if self.pool.several >> unit & 1 else 0
        return (
            self.values[unit] * room + self.reward * missed,
            self.placings[unit] * room + FINE * missed,
        )

    def bound(self, spent: int, paid: int) -> int:
        """The most that any choice can still be worth after these losses."""
        more = self.pool.units.problem.waiting_penalty - self.reward
        return self.most_value - spent + more * ((self.most_placing - paid) // FINE)


@dataclass(slots=True)
class _Search:
    """The state of one branch and bound; units are decided in `order`."""

    pool: Pool
    bounds: _Bounds
    order: list[int]
    chosen: tuple[Candidate, ...]
    worth: int
    limit: int
    is_over: Callable[[], bool]
    nodes: int = 0
    finished: bool = True
    over: bool = False
    seen: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def walk(
        self,
        left: list[_Priced],
        taken: tuple[Candidate, ...] = (),
        closed: int = 0,
        spent: int = 0,
        paid: int = 0,
    ) -> None:
        """Try every way on from here.

        Args:
            left: the pods that may still be chosen, those that lose least first.
            taken: the pods chosen so far.
            closed: the units that have a seat or are left out.
            spent: what was lost of values.
            paid: what was lost of placing.
        """
        if self._must_stop():
            return
        left_out = self._unreachable(left, closed)
        spent, paid = self._without(left_out, spent, paid)
        closed |= left_out
        worth = self.pool.tally(taken)
        if worth > self.worth:
            self.worth, self.chosen = worth, taken
        unit = next((unit for unit in self.order if not closed >> unit & 1), -1)
        if (
            unit < 0
            or self.bounds.bound(spent, paid) <= self.worth
            or self._was_better(closed, spent, paid)
        ):
            return
        for priced in left:
            if priced.pod.bits >> unit & 1:
                self._take(priced, left, taken, closed, spent, paid)
        spent, paid = self._without(1 << unit, spent, paid)
        rest = [priced for priced in left if not priced.pod.bits >> unit & 1]
        self.walk(rest, taken, closed | 1 << unit, spent, paid)

    def _take(  # noqa: PLR0917 - the state of a branch, handed on as it is
        self,
        priced: _Priced,
        left: list[_Priced],
        taken: tuple[Candidate, ...],
        closed: int,
        spent: int,
        paid: int,
    ) -> None:
        """Choose one pod and go on, if that can still beat the best."""
        pod, bound = priced.pod, self.bounds.bound
        spent, paid = spent + priced.spent, paid + priced.paid
        if bound(spent, paid) <= self.worth:
            return
        full = self._full(pod, taken)
        if full is None:
            return
        rest = [
            other
            for other in left
            if not other.pod.bits & full
            and other is not priced
            and bound(spent + other.spent, paid + other.paid) > self.worth
        ]
        self.walk(rest, (*taken, pod), closed | pod.bits, spent, paid)

    def _full(self, pod: Candidate, taken: tuple[Candidate, ...]) -> int | None:
        """The units that have no seat left after this pod; None: it cannot be held beside them."""
        several = self.pool.several
        if not pod.bits & several:
            return pod.bits
        pods = [*(one.bits for one in taken), pod.bits]
        if not can_be_held(self.pool.units, pods, several=several):
            return None
        full = pod.bits & ~several
        for unit in ones(pod.bits & several):
            if sum(one >> unit & 1 for one in pods) >= self.pool.units.capacity[unit]:
                full |= 1 << unit
        return full

    def _must_stop(self) -> bool:
        if self.finished:
            self.nodes += 1
            self.over = self.nodes % STRIDE == 0 and self.is_over()
            self.finished = self.nodes <= self.limit and not self.over
        return not self.finished

    def _unreachable(self, left: list[_Priced], closed: int) -> int:
        """The units that no pod left over holds."""
        reachable = closed
        for priced in left:
            reachable |= priced.pod.bits
        return sum(1 << unit for unit in self.order if not reachable >> unit & 1)

    def _without(self, left_out: int, spent: int, paid: int) -> tuple[int, int]:
        """The losses once these units are left out."""
        for unit in ones(left_out):
            value, placing = self.bounds.left_out(unit)
            spent += value
            paid += placing
        return spent, paid

    def _was_better(self, closed: int, spent: int, paid: int) -> bool:
        """Whether the same units were closed before with no more lost; remember this if not."""
        if self.pool.several:  # then the units that are closed do not say who has seats left
            return False
        known = self.seen.setdefault(closed, [])
        if any(before[0] <= spent and before[1] <= paid for before in known):
            return True
        known.append((spent, paid))
        return False
