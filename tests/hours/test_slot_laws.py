"""A slot found really is free in each week: judged minute by minute by the naive brute force."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pods.hours.absence import Absence
from pods.hours.availability import Window, merge_windows
from pods.hours.season import Season
from pods.hours.slots import Schedule, start_mask
from tests.support.brute_force import is_free_throughout, local_days, meetings, starts_on_the_wall

ZONES = (
    "Africa/Cairo", "Africa/Casablanca", "America/New_York", "America/Santiago",
    "America/Sao_Paulo", "America/St_Johns", "Asia/Kathmandu", "Asia/Kolkata", "Atlantic/Azores",
    "Australia/Lord_Howe", "Europe/Dublin", "Europe/Lisbon", "Europe/Warsaw", "Pacific/Auckland",
    "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Niue", "UTC",
)  # fmt: skip
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Where clocks are changed within days of each other in the north and the south.
SEASONS = st.dates(date(2024, 1, 1), date(2028, 12, 31)) | st.sampled_from(
    [date(2026, 3, 5), date(2026, 3, 27), date(2026, 9, 2), date(2026, 9, 25), date(2026, 10, 22)]
)
WINDOWS = st.builds(
    lambda day, start, length: Window(day, start, min(start + length, 1440)),
    st.integers(0, 6),
    st.integers(0, 95).map(lambda quarter: 15 * quarter),
    st.integers(2, 96).map(lambda quarters: 15 * quarters),
)


@given(
    zone=st.sampled_from(ZONES),
    anchor=st.sampled_from(ZONES),
    windows=st.lists(WINDOWS, min_size=1, max_size=9).map(merge_windows),
    season=st.builds(Season, SEASONS, st.integers(1, 6), st.integers(1, 3)),
    minutes=st.sampled_from([30, 60, 75, 90, 180]),
    away=st.none() | st.tuples(st.integers(-3, 40), st.integers(0, 9)),
    asked=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 47)), min_size=6, max_size=6),
)
@example(
    zone="Europe/Lisbon",
    anchor="Europe/Lisbon",
    windows=(Window(5, 1380, 1440), Window(6, 0, 105)),
    season=Season(date(2026, 10, 19), 1, 1),
    minutes=90,
    away=None,
    asked=[(5, 47), (6, 0), (6, 1), (6, 2), (6, 3)],
)
@settings(max_examples=150, deadline=None)
def test_a_start_is_in_the_mask_when_each_minute_of_each_meeting_is_free(
    *,
    zone: str,
    anchor: str,
    windows: tuple[Window, ...],
    season: Season,
    minutes: int,
    away: tuple[int, int] | None,
    asked: list[tuple[int, int]],
) -> None:
    first = away and date.fromordinal(season.start.toordinal() + away[0])
    absence = first and Absence(
        first, date.fromordinal(first.toordinal() + away[1]), is_yearly=False
    )
    person = Schedule("ada", zone, windows, (), (absence,) if absence else ())
    mask = start_mask(person, anchor=anchor, season=season, minutes=minutes)
    assert mask is not None
    hours = tuple((NAMES[day], start / 60, end / 60) for day, start, end in windows)
    held = range(0, season.weeks, season.cadence_weeks)
    found = [(bit // 48, bit % 48) for bit in range(336) if mask >> bit & 1]
    for weekday, half in asked + found[:2] + found[-2:]:
        can_come = all(
            at is not None
            and is_free_throughout(hours, zone, at, minutes)
            and not (absence and any(map(absence.covers, local_days(zone, at, minutes))))
            for day in meetings(season.start, weekday=weekday, weeks=held)
            for at in [starts_on_the_wall(day, anchor, 30 * half)]
        )
        assert bool(mask >> (48 * weekday + half) & 1) == can_come, (weekday, half)
