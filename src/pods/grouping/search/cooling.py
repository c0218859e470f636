"""How far an annealing has come: by its steps, or by the time that is left for it."""

from collections.abc import Callable

from pods.grouping.ending import Ending


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


def seconds_left(is_over: Callable[[], bool]) -> float | None:
    """How long it is until a search is over; None: nobody knows."""
    return is_over.left() if isinstance(is_over, Ending) else None
