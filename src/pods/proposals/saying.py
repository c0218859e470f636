"""Starts in words: "Tue or Thu, starting 17:00, 17:30 or 18:00 (Azores)"."""

from collections.abc import Iterable, Sequence

from pods.hours.say import say_time
from pods.hours.words import weekday_name
from pods.model.speech import listed

_STEP = 30
_MANY_DAYS = 4
_RUN = 5  # so many starts in a row are said as "from … to …"


def say_starts(starts: Iterable[tuple[int, int]], *, zone: str) -> str:
    """Weekly starts (weekday, minutes of the day) in one line; empty if there are none.

    Days with the same starts are said together.
    """
    said = [_said(days, minutes) for minutes, days in _days_by_hours(starts).items()]
    return f"{'; '.join(said)} ({zone_label(zone)})" if said else ""


def say_fewer_starts(starts: Iterable[tuple[int, int]], *, of: Iterable[tuple[int, int]]) -> str:
    """Which of somebody's starts are left, beside the whole of them: "at 17:00 or 17:30".

    Days are told only where they are not the same; nothing is said where nothing is lost.
    """
    left, whole = set(starts), set(of)
    if left == whole:
        return ""
    by_hours = _days_by_hours(left)
    days_left = {weekday for weekday, _ in left}
    if len(by_hours) == 1 and days_left == {weekday for weekday, _ in whole}:
        return f"at {listed(_runs(next(iter(by_hours))), last='or')}"
    return "; ".join(
        f"on {_days(days)} at {listed(_runs(minutes), last='or')}"
        for minutes, days in by_hours.items()
    )


def zone_label(zone: str) -> str:
    """What people call a zone: "Azores" for Atlantic/Azores."""
    return zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")


def _days_by_hours(starts: Iterable[tuple[int, int]]) -> dict[tuple[int, ...], list[int]]:
    """The days that have the same starts, together."""
    by_day: dict[int, list[int]] = {}
    for weekday, start in sorted(starts):
        by_day.setdefault(weekday, []).append(start)
    by_hours: dict[tuple[int, ...], list[int]] = {}
    for weekday, minutes in by_day.items():
        by_hours.setdefault(tuple(minutes), []).append(weekday)
    return by_hours


def _said(days: Sequence[int], minutes: Sequence[int]) -> str:
    said = _days(days)
    return f"{said[0].upper()}{said[1:]}, starting {listed(_runs(minutes), last='or')}"


def _days(days: Sequence[int]) -> str:
    """Each day, or "any day Mon-Fri" where many follow each other; `days` ascending."""
    names = [weekday_name(day).title() for day in days]
    if len(days) >= _MANY_DAYS and days[-1] - days[0] == len(days) - 1:
        return f"any day {names[0]}-{names[-1]}"
    return listed(names, last="or")


def _runs(minutes: Sequence[int]) -> list[str]:
    """Each start, or "any half-hour from 9:00 to 15:30" where many follow each other."""
    runs: list[list[int]] = []
    for start in minutes:
        if runs and start == runs[-1][-1] + _STEP:
            runs[-1].append(start)
        else:
            runs.append([start])
    said: list[str] = []
    for run in runs:
        if len(run) >= _RUN:
            said.append(f"any half-hour from {say_time(run[0])} to {say_time(run[-1])}")
        else:
            said += [say_time(start) for start in run]
    return said
