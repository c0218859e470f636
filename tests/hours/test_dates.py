"""Dates and times as people say them. Today is Monday 14 September 2026."""

import locale
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.errors import ExitCode
from pods.hours.dates import (
    DateError,
    Day,
    parse_day,
    parse_weekly,
    say_date,
    say_day,
    say_span,
    say_time,
    say_weekly,
)

TODAY = date(2026, 9, 14)


@pytest.mark.parametrize(
    ("said", "past", "future"),
    [
        ("2026-12-05", "2026-12-05", "2026-12-05"),
        ("2026-1-5", "2026-01-05", "2026-01-05"),
        ("today", "2026-09-14", "2026-09-14"),
        ("Yesterday", "2026-09-13", "2026-09-13"),
        ("tomorrow", "2026-09-15", "2026-09-15"),
        ("mon", "2026-09-14", "2026-09-14"),
        ("tue", "2026-09-08", "2026-09-15"),
        ("on Sunday", "2026-09-13", "2026-09-20"),
        ("this tue", "2026-09-08", "2026-09-15"),
        ("last tue", "2026-09-08", "2026-09-08"),
        ("next tue", "2026-09-15", "2026-09-15"),
        ("last monday", "2026-09-07", "2026-09-07"),
        ("next monday", "2026-09-21", "2026-09-21"),
        ("14 sep", "2026-09-14", "2026-09-14"),
        ("5 dec", "2025-12-05", "2026-12-05"),
        ("dec 5", "2025-12-05", "2026-12-05"),
        ("on the 5th of December", "2025-12-05", "2026-12-05"),
        ("5 december 2026", "2026-12-05", "2026-12-05"),
        ("Dec 5, 2026", "2026-12-05", "2026-12-05"),
        ("Tue 15 Dec 2026", "2026-12-15", "2026-12-15"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("in 2 weeks", "2026-09-28", "2026-09-28"),
        ("in a month", "2026-10-14", "2026-10-14"),
        ("in a year", "2027-09-14", "2027-09-14"),
        ("two years ago", "2024-09-14", "2024-09-14"),
        ("+1y", "2027-09-14", "2027-09-14"),
        ("two weeks ago", "2026-08-31", "2026-08-31"),
        ("10 days ago", "2026-09-04", "2026-09-04"),
        ("+10d", "2026-09-24", "2026-09-24"),
        ("-3d", "2026-09-11", "2026-09-11"),
        ("−3d", "2026-09-11", "2026-09-11"),
        ("+2w", "2026-09-28", "2026-09-28"),
        ("-7m", "2026-02-14", "2026-02-14"),
    ],
)
def test_a_log_reads_the_nearest_past_and_a_plan_the_nearest_future(
    said: str, past: str, future: str
) -> None:
    assert parse_day(said, today=TODAY, reading="past") == Day(date.fromisoformat(past), None)
    assert parse_day(said, today=TODAY, reading="future") == Day(date.fromisoformat(future), None)


def test_a_month_later_is_its_last_day_where_the_day_is_missing() -> None:
    assert parse_day("+1m", today=date(2027, 1, 31), reading="future").date == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("said", "day", "clock"),
    [
        ("tue 17:00", "2026-09-15", time(17)),
        ("tue at 5:30 pm", "2026-09-15", time(17, 30)),
        ("5 dec 18h", "2026-12-05", time(18)),
        ("5 dec 18h30", "2026-12-05", time(18, 30)),
        ("today 6pm", "2026-09-14", time(18)),
        ("today @ noon", "2026-09-14", time(12)),
        ("tomorrow midnight", "2026-09-15", time(0)),
        ("2026-12-05T17:00", "2026-12-05", time(17)),
        ("+2w 9am", "2026-09-28", time(9)),
        ("25/12 9am", "2026-12-25", time(9)),
        ("12/25/2027 9am", "2027-12-25", time(9)),
        ("5.5. 9am", "2027-05-05", time(9)),
    ],
)
def test_a_time_may_follow_the_day(said: str, day: str, clock: time) -> None:
    meant = Day(date.fromisoformat(day), clock)
    assert parse_day(said, today=TODAY, reading="future") == meant


@pytest.mark.parametrize(
    ("said", "message", "hint"),
    [
        ("5/12", '"5/12" can be read as two days',
         "Write 2026-12-05 (5 Dec) or 2027-05-12 (12 May)."),
        ("05.12.2026", '"05.12.2026" can be read as two days',
         "Write 2026-12-05 (5 Dec) or 2026-05-12 (12 May)."),
        ("5-12-26", '"5-12-26" can be read as two days',
         "Write 2026-12-05 (5 Dec) or 2026-05-12 (12 May)."),
        ("31/4", "there is no 31 April", "April has 30 days."),
        ("31.2.", "there is no 31 February", "February has 29 days."),
        ("31 feb", "there is no 31 February", "February has 29 days."),
        ("29 feb 2027", "there is no 29 February 2027", "February 2027 has 28 days."),
        ("2026-04-31", "there is no 31 April 2026", "April 2026 has 30 days."),
        ("2026-13-01", 'no calendar has "2026-13-01"', None),
        ("0000-01-01", 'no calendar has "0000-01-01"', None),
        ("mon 15 dec 2026", "Tue 15 Dec 2026 is not a Monday",
         "Say one of the two, or add the year."),
        ("tue 25:00", 'no clock shows "25:00"', 'Say a time like "17:00" or "5pm".'),
        ("tue 24:00", 'no clock shows "24:00"', 'Say a time like "17:00" or "5pm".'),
        ("17:00", '"17:00" names no day', 'Say the day too: "today 17:00".'),
        ("", "there is no date in this text", None),
        ("soon", 'cannot read "soon" as a date', None),
        ("5 foo", 'cannot read "5 foo" as a date', None),
        ("tue soon", 'cannot read "tue soon" as a date', None),
        ("some tue", 'cannot read "some tue" as a date', None),
        ("tue " * 5000, f'cannot read "{"tue " * 10}..." as a date', None),
    ],
)  # fmt: skip
def test_words_that_are_no_one_day_are_refused_with_what_to_write(
    said: str, message: str, hint: str | None
) -> None:
    with pytest.raises(DateError) as caught:
        parse_day(said, today=TODAY, reading="future")
    assert caught.value.message == message
    assert caught.value.hint == (
        hint or 'Say it like "today", "last tue", "5 dec", "in 2 weeks" or 2026-12-05.'
    )
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize("said", ["+9999m", "in 9999 weeks", "tomorrow", "next mon", "29 feb"])
def test_a_day_after_the_last_of_all_calendars_is_refused(said: str) -> None:
    with pytest.raises(DateError, match="further away than calendars go"):
        parse_day(said, today=date.max, reading="future")


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_whatever_the_screen_says_is_read_back(day: date, today: date) -> None:
    for reading in ("past", "future"):
        assert parse_day(say_date(day), today=today, reading=reading).date == day
        near = parse_day(say_day(day), today=today, reading=reading).date
        assert (near.day, near.month) == (day.day, day.month)
        assert near <= today if reading == "past" else near >= today
        assert abs(near - today) <= timedelta(
            days=366 * (8 if (day.month, day.day) == (2, 29) else 1)
        )


@given(st.text(alphabet="0123456789 :-+/.tuedwkagohnix☃", max_size=20))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_date_reader(text: str) -> None:
    meant: Day | str = ""
    try:
        meant = parse_day(text, today=TODAY, reading="past")
    except DateError as error:
        meant = error.hint
    assert meant


def test_dates_and_spans_are_said_in_english() -> None:
    assert say_date(date(2026, 12, 15)) == "Tue 15 Dec 2026"
    assert say_day(date(2026, 12, 5)) == "5 Dec"
    assert [say_span(minutes) for minutes in (45, 90, 120, 150)] == [
        "45 min", "90 min", "2 h", "2 h 30 min",
    ]  # fmt: skip
    assert say_time(1020) == "17:00"
    assert say_weekly(1, 1020) == "tue 17:00"


def test_the_language_of_the_machine_changes_nothing() -> None:
    before = locale.setlocale(locale.LC_TIME)
    try:
        for name in ("pt_PT.UTF-8", "de_DE.UTF-8", "pl_PL.UTF-8", ""):
            try:
                locale.setlocale(locale.LC_TIME, name)
            except locale.Error:
                continue
            assert say_date(date(2026, 12, 15)) == "Tue 15 Dec 2026"
    finally:
        locale.setlocale(locale.LC_TIME, before)


@pytest.mark.parametrize("said", ["tue 17:00", "Tuesdays at 5pm", "every tue, 17h", "on tue 17:00"])
def test_a_weekly_start_is_a_weekday_and_a_time(said: str) -> None:
    assert parse_weekly(said) == (1, 1020)


@pytest.mark.parametrize("said", ["tue", "17:00", "foo 17:00", "", "5 dec 17:00"])
def test_what_is_no_weekly_start_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_weekly(said)
    assert caught.value.message == f'"{said}" is not a weekday and a time'
    assert caught.value.hint == 'Say it like "tue 17:00".'


@given(st.integers(0, 6), st.integers(0, 1439))
@settings(max_examples=60, deadline=None)
def test_a_weekly_start_that_is_said_is_read_back(weekday: int, start: int) -> None:
    assert parse_weekly(say_weekly(weekday, start)) == (weekday, start)
