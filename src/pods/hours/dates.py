"""Dates and times as people say them: "today", "last tue", "5 dec 18h", "in 2 weeks", "+10d".

A log reads what is left open as the nearest past, a plan as the nearest future. Today's own
weekday, and today's own "5 dec", is today in both. "last tue" and "next tue" are never today.
"""

import re
from datetime import date, time
from typing import NamedTuple

from pods.hours.days import YEARS, DateError, Reading, day_of_words
from pods.hours.say import say_date, say_day, say_span, say_time, say_weekly
from pods.hours.words import HOUR, quoted, read_clock, weekday_of

__all__ = [
    "DateError", "Day", "Reading", "parse_day", "parse_weekly", "say_date", "say_day", "say_span",
    "say_time", "say_weekly",
]  # fmt: skip

_TIME_AT_END = (
    r"(.*?)(?:^|[ t]|(?<=[0-9])t)(?:at |@ ?)?"
    r"([0-9]{1,2}:[0-9]{2}(?: ?[ap]\.?m\.?)?|[0-9]{1,2}h(?:[0-9]{2})?"
    r"|[0-9]{1,2}(?::[0-9]{2})? ?[ap]\.?m\.?|noon|midday|midnight)"
)


class Day(NamedTuple):
    """A day, and the time on it; None if none was said."""

    date: date
    time: time | None


def parse_day(text: str, *, today: date, reading: Reading) -> Day:
    """The day (and time) that a person means.

    Args:
        text: their words.
        today: the day it is for them.
        reading: "past" for a log, "future" for a plan; either way the nearest, today included.

    Raises:
        DateError: for words that are no date, for a day that no calendar has, for one that is too
            far away to be meant, and for "5/12", which is two days.
    """
    words, clock = _split_time(text)
    if not words:
        what = f"{quoted(text)} names no day" if clock else "there is no date in this text"
        raise DateError(what, 'Say the day too: "today 17:00".' if clock else "")
    day = day_of_words(words, today=today, reading=reading)
    if day.year not in YEARS:
        raise DateError(f"{day.isoformat()} is too far away", "check the year")
    return Day(day, clock)


def parse_weekly(text: str) -> tuple[int, int]:
    """A weekly start such as "tue 17:00": (weekday, minutes of the day), 0 being Monday.

    Raises:
        DateError: when it is not a weekday and a time.
    """
    words, clock = _split_time(text)
    name = re.sub(r"^(?:every|each|on) |,", "", words).strip()
    weekday = weekday_of(name)
    if weekday is None or clock is None:
        raise DateError(f"{quoted(text)} is not a weekday and a time", 'Say it like "tue 17:00".')
    return weekday, HOUR * clock.hour + clock.minute


def _split_time(text: str) -> tuple[str, time | None]:
    """The words before a time at the end, in lower case, and that time."""
    words = " ".join(text.lower().replace(",", " ").split())
    found = re.fullmatch(_TIME_AT_END, words)
    if not found:
        return words, None
    clock = read_clock(found[2].replace(" ", ""))
    if clock is None or clock.minutes >= 24 * HOUR:
        raise DateError(f"no clock shows {quoted(found[2])}", 'Say a time like "17:00" or "5pm".')
    return found[1].strip(), time(*divmod(clock.minutes, HOUR))
