"""The ledger of invitations as one table."""

from datetime import date

from pods.actions.ledger import InvitationLine, Invitations
from pods.hours.say import say_day
from pods.view.page import Cell, Page
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.words import counted


def view(result: Invitations) -> Page:
    """Who owes an answer first, then the rest; below, how the seats stand."""
    page = Page()
    if not result.invitations:
        return page.line(("nobody was asked yet: pods invite POD NAME", QUIET))
    page.table([_row(line) for line in result.invitations])
    for sentence in result.seats:
        page.line((sentence, QUIET))
    return page


def _row(line: InvitationLine) -> list[Cell]:
    waiting = f"{counted(line.days_waiting, 'day')}" if line.days_waiting is not None else ""
    nudges = f" · nudged {line.nudges}×" if line.nudges else ""
    return [
        (line.person.name, STRONG),
        line.title,
        line.state,
        (waiting, WARN if line.nudge_is_due else ""),
        _days(line) + nudges + _due(line),
    ]


def _days(line: InvitationLine) -> str:
    parts = [f"{word} {say_day(day)}" for word, day in _dated(line) if day is not None]
    reason = [line.reason] if line.reason else []
    return " · ".join([*parts, *reason])


def _dated(line: InvitationLine) -> tuple[tuple[str, date | None], ...]:
    return ("asked", line.sent), ("by", line.by), ("answered", line.replied)


def _due(line: InvitationLine) -> str:
    return f" · {line.nudge}" if line.nudge else ""
