"""The dates of a pod's page, on each clock that its members live by, and who does what."""

from collections.abc import Sequence
from datetime import date

from pods.actions.result import Part
from pods.hours.sittings import Sitting, local_start
from pods.hours.words import show_clock, weekday_name
from pods.letters.naming import name_before_others
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.proposals.saying import zone_label
from pods.proposals.timetable import sitting_of, zone_of

UNNAMED = "a member"
"""Whoever has a part and wants no name on the page."""


class PageDate(Part):
    """A meeting to come.

    Attributes:
        on: the day on the calendar of the pod's own zone.
        what: "first call", "look back", "social"; empty for a regular one.
        times: for each of the page's clocks "18:00", or "Wed 06:00" where it is another day
            there; empty where nobody said the hour.
        where: whose home; empty where it is where it always is.
    """

    on: date
    what: str
    times: tuple[str, ...]
    host: str
    notes: str
    focus: str
    where: str


def clocks_and_dates(
    book: Book, pod: Pod, *, today: date
) -> tuple[tuple[str, ...], tuple[PageDate, ...]]:
    """Whose clocks there are, those that always show the same as one, and every date to come."""
    coming = [one for one in pod.planned_meetings if one.on >= today]
    sittings = [sitting_of(book, pod, one) for one in coming]
    clocks, columns = _columns(_zones(book, pod), sittings)
    return clocks, tuple(
        _date(book, pod, meeting, times=tuple(column[row] for column in columns))
        for row, meeting in enumerate(coming)
    )


def kind_of(meeting: Meeting) -> str:
    """What a meeting is for, where it is not a regular one."""
    kinds = {"kick-off": "first call", "retro": "look back", "social": "social"}
    return kinds.get(meeting.kind, "")


def _zones(book: Book, pod: Pod) -> list[str | None]:
    """The pod's own first, then those that members live by, as they stand in the pod."""
    own = zone_of(book, pod)
    theirs = [book.person(one).time_zone for one in pod.current_members]
    known = [zone for zone in dict.fromkeys((own, *theirs)) if zone]
    return [*known] if own else [None]


def _columns(
    zones: Sequence[str | None], sittings: Sequence[Sitting | None]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    alike: dict[tuple[str, ...], list[str]] = {}
    for zone in zones:
        column = tuple(_time(one, zone) for one in sittings)
        alike.setdefault(column, []).append(zone_label(zone) if zone else "")
    if not any(any(column) for column in alike):
        return (), ()
    return tuple(listed(labels) or "Time" for labels in alike.values()), tuple(alike)


def _time(sitting: Sitting | None, zone: str | None) -> str:
    if sitting is None:
        return ""
    local = local_start(sitting, zone)
    if local is None:
        return show_clock(sitting.start)
    name = weekday_name(local.day.weekday()).title()
    return f"{'' if local.day == sitting.day else f'{name} '}{show_clock(local.start)}"


def _date(book: Book, pod: Pod, meeting: Meeting, *, times: tuple[str, ...]) -> PageDate:
    def part(person: str | None) -> str:
        if person is None or person not in pod.current_members:
            return ""
        return name_before_others(book, person, among=pod.current_members) or UNNAMED

    home = part(meeting.home)
    return PageDate(
        on=meeting.on,
        what=kind_of(meeting),
        times=times,
        host=part(meeting.host),
        notes=part(meeting.note_taker),
        focus=part(meeting.focus),
        where=f"at {home}'s" if home else "",
    )
