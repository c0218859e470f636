"""What became of a text that was edited."""

from typing import Literal

from pods.actions.result import Result
from pods.view.page import Page
from pods.view.theme import GOOD
from pods.view.words import counted


class Edited(Result):
    """The Caller had the file in their editor.

    Attributes:
        file: its path.
        changed: whether it says something else now.
        lines_added: how many lines are new.
        lines_removed: how many are gone.
    """

    kind: Literal["edited"] = "edited"
    file: str
    changed: bool
    lines_added: int = 0
    lines_removed: int = 0


def view(result: Edited) -> Page:
    """Saved, or as it was."""
    if not result.changed:
        return Page().line(f"{result.file} stays as it was")
    lines = f"{counted(result.lines_added, 'line')} new, {result.lines_removed} gone"
    return Page().line(("Checked and saved: ", GOOD), f"{result.file} · {lines}")
