"""Numbers, lengths and days as a letter says them."""

from datetime import date

from pods.hours.words import MONTHS, WEEKDAYS

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_TIMES = {1: "once", 2: "twice"}
_EACH = {1: "every", 2: "every second", 3: "every third", 4: "every fourth"}
_LENGTHS = {60: "an hour", 90: "90 minutes", 120: "two hours", 180: "three hours"}


def count(number: int) -> str:
    """A number in words up to twelve."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def times(number: int) -> str:
    """How often: "once", "eight times"."""
    return _TIMES.get(number) or f"{count(number)} times"


def head_count(low: int, high: int) -> str:
    """How many people: "five people", "four to six people"."""
    return f"{count(low)} people" if low >= high else f"{count(low)} to {count(high)} people"


def each(weeks: int, what: str) -> str:
    """How often: "every second week", "every Tuesday", "every six weeks on a Tuesday"."""
    if weeks in _EACH:
        return f"{_EACH[weeks]} {what}"
    rhythm = f"every {count(weeks)} weeks"
    return rhythm if what == "week" else f"{rhythm} on a {what}"


def length(minutes: int) -> str:
    """How long: "an hour", "90 minutes"."""
    return _LENGTHS.get(minutes, f"{minutes} minutes")


def day(when: date) -> str:
    """A day of a season, the year being clear: "6 October"."""
    return f"{when.day} {MONTHS[when.month - 1].title()}"


def weekday(number: int) -> str:
    """The name of a weekday: 0 is "Monday"."""
    return WEEKDAYS[number].title()


def full_day(when: date) -> str:
    """A day with its weekday: "Tuesday 6 October"."""
    return f"{weekday(when.weekday())} {day(when)}"
