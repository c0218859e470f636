"""What a calendar entry says, and to whom."""

from datetime import date
from typing import Any

import pytest

from pods.actions.calendars import CalendarEvent, calendar
from pods.model.book import Book
from tests.support.books import book_of, pod_of


def entry(book: Book, reader: str | None = None) -> CalendarEvent:
    """The one meeting of the unicorns, as somebody reads it."""
    (event,) = calendar(book, pod="unicorns", reader=reader, today=date(2026, 9, 14)).events
    return event


def unicorns(meeting: dict[str, Any], **terms: Any) -> Book:
    people = {
        "noor": {"name": "Noor Ali", "place": "Horta", "shares": ["place"]},
        "bo": {"name": "Bo Berg", "place": "Pico"},
        "zoe": {"name": "Zoë", "place": "Faial", "shares": ["nothing"]},
        "joan": "Joan",
    }
    meetings = {"2026-10-25": {"on": date(2026, 10, 25), **meeting}}
    pod = pod_of("me", "noor", "bo", "zoe", meetings=meetings, **terms)
    caller = {"name": "Mira Lima", "time-zone": "Europe/Lisbon"}
    return book_of(people, caller=caller, pods={"unicorns": pod})


@pytest.mark.parametrize(
    ("home", "reader", "place"),
    [
        ("noor", None, "Noor's home, Horta"),
        ("noor", "noor", "your home"),
        ("bo", None, "Bo's home"),
        ("bo", "me", "Bo's home, Pico"),
        ("zoe", "bo", "at a member's home"),
        ("noor", "joan", None),
    ],
)
def test_a_home_is_named_to_members_and_its_place_as_its_owner_allows(
    home: str, reader: str | None, place: str | None
) -> None:
    assert entry(unicorns({"home": home}, place="the lake"), reader).place == place


def test_without_a_home_it_is_the_place_else_the_link() -> None:
    link = "https://meet.example.org/u"
    assert entry(unicorns({}, place="the lake", link=link)).place == "the lake"
    assert entry(unicorns({}, link=link)).place == link
    assert entry(unicorns({})).place is None
    assert f"Link: {link}" in entry(unicorns({}, place="the lake", link=link)).lines
    assert f"Link: {link}" not in entry(unicorns({}, link=link)).lines


@pytest.mark.parametrize(
    ("on", "at", "line", "starts"),
    [
        ("2026-10-25", "01:30", "Clocks show 1:30 twice; it begins at the first.", 0),
        ("2027-03-28", "01:30", "Clocks go forward that day; it begins at 2:30.", 1),
    ],
)
def test_an_hour_that_clocks_skip_or_show_twice_is_explained(
    on: str, at: str, line: str, starts: int
) -> None:
    event = entry(unicorns({"on": date.fromisoformat(on), "at": at}))
    said = [one for one in event.lines if one.startswith("Clocks")]
    assert [one.replace("01:30", "1:30").replace("02:30", "2:30") for one in said] == [line]
    assert event.starts is not None
    assert (event.starts.hour, event.starts.minute) == ((0, 30), (1, 30))[starts]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("kick-off", "The Unicorns · first call"),
        ("retro", "The Unicorns · look back"),
        ("social", "The Unicorns · just being together"),
        ("regular", "The Unicorns"),
    ],
)
def test_the_title_says_what_it_is_for(kind: str, title: str) -> None:
    assert entry(unicorns({"kind": kind})).title == title


def test_who_shares_no_name_is_named_to_nobody_and_a_member_outside_the_pod_neither() -> None:
    event = entry(unicorns({"host": "zoe", "focus": "bo"}))
    assert event.lines == ("Focus: Bo", "With Mira, Noor and Bo")
    assert entry(unicorns({"host": "zoe", "focus": "bo"}), "joan").lines == ()
    assert entry(unicorns({"host": "zoe"}), "zoe").lines[0] == "Host: you"


def test_one_clock_is_told_to_all_and_not_to_one_who_has_it() -> None:
    book = unicorns({"at": "17:00"})
    assert entry(book).lines[-1] == "17:00 Lisbon"
    assert entry(book, "noor").lines == ("With Mira and Bo",)
