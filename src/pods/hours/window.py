"""A stretch of one weekday, and the one way to write a week of them."""

from collections.abc import Iterable
from typing import NamedTuple

from pods.hours.words import DAY_MINUTES, show_clock, weekday_name

NEVER = "never"
LONGEST_NIGHT = 720  # "21-18" is a slip, "22-1" is a night: past midnight at most this long


class Window(NamedTuple):
    """A stretch of one weekday: 0 is Monday; `start` and `end` in minutes of the day (0..1440)."""

    weekday: int
    start: int
    end: int


def merge_windows(windows: Iterable[Window]) -> tuple[Window, ...]:
    """The same time in as few windows as possible, in the order of the week."""
    merged: list[Window] = []
    for window in sorted(windows):
        last = merged[-1] if merged else None
        if last and last.weekday == window.weekday and window.start <= last.end:
            merged[-1] = last._replace(end=max(last.end, window.end))
        else:
            merged.append(window)
    return tuple(merged)


def format_hours(windows: Iterable[Window]) -> str:
    """The one way to write these windows: `parse_hours` of it gives them back, merged."""
    days_of: dict[tuple[tuple[int, int], ...], list[int]] = {}
    for weekday, ranges in _ranges_by_day(merge_windows(windows)).items():
        days_of.setdefault(tuple(ranges), []).append(weekday)
    return "; ".join(
        f"{_say_days(days)} {', '.join(f'{show_clock(a)}-{show_clock(b)}' for a, b in ranges)}"
        for ranges, days in days_of.items()
    ) or NEVER  # fmt: skip


def _ranges_by_day(windows: tuple[Window, ...]) -> dict[int, list[tuple[int, int]]]:
    """What is said of each weekday; a night over midnight is said once, on the day it begins."""
    nights = {
        (late.weekday + 1) % 7: (late, early)
        for late in windows
        for early in windows
        if late.end == DAY_MINUTES and early.start == 0 and (early.weekday - late.weekday) % 7 == 1
        if early.end < late.start and DAY_MINUTES - late.start + early.end <= LONGEST_NIGHT
    }
    said: dict[int, list[tuple[int, int]]] = {}
    for window in windows:
        night = nights.get((window.weekday + 1) % 7)
        if window in {early for _, early in nights.values()}:
            continue
        end = night[1].end if night and night[0] == window else window.end
        said.setdefault(window.weekday, []).append((window.start, end))
    return said


def _say_days(days: list[int]) -> str:
    if len(days) == 7:  # noqa: PLR2004 -- the days of a week
        return "daily"
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(
        f"{weekday_name(run[0])}-{weekday_name(run[-1])}"
        if len(run) > 2  # noqa: PLR2004 -- "sat,sun" reads better than "sat-sun"
        else ",".join(map(weekday_name, run))
        for run in runs
    )
