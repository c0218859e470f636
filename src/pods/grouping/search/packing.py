"""Choose the best round from a pool of pods, and prove it: branch and bound over a pool.

Whoever has the fewest pods is decided first: one branch for each pod, one for none. A branch that
has lost so much against the prices (`bounds.Bounds`) that it cannot beat the best round known is
cut, and a set of decided units that was reached before with less lost is not gone into again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from pods.grouping.search.bounds import FINE, Bounds
from pods.grouping.search.enumerate import never
from pods.grouping.search.overlap import Mark
from pods.grouping.search.pool import Candidate, Pool
from pods.grouping.search.units import ones

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
    bounds: Bounds,
    *,
    known: tuple[Candidate, ...] = (),
    nodes: int = 20_000,
    is_over: Callable[[], bool] = never,
) -> Packing:
    """Find the choice of pods, no unit used more often than it may be, that is worth most.

    Args:
        pool: the pods and how to judge them.
        bounds: made for this pool, or for one that it is a part of.
        known: a choice to beat.
        nodes: give up the proof after so many branches.
        is_over: asked now and then whether to stop.
    """
    worth = pool.tally(known)
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


@dataclass(slots=True)
class _Search:
    """The state of one branch and bound; units are decided in `order`."""

    pool: Pool
    bounds: Bounds
    order: list[int]
    chosen: tuple[Candidate, ...]
    worth: int
    limit: int
    is_over: Callable[[], bool]
    nodes: int = 0
    finished: bool = True
    over: bool = False
    seen: dict[tuple[int, tuple[Mark, ...]], list[tuple[int, int]]] = field(default_factory=dict)

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
            or self._was_better(closed, taken, spent, paid)
        ):
            return
        for priced in left:
            if priced.pod.bits >> unit & 1:
                self._take(priced, left, taken, closed, spent, paid)
                if not self.finished:
                    return
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
        # Inner loop: `bounds.bound` written out, for every pod that is left.
        room = self.bounds.most_value - self.worth - spent
        placing = self.bounds.most_placing - paid
        more = self.bounds.more
        rest = [
            other
            for other in left
            if not other.pod.bits & full
            and other is not priced
            and room - other.spent + more * ((placing - other.paid) // FINE) > 0
        ]
        self.walk(rest, (*taken, pod), closed | pod.bits, spent, paid)

    def _full(self, pod: Candidate, taken: tuple[Candidate, ...]) -> int | None:
        """The units that have no seat left after this pod; None: it cannot be held beside them."""
        several, overlap = self.pool.several, self.pool.overlap
        if not pod.bits & several:
            return pod.bits
        pods = [*(one.bits for one in taken), pod.bits]
        if not overlap.can_be_held(overlap.marks(pods)):
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

    def _was_better(self, closed: int, taken: tuple[Candidate, ...], spent: int, paid: int) -> bool:
        """Whether the same was decided before with no more lost; remember this if not."""
        marks = self.pool.overlap.marks(pod.bits for pod in taken) if self.pool.several else ()
        known = self.seen.setdefault((closed, marks), [])
        if any(before[0] <= spent and before[1] <= paid for before in known):
            return True
        known.append((spent, paid))
        return False
