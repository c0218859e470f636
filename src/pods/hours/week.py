"""The week as a circle: which half-hour starts fit into weekly hours.

A start is one of 336: bit `weekday * 48 + half_hour` of an integer, 0 being Monday 00:00.
"""

from functools import lru_cache

from pods.hours.window import Window
from pods.hours.words import DAY_MINUTES, WEEK_MINUTES

STEP = 30  # pods start on the half-hour
DAY_STARTS = DAY_MINUTES // STEP
WEEK_STARTS = 7 * DAY_STARTS
EVERY_START = (1 << WEEK_STARTS) - 1

_MONDAY = 4 * DAY_MINUTES  # 1970-01-01 was a Thursday: four days later the week begins


def starts_in(mask: int) -> tuple[tuple[int, int], ...]:
    """The starts of a mask as (weekday, minutes of the day), in the order of the week."""
    bits = (bit for bit in range(WEEK_STARTS) if mask >> bit & 1)
    return tuple((bit // DAY_STARTS, bit % DAY_STARTS * STEP) for bit in bits)


def starts_of_day(weekday: int) -> int:
    """The mask of every start on one weekday."""
    return ((1 << DAY_STARTS) - 1) << weekday * DAY_STARTS


def is_free(windows: tuple[Window, ...], wall: int, *, minutes: int) -> bool:
    """Whether a wall time (minutes since 1970) and the minutes after it lie in merged windows."""
    begin = (wall - _MONDAY) % WEEK_MINUTES
    return any(
        start <= at and at + minutes <= end
        for start, end in _spans(windows)
        for at in (begin, begin + WEEK_MINUTES)
    )


@lru_cache(maxsize=8192)
def free_starts(windows: tuple[Window, ...], *, minutes: int, shift: int) -> int:
    """The starts on a clock that `shift` minutes later fit whole into merged windows."""
    mask = 0
    for begin, end in _spans(windows):
        first = -((shift - begin) // STEP)
        count = min((end - minutes - shift) // STEP - first + 1, WEEK_STARTS)
        if count > 0:
            run = ((1 << count) - 1) << first % WEEK_STARTS
            mask |= run & EVERY_START | run >> WEEK_STARTS
    return mask


@lru_cache(maxsize=1024)
def _spans(windows: tuple[Window, ...]) -> tuple[tuple[int, int], ...]:
    """Windows in minutes of the week, joined over midnight; one over Sunday night ends late."""
    spans: list[tuple[int, int]] = []
    for day, start, end in windows:
        begin, stop = day * DAY_MINUTES + start, day * DAY_MINUTES + end
        if spans and spans[-1][1] == begin:
            begin = spans.pop()[0]
        spans.append((begin, stop))
    if spans == [(0, WEEK_MINUTES)]:
        return ((0, 2 * WEEK_MINUTES),)
    if len(spans) > 1 and spans[0][0] == 0 and spans[-1][1] == WEEK_MINUTES:
        spans[-1] = (spans[-1][0], WEEK_MINUTES + spans.pop(0)[1])
    return tuple(spans)
