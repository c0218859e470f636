"""The first calls of a pod: fixing them, and what they have to agree on."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any, Literal

from pods.actions.agreements import AGREED, BEFORE_THE_FIRST_CALL, kick_off_id
from pods.actions.burdens import Hindered, Unsocial, hindered, unsocial_hours
from pods.actions.result import Change, Result, Who, who
from pods.actions.seats import refuse_closed, refuse_resting
from pods.actions.timetable import MeetingLine, dated, meeting_line, odd_hours
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, parse_weekly, say_date
from pods.hours.say import say_time
from pods.hours.season import WEEK
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import find_pod
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.model.words import PodState
from pods.proposals.calendar import hours_unknown
from pods.proposals.timetable import zone_of

# A day or two, so that everybody reads of it.
_SOONEST = timedelta(days=2)


class KickOffPlanned(Result):
    """First calls that are fixed.

    Attributes:
        meetings: all first calls of the pod, held ones too, in the order of their days.
        open: what the first calls have to agree on and is not written down, in words.
    """

    kind: Literal["kick-off-planned"] = "kick-off-planned"
    pod: str
    title: str
    state: PodState
    zone: str | None
    meetings: tuple[MeetingLine, ...]
    cannot: tuple[Hindered, ...]
    unsocial: tuple[Unsocial, ...]
    odd: tuple[str, ...]
    hours_unknown: tuple[Who, ...]
    open: tuple[str, ...]


def plan_kick_off(
    book: Book,
    *,
    pod: str,
    days: Sequence[str] = (),
    minutes: int | None = None,
    today: date,
) -> Change[KickOffPlanned]:
    """Fix first calls: on these days, else on the next day of the pod's weekly hour.

    A pod may need several: each has its own id, `k1`, `k2`.

    Args:
        book: the book.
        pod: its name as typed.
        days: days, with an hour or without: "tue 17:00".
        minutes: another length than the pod's.
        today: the day it is.

    Raises:
        NamingError: no pod is called that.
        NotAllowedError: it is closed, rests that day, or has met already.
        UsageError: no day is said and no weekly hour agreed, or a day that is over.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    if any(one.kind != "kick-off" for one in found.held_meetings):
        raise NotAllowedError(
            f"{found.title} has met already", f"its season: pods plan-season {quoted(found.id)}"
        )
    meetings = dict(found.meetings)
    for day, hour in [_day(one, today=today) for one in days] or [_usual_day(found, today=today)]:
        refuse_resting(found, on=day)
        one = _call(found, meetings, day, hour)
        meetings[one.id] = one.with_facts({"minutes": minutes}) if minutes else one
    state = "kickoff" if found.state in BEFORE_THE_FIRST_CALL else found.state
    changed = found.model_copy(update={"meetings": meetings, "state": state})
    book = book.with_pod(changed)
    return Change(book, _told(book, changed))


def _day(typed: str, *, today: date) -> tuple[date, time | None]:
    day = parse_day(typed, today=today, reading="future")
    if day.date < today:
        raise UsageError(f"{say_date(day.date)} is over", "a day still to come: tue 17:00, 5 oct")
    return day.date, day.time


def _usual_day(pod: Pod, *, today: date) -> tuple[date, time | None]:
    if pod.at is None:
        raise UsageError(
            "when is the first call?",
            f'pods plan-season {quoted(pod.id)} --kick-off "tue 17:00";'
            f" pods when {quoted(pod.id)} says which hours hold",
        )
    weekday, _ = parse_weekly(pod.at)
    first = today + _SOONEST
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    while day in {one.on for one in pod.planned_meetings}:
        day += WEEK
    return day, None


def _call(pod: Pod, meetings: dict[str, Meeting], day: date, hour: time | None) -> Meeting:
    """The call of that day: one that is planned already, with its hour, or a new one."""
    facts: dict[str, Any] = {}
    if hour is not None:
        facts["at"] = f"{hour:%H:%M}"
    elif pod.at is not None:
        facts["at"] = say_time(parse_weekly(pod.at)[1])
    known = next((one for one in meetings.values() if one.is_to_come and one.on == day), None)
    if known is not None:
        return known.with_facts({"kind": "kick-off", **facts})
    return Meeting(
        id=kick_off_id(meetings), on=day, **facts, status="planned", kind="kick-off"
    )  # fmt: skip


def _told(book: Book, pod: Pod) -> KickOffPlanned:
    people = (*pod.current_members, *pod.seat_holders)
    calls = sorted(
        (one for one in pod.meetings.values() if one.kind == "kick-off"), key=lambda one: one.on
    )
    coming = [one for one in calls if one.is_to_come]
    sittings = [one.sitting for one in dated(book, pod, coming)]
    return KickOffPlanned(
        pod=pod.id,
        title=pod.title,
        state=pod.state,
        zone=zone_of(book, pod),
        meetings=tuple(meeting_line(book, pod, one, people=people) for one in calls),
        cannot=hindered(book, pod, coming, people=people),
        unsocial=unsocial_hours(book, pod, sittings, people=people),
        odd=odd_hours(sittings),
        hours_unknown=tuple(who(book, one) for one in hours_unknown(book, people)),
        open=tuple(AGREED[one] for one in pod.open_agreements),
    )
