"""Weekly hours as people say them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.errors import ExitCode
from pods.hours.availability import HoursError, Window, format_hours, merge_windows, parse_hours

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def hours(*days: int, start: float, end: float) -> tuple[Window, ...]:
    return tuple(Window(day, int(60 * start), int(60 * end)) for day in days)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tue,thu 18:00-21:00; sun 10-13",
         hours(TUE, THU, start=18, end=21) + hours(SUN, start=10, end=13)),
        ("tue-thu 17-21", hours(TUE, WED, THU, start=17, end=21)),
        ("Tue – Thu 17 – 21", hours(TUE, WED, THU, start=17, end=21)),
        ("fri-mon 10-12", hours(MON, FRI, SAT, SUN, start=10, end=12)),
        ("weekdays 12-14", hours(*range(5), start=12, end=14)),
        ("weekend 9:30-13", hours(SAT, SUN, start=9.5, end=13)),
        ("daily 20-22", hours(*range(7), start=20, end=22)),
        ("every day 20-22", hours(*range(7), start=20, end=22)),
        ("Everyday from 8pm to 10pm", hours(*range(7), start=20, end=22)),
        ("mon 6pm-9pm", hours(MON, start=18, end=21)),
        ("mon 6-9 pm", hours(MON, start=18, end=21)),
        ("mon 10-2pm", hours(MON, start=10, end=14)),
        ("mon 9am-5", hours(MON, start=9, end=17)),
        ("mon 9-12am", hours(MON, start=21, end=24)),
        ("mon 18-9pm", hours(MON, start=18, end=21)),
        ("mon 9am-17:30", hours(MON, start=9, end=17.5)),
        ("Tuesdays and Thursdays 18-21", hours(TUE, THU, start=18, end=21)),
        ("weds. 18-21", hours(WED, start=18, end=21)),
        ("tue thu 18-21", hours(TUE, THU, start=18, end=21)),
        ("mon 22-1", hours(MON, start=22, end=24) + hours(TUE, start=0, end=1)),
        ("mon 11pm-1am", hours(MON, start=23, end=24) + hours(TUE, start=0, end=1)),
        ("mon 9pm-1", hours(MON, start=21, end=24) + hours(TUE, start=0, end=1)),
        ("sun 22-2", hours(MON, start=0, end=2) + hours(SUN, start=22, end=24)),
        ("mon 9-12, 14-18", hours(MON, start=9, end=12) + hours(MON, start=14, end=18)),
        ("mon 9-12 14-18", hours(MON, start=9, end=12) + hours(MON, start=14, end=18)),
        ("mon: 9h-12h30", hours(MON, start=9, end=12.5)),
        ("mon 0930-1230", hours(MON, start=9.5, end=12.5)),
        ("mon 9-12, tue 9-12", hours(MON, TUE, start=9, end=12)),
        ("mon 9-12 tue 9-12\n;\nwed 9-12;", hours(MON, TUE, WED, start=9, end=12)),
        ("sat all day", hours(SAT, start=0, end=24)),
        ("sat any time, sun 0-24", hours(SAT, SUN, start=0, end=24)),
        ("sat noon-midnight", hours(SAT, start=12, end=24)),
        ("mon 9-12; mon 11-13; mon 13-14", hours(MON, start=9, end=14)),
        ("never", ()),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_say_them(said: str, meant: tuple[Window, ...]) -> None:
    assert parse_hours(said) == meant


@pytest.mark.parametrize(
    ("said", "message", "column"),
    [
        ("", "there are no hours in this text", 1),
        (" \n ", "there are no hours in this text", 1),
        ("18-21", 'which days? Cannot read "18" at column 1', 1),
        ("tue 18-21; foo 10-12", 'which days? Cannot read "foo" at column 12', 12),
        ("tue-", "a weekday is missing before the end of the text at column 5", 5),
        ("tue", "from when to when? Cannot read the end of the text at column 4", 4),
        ("tue evening", 'from when to when? Cannot read "evening" at column 5', 5),
        ("tue 18", "until when? Cannot read the end of the text at column 7", 7),
        ("tue 18-", "until when? Cannot read the end of the text at column 8", 8),
        ("tue 18-25", 'no clock shows "25" at column 8', 8),
        ("tue 18-20:75", 'no clock shows "20:75" at column 8', 8),
        ("tue 18-12345", 'no clock shows "12345" at column 8', 8),
        ("tue 13pm-15", 'no clock shows "13pm" at column 5', 5),
        ("tue 21-18", '"21-18" at column 5 ends before it starts', 5),
        ("tue 10-10", '"10-10" at column 5 ends before it starts', 5),
        ("tue 24-2", '"24-2" at column 5 ends before it starts', 5),
        ("tue\n18-21", "from when to when? Cannot read the end of the line at column 4", 4),
        ("tue 18-21 ☃", 'from when to when? Cannot read "☃" at column 11', 11),
    ],
)
def test_what_cannot_be_read_is_named_with_its_column(said: str, message: str, column: int) -> None:
    with pytest.raises(HoursError) as caught:
        parse_hours(said)
    assert (caught.value.message, caught.value.column) == (message, column)
    assert caught.value.hint == 'Say them like "tue,thu 18:00-21:00; sun 10-13".'
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("thu 18-21, tue 6pm-9pm", "tue,thu 18:00-21:00"),
        ("wednesday to friday 9-12", "wed-fri 09:00-12:00"),
        ("sat,sun 10-13; mon 10-13", "mon,sat,sun 10:00-13:00"),
        ("weekend 10-13; weekdays 10-13", "daily 10:00-13:00"),
        ("mon 14-18, 9-12", "mon 09:00-12:00, 14:00-18:00"),
        ("mon 22-1; tue 9-10", "mon 22:00-01:00; tue 09:00-10:00"),
        ("daily 22-1", "daily 22:00-01:00"),
        ("sun 23-2", "sun 23:00-02:00"),
        ("mon all day; tue 0-1", "mon 00:00-24:00; tue 00:00-01:00"),
        ("mon 10-24; tue 0-9", "mon 10:00-24:00; tue 00:00-09:00"),
        ("never", "never"),
    ],
)
def test_hours_are_written_in_one_way(said: str, written: str) -> None:
    assert format_hours(parse_hours(said)) == written


windows = st.builds(
    lambda day, start, length: Window(day, start, min(start + length, 1440)),
    st.integers(0, 6),
    st.integers(0, 47).map(lambda half: 30 * half) | st.integers(0, 1439),
    st.integers(1, 1440),
)


@given(st.lists(windows, max_size=8))
@settings(max_examples=200, deadline=None)
def test_written_hours_are_read_back_as_they_were(week: list[Window]) -> None:
    merged = merge_windows(week)
    assert parse_hours(format_hours(week)) == merged
    minutes = {(day, minute) for day, start, end in week for minute in range(start, end)}
    assert {(day, m) for day, start, end in merged for m in range(start, end)} == minutes


@given(st.text(alphabet="montuedaily -,;:&/0123456789apmh\n–☃", max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    week: tuple[Window, ...] = ()
    column = 1
    try:
        week = parse_hours(text)
    except HoursError as error:
        column = error.column
    assert 1 <= column <= len(text) + 1
    assert all(0 <= start < end <= 1440 for _, start, end in week)
