"""How long a search may go on: until its time is over, or until Ctrl-C."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pods.grouping.solution import StoppedBy

_SHOWN_AFTER = 0.5
_SHOWN_EACH = 0.25


@contextmanager
def patience(
    seconds: float | None, *, say: Callable[[str], None], shown_on: TextIO | None = None
) -> Iterator["Patience"]:
    """A question "is it over?" for a search, which then gives the best it has so far.

    The first Ctrl-C ends the search and not the program; a second one ends the program.

    Args:
        seconds: for how long at most; None: without an end.
        say: tells that what follows is the best so far, after a Ctrl-C.
        shown_on: the terminal that is told, after half a second, that the search goes on; None:
            nobody is told.
    """
    asked = Patience(seconds, shown_on=shown_on)
    before = signal.signal(signal.SIGINT, asked.interrupt)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
        asked.end()
        if (
            asked.is_interrupted
        ):  # not in the handler: somebody may be in the middle of a line there
            say("The best so far:")


class Patience:
    """Whether it is over, and why."""

    def __init__(self, seconds: float | None, *, shown_on: TextIO | None) -> None:
        self._begun = monotonic()
        self._until = None if seconds is None else self._begun + seconds
        self.is_interrupted = False
        self._shown_on = shown_on
        self._shown_next = self._begun + _SHOWN_AFTER
        self._shown = ""

    def __call__(self) -> "bool | StoppedBy":
        """Not over, or why it is."""
        if self.is_interrupted:
            from pods.grouping.solution import StoppedBy

            return StoppedBy.INTERRUPTED
        now = monotonic()
        if self._shown_on is not None and now >= self._shown_next:
            self._show(now)
        return self._until is not None and now >= self._until

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Take the first Ctrl-C as the wish for an answer, and the second as one to leave."""
        if self.is_interrupted:
            raise KeyboardInterrupt
        self.is_interrupted = True

    def end(self) -> None:
        """Take back what was shown, and leave the line on which a terminal shows `^C`."""
        is_below = self._shown_on is not None and self.is_interrupted and not self._shown
        self._say("\n" if is_below else "")

    def _show(self, now: float) -> None:
        self._shown_next = now + _SHOWN_EACH
        self._say(f"· {now - self._begun:.0f} s · Ctrl-C gives the best so far")

    def _say(self, line: str) -> None:
        if self._shown_on is None or line == self._shown:
            return
        gone = " " * (len(self._shown) + len("^C"))
        self._shown_on.write(f"\r{gone}\r{line}")
        self._shown_on.flush()
        self._shown = line
