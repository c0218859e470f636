"""What one wants to see at a glance of a handful of people: hours, sizes, rules."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pods.hours.dates import parse_weekly
from pods.hours.slots import blockers
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.pod import Pod
from pods.model.words import PRIVATE_TIES
from pods.proposals.calendar import (
    anchor_zone,
    common_slots,
    default_caller,
    hours_unknown,
    minutes_of,
    schedules,
    season_of,
)
from pods.proposals.saying import say_starts


class Glance(NamedTuple):
    """Hours that hold all season, whose are unknown, and what speaks against the combination."""

    hours: tuple[str, ...]
    hours_unknown: tuple[str, ...]
    warnings: tuple[str, ...]


def glance(book: Book, people: Sequence[str], *, today: date) -> Glance:
    """Look at these people as if they were a pod. Private rules are said without names."""
    unknown = hours_unknown(book, people)
    slots = common_slots(book, people, today=today) if len(people) > 1 else ()
    hours = (
        (say_starts(((slot.weekday, slot.start) for slot in slots), zone=slots[0].zone),)
        if slots
        else ()
    )
    known = len(people) - len(unknown)
    warnings = [*_size_warnings(book, len(people)), *_rule_warnings(book, people, today=today)]
    if known > 1 and not slots:
        warnings.append("no hour holds for everybody all season")
    return Glance(hours, unknown, tuple(warnings))


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


def _rule_warnings(book: Book, people: Sequence[str], *, today: date) -> Iterable[str]:
    group = set(people)
    for rule in book.rules.values():
        inside = group & set(rule.people)
        is_broken = len(inside) > 1 if rule.kind == "apart" else 0 < len(inside) < len(rule.people)
        if not rule.counts_on(today) or not is_broken:
            continue
        if rule.private:
            yield "a private rule of yours" if rule.hard else "a private wish of yours"
        else:
            names = " and ".join(short_name(book, person) for person in rule.people)
            word = "your rule" if rule.hard else "your wish"
            yield f"{word}: {names} {rule.kind}"
    if any(tie.kind in PRIVATE_TIES and set(tie.people) <= group for tie in book.ties.values()):
        yield "a private tie between two of them"
