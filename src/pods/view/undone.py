"""What undo took back, and what redo brought back."""

from typing import Literal

from pods.actions.result import Result
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG


class Undone(Result):
    """The file is, byte for byte, what it was before these changes.

    Attributes:
        changes: what was taken back, the newest first.
        exists: whether there is a file now; taking back the first change takes it away.
    """

    kind: Literal["undone"] = "undone"
    changes: tuple[str, ...]
    exists: bool


class Redone(Result):
    """The file is, byte for byte, what it was after these changes.

    Attributes:
        changes: what was brought back, the oldest first.
        exists: whether there is a file now.
    """

    kind: Literal["redone"] = "redone"
    changes: tuple[str, ...]
    exists: bool


def view(result: Undone) -> Page:
    """Each change that was taken back."""
    return _told("Undone: ", result)


def redone(result: Redone) -> Page:
    """Each change that was brought back."""
    return _told("Done again: ", result)


def _told(word: str, result: Undone | Redone) -> Page:
    page = Page()
    for change in result.changes:
        page.line(word, (change, STRONG))
    if not result.exists:
        page.line(("There was no file before that, and there is none now.", QUIET))
    return page
