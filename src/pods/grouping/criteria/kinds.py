"""What an alternative may be the best in, as the criteria judge it."""

from collections.abc import Callable, Collection
from itertools import combinations

from pods.grouping.criteria import bridge, energy, shared_intention
from pods.grouping.criteria.interface import Criterion, Facts, bits_of
from pods.grouping.kinds import Kind, hours_of
from pods.grouping.problem import Problem
from pods.grouping.sizes import UNIT


def kinds_of(problem: Problem, facts: Facts) -> tuple[Kind, ...]:
    """Most shared, most bridging, most keen, easiest hours, as the criteria judge them.

    A kind counts its criterion alone and by the pair, so that a large pod has no more of it.
    """
    return (
        Kind("shared", _points_of(shared_intention.CRITERION, facts)),
        Kind("bridging", _points_of(bridge.CRITERION, facts)),
        Kind("keen", _points_of(energy.CRITERION, facts)),
        hours_of(problem),
    )


def known_to(facts: Facts, inside: Collection[int]) -> Kind:
    """Most known inside: how many of the newcomers know somebody who sits there already."""

    def known(members: tuple[int, ...]) -> int:
        newcomers = [one for one in members if one not in inside]
        return sum(any(facts.tie(one, other) for other in inside) for one in newcomers)

    return Kind("known", known)


def _points_of(criterion: Criterion, facts: Facts) -> Callable[[tuple[int, ...]], int]:
    pair = facts.once(criterion.pair) if criterion.pair else None
    whole = facts.once(criterion.pod) if criterion.pod else None

    def points(members: tuple[int, ...]) -> int:
        total = UNIT * whole.of(members, bits_of(members)) if whole else 0
        if pair and len(members) > 1:
            couples = list(combinations(members, 2))
            total += UNIT * sum(pair(*couple) for couple in couples) // len(couples)
        return total

    return points
