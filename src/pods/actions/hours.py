"""When can these people meet, all season long?"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pods.actions.result import NextStep, Part, Result, Who, who
from pods.errors import UsageError
from pods.hours.dates import parse_day, parse_weekly, say_weekly
from pods.hours.say import say_time
from pods.hours.season import Season
from pods.hours.slots import Blocker, Slot, blockers, find_slots, near_misses
from pods.hours.words import weekday_name
from pods.hours.zones import zone
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import find_anything, find_people
from pods.model.pod import Pod
from pods.model.typed import to_type
from pods.proposals.calendar import (
    anchor_zone,
    default_caller,
    hours_unknown,
    minutes_of,
    schedules,
    season_of,
)
from pods.proposals.slots import SlotLine, slot_line


class BlockerLine(Part):
    """Who cannot make a start, and why."""

    person: Who | None
    first: date
    weeks: int
    meetings: int
    text: str


class NearStart(Part):
    """A start that fails, with everybody who stands in its way."""

    weekday: str
    start: str
    blockers: tuple[BlockerLine, ...]


class When(Result):
    """Every weekly start that holds all season, or the ones that fail least.

    Attributes:
        asked: the one start that was asked about, as `--at` takes it; `slots` holds it if it
            holds, `near` says who stands in its way if not.
    """

    kind: Literal["when"] = "when"
    asked: str | None
    people: tuple[Who, ...]
    zone: str | None
    start: date
    weeks: int
    cadence_weeks: int
    minutes: int
    slots: tuple[SlotLine, ...]
    hours_unknown: tuple[Who, ...]
    near: tuple[NearStart, ...]


def when(
    book: Book,
    *,
    names: Sequence[str],
    at: str | None = None,
    minutes: int | None = None,
    start: str | None = None,
    weeks: int | None = None,
    every: int | None = None,
    in_zone: str | None = None,
    today: date,
) -> When:
    """Find the hours of a pod, a draft, or some people, or ask who blocks one of them.

    Args:
        book: the book.
        names: one pod or draft, or people, as typed.
        at: a weekly hour to ask about: "tue 17:00".
        minutes: another length of meeting.
        start: another first day of the season.
        weeks: another span of the season.
        every: another cadence, in weeks.
        in_zone: another zone whose clock is kept.
        today: the day it is.

    Raises:
        NamingError: nobody, or nothing, is called that.
        UsageError: fewer than two people.
    """
    pod, group = _group(book, names)
    if len(group) < 2:  # noqa: PLR2004 - it takes two
        raise UsageError("an hour in common takes two people", "pods when ana bo, or pods when POD")
    season = season_of(book, today=today, pod=pod)
    first = parse_day(start, today=today, reading="future").date if start else season.start
    season = Season(first, weeks or season.weeks, every or season.cadence_weeks)
    length = minutes or minutes_of(book, pod=pod)
    caller = (pod.caller if pod else None) or default_caller(book, group)
    anchor = in_zone or anchor_zone(book, caller, pod=pod)
    if anchor is not None:
        zone(anchor)
    found, near = _searched(book, group, anchor=anchor, season=season, minutes=length, at=at)
    people = schedules(book, group)
    lines = tuple(slot_line(slot, people, season=season) for slot in found)
    unknown = tuple(who(book, one) for one in hours_unknown(book, group))
    return When(
        asked=say_weekly(*parse_weekly(at)) if at is not None else None,
        people=tuple(who(book, one) for one in group),
        zone=anchor,
        start=season.start,
        weeks=season.weeks,
        cadence_weeks=season.cadence_weeks,
        minutes=length,
        slots=lines,
        hours_unknown=unknown,
        near=near,
        next_step=_ask_for_hours(book, unknown),
    )


def _searched(
    book: Book,
    group: Sequence[str],
    *,
    anchor: str | None,
    season: Season,
    minutes: int,
    at: str | None,
) -> tuple[tuple[Slot, ...], tuple[NearStart, ...]]:
    if anchor is None:
        return (), ()
    people = schedules(book, group)
    slots = find_slots(people, anchor=anchor, season=season, minutes=minutes)
    if at is not None:
        weekday, start = parse_weekly(at)
        against = blockers(
            people, anchor=anchor, season=season, minutes=minutes, weekday=weekday, start=start
        )
        if against:
            return (), (_near(book, weekday, start, against),)
        found = next(
            (slot for slot in slots if (slot.weekday, slot.start) == (weekday, start)), None
        )
        return (found or Slot(weekday, start, anchor, minutes),), ()
    if slots:
        return slots, ()
    misses = near_misses(people, anchor=anchor, season=season, minutes=minutes)
    return (), tuple(_near(book, miss.weekday, miss.start, miss.blockers) for miss in misses)


def _near(book: Book, weekday: int, start: int, against: Sequence[Blocker]) -> NearStart:
    lines = tuple(
        BlockerLine(
            person=who(book, one.person) if one.person else None,
            first=one.date,
            weeks=one.weeks,
            meetings=one.meetings,
            text=one.text,
        )
        for one in against
    )
    return NearStart(weekday=weekday_name(weekday), start=say_time(start), blockers=lines)


def _group(book: Book, names: Sequence[str]) -> tuple[Pod | None, tuple[str, ...]]:
    """One name may be a pod or a draft; several, or a name of nobody's pod, are people."""
    if len(names) > 1 or "," in names[0] or not names[0].strip():
        return None, tuple(person.id for person in find_people(book, names))
    target = find_anything(book, names[0], among=("pod", "draft", "person"))
    if isinstance(target, Pod):
        return target, (*target.current_members, *target.seat_holders)
    return None, target.people if isinstance(target, Draft) else (target.id,)


def _ask_for_hours(book: Book, unknown: Sequence[Who]) -> NextStep | None:
    if not unknown:
        return None
    first = unknown[0]
    is_own = first.id == book.caller.id
    zone = "" if book.person(first.id).time_zone else " --time-zone Europe/Lisbon"
    return NextStep(
        text="Your own hours first:" if is_own else f"Ask {first.name} for their hours:",
        command=f'pods edit-person {to_type(book, first.id)} --free "tue 18-21"{zone}',
    )
