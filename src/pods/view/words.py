"""Small words that many views use."""

from datetime import date

from pods.hours.say import say_day
from pods.hours.words import weekday_name


def counted(number: int, one: str, *, many: str | None = None) -> str:
    """A number and its noun: "1 seat", "3 seats"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def near_day(day: date) -> str:
    """A day that is not far off, without its year: "Tue 15 Dec"."""
    return f"{weekday_name(day.weekday()).title()} {say_day(day)}"


def ago(days: int) -> str:
    """How long ago, in words: "today", "yesterday", "9 days ago"."""
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
