"""How often people came to the meetings that they were expected at, as far as it was logged."""

from collections.abc import Sequence

from pods.grouping.criteria.interface import Attendance
from pods.model.book import Book

LATELY = 12
"""Meetings that still say something: about a season and a half, seen from the last one."""


def attendance_of(book: Book, people: Sequence[str]) -> tuple[Attendance | None, ...]:
    """By person, the last meetings logged with them; None: nothing was logged."""
    wanted = set(people)
    came: dict[str, list[tuple[str, bool]]] = {}
    for pod in book.pods.values():
        for meeting in pod.held_meetings:
            there, day = set(meeting.attended) - set(meeting.guest), meeting.on.isoformat()
            for person in sorted((there | {*meeting.missed}) & wanted):
                came.setdefault(person, []).append((day, person in there))
    return tuple(_lately(came.get(one, [])) for one in people)


def _lately(came: list[tuple[str, bool]]) -> Attendance | None:
    if not came:
        return None
    last = sorted(came)[-LATELY:]
    return Attendance(sum(there for _, there in last), len(last))
