"""Which hours are good for whom, and who meets at a bad one already."""

from collections.abc import Sequence
from datetime import date

from pods.grouping.anchor import anchor_of
from pods.grouping.criteria.interface import Hours, Members, bits_of
from pods.grouping.problem import Problem
from pods.hours.dates import parse_weekly
from pods.hours.schedule import Schedule
from pods.hours.season import Season
from pods.hours.slots import start_mask
from pods.hours.week import DAY_STARTS, STEP
from pods.hours.window import Window
from pods.model.book import Book
from pods.model.pod import Pod
from pods.proposals.calendar import anchor_zone, minutes_of, season_of

_DAYTIME = tuple(Window(weekday, 7 * 60, 23 * 60) for weekday in range(7))
"""As `pods.hours.slots.is_unsocial` has it: nobody meets before 7 or past 23."""


def hours_of(
    book: Book,
    problem: Problem,
    hours: Sequence[Schedule],
    *,
    season: Season,
    minutes: int,
    today: date,
) -> Hours | None:
    """The hours of a problem, as the criteria go by them; None where no hours are known.

    Args:
        book: the book.
        problem: whose `start_masks` say when each can meet at all.
        hours: by position.
        season: the weeks an hour must hold for.
        minutes: length of a meeting.
        today: the day it is.
    """
    if not problem.start_masks:
        return None
    good = {
        zone: tuple(
            None if mask is None else mask & _good(one, zone, season=season, minutes=minutes)
            for one, mask in zip(hours, masks, strict=True)
        )
        for zone, masks in problem.start_masks.items()
    }
    strained = bits_of(
        person
        for zone, masks in problem.start_masks.items()
        for person, mask in enumerate(masks)
        if mask != good[zone][person]
    )

    def when(members: Members) -> tuple[str, int] | None:
        found = anchor_of(problem, members)
        if found is None or found.zone is None or found.mask is None:
            return None
        return found.zone, found.mask

    return Hours(when, good, strained, _burdens(book, hours, today=today))


def _good(schedule: Schedule, zone: str, *, season: Season, minutes: int) -> int:
    """The starts that suit somebody well, in every week, and are by day for them."""
    by_day = Schedule(schedule.person, schedule.zone, _DAYTIME)
    well = start_mask(
        schedule, anchor=zone, season=season, minutes=minutes, including_possible=False
    )
    waking = start_mask(by_day, anchor=zone, season=season, minutes=minutes)
    return (well or 0) & (waking or 0)


def _burdens(book: Book, hours: Sequence[Schedule], *, today: date) -> tuple[int, ...]:
    """By person, in how many live pods they meet at an hour that is not good for them."""
    live = [pod for pod in book.pods.values() if pod.is_live and pod.at is not None]
    members = [{*pod.current_members} for pod in live]
    return tuple(
        sum(
            _is_strained(book, pod, one, today=today)
            for pod, inside in zip(live, members, strict=True)
            if one.person in inside and one.is_known
        )
        for one in hours
    )


def _is_strained(book: Book, pod: Pod, schedule: Schedule, *, today: date) -> bool:
    """Whether the weekly hour of a pod is not among somebody's good ones."""
    zone = anchor_zone(book, pod.caller, pod=pod)
    if zone is None or pod.at is None:
        return False
    weekday, start = parse_weekly(pod.at)
    season, minutes = season_of(book, today=today, pod=pod), minutes_of(book, pod=pod)
    good = _good(schedule, zone, season=season, minutes=minutes)
    return not good >> (weekday * DAY_STARTS + start // STEP) & 1
