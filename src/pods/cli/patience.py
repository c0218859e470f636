"""How long a search may go on: until its time is over, or until Ctrl-C."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from pods.cli.progress import Progress, working

if TYPE_CHECKING:
    from pods.cli.session import Session
    from pods.grouping.solution import StoppedBy


@contextmanager
def patience(
    seconds: float | None, *, session: "Session", what: str = "searching"
) -> Iterator["Patience"]:
    """A question "is it over?" for a search, which then gives the best it has so far.

    The first Ctrl-C ends the search and not the program; a second one ends the program.

    Args:
        seconds: for how long at most; None: without an end.
        session: the run it belongs to; its terminal is told, after half a second, what goes on.
        what: what goes on, in a few words.
    """
    progress = working(what, session=session, way_out="Ctrl-C gives the best so far")
    asked = Patience(seconds, progress=progress)
    before = signal.signal(signal.SIGINT, asked.interrupt)
    try:
        with progress:
            yield asked
    finally:
        signal.signal(signal.SIGINT, before)
        if progress.is_interrupted:
            # not in the handler: somebody may be in the middle of a line there
            session.say("The best so far:")


class Patience:
    """Whether it is over, and why."""

    def __init__(self, seconds: float | None, *, progress: Progress) -> None:
        self._until = None if seconds is None else monotonic() + seconds
        self._progress = progress

    def __call__(self) -> "bool | StoppedBy":
        """Not over, or why it is."""
        if self._progress.is_interrupted:
            from pods.grouping.solution import StoppedBy

            return StoppedBy.INTERRUPTED
        return self._until is not None and monotonic() >= self._until

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Take the first Ctrl-C as the wish for an answer, and the second as one to leave."""
        if self._progress.is_interrupted:
            raise KeyboardInterrupt
        self._progress.is_interrupted = True
