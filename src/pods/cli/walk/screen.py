"""What the walk puts beside its questions, on stderr: where one is, and what can be typed instead.

`--quiet` keeps both back.
"""

import sys
from typing import TYPE_CHECKING

from pods.cli.surroundings import screen_of

if TYPE_CHECKING:
    from pods.cli.session import Session
    from pods.model.book import Book
    from pods.view.page import Page
    from pods.view.screen import Screen


def show_title(session: "Session", title: str, *, place: str, book: "Book") -> None:
    """What the next questions are about; at a new place also the way, and what the file holds.

    Args:
        session: the run.
        title: what they are about.
        place: where on the way that is; empty where it is nowhere new.
        book: the book as it is now.
    """
    from pods.cli.walk.way import holdings, picture, said
    from pods.view.page import Page
    from pods.view.theme import QUIET, STRONG

    page = Page().blank().line((title, STRONG))
    if place:
        screen = _screen(session)
        way = [said(book, place)] if screen.is_plain else picture(book, place, width=screen.width)
        for line in way:
            page.line((line, QUIET), hang=0)
        page.line((holdings(book), QUIET))
    _show(session, page)


def show_command(session: "Session", text: str, command: str) -> None:
    """A few words, and what to type, which is never broken, so that it can be copied."""
    from pods.view.page import Page
    from pods.view.theme import COMMAND, QUIET

    parts = (("· ", QUIET), (f"{text}  ", QUIET))
    if len(f"· {text}  {command}") <= _screen(session).width:
        _show(session, Page().line(*parts, (command, COMMAND)))
    else:
        _show(session, Page().line(*parts).verbatim(f"  {command}"))


def _show(session: "Session", page: "Page") -> None:
    if session.shared.quiet:
        return
    from pods.view.screen import render

    sys.stdout.flush()
    sys.stderr.write(render(page, screen=_screen(session)))


def _screen(session: "Session") -> "Screen":
    return screen_of(sys.stderr, environ=session.environ, plain=session.shared.plain)
