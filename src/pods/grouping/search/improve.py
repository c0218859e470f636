"""Make a round better: take a few pods and some who wait, and divide these people anew, exactly.

This is large-neighbourhood search with an exact answer for each neighbourhood. It also changes
how many pods there are, which moving single people cannot.
"""

from collections.abc import Callable
from typing import NamedTuple

from pods.grouping.search.bounds import Bounds
from pods.grouping.search.chance import Chance
from pods.grouping.search.enumerate import list_pods
from pods.grouping.search.overlap import Overlap
from pods.grouping.search.packing import pack
from pods.grouping.search.pool import pool_of
from pods.grouping.search.units import Units, ones

REGION = 18
"""People divided anew at once, at most; fewer where they could sit together in too many ways."""

SMALLEST = 8
"""People divided anew at once, at least."""

LOCAL = 1_500
"""Pods of a region that are listed at most; a region with more is left as it is."""

BRANCHES = 300
"""Branches that one region is worth."""

MANY = (1, 1, 2, 2, 3)
"""How many more pods a region takes beside the first, drawn evenly."""


class Improved(NamedTuple):
    """A round made better.

    Attributes:
        pods: as bits, standing pods only where somebody joins them.
        proposals: pods and branches looked at.
        over: time was over before all steps were made.
    """

    pods: list[int]
    proposals: int
    over: bool


def improved(
    units: Units,
    pods: list[int],
    *,
    among: int,
    steps: int,
    chance: Chance,
    is_over: Callable[[], bool],
    banned: int = 0,
) -> Improved:
    """Divide parts of a round anew, as often as `steps` says; it never gets worse.

    Args:
        units: the contracted problem.
        pods: the round as it is.
        among: the units it is about.
        steps: how many regions are tried.
        chance: chooses the regions.
        is_over: asked before each step whether to stop.
        banned: a pod that must not be in the round, as bits.
    """
    proposals = 0
    overlap, reach = Overlap(units), REGION
    for _ in range(steps):
        if is_over():
            return Improved(pods, proposals, over=True)
        inside, region = _region(
            units, pods, among=among, several=overlap.several, reach=reach, chance=chance
        )
        listing = list_pods(units, among=region, at_most=LOCAL)
        proposals += len(listing.pods)
        if not listing.complete:
            reach = max(reach - 1, SMALLEST)
            continue
        reach = min(reach + 1, REGION)
        listed = (pod for pod in listing.pods if pod.bits != banned)
        local = pool_of(units, listed, overlap=overlap)
        now = tuple(pod for pod in local.pods if pod.bits in inside)
        bounds = Bounds.of(local, known=local.tally(now), steps=2)
        better = pack(local, bounds, known=now, nodes=BRANCHES)
        proposals += better.nodes
        if better.worth > local.tally(now):
            pods = [pod for pod in pods if pod not in inside]
            pods += [pod.bits for pod in better.chosen]
    return Improved(pods, proposals, over=False)


def _region(
    units: Units, pods: list[int], *, among: int, several: int, reach: int, chance: Chance
) -> tuple[frozenset[int], int]:
    """Some pods that go together with those who wait beside them: the pods, and all their units."""
    placed = 0
    for pod in pods:
        placed |= pod
    idle = among & ~(placed | units.barred)
    first = _drawn(idle or among, chance) if chance.below(2) else _drawn(among, chance)
    region = 1 << first
    inside: list[int] = []
    wish = 1 + MANY[chance.below(len(MANY))]
    for pod in _shuffled(pods, chance, first=1 << first, near=units.fits[first]):
        if len(inside) < wish and len(units.people_in(region | pod)) <= reach:
            inside.append(pod)
            region |= pod
    for unit in _shuffled([1 << unit for unit in ones(idle)], chance, first=0, near=-1):
        if len(units.people_in(region | unit)) <= reach:
            region |= unit
    inside = _whole(pods, inside, several)
    for pod in pods:
        if pod not in inside:
            region &= ~pod
    return frozenset(inside), region


def _whole(pods: list[int], inside: list[int], several: int) -> list[int]:
    """Those of the pods inside whose people all bring every pod they sit in."""
    while True:
        outside = 0
        for pod in pods:
            outside |= 0 if pod in inside else pod
        kept = [pod for pod in inside if not pod & outside & several]
        if len(kept) == len(inside):
            return kept
        inside = kept


def _drawn(bits: int, chance: Chance) -> int:
    found = list(ones(bits))
    return found[chance.below(len(found))]


def _shuffled(pods: list[int], chance: Chance, *, first: int, near: int) -> list[int]:
    """The pod of the first unit, then those with somebody who fits it, in a drawn order."""
    order = list(pods)
    for place in range(len(order) - 1, 0, -1):
        other = chance.below(place + 1)
        order[place], order[other] = order[other], order[place]
    order.sort(key=lambda pod: (not pod & first, not pod & near))
    return order
