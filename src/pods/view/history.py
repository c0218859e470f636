"""What was done to the file, and what was undone."""

from datetime import datetime
from typing import Literal

from pods.actions.result import Part, Result
from pods.hours.say import say_date
from pods.view.page import Cell, Page, Spoken
from pods.view.theme import QUIET, STRONG


class HistoryLine(Part):
    """One change.

    Attributes:
        label: what it was.
        time: when, with its zone.
    """

    label: str
    time: datetime


class History(Result):
    """Every change that is kept, newest first.

    Attributes:
        done: what `pods undo` can take back; the first line is what it takes back next.
        undone: what `pods redo` can bring back, the next one first.
    """

    kind: Literal["history"] = "history"
    done: tuple[HistoryLine, ...]
    undone: tuple[HistoryLine, ...]


def view(result: History) -> Page:
    """The number to give to undo, the day, and what it was."""
    page = Page()
    if not result.done and not result.undone:
        return page.line("Nothing was changed here yet.")
    page.table(_rows(result.done))
    if result.undone:
        page.line(("Undone; pods redo N brings back:", STRONG))
        page.table(_rows(result.undone))
    return page


def _rows(lines: tuple[HistoryLine, ...]) -> list[list[Cell]]:
    return [
        [
            Spoken(f"{number:3}", f"{number}"),
            (f"{say_date(line.time.date())} {line.time:%H:%M}", QUIET),
            line.label,
        ]
        for number, line in enumerate(lines, start=1)
    ]
