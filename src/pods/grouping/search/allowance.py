"""How much a proof may cost where judging a pod as a whole is dear, counted and not timed."""

from collections.abc import Callable
from dataclasses import replace

from pods.grouping.search.units import Units

JUDGED = 500
"""Pods that may be judged for a proof, for each length of the first stage that went before."""


class Remembered:
    """The points of pods, each judged once."""

    def __init__(self, points: Callable[[tuple[int, ...]], int]) -> None:
        self.known: dict[tuple[int, ...], int] = {}
        self._points = points

    def __call__(self, members: tuple[int, ...]) -> int:
        """The points of these people, as the problem says."""
        if members not in self.known:
            self.known[members] = self._points(members)
        return self.known[members]


def remembering(units: Units) -> Units:
    """The same units, for which no pod is judged twice."""
    points = units.problem.pod_points
    if points is None or isinstance(points, Remembered):
        return units
    return replace(units, problem=replace(units.problem, pod_points=Remembered(points)))


class Allowance:
    """The pods that may still be judged for a proof; where none are judged, there is no end to it.

    Attributes:
        units: the contracted problem, by which every judgement is counted.
    """

    def __init__(
        self,
        units: Units,
        *,
        begins: int | None,
        is_over: Callable[[], bool],
        judged: int = JUDGED,
    ) -> None:
        """Begin without any.

        Args:
            units: the contracted problem.
            begins: lengths of the first stage after which the first is granted; None: never.
            is_over: asked now and then whether time is over.
            judged: pods that may be judged for each length of the first stage.
        """
        self.units = units = remembering(units)
        self._points = units.problem.pod_points
        self._judged_each = judged
        if self._points is not None:
            self.units = replace(units, problem=replace(units.problem, pod_points=self._judged))
        self._due = begins
        self._is_over = is_over
        self._left = 0

    def grant(self, spent: int) -> bool:
        """Whether it is time to look for a proof; one that was not paid for waits for four times.

        Args:
            spent: lengths of the first stage that went before.
        """
        if self._due is None or spent < self._due:
            return False
        self._left = self._judged_each * spent
        return True

    def is_spent(self, spent: int) -> bool:
        """Whether the proof cost more than was granted; the next is then due much later."""
        if self._left > 0:
            return False
        self._due = 4 * spent
        return True

    def __call__(self) -> bool:
        """Whether to leave the proof."""
        return (self._points is not None and self._left <= 0) or self._is_over()

    def _judged(self, members: tuple[int, ...]) -> int:
        assert self._points is not None  # noqa: S101 - only then is this asked
        if not (isinstance(self._points, Remembered) and members in self._points.known):
            self._left -= 1
        return self._points(members)
