"""The number by which calendars know the newer of two versions of a meeting (SEQUENCE).

It is in the file, so that looking at a calendar writes nothing, and two machines agree. Most of it
stands there anyway: a meeting that was moved is a newer version of itself, and so is one that is
skipped. Only what cannot be seen from that (a second move, another host, a new link) is counted,
in `revision`: of the meeting, or once in the pod where it is about all that is to come.
Every change that is saved passes `revised` (store/writing.py), so that no action has to think of
it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pods.model.book import Book
from pods.model.meeting import MOST_REVISIONS, Dropped, Meeting
from pods.model.person import Person
from pods.model.pod import Pod


class _Newer(NamedTuple):
    """A meeting that changed, and how much its number falls short of saying so."""

    meeting: Meeting
    short: int


def sequence_of(pod: Pod, meeting: Meeting) -> int:
    """The SEQUENCE of a meeting: it rises with every change that its calendar entry shows."""
    seen = (meeting.moved_from is not None) + (meeting.status == "skipped")
    return (pod.revision or 0) + (meeting.revision or 0) + seen


def revised(before: Book, after: Book) -> Book:
    """The book after a change, with higher numbers for the meetings that it changed.

    Args:
        before: as it was.
        after: the same book with the change.
    """
    people = _moved(before.people, after.people)
    everywhere = before.settings != after.settings or _lives(before.caller) != _lives(after.caller)
    for pod in after.pods.values():
        old = before.pods.get(pod.id)
        if old is None or not (old.meetings or pod.meetings):
            continue
        if old is not pod or everywhere or people & {*pod.current_members, pod.caller}:
            new = _revised_pod(before, old, after, pod)
            after = after.with_pod(new) if new is not pod else after
    return after


def _moved(before: Mapping[str, Person], after: Mapping[str, Person]) -> set[str | None]:
    """The ids of those who live elsewhere than before, by the clock or on the map."""
    if before is after:
        return set()
    return {key for key, one in after.items() if _lives(one) != _lives(before.get(key, one))}


def _lives(person: Person) -> tuple[str | None, str | None]:
    return person.time_zone, person.place


def _revised_pod(before: Book, old: Pod, after: Book, pod: Pod) -> Pod:
    pod = _with_dropped(old, pod)
    shown = [one for one in pod.meetings.values() if one.is_to_come or one.status == "skipped"]
    newer = []
    for meeting in shown:
        was = old.meetings.get(meeting.id)
        if was is None or was.status == "held":
            continue
        short = sequence_of(old, was) + 1 - sequence_of(pod, meeting)
        if short > 0 and _facts(before, old, was) != _facts(after, pod, meeting):
            newer.append(_Newer(meeting, short))
    alive = sum(one.is_to_come for one in shown)
    if len(newer) > 1 and sum(one.meeting.is_to_come for one in newer) == alive:
        return pod.with_facts({"revision": _raised(pod, max(one.short for one in newer))})
    raised = {
        meeting.id: meeting.with_facts({"revision": _raised(meeting, short)})
        for meeting, short in newer
    }
    return pod.model_copy(update={"meetings": {**pod.meetings, **raised}}) if raised else pod


def _raised(entry: Pod | Meeting, by: int) -> int:
    return min((entry.revision or 0) + by, MOST_REVISIONS)


def _facts(book: Book, pod: Pod, meeting: Meeting) -> tuple[Any, ...]:
    """What a calendar shows of a meeting, the spelling of people's names aside."""
    # Hours take long to load, and hardly any change is about a meeting.
    from pods.proposals.timetable import sitting_of  # noqa: PLC0415 - only where it is used

    home = meeting.home and book.knows(meeting.home) and book.person(meeting.home).place
    return (
        meeting.on,
        sitting_of(book, pod, meeting),
        meeting.status == "skipped",
        (meeting.host, meeting.note_taker, meeting.focus, meeting.home, home),
        (pod.title, pod.place, pod.link),
    )


def _with_dropped(old: Pod, pod: Pod) -> Pod:
    """The pod with what was to come and is gone kept in mind, and what came back freed."""
    gone = {
        key: Dropped(id=key, on=one.on, revision=min(sequence_of(old, one) + 1, MOST_REVISIONS))
        for key, one in old.meetings.items()
        if key not in pod.meetings and one.is_to_come
    }
    back = {key: pod.meetings[key] for key in pod.dropped if key in pod.meetings}
    if not gone and not back:
        return pod
    again = {
        key: one.with_facts({"revision": _raised(one, short)})
        for key, one in back.items()
        if (short := pod.dropped[key].revision + 1 - sequence_of(pod, one)) > 0
    }
    dropped = {key: one for key, one in {**pod.dropped, **gone}.items() if key not in back}
    pod = pod.with_facts({"dropped": dropped or None})
    return pod.model_copy(update={"meetings": {**pod.meetings, **again}}) if again else pod
