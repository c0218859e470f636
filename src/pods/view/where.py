"""Which file, and why that one."""

from typing import Literal

from pods.actions.result import Result
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG, WARN


class Where(Result):
    """The file that a command would read and write.

    Attributes:
        file: its path, as it was named.
        real: where the bytes are, links followed.
        why: what led there: "--file", "$PODS_FILE", ….
        exists: whether there is a file yet.
        history: the folder that keeps what undo needs.
    """

    kind: Literal["where"] = "where"
    file: str
    real: str
    why: str
    exists: bool
    history: str


def view(result: Where) -> Page:
    """The file, then what led there."""
    page = Page().line((result.file, STRONG))
    rows: list[list[str | tuple[str, str]]] = [[("because of", QUIET), result.why]]
    if result.real != result.file:
        rows.append([("a link to", QUIET), result.real])
    rows.append([("history", QUIET), result.history])
    page.table(rows, indent=2)
    if not result.exists:
        page.line(("not there yet: pods init begins it", WARN), indent=2)
    return page
