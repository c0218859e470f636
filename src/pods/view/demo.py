"""What to try on the example list."""

from typing import Literal

from pods.actions.result import Result
from pods.view.page import Page
from pods.view.theme import COMMAND, QUIET, STRONG

_TODAY = "PODS_TODAY=2026-09-14"
_TRY = (
    (f"export {_TODAY}", "the day on which the example plays"),
    ("pods", "what is worth doing next"),
    ("pods people", "the twelve, and where each stands"),
    ("pods suggest", "combinations that could meet all season"),
    ("pods undo", "take back whatever you tried"),
)


class Demo(Result):
    """An example list was laid into a new folder.

    Attributes:
        folder: the folder, as it was named.
        file: the path of the list in it.
    """

    kind: Literal["demo"] = "demo"
    folder: str
    file: str


def view(result: Demo) -> Page:
    """Where it is, and a first walk through it."""
    page = Page().line("An example list, all people invented: ", (result.file, STRONG))
    page.line(("Try, in this order:", QUIET))
    rows = [(f"cd {_quoted(result.folder)}", "go there: pods uses the file of the folder"), *_TRY]
    return page.table([[(command, COMMAND), (about, QUIET)] for command, about in rows], indent=2)


def _quoted(folder: str) -> str:
    from shlex import quote  # noqa: PLC0415 - only this view needs it

    return quote(folder)
