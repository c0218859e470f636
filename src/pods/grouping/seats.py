"""What seats are worth in a round: fair prices that bound a changed round as well."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pods.grouping.problem import PLACING_FIRST, Problem
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import Listed, list_pods
from pods.grouping.search.units import Units, ones

if TYPE_CHECKING:
    from pods.grouping.search.pool import Pool

WALK = 120
"""Steps towards fair prices: more than a search takes, since every change is held against them."""


class Seats(NamedTuple):
    """What seats are worth in a round.

    Attributes:
        prices: by person, in parts of a seat; no pod has more people than its people cost.
        at_most: so many can be placed at these prices.
    """

    prices: tuple[int, ...]
    at_most: int


def seats_of(problem: Problem, *, placed: int) -> Seats | None:
    """Price the seats of a round; None where its pods are too many to list, or some sit twice.

    Args:
        problem: what was asked.
        placed: how many its best round places; the nearer prices come to it, the more they tell.
    """
    from pods.grouping.search.bounds import FINE, Bounds  # noqa: PLC0415 - only rounds need it

    stock = stock_of(problem, around=None)
    if stock is None:
        return None
    units, listed = stock
    known = PLACING_FIRST * placed
    bounds = Bounds.of(counting_pool(units, listed), known=known, steps=WALK)
    prices = [0] * len(problem.people)
    for unit, price in enumerate(bounds.placings):
        share, rest = divmod(price, units.sizes[unit])
        for place, person in enumerate(units.members[unit]):
            prices[person] = share + (place < rest)
    return Seats(tuple(prices), sum(prices) // FINE)


def placed_at_most(
    seats: Seats, problem: Problem, *, was: Sequence[int | None], around: int
) -> int | None:
    """So many people at most has any round of a changed question; None: cannot be said cheaply.

    Args:
        seats: of the question before it was changed.
        problem: the changed question; every pod that became possible holds `around`.
        was: by person of it, their position before; None: they are new.
        around: whom the change is about.
    """
    from pods.grouping.search.bounds import FINE  # noqa: PLC0415 - only rounds need it

    if any(
        can and zone not in problem.start_masks
        for can, zone in zip(problem.can_call, problem.anchors, strict=True)
    ):
        return None  # whoever has no clock of their own could use that of a new caller
    stock = stock_of(problem, around=around)
    if stock is None:
        return None
    units, listed = stock
    price = prices_before(units, seats, was)
    # That one alone pays what the new pods are worth beyond the prices: then all stay fair.
    over = max(
        (FINE * pod.size - sum(price[unit] for unit in ones(pod.bits)) for pod in listed),
        default=0,
    )
    return min((sum(price) + max(over, 0)) // FINE, len(problem.people))


def counted(problem: Problem) -> Problem:
    """The same question where nothing counts but who is placed."""
    nothing = (0,) * len(problem.people)
    return replace(
        problem,
        scores=(nothing,) * len(problem.people),
        bonus=nothing,
        pod_points=None,
        pod_points_limit=None,
        waiting_penalty=PLACING_FIRST,
    )


def stock_of(problem: Problem, *, around: int | None) -> tuple[Units, list[Listed]] | None:
    """All pods of a round, or all around one person, to be counted and not weighed."""
    from pods.grouping.search.part import LISTABLE  # noqa: PLC0415 - only rounds need it

    units = units_of(replace(counted(problem), required=()))
    if problem.locked or problem.group_sizes or any(room > 1 for room in units.capacity):
        return None
    must = 0
    if around is not None:
        must = 1 << next(unit for unit, one in enumerate(units.members) if around in one)
    listing = list_pods(units, among=units.everything, must=must, at_most=LISTABLE)
    return (units, listing.pods) if listing.complete else None


def counting_pool(units: Units, listed: Sequence[Listed]) -> "Pool":
    """Pods to choose from where nothing counts but who is placed."""
    from pods.grouping.search.overlap import Overlap  # noqa: PLC0415 - only rounds need it
    from pods.grouping.search.pool import Candidate, Pool, placing_of  # noqa: PLC0415 - as above

    pods = [Candidate(pod.bits, 0, pod.size) for pod in listed]
    return Pool(units, pods, placing_of(units), Overlap(units))


def prices_before(units: Units, seats: Seats, was: Sequence[int | None]) -> list[int]:
    """By unit, what its people cost before; who is new costs nothing yet."""
    return [
        sum(seats.prices[place] for one in people if (place := was[one]) is not None)
        for people in units.members
    ]
