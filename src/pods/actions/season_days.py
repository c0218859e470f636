"""Which days a season falls on: steps of its rhythm, without the weeks that are left out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from pods.errors import PodsError, UsageError
from pods.hours.absence import parse_away
from pods.hours.dates import DateError, parse_day, say_date
from pods.hours.season import WEEK

_MOST_LEFT_OUT = 60  # more weeks than a year in a row: nothing of a season is left

LeftOut = Callable[[date], bool]

# All days that are still to come; all but those that are passed over; only those not fixed yet.
Anew = Literal["all", "passing", "missing"]


def steps(first: date, *, weekday: int, every: int, left_out: LeftOut) -> Iterator[date]:
    """The days of a weekly hour from a day on, `every` weeks apart; a day left out takes a step.

    Raises:
        UsageError: more than a year of days in a row is left out.
    """
    day, gone = first + timedelta(days=(weekday - first.weekday()) % 7), 0
    while True:
        if left_out(day):
            gone += 1
            if gone > _MOST_LEFT_OUT:
                raise UsageError(
                    f"no day is left after {say_date(first)}", "leave out less: --skip"
                )
        else:
            gone = 0
            yield day
        day += every * WEEK


def first_days(days: Iterable[date], count: int) -> list[date]:
    """The first few of endless days."""
    return list(islice(days, count))


def reader_of_gaps(typed: Sequence[str], *, today: date) -> tuple[LeftOut, Callable[[], str]]:
    """What leaves out the days and spans that were typed, and what says which of them did nothing.

    A day is "29 dec" or "tue", a span "15 jun - 15 sep".

    Raises:
        DateError: words that are neither.
    """
    gaps = {one: _gap(one, today=today) for one in typed}
    used: set[str] = set()

    def left_out(day: date) -> bool:
        hit = [words for words, covers in gaps.items() if covers(day)]
        used.update(hit)
        return bool(hit)

    return left_out, lambda: next((words for words in gaps if words not in used), "")


def _gap(typed: str, *, today: date) -> LeftOut:
    try:
        day = parse_day(typed, today=today, reading="future").date
    except DateError as error:
        try:
            return parse_away(typed).covers
        except PodsError:
            raise error from None
    return lambda other: other == day


def span_of(typed: str) -> LeftOut | None:
    """A span of days such as "15 jun - 15 sep"; None where it is no span."""
    try:
        absence = parse_away(typed)
    except PodsError:
        return None
    return absence.covers if absence.first != absence.last else None


def week_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
