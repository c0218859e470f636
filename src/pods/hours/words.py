"""The English words of time, whatever language the machine speaks: weekdays, months, o'clock."""

import re
from typing import Literal, NamedTuple

HOUR = 60
DAY_MINUTES = 24 * HOUR
WEEK_MINUTES = 7 * DAY_MINUTES

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

DASH = "[-–—‑−]"  # what keyboards, phones and word processors make of a hyphen

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORTEST = 3
_FACE = 12
_NOON = _FACE * HOUR
_LONGEST_PIECE = 40


class ClockTime(NamedTuple):
    """A time of day as it was written: minutes since midnight (0..1440) and "am", "pm" or ""."""

    minutes: int
    half: Literal["am", "pm", ""]


def weekday_of(word: str) -> int | None:
    """The weekday that a word names ("Tue", "tues.", "Tuesdays"), 0 for Monday; None if none."""
    lowered = word.lower().rstrip(".")
    if lowered == "weds":
        return WEEKDAYS.index("wednesday")
    return _index_of_prefix(
        lowered.removesuffix("s") if lowered[-4:] == "days" else lowered, WEEKDAYS
    )


def month_of(word: str) -> int | None:
    """The month that a word names ("jun", "Sept.", "december"), 1..12; None if none."""
    index = _index_of_prefix(word.lower().rstrip("."), MONTHS)
    return None if index is None else index + 1


def weekday_name(weekday: int) -> str:
    """The short name of a weekday, as in the file: 0 is "mon"."""
    return WEEKDAYS[weekday][:3]


def month_name(month: int) -> str:
    """The short name of a month, as in the file: 1 is "jan"."""
    return MONTHS[month - 1][:3]


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if is_leap and MONTHS[month - 1] == "february" else _MONTH_DAYS[month - 1]


def read_clock(text: str) -> ClockTime | None:
    """A time as people write it: "17", "17:00", "9.30", "18h", "18h30", "1830", "6 pm", "noon".

    None when it is no time, or none that a clock shows ("25:00", "13pm").
    """
    lowered = text.lower().strip()
    if lowered in {"noon", "midday"}:
        return ClockTime(_NOON, "pm")
    if lowered == "midnight":
        return ClockTime(0, "am")
    found = re.fullmatch(
        r"([0-9]{1,2})(?:[:.h]([0-9]{2})|(?<=[0-9]{2})([0-9]{2}))?h?\s*(?:([ap])\.?m\.?)?", lowered
    )
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if not found[4]:
        minutes = HOUR * hour + minute
        return ClockTime(minutes, "") if minute < HOUR and minutes <= DAY_MINUTES else None
    if not 1 <= hour <= _FACE or minute >= HOUR:
        return None
    is_pm = found[4] == "p"
    return ClockTime(HOUR * (hour % _FACE) + minute + _NOON * is_pm, "pm" if is_pm else "am")


def show_clock(minutes: int) -> str:
    """Minutes since midnight on a 24-hour clock: 1020 is "17:00", 1440 is "24:00"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def quoted(piece: str) -> str:
    """Somebody's own words in an error: in quotes, on one line, never longer than a line."""
    line = " ".join(piece.split())
    return f'"{line[:_LONGEST_PIECE]}..."' if len(line) > _LONGEST_PIECE else f'"{line}"'


def _index_of_prefix(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < _SHORTEST:
        return None
    return next((index for index, name in enumerate(names) if name.startswith(word)), None)
