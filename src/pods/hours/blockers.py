"""Why a start does not hold: who blocks it, in which week, and what their own clock shows then."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from pods.hours.clock import clock_of, day_of, wall_of
from pods.hours.say import say_day
from pods.hours.schedule import Schedule
from pods.hours.season import Season
from pods.hours.starts import start_mask
from pods.hours.visits import Visit, visit_of
from pods.hours.week import WEEK_STARTS, starts_in
from pods.hours.words import DAY_MINUTES, show_clock, weekday_name


class Blocker(NamedTuple):
    """One person who cannot make a start in `weeks` of its `meetings`.

    `date` is the first such meeting on the anchor's calendar, `local` the person's own time then
    ("wed 15:30"). `person` is None, and `local` empty, where the clock skips the hour for all.
    """

    person: str | None
    date: date
    weeks: int
    meetings: int
    why: Literal["away", "not-free", "clock-change", "no-such-hour"]
    local: str
    text: str


class NearMiss(NamedTuple):
    """A start that does not hold, with everybody who blocks it."""

    weekday: int
    start: int
    blockers: tuple[Blocker, ...]


def blockers(
    schedules: Iterable[Schedule],
    *,
    anchor: str,
    season: Season,
    minutes: int,
    weekday: int,
    start: int,
) -> tuple[Blocker, ...]:
    """Who stands in the way of a start (minutes of the day), sorted by person; empty if it holds.

    Raises:
        ZoneNameError: for a zone that does not exist.
    """
    ours = clock_of(anchor, season.start, season.last_day)
    days = season.meeting_days(weekday)
    instants = {day: ours.instant_of(wall_of(day) + start) for day in days}
    skipped = [day for day, instant in instants.items() if instant is None]
    found: list[Blocker] = []
    if skipped:
        text = f"{show_clock(start)} does not exist on {say_day(skipped[0])}: clocks go forward"
        found.append(Blocker(None, skipped[0], len(skipped), len(days), "no-such-hour", "", text))
    for schedule in sorted(schedules, key=lambda schedule: schedule.person):
        if schedule.is_known and schedule.zone is not None:
            theirs = clock_of(schedule.zone, season.start, season.last_day)
            visits = [
                visit_of(schedule, theirs, day, instant, minutes)
                for day, instant in instants.items()
                if instant is not None
            ]
            found += _blocker(schedule.person, visits, len(days))
    return tuple(found)


def near_misses(
    schedules: Sequence[Schedule],
    *,
    anchor: str,
    season: Season,
    minutes: int,
    limit: int = 5,
) -> tuple[NearMiss, ...]:
    """The starts that fail least: blocked by the fewest people, then in the fewest weeks.

    A start that nobody can make is no near miss.
    """
    found: list[NearMiss] = []
    for starts in _by_people_blocking(schedules, anchor, season, minutes):
        misses = [
            NearMiss(
                weekday,
                start,
                blockers(
                    schedules,
                    anchor=anchor,
                    season=season,
                    minutes=minutes,
                    weekday=weekday,
                    start=start,
                ),
            )
            for weekday, start in starts
        ]
        found += sorted(misses, key=lambda miss: sum(who.weeks for who in miss.blockers))
        if len(found) >= limit:
            break
    return tuple(found[:limit])


def _by_people_blocking(
    schedules: Sequence[Schedule], anchor: str, season: Season, minutes: int
) -> Iterator[tuple[tuple[int, int], ...]]:
    """The starts that one person blocks, then those that two block, short of everybody."""
    masks = [start_mask(one, anchor=anchor, season=season, minutes=minutes) for one in schedules]
    known = [mask for mask in masks if mask is not None]
    blocking = [sum(not mask >> bit & 1 for mask in known) for bit in range(WEEK_STARTS)]
    for count in range(1, len(known)):
        yield starts_in(sum(1 << bit for bit in range(WEEK_STARTS) if blocking[bit] == count))


def _blocker(person: str, visits: list[Visit], meetings: int) -> list[Blocker]:
    """Nothing when no visit is blocked; else the first that is, and how many are."""
    blocked = [visit for visit in visits if visit.away_until or not visit.is_in_hours]
    if not blocked:
        return []
    day, wall, end, _, away_until = blocked[0]
    local = f"{weekday_name(day_of(wall).weekday())} {show_clock(wall % DAY_MINUTES)}"
    why: Literal["away", "not-free", "clock-change"] = "not-free"
    text = f"not free {local}-{show_clock(end % DAY_MINUTES or DAY_MINUTES)} there"
    usual = next((visit.wall for visit in visits if visit.is_in_hours), wall)
    if away_until:
        why, text = "away", f"away until {say_day(away_until)}"
    elif usual % DAY_MINUTES != wall % DAY_MINUTES:
        why = "clock-change"
        text += f": clocks change, {local[4:]} instead of {show_clock(usual % DAY_MINUTES)}"
    return [Blocker(person, day, len(blocked), meetings, why, local, text)]
