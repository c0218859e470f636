"""One dated meeting on every clock: changes of the clock, hours that are skipped or come twice."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.hours.absence import parse_away
from pods.hours.availability import parse_hours
from pods.hours.say import say_date, say_time
from pods.hours.schedule import Schedule
from pods.hours.sittings import (
    Sitting,
    hindrance,
    is_unsocial_for,
    local_start,
    sitting_on,
)
from tests.support.books import law

LISBON, NEW_YORK, SAO_PAULO = "Europe/Lisbon", "America/New_York", "America/Sao_Paulo"
KOLKATA, AUCKLAND, NAIROBI = "Asia/Kolkata", "Pacific/Auckland", "Africa/Nairobi"
ZONES = (LISBON, NEW_YORK, SAO_PAULO, KOLKATA, AUCKLAND, NAIROBI, "Atlantic/Azores")


def seen(day: date, hour: int, *, at: str, by: str, minutes: int = 90) -> str:
    """A meeting at that full hour there, as the clock of somebody else shows it."""
    local = local_start(sitting_on(day, hour * 60, minutes=minutes, zone=at), by)
    assert local is not None
    return f"{say_date(local.day)} {say_time(local.start)}"


@pytest.mark.parametrize(
    ("by", "hours"),
    [
        (LISBON, ("Tue 20 Oct 2026 18:00", "Tue 27 Oct 2026 18:00", "Tue 3 Nov 2026 18:00")),
        (NEW_YORK, ("Tue 20 Oct 2026 13:00", "Tue 27 Oct 2026 14:00", "Tue 3 Nov 2026 13:00")),
        (SAO_PAULO, ("Tue 20 Oct 2026 14:00", "Tue 27 Oct 2026 15:00", "Tue 3 Nov 2026 15:00")),
        (KOLKATA, ("Tue 20 Oct 2026 22:30", "Tue 27 Oct 2026 23:30", "Tue 3 Nov 2026 23:30")),
        (AUCKLAND, ("Wed 21 Oct 2026 06:00", "Wed 28 Oct 2026 07:00", "Wed 4 Nov 2026 07:00")),
        (NAIROBI, ("Tue 20 Oct 2026 20:00", "Tue 27 Oct 2026 21:00", "Tue 3 Nov 2026 21:00")),
    ],
)
def test_a_lisbon_autumn_on_every_clock(by: str, hours: tuple[str, ...]) -> None:
    days = [date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3)]
    assert tuple(seen(day, 18, at=LISBON, by=by) for day in days) == hours


@pytest.mark.parametrize(
    ("by", "hours"),
    [
        (AUCKLAND, ("Thu 24 Sep 2026 19:00", "Thu 1 Oct 2026 19:00", "Thu 29 Oct 2026 19:00")),
        (LISBON, ("Thu 24 Sep 2026 08:00", "Thu 1 Oct 2026 07:00", "Thu 29 Oct 2026 06:00")),
        (NEW_YORK, ("Thu 24 Sep 2026 03:00", "Thu 1 Oct 2026 02:00", "Thu 29 Oct 2026 02:00")),
        (NAIROBI, ("Thu 24 Sep 2026 10:00", "Thu 1 Oct 2026 09:00", "Thu 29 Oct 2026 09:00")),
        (KOLKATA, ("Thu 24 Sep 2026 12:30", "Thu 1 Oct 2026 11:30", "Thu 29 Oct 2026 11:30")),
    ],
)
def test_a_southern_spring_where_clocks_go_forward(by: str, hours: tuple[str, ...]) -> None:
    days = [date(2026, 9, 24), date(2026, 10, 1), date(2026, 10, 29)]
    assert tuple(seen(day, 19, at=AUCKLAND, by=by) for day in days) == hours


@pytest.mark.parametrize(
    ("zone", "day", "asked", "begins"),
    [
        (LISBON, date(2027, 3, 28), "01:30", "02:30"),
        (NEW_YORK, date(2027, 3, 14), "02:15", "03:15"),
        (AUCKLAND, date(2026, 9, 27), "02:00", "03:00"),
        ("Atlantic/Azores", date(2027, 3, 28), "00:30", "01:30"),
    ],
)
def test_an_hour_that_clocks_skip_is_as_much_later(
    zone: str, day: date, asked: str, begins: str
) -> None:
    hour, minute = map(int, asked.split(":"))
    found = sitting_on(day, 60 * hour + minute, minutes=60, zone=zone)
    assert (found.day, say_time(found.start), found.oddity) == (day, begins, "skipped")
    assert local_start(found, zone) == (day, found.start, False)


@pytest.mark.parametrize(
    ("zone", "day", "asked", "utc"),
    [
        (LISBON, date(2026, 10, 25), "01:30", "00:30"),
        (NEW_YORK, date(2026, 11, 1), "01:00", "05:00"),
        (AUCKLAND, date(2027, 4, 4), "02:59", "13:59"),
    ],
)
def test_an_hour_that_comes_twice_is_the_first(zone: str, day: date, asked: str, utc: str) -> None:
    hour, minute = map(int, asked.split(":"))
    found = sitting_on(day, 60 * hour + minute, minutes=60, zone=zone)
    assert found.instant is not None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=found.instant)
    assert (say_time(found.start), f"{moment:%H:%M}", found.oddity) == (asked, utc, "repeated")


def test_the_hours_around_a_change_are_like_any_other() -> None:
    night = [
        sitting_on(date(2026, 10, 25), start, minutes=60, zone=LISBON).oddity
        for start in (0, 59, 60, 119, 120, 600)
    ]
    assert night == ["", "", "repeated", "repeated", "", ""]


def test_somebody_elses_second_hour_is_said_to_be_the_second() -> None:
    second = sitting_on(date(2026, 10, 25), 4 * 60 + 30, minutes=60, zone=NAIROBI)
    assert local_start(second, LISBON) == (date(2026, 10, 25), 90, True)
    first = sitting_on(date(2026, 10, 25), 3 * 60 + 30, minutes=60, zone=NAIROBI)
    assert local_start(first, LISBON) == (date(2026, 10, 25), 90, False)


@law
@given(
    day=st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    start=st.integers(0, 47).map(lambda half: 30 * half),
    anchor=st.sampled_from(ZONES),
    other=st.sampled_from(ZONES),
)
def test_every_clock_shows_what_the_zone_database_says(
    day: date, start: int, anchor: str, other: str
) -> None:
    sitting = sitting_on(day, start, minutes=60, zone=anchor)
    wall = datetime(day.year, day.month, day.day, *divmod(start, 60), tzinfo=ZoneInfo(anchor))
    moment = wall.astimezone(UTC)
    there = moment.astimezone(ZoneInfo(other))
    local = local_start(sitting, other)
    assert local is not None
    assert (local.day, local.start) == (there.date(), 60 * there.hour + there.minute)
    assert local.is_second == bool(there.fold)
    assert (sitting.oddity == "skipped") == (sitting.start != start)


HOURS = Schedule("dana", NEW_YORK, parse_hours("tue 12-16"), (), (parse_away("10 - 12 nov 2026"),))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 10, 20), None),
        (date(2026, 10, 21), "not free wed 13:00-14:30"),
        (date(2026, 11, 10), "away until 12 Nov"),
    ],
)
def test_why_somebody_cannot_come(day: date, why: str | None) -> None:
    sitting = sitting_on(day, 18 * 60, minutes=90, zone=LISBON)
    assert hindrance(HOURS, sitting) == why


def test_of_whom_nothing_is_known_nothing_speaks_against_it() -> None:
    sitting = sitting_on(date(2026, 11, 10), 18 * 60, minutes=90, zone=LISBON)
    assert hindrance(Schedule("bo", LISBON), sitting) is None
    away = Schedule("bo", None, None, (), HOURS.away)
    assert hindrance(away, sitting) == "away until 12 Nov"
    assert hindrance(away, sitting_on(date(2026, 11, 9), 0, minutes=90, zone=None)) is None
    assert local_start(sitting, None) is None
    assert not is_unsocial_for(sitting, None)


def test_without_a_zone_there_is_a_day_and_an_hour_and_no_instant() -> None:
    sitting = sitting_on(date(2026, 10, 20), 1020, minutes=60, zone=None)
    assert sitting == Sitting(date(2026, 10, 20), 1020, 60, None, None)
    assert local_start(sitting, LISBON) is None


@pytest.mark.parametrize(("hour", "is_hard"), [(6, True), (7, False), (21, False), (22, True)])
def test_before_seven_and_past_eleven_is_unsocial(hour: int, is_hard: bool) -> None:  # noqa: FBT001 - a case
    sitting = sitting_on(date(2026, 10, 20), hour * 60, minutes=90, zone=LISBON)
    assert is_unsocial_for(sitting, LISBON) == is_hard
