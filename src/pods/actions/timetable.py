"""The meetings of a pod as dates: each one's local time, who does what, who cannot come."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pods.actions.result import Part, Who, who
from pods.hours.say import say_day, say_time
from pods.hours.sittings import Sitting, local_start
from pods.hours.words import DAY_MINUTES, weekday_name
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.words import MeetingKind, MeetingStatus
from pods.proposals.saying import zone_label
from pods.proposals.slots import LocalLine
from pods.proposals.timetable import sitting_of


class LocalHour(Part):
    """When a meeting begins on somebody's own clock: their day, and "wed 06:00"."""

    person: Who
    on: date
    at: str


class MeetingLine(Part):
    """One meeting of a timetable.

    Attributes:
        number: which of its season, or of the kick-offs; None for a retro or a single one.
        at: the hour on the clock of the pod; None where nobody said.
        local: everybody whose own clock shows something else.
        there: how many came, of a held one.
        expected: of how many.
    """

    id: str
    meeting_kind: MeetingKind
    number: int | None
    on: date
    at: str | None
    status: MeetingStatus
    moved_from: date | None
    host: Who | None
    note_taker: Who | None
    focus: Who | None
    home: Who | None
    place: str | None
    local: tuple[LocalHour, ...]
    there: int | None
    expected: int | None
    reason: str | None


class ClockMove(Part):
    """Somebody for whom the hour moves within the timetable, and to what on which day."""

    person: Who
    zone: str
    times: tuple[LocalLine, ...]


class Dated(NamedTuple):
    """A meeting, and when it is."""

    meeting: Meeting
    sitting: Sitting


def meeting_line(book: Book, pod: Pod, meeting: Meeting, *, people: Sequence[str]) -> MeetingLine:
    """One meeting with everybody named, and the hour on the clocks of these people."""
    sitting = sitting_of(book, pod, meeting)
    is_held = meeting.status == "held"
    members = {*meeting.present, *meeting.late}
    return MeetingLine(
        id=meeting.id,
        meeting_kind=meeting.kind,
        number=meeting.number or _kick_off_number(meeting),
        on=meeting.on,
        at=say_time(sitting.start) if sitting else None,
        status=meeting.status,
        moved_from=meeting.moved_from,
        host=_named(book, meeting.host),
        note_taker=_named(book, meeting.note_taker),
        focus=_named(book, meeting.focus),
        home=_named(book, meeting.home),
        place=book.person(meeting.home).place if meeting.home else None,
        local=_local_hours(book, sitting, people) if sitting else (),
        there=len(members) if is_held else None,
        expected=len({*members, *meeting.missed}) if is_held else None,
        reason=meeting.reason,
    )


def dated(book: Book, pod: Pod, meetings: Iterable[Meeting]) -> tuple[Dated, ...]:
    """Those of the meetings whose hour is known, each with its moment, in their order in time."""
    found = [(one, sitting_of(book, pod, one)) for one in sorted(meetings, key=_order)]
    return tuple(Dated(one, sitting) for one, sitting in found if sitting is not None)


def clock_moves(
    book: Book, sittings: Sequence[Sitting], *, people: Sequence[str]
) -> tuple[ClockMove, ...]:
    """Everybody whose clock comes to stand otherwise to the pod's, with the hours from then on.

    A meeting at another hour of the pod's own clock moves nobody's clock.
    """
    found = []
    for person in people:
        zone = book.person(person).time_zone
        times: list[LocalLine] = []
        ahead: int | None = None
        for sitting in sittings:
            local = local_start(sitting, zone)
            if local is None:
                continue
            days = (local.day - sitting.day).days
            at = say_time(local.start) + {1: " the next day", -1: " the day before"}.get(days, "")
            before, ahead = ahead, DAY_MINUTES * days + local.start - sitting.start
            if ahead != before and (not times or times[-1].at != at):
                times.append(LocalLine(**{"from": local.day, "at": at}))
        if len(times) > 1 and zone is not None:
            found.append(
                ClockMove(person=who(book, person), zone=zone_label(zone), times=tuple(times))
            )
    return tuple(found)


def odd_hours(sittings: Iterable[Sitting]) -> tuple[str, ...]:
    """A sentence for each meeting at an hour that clocks skip, or show twice, that day."""
    said = {
        "skipped": "{day}: clocks go forward over that hour; it begins at {at}",
        "repeated": "{day}: clocks show {at} twice; it begins at the first",
    }
    return tuple(
        said[one.oddity].format(day=say_day(one.day), at=say_time(one.start))
        for one in sittings
        if one.oddity
    )


def _local_hours(book: Book, sitting: Sitting, people: Sequence[str]) -> tuple[LocalHour, ...]:
    found = []
    for person in people:
        local = local_start(sitting, book.person(person).time_zone)
        if local is None or (local.day, local.start) == (sitting.day, sitting.start):
            continue
        second = " (the second)" if local.is_second else ""
        at = f"{weekday_name(local.day.weekday())} {say_time(local.start)}{second}"
        found.append(LocalHour(person=who(book, person), on=local.day, at=at))
    return tuple(found)


def _kick_off_number(meeting: Meeting) -> int | None:
    tail = meeting.id.removeprefix("k")
    return int(tail) if meeting.kind == "kick-off" and tail.isdecimal() else None


def _named(book: Book, person: str | None) -> Who | None:
    return who(book, person) if person is not None else None


def _order(meeting: Meeting) -> tuple[date, str]:
    return meeting.on, meeting.id
