"""Slots: starts in the anchor's zone at which everybody is free in every week of a season.

The anchor is the pod's caller: their wall clock is kept, everybody else's may move in autumn and
spring. People whose hours nobody told us never block a slot. `start_mask` and `common_mask` are
the fast way in for whoever compares many groups.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pods.hours.blockers import Blocker, NearMiss, blockers, near_misses
from pods.hours.clock import clock_of, day_of, wall_of
from pods.hours.schedule import Schedule
from pods.hours.season import Season
from pods.hours.starts import common_mask, start_mask
from pods.hours.week import DAY_STARTS, STEP, starts_in
from pods.hours.words import DAY_MINUTES, HOUR, show_clock, weekday_name

__all__ = [
    "Blocker", "LocalTime", "NearMiss", "Schedule", "Slot", "blockers", "common_mask",
    "find_slots", "is_unsocial", "local_times", "near_misses", "start_mask",
]  # fmt: skip

_EARLIEST = 7 * HOUR
_LATEST = 23 * HOUR


class LocalTime(NamedTuple):
    """From the meeting on `since` (the member's own date) it is at `at` for them: "tue 18:00"."""

    since: date
    at: str


class Slot(NamedTuple):
    """A start that holds all season: `start` in minutes of the day, on the wall clock of `zone`.

    `is_good` when it suits everybody well, and for nobody is merely possible.
    """

    weekday: int
    start: int
    zone: str
    minutes: int
    is_good: bool = True

    @property
    def at(self) -> str:
        """The start as a person says it, and as `--at` takes it: "tue 17:00"."""
        return f"{weekday_name(self.weekday)} {show_clock(self.start)}"

    def local_times(
        self, schedules: Iterable[Schedule], *, season: Season
    ) -> dict[str, tuple[LocalTime, ...]]:
        """When it is for each member, by id; see `local_times`. Who has no zone is left out."""
        return {
            schedule.person: local_times(
                schedule.zone,
                anchor=self.zone,
                season=season,
                weekday=self.weekday,
                start=self.start,
            )
            for schedule in sorted(schedules, key=lambda schedule: schedule.person)
            if schedule.zone is not None
        }


def find_slots(
    schedules: Sequence[Schedule], *, anchor: str, season: Season, minutes: int
) -> tuple[Slot, ...]:
    """Every half-hour start that holds for everybody whose hours are known, in weekly order.

    Where nobody's hours are known there is nothing to choose from: no slot.

    Raises:
        ZoneNameError: for a zone that does not exist.
    """
    mask = common_mask(schedules, anchor=anchor, season=season, minutes=minutes)
    good = common_mask(
        schedules, anchor=anchor, season=season, minutes=minutes, including_possible=False
    )
    return tuple(
        Slot(
            weekday,
            start,
            anchor,
            minutes,
            is_good=bool((good or 0) >> (weekday * DAY_STARTS + start // STEP) & 1),
        )
        for weekday, start in starts_in(mask or 0)
    )


def local_times(
    zone: str, *, anchor: str, season: Season, weekday: int, start: int
) -> tuple[LocalTime, ...]:
    """When a weekly start is for somebody in `zone`: one entry for each stretch of the season.

    Two entries or more where one of the two clocks is changed and the other is not. A meeting at
    an hour that the anchor's clock skips is left out.
    """
    theirs = clock_of(zone, season.start, season.last_day)
    ours = clock_of(anchor, season.start, season.last_day)
    found: list[LocalTime] = []
    for day in season.meeting_days(weekday):
        instant = ours.instant_of(wall_of(day) + start)
        if instant is None:
            continue
        wall = instant + theirs.offset_at(instant)
        own_day = day_of(wall)
        at = f"{weekday_name(own_day.weekday())} {show_clock(wall % DAY_MINUTES)}"
        if not found or found[-1].at != at:
            found.append(LocalTime(own_day, at))
    return tuple(found)


def is_unsocial(start: int, *, minutes: int) -> bool:
    """Whether a meeting from `start` (local minutes of the day) begins before 7 or ends past 23."""
    return start < _EARLIEST or start + minutes > _LATEST
