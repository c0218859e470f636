"""The ledger of invitations: pod by pod, what is due with the command that does it."""

from collections.abc import Iterator

from pods.actions.ledger import InvitationLine, Invitations, SeatsLine
from pods.hours.say import say_day
from pods.model.speech import because, how
from pods.view.page import Cell, Page, Part
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.words import counted

_LATER = {
    "nudge": "nudge from",
    "nudge-again": "nudge once more from",
    "expire": "free the seat from",
    "ask-about": "ask about it from",
}


def view(result: Invitations) -> Page:
    """Each pod and draft with its seats, and below it who was asked and what came of it."""
    page = Page()
    if not result.invitations:
        return page.line(("nobody was asked yet: pods invite POD NAME", QUIET))
    order = list(dict.fromkeys(line.into for line in result.invitations))
    for seats in sorted(result.seats, key=lambda one: _place(order, one.into)):
        if page.blocks:
            page.blank()
        page.line((seats.title, STRONG), f" · {_seats(seats)}")
        lines = [line for line in result.invitations if line.into == seats.into]
        page.table([_row(line) for line in lines], indent=2)
        for line in lines:
            if line.is_due and line.command:
                page.command(line.command, indent=2)
    return page


def _place(order: list[str], group: str) -> int:
    return order.index(group) if group in order else len(order)


def _seats(seats: SeatsLine) -> str:
    if seats.total is None:
        still_open = f" · {seats.held} still to answer" if seats.held else ""
        return f"{seats.taken} {'said yes' if seats.is_draft else 'in it'}{still_open}"
    free = "no seat free" if not seats.free else f"{counted(seats.free, 'seat')} free"
    held = f" · {seats.held} held" if seats.held else ""
    return f"{seats.taken} of {seats.total} seats taken{held} · {free}"


def _row(line: InvitationLine) -> list[Cell]:
    waiting = f" {counted(line.days_waiting, 'day')}" if line.days_waiting is not None else ""
    state: list[Part] = [line.state, (waiting, WARN if line.is_due else "")]
    return [(line.person.name, STRONG), state, " · ".join(_told(line))]


def _told(line: InvitationLine) -> Iterator[str]:
    """What happened, the oldest first, and from when something may be done."""
    if line.sent is not None:
        yield f"asked {say_day(line.sent)}{how(line.channel, line.wording)}"
    for nudge in line.nudges:
        yield f"nudged {say_day(nudge.on)}{how(nudge.channel, nudge.wording)}"
    if line.by is not None and line.replied is None:
        yield f"answer by {say_day(line.by)}"
    for answer in line.earlier:
        yield f"{answer.said} {say_day(answer.on)}{because(answer.reason)}"
    if line.replied is not None:
        yield f"{line.state} {say_day(line.replied)}{because(line.reason)}"
    elif line.reason:
        yield line.reason
    if line.ended is not None:
        yield f"{line.state} {say_day(line.ended)}"
    if line.plus_one is not None:
        yield f"brings {line.plus_one.name}"
    if line.move_on is not None and line.move is not None and not line.is_due:
        yield f"{_LATER[line.move]} {say_day(line.move_on)}"
