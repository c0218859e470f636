"""The meetings of pods as entries of a calendar: when, where, who does what, how new they are."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from uuid import UUID, uuid5

from pods.actions.calendars_revised import sequence_of
from pods.actions.calendars_words import Told, about, place_of, title_of
from pods.actions.meeting_names import find_meetings
from pods.actions.result import NextStep, Part, Result, Who, who
from pods.hours.say import say_time
from pods.model.book import Book
from pods.model.ids import slug
from pods.model.meeting import Dropped, Meeting
from pods.model.names import find_person, find_pod
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.proposals.timetable import sitting_of

# Ours alone, drawn once: names below it never meet those of another program (RFC 9562, 5.5).
_OURS = UUID("1c6f5f0e-3b0c-4a3e-9d0b-5d9c51f0a7c4")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class CalendarEvent(Part):
    """One meeting, as a calendar keeps it.

    Attributes:
        uid: stays the same when the meeting moves, and when the pod is handed over.
        sequence: higher with every change; calendars keep the highest.
        is_cancelled: skipped, or not planned any more.
        on: its day on the calendar of `zone`.
        at: the hour on that clock; None where nobody said.
        starts: the moment, where both hour and zone are known.
        minutes: how long.
        lines: what is good to know, for the reader that it was made for.
    """

    uid: str
    pod: str
    meeting: str
    sequence: int
    is_cancelled: bool
    title: str
    on: date
    at: str | None
    zone: str | None
    starts: datetime | None
    minutes: int
    place: str | None
    link: str | None
    lines: tuple[str, ...]


class PodCalendar(Part):
    """The entries of one pod."""

    pod: str
    title: str
    events: tuple[CalendarEvent, ...]


class Calendar(Result):
    """The calendars of one pod, or of all.

    Attributes:
        reader: whose calendar it is for; None: for all members of the pod.
        files: where it was written, as called from here.
    """

    kind: Literal["calendar"] = "calendar"
    reader: Who | None
    pods: tuple[PodCalendar, ...]
    files: tuple[str, ...] = ()

    @property
    def events(self) -> tuple[CalendarEvent, ...]:
        """All entries, pod by pod."""
        return tuple(event for pod in self.pods for event in pod.events)


def calendar(
    book: Book,
    *,
    pod: str | None = None,
    reader: str | None = None,
    meetings: Sequence[str] = (),
    with_past: bool = False,
    today: date,
) -> Calendar:
    """The calendar of one pod, or of all pods; it changes nothing.

    Args:
        book: the book.
        pod: its name as typed; None: all pods, for the Caller; of another reader, their own.
        reader: whoever will read it, as typed. Names, places and links are told to members, and
            to the Caller.
        meetings: these alone, by id, number or day; only with a pod.
        with_past: what was held, too.
        today: the day it is.

    Raises:
        NamingError: no pod, no meeting or nobody is called that.
    """
    whom = find_person(book, reader).id if reader else None if pod else book.caller.id
    found = [find_pod(book, pod)] if pod is not None else _pods_of(book, whom)
    chosen = find_meetings(found[0], meetings, today=today) if pod and meetings else None
    laid = [
        PodCalendar(
            pod=one.id,
            title=one.title,
            events=events_of(book, one, chosen, reader=whom, first=None if with_past else today),
        )
        for one in found
    ]
    return Calendar(
        reader=who(book, whom) if whom else None,
        pods=tuple(laid),
        next_step=_next_step(laid, pod=found[0] if pod else None),
    )


def _pods_of(book: Book, reader: str | None) -> list[Pod]:
    """All of them for the Caller; of somebody else those that they are in."""
    is_caller = reader == book.caller.id
    return [one for one in book.pods.values() if is_caller or reader in one.current_members]


def _next_step(laid: Sequence[PodCalendar], *, pod: Pod | None) -> NextStep | None:
    if any(one.events for one in laid):
        return NextStep(
            text="Into a calendar:",
            command=f"pods calendar {quoted(pod.id)} --out {slug(pod.id, ())}.ics"
            if pod
            else "pods calendar --out calendars",
        )
    if pod is None:
        return None
    return NextStep(text="Fix its dates:", command=f"pods plan-season {quoted(pod.id)}")


def events_of(
    book: Book,
    pod: Pod,
    chosen: Iterable[Meeting] | None = None,
    *,
    reader: str | None,
    first: date | None,
) -> tuple[CalendarEvent, ...]:
    """The entries of a pod, by day: what is to come, and what will not be.

    Args:
        book: the book.
        pod: the pod.
        chosen: these meetings alone, whenever they are.
        reader: the id of whoever reads them; None: any member.
        first: nothing before this day; None: what is past, too.
    """
    told = Told(book, pod, reader)
    if chosen is not None:
        return tuple(_event(told, one) for one in chosen)
    meetings = [one for one in pod.meetings.values() if first is None or one.on >= first]
    events = [_event(told, one) for one in meetings]
    events += [_gone(told, one) for one in pod.dropped.values() if first is None or one.on >= first]
    return tuple(sorted(events, key=lambda one: (one.on, one.at or "", one.meeting)))


def known_uids(book: Book) -> frozenset[str]:
    """The names in calendars of all meetings that the list tells of, whatever became of them."""
    return frozenset(
        uid_of(pod, meeting)
        for pod in book.pods.values()
        for meeting in (*pod.meetings, *pod.dropped)
    )


def uid_of(pod: Pod, meeting_id: str) -> str:
    """The name of a meeting that no other list has: from its id, its pod's, and when that began.

    Not from its date, which moves, nor from the Caller, who may hand the pod over.
    """
    began = pod.created.isoformat() if pod.created else ""
    return str(uuid5(_OURS, f"meeting\n{pod.id}\n{began}\n{meeting_id}"))


def _event(told: Told, meeting: Meeting) -> CalendarEvent:
    sitting = sitting_of(told.book, told.pod, meeting)
    is_cancelled = meeting.status == "skipped"
    starts = None
    if sitting is not None and sitting.instant is not None:
        starts = _EPOCH + timedelta(minutes=sitting.instant)
    return CalendarEvent(
        uid=uid_of(told.pod, meeting.id),
        pod=told.pod.id,
        meeting=meeting.id,
        sequence=sequence_of(told.pod, meeting),
        is_cancelled=is_cancelled,
        title=title_of(told.pod, meeting),
        on=sitting.day if sitting else meeting.on,
        at=say_time(sitting.start) if sitting else None,
        zone=sitting.zone if sitting else None,
        starts=starts,
        minutes=sitting.minutes if sitting else 0,
        place=place_of(told, meeting),
        link=told.pod.link if told.is_inside else None,
        lines=() if is_cancelled else about(told, meeting, sitting),
    )


def _gone(told: Told, dropped: Dropped) -> CalendarEvent:
    return CalendarEvent(
        uid=uid_of(told.pod, dropped.id),
        pod=told.pod.id,
        meeting=dropped.id,
        sequence=dropped.revision,
        is_cancelled=True,
        title=told.pod.title,
        on=dropped.on,
        at=None,
        zone=None,
        starts=None,
        minutes=0,
        place=None,
        link=None,
        lines=(),
    )
