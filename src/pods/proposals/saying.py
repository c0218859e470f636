"""Starts in words: "Tue or Thu, starting 17:00, 17:30 or 18:00 (Azores)"."""

from collections.abc import Iterable, Sequence

from pods.hours.say import say_time
from pods.hours.words import weekday_name

_STEP = 30
_RUN = 5  # so many starts in a row are said as "from … to …"


def say_starts(starts: Iterable[tuple[int, int]], *, zone: str) -> str:
    """Weekly starts (weekday, minutes of the day) in one line; empty if there are none.

    Days with the same starts are said together.
    """
    by_day: dict[int, list[int]] = {}
    for weekday, start in sorted(starts):
        by_day.setdefault(weekday, []).append(start)
    by_hours: dict[tuple[int, ...], list[int]] = {}
    for weekday, minutes in by_day.items():
        by_hours.setdefault(tuple(minutes), []).append(weekday)
    said = [_said(days, minutes) for minutes, days in by_hours.items()]
    return f"{'; '.join(said)} ({zone_label(zone)})" if said else ""


def zone_label(zone: str) -> str:
    """What people call a zone: "Azores" for Atlantic/Azores."""
    return zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")


def either(words: Sequence[str], *, last: str = "or") -> str:
    """Join words as in speech: one, `a or b`, `a, b or c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def _said(days: Sequence[int], minutes: Sequence[int]) -> str:
    named = either([weekday_name(day).title() for day in days])
    return f"{named}, starting {either(_runs(minutes))}"


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
