"""An independent judge of hours and feasible pods: naive, slow, and sharing no code with pods.

It asks `zoneinfo` about single minutes of UTC and knows nothing of masks, shifts or caches.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import combinations
from zoneinfo import ZoneInfo

WEEK = {name: day for day, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
MINUTE = timedelta(minutes=1)

# Who is free when, in "First pods": zone and (weekdays, from, to) on their own clock, in hours.
Hours = tuple[tuple[str, float, float], ...]
FIRST_PODS: dict[str, tuple[str, Hours]] = {
    "mira": ("Atlantic/Azores", (("tue wed thu", 17, 21), ("sun", 10, 13))),
    "tomas": ("Atlantic/Azores", (("tue wed thu", 17, 21), ("sun", 10, 13))),
    "ines": ("Europe/Lisbon", (("tue thu", 18, 21),)),
    "duarte": ("Europe/Lisbon", (("tue thu", 18, 21),)),
    "kasia": ("Europe/Warsaw", (("wed", 18, 22), ("sun", 10, 14))),
    "pawel": ("Europe/Warsaw", (("wed", 19, 22),)),
    "joan": ("Europe/London", (("wed", 18.5, 21.5), ("sun", 9, 12))),
    "felix": ("Europe/Berlin", (("wed", 18, 22),)),
    "sol": ("America/Sao_Paulo", (("wed", 14.5, 19), ("sun", 9, 12))),
    "dana": ("America/New_York", (("tue thu", 13, 16), ("sun", 8, 11))),
    "ravi": ("Asia/Kolkata", (("sun", 15, 19), ("tue", 21, 23.5))),
    "hana": ("Pacific/Auckland", (("sun", 8, 11),)),
}
FIRST_PODS_ANCHOR = "Atlantic/Azores"
FIRST_PODS_START = date(2026, 10, 5)
FIRST_PODS_TOGETHER = (("ines", "duarte"),)
FIRST_PODS_APART = (("kasia", "pawel"),)


@cache
def starts_on_the_wall(day: date, zone: str, minutes_of_day: int) -> datetime | None:
    """The first UTC instant at which the wall clock of a zone shows that time; None if never."""
    wanted = datetime(day.year, day.month, day.day) + minutes_of_day * MINUTE  # noqa: DTZ001 -- wall
    # The largest offset is the earliest instant; in this century all are whole quarters of an hour.
    for ahead in range(15 * 60, -13 * 60, -15):
        instant = (wanted - ahead * MINUTE).replace(tzinfo=UTC)
        if instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wanted:
            return instant
    return None


def is_free_throughout(hours: Hours, zone: str, start: datetime, minutes: int) -> bool:
    """Whether each single minute of a meeting lies in somebody's hours, on their own clock."""
    for step in range(minutes):
        local = (start + step * MINUTE).astimezone(ZoneInfo(zone))
        now = 60 * local.hour + local.minute
        if not any(
            local.weekday() in map(WEEK.__getitem__, days.split()) and 60 * begin <= now < 60 * end
            for days, begin, end in hours
        ):
            return False
    return True


def local_days(zone: str, start: datetime, minutes: int) -> set[date]:
    """Every day that a meeting touches on somebody's own calendar."""
    moments = (start + step * MINUTE for step in range(minutes))
    return {moment.astimezone(ZoneInfo(zone)).date() for moment in moments}


def meetings(first: date, *, weekday: int, weeks: Iterable[int]) -> Iterator[date]:
    """The days with that weekday in those weeks, week 0 beginning on `first`."""
    for week in weeks:
        for step in range(7):
            day = first + timedelta(days=7 * week + step)
            if day.weekday() == weekday:
                yield day


def starts_for(
    hours: Hours, zone: str, *, anchor: str, first: date, weeks: Iterable[int], minutes: int
) -> set[tuple[int, int]]:
    """Every half-hour start (weekday, minutes of the day) that somebody can make in all weeks."""
    weeks = list(weeks)
    found = set()
    for weekday in range(7):
        days = list(meetings(first, weekday=weekday, weeks=weeks))
        for start in range(0, 1440, 30):
            instants = (starts_on_the_wall(day, anchor, start) for day in days)
            if all(at and is_free_throughout(hours, zone, at, minutes) for at in instants):
                found.add((weekday, start))
    return found


def feasible_pods(
    starts: Mapping[str, set[tuple[int, int]]],
    *,
    sizes: Iterable[int],
    together: Iterable[tuple[str, str]],
    apart: Iterable[tuple[str, str]],
) -> list[tuple[str, ...]]:
    """Every group of these sizes with a start in common that keeps the pair rules."""
    together, apart = list(together), list(apart)
    return [
        group
        for size in sizes
        for group in combinations(sorted(starts), size)
        if set.intersection(*(starts[person] for person in group))
        and all((one in group) == (other in group) for one, other in together)
        and not any(one in group and other in group for one, other in apart)
    ]


@cache
def first_pods_starts() -> dict[str, set[tuple[int, int]]]:
    """Who can make which start in "First pods": weekly for 8 weeks from 5 Oct 2026, 90 minutes."""
    return {
        person: starts_for(
            hours,
            zone,
            anchor=FIRST_PODS_ANCHOR,
            first=FIRST_PODS_START,
            weeks=range(8),
            minutes=90,
        )
        for person, (zone, hours) in FIRST_PODS.items()
    }


def first_pods_feasible() -> list[tuple[str, ...]]:
    """The feasible pods of 4-6 in "First pods", each sorted; slots and pair rules alone."""
    return feasible_pods(
        first_pods_starts(),
        sizes=(4, 5, 6),
        together=FIRST_PODS_TOGETHER,
        apart=FIRST_PODS_APART,
    )
