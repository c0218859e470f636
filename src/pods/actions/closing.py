"""The end of a pod: with thanks, and with its story kept."""

from datetime import date
from typing import Any, Literal

from pods.actions.interest import past_day
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.actions.seats import refuse_closed
from pods.model.book import Book
from pods.model.names import find_pod
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.model.words import OPEN_INVITATIONS


class PodClosed(Result):
    """A pod that has ended, and what ended with it.

    Attributes:
        people: who was in it to the end.
        withdrawn: whose invitations waited for something, and do so no more.
        skipped: the days of meetings that were still to come.
        meetings_held: how often it met.
    """

    kind: Literal["pod-closed"] = "pod-closed"
    pod: str
    title: str
    on: date
    why: str | None
    people: tuple[Who, ...]
    withdrawn: tuple[Who, ...]
    skipped: tuple[date, ...]
    meetings_held: int


def close_pod(
    book: Book, *, pod: str, why: str | None = None, on: str | None = None, today: date
) -> Change[PodClosed]:
    """Close a pod; who was in it, and everything that happened, stays written down.

    Raises:
        NamingError: no pod is called that.
        NotAllowedError: it is closed already.
        UsageError: a day still to come.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    day = past_day(on, today=today)
    closed = ended(found, on=day, why=why)
    book = book.with_pod(closed)
    people = [one for one in closed.current_members if one != book.caller.id]
    step = None
    if people and closed.held_meetings:
        step = NextStep(
            text="A word of thanks:",
            command=f"pods letter farewell --pod {quoted(found.id)}",
        )
    result = PodClosed(
        pod=closed.id,
        title=closed.title,
        on=day,
        why=closed.closed_why,
        people=tuple(who(book, one) for one in closed.current_members),
        withdrawn=tuple(
            who(book, mail.person) for mail in found.invitations.values() if mail.is_open
        ),
        skipped=tuple(meeting.on for meeting in found.planned_meetings),
        meetings_held=len(closed.held_meetings),
        next_step=step,
    )
    return Change(book, result)


def ended(pod: Pod, *, on: date, why: str | None, into: str | None = None) -> Pod:
    """The pod after its last day: nothing of it waits any more.

    Args:
        pod: still alive.
        on: its last day.
        why: the reason, if one was given.
        into: the id of the pod that it went into.
    """
    facts: dict[str, Any] = {
        "state": "closed",
        "closed": on,
        "closed_why": why or None,
        "merged_into": into,
        "resting_until": None,
    }
    meetings = {
        key: meeting.model_copy(update={"status": "skipped", "reason": "closed"})
        if meeting.is_to_come
        else meeting
        for key, meeting in pod.meetings.items()
    }
    invitations = {
        key: mail.model_copy(update={"state": "withdrawn", "ended": on})
        if mail.state in OPEN_INVITATIONS
        else mail
        for key, mail in pod.invitations.items()
    }
    changed = pod.with_facts(facts)
    return changed.model_copy(update={"meetings": meetings, "invitations": invitations})
