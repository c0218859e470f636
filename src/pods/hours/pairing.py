"""How one zone's clock stands to another's over a season: walked once per pair of zones.

Nearly always that is one constant difference, or two or three where clocks change. Only the days
on which a clock is changed are looked at start by start.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pods.hours.clock import Clock, clock_of, day_of, wall_of
from pods.hours.season import Season
from pods.hours.week import DAY_STARTS, STEP, starts_of_day
from pods.hours.words import DAY_MINUTES


class Crossing(NamedTuple):
    """A start at which some meeting sees the member's clock change under it: its `pieces`."""

    start: int
    pieces: tuple[tuple[int, int], ...]


class Pairing(NamedTuple):
    """What all meetings of a season ask of a member's clock.

    `shifts` says for each difference in minutes which starts (a mask) fall under it in some week,
    `skipped` which ones the anchor's own clock does not show in some week.
    """

    shifts: tuple[tuple[int, int], ...]
    crossings: tuple[Crossing, ...]
    skipped: int


@lru_cache(maxsize=2048)
def pairing(zone: str, *, anchor: str, season: Season, minutes: int) -> Pairing:
    """The clock of a member in `zone` beside that of the pod in `anchor`."""
    theirs = clock_of(zone, season.start, season.last_day)
    ours = clock_of(anchor, season.start, season.last_day)
    shifts: dict[int, int] = {}
    crossings: list[Crossing] = []
    skipped = 0
    for weekday in range(7):
        for day in season.meeting_days(weekday):
            shift = _steady_shift(theirs, ours, wall_of(day), minutes)
            if shift is not None:
                shifts[shift] = shifts.get(shift, 0) | starts_of_day(weekday)
                continue
            for bit, wall, instant in starts_on(day, clock=ours):
                pieces = (
                    [] if instant is None else pieces_of(instant, clock=theirs, minutes=minutes)
                )
                if not pieces:
                    skipped |= 1 << bit
                elif len(pieces) > 1:
                    crossings.append(Crossing(bit, tuple(pieces)))
                else:
                    shift = pieces[0][0] - wall
                    shifts[shift] = shifts.get(shift, 0) | 1 << bit
    return Pairing(tuple(shifts.items()), tuple(crossings), skipped)


@lru_cache(maxsize=2048)
def touched_days(
    zone: str, *, anchor: str, season: Season, minutes: int
) -> tuple[tuple[date, date, int], ...]:
    """The (first, last) days that meetings touch on a member's calendar, and by which starts."""
    theirs = clock_of(zone, season.start, season.last_day)
    ours = clock_of(anchor, season.start, season.last_day)
    found: dict[tuple[int, int], int] = {}
    for weekday in range(7):
        for day in season.meeting_days(weekday):
            shift = _steady_shift(theirs, ours, wall_of(day), minutes)
            for bit, wall, instant in starts_on(day, clock=ours):
                if shift is not None:
                    first, last = wall + shift, wall + shift + minutes - 1
                elif instant is not None:
                    walls = list(walls_of(pieces_of(instant, clock=theirs, minutes=minutes)))
                    first, last = min(walls), max(walls)
                else:
                    continue
                key = first // DAY_MINUTES, last // DAY_MINUTES
                found[key] = found.get(key, 0) | 1 << bit
    return tuple(
        (day_of(first * DAY_MINUTES), day_of(last * DAY_MINUTES), starts)
        for (first, last), starts in found.items()
    )


def starts_on(day: date, *, clock: Clock) -> Iterator[tuple[int, int, int | None]]:
    """Every half-hour of a day: its bit, its wall time, its instant (None where it is skipped)."""
    midnight, first_bit = wall_of(day), day.weekday() * DAY_STARTS
    for step in range(DAY_STARTS):
        wall = midnight + step * STEP
        yield first_bit + step, wall, clock.instant_of(wall)


def pieces_of(instant: int, *, clock: Clock, minutes: int) -> list[tuple[int, int]]:
    """A meeting on somebody's clock: (wall time, length), cut where that clock is changed."""
    cuts = (instant, *clock.changes_within(instant, instant + minutes), instant + minutes)
    return [(begin + clock.offset_at(begin), end - begin) for begin, end in pairwise(cuts)]


def walls_of(pieces: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The first and the last minute of each piece: every day that a meeting touches."""
    for begin, length in pieces:
        yield begin
        yield begin + length - 1


def _steady_shift(theirs: Clock, ours: Clock, midnight: int, minutes: int) -> int | None:
    """The difference that holds from a midnight of ours to the end of that day's last meeting.

    None when a clock is changed then, or so near that it takes a closer look.
    """
    first = midnight - max(ours.offsets)
    end = midnight + DAY_MINUTES + minutes - min(ours.offsets)
    if ours.changes_within(first - 1, end) or theirs.changes_within(first - 1, end):
        return None
    return theirs.offset_at(first) - ours.offset_at(first)
