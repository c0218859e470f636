"""What the walk puts beside its questions, on stderr: where one is, and what can be typed instead.

`--quiet` keeps both back.
"""

import sys
from typing import TYPE_CHECKING

from pods.cli.surroundings import screen_of

if TYPE_CHECKING:
    from pods.cli.session import Session
    from pods.view.page import Page


def show_title(session: "Session", title: str) -> None:
    """What the next questions are about."""
    from pods.view.page import Page
    from pods.view.theme import STRONG

    _show(session, Page().blank().line((title, STRONG)))


def show_command(session: "Session", text: str, command: str) -> None:
    """A few words, and what to type, which is never broken, so that it can be copied."""
    from pods.view.page import Page
    from pods.view.theme import COMMAND, QUIET

    width = screen_of(sys.stderr, environ=session.environ).width
    parts = (("· ", QUIET), (f"{text}  ", QUIET))
    if len(f"· {text}  {command}") <= width:
        _show(session, Page().line(*parts, (command, COMMAND)))
    else:
        _show(session, Page().line(*parts).verbatim(f"  {command}"))


def _show(session: "Session", page: "Page") -> None:
    if session.shared.quiet:
        return
    from pods.view.screen import render

    sys.stdout.flush()
    sys.stderr.write(render(page, screen=screen_of(sys.stderr, environ=session.environ)))
