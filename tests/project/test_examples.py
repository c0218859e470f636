"""The three lists in examples/ say what the scenarios they were made from say."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pods.model.book import Book
from pods.model.checks import cross_references, unknown_keys

EXAMPLES = Path(__file__).parents[2] / "examples"
DAYS = {
    "first-pods": "2026-09-14",
    "formation-round": "2026-09-14",
    "island": "2026-05-20",
}


def _text(name: str) -> str:
    return (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")


def _book(name: str) -> Book:
    return Book.from_tree(tomllib.loads(_text(name)))


@pytest.mark.parametrize("name", DAYS)
def test_an_example_reads_without_a_single_problem(name: str) -> None:
    book = _book(name)

    assert list(cross_references(book)) == []
    assert list(unknown_keys(book)) == []


@pytest.mark.parametrize("name", DAYS)
def test_an_example_says_just_what_its_file_says(name: str) -> None:
    assert _book(name).to_tree() == tomllib.loads(_text(name))


@pytest.mark.parametrize(("name", "day"), DAYS.items())
def test_an_example_names_its_schema_and_the_day_it_plays_on(name: str, day: str) -> None:
    lines = _text(name).splitlines()

    assert lines[0] == "#:schema ../docs/pods.schema.json"
    assert any(f"PODS_TODAY={day} pods --file examples/{name}.toml" in line for line in lines[:9])


def test_first_pods_is_mira_and_twelve_and_two_drafts_that_wait() -> None:
    book = _book("first-pods")

    assert book.caller.id == "mira"
    assert len(book.people) == 12
    assert book.capacity_of("mira") == 3
    assert {draft.id: draft.people for draft in book.drafts.values()} == {
        "a": ("mira", "tomas", "ines", "duarte"),
        "b": ("mira", "kasia", "felix", "joan", "sol"),
    }
    assert (book.settings.season_start, book.settings.season_weeks) == (date(2026, 10, 5), 8)
    assert (book.settings.cadence_weeks, book.settings.minutes) == (1, 90)


def test_first_pods_stand_where_the_scenario_says() -> None:
    book = _book("first-pods")

    assert {person.id: person.stands for person in book.people.values()} == {
        "tomas": "in",
        "ines": "curious",
        "duarte": "in",
        "kasia": "in",
        "pawel": "curious",
        "joan": "sounded",
        "felix": "curious",
        "sol": "maybe",
        "dana": "curious",
        "ravi": "sounded",
        "hana": "in",
        "leo": "not-now",
    }
    assert book.people["leo"].not_before == date(2026, 12, 1)
    since = {one: book.people[one].stands_since for one in ("kasia", "hana", "duarte")}
    assert since == {
        "kasia": date(2026, 8, 20),
        "hana": date(2026, 8, 10),
        "duarte": date(2026, 8, 28),
    }


def test_the_formation_round_has_forty_people_ten_callers_and_thirty_three_who_are_in() -> None:
    book = _book("formation-round")

    assert book.caller.organiser
    assert len(book.people) == 40
    assert sum(bool(person.can_call) for person in book.people.values()) == 10
    stands = Counter(person.stands for person in book.people.values())
    assert stands == {"in": 33, "maybe": 4, "sounded": 3}
    assert all(rule.why for rule in book.rules.values())
    assert (book.settings.season_weeks, book.settings.cadence_weeks) == (6, 1)


def test_on_the_island_48_people_sit_in_11_pods_that_meet_and_22_who_are_in_have_none() -> None:
    book = _book("island")

    meeting = [pod for pod in book.pods.values() if pod.is_live and pod.current_members]
    assert len(meeting) == 11
    assert len({member for pod in meeting for member in pod.current_members}) == 48
    waiting = [p for p in book.people.values() if p.stands == "in" and not book.pods_of(p.id)]
    assert len(waiting) == 22
    assert len(book.pods_of("p010")) == 4


def test_the_island_is_as_far_from_its_last_contacts_as_the_scenario_says() -> None:
    book = _book("island")
    today = date(2026, 5, 20)

    near = [p for p in book.people.values() if p.stands in {"in", "curious"}]
    silent = [p for p in near if (today - max(c.day for c in p.contacts.values())).days > 90]
    assert (len(near), len(silent)) == (100, 70)
    assert sum(bool(person.away) for person in book.people.values()) == 37


def test_home_is_still_being_invited_and_has_no_member_yet() -> None:
    home = _book("island").pods["home"]

    assert home.current_members == ()
    assert home.seat_holders == ("p020", "p021", "p022", "p023", "p024", "p025")
