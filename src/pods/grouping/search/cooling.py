"""How far an annealing has come, by steps or by the time for it; which one is to be the last."""

from collections.abc import Callable

from pods.grouping.ending import Ending

NOMINAL = 1.2e-6
"""Seconds that a proposal takes, until that is known better."""

ONE = 1 << 12
"""Fixed point of temperatures and of the exponential table."""

LIVELY = 0.5
"""Where so many of the choices among all seats change one, it is hotter than it has to be."""

TRIED = 4
"""Steps after which it is asked whether they were too hot."""

LAST = 20
"""Where the time that is left is not so many times the next stage, the next is the last."""


class Cooling:
    """The temperature of each step of an annealing.

    It begins at the highest at which no more changes are made than are of use: whatever the
    worths are like, hotter ones would only shuffle. From there it falls with the square of the
    share that is still to come.

    Args:
        proposals: how many there are, where no time is given.
        hot: the highest temperature that is tried, in units of value x `ONE`.
        cold: the last one.
        is_over: asked before each step whether to stop.
        lively: the share of proposals that are made beyond which it is too hot at first.
        seconds: how long the annealing may take, where `is_over` knows a clock; proposals
            do not matter then.
    """

    def __init__(
        self,
        proposals: int,
        *,
        hot: int,
        cold: int,
        is_over: Callable[[], bool],
        lively: float = 1.0,
        seconds: float | None = None,
    ) -> None:
        self._proposals = max(proposals, 1)
        self._hot, self._cold, self._lively = hot, cold, lively
        self._steps = self._before = self._known = 0
        self._is_falling = True
        self._is_over = is_over
        self._seconds = seconds
        self._until = 0.0
        begun = seconds_left(is_over)
        if seconds is not None and begun is not None:
            self._until = begun - seconds
        else:
            self._seconds = None

    def heat(self, done: int, changes: int) -> float:
        """The temperature of the next step, in units of value / `ONE`; 0: it is over.

        Args:
            done: the proposals before it.
            changes: how many of them were made.
        """
        left = self._left(done)
        if left <= 0:
            return 0.0
        if self._is_falling and self._steps == TRIED:
            share = (changes - self._known) / (done - self._before)
            self._is_falling = share > self._lively and self._hot > self._cold
            if self._is_falling:
                self._hot = max(self._hot * 7 // 8, self._cold)
            self._steps, self._before, self._known = 0, done, changes
        self._steps += 1
        return (self._cold + (self._hot - self._cold) * left * left) / (ONE * ONE)

    def _left(self, done: int) -> float:
        """The share that is to come after so many proposals; 0: it is over."""
        if self._is_over():
            return 0.0
        if self._seconds:
            left = seconds_left(self._is_over)
            return 0.0 if left is None else max((left - self._until) / self._seconds, 0.0)
        return (self._proposals - done) / self._proposals


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
