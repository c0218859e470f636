"""Which weeks and whose clock a question is about."""

from datetime import date
from typing import Any

from pods.hours.season import Season
from pods.model.book import Book
from pods.proposals.calendar import (
    anchor_zone,
    common_slots,
    default_caller,
    hours_unknown,
    minutes_of,
    season_of,
)
from tests.proposals.books import LISBON, TODAY, evening_book, free


def _season(today: date = TODAY, **settings: Any) -> Season:
    return season_of(Book.from_tree({"settings": settings}), today=today)


def test_without_a_start_a_season_begins_on_the_monday_three_weeks_on() -> None:
    assert _season() == Season(date(2026, 10, 5), 8, 2)
    assert _season(date(2026, 9, 15)) == Season(date(2026, 10, 12), 8, 2)
    assert _season(**{"runway-weeks": 0}) == Season(date(2026, 9, 14), 8, 2)


def test_a_season_that_is_over_is_followed_by_the_next_one_to_come() -> None:
    settings = {"season-start": date(2026, 10, 5), "season-weeks": 2, "cadence-weeks": 1}
    assert _season(date(2026, 10, 18), **settings) == Season(date(2026, 10, 5), 2, 1)
    assert _season(date(2026, 10, 19), **settings) == Season(date(2026, 11, 9), 2, 1)


def test_the_terms_of_a_pod_come_before_the_settings() -> None:
    terms = {
        "season-start": date(2026, 11, 2),
        "season-weeks": 4,
        "cadence-weeks": 1,
        "minutes": 60,
    }
    book = evening_book("Ana", pods={"x": {"name": "X", **terms}, "y": {"name": "Y"}})
    assert season_of(book, today=TODAY, pod=book.pods["x"]) == Season(date(2026, 11, 2), 4, 1)
    assert minutes_of(book, pod=book.pods["x"]) == 60
    assert season_of(book, today=TODAY, pod=book.pods["y"]) == season_of(book, today=TODAY)
    assert minutes_of(book, pod=book.pods["y"]) == 90


def test_a_pod_keeps_its_own_clock_else_its_callers_else_the_callers() -> None:
    people = {"kay": free("Kay", **{"time-zone": "Europe/Warsaw"}), "flo": {"name": "Flo"}}
    pods = {"x": {"name": "X", "time-zone": "Asia/Kolkata"}}
    book = evening_book(people=people, pods=pods)
    assert anchor_zone(book, "kay", pod=book.pods["x"]) == "Asia/Kolkata"
    assert anchor_zone(book, "kay") == "Europe/Warsaw"
    assert anchor_zone(book, "flo") == LISBON
    assert anchor_zone(book, None) == LISBON


def test_who_would_call_is_the_caller_else_somebody_willing_else_whoever_has_a_clock() -> None:
    people = {"flo": {"name": "Flo"}, "kay": free("Kay"), "wil": free("Wil", **{"can-call": True})}
    book = evening_book(people=people)
    assert default_caller(book, ["kay", "mira"]) == "mira"
    assert default_caller(book, ["flo", "kay", "wil"]) == "wil"
    assert default_caller(book, ["flo", "kay"]) == "kay"
    assert default_caller(book, ["flo"]) is None


def test_common_slots_hold_for_everybody_whose_hours_are_known() -> None:
    book = evening_book("Ana", people={"bo": free("Bo", "tue 19:00-21:00"), "flo": {"name": "Flo"}})
    group = ["ana", "bo", "flo", "mira"]
    assert [one.at for one in common_slots(book, group, today=TODAY)] == ["tue 19:00", "tue 19:30"]
    assert hours_unknown(book, group) == ("flo",)


def test_where_no_clock_is_known_there_are_no_slots() -> None:
    book = Book.from_tree({"people": {"flo": {"name": "Flo", "free": "tue 9-12"}}})
    assert common_slots(book, ["flo", "me"], today=TODAY) == ()
