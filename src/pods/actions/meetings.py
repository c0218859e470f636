"""Logging meetings in one line: who was there, who hosted, when the next one is."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pods.actions.agreements import BEFORE_THE_FIRST_CALL, kick_off_id
from pods.actions.attendance import ATTENDANCE, Notes, attendance, one_there
from pods.actions.interest import past_day
from pods.actions.meeting_log import MeetingsLogged, meetings_logged
from pods.actions.result import Change
from pods.actions.turns import TURNS
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.entry import dated_id
from pods.model.meeting import Meeting
from pods.model.names import find_pod
from pods.model.pod import Pod


def log_meeting(
    book: Book,
    *,
    pod: str,
    on: Sequence[str] = (),
    notes: Notes = Notes(),  # noqa: B008 - a frozen tuple
    following: str | None = None,
    replace: bool = False,
    is_kick_off: bool = False,
    today: date,
) -> Change[MeetingsLogged]:
    """Write down that a pod met; whoever is not named was there.

    A day that a meeting was planned for logs that one, and who was to host it did, if they were
    there and nobody else is named. The pod comes as far in its life as what was held.

    Args:
        book: the book.
        pod: its name as typed.
        on: days as typed, read as the nearest past; none means today.
        notes: who was there and who did what.
        following: the day, and hour, of the next meeting.
        replace: log a day again that was logged before.
        is_kick_off: whether it was a first call; one that was planned as such is one anyway.
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
        meeting = _meeting(book, changed, day, notes, replace=replace, is_kick_off=is_kick_off)
        changed = changed.model_copy(update={"meetings": {**changed.meetings, meeting.id: meeting}})
        ids.append(meeting.id)
    planned = None
    if following is not None:
        changed, planned = with_planned(changed, following, today=today, after=days[-1])
    changed = _further(changed, [changed.meetings[one] for one in ids])
    book = book.with_pod(changed)
    told = meetings_logged(
        book,
        changed,
        ids,
        planned,
        unplanned={*ids} - {*found.meetings},
        is_undated=not on,
        today=today,
    )
    return Change(book, told)


def _meeting(
    book: Book, pod: Pod, day: date, notes: Notes, *, replace: bool, is_kick_off: bool
) -> Meeting:
    that_day = (meeting for meeting in pod.meetings.values() if meeting.on == day)
    known = min(that_day, key=lambda meeting: (not meeting.is_to_come, meeting.id), default=None)
    if known is not None and known.status == "held" and not replace:
        raise NotAllowedError(
            f"{say_date(day)} is logged already",
            "to log it again: --replace; to take it back: pods undo",
        )
    lists = attendance(book, pod, day, notes)
    told: dict[str, Any] = {"status": "held", **lists, "note": notes.note}
    for key in TURNS:
        typed, there = getattr(notes, key), (*lists["present"], *lists["late"], *lists["guest"])
        told[key] = one_there(book, typed, lists=lists, day=day) if typed else None
        if typed is None and known is not None and known.is_to_come:
            person = getattr(known, key)
            told[key] = person if person in there else None
    if is_kick_off and (known is None or pod.season_of(known) is None):
        told["kind"] = "kick-off"
    facts = {key: value for key, value in told.items() if value}
    if known is None:
        taken = dict(pod.meetings)
        return Meeting(
            id=kick_off_id(taken) if is_kick_off else dated_id(day, taken), on=day, **facts
        )
    # Logged again, a day keeps nothing of what was written down first; a plan keeps its hour, and
    # of its rota those who were there.
    stale = [*(told if replace else (*ATTENDANCE, *TURNS))]
    stale += ["reason"] if known.status == "skipped" else []
    return known.with_facts(dict.fromkeys(stale) | facts)


def _further(pod: Pod, held: Sequence[Meeting]) -> Pod:
    """The pod as far in its life as these meetings say; a rest ends with a meeting."""
    if pod.state == "closed":
        return pod
    last = held[-1].kind
    state = pod.state
    if last == "retro":
        state = "retro"
    elif last != "kick-off":
        state = "running"
    elif state in BEFORE_THE_FIRST_CALL or state == "resting":
        has_met = any(one.kind != "kick-off" for one in pod.held_meetings)
        state = "running" if has_met else "kickoff"
    facts: dict[str, Any] = {"state": state} if state != pod.state else {}
    if pod.resting_until is not None:
        facts["resting_until"] = None
    return pod.with_facts(facts) if facts else pod


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
