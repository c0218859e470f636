"""Moving and skipping what is fixed: ids stay, and so does the reason."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.burdens import Hindered, Unsocial, hindered, unsocial_hours
from pods.actions.meeting_names import find_meeting, find_meetings, next_meeting
from pods.actions.meeting_turns import TurnGiven, with_turns
from pods.actions.result import Change, NextStep, Result
from pods.actions.seats import refuse_closed
from pods.actions.timetable import MeetingLine, dated, meeting_line, odd_hours
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import UnknownNameError, find_pod
from pods.model.pod import Pod
from pods.model.typed import quoted

_NO_TURNS: Mapping[str, str] = {}


class MeetingMoved(Result):
    """A meeting on another day, or at another hour.

    Attributes:
        from_on: the day it was on before.
        turns: the turns that somebody else has now.
        is_out_of_order: whether another meeting of its season with a higher number comes first.
    """

    kind: Literal["meeting-moved"] = "meeting-moved"
    pod: str
    title: str
    meeting: MeetingLine
    from_on: date
    turns: tuple[TurnGiven, ...]
    is_out_of_order: bool
    cannot: tuple[Hindered, ...]
    unsocial: tuple[Unsocial, ...]
    odd: tuple[str, ...]


class MeetingsSkipped(Result):
    """Meetings that will not be.

    Attributes:
        next: the next one that is still to come, if there is one.
    """

    kind: Literal["meetings-skipped"] = "meetings-skipped"
    pod: str
    title: str
    meetings: tuple[MeetingLine, ...]
    reason: str | None
    next: MeetingLine | None


def move_meeting(
    book: Book,
    *,
    pod: str,
    words: Sequence[str] = (),
    turns: Mapping[str, str] = _NO_TURNS,
    reason: str | None = None,
    today: date,
) -> Change[MeetingMoved]:
    """Move a meeting to another day, or its turns to other people; a skipped one comes back.

    Args:
        book: the book.
        pod: its name as typed.
        words: the meeting, by its id, its number or its day, and then the new day; or the new day
            alone, which moves the next meeting. With turns, the meeting alone is enough.
        turns: names by part (`host`, `note_taker`, `focus`, `home`); an empty one takes it back.
        reason: why it is on another day; it is kept.
        today: the day it is.

    Raises:
        NamingError: no pod, no meeting, or nobody, is called that.
        NotAllowedError: it was held, the pod meets on that day already, or no member is meant.
        UsageError: a day that is over, or that it is on already.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    meeting, typed = _meant(found, words, has_turns=bool(turns), today=today)
    _refuse_held(meeting)
    moved = _moved(found, meeting, typed, reason, today=today) if typed else meeting
    changed = found.model_copy(update={"meetings": {**found.meetings, moved.id: moved}})
    changed, given = with_turns(book, changed, moved, turns, today=today)
    after = book.with_pod(changed)
    people = (*changed.current_members, *changed.seat_holders)
    moved = changed.meetings[moved.id]
    sittings = [one.sitting for one in dated(after, changed, [moved])]
    result = MeetingMoved(
        pod=changed.id,
        title=changed.title,
        meeting=meeting_line(after, changed, moved, people=people),
        from_on=meeting.on,
        turns=given,
        is_out_of_order=_is_out_of_order(changed, moved),
        cannot=hindered(after, changed, [moved], people=people),
        unsocial=unsocial_hours(after, changed, sittings, people=people),
        odd=odd_hours(sittings),
    )
    return Change(book if changed == found else after, result)


def _meant(
    pod: Pod, words: Sequence[str], *, has_turns: bool, today: date
) -> tuple[Meeting, str | None]:
    """The meeting, and the day as typed that it is to move to, if it is to move."""
    if len(words) > len(("MEETING", "DATE")):
        raise UsageError("that is more than a meeting and a day", 'quote the day: "21 oct 18:00"')
    if not words and not has_turns:
        raise UsageError("move it to when?", f"pods move-meeting {quoted(pod.id)} [MEETING] DATE")
    if len(words) > 1:
        return find_meeting(pod, words[0], today=today), words[1]
    if words and has_turns:
        try:
            return find_meeting(pod, words[0], today=today), None
        except UnknownNameError:
            pass  # the day that the next one moves to
    return next_meeting(pod, today=today), words[0] if words else None


def skip_meeting(
    book: Book, *, pod: str, words: Sequence[str] = (), reason: str | None = None, today: date
) -> Change[MeetingsSkipped]:
    """Skip the next meeting, or those named: by id, number or day, or all in a span of days.

    Args:
        book: the book.
        pod: its name as typed.
        words: "s1-2", "3", "29 dec", "retro", "15 jun - 15 sep".
        reason: why; it is kept.
        today: the day it is.

    Raises:
        NamingError: no pod, or no meeting, is called that.
        NotAllowedError: it was held, or is skipped already.
    """
    found = find_pod(book, pod)
    meant = (
        find_meetings(found, words, today=today) if words else (next_meeting(found, today=today),)
    )
    for meeting in meant:
        _refuse_held(meeting)
        if meeting.status == "skipped":
            raise NotAllowedError(
                f"the meeting on {say_date(meeting.on)} is skipped already",
                f"to have it after all: pods move-meeting {quoted(found.id)} {meeting.id} DATE",
            )
    changed = with_skipped(found, meant, reason)
    book = book.with_pod(changed)
    return Change(book, _told(book, changed, meant, reason, today=today))


def with_skipped(pod: Pod, meetings: Sequence[Meeting], reason: str | None) -> Pod:
    """The pod with these meetings skipped."""
    facts: dict[str, Any] = {"status": "skipped", **({"reason": reason} if reason else {})}
    skipped = {one.id: one.with_facts(facts) for one in meetings}
    return pod.model_copy(update={"meetings": {**pod.meetings, **skipped}}) if skipped else pod


def _refuse_held(meeting: Meeting) -> None:
    if meeting.status == "held":
        raise NotAllowedError(
            f"the meeting on {say_date(meeting.on)} is logged already",
            "to take that back: pods undo",
        )


def _moved(pod: Pod, meeting: Meeting, typed: str, reason: str | None, *, today: date) -> Meeting:
    day = parse_day(typed, today=today, reading="future")
    hour = f"{day.time:%H:%M}" if day.time is not None else meeting.at
    if day.date < today:
        raise UsageError(f"{say_date(day.date)} is over", "a day still to come: tue, +1w, 5 dec")
    if (day.date, hour) == (meeting.on, meeting.at) and meeting.is_to_come:
        raise UsageError(f"it is on {say_date(day.date)} already", "say another day, or hour")
    for other in pod.planned_meetings:
        if other.on == day.date and other.id != meeting.id:
            raise NotAllowedError(
                f"{pod.title} meets on {say_date(day.date)} already: {other.id}",
                f"pods move-meeting {quoted(pod.id)} {other.id} DATE",
            )
    first = meeting.moved_from or meeting.on
    is_back = day.date == first
    facts: dict[str, Any] = {
        "on": day.date,
        "at": hour,
        "status": "planned" if is_back else "moved",
        "moved_from": None if is_back else first,
        "reason": reason if reason or meeting.status == "skipped" else meeting.reason,
    }
    if day.date != meeting.on:
        facts |= {"coming": None, "not_coming": None}
    return meeting.with_facts(
        {key: facts[key] for key in facts if facts[key] != getattr(meeting, key)}
    )


def _is_out_of_order(pod: Pod, moved: Meeting) -> bool:
    season = pod.season_of(moved)
    if season is None:
        return False
    alive = [one for one in pod.meetings_of(season) if one.status != "skipped"]
    return [one.id for one in alive] != [one.id for one in sorted(alive, key=lambda one: one.on)]


def _told(
    book: Book, pod: Pod, meant: Sequence[Meeting], reason: str | None, *, today: date
) -> MeetingsSkipped:
    people = pod.current_members
    coming = next((one for one in pod.planned_meetings if one.on >= today), None)
    season = pod.season_of(meant[-1])
    regular = [one for one in meant if one.number and pod.season_of(one) == season]
    name, step = quoted(pod.id), None
    if coming is None:
        step = NextStep(text="Nothing is to come any more.", command=f"pods plan-season {name}")
    elif season is not None and regular:
        step = NextStep(
            text="To have as many as planned, add at the end:",
            command=f"pods plan-season {name} --meetings {season.meetings + len(regular)}",
        )
    return MeetingsSkipped(
        pod=pod.id,
        title=pod.title,
        meetings=tuple(
            meeting_line(book, pod, pod.meetings[one.id], people=people) for one in meant
        ),
        reason=reason,
        next=meeting_line(book, pod, coming, people=people) if coming else None,
        next_step=step,
    )
