"""One dated meeting: the instant it begins, what each clock shows then, and who cannot come.

A season that is fixed is a list of these, one for each date. The hour is kept on the wall clock
of the pod's zone. Where that clock skips the hour, the meeting is as much later as the clock goes
forward (as RFC 5545, 3.3.5, has it for calendars); where it shows the hour twice, it is the first.
"""

from datetime import date
from typing import Literal, NamedTuple

from pods.hours.clock import clock_of, day_of, wall_of
from pods.hours.say import say_day
from pods.hours.schedule import Schedule
from pods.hours.slots import is_unsocial
from pods.hours.visits import Visit, visit_of
from pods.hours.words import DAY_MINUTES, show_clock, weekday_name

Oddity = Literal["", "skipped", "repeated"]


class Sitting(NamedTuple):
    """One meeting on the calendar of its zone; `instant` counts minutes of UTC since 1970.

    `start` (minutes of the day) is what the clock shows when it begins; it differs from the hour
    that was asked for only where that one is skipped. Without a zone there is no instant.
    """

    day: date
    start: int
    minutes: int
    zone: str | None
    instant: int | None
    oddity: Oddity = ""


class Local(NamedTuple):
    """When it begins for somebody; `is_second` where their clock shows that hour a second time."""

    day: date
    start: int
    is_second: bool = False


def sitting_on(day: date, start: int, *, minutes: int, zone: str | None) -> Sitting:
    """The meeting at that hour of that day.

    Args:
        day: on the calendar of the zone.
        start: minutes of the day on its clock.
        minutes: the length.
        zone: whose clock; None where nobody has said.

    Raises:
        ZoneNameError: for a zone that does not exist.
    """
    if zone is None:
        return Sitting(day, start, minutes, None, None)
    clock, wall = clock_of(zone, day, day), wall_of(day) + start
    instant = clock.instant_of(wall)
    if instant is None:
        before = max(at for at in clock.begins if at + clock.offset_at(at - 1) <= wall)
        instant = wall - clock.offset_at(before - 1)
        wall = instant + clock.offset_at(instant)
        return Sitting(day_of(wall), wall % DAY_MINUTES, minutes, zone, instant, "skipped")
    later = [at for at in clock.begins[1:] if at > instant]
    again = later and wall - clock.offset_at(later[0]) >= later[0]
    return Sitting(day, start, minutes, zone, instant, "repeated" if again else "")


def local_start(sitting: Sitting, zone: str | None) -> Local | None:
    """When a meeting begins on another clock; None where one of the two zones is unknown."""
    if sitting.instant is None or zone is None:
        return None
    clock = clock_of(zone, sitting.day, sitting.day)
    wall = sitting.instant + clock.offset_at(sitting.instant)
    is_second = clock.instant_of(wall) != sitting.instant
    return Local(day_of(wall), wall % DAY_MINUTES, is_second)


def is_unsocial_for(sitting: Sitting, zone: str | None) -> bool:
    """Whether somebody has to get up early or stay up late for it; False where nobody knows."""
    local = local_start(sitting, zone)
    return local is not None and is_unsocial(local.start, minutes=sitting.minutes)


def hindrance(schedule: Schedule, sitting: Sitting) -> str | None:
    """Why somebody cannot come to a meeting, as far as is known; None where nothing speaks so."""
    return is_away(schedule, sitting) or fails_hours(schedule, sitting)


def is_away(schedule: Schedule, sitting: Sitting) -> str | None:
    """That somebody is away then, and until when."""
    if schedule.zone is None or sitting.instant is None:
        backs = [back for one in schedule.away if (back := one.until(sitting.day))]
        until = max(backs, default=None)
    else:
        until = _visit(schedule, schedule.zone, sitting, sitting.instant).away_until
    return f"away until {say_day(until)}" if until else None


def fails_hours(schedule: Schedule, sitting: Sitting) -> str | None:
    """That a meeting lies outside the hours that somebody told, and when it is for them."""
    if schedule.zone is None or sitting.instant is None or not schedule.is_known:
        return None
    visit = _visit(schedule, schedule.zone, sitting, sitting.instant)
    if visit.is_in_hours:
        return None
    local = f"{weekday_name(day_of(visit.wall).weekday())} {show_clock(visit.wall % DAY_MINUTES)}"
    return f"not free {local}-{show_clock(visit.end % DAY_MINUTES or DAY_MINUTES)}"


def _visit(schedule: Schedule, zone: str, sitting: Sitting, instant: int) -> Visit:
    clock = clock_of(zone, sitting.day, sitting.day)
    return visit_of(schedule, clock, sitting.day, instant, sitting.minutes)
