"""How the pods are doing, from the log alone: who comes, the gap, who carries, what it can bear."""

from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from pods.actions.listing import PodLine, pod_line
from pods.actions.result import Part, Result, Who, who
from pods.actions.turns import presence, turns
from pods.hours.absence import parse_away
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import find_pod
from pods.model.pod import Pod
from pods.reminders.rhythm import Health, rhythm_of

Mark = Literal["there", "late", "apology", "no-show", "not-in-it"]

_SHOWN = 8  # meetings; more do not fit beside a name on a narrow screen
_MOST_OF = 0.5  # of the hosting, by one: practice calls it "Jenny's group"
_ENOUGH = 3  # hosted meetings before a share is worth telling


class MemberHealth(Part):
    """One member: a mark for each of the meetings shown, how often they came, what they carried."""

    person: Who
    marks: tuple[Mark, ...]
    came: int
    expected: int
    hosted: int
    on_leave: bool


class PodHealth(Part):
    """One pod.

    Attributes:
        line: what stands in a list of pods.
        health: from the gap since its last meeting against its cadence; None: it rests, or has
            not met yet, and nothing is late.
        ratio: that gap in cadences.
        meetings: the days of those that the marks are about, the oldest first.
        attendance: of all that was expected at them, so many in a hundred came.
        members: everybody in it.
        mostly_hosted_by: who hosts more than half, if somebody does.
        min_presence: how many it takes to meet.
        can_miss: how many absences it can bear, a couple counted as one; below 0: too few already.
        away_soon: who is away on some day of the next six weeks.
    """

    line: PodLine
    health: Health | None
    ratio: float
    meetings: tuple[date, ...]
    attendance: int | None
    members: tuple[MemberHealth, ...]
    mostly_hosted_by: Who | None
    min_presence: int
    can_miss: int
    away_soon: tuple[Who, ...]


class PodsHealth(Result):
    """How the pods are doing; those that rest are only named."""

    kind: Literal["health"] = "health"
    pods: tuple[PodHealth, ...]


def health(book: Book, *, pod: str | None = None, today: date) -> PodsHealth:
    """How one pod, or each that is not closed, is doing.

    Raises:
        NamingError: no pod is called that.
    """
    shown = [find_pod(book, pod)] if pod is not None else list(book.pods.values())
    if pod is None:
        shown = [one for one in shown if one.state != "closed"]
    return PodsHealth(pods=tuple(pod_health(book, one, today=today) for one in shown))


def pod_health(book: Book, pod: Pod, *, today: date) -> PodHealth:
    """How one pod is doing."""
    rhythm = rhythm_of(pod, settings=book.settings, today=today)
    is_awake = pod.state in {"running", "retro"} and rhythm.last is not None
    shown = pod.held_meetings[-_SHOWN:]
    hosted = turns(pod.held_meetings, "host")
    members = tuple(_member(book, pod, one, shown, hosted[one]) for one in pod.current_members)
    expected = [mark for one in members for mark in one.marks if mark != "not-in-it"]
    came = sum(mark in {"there", "late"} for mark in expected)
    least = pod.min_presence or max(2, book.sizes_of(pod)[0] - 1)
    return PodHealth(
        line=pod_line(book, pod, today=today),
        health=rhythm.health if is_awake else None,
        ratio=round(rhythm.ratio, 1),
        meetings=tuple(one.on for one in shown),
        attendance=100 * came // len(expected) if expected else None,
        members=members,
        mostly_hosted_by=_mostly(book, hosted),
        min_presence=least,
        can_miss=_can_miss(book, pod, least),
        away_soon=tuple(
            who(book, one) for one in pod.current_members if _is_away(book, one, today=today)
        ),
    )


def _member(
    book: Book, pod: Pod, person: str, shown: tuple[Meeting, ...], hosted: int
) -> MemberHealth:
    counted = presence(pod, person)
    role = next(one.role for one in pod.members.values() if one.who == person and one.is_current)
    return MemberHealth(
        person=who(book, person),
        marks=tuple(mark_of(one, person) for one in shown),
        came=counted.came,
        expected=counted.expected,
        hosted=hosted,
        on_leave=role == "on-leave",
    )


def mark_of(meeting: Meeting, person: str) -> Mark:
    """How it was with somebody at a meeting."""
    if person in meeting.late:
        return "late"
    if person in (*meeting.present, *meeting.guest):
        return "there"
    if person in meeting.no_show:
        return "no-show"
    return "apology" if person in meeting.apology else "not-in-it"


def _mostly(book: Book, hosted: dict[str, int]) -> Who | None:
    total = sum(hosted.values())
    if total < _ENOUGH:
        return None
    most = max(sorted(hosted), key=lambda one: hosted[one])
    return who(book, most) if hosted[most] > _MOST_OF * total else None


def _can_miss(book: Book, pod: Pod, least: int) -> int:
    """How many absences leave enough; the worst ones count, and a couple misses two at once."""
    members = [one.who for one in pod.members.values() if one.is_current and one.role != "on-leave"]
    couples = {frozenset(tie.people) for tie in book.ties.values() if tie.kind == "couple"}
    paired = [pair for pair in combinations(members, 2) if frozenset(pair) in couples]
    spare = len(members) - least
    if spare < 0:
        return -1
    absences = 0
    sizes = [2] * len(paired) + [1] * (len(members) - 2 * len(paired))
    for size in sizes:
        if size > spare:
            break
        spare -= size
        absences += 1
    return absences


def _is_away(book: Book, person: str, *, today: date) -> bool:
    days = [today + timedelta(days=number) for number in range(42)]
    absences = [parse_away(text) for text in book.person(person).away]
    return any(absence.covers(day) for absence in absences for day in days)
