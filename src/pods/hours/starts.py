"""Which starts hold for every week of a season, as bit masks: fast enough for 150 people.

A start mask is an integer of 336 bits (see `pods.hours.week`) on the anchor's clock; the masks
of a pod, ANDed, are its slots. One person's mask is their free starts, moved by each difference
that their clock has to the anchor's within the season.
"""

from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import and_

from pods.hours.absence import Absence
from pods.hours.pairing import pairing, touched_days
from pods.hours.schedule import Schedule
from pods.hours.season import Season
from pods.hours.week import EVERY_START, free_starts, is_free
from pods.hours.window import Window


def start_mask(
    schedule: Schedule,
    *,
    anchor: str,
    season: Season,
    minutes: int,
    including_possible: bool = True,
) -> int | None:
    """The starts that one person can make in every week that the season meets.

    Args:
        schedule: the person's hours.
        anchor: the zone whose wall clock the pod keeps, usually its caller's.
        season: which weeks.
        minutes: length of a meeting, 1..1440.
        including_possible: whether hours that will merely do count too.

    Returns:
        336 bits; None when the hours are unknown.

    Raises:
        ZoneNameError: for a zone that does not exist.
    """
    if not schedule.is_known or schedule.zone is None:
        return None
    windows = schedule.windows(including_possible=including_possible)
    mask = _hours_mask(windows, schedule.zone, anchor, season, minutes)
    if schedule.away and mask:
        mask &= ~_away_mask(schedule.away, schedule.zone, anchor, season, minutes)
    return mask


def common_mask(
    schedules: Iterable[Schedule],
    *,
    anchor: str,
    season: Season,
    minutes: int,
    including_possible: bool = True,
) -> int | None:
    """The starts that everybody whose hours are known can make; None when nobody's are."""
    known = [
        mask
        for schedule in schedules
        if (
            mask := start_mask(
                schedule,
                anchor=anchor,
                season=season,
                minutes=minutes,
                including_possible=including_possible,
            )
        )
        is not None
    ]
    return reduce(and_, known) if known else None


@lru_cache(maxsize=8192)
def _hours_mask(
    windows: tuple[Window, ...], zone: str, anchor: str, season: Season, minutes: int
) -> int:
    pair = pairing(zone, anchor=anchor, season=season, minutes=minutes)
    mask = EVERY_START & ~pair.skipped
    for shift, starts in pair.shifts:
        mask &= free_starts(windows, minutes=minutes, shift=shift) | ~starts
    for bit, pieces in pair.crossings:
        if not all(is_free(windows, wall, minutes=length) for wall, length in pieces):
            mask &= ~(1 << bit)
    return mask


@lru_cache(maxsize=4096)
def _away_mask(
    away: tuple[Absence, ...], zone: str, anchor: str, season: Season, minutes: int
) -> int:
    """The starts that an absence takes away in at least one week."""
    blocked = 0
    for first, last, starts in touched_days(zone, anchor=anchor, season=season, minutes=minutes):
        if any(absence.covers(first) or absence.covers(last) for absence in away):
            blocked |= starts
    return blocked
