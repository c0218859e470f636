"""Which weeks, which hours, whose clock: the book's people as the hours room knows them."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from pods.hours.absence import Absence, parse_away
from pods.hours.availability import parse_hours
from pods.hours.schedule import Schedule
from pods.hours.season import Season
from pods.hours.slots import Slot, find_slots
from pods.hours.window import Window
from pods.model.book import Book
from pods.model.person import Person
from pods.model.pod import Pod


def season_of(book: Book, *, today: date, pod: Pod | None = None) -> Season:
    """The season that hours must hold for: the pod's own dates, else its terms, or the settings.

    Of a season that is fixed it is what is still to come. Without a start, or once a season is
    over, it begins on the Monday `runway_weeks` from now: people need about three weeks to get
    ready, as hosts of small gatherings have found.
    """
    settings = book.settings
    fixed = _still_to_come(book, pod, today) if pod is not None else None
    if fixed is not None:
        return fixed
    weeks = (pod and pod.season_weeks) or settings.season_weeks
    cadence = (pod and pod.cadence_weeks) or settings.cadence_weeks
    start = (pod and pod.season_start) or settings.season_start
    if start is None or start + timedelta(weeks=weeks) <= today:
        soonest = today + timedelta(weeks=settings.runway_weeks)
        start = soonest + timedelta(days=-soonest.weekday() % 7)
    return Season(start, weeks, cadence)


def _still_to_come(book: Book, pod: Pod, today: date) -> Season | None:
    """The weeks from the next meeting of its season to the last; None where none is to come."""
    season = pod.current_season
    if season is None:
        return None
    coming = (one.on for one in pod.meetings_of(season) if one.is_to_come and one.on >= today)
    days = sorted(coming)
    if not days:
        return None
    cadence = season.cadence_weeks or pod.cadence_weeks or book.settings.cadence_weeks
    steps = (days[-1] - days[0]).days // (7 * cadence) + 1
    return Season(days[0], steps * cadence, cadence)


def minutes_of(book: Book, *, pod: Pod | None = None) -> int:
    """How long a meeting is."""
    return (pod and pod.minutes) or book.settings.minutes


def schedule_of(person: Person) -> Schedule:
    """One person's hours; unknown where nobody told us.

    Raises:
        PodsError: hours or an absence that cannot be read (the reader has told so before).
    """
    return Schedule(
        person.id,
        person.time_zone,
        _windows(person.free) if person.free else None,
        _windows(person.possible) if person.possible else (),
        tuple(_absence(text) for text in person.away),
    )


def schedules(book: Book, person_ids: Iterable[str]) -> tuple[Schedule, ...]:
    """The hours of several people, in the order given."""
    return tuple(schedule_of(book.person(person_id)) for person_id in person_ids)


def anchor_zone(book: Book, caller: str | None, *, pod: Pod | None = None) -> str | None:
    """The zone whose clock a pod keeps: its own, else its caller's, else the Caller's."""
    if pod is not None and pod.time_zone:
        return pod.time_zone
    own = book.person(caller).time_zone if caller is not None else None
    return own or book.caller.time_zone


def common_slots(
    book: Book,
    person_ids: Iterable[str],
    *,
    caller: str | None = None,
    today: date,
    pod: Pod | None = None,
) -> tuple[Slot, ...]:
    """Every weekly start that holds all season for everybody whose hours are known.

    Args:
        book: the book.
        person_ids: who meets.
        caller: whose clock is kept; else the Caller's, if among them, else the first's with one.
        today: the day it is.
        pod: whose own season, length and zone count.
    """
    group = tuple(person_ids)
    zone = anchor_zone(book, caller or default_caller(book, group), pod=pod)
    if zone is None:
        return ()
    return find_slots(
        schedules(book, group),
        anchor=zone,
        season=season_of(book, today=today, pod=pod),
        minutes=minutes_of(book, pod=pod),
    )


def default_caller(book: Book, group: Iterable[str]) -> str | None:
    """Who would call a group: the Caller if in it, else the first willing one, else the first."""
    people = list(group)
    if book.caller.id in people:
        return book.caller.id
    willing = [one for one in people if book.person(one).can_call]
    return next((one for one in willing or people if book.person(one).time_zone), None)


def hours_unknown(book: Book, person_ids: Iterable[str]) -> tuple[str, ...]:
    """Whose hours nobody told us."""
    return tuple(one for one in person_ids if not book.person(one).hours_are_known)


@lru_cache(maxsize=1024)
def _windows(text: str) -> tuple[Window, ...]:
    return parse_hours(text)


@lru_cache(maxsize=256)
def _absence(text: str) -> Absence:
    return parse_away(text)
