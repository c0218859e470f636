"""Open seats of many pods at once, and new pods beside them, while nobody who sits moves."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from pods.grouping.ground import Ground
from pods.grouping.search.bounds import Bounds
from pods.grouping.search.enumerate import list_pods, listed_value
from pods.grouping.search.overlap import Overlap
from pods.grouping.search.packing import pack
from pods.grouping.search.part import solve_part
from pods.grouping.search.pool import Candidate, Pool, placing_of
from pods.grouping.search.units import Units, ones

LISTABLE = 6_000
"""Ways to fill the seats of all pods that are looked at."""

NEW = 6_000
"""New pods of those without a seat up to which all are looked at."""

WALK = 2
"""Steps towards prices that tell which branches are worth it."""

MANY = 1_000
"""New pods beside which open seats are looked at first."""

BRANCHES = 1_000
"""Branches of the choice among them."""


def seated(ground: Ground, *, seed: int, is_over: Callable[[], bool]) -> list[int]:
    """Give as many of those without a seat one as possible, then where they go best.

    Returns:
        Everybody's pod as bits over units: the pods that stand, in their order, then new ones.
    """
    units, count = ground.units, len(ground.units.members)
    loose = ground.loose & ~units.barred & ~ground.bound
    listing = list_pods(units, among=loose, at_most=NEW, is_over=is_over)
    pods = listing.pods if listing.complete else []
    joins = list(_joins(ground, is_over))
    # Where new pods are many, they are asked only if open seats are not enough for everybody.
    found = _chosen(ground, joins, is_over) if len(pods) > MANY else ()
    if len(found) == 0 or loose & ~sum(offer.bits for offer in found):
        new = [Candidate(pod.bits, listed_value(units, pod), pod.size) for pod in pods]
        found = _chosen(ground, [*new, *joins], is_over)
    groups, taken = list(ground.present), 0
    for offer in found:
        taken |= offer.bits
        home = offer.bits >> count
        if home:
            groups[home.bit_length() - 1] |= offer.bits & units.everything
        else:
            groups.append(offer.bits)
    left = loose & ~taken
    if not listing.complete and left and not is_over():
        groups += solve_part(units, left, effort=1, seed=seed, is_over=is_over).pods
    return groups


def _joins(ground: Ground, is_over: Callable[[], bool]) -> Iterator[Candidate]:
    """Ways to fill the seats of each pod; the bit of the pod itself comes after all units."""
    units = ground.units
    room = max(LISTABLE // max(len(ground.present), 1), 20)
    for pod, bits in enumerate(ground.present):
        if is_over():
            return
        was = ground.value(bits) if ground.holds(pod, bits) else 0
        missed = 0 if ground.holds(pod, bits) else ground.size(bits)
        tag = 1 << len(units.members) + pod
        for joined in islice(_fillings(ground, pod), room):
            placed = ground.size(joined) + missed
            yield Candidate(joined | tag, ground.value(bits | joined) - was, placed)


def _fillings(ground: Ground, pod: int) -> Iterator[int]:
    """Those without a seat who could join a pod, one, two or more at once; fewest first."""
    bits, size = ground.present[pod], ground.size(ground.present[pod])
    grown = [0]
    while grown and bits:
        further = []
        for joined in grown:
            for unit in ones(ground.loose & -1 << joined.bit_length()):
                larger = joined | 1 << unit
                if size + ground.size(larger) > ground.most[pod]:
                    continue
                if ground.holds(pod, bits | larger):
                    yield larger
                    further.append(larger)
                elif size + ground.size(larger) < ground.least[pod]:
                    further.append(larger)
        grown = further


def _chosen(
    ground: Ground, offers: list[Candidate], is_over: Callable[[], bool]
) -> tuple[Candidate, ...]:
    """The best of these that do not stand in each other's way."""
    units, pods = ground.units, len(ground.present)
    # Each pod that stands counts as one more unit, so that it is filled in one way only.
    tagged: Units = replace(
        units, sizes=(*units.sizes, *[1] * pods), capacity=(*units.capacity, *[1] * pods)
    )
    placing = (*placing_of(units), *[0] * pods)
    pool = Pool(tagged, offers, placing, Overlap(units))
    return pack(pool, Bounds.of(pool, steps=WALK), nodes=BRANCHES, is_over=is_over).chosen
