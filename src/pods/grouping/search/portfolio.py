"""The search where pods are too many to list: build, anneal, divide anew, recombine; in stages.

Each stage is as long as all before it together, up to where one more does better than a longer
one. It begins with the best round so far and never ends with a worse one. Effort says how many
stages there are, so more effort goes on where less ended.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pods.grouping.search.annealing import Annealed, Annealing
from pods.grouping.search.bounds import Bounds
from pods.grouping.search.chance import Chance
from pods.grouping.search.construct import constructed
from pods.grouping.search.cooling import Pacing
from pods.grouping.search.enumerate import Listed
from pods.grouping.search.improve import improved
from pods.grouping.search.packing import pack
from pods.grouping.search.pool import Pool, pool_of
from pods.grouping.search.proving import Proving
from pods.grouping.search.redivide import Redividing
from pods.grouping.search.start import filled
from pods.grouping.search.units import Units, gather, ones

PACE = 300
"""Proposals for each unit of people in the first stage."""

ELITES = 12
"""Rounds whose pods are recombined."""

FINAL, FINAL_TIGHT = 0.97, 0.94
"""The share of the last stage in which it anneals; pods are divided anew in the rest."""

FINAL_PRICED = 0.2
"""The same where prices are known: parts are larger then, and better divided than annealed."""

ENDLESS = 1 << 30
"""More steps than any time allows."""

TICKS = 4
"""Lengths of the first stage that one unit of effort is worth."""

ENOUGH, FEW = 12, 100
"""Lengths of the first stage after which up to so many units gain more from one more stage."""


class Arranged(NamedTuple):
    """A round of a part.

    Attributes:
        pods: as bits, standing pods only where somebody joins them.
        bound: the largest objective a round of this part can have; None: not worked out.
        proved: there is no better round.
        proposals: seats, pods and branches looked at.
        over: time was over.
    """

    pods: tuple[int, ...]
    bound: int | None
    proved: bool
    proposals: int
    over: bool


def arranged(
    units: Units,
    among: int,
    *,
    effort: int,
    seed: int,
    is_over: Callable[[], bool],
    known: Sequence[int] = (),
) -> Arranged:
    """Search a part in stages; effort 0 takes the first round that was built.

    Args:
        units: the contracted problem.
        among: the units of the part.
        effort: how much is done where nothing is proved.
        seed: of all chance.
        is_over: asked now and then whether to stop.
        known: a round to begin with, as bits.
    """
    search = _Search(units, among, Chance(seed), is_over)
    search.begin()
    search.keep(known)
    stage, length, spent = 1, 1, 0
    longest = ENOUGH if among.bit_count() <= FEW else TICKS * effort
    while spent < TICKS * effort and not search.over and not search.proving.proved:
        last = search.pacing.last(length, of=TICKS * effort - spent)
        if last is not None and search.proving.is_due_within(last):
            # The proof would come too late after the stage that takes all the time left.
            search.certify(spent)
            last = search.pacing.last(length, of=TICKS * effort - spent)
        search.run(stage, length, seconds=last)
        search.pacing.took(length)
        spent += length
        if search.proving.is_due(spent):
            search.certify(spent)
        length, stage = min(spent, longest), stage + 1
    proving = search.proving
    proposals = search.proposals + proving.proposals
    return Arranged(tuple(search.pods), proving.bound(), proving.proved, proposals, search.over)


class _Search:
    """The best round so far, and what stages share."""

    def __init__(
        self, units: Units, among: int, chance: Chance, is_over: Callable[[], bool]
    ) -> None:
        self.units = units
        self.among = among
        self.chance = chance
        self.is_over = is_over
        self.pods: list[int] = []
        self.worth = 0
        self.proposals = 0
        self.over = False
        self.elites: dict[int, None] = {}
        self.count = among.bit_count()
        self.tight = units.bind(ones(among & ~units.barred)) or units.problem.pod_points is not None
        self.several = any(units.capacity[unit] > 1 for unit in ones(among))
        self.annealing = Annealing(units, among, chance=chance, is_over=is_over)
        self.proving = Proving(
            units, among, is_possible=not self.several, is_tight=self.tight, is_over=is_over
        )
        self.pacing = Pacing(is_over, proposals=PACE * self.count)

    def begin(self) -> None:
        """Build a first round."""
        if self.several:
            pods = constructed(self.units, among=self.among, is_over=self.is_over)
        else:
            pods = filled(self.units, among=self.among)
        self.keep(pods)
        self.over = self.is_over()

    def run(self, stage: int, length: int, *, seconds: float | None) -> None:
        """One stage: anneal, recombine, divide anew and polish; in `seconds`, or to its end."""
        proposals = PACE * self.count * length
        by_prices = self.proving.redividing(self.elites, self.chance)
        if not self.several:
            share = FINAL_PRICED if by_prices else FINAL_TIGHT if self.tight else FINAL
            limit = seconds and seconds * share
            pods = self._with_standing()
            self.take(self.annealing.of(pods, proposals=proposals, seconds=limit))
        if stage > 1:
            self.recombine()
        if self.tight or self.several:
            pace = 1 if self.several else 8 if self._somebody_waits() else 24
            steps = self.count * length // pace
            self.divide(max(steps, 4) if seconds is None else ENDLESS, by_prices=by_prices)
        if self.tight and not self.several:
            self.take(self.annealing.polished(self._with_standing()))

    def take(self, found: Annealed) -> None:
        """Remember a round that was annealed or polished."""
        self.proposals += found.proposals
        self.keep(found.pods)

    def certify(self, spent: int) -> None:
        """Look for a proof of the best round, or a better one."""
        if not self.over:
            self.keep(self.proving.attempt(self.pods, self.elites, spent=spent, chance=self.chance))

    def divide(self, steps: int, *, by_prices: Redividing | None) -> None:
        """Divide parts of the best round anew, larger ones where prices are known."""
        if by_prices:
            found = by_prices.run(self.pods, steps=steps)
            self.proposals += found.proposals
            self.keep(found.pods)
            return
        better = improved(
            self.units,
            self.pods,
            among=self.among,
            steps=steps,
            chance=self.chance,
            is_over=self.is_over,
        )
        self.proposals += better.proposals
        self.over = self.over or better.over
        self.keep(better.pods)

    def recombine(self) -> None:
        """Choose the best round from the pods of all good rounds."""
        pool = self._pool(self.elites)
        known = tuple(pod for pod in pool.pods if pod.bits in set(self.pods))
        bounds = Bounds.of(pool, known=pool.tally(known))
        found = pack(pool, bounds, known=known, nodes=2_000, is_over=self.is_over)
        self.proposals += found.nodes
        self.keep(pod.bits for pod in found.chosen)

    def keep(self, pods: Iterable[int]) -> None:
        """Remember a round, and take it where it is better."""
        joined = [pod for pod in pods if pod & ~self.units.standing]
        pool = self._pool(joined)
        worth = pool.tally(pool.pods)
        if not self.pods or worth > self.worth:
            self.pods, self.worth = joined, worth
        for pod in joined:
            self.elites.pop(pod, None)
            self.elites[pod] = None
        while len(self.elites) > max(ELITES * len(joined), 1):
            del self.elites[next(iter(self.elites))]
        self.over = self.over or self.is_over()

    def _somebody_waits(self) -> bool:
        placed = 0
        for pod in self.pods:
            placed |= pod
        return bool(self.among & ~(placed | self.units.barred | self.units.standing))

    def _pool(self, pods: Iterable[int]) -> Pool:
        found = (gather(self.units, pod) for pod in pods)
        return pool_of(self.units, [Listed(pod.bits, pod.size, pod.pairs) for pod in found])

    def _with_standing(self) -> list[int]:
        """The pods of the best round, standing pods first."""
        home = {pod & self.units.standing: pod for pod in self.pods}
        standing = ones(self.units.standing & self.among)
        new = [pod for pod in self.pods if not pod & self.units.standing]
        return [*(home.get(1 << unit, 1 << unit) for unit in standing), *new]
