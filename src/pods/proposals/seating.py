"""Seats, callers, hours and languages as the engine takes them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pods.grouping.problem import Locked
from pods.hours.dates import parse_weekly
from pods.hours.season import Season
from pods.hours.slots import Schedule, blockers, start_mask
from pods.hours.week import DAY_STARTS
from pods.model.book import Book
from pods.model.names import fold
from pods.model.pod import Pod
from pods.proposals.calendar import anchor_zone

HALF_HOUR = 30

_LEFT_LATELY = 365  # days after which who left a pod may be thought of for it again


def inside_of(pod: Pod) -> tuple[str, ...]:
    """Everybody who sits in a pod, and everybody for whom a seat is held."""
    return (*pod.current_members, *pod.seat_holders)


def left_lately(pod: Pod, *, today: date) -> Iterator[str]:
    """Who left a pod within a year: they are proposed for it only if they are named."""
    for member in pod.members.values():
        if member.left is not None and (today - member.left).days <= _LEFT_LATELY:
            yield member.who


def standing_pod(pod: Pod | None, place: dict[str, int], *, seats: int) -> tuple[Locked, ...]:
    """The pod whose seats are open, if that is the question."""
    if pod is None:
        return ()
    inside = inside_of(pod)
    caller = place.get(pod.caller) if pod.caller is not None else None
    return (Locked(tuple(sorted(place[one] for one in inside)), seats, caller),)


def who_can_call(book: Book, people: Sequence[str], *, pod: Pod | None) -> tuple[bool, ...]:
    """Who would call a pod: the Caller, and whoever is willing; where nobody was asked, anybody.

    In a pod that stands its own caller calls, willing or not.
    """
    was_asked = any(book.person(one).can_call for one in people if one != book.caller.id)
    standing = {pod.caller} if pod is not None else set()

    def calls(one: str) -> bool:
        willing = book.person(one).can_call
        if one == book.caller.id or one in standing:
            return willing is not False or one in standing
        return willing is True or (willing is None and not was_asked)

    return tuple(calls(one) for one in people)


def masks_of(
    book: Book,
    people: Sequence[str],
    hours: Sequence[Schedule],
    can_call: Sequence[bool],
    *,
    season: Season,
    minutes: int,
    pod: Pod | None,
) -> dict[str, tuple[int | None, ...]]:
    """By anchor zone, everybody's starts; a pod with an hour of its own is held to it.

    Whoever sits in such a pod, or has a seat held, settled for its hour: that is not asked again.
    """
    callers = [one for one, can in zip(people, can_call, strict=True) if can]
    zones = {anchor_zone(book, one, pod=pod) for one in callers}
    known = sorted(zone for zone in zones if zone is not None)
    if pod is not None and pod.at is not None:
        weekday, start = parse_weekly(pod.at)
        asked = _OneStart(weekday, start, season, minutes, frozenset(inside_of(pod)))
        return {zone: tuple(asked.mask(one, zone) for one in hours) for zone in known}
    return {
        zone: tuple(start_mask(one, anchor=zone, season=season, minutes=minutes) for one in hours)
        for zone in known
    }


class _OneStart(NamedTuple):
    """The only start that counts, exactly as it is: it need not be on the half-hour."""

    weekday: int
    start: int
    season: Season
    minutes: int
    settled: frozenset[str]

    def mask(self, schedule: Schedule, zone: str) -> int | None:
        """One bit where somebody can make it, or has settled for it; none where they cannot."""
        is_settled = schedule.person in self.settled
        if not is_settled and not schedule.is_known:
            return None
        bit = 1 << (self.weekday * DAY_STARTS + self.start // HALF_HOUR)
        return bit if is_settled or not self._blocked(schedule, zone) else 0

    def _blocked(self, schedule: Schedule, zone: str) -> bool:
        return any(
            one.person == schedule.person
            for one in blockers(
                [schedule],
                anchor=zone,
                season=self.season,
                minutes=self.minutes,
                weekday=self.weekday,
                start=self.start,
            )
        )


def languages_of(book: Book, people: Sequence[str]) -> tuple[int, ...]:
    """By person, the languages they can be in a pod in, as bits; 0: unknown."""
    spoken = [{fold(language) for language in book.person(one).languages} for one in people]
    bits = {language: 1 << bit for bit, language in enumerate(sorted(set().union(*spoken)))}
    return tuple(sum(bits[language] for language in sorted(languages)) for languages in spoken)


def anchors_of(
    book: Book, people: Sequence[str], calls: Sequence[bool], *, pod: Pod | None
) -> tuple[str | None, ...]:
    """By person who would call, the zone they would anchor a pod in."""
    return tuple(
        anchor_zone(book, one, pod=pod) if can else None
        for one, can in zip(people, calls, strict=True)
    )
