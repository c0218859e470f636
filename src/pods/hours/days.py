"""The days that words mean, without their times: the rules behind `pods.hours.dates.parse_day`."""

import re
from datetime import date, timedelta
from typing import Literal

from pods.errors import PodsError
from pods.hours.say import say_date, say_day
from pods.hours.words import DASH, MONTHS, WEEKDAYS, days_in, month_of, quoted, weekday_of

Reading = Literal["past", "future"]

_NAMED = {"today": 0, "yesterday": -1, "tomorrow": 1}
_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = rf"([0-9]{{1,4}}|an?|{'|'.join(_COUNTS[1:])})"
_UNIT = r"(day|week|month|year)s?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,})\.?"
# Any other is a slip of the finger, and clocks are not known that far.
YEARS = range(1900, 2201)

_YEAR = r"(?: (?P<year>[0-9]{4}))?"
_DECEMBER = 12
_CENTURY = 100
_LEAP_YEAR = 2000
_LEAP_GAP = 8  # 29 February is at most eight years away


class DateError(PodsError):
    """Words that are no date, or not one date."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(
            message, hint or 'Say it like "today", "last tue", "5 dec", "in 2 weeks" or 2026-12-05.'
        )


def day_of_words(words: str, *, today: date, reading: Reading) -> date:
    """The day that words in lower case mean, one space between them.

    Raises:
        DateError: when they mean none, or more than one.
    """
    try:
        day = (
            _named(words, today)
            or _iso(words)
            or _distant(words, today)
            or _weekday(words, today, reading)
            or _of_month(words, today, reading)
            or _numbers(words, today, reading)
        )
    except OverflowError:
        raise DateError(f"{quoted(words)} is further away than calendars go") from None
    if day is None:
        raise DateError(f"cannot read {quoted(words)} as a date")
    return day


def _named(words: str, today: date) -> date | None:
    return today + timedelta(days=_NAMED[words]) if words in _NAMED else None


def _iso(words: str) -> date | None:
    found = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", words)
    return _real(int(found[1]), int(found[2]), int(found[3]), words) if found else None


def _distant(words: str, today: date) -> date | None:
    """Counted from today: "in 2 weeks", "a week ago", "+10d", "-3d"."""
    if found := re.fullmatch(rf"(\+|{DASH}) ?([0-9]{{1,4}}) ?([dwmy])", words):
        sign, count, unit = (1 if found[1] == "+" else -1), int(found[2]), found[3]
    elif found := re.fullmatch(rf"in {_COUNT} {_UNIT}", words):
        sign, count, unit = 1, _count(found[1]), found[2][0]
    elif found := re.fullmatch(rf"{_COUNT} {_UNIT} ago", words):
        sign, count, unit = -1, _count(found[1]), found[2][0]
    else:
        return None
    if unit in "my":
        return _months_from(today, sign * count * (12 if unit == "y" else 1))
    return today + timedelta(days=sign * count * (7 if unit == "w" else 1))


def _weekday(words: str, today: date, reading: Reading) -> date | None:
    """Such as "tue", "last tue", "next tue", or "tue 15 dec", which has to be one."""
    first, _, rest = words.removeprefix("on ").partition(" ")
    if rest and (weekday := weekday_of(first)) is not None:
        day = _iso(rest) or _of_month(rest, today, reading)
        if day is not None and day.weekday() != weekday:
            said = WEEKDAYS[weekday].title()
            raise DateError(
                f"{say_date(day)} is not a {said}", "Say one of the two, or add the year."
            )
        return day
    weekday = weekday_of(rest or first)
    if weekday is None or (rest and first not in {"last", "next", "this"}):
        return None
    if first == "last" or (first != "next" and reading == "past"):
        return today - timedelta(days=(today.weekday() - weekday) % 7 or 7 * (first == "last"))
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7 * (first == "next"))


def _of_month(words: str, today: date, reading: Reading) -> date | None:
    """Such as "5 dec", "dec 5", "5th of december 2026"; without a year the nearest."""
    found = re.fullmatch(
        rf"(?:on )?(?:the )?{_DAY}(?: of)? ?{_MONTH}{_YEAR}", words
    ) or re.fullmatch(rf"(?:on )?{_MONTH}(?: the)? {_DAY}{_YEAR}", words)
    month = month_of(found["month"]) if found else None
    if not found or month is None:
        return None
    number = int(found["day"])
    if found["year"]:
        return _real(int(found["year"]), month, number, words)
    _real(_LEAP_YEAR, month, number, words)
    step = -1 if reading == "past" else 1
    for year in range(today.year, today.year + step * (_LEAP_GAP + 1), step):
        try:
            day = date(year, month, number)
        except ValueError:  # 29 February of a common year
            continue
        if day == today or (day < today) == (reading == "past"):
            return day
    raise OverflowError


def _real(year: int, month: int, day: int, words: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if not 1 <= month <= _DECEMBER or not year:
            raise DateError(f"no calendar has {quoted(words)}") from None
    name = MONTHS[month - 1].title()
    when = f"{name} {year}" if str(year) in words else name
    raise DateError(f"there is no {day} {when}", f"{when} has {days_in(year, month)} days.")


def _months_from(today: date, months: int) -> date:
    """The same day of another month, or its last."""
    year, month = divmod(12 * today.year + today.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(today.day, days_in(year, month + 1)))


def _count(word: str) -> int:
    if word in {"a", "an"}:
        return 1
    return _COUNTS.index(word) if word in _COUNTS else int(word)


def _numbers(words: str, today: date, reading: Reading) -> date | None:
    """Such as "25/12" or "31.1.2027", where only one of the two numbers can be the month.

    To some "5/12" is 5 December, to others 12 May: say both and let the person choose.
    """
    found = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{4}|[0-9]{2})?)?", words)
    if not found:
        return None
    number = int(found[3] or 0)
    year = f" {number + 2000 if number < _CENTURY else number:04}" if found[3] else ""
    meant: list[date] = []
    unreal: list[DateError] = []
    for day, month in dict.fromkeys([(found[1], found[2]), (found[2], found[1])]):
        if 1 <= int(month) <= _DECEMBER:
            name = MONTHS[int(month) - 1]
            try:
                meant += [day_of_words(f"{day} {name}{year}", today=today, reading=reading)]
            except DateError as error:
                unreal.append(error)
    if len(meant) > 1:
        hint = " or ".join(f"{day.isoformat()} ({say_day(day)})" for day in meant)
        raise DateError(f"{quoted(words)} can be read as two days", f"Write {hint}.")
    if unreal and not meant:
        raise unreal[0]
    return meant[0] if meant else None
