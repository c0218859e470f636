"""What dates ask of people: who cannot come, who gets up early or stays up late for them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pods.actions.result import Part, Who, who
from pods.actions.timetable import dated
from pods.hours.say import say_time
from pods.hours.sittings import (
    Sitting,
    fails_hours,
    is_away,
    is_unsocial_for,
    local_start,
)
from pods.hours.words import DAY_MINUTES, HOUR
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.proposals.calendar import schedules
from pods.proposals.timetable import sitting_of

# A start between these is an early one; one past midnight belongs to the evening before.
_DAWN, _NOON = 4 * HOUR, 12 * HOUR


class Hindered(Part):
    """Somebody who cannot come to a meeting, as far as is known.

    Attributes:
        is_hour: whether only the hours that they told speak against it, and not the day.
    """

    person: Who
    meeting: str
    on: date
    why: str
    is_hour: bool = False


class Unsocial(Part):
    """Somebody who has to get up early, or stay up late.

    Attributes:
        at: the earliest such hour, or the latest, on their clock.
        meetings: for how many meetings of this season.
        earlier: how many such meetings they came to before.
    """

    person: Who
    is_early: bool
    at: str
    meetings: int
    earlier: int


class _Elsewhere(NamedTuple):
    """A meeting of another pod: who is in it, and from when to when."""

    title: str
    people: frozenset[str]
    begin: int
    end: int


def hindered(book: Book, pod: Pod, meetings: Iterable[Meeting], *, people: Sequence[str]) -> (
    tuple[Hindered, ...]
):  # fmt: skip
    """Who cannot come to which meeting: away, not free, in another pod then, or they said so."""
    hours = schedules(book, people)
    others = tuple(_elsewhere(book, pod, people))
    found = []
    for meeting in sorted(meetings, key=lambda one: (one.on, one.id)):
        sitting = sitting_of(book, pod, meeting) or Sitting(meeting.on, 0, 0, None, None)
        for schedule in hours:
            if schedule.person in meeting.coming:
                continue
            said_so = "cannot come" if schedule.person in meeting.not_coming else None
            day = said_so or is_away(schedule, sitting) or _clash(schedule.person, sitting, others)
            if why := day or fails_hours(schedule, sitting):
                found.append(
                    Hindered(
                        person=who(book, schedule.person),
                        meeting=meeting.id,
                        on=meeting.on,
                        why=why,
                        is_hour=not day,
                    )
                )
    return tuple(found)


def spared(cannot: Sequence[Hindered], *, meetings: int) -> dict[str, frozenset[str]]:
    """Whom the rota spares, by meeting: all who cannot come.

    Whose hours fail every single time comes all the same, as it seems: the pod has agreed on an
    hour, and what they once told is older than that.

    Args:
        cannot: who cannot come to which meeting.
        meetings: how many meetings were looked at.
    """
    by_hour = Counter(one.person.id for one in cannot if one.is_hour)
    found: dict[str, set[str]] = {}
    for one in cannot:
        if not one.is_hour or by_hour[one.person.id] < meetings:
            found.setdefault(one.meeting, set()).add(one.person.id)
    return {meeting: frozenset(people) for meeting, people in found.items()}


def unsocial_hours(
    book: Book, pod: Pod, sittings: Sequence[Sitting], *, people: Sequence[str]
) -> tuple[Unsocial, ...]:
    """Who gets up early or stays up late for these meetings, and how often they did before."""
    earlier = unsocial_before(book, pod, people=people)
    found = []
    for person in people:
        zone = book.person(person).time_zone
        hard = [one for one in sittings if is_unsocial_for(one, zone)]
        locals_ = [local for one in hard if (local := local_start(one, zone))]
        if locals_:
            starts = [local.start for local in locals_]
            is_early = _DAWN <= starts[0] < _NOON
            hardest = min(starts) if is_early else max(starts, key=_evening)
            found.append(
                Unsocial(
                    person=who(book, person),
                    is_early=is_early,
                    at=say_time(hardest),
                    meetings=len(hard),
                    earlier=earlier[person],
                )
            )
    return tuple(found)


def unsocial_before(book: Book, pod: Pod, *, people: Sequence[str]) -> dict[str, int]:
    """How many held meetings at unsocial hours each of them came to."""
    counts = dict.fromkeys(people, 0)
    for meeting, sitting in dated(book, pod, pod.held_meetings):
        for person in people:
            was_there = person in meeting.attended
            if was_there and is_unsocial_for(sitting, book.person(person).time_zone):
                counts[person] += 1
    return counts


def _evening(start: int) -> int:
    """Minutes of the day, those past midnight counted on from the evening before."""
    return start + DAY_MINUTES if start < _DAWN else start


def _elsewhere(book: Book, pod: Pod, people: Sequence[str]) -> Iterator[_Elsewhere]:
    """The meetings to come of other pods that some of these people are in."""
    for other in book.pods.values():
        inside = frozenset(other.current_members) & frozenset(people)
        if other.id == pod.id or other.state == "closed" or not inside:
            continue
        for _, sitting in dated(book, other, other.planned_meetings):
            if sitting.instant is not None:
                end = sitting.instant + sitting.minutes
                yield _Elsewhere(other.title, inside, sitting.instant, end)


def _clash(person: str, sitting: Sitting, others: Iterable[_Elsewhere]) -> str | None:
    if sitting.instant is None:
        return None
    end = sitting.instant + sitting.minutes
    return next(
        (
            f"in {one.title} then"
            for one in others
            if person in one.people and one.begin < end and sitting.instant < one.end
        ),
        None,
    )
