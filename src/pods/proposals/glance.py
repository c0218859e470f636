"""What one wants to see at a glance of a handful of people: hours, sizes, rules."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pods.hours.dates import parse_weekly
from pods.hours.slots import Slot, blockers
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.pod import Pod
from pods.model.speech import because
from pods.model.words import PRIVATE_TIES
from pods.proposals.calendar import (
    anchor_zone,
    common_slots,
    default_caller,
    hours_unknown,
    minutes_of,
    schedule_of,
    schedules,
    season_of,
)
from pods.proposals.saying import say_starts

_FIRST = 3


class Start(NamedTuple):
    """A weekly start that holds all season.

    Attributes:
        at: on the clock that the group would keep, as `--at` takes it: "tue 17:00".
        here: on the Caller's own clock, in the first week: "Tue 18:00".
        later: on the Caller's own clock once one of the two was changed; empty: it stays.
    """

    at: str
    here: str
    later: str


class Glance(NamedTuple):
    """Hours that hold all season, whose are unknown, and what speaks against the combination.

    Attributes:
        hours: all of them in one line on the clock that the group would keep; nothing if none.
        starts: up to three of them, those that are good for everybody first, on different days.
        start_count: how many there are.
        hours_unknown: ids of those who told nobody when they are free.
        warnings: what to mind, hardest first.
    """

    hours: tuple[str, ...]
    starts: tuple[Start, ...]
    start_count: int
    hours_unknown: tuple[str, ...]
    warnings: tuple[str, ...]


def glance(book: Book, people: Sequence[str], *, today: date, show_private: bool = False) -> Glance:
    """Look at these people as if they were a pod. Private rules are said without names.

    Args:
        book: the book.
        people: ids.
        today: the day it is.
        show_private: whether private rules and ties are told in full.
    """
    unknown = hours_unknown(book, people)
    slots = common_slots(book, people, today=today) if len(people) > 1 else ()
    hours = (
        (say_starts(((slot.weekday, slot.start) for slot in slots), zone=slots[0].zone),)
        if slots
        else ()
    )
    known = len(people) - len(unknown)
    warnings = [
        *_rule_warnings(book, people, today=today, show_private=show_private),
        *_size_warnings(book, len(people)),
    ]
    if known > 1 and not slots:
        warnings.append("no hour holds for everybody all season")
    starts = tuple(_start(book, slot, today=today) for slot in _first(slots))
    return Glance(hours, starts, len(slots), unknown, tuple(warnings))


def blocked_at(book: Book, people: Sequence[str], *, pod: Pod, today: date) -> tuple[str, ...]:
    """Who cannot make the pod's weekly hour, and why, one sentence each."""
    zone = anchor_zone(book, pod.caller or default_caller(book, people), pod=pod)
    if pod.at is None or zone is None:
        return ()
    weekday, start = parse_weekly(pod.at)
    found = blockers(
        schedules(book, people),
        anchor=zone,
        season=season_of(book, today=today, pod=pod),
        minutes=minutes_of(book, pod=pod),
        weekday=weekday,
        start=start,
    )
    return tuple(
        f"{short_name(book, one.person)}: {one.text}" if one.person else one.text for one in found
    )


def _size_warnings(book: Book, size: int) -> Iterable[str]:
    low, high = book.settings.size_min, book.settings.size_max
    if size < low:
        yield f"{low - size} more to make a pod of {low}"
    if size > high:
        yield f"{size - high} more than a pod of {high}"


def _rule_warnings(
    book: Book, people: Sequence[str], *, today: date, show_private: bool
) -> Iterable[str]:
    group = set(people)
    for rule in book.rules.values():
        inside = group & set(rule.people)
        is_broken = len(inside) > 1 if rule.kind == "apart" else 0 < len(inside) < len(rule.people)
        if not rule.counts_on(today) or not is_broken:
            continue
        word = "rule" if rule.hard else "wish"
        if rule.private and not show_private:
            yield f"a private {word} of yours"
        else:
            names = " and ".join(short_name(book, person) for person in rule.people)
            why = because(rule.why) if rule.private else ""
            yield f"your {word}: {names} {rule.kind}{why}"
    yield from _tie_warnings(book, group, show_private=show_private)


def _tie_warnings(book: Book, group: set[str], *, show_private: bool) -> Iterable[str]:
    ties = [tie for tie in book.ties.values() if tie.kind in PRIVATE_TIES]
    hidden = [tie for tie in ties if set(tie.people) <= group]
    if hidden and not show_private:
        yield "a private tie between two of them"
    for tie in hidden if show_private else ():
        names = " and ".join(short_name(book, person) for person in tie.people)
        yield f"a private tie: {names} ({tie.kind})"


def _first(slots: Sequence[Slot]) -> list[Slot]:
    """A few to choose from: good ones before those that will merely do, one a day before two."""
    nth: dict[int, int] = {}
    order = []
    for slot in slots:
        nth[slot.weekday] = nth.get(slot.weekday, -1) + 1
        order.append((not slot.is_good, nth[slot.weekday], slot.weekday, slot.start, slot))
    chosen = [one[-1] for one in sorted(order)[:_FIRST]]
    return sorted(chosen, key=lambda slot: (slot.weekday, slot.start))


def _start(book: Book, slot: Slot, *, today: date) -> Start:
    me = schedule_of(book.caller)
    season = season_of(book, today=today)
    times = slot.local_times([me], season=season).get(me.person, ())
    here = times[0].at if times else slot.at
    later = next((time.at for time in times if time.at != here), "")
    return Start(slot.at, _title(here), _title(later))


def _title(at: str) -> str:
    return at[:1].upper() + at[1:]
