"""What a season is to be: its hour, its rhythm, how many meetings, from which day on."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pods.actions.season_days import Anew, week_of
from pods.actions.season_hours import no_hour
from pods.actions.seats import refuse_resting
from pods.errors import UsageError
from pods.hours.dates import parse_day, parse_weekly, say_date
from pods.hours.season import WEEK
from pods.hours.season import Season as Weeks
from pods.model.book import Book
from pods.model.meeting import MOST_MEETINGS, Season
from pods.model.pod import Pod
from pods.proposals.calendar import minutes_of, season_of
from pods.proposals.timetable import last_day, zone_of

# Between the last of the first calls and the season: time to write the dates down.
_AFTER_KICK_OFF = timedelta(days=7)

_NOTHING = Season(start=date.min, meetings=1)


class SeasonWish(NamedTuple):
    """What is asked of a season, as typed; None: as it was, else as the pod and settings say."""

    meetings: int | None = None
    start: str | None = None
    every: int | None = None
    at: str | None = None
    minutes: int | None = None
    has_retro: bool | None = None
    has_rota: bool = True
    at_homes: bool = False
    skip: Sequence[str] = ()
    is_new: bool = False

    @property
    def how(self) -> Anew:
        """Which of the days that are fixed already it is about."""
        if self.start or self.every or self.at:
            return "all"
        return "passing" if self.skip else "missing"


class Terms(NamedTuple):
    """A season in numbers: `first` is the earliest day of what is to be fixed."""

    weekday: int
    start: int
    zone: str | None
    minutes: int
    every: int
    meetings: int
    has_retro: bool
    first: date

    @property
    def weeks(self) -> Weeks:
        """The weeks that an hour has to hold for, the retro's counted."""
        return Weeks(self.first, self.every * (self.meetings + self.has_retro), self.every)


def terms_of(
    book: Book,
    pod: Pod,
    wish: SeasonWish,
    *,
    known: Season | None,
    people: Sequence[str],
    today: date,
) -> Terms:
    """The terms of a season, new or `known` already.

    Raises:
        UsageError: no hour is agreed (the hint has the fairest), or numbers that cannot be.
        NotAllowedError: it would begin while the pod rests.
        DateError: a day or an hour that cannot be understood.
    """
    now, last = known or _NOTHING, pod.current_season or _NOTHING
    weeks = season_of(book, today=today, pod=pod)
    count = wish.meetings or (last.meetings if pod.current_season else weeks.meeting_count)
    if not 1 <= count <= MOST_MEETINGS:
        raise UsageError(f"{count} meetings are too many", f"--meetings 1 to {MOST_MEETINGS}")
    every = wish.every or now.cadence_weeks or pod.cadence_weeks or last.cadence_weeks
    minutes = wish.minutes or now.minutes or pod.minutes or last.minutes
    retros = [one for one in pod.meetings_of(known) if one.kind == "retro"] if known else [None]
    terms = Terms(
        weekday=0,
        start=0,
        zone=pod.time_zone or now.time_zone or zone_of(book, pod),
        minutes=minutes or minutes_of(book),
        every=every or weeks.cadence_weeks,
        meetings=count,
        has_retro=bool(retros) if wish.has_retro is None else wish.has_retro,
        first=today,
    )
    first = _first_day(book, pod, wish, known=known, every=terms.every, today=today)
    terms = terms._replace(first=first)
    said = wish.at or now.at or pod.at or last.at
    if said is None:
        weeks, length = terms.weeks, terms.minutes
        raise no_hour(book, pod, people=people, zone=terms.zone, season=weeks, minutes=length)
    weekday, start = parse_weekly(said)
    return terms._replace(weekday=weekday, start=start)


def _first_day(
    book: Book, pod: Pod, wish: SeasonWish, *, known: Season | None, every: int, today: date
) -> date:
    """The earliest day of what is to be fixed, never in a rest and never in the past."""
    rest = pod.resting_until if pod.state == "resting" else None
    if wish.start is not None:
        day = parse_day(wish.start, today=today, reading="future").date
        if day < today:
            raise UsageError(f"{say_date(day)} is over", "--from a day still to come: 5 oct, tue")
        refuse_resting(pod, on=day)
        return day
    first = _going_on(pod, known, every, today) if known else _beginning(book, pod, every, today)
    return max(first, rest or first, today)


def _going_on(pod: Pod, known: Season, every: int, today: date) -> date:
    """The week of the next meeting that is still open; else a step after the last one."""
    own = [one for one in pod.meetings_of(known) if one.kind == "regular"]
    coming = [one.on for one in own if one.is_to_come and one.on >= today]
    if coming:
        return week_of(min(coming))
    last = last_day(own)
    return week_of(last) + every * WEEK if last else today


def _beginning(book: Book, pod: Pod, every: int, today: date) -> date:
    """A step after the last meeting; a week after the first calls; else as the settings say."""
    said = pod.season_start or book.settings.season_start
    alive = [one for one in pod.meetings.values() if one.status == "held" or one.is_to_come]
    met = last_day(one for one in alive if one.kind != "kick-off")
    if met is not None and not (said and said > met and said >= today):
        return week_of(met) + every * WEEK
    calls = last_day(one for one in alive if one.kind == "kick-off")
    if calls is not None and not (said and said >= today):
        return max(calls, today) + _AFTER_KICK_OFF
    return season_of(book, today=today, pod=pod).start
