"""Meetings as iCalendar (RFC 5545, 5546), by the `icalendar` library: folding, escaping, CRLF.

Each meeting is an entry of its own, at a moment of UTC, which needs no zone table in the file and
comes out right on every clock, whatever a country does to its own. Where nobody has said a zone,
it is at that hour of wherever the reader is; where nobody has said an hour, it is that day.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple

from icalendar import Alarm, Event, vCalAddress
from icalendar import Calendar as ICalendar

from pods.actions.calendars import CalendarEvent
from pods.exporters.clean import one_line

PRODUCT = "-//pods//pods//EN"
OURS = "X-PODS-MEETING"
"""The property that says which meeting of the list an entry is: `unicorns/s1-2`."""

Method = Literal["PUBLISH", "REQUEST", "CANCEL"]


class Mailbox(NamedTuple):
    """Somebody with an address, as mail and calendars name them."""

    name: str
    address: str


class Request(NamedTuple):
    """Who asks whom to come."""

    organizer: Mailbox
    attendees: tuple[Mailbox, ...]


def laid_out(
    events: Iterable[CalendarEvent],
    *,
    stamp: datetime,
    method: Method = "PUBLISH",
    alarms: Sequence[int] = (),
    request: Request | None = None,
) -> list[Event]:
    """The entries, as the library knows them.

    Args:
        events: the meetings.
        stamp: when they were last looked after, in UTC; of two alike, calendars keep the later.
        method: whether they are to be known, asked for or taken out.
        alarms: minutes before the beginning.
        request: who asks whom, with REQUEST and CANCEL.
    """
    return [
        _entry(one, stamp=stamp, method=method, alarms=alarms, request=request) for one in events
    ]


def calendar_bytes(entries: Iterable[Event], *, method: Method = "PUBLISH", title: str) -> bytes:
    """The file: CRLF at the ends of lines, none longer than 75 octets."""
    calendar = ICalendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if method == "PUBLISH":
        calendar.add("x-wr-calname", one_line(title))
    for entry in entries:
        calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content


def _entry(
    one: CalendarEvent,
    *,
    stamp: datetime,
    method: Method,
    alarms: Sequence[int],
    request: Request | None,
) -> Event:
    entry = Event()
    entry.add("uid", one.uid)
    entry.add("dtstamp", stamp)
    entry.add("sequence", one.sequence)
    is_cancelled = one.is_cancelled or method == "CANCEL"
    _add_time(entry, one)
    # Programs that pass over STATUS still show that it will not be.
    entry.add("summary", one_line(f"Cancelled: {one.title}" if is_cancelled else one.title))
    entry.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if is_cancelled or one.at is None else "OPAQUE")
    if one.place:
        entry.add("location", one_line(one.place))
    if one.lines:
        entry.add("description", "\n".join(one_line(line) for line in one.lines))
    if one.link and _is_link(one.link):
        entry.add("url", one_line(one.link))
    entry.add(OURS, one_line(f"{one.pod}/{one.meeting}"))
    if request is not None:
        _add_people(entry, request, is_cancelled=is_cancelled)
    if not is_cancelled:
        for minutes in alarms:
            entry.add_component(_alarm(one, minutes))
    return entry


def _add_time(entry: Event, one: CalendarEvent) -> None:
    if one.at is None:
        entry.add("dtstart", one.on)
        entry.add("dtend", one.on + timedelta(days=1))
        return
    start = one.starts.astimezone(UTC) if one.starts else _floating(one.on, one.at)
    entry.add("dtstart", start)
    entry.add("dtend", start + timedelta(minutes=one.minutes))


def _floating(on: date, at: str) -> datetime:
    """An hour of no zone: RFC 5545 has it so that every clock shows just this."""
    return datetime.combine(on, time.min) + timedelta(
        hours=int(at.partition(":")[0]), minutes=int(at.partition(":")[2])
    )


def _is_link(text: str) -> bool:
    return text.startswith(("https://", "http://")) and text.isprintable() and " " not in text


def _add_people(entry: Event, request: Request, *, is_cancelled: bool) -> None:
    entry.add("organizer", _address(request.organizer))
    for attendee in request.attendees:
        address = _address(attendee)
        address.params["ROLE"] = "REQ-PARTICIPANT"
        if not is_cancelled:
            address.params["PARTSTAT"] = "NEEDS-ACTION"
            address.params["RSVP"] = "TRUE"
        entry.add("attendee", address)


def _address(mailbox: Mailbox) -> vCalAddress:
    address = vCalAddress(f"mailto:{mailbox.address}")
    # A parameter can hold no quote and no line break (RFC 5545, 3.1).
    if name := one_line(mailbox.name.replace('"', "'")):
        address.params["CN"] = name
    return address


def _alarm(one: CalendarEvent, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(one.title))
    alarm.add("trigger", -timedelta(minutes=minutes))
    return alarm
