"""When a search ends before its work is done, why, and how long it took.

The engine has no clock of its own. Whoever asks passes one in, and may say through `is_over` that
the answer is wanted now.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pods.grouping.solution import Options, Solution, StoppedBy

IsOver = Callable[[], bool | StoppedBy]
"""Asked now and then whether to stop: False, True (a deadline), or why."""

Clock = Callable[[], float]
"""Seconds since any moment."""

FoundT = TypeVar("FoundT", Options, Solution)


class Ending:
    """The question "is it over?" of one search, and what came of it.

    Args:
        is_over: as it was passed in; once it says that it is over, it is not asked again.
        clock: as it was passed in; None: nothing is timed.
        within: seconds from now after which `is_over` will say so, on that clock.
    """

    def __init__(
        self, is_over: IsOver, *, clock: Clock | None = None, within: float | None = None
    ) -> None:
        self._is_over = is_over
        self._clock = clock
        self._begun = clock() if clock else 0.0
        self._within = within
        self._why: StoppedBy | None = None

    def __call__(self) -> bool:
        """Whether the search is to end."""
        if self._why is None:
            answer = self._is_over()
            if answer:
                self._why = answer if isinstance(answer, StoppedBy) else StoppedBy.DEADLINE
        return self._why is not None

    @property
    def was_over(self) -> bool:
        """Whether it ever said so."""
        return self._why is not None

    def left(self) -> float | None:
        """The seconds until it will be over, below 0 after that; None: nobody said."""
        if self._clock is None or self._within is None:
            return None
        return self._begun + self._within - self._clock()

    def share(self, part: int, *, of: int) -> "Ending":
        """The ending of one piece of the work, which gets so much of the time that is left."""
        left, clock = self.left(), self._clock
        if left is None or clock is None:
            return self
        within = left * part / of
        until = clock() + within
        return Ending(lambda: self() or clock() >= until, clock=clock, within=within)

    def told(self, found: FoundT) -> FoundT:
        """The answer, with why the search ended and how long it took."""
        if self._clock:
            found = replace(found, seconds=self._clock() - self._begun)
        if self._why and found.stopped_by is StoppedBy.DEADLINE:
            found = replace(found, stopped_by=self._why)
        return found
