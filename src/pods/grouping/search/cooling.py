"""How far an annealing has come, by steps or by the time for it; which one is to be the last."""

from collections.abc import Callable

from pods.grouping.ending import Ending

NOMINAL = 1.2e-6
"""Seconds that a proposal takes, until that is known better."""

LAST = 20
"""Where the time that is left is not so many times the next stage, the next is the last."""


class Cooling:
    """The share of an annealing that is still to come, from 1 down to 0.

    Args:
        steps: how many there are, where no time is given.
        is_over: asked before each step whether to stop.
        seconds: how long the annealing may take, where `is_over` knows a clock; steps do not
            matter then.
    """

    def __init__(
        self, steps: int, *, is_over: Callable[[], bool], seconds: float | None = None
    ) -> None:
        self._steps = max(steps, 1)
        self._is_over = is_over
        self._seconds = seconds
        self._until = 0.0
        begun = seconds_left(is_over)
        if seconds is not None and begun is not None:
            self._until = begun - seconds
        else:
            self._seconds = None

    def left(self, done: int) -> float:
        """The share that is to come after so many steps; 0: it is over."""
        if self._is_over():
            return 0.0
        if self._seconds:
            left = seconds_left(self._is_over)
            return 0.0 if left is None else max((left - self._until) / self._seconds, 0.0)
        return (self._steps - done) / self._steps


class Pacing:
    """How long the stages of a search take, and which of them is the last that there is time for.

    Args:
        is_over: the question of the search; it may know a clock.
        proposals: those of a stage of length 1.
    """

    def __init__(self, is_over: Callable[[], bool], *, proposals: int) -> None:
        self._is_over = is_over
        self._pace = proposals * NOMINAL
        self._begun = seconds_left(is_over)

    def last(self, length: int, *, of: int) -> float | None:
        """The seconds that are left, if the next stage is to be the last for want of time.

        Args:
            length: of the next stage.
            of: lengths that effort would still allow; where there is time for them, nothing is
                shaped by the clock.
        """
        left = self._begun = seconds_left(self._is_over)
        if left is None or left >= self._pace * min(LAST * length, 2 * of):
            return None
        return max(left, 0.0)

    def took(self, length: int) -> None:
        """Learn from the stage that has ended."""
        left = seconds_left(self._is_over)
        if left is not None and self._begun is not None:
            self._pace = (self._begun - left) / length


def seconds_left(is_over: Callable[[], bool]) -> float | None:
    """How long it is until a search is over; None: nobody knows."""
    return is_over.left() if isinstance(is_over, Ending) else None
