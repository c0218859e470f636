"""A zone's clock over a few months in whole minutes: fast, exact, and with its changes visible.

Instants are minutes of UTC since 1970, wall times the same count as a clock on the wall shows it.
No zone has had an offset with seconds since 1972, so minutes lose nothing for a season to come.
"""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

from pods.hours.words import DAY_MINUTES
from pods.hours.zones import zone

_EPOCH = date(1970, 1, 1).toordinal()
_EPOCH_START = datetime(1970, 1, 1, tzinfo=UTC)
_MARGIN_DAYS = 4  # zones are up to 26 hours apart, and a meeting may cross midnight


class Clock(NamedTuple):
    """What a zone's clock shows: from each instant of `begins` on, UTC plus that offset."""

    begins: tuple[int, ...]
    offsets: tuple[int, ...]

    def offset_at(self, instant: int) -> int:
        """Minutes that the wall clock is ahead of UTC at an instant."""
        return self.offsets[max(bisect_right(self.begins, instant) - 1, 0)]

    def instant_of(self, wall: int) -> int | None:
        """When the wall clock shows that time: the first of two; None where it is skipped."""
        ends = (*self.begins[1:], None)
        for begin, end, offset in zip(self.begins, ends, self.offsets, strict=True):
            instant = wall - offset
            if (end is None or instant < end) and (instant >= begin or begin == self.begins[0]):
                return instant
        return None

    def changes_within(self, first: int, end: int) -> tuple[int, ...]:
        """The instants strictly between two others at which the clock is changed."""
        if len(self.begins) == 1:
            return ()
        return self.begins[max(bisect_right(self.begins, first), 1) : bisect_left(self.begins, end)]


class ClockChange(NamedTuple):
    """On `day` (the zone's own) clocks go forward by so many minutes; back when negative."""

    day: date
    minutes: int


def clock_changes(zone_name: str, first: date, last: date) -> tuple[ClockChange, ...]:
    """The days from `first` to `last` on which a zone's clocks are changed."""
    clock = clock_of(zone_name, first, last)
    steps = zip(clock.begins[1:], clock.offsets, clock.offsets[1:], strict=False)
    found = [ClockChange(day_of(at + before), after - before) for at, before, after in steps]
    return tuple(change for change in found if first <= change.day <= last)


@lru_cache(maxsize=1024)
def clock_of(zone_name: str, first: date, last: date) -> Clock:
    """The clock of a zone, right from four days before `first` to four days after `last`.

    Looks at each midnight of UTC and halves the day where the offset differs: two changes within
    a day that undo each other would be missed, and no zone has had such a day.
    """
    where = zone(zone_name)
    start = wall_of(first) - _MARGIN_DAYS * DAY_MINUTES
    end = wall_of(last) + (_MARGIN_DAYS + 1) * DAY_MINUTES
    begins, offsets = [start], [_offset(where, start)]
    for midnight in range(start + DAY_MINUTES, end, DAY_MINUTES):
        if (offset := _offset(where, midnight)) != offsets[-1]:
            begins.append(_first_minute(where, midnight, offsets[-1]))
            offsets.append(offset)
    return Clock(tuple(begins), tuple(offsets))


def wall_of(day: date) -> int:
    """The midnight that begins a day, in minutes since 1970."""
    return (day.toordinal() - _EPOCH) * DAY_MINUTES


def day_of(wall: int) -> date:
    """The day of a wall time in minutes since 1970."""
    return date.fromordinal(wall // DAY_MINUTES + _EPOCH)


def _first_minute(where: tzinfo, midnight: int, before: int) -> int:
    low, high = midnight - DAY_MINUTES, midnight
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(where, middle) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(where: tzinfo, instant: int) -> int:
    moment = (_EPOCH_START + timedelta(minutes=instant)).astimezone(where)
    return (moment.utcoffset() or timedelta()) // timedelta(minutes=1)
