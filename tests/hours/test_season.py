"""Seasons, and the days on which clocks are changed."""

from datetime import date

import pytest

from pods.hours.clock import ClockChange, clock_changes
from pods.hours.season import Season

MONDAY = date(2026, 10, 5)


def test_a_weekly_season_meets_every_week() -> None:
    season = Season(MONDAY, weeks=3)
    assert season.meeting_days(1) == (date(2026, 10, 6), date(2026, 10, 13), date(2026, 10, 20))
    assert (season.meeting_count, season.last_day) == (3, date(2026, 10, 25))


def test_a_fortnightly_season_meets_in_every_second_week_of_its_grid() -> None:
    assert Season(MONDAY, 5, 2).meeting_days(6) == (
        date(2026, 10, 11), date(2026, 10, 25), date(2026, 11, 8),
    )  # fmt: skip
    assert Season(MONDAY, 5, 2).meeting_count == 3
    assert Season(MONDAY, 4, 2).meeting_count == 2


def test_no_meeting_is_before_the_first_day_whatever_weekday_that_is() -> None:
    season = Season(date(2026, 10, 8), weeks=1)  # a Thursday
    assert [season.meeting_days(weekday)[0].day for weekday in range(7)] == [
        12,
        13,
        14,
        8,
        9,
        10,
        11,
    ]
    assert season.last_day == date(2026, 10, 14)


@pytest.mark.parametrize(
    ("zone", "changes"),
    [
        ("Europe/Lisbon", [(date(2026, 3, 29), 60), (date(2026, 10, 25), -60)]),
        ("Atlantic/Azores", [(date(2026, 3, 29), 60), (date(2026, 10, 25), -60)]),
        ("America/New_York", [(date(2026, 3, 8), 60), (date(2026, 11, 1), -60)]),
        ("Australia/Lord_Howe", [(date(2026, 4, 5), -30), (date(2026, 10, 4), 30)]),
        ("Pacific/Auckland", [(date(2026, 4, 5), -60), (date(2026, 9, 27), 60)]),
        ("Africa/Casablanca", [(date(2026, 2, 15), -60), (date(2026, 3, 22), 60)]),
        ("America/Sao_Paulo", []),
        ("Asia/Kolkata", []),
    ],
)
def test_the_days_on_which_clocks_are_changed_are_known(
    zone: str, changes: list[tuple[date, int]]
) -> None:
    found = clock_changes(zone, date(2026, 1, 1), date(2026, 12, 31))
    assert found == tuple(ClockChange(*change) for change in changes)


def test_a_change_just_outside_is_not_told() -> None:
    assert clock_changes("Europe/Lisbon", date(2026, 10, 26), date(2026, 12, 1)) == ()
    assert clock_changes("Europe/Lisbon", date(2026, 10, 1), date(2026, 10, 24)) == ()
