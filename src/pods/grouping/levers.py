"""What would give more people a seat: a changed question is bounded first, and solved if it may.

To count who can be placed, scores are left aside. Fair prices for the seats of the round as it is
(`search.prices`) bound a changed round too, once they are raised for the pods that are new; from
there the proof is short. Nothing is estimated.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pods.grouping.explain import can_be_seated
from pods.grouping.problem import PLACING_FIRST, Problem
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import Listed, never
from pods.grouping.search.units import Units, bits_of, ones
from pods.grouping.seats import Seats, counted, counting_pool, prices_before, stock_of

BRANCHES = 500
"""Branches of the short proof; a change that takes more is searched like any round."""


class Reach(NamedTuple):
    """How many people a round can place.

    Attributes:
        placed: so many has the round that was found.
        at_most: no round has more.
        proposals: pods and branches looked at.
    """

    placed: int
    at_most: int
    proposals: int

    @property
    def is_certain(self) -> bool:
        """Whether nobody more can be placed."""
        return self.placed == self.at_most


def reach_of(
    problem: Problem, *, effort: int = 1, seed: int = 0, is_over: Callable[[], bool] = never
) -> Reach:
    """How many people a round can place, whatever it is worth otherwise.

    The arguments are those of `suggest.round_of`; people required are placed first.
    """
    from pods.grouping.search.round import best_rounds  # noqa: PLC0415 - only rounds need it

    found = best_rounds(counted(problem), count=1, effort=effort, seed=seed, is_over=is_over)[0]
    everybody, placed = len(problem.people), len(found.placed)
    if found.proved:
        return Reach(placed, placed, found.proposals)
    bound = found.upper_bound
    least_waiting = 0 if bound is None else max(-(bound // PLACING_FIRST), 0)
    return Reach(placed, max(everybody - least_waiting, placed), found.proposals)


def reach_from(
    seats: Seats | None,
    problem: Problem,
    *,
    was: Sequence[int | None],
    known: Sequence[Sequence[int]] = (),
    around: int | None = None,
    is_over: Callable[[], bool] = never,
) -> Reach:
    """How many people a changed question can place, in the light of how it was.

    Where it is too large to be solved anew, and about one person, only their corner of the round
    is: then more may be possible.

    Args:
        seats: of the question before it was changed; None: nothing is known of it.
        problem: the changed question.
        was: by person of it, their position before; None: they are new.
        known: the pods of a round as it was, by the positions before; those still possible are a
            round to beat.
        around: who is in every pod that became possible; None: anybody may be.
        is_over: asked now and then whether to stop and answer with the best so far.
    """
    from pods.grouping.search.bounds import Bounds  # noqa: PLC0415 - only rounds need it
    from pods.grouping.search.packing import pack  # noqa: PLC0415 - as above

    stock = None if seats is None or problem.required else stock_of(problem, around=None)
    if seats is None or stock is None:
        if around is not None and known and not (problem.required or problem.locked):
            return _reach_nearby(problem, was=was, known=known, around=around, is_over=is_over)
        return reach_of(problem, is_over=is_over)
    units, listed = stock
    prices = _raised(units, listed, prices_before(units, seats, was))
    pool, none = counting_pool(units, listed), [0] * len(prices)
    stood = _as_units(units, was, known)
    found = pack(
        pool,
        Bounds(pool, none, prices, 0, 0, sum(prices)),
        known=tuple(pod for pod in pool.pods if pod.bits in stood),
        nodes=BRANCHES,
        is_over=is_over,
    )
    proposals = len(listed) + found.nodes
    if found.proved:
        placed = sum(pod.placing for pod in found.chosen)
        return Reach(placed, placed, proposals)
    longer = reach_of(problem, is_over=is_over)
    return longer._replace(proposals=longer.proposals + proposals)


def _reach_nearby(
    problem: Problem,
    *,
    was: Sequence[int | None],
    known: Sequence[Sequence[int]],
    around: int,
    is_over: Callable[[], bool],
) -> Reach:
    """A round as it was, with one corner of it divided anew."""
    from pods.grouping.nearby import more_nearby  # noqa: PLC0415 - only large rounds need it

    now = {before: person for person, before in enumerate(was) if before is not None}
    pods = [tuple(now[one] for one in pod) for pod in known if all(one in now for one in pod)]
    more, proposals = more_nearby(problem, pods, around=around, is_over=is_over)
    seated = sum(map(len, pods))
    return Reach(seated + more, len(problem.people), proposals)


def seatable(problem: Problem) -> frozenset[int]:
    """Who could be in some pod with everybody required; where that is unclear, they could.

    Whoever sits in a standing pod is not asked about.
    """
    units = units_of(problem)
    seated = {one for pod in problem.locked for one in pod.members}
    people = (one for one in range(len(problem.people)) if one not in seated)
    return frozenset(person for person in people if can_be_seated(units, person))


def _raised(units: Units, listed: Sequence[Listed], prices: list[int]) -> list[int]:
    """Prices raised until no pod has more people than its people cost; who costs nothing first."""
    from pods.grouping.search.bounds import FINE  # noqa: PLC0415 - only rounds need it

    fair = list(prices)
    for pod in listed:
        over = FINE * pod.size
        for unit in ones(pod.bits):
            over -= fair[unit]
        if over <= 0:
            continue
        new = next((unit for unit in ones(pod.bits) if not prices[unit]), None)
        if new is not None:
            fair[new] += over
        else:
            for unit in ones(pod.bits):
                fair[unit] += -(-over * units.sizes[unit] // pod.size)
    return fair


def _as_units(
    units: Units, was: Sequence[int | None], known: Iterable[Sequence[int]]
) -> frozenset[int]:
    """Pods as they were, as bits over the units as they are; where somebody is gone, none."""
    now = {before: person for person, before in enumerate(was) if before is not None}
    unit_of = {person: unit for unit, people in enumerate(units.members) for person in people}
    return frozenset(
        bits_of({unit_of[now[one]] for one in pod})
        for pod in known
        if all(one in now for one in pod)
    )
