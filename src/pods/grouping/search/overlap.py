"""Whether somebody can sit in several pods: each needs an hour of its own."""

from collections.abc import Iterable
from typing import NamedTuple

from pods.grouping.anchor import anchor_of
from pods.grouping.problem import STARTS
from pods.grouping.search.units import Units, ones


class Mark(NamedTuple):
    """What of a pod matters to the other pods of those who sit in several.

    Attributes:
        shared: its units that may sit in several pods.
        zone: whose clock its starts are on; "" where no zone is known.
        starts: its starts; -1 where no hours are known.
    """

    shared: int
    zone: str
    starts: int


class Overlap:
    """Answers for one problem, each worked out once."""

    def __init__(self, units: Units) -> None:
        self.several = sum(1 << unit for unit, room in enumerate(units.capacity) if room > 1)
        self._units = units
        self._marks: dict[int, Mark] = {}
        self._answers: dict[tuple[Mark, ...], bool] = {}

    def marks(self, pods: Iterable[int]) -> tuple[Mark, ...]:
        """The marks of those pods, as bits, that hold somebody who may sit in several; sorted."""
        return tuple(sorted(self._mark(pod) for pod in pods if pod & self.several))

    def can_be_held(self, marks: tuple[Mark, ...]) -> bool:
        """Whether starts can be found so that nobody is wanted in two pods at once.

        Pods that share somebody must be anchored in one zone, where starts can be compared.
        """
        if marks not in self._answers:
            self._answers[marks] = _place(marks, (), length=self._units.problem.length)
        return self._answers[marks]

    def _mark(self, pod: int) -> Mark:
        if pod not in self._marks:
            anchor = anchor_of(self._units.problem, self._units.people_in(pod))
            starts = -1 if anchor is None or anchor.mask is None else anchor.mask
            zone = anchor.zone if anchor and anchor.zone else ""
            self._marks[pod] = Mark(pod & self.several, zone, starts)
        return self._marks[pod]


def spaced(starts: int, *, length: int) -> int:
    """How many meetings of a length fit into a week with these starts, none over another."""
    order = list(ones(starts))
    best = 0
    for turn, first in enumerate(order):
        count, free = 0, first
        for start in (*order[turn:], *(start + STARTS for start in order[:turn])):
            if free <= start <= first + STARTS - length:
                count, free = count + 1, start + length
        best = max(best, count)
    return best


def _place(marks: tuple[Mark, ...], starts: tuple[int, ...], *, length: int) -> bool:
    """Give the next pod a start that keeps clear of those before it, and go on from there."""
    if len(starts) == len(marks):
        return True
    here = marks[len(starts)]
    near = [
        (mark, start)
        for mark, start in zip(marks, starts, strict=False)
        if mark.shared & here.shared
    ]
    if any(mark.zone != here.zone for mark, _ in near):
        return False
    if here.starts < 0:
        return _place(marks, (*starts, -1), length=length)
    return any(
        _place(marks, (*starts, start), length=length)
        for start in ones(here.starts)
        if all(
            other < 0 or length <= (start - other) % STARTS <= STARTS - length for _, other in near
        )
    )
