"""What an alternative may be the best in, besides its value: so that a choice is a choice."""

from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

from pods.grouping.anchor import anchor_of
from pods.grouping.criteria import bridge, energy, shared_intention
from pods.grouping.criteria.interface import Criterion, Facts, bits_of
from pods.grouping.problem import Problem
from pods.grouping.sizes import UNIT

OVERALL = "overall"
"""The kind of the option with the highest value; it needs no measure."""


class Kind(NamedTuple):
    """One thing that a pod may have most of.

    Attributes:
        name: as options are labelled with it.
        measure: how much of it a pod has, members ascending; 0: nothing.
    """

    name: str
    measure: Callable[[tuple[int, ...]], int]


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


def hours_of(problem: Problem) -> Kind:
    """Easiest hours: the most starts to choose from; nobody's hours known is nothing."""

    def starts(members: tuple[int, ...]) -> int:
        anchor = anchor_of(problem, members)
        return anchor.mask.bit_count() if anchor and anchor.mask else 0

    return Kind("hours", starts)


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
