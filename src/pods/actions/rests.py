"""A pod that rests, over a summer or for good measure, and wakes up again."""

from datetime import date
from typing import Literal

from pods.actions.meeting_changes import with_skipped
from pods.actions.result import Change, NextStep, Result
from pods.actions.seats import refuse_closed
from pods.actions.timetable import MeetingLine, meeting_line
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.names import find_pod
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.model.words import PodState

_RESTING = "resting"


class Rested(Result):
    """A pod that rests, or is awake again.

    Attributes:
        until: the day it wakes up; None where it is awake.
        skipped: the meetings within the rest.
        next: the next meeting to come, if one is fixed.
    """

    kind: Literal["rested"] = "rested"
    pod: str
    title: str
    state: PodState
    until: date | None
    skipped: tuple[MeetingLine, ...]
    next: MeetingLine | None


def rest(
    book: Book, *, pod: str, until: str | None, reason: str | None = None, today: date
) -> Change[Rested]:
    """Let a pod rest until a day; meetings planned before that day are skipped.

    Args:
        book: the book.
        pod: its name as typed.
        until: the day it wakes up, read as the nearest future.
        reason: why; it is kept with the meetings that are skipped.
        today: the day it is.

    Raises:
        NamingError: no pod is called that.
        NotAllowedError: it is closed.
        UsageError: no day is said, or one that is not to come.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    name = quoted(found.id)
    if until is None:
        raise UsageError("until when?", f"pods rest {name} --until +6w; to end a rest: --wake")
    day = parse_day(until, today=today, reading="future").date
    if day <= today:
        raise UsageError(f"{say_date(day)} is not to come", "--until a later day: +6w, in 2 months")
    inside = [one for one in found.planned_meetings if today <= one.on < day]
    changed = with_skipped(found, inside, reason or _RESTING)
    changed = changed.with_facts({"state": _RESTING, "resting_until": day})
    return _done(book, changed, until=day, skipped=[one.id for one in inside], today=today)


def wake(book: Book, *, pod: str, today: date) -> Change[Rested]:
    """End a rest: the pod is where it was before.

    Raises:
        NamingError: no pod is called that.
        NotAllowedError: it does not rest.
    """
    found = find_pod(book, pod)
    if found.state != _RESTING:
        raise NotAllowedError(
            f"{found.title} does not rest: it is {found.state}", f"pods show {quoted(found.id)}"
        )
    return _done(book, awake(found), until=None, skipped=[], today=today)


def awake(pod: Pod) -> Pod:
    """The pod without its rest, as far in its life as the log says."""
    held = {one.kind for one in pod.held_meetings}
    state: PodState = "idea"
    if held - {"kick-off"}:
        state = "running"
    elif held or any(one.kind == "kick-off" for one in pod.planned_meetings):
        state = "kickoff"
    elif pod.invitations:
        state = "inviting"
    return pod.with_facts({"state": state, "resting_until": None})


def _done(
    book: Book, pod: Pod, *, until: date | None, skipped: list[str], today: date
) -> Change[Rested]:
    book = book.with_pod(pod)
    people = pod.current_members
    first = until or today
    coming = next((one for one in pod.planned_meetings if one.on >= first), None)
    step = None
    if coming is None and pod.current_members:
        step = NextStep(
            text="Fix the dates after it:" if until else "Fix its dates:",
            command=f"pods plan-season {quoted(pod.id)}",
        )
    return Change(
        book,
        Rested(
            pod=pod.id,
            title=pod.title,
            state=pod.state,
            until=until,
            skipped=tuple(
                meeting_line(book, pod, pod.meetings[one], people=people) for one in skipped
            ),
            next=meeting_line(book, pod, coming, people=people) if coming else None,
            next_step=step,
        ),
    )
