"""Seasonal absence as people say it: "15 jun - 15 sep" (every year), "2026-06-15..2026-09-15"."""

import re
from datetime import date
from typing import NamedTuple

from pods.errors import PodsError
from pods.hours.words import DASH, days_in, month_name, month_of, quoted

EXAMPLE = "15 jun - 15 sep"

# In letters: the shapes below try each blank of a longer one again and again.
_LONGEST = 200
_LEAP_YEAR = 2000  # absences of every year are kept in a year that has every day
_SHAPES = (
    r"(?P<iso>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![0-9])",
    r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s*(?P<name>[a-z]{3,})\.?(?:,?\s+(?P<year>[0-9]{4}))?(?![0-9])",
    r"(?P<name>[a-z]{3,})\.?(?:\s+(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9]))?(?:,?\s+(?P<year>[0-9]{4}))?(?![0-9])",
)
_BETWEEN = rf"\s*(?:\.\.+|{DASH}|\b(?:to|until|till)\b)\s*"


class AwayError(PodsError):
    """An absence that cannot be read; `column` counts from 1 in the text that was given."""

    def __init__(self, message: str, hint: str = "", *, column: int = 1) -> None:
        super().__init__(message, hint or f'Say it like "{EXAMPLE}" or "2026-06-15 - 2026-09-15".')
        self.column = column


class Absence(NamedTuple):
    """Days on which somebody is away, both ends included.

    One that comes every year stands in the year 2000, and wraps the year when `last` is before
    `first`.
    """

    first: date
    last: date
    is_yearly: bool

    def covers(self, day: date) -> bool:
        """Whether somebody is away on that day."""
        if not self.is_yearly:
            return self.first <= day <= self.last
        mark, first, last = _mark(day), _mark(self.first), _mark(self.last)
        return first <= mark <= last if first <= last else mark >= first or mark <= last

    def until(self, day: date) -> date | None:
        """The last day of the absence that holds on `day`; None when it does not."""
        if not self.covers(day):
            return None
        if not self.is_yearly:
            return self.last
        year = day.year + (_mark(day) > _mark(self.last))
        return self.last.replace(year=year, day=min(self.last.day, days_in(year, self.last.month)))


def parse_away(text: str) -> Absence:
    """One absence: two ends or one ("july", "24 dec"), with years or every year.

    A year said at one end only goes for the whole absence.

    Raises:
        AwayError: naming the piece that cannot be read and its column.
    """
    if len(text) > _LONGEST:
        raise AwayError(f"{quoted(text)} is longer than any absence")
    first, last = _ends(text)
    years = [end.year for end in (first, last) if end.year]
    start = first.opening(first.year or (years[0] if years else _LEAP_YEAR))
    end = last.closing(last.year or (years[0] if years else _LEAP_YEAR))
    if years and end < start:
        if first.year and last.year:
            raise AwayError(f"{quoted(text)} ends before it starts", column=1)
        if first.year:
            end = last.closing(first.year + 1)
        else:
            start = first.opening(years[0] - 1)
    return Absence(start, end, is_yearly=not years)


def format_away(absence: Absence) -> str:
    """The one way to write this absence: `parse_away` of it gives it back."""
    first, last, is_yearly = absence
    if not is_yearly:
        return first.isoformat() if first == last else f"{first} - {last}"
    if first.day == 1 and last.day == days_in(_LEAP_YEAR, last.month):
        names = month_name(first.month), month_name(last.month)
        return names[0] if first.month == last.month else " - ".join(names)
    days = [f"{day.day} {month_name(day.month)}" for day in (first, last)]
    return days[0] if first == last else " - ".join(days)


class _End(NamedTuple):
    """One end as it was said; a month alone has no day."""

    year: int | None
    month: int
    day: int | None
    text: str
    column: int

    def opening(self, year: int) -> date:
        return self._on(year, self.day or 1)

    def closing(self, year: int) -> date:
        return self._on(year, self.day or days_in(year, self.month))

    def _on(self, year: int, day: int) -> date:
        try:
            return date(year, self.month, day)
        except ValueError:
            what = f"no calendar has {quoted(self.text)} at column {self.column}"
            raise AwayError(what, column=self.column) from None


def _ends(text: str) -> tuple[_End, _End]:
    lowered = re.sub(r"\s+every year\s*$", "", text.lower())
    begin = len(found[0]) if (found := re.match(r"\s*(?:from\s+)?", lowered)) else 0
    if begin == len(lowered):
        raise AwayError("there is no absence in this text")
    if found := re.compile(rf"([0-9]{{1,2}})(?={_BETWEEN}[0-9]{{1,2}}\s+([a-z]+))").match(
        lowered, begin
    ):
        # "15-30 jun": the first end borrows the month of the second
        first, at = (
            _End(None, month_of(found[2]) or 0, int(found[1]), found[1], begin + 1),
            found.end(),
        )
    else:
        first, at = _end(lowered, begin)
    if not lowered[at:].strip():
        return first, first
    between = re.compile(_BETWEEN).match(lowered, at)
    if not between:
        raise _unreadable(lowered, at)
    if found := re.compile(r"([0-9]{1,2})\s*$").match(lowered, between.end()):
        # "jun 15-30": the second end borrows the month of the first
        return first, first._replace(day=int(found[1]), text=found[1], column=between.end() + 1)
    last, at = _end(lowered, between.end())
    if lowered[at:].strip():
        raise _unreadable(lowered, at)
    return first, last


def _end(text: str, at: int) -> tuple[_End, int]:
    for shape in _SHAPES:
        found = re.compile(shape).match(text, at)
        if not found:
            continue
        said = found.groupdict()
        year, day = said.get("iso") or said.get("year"), said["d"]
        month = int(said["m"]) if said.get("iso") else month_of(said["name"])
        if month is not None:
            end = _End(
                int(year) if year else None, month, int(day) if day else None, found[0], at + 1
            )
            return end, found.end()
    raise _unreadable(text, at)


def _unreadable(text: str, at: int) -> AwayError:
    at += len(text[at:]) - len(text[at:].lstrip())
    piece = quoted(text[at:]) if text[at:] else "the end of the text"
    return AwayError(f"cannot read {piece} at column {at + 1}", column=at + 1)


def _mark(day: date) -> tuple[int, int]:
    return day.month, day.day
