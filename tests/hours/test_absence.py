"""Seasonal absence as people say it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.errors import ExitCode
from pods.hours.absence import Absence, AwayError, format_away, parse_away


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("15 jun - 15 sep", "15 jun - 15 sep"),
        ("from 15 June to 15 September every year", "15 jun - 15 sep"),
        ("jun 15 – sept 15th", "15 jun - 15 sep"),
        ("15-30 jun", "15 jun - 30 jun"),
        ("jun 15-30", "15 jun - 30 jun"),
        ("20 dec - 5 jan", "20 dec - 5 jan"),
        ("24 dec", "24 dec"),
        ("July", "jul"),
        ("jul-aug", "jul - aug"),
        ("feb", "feb"),
        ("2026-06-15 - 2026-09-15", "2026-06-15 - 2026-09-15"),
        ("2026-06-15..2026-09-15", "2026-06-15 - 2026-09-15"),
        ("2026-06-15", "2026-06-15"),
        ("july 2026", "2026-07-01 - 2026-07-31"),
        ("jan-feb 2027", "2027-01-01 - 2027-02-28"),
        ("15 jun - 15 sep 2026", "2026-06-15 - 2026-09-15"),
        ("15 jun 2026 - 15 sep", "2026-06-15 - 2026-09-15"),
        ("20 dec 2026 - 5 jan", "2026-12-20 - 2027-01-05"),
        ("20 dec - 5 jan 2027", "2026-12-20 - 2027-01-05"),
        ("20 dec 2026 - 5 jan 2027", "2026-12-20 - 2027-01-05"),
    ],
)
def test_an_absence_is_read_as_people_say_it_and_written_in_one_way(
    said: str, written: str
) -> None:
    absence = parse_away(said)
    assert format_away(absence) == written
    assert parse_away(written) == absence


@pytest.mark.parametrize(
    ("said", "message", "column"),
    [
        ("", "there is no absence in this text", 1),
        ("  from ", "there is no absence in this text", 1),
        ("summer", 'cannot read "summer" at column 1', 1),
        ("15 jun - ", "cannot read the end of the text at column 10", 10),
        ("15 jun 20 jul", 'cannot read "20 jul" at column 8', 8),
        ("15 jun - 20 jul or so", 'cannot read "or so" at column 17', 17),
        ("31 jun - 15 sep", 'no calendar has "31 jun" at column 1', 1),
        ("15 jun - 31 sep", 'no calendar has "31 sep" at column 10', 10),
        ("15-31 jun", 'no calendar has "31 jun" at column 4', 4),
        ("5-10 mew", 'cannot read "10 mew" at column 3', 3),
        ("2026-13-01", 'no calendar has "2026-13-01" at column 1', 1),
        ("2026-09-15 - 2026-06-15", '"2026-09-15 - 2026-06-15" ends before it starts', 1),
    ],
)
def test_an_absence_that_cannot_be_read_is_named_with_its_column(
    said: str, message: str, column: int
) -> None:
    with pytest.raises(AwayError) as caught:
        parse_away(said)
    assert (caught.value.message, caught.value.column) == (message, column)
    assert caught.value.hint == 'Say it like "15 jun - 15 sep" or "2026-06-15 - 2026-09-15".'
    assert caught.value.exit_code is ExitCode.USAGE


def test_an_absence_of_every_year_holds_in_every_year_and_both_its_ends_count() -> None:
    summer = parse_away("15 jun - 15 sep")
    assert [summer.covers(date(year, 6, 15)) for year in (1999, 2026, 2031)] == [True] * 3
    assert summer.until(date(2026, 6, 15)) == date(2026, 9, 15)
    assert summer.until(date(2026, 9, 15)) == date(2026, 9, 15)
    assert summer.until(date(2026, 6, 14)) is None
    assert summer.until(date(2026, 9, 16)) is None


def test_an_absence_over_new_year_ends_in_the_next_year() -> None:
    winter = parse_away("20 dec - 5 jan")
    assert winter.until(date(2026, 12, 20)) == date(2027, 1, 5)
    assert winter.until(date(2027, 1, 3)) == date(2027, 1, 5)
    assert winter.until(date(2027, 1, 6)) is None
    assert winter.until(date(2026, 12, 19)) is None


def test_an_absence_until_the_end_of_february_ends_on_its_last_day() -> None:
    february = parse_away("feb")
    assert february.until(date(2027, 2, 3)) == date(2027, 2, 28)
    assert february.until(date(2028, 2, 29)) == date(2028, 2, 29)


def test_a_dated_absence_holds_once() -> None:
    once = parse_away("2026-06-15 - 2026-09-15")
    assert once.until(date(2026, 7, 1)) == date(2026, 9, 15)
    assert once.until(date(2027, 7, 1)) is None


days = st.dates(date(2024, 1, 1), date(2031, 12, 31))


@given(days, days, st.booleans())
@settings(max_examples=200, deadline=None)
def test_a_written_absence_is_read_back_as_it_was(one: date, other: date, yearly: bool) -> None:  # noqa: FBT001 -- drawn
    first, last = (
        (one.replace(year=2000), other.replace(year=2000)) if yearly else sorted((one, other))
    )
    absence = Absence(first, last, is_yearly=yearly)
    assert parse_away(format_away(absence)) == absence


@given(days, days, days)
@settings(max_examples=200, deadline=None)
def test_until_is_the_last_day_of_an_unbroken_stretch(one: date, other: date, day: date) -> None:
    absence = Absence(one.replace(year=2000), other.replace(year=2000), is_yearly=True)
    until = absence.until(day)
    if until is None:
        assert not absence.covers(day)
    else:
        stretch = [day + timedelta(step) for step in range((until - day).days + 1)]
        assert stretch
        assert all(map(absence.covers, stretch))
        assert (until.month, until.day) == (other.month, other.day) or other.day == 29


@pytest.mark.parametrize("piece", [" ", "a ", "1", "15 jun ", "-", "to "])
def test_a_text_longer_than_any_absence_is_refused_at_once(piece: str) -> None:
    with pytest.raises(AwayError, match="longer than any absence"):
        parse_away(piece * 100_000)
