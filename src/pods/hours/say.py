"""Dates and times as the screen says them: English, whatever language the machine speaks."""

from datetime import date

from pods.hours.words import HOUR, month_name, show_clock, weekday_name

_LONGEST_IN_MINUTES = 120


def say_date(day: date) -> str:
    """In full, so that nothing is left to guess: "Tue 15 Dec 2026"."""
    return f"{weekday_name(day.weekday()).title()} {say_day(day)} {day.year}"


def say_day(day: date) -> str:
    """Short, where the year is clear: "15 Dec"."""
    return f"{day.day} {month_name(day.month).title()}"


def say_span(minutes: int) -> str:
    """A length: "90 min", "2 h", "2 h 30 min"."""
    if minutes < _LONGEST_IN_MINUTES:
        return f"{minutes} min"
    hours, rest = divmod(minutes, HOUR)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def say_time(minutes: int) -> str:
    """Minutes of the day on a 24-hour clock: 1020 is "17:00"."""
    return show_clock(minutes)


def say_weekly(weekday: int, start: int) -> str:
    """A weekly start, as `parse_weekly` reads it: "tue 17:00"."""
    return f"{weekday_name(weekday)} {show_clock(start)}"
