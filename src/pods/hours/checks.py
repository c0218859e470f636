"""Every hour, zone, absence and date in the book that cannot be understood, with its place."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pods.errors import PodsError
from pods.hours.absence import parse_away
from pods.hours.availability import parse_hours
from pods.hours.dates import parse_weekly
from pods.hours.days import YEARS
from pods.hours.words import read_clock
from pods.hours.zones import zone
from pods.model.book import Book
from pods.model.problem import Problem

Path = tuple[str | int, ...]


def problems(book: Book) -> Iterator[Problem]:
    """Look at everything that is about time.

    Returns:
        One problem a place, in the order of the file.
    """
    for person in book.everybody():
        path: Path = ("caller",) if person is book.caller else ("people", person.id)
        yield from _read((*path, "time-zone"), person.time_zone, zone)
        yield from _read((*path, "free"), person.free, parse_hours)
        yield from _read((*path, "possible"), person.possible, parse_hours)
        for text in person.away:
            yield from _read((*path, "away"), text, parse_away)
    for draft in book.drafts.values():
        yield from _read(("drafts", draft.id, "at"), draft.at, parse_weekly)
    for pod in book.pods.values():
        path = ("pods", pod.id)
        yield from _read((*path, "at"), pod.at, parse_weekly)
        yield from _read((*path, "time-zone"), pod.time_zone, zone)
        for season in pod.seasons.values():
            inner = (*path, "seasons", season.id)
            yield from _read((*inner, "at"), season.at, parse_weekly)
            yield from _read((*inner, "time-zone"), season.time_zone, zone)
        for meeting in pod.meetings.values():
            inner = (*path, "meetings", meeting.id)
            yield from _read((*inner, "time-zone"), meeting.time_zone, zone)
            if meeting.at is not None and read_clock(meeting.at) is None:
                message = f'"{meeting.at}" is not an hour on the clock'
                yield Problem((*inner, "at"), message, 'write it like at = "17:00"')
            if meeting.on.year not in YEARS:
                yield Problem((*inner, "on"), f"{meeting.on} is too far away", "check the year")
    yield from _seasons(book)


def _seasons(book: Book) -> Iterator[Problem]:
    starts: list[tuple[Path, date | None]] = [
        (("settings", "season-start"), book.settings.season_start)
    ]
    starts += [(("pods", pod.id, "season-start"), pod.season_start) for pod in book.pods.values()]
    for path, start in starts:
        if start is not None and start.year not in YEARS:
            yield Problem(path, f"{start} is too far away", "check the year")


def _read(path: Path, text: str | None, reader: Callable[[str], Any]) -> Iterator[Problem]:
    if text is None:
        return
    try:
        reader(text)
    except PodsError as error:
        yield Problem(path, error.message, error.hint)
