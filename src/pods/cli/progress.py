"""A line that says what goes on, for whoever waits longer than a moment."""

from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

    from pods.cli.session import Session

SHOWN_AFTER = 0.5  # seconds; less than that is no waiting
_REDRAWN_EACH = 0.25


class Progress:
    """What goes on and for how long; shown after half a second, and gone when it is over.

    A thread of its own writes it, so that it is seen whatever the work is busy with.

    Args:
        what: what goes on, in a few words: "reading contacts".
        way_out: what Ctrl-C does: "Ctrl-C stops".
        terminal: where somebody watches; None: nobody does, and nothing is written.
        redraws: whether the line may be written over; if not, it is said once and stays.
        width: columns of the terminal.
    """

    def __init__(
        self,
        what: str,
        *,
        way_out: str,
        terminal: TextIO | None,
        redraws: bool = True,
        width: int = 80,
    ) -> None:
        self._what = what
        self._way_out = way_out
        self._terminal = terminal
        self._redraws = redraws
        self._width = width
        self._count = ""
        self._shown = ""
        self._stop: Callable[[], None] | None = None
        self.is_interrupted = False

    def at(self, done: int, of: int | None = None) -> None:
        """Say how far it is: so many done, of so many where that is known."""
        self._count = f"{done:,}" if of is None else f"{done:,} of {of:,}"

    def __enter__(self) -> Self:
        if self._terminal is not None:
            self._begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: "TracebackType | None",
    ) -> None:
        if self._stop is not None:
            self._stop()
        if self._shown and self._redraws:
            self._write(self._gone)
        elif self.is_interrupted and not self._shown:
            self._write("\n")  # below the ^C that the terminal shows

    def _begin(self) -> None:
        from threading import Event, Thread

        over, begun = Event(), monotonic()

        def watch() -> None:
            pause = SHOWN_AFTER
            while not over.wait(pause):
                self._show(self._line(monotonic() - begun))
                pause = _REDRAWN_EACH

        thread = Thread(target=watch, daemon=True)

        def stop() -> None:
            over.set()
            thread.join()

        self._stop = stop
        thread.start()

    def _line(self, seconds: float) -> str:
        what, way_out = self._what, self._way_out
        if self.is_interrupted:
            what, way_out = "stopping", "Ctrl-C again leaves at once"
        if not self._redraws:
            return f"{what}: {way_out}"
        parts = (what, self._count, f"{seconds:.0f} s", way_out)
        return f"· {' · '.join(part for part in parts if part)}"[: self._width - 1]

    def _show(self, line: str) -> None:
        if line == self._shown:
            return
        self._write(f"{self._gone}{line}" if self._redraws else f"{line}\n")
        self._shown = line

    @property
    def _gone(self) -> str:
        """Back to an empty line, also where a ^C stands behind what was shown."""
        return f"\r{' ' * (len(self._shown) + len('^C'))}\r"

    def _write(self, text: str) -> None:
        with suppress(OSError):  # a terminal that was closed ends the program in its own way
            if self._terminal is not None:
                self._terminal.write(text)
                self._terminal.flush()


def working(what: str, *, session: "Session", way_out: str = "Ctrl-C stops") -> Progress:
    """Say what goes on while it does, where somebody watches; silent in a pipe and when quiet.

    `with working("reading contacts", session=session) as progress: progress.at(12, 400)`.
    Ctrl-C ends what is inside, as it does anywhere: nothing may be written there but through the
    store.

    Args:
        what: what goes on, in a few words.
        session: the run it belongs to.
        way_out: what Ctrl-C does.
    """
    return Progress(
        what,
        way_out=way_out,
        terminal=session.terminal,
        redraws=session.redraws,
        width=session.screen(session.terminal).width if session.terminal else 0,
    )
