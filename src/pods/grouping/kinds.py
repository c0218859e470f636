"""What an alternative may be the best in, besides its value: so that a choice is a choice."""

from collections.abc import Callable
from typing import NamedTuple

from pods.grouping.anchor import anchor_of
from pods.grouping.problem import Problem

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


def hours_of(problem: Problem) -> Kind:
    """Easiest hours: the most starts to choose from; nobody's hours known is nothing."""

    def starts(members: tuple[int, ...]) -> int:
        anchor = anchor_of(problem, members)
        return anchor.mask.bit_count() if anchor and anchor.mask else 0

    return Kind("hours", starts)
