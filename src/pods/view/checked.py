"""What cannot be so in the file, and what means nothing to pods."""

from collections.abc import Iterable
from typing import Literal

from pods.actions.result import Part, Result
from pods.view.page import Page
from pods.view.theme import BAD, GOOD, STRONG, WARN
from pods.view.words import counted


class CheckedLine(Part):
    """One thing about one place in the file.

    Attributes:
        line: counted from 1; 0 if it is about the file as a whole.
        column: counted from 1; 0 with line 0.
        source: the line as it stands.
        message: what is wrong.
        hint: what to write instead; may be empty.
    """

    line: int
    column: int
    source: str
    message: str
    hint: str
    shown: tuple[str, ...]


class Checked(Result):
    """Whether the file can be used, and everything worth mending in it.

    Attributes:
        file: its path.
        valid: whether pods can work with it.
        problems: what cannot be so; while there is one, nothing is read or written.
        unknown: keys that mean nothing to pods. They are kept.
        people: how many people are on the list; 0 if it cannot be read.
        pods: how many pods; 0 if it cannot be read.
    """

    kind: Literal["checked"] = "checked"
    file: str
    valid: bool
    problems: tuple[CheckedLine, ...] = ()
    unknown: tuple[CheckedLine, ...] = ()
    people: int = 0
    pods: int = 0


def view(result: Checked) -> Page:
    """All problems with their lines, then the keys that are only unknown."""
    page = Page()
    if result.valid:
        size = (
            f" · {counted(result.people, 'person', many='people')}, {counted(result.pods, 'pod')}"
        )
        page.line(("fine", GOOD), f": {result.file}{size}")
    else:
        page.line((counted(len(result.problems), "problem"), BAD), f" in {result.file}")
    _lines(page, result.problems)
    if result.unknown:
        word = counted(len(result.unknown), "unknown key")
        page.line((word, WARN), ", kept as they are" if len(result.unknown) > 1 else ", kept")
    _lines(page, result.unknown)
    return page


def _lines(page: Page, lines: Iterable[CheckedLine]) -> None:
    for one in lines:
        first, *more = one.shown
        page.line((first, STRONG))
        for line in more:
            page.verbatim(line)
