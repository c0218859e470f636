"""How long a search may go on: until its time is over, or until Ctrl-C."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType


@contextmanager
def patience(seconds: float | None) -> Iterator[Callable[[], bool]]:
    """A question "is it over?" for a search, which then gives the best it has so far.

    The first Ctrl-C ends the search and not the program; a second one ends the program.
    """
    until = None if seconds is None else monotonic() + seconds
    is_interrupted = False

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal is_interrupted
        if is_interrupted:
            raise KeyboardInterrupt
        is_interrupted = True

    def is_over() -> bool:
        return is_interrupted or (until is not None and monotonic() >= until)

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield is_over
    finally:
        signal.signal(signal.SIGINT, before)
        if is_interrupted:  # not in the handler: somebody may be in the middle of a line there
            sys.stderr.write("\n· the best so far:\n")
