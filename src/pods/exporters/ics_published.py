"""What a calendar file of ours said before: so that it is brought up to date, and not doubled.

The numbers in the list (`sequence`) rise with every change that pods makes. A change by hand, or
one that was taken back with undo, shows only beside what went out already: there an entry that
says something else now gets a higher number than it went out with, one that says the same keeps
number and stamp, and one that is gone from the list is cancelled.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from icalendar import Calendar, Event, vDDDTypes

from pods.exporters.ics import OURS, PRODUCT


class Published(NamedTuple):
    """What went out before: the entries by UID."""

    entries: Mapping[str, Event]


def published(content: bytes) -> Published | None:
    """What a calendar file of ours says; None for any other file."""
    try:
        calendar = Calendar.from_ical(content)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return None  # not a calendar, or one that somebody wrote into
    if not isinstance(calendar, Calendar) or str(calendar.get("prodid", "")) != PRODUCT:
        return None
    entries = (one for one in calendar.subcomponents if isinstance(one, Event))
    return Published(
        {str(one["uid"]): one for one in entries if "uid" in one and _day(one) != date.min}
    )


class Scope(NamedTuple):
    """What the list knows, so that what it passes over now is not taken for gone.

    Attributes:
        known: the UIDs of all its meetings, past ones too.
        pods: ids of the pods that are written now; None: all that there are.
        today: the day it is.
    """

    known: Collection[str]
    pods: Collection[str] | None
    today: date


def brought_up(
    entries: Iterable[Event], before: Published | None, *, stamp: datetime, scope: Scope
) -> list[Event]:
    """The entries with numbers above those that went out, and with what is gone cancelled.

    Args:
        entries: as the list has them now.
        before: as they went out, if they did.
        stamp: when they were looked after now.
        scope: what else the list knows: that stays as it went out, until it is past.
    """
    found = [newer(one, before) for one in entries]
    written = {str(one["uid"]) for one in found}
    for uid, old in before.entries.items() if before else ():
        if uid not in written and _day(old) >= scope.today:
            pod = str(old.get(OURS, "")).rpartition("/")[0]
            is_gone = uid not in scope.known and (scope.pods is None or pod in scope.pods)
            found.append(_cancelled(old, stamp) if is_gone else old)
    return sorted(found, key=lambda one: (_day(one), str(one["uid"])))


def newer(entry: Event, before: Published | None) -> Event:
    """The entry as it goes out now, beside what went out before."""
    old = before.entries.get(str(entry["uid"])) if before else None
    if old is None:
        return entry
    went_out, number = _sequence(old), _sequence(entry)
    if _said(entry) == _said(old) and went_out >= number:
        return old
    _replace(entry, "sequence", max(number, went_out + 1))
    return entry


def _cancelled(old: Event, stamp: datetime) -> Event:
    """An entry that went out, and is not on the list any more."""
    if str(old.get("status", "")) == "CANCELLED":
        return old
    entry = Event()
    for name, value in old.items():  # without its alarms
        entry[name] = value
    _replace(entry, "status", "CANCELLED")
    _replace(entry, "transp", "TRANSPARENT")
    _replace(entry, "summary", f"Cancelled: {old.get('summary', '')}")
    _replace(entry, "sequence", _sequence(old) + 1)
    _replace(entry, "dtstamp", stamp)
    return entry


def _replace(entry: Event, name: str, value: object) -> None:
    entry.pop(name, None)
    entry.add(name, value)


def _said(entry: Event) -> list[bytes]:
    """All that an entry says but its number and stamp."""
    lines = entry.to_ical().replace(b"\r\n ", b"").split(b"\r\n")
    return [one for one in lines if not one.startswith((b"SEQUENCE:", b"DTSTAMP:"))]


def _sequence(entry: Event) -> int:
    number = entry.get("sequence")
    return int(number) if isinstance(number, int) else 0


def _day(entry: Event) -> date:
    """The day it begins; the first of all days where the entry does not say it."""
    start = entry.get("dtstart")
    moment = start.dt if isinstance(start, vDDDTypes) else None
    if isinstance(moment, datetime):
        return moment.date()
    return moment if isinstance(moment, date) else date.min
