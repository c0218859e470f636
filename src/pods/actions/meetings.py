"""Logging meetings in one line: who was there, who hosted, when the next one is."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.attendance import ATTENDANCE, Notes, attendance, one_there
from pods.actions.interest import past_day
from pods.actions.result import Change, NextStep, Part, Result, Who, who
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.entry import dated_id
from pods.model.meeting import Meeting
from pods.model.names import find_pod, short_name
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import MeetingKind

_MISSED_TO_ASK = 2  # in a row; practice: "more than two in a row, ask whether they stay"


class LoggedMeeting(Part):
    """One meeting as it is written down."""

    id: str
    on: date
    meeting_kind: MeetingKind
    number: int
    of: int | None
    present: tuple[Who, ...]
    late: tuple[Who, ...]
    apology: tuple[Who, ...]
    no_show: tuple[Who, ...]
    guest: tuple[Who, ...]
    host: Who | None
    note_taker: Who | None
    focus: Who | None


class MeetingsLogged(Result):
    """Meetings that were written down, and the next date if one was set."""

    kind: Literal["meetings-logged"] = "meetings-logged"
    pod: str
    title: str
    emoji: str | None
    meetings: tuple[LoggedMeeting, ...]
    next: date | None = None
    next_at: str | None = None


def log_meeting(
    book: Book,
    *,
    pod: str,
    on: Sequence[str] = (),
    notes: Notes = Notes(),  # noqa: B008 - a frozen tuple
    following: str | None = None,
    replace: bool = False,
    today: date,
) -> Change[MeetingsLogged]:
    """Write down that a pod met; whoever is not named was there.

    Args:
        book: the book.
        pod: its name as typed.
        on: days as typed, read as the nearest past; none means today.
        notes: who was there and who did what.
        following: the day, and hour, of the next meeting.
        replace: log a day again that was logged before.
        today: the day.

    Raises:
        UsageError: a day still to come, or somebody in two lists.
        NotAllowedError: logged already, or somebody who is not a member.
        NamingError: no pod, or nobody, is called that.
    """
    found = find_pod(book, pod)
    days = sorted({past_day(typed, today=today) for typed in on} or {today})
    changed, ids = found, []
    for day in days:
        meeting = _meeting(book, changed, day, notes, replace=replace)
        changed = changed.model_copy(update={"meetings": {**changed.meetings, meeting.id: meeting}})
        ids.append(meeting.id)
    planned = None
    if following is not None:
        changed, planned = with_planned(changed, following, today=today, after=days[-1])
    if changed.state in ("idea", "sounding", "inviting", "kickoff"):
        changed = changed.model_copy(update={"state": "running"})
    book = book.with_pod(changed)
    return Change(book, _logged(book, changed, ids, planned, today=today))


def _meeting(book: Book, pod: Pod, day: date, notes: Notes, *, replace: bool) -> Meeting:
    known = next((meeting for meeting in pod.meetings.values() if meeting.on == day), None)
    if known is not None and known.status == "held" and not replace:
        raise NotAllowedError(
            f"{say_date(day)} is logged already",
            "to log it again: --replace; to take it back: pods undo",
        )
    lists = attendance(book, pod, day, notes)
    told: dict[str, Any] = {"status": "held", **lists, "note": notes.note}
    for key in ("host", "note_taker", "focus"):
        typed = getattr(notes, key)
        told[key] = one_there(book, typed, lists=lists, day=day) if typed else None
    facts = {key: value for key, value in told.items() if value}
    if known is None:
        return Meeting(id=dated_id(day, dict(pod.meetings)), on=day, **facts)
    # Logged again, a day keeps nothing of what was written down first; a plan keeps its hour.
    stale = told if replace else ATTENDANCE
    return known.with_facts(dict.fromkeys(stale) | facts)


def with_planned(pod: Pod, typed: str, *, today: date, after: date) -> tuple[Pod, Meeting]:
    """The pod with its next meeting planned, on a day after another one.

    Raises:
        UsageError: the day is not after it.
        DateError: a day that cannot be understood.
    """
    day = parse_day(typed, today=today, reading="future")
    if day.date <= after:
        raise UsageError(
            f"{say_date(day.date)} is not after {say_date(after)}", "--next tue, +2w, 5 dec"
        )
    known = next((meeting for meeting in pod.planned_meetings if meeting.on == day.date), None)
    hour: dict[str, Any] = {"at": f"{day.time:%H:%M}"} if day.time is not None else {}
    if known is None:
        known = Meeting(
            id=dated_id(day.date, dict(pod.meetings)), on=day.date, status="planned", **hour
        )
    else:
        known = known.model_copy(update=hour)
    return pod.model_copy(update={"meetings": {**pod.meetings, known.id: known}}), known


def _logged(
    book: Book, pod: Pod, ids: Sequence[str], planned: Meeting | None, *, today: date
) -> MeetingsLogged:
    logged = tuple(told_meeting(book, pod, pod.meetings[one]) for one in ids)
    return MeetingsLogged(
        pod=pod.id,
        title=pod.title,
        emoji=pod.emoji,
        meetings=logged,
        next=planned.on if planned else None,
        next_at=planned.at if planned else None,
        next_step=_after(book, pod, pod.meetings[ids[-1]], today=today),
    )


def told_meeting(book: Book, pod: Pod, meeting: Meeting) -> LoggedMeeting:
    """One held meeting with everybody named."""
    number, total = meeting_number(pod, meeting)
    return LoggedMeeting(
        id=meeting.id,
        on=meeting.on,
        meeting_kind=meeting.kind,
        number=number,
        of=total,
        present=tuple(who(book, one) for one in meeting.present),
        late=tuple(who(book, one) for one in meeting.late),
        apology=tuple(who(book, one) for one in meeting.apology),
        no_show=tuple(who(book, one) for one in meeting.no_show),
        guest=tuple(who(book, one) for one in meeting.guest),
        host=who(book, meeting.host) if meeting.host else None,
        note_taker=who(book, meeting.note_taker) if meeting.note_taker else None,
        focus=who(book, meeting.focus) if meeting.focus else None,
    )


def meeting_number(pod: Pod, meeting: Meeting) -> tuple[int, int | None]:
    """Which meeting it is, and of how many: of its season, else of all that were held."""
    season = next(
        (one for one in pod.seasons.values() if meeting.id.startswith(f"{one.id}-")), None
    )
    if season is not None:
        tail = meeting.id.removeprefix(f"{season.id}-")
        return (int(tail) if tail.isdigit() else season.meetings + 1), season.meetings
    held = [one.id for one in pod.held_meetings if one.kind == meeting.kind]
    return held.index(meeting.id) + 1, None


def missed_in_a_row(pod: Pod, person: str) -> int:
    """How many of the last held meetings somebody has missed without a break."""
    count = 0
    for meeting in reversed(pod.held_meetings):
        if person not in meeting.missed:
            break
        count += 1
    return count


def _after(book: Book, pod: Pod, last: Meeting, *, today: date) -> NextStep | None:
    for person in last.missed:
        if person != book.caller.id and missed_in_a_row(pod, person) >= _MISSED_TO_ASK:
            name = short_name(book, person)
            return NextStep(
                text=f"{name} missed two in a row: a private word first?",
                command=f"pods show {to_type(book, person)}",
            )
    if not any(meeting.on > today for meeting in pod.planned_meetings):
        return NextStep(
            text="When is the next one?", command=f"pods edit-pod {quoted(pod.id)} --next DATE"
        )
    return None
