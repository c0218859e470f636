"""Seats, callers, hours and languages as the engine takes them."""

from collections.abc import Sequence

from pods.grouping.problem import Locked
from pods.hours.dates import parse_weekly
from pods.hours.season import Season
from pods.hours.slots import Schedule, start_mask
from pods.hours.week import DAY_STARTS
from pods.model.book import Book
from pods.model.names import fold
from pods.model.pod import Pod
from pods.proposals.calendar import anchor_zone

HALF_HOUR = 30


def standing_pod(pod: Pod | None, place: dict[str, int], *, seats: int) -> tuple[Locked, ...]:
    """The pod whose seats are open, if that is the question."""
    if pod is None:
        return ()
    inside = (*pod.current_members, *pod.seat_holders)
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
    """By anchor zone, everybody's starts; a pod with an hour of its own is held to it."""
    callers = [one for one, can in zip(people, can_call, strict=True) if can]
    zones = {anchor_zone(book, one, pod=pod) for one in callers}
    inside = set(pod.current_members) if pod is not None and pod.at is not None else set()
    fixed = _bit(pod.at) if pod is not None and pod.at is not None else 0
    return {
        zone: tuple(
            fixed
            if schedule.person in inside
            else start_mask(schedule, anchor=zone, season=season, minutes=minutes)
            for schedule in hours
        )
        for zone in sorted(zone for zone in zones if zone is not None)
    }


def _bit(at: str) -> int:
    weekday, start = parse_weekly(at)
    return 1 << (weekday * DAY_STARTS + start // HALF_HOUR)


def languages_of(book: Book, people: Sequence[str]) -> tuple[int, ...]:
    """By person, the languages they can be in a pod in, as bits; 0: unknown."""
    spoken = [{fold(language) for language in book.person(one).languages} for one in people]
    bits = {language: 1 << bit for bit, language in enumerate(sorted(set().union(*spoken)))}
    return tuple(sum(bits[language] for language in sorted(languages)) for languages in spoken)
