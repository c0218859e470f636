"""What the log tells: meetings month by month, who came, how soon a name became a call, hours.

Nothing of it is stored, and nobody is ranked: people and pods stand in the order of the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from pods.actions.health import Mark, mark_of
from pods.actions.result import Part, Result, Who, who
from pods.actions.turns import minutes_of, presence, turns
from pods.model.book import Book
from pods.model.names import find_pod
from pods.model.pod import Pod

# Hours that two people spent together before they called each other casual friends, friends and
# close friends (J. A. Hall, "How many hours does it take to make a friend?", 2018).
STEPS = (50, 90, 200)

_SHOWN = 12  # meetings in a strip
_YEAR = 12


class MonthOfMeetings(Part):
    """A month, as "2026-03", and how many meetings were held in it."""

    month: str
    meetings: int


class MemberStats(Part):
    """A member: a mark for each meeting shown, how often they came, how often they hosted."""

    person: Who
    marks: tuple[Mark, ...]
    came: int
    expected: int
    hosted: int


class PodStats(Part):
    """One pod.

    Attributes:
        meetings: how many it has held.
        attendance: of all that was expected at them, so many in a hundred came; None: unknown.
        shown: the days of the meetings that the marks are about, the oldest first.
        members: everybody in it now.
        first_call: the day of its first meeting.
        days_to_call: from the first of their names on the list to that day; None: unknown.
    """

    id: str
    title: str
    state: str
    meetings: int
    attendance: int | None
    shown: tuple[date, ...]
    members: tuple[MemberStats, ...]
    first_call: date | None
    days_to_call: int | None


class PairHours(Part):
    """Two people at the same held meetings; `step` is the last of 50, 90 and 200 hours reached."""

    people: tuple[Who, Who]
    meetings: int
    minutes: int
    step: int


class Stats(Result):
    """What the log tells of one pod, or of all.

    Attributes:
        pod: the title of the one it was asked of.
        months: the last twelve, or as many as were asked for, the oldest first.
        pods: that pod, or all that have ever met or are not closed.
        days_to_call: the median over those pods whose days are known.
        people_to_call: the same over people: from their name on the list to their own first call.
        people_known: how many people that is.
        together: everybody who sat with somebody, pair by pair.
    """

    kind: Literal["stats"] = "stats"
    pod: str | None
    meetings: int
    months: tuple[MonthOfMeetings, ...]
    pods: tuple[PodStats, ...]
    days_to_call: float | None
    people_to_call: float | None
    people_known: int
    together: tuple[PairHours, ...]


def stats(book: Book, *, pod: str | None = None, months: int = _YEAR, today: date) -> Stats:
    """What the log tells of one pod, or of all.

    Args:
        book: the list.
        pod: its name, as typed; None: all.
        months: how many months are shown, today's the last.
        today: the day.

    Raises:
        NamingError: no pod is called that.
    """
    asked = [find_pod(book, pod)] if pod is not None else list(book.pods.values())
    told = [one for one in asked if pod or one.state != "closed" or one.held_meetings]
    found = tuple(_pod(book, one) for one in told)
    waits = list(_waits(book, told))
    return Stats(
        pod=asked[0].title if pod is not None else None,
        meetings=sum(one.meetings for one in found),
        months=tuple(_months(told, months, today)),
        pods=found,
        days_to_call=_median([one.days_to_call for one in found if one.days_to_call is not None]),
        people_to_call=_median(waits),
        people_known=len(waits),
        together=tuple(_together(book, told)),
    )


def _pod(book: Book, pod: Pod) -> PodStats:
    held = pod.held_meetings
    hosted = turns(held, "host")
    came = sum(len(one.present) + len(one.late) for one in held)
    expected = came + sum(len(one.missed) for one in held)
    first = held[0].on if held else None
    known = [
        added
        for one in pod.members.values()
        if one.who != book.caller.id and (added := book.person(one.who).added)
    ]
    return PodStats(
        id=pod.id,
        title=pod.title,
        state=pod.state,
        meetings=len(held),
        attendance=100 * came // expected if expected else None,
        shown=tuple(one.on for one in held[-_SHOWN:]),
        members=tuple(
            MemberStats(
                person=who(book, one),
                marks=tuple(mark_of(meeting, one) for meeting in held[-_SHOWN:]),
                came=presence(pod, one).came,
                expected=presence(pod, one).expected,
                hosted=hosted[one],
            )
            for one in pod.current_members
        ),
        first_call=first,
        days_to_call=(first - min(known)).days if first and known and min(known) <= first else None,
    )


def _months(pods: Iterable[Pod], count: int, today: date) -> Iterator[MonthOfMeetings]:
    held = [meeting.on for pod in pods for meeting in pod.held_meetings]
    last = today.year * _YEAR + today.month - 1
    for number in range(last - count + 1, last + 1):
        year, month = divmod(number, _YEAR)
        meetings = sum((day.year, day.month - 1) == (year, month) for day in held)
        yield MonthOfMeetings(month=f"{year:04}-{month + 1:02}", meetings=meetings)


def _waits(book: Book, pods: Sequence[Pod]) -> Iterator[int]:
    """Days from each name on the list to that person's own first call."""
    first: dict[str, date] = {}
    for pod in pods:
        for meeting in pod.held_meetings:
            for one in meeting.attended:
                first[one] = min(meeting.on, first.get(one, meeting.on))
    for person in book.people.values():
        if person.added and person.id in first and person.added <= first[person.id]:
            yield (first[person.id] - person.added).days


def _median(days: Sequence[int]) -> float | None:
    """The one in the middle, or half way between the two that are."""
    row, half = sorted(days), len(days) // 2
    return (row[half] + row[~half]) / 2 if row else None


def _together(book: Book, pods: Iterable[Pod]) -> Iterator[PairHours]:
    """Each two who sat together, in the order of the file."""
    found: dict[tuple[str, str], list[int]] = {}
    place = {one.id: number for number, one in enumerate(book.everybody())}
    for pod in pods:
        for meeting in pod.held_meetings:
            there = sorted(meeting.attended, key=lambda one: place[one])
            for pair in combinations(there, 2):
                found.setdefault(pair, []).append(minutes_of(book, pod, meeting))
    for one, other in sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]])):
        minutes = sum(found[one, other])
        yield PairHours(
            people=(who(book, one), who(book, other)),
            meetings=len(found[one, other]),
            minutes=minutes,
            step=max([step for step in STEPS if minutes >= 60 * step], default=0),
        )
