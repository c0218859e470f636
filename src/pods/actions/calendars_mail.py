"""The words of a mail that asks for one meeting: short, and true also where nothing is clicked."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pods.actions.calendars import CalendarEvent
from pods.hours.say import say_date, say_span


class Asking(NamedTuple):
    """What a mail is about.

    Attributes:
        event: the meeting as the readers see it.
        others: everything else that is to come, or will not be.
        when: its day and hour on the reader's clock.
        moved_from: the day it was first fixed for.
        readers: what they are called.
        sender: as it is signed.
    """

    event: CalendarEvent
    others: Sequence[CalendarEvent]
    when: str
    moved_from: date | None
    readers: Sequence[str]
    sender: str


def subject_of(asking: Asking) -> str:
    """The subject: what it is, and when."""
    first = "Moved: " if asking.moved_from else ""
    if asking.event.is_cancelled:
        first = "Cancelled: "
    return f"{first}{asking.event.title}, {asking.when}"


def body_of(asking: Asking) -> str:
    """The text, for those who read it without a calendar."""
    greeting = asking.readers[0] if len(asking.readers) == 1 else "all"
    words = _called_off(asking) if asking.event.is_cancelled else _asked(asking)
    return "\n".join([f"Hi {greeting},", "", *words, "", asking.sender])


def _asked(asking: Asking) -> list[str]:
    event = asking.event
    length = f", for {say_span(event.minutes)}" if event.minutes else ""
    was = f" It was to be on {say_date(asking.moved_from)}." if asking.moved_from else ""
    lines = [f"we meet on {asking.when}{length}.{was} Can you come?", ""]
    lines += [f"Where: {event.place}"] if event.place else []
    lines += [line for line in event.lines if not line.startswith("Moved from")]
    lines += [""] if lines[-1] else []
    lines.append("Your mail program may offer to accept it; a word back to me is as good.")
    if asking.others:
        lines.append("All the other dates are in the calendar that goes along: open it once.")
    return lines


def _called_off(asking: Asking) -> list[str]:
    lines = [f"we will not meet on {asking.when}."]
    if any(not one.is_cancelled for one in asking.others):
        lines.append("The dates that stay are in the calendar that goes along.")
    return lines
