"""A file in the newest format: what changed in it, line by line."""

from typing import Literal

from pods.actions.result import Part, Result
from pods.view.page import Page
from pods.view.theme import BAD, GOOD, QUIET, STRONG


class ChangedLine(Part):
    """A line of the file that is new (`+`) or gone (`-`); its text, or that it is private."""

    sign: str
    text: str


class Upgraded(Result):
    """What became of the file.

    Attributes:
        file: its path.
        before: the format it had.
        after: the newest format, which it has now.
        changed: whether there was anything to do.
        about: what changed, a sentence each.
        lines: the difference, line by line.
    """

    kind: Literal["upgraded"] = "upgraded"
    file: str
    before: int
    after: int
    changed: bool
    about: tuple[str, ...] = ()
    lines: tuple[ChangedLine, ...] = ()


def view(result: Upgraded) -> Page:
    """The sentences, then the lines that are gone and those that are new."""
    if not result.changed:
        return Page().line(f"{result.file} has format {result.after}, the newest: nothing to do")
    told = f"from format {result.before} to {result.after}"
    if result.before == result.after:
        told = f"format {result.after}"
    page = Page().line((result.file, STRONG), f" · {told}")
    for sentence in result.about:
        page.line(sentence, indent=2)
    for line in result.lines:
        style = GOOD if line.sign == "+" else BAD
        page.line((f"{line.sign} ", style), line.text, indent=2)
    if not result.lines:
        page.line(("no line differs", QUIET), indent=2)
    return page
