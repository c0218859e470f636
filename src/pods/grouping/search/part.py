"""Solve one part of a round: people who share no possible pod with the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import comb
from typing import NamedTuple

from pods.grouping.search.allowance import remembering
from pods.grouping.search.bounds import Bounds
from pods.grouping.search.ceiling import ceiling
from pods.grouping.search.chance import Chance
from pods.grouping.search.enumerate import list_pods
from pods.grouping.search.groups import grouped
from pods.grouping.search.improve import improved
from pods.grouping.search.packing import Packing, pack
from pods.grouping.search.pool import Pool, pool_of
from pods.grouping.search.portfolio import arranged
from pods.grouping.search.units import Units, ones
from pods.grouping.worth import pod_value

LISTABLE = 20_000
"""Pods of one part up to which the search is over all of them."""

QUICK = 2_000
"""Branches of the first attempt at a proof."""

BRANCHES = 10_000
"""Branches of the second attempt, for each unit of effort."""

STEPS = 60
"""Regions divided anew for each unit of effort, and one more for each unit of people."""


class Part(NamedTuple):
    """A part and its round.

    Attributes:
        among: its units, as bits.
        pods: its pods as bits; standing pods only where somebody joins them.
        bound: the largest objective a round of this part can have; None: unknown.
        proved: its round is the best.
        proposals: pods and branches looked at.
        over: time was over.
        bounds: what its pool of all pods says, where they could be listed.
    """

    among: int
    pods: tuple[int, ...]
    bound: int | None
    proved: bool
    proposals: int
    over: bool
    bounds: Bounds | None


def parts_of(units: Units) -> list[int]:
    """The units split so that nobody fits anybody in another part."""
    if units.problem.group_sizes:
        return [units.everything]
    left = units.everything
    parts = []
    while left:
        part = grown = left & -left
        while grown:
            near = 0
            for unit in ones(grown):
                near |= units.fits[unit]
            grown = near & ~part
            part |= grown
        parts.append(part)
        left &= ~part
    return parts


def solve_part(
    units: Units, among: int, *, effort: int, seed: int, is_over: Callable[[], bool]
) -> Part:
    """List the pods of a part and choose among them, or build and improve where they are many."""
    if units.problem.group_sizes:
        groups = grouped(units, effort=effort, seed=seed, is_over=is_over)
        bound = ceiling(units, among)
        return Part(
            among,
            groups.pods,
            bound,
            proved=False,
            proposals=groups.proposals,
            over=groups.over,
            bounds=None,
        )
    looked = 0
    if not _has_more(units, among, than=LISTABLE):
        listing = list_pods(units, among=among, at_most=LISTABLE, is_over=is_over)
        looked = len(listing.pods)
        if listing.complete and not is_over():
            units = remembering(units)
            bounds = Bounds.of(pool_of(units, listing.pods), is_over=is_over)
            found = solve_pool(units, among, bounds, effort=effort, seed=seed, is_over=is_over)
            return found._replace(proposals=found.proposals + looked)
    found = search_part(units, among, effort=effort, seed=seed, is_over=is_over)
    return found._replace(proposals=found.proposals + looked)


def _has_more(units: Units, among: int, *, than: int) -> bool:
    """Whether there are surely more pods, told at once by those who all fit each other."""
    free = among & ~(units.standing | units.tied | units.barred)
    sizes = range(units.problem.size_min, units.problem.size_max + 1)
    for column, people in enumerate(units.columns):
        here = people & free
        alike = sum(
            units.sizes[unit] == 1
            and units.calls[unit] >> column & 1
            and units.tongues[unit] == -1
            and not here & ~(units.fits[unit] | 1 << unit)
            for unit in ones(here)
        )
        if sum(comb(alike, size) for size in sizes) > than:
            return True
    return False


def search_part(
    units: Units,
    among: int,
    *,
    effort: int,
    seed: int,
    is_over: Callable[[], bool],
    known: Sequence[int] = (),
) -> Part:
    """Search a part without listing its pods; the round known, as bits, is not lost."""
    found = arranged(units, among, effort=effort, seed=seed, is_over=is_over, known=known)
    bounds = [bound for bound in (ceiling(units, among), found.bound) if bound is not None]
    return Part(
        among,
        found.pods,
        min(bounds, default=None),
        proved=found.proved,
        proposals=found.proposals,
        over=found.over,
        bounds=None,
    )


def solve_pool(
    units: Units,
    among: int,
    bounds: Bounds,
    *,
    effort: int,
    seed: int,
    is_over: Callable[[], bool],
    banned: int = 0,
) -> Part:
    """Choose among all pods of a part but the banned one, if possible with proof."""
    pool = bounds.pool
    allowed = replace(pool, pods=[pod for pod in pool.pods if pod.bits != banned])
    found = pack(allowed, bounds, nodes=QUICK, is_over=is_over)
    part = _chosen(units, among, bounds, found)
    if part.proved or part.over or not effort:
        return part
    if banned or pool.several:
        better = improved(
            units,
            list(part.pods),
            among=among,
            steps=(STEPS + among.bit_count()) * effort,
            chance=Chance(seed),
            is_over=is_over,
            banned=banned,
        )
        return _packed(units, part, allowed, start=better.pods, effort=effort, is_over=is_over)
    return _searched(units, part, effort=effort, seed=seed, is_over=is_over)


def _searched(
    units: Units, part: Part, *, effort: int, seed: int, is_over: Callable[[], bool]
) -> Part:
    """Search on from the round of a part; what is certain of it stays so."""
    found = search_part(
        units, part.among, effort=effort, seed=seed, is_over=is_over, known=part.pods
    )
    bounds = [bound for bound in (part.bound, found.bound) if bound is not None]
    proposals = part.proposals + found.proposals
    return found._replace(bound=min(bounds), bounds=part.bounds, proposals=proposals)


def _packed(
    units: Units,
    part: Part,
    allowed: Pool,
    *,
    start: Sequence[int],
    effort: int,
    is_over: Callable[[], bool],
) -> Part:
    """Choose among the pods that are allowed, with a round to beat."""
    assert part.bounds is not None  # noqa: S101 - a part whose pods are listed has them
    known = tuple(pod for pod in allowed.pods if pod.bits in start)
    found = pack(allowed, part.bounds, known=known, nodes=BRANCHES * effort, is_over=is_over)
    packed = _chosen(units, part.among, part.bounds, found)
    bounds = [bound for bound in (packed.bound, part.bound) if bound is not None]
    return packed._replace(bound=min(bounds), proposals=part.proposals + packed.proposals)


def _chosen(units: Units, among: int, bounds: Bounds, found: Packing) -> Part:
    """A choice of pods as the round of a part."""
    bound = _objective_bound(units, found.bound, among=among, pool=bounds.pool)
    pods = tuple(pod.bits for pod in found.chosen)
    return Part(among, pods, bound, found.proved, found.nodes, found.over, bounds)


def _objective_bound(units: Units, worth: int, *, among: int, pool: Pool) -> int:
    """A bound on worth as one on the objective, which counts who waits instead of who is placed."""
    alone = sum(
        pod_value(units.problem, units.members[unit]) for unit in ones(units.standing & among)
    )
    everybody = sum(pool.placing[unit] for unit in ones(among))
    return worth + alone - units.problem.waiting_penalty * everybody
