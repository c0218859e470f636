"""Small words that many views use."""

from collections.abc import Sequence
from datetime import date

from pods.hours.say import say_day
from pods.hours.words import weekday_name
from pods.model.speech import listed
from pods.view.blocks import Spoken
from pods.view.theme import STRONG


def counted(number: int, one: str, *, many: str | None = None) -> str:
    """A number and its noun: "1 seat", "3 seats"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def numbered(number: int, *, style: str = "") -> Spoken:
    """The number of one of several: ` 1  ` in a column, "1." for the ear."""
    return Spoken(f"{number:>2}  ", f"{number}. ", style)


def names_in(people: Sequence[str], *, style: str = STRONG) -> Spoken:
    """Who sits together: "Ana · Bo · you" in a row, "Ana, Bo and you" for the ear."""
    return Spoken(" · ".join(people), listed(people), style)


def near_day(day: date) -> str:
    """A day that is not far off, without its year: "Tue 15 Dec"."""
    return f"{weekday_name(day.weekday()).title()} {say_day(day)}"


def ago(days: int) -> str:
    """How long ago, in words: "today", "yesterday", "9 days ago"."""
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
