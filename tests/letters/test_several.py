"""One letter that several read, and the names and dates in a letter."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pods.letters.letter import letter_kinds, template_of, write_letter
from pods.letters.naming import name_before_others
from pods.model.book import Book

TODAY = date(2026, 9, 14)
EXAMPLES = Path(__file__).parents[2] / "examples"
FIRST_PODS = tomllib.loads((EXAMPLES / "first-pods.toml").read_text(encoding="utf-8"))


def _book(**changes: Any) -> Book:
    return Book.from_tree({**FIRST_PODS, **changes})


def _pod(*members: str, **terms: Any) -> dict[str, Any]:
    pod = {"name": "Owls", "state": "running", "members": {one: {} for one in members}, **terms}
    return {"owls": pod}


def _body(book: Book, name: str, *readers: str) -> str:
    group = book.pods.get("owls") or book.drafts["b"]
    people = [book.person(one) for one in readers]
    return write_letter(book, name, readers=people, about=group, today=TODAY).body


def test_several_hear_the_hour_of_each_of_their_clocks_and_alike_ones_together() -> None:
    draft = {**FIRST_PODS["drafts"]["b"], "at": "wed 17:30"}
    book = _book(drafts={"b": draft})

    body = _body(book, "invitation", "sol", "kasia", "joan", "felix")

    assert body.startswith("Hello everybody,\n\n")
    assert "We both" not in body
    assert (
        "every Wednesday at 14:30 (Sao Paulo; 15:30 from 28 October on), 19:30 (Warsaw and Berlin) "
        "and 18:30 (London), eight times"
    ) in body


def test_several_by_one_clock_hear_it_as_one_would() -> None:
    book = _book(pods=_pod("mira", "ines", "duarte", at="tue 17:00"))

    assert "Is every Tuesday at 18:00 your time good for you?" in _body(
        book, "kick-off", "ines", "duarte"
    )


def test_whose_weekday_is_another_one_hears_that_too() -> None:
    meetings = {"s1-1": {"on": date(2026, 9, 15), "at": "20:00"}}
    book = _book(pods=_pod("mira", "hana", "ines", meetings=meetings))

    assert (
        "We meet on Tuesday 15 September, for 90 minutes. It begins at 21:00 (Lisbon) and "
        "Wednesday 08:00 (Auckland)."
    ) in _body(book, "reminder", "ines", "hana")


def test_several_are_offered_hours_on_each_clock() -> None:
    book = _book(drafts={"b": {"people": ["mira", "kasia", "felix"]}})

    assert "These hours hold for all of us, all season: Wednesday 19:00" in _body(
        book, "kick-off", "kasia", "felix"
    )
    assert "(Warsaw) and 17:00 (Azores)" in _body(book, "kick-off", "kasia", "mira")


def test_the_letter_of_a_season_says_every_date_on_the_readers_clock() -> None:
    meetings = {
        f"s1-{number}": {"on": day, "at": "17:30", "time-zone": "Atlantic/Azores"}
        for number, day in enumerate(
            [date(2026, 10, 14), date(2026, 10, 21), date(2026, 10, 28), date(2026, 11, 4)], 1
        )
    }
    meetings |= {"s1-retro": {"on": date(2026, 11, 11), "kind": "retro"}}
    book = _book(pods=_pod("mira", "sol", meetings=meetings))

    assert _body(book, "season", "sol") == (
        "Hello Sol,\n\n"
        "Here are our dates in Owls: Wednesday 14 October and 21 October at 14:30 your time; "
        "Wednesday 28 October and 4 November at 15:30 your time. Each time for 90 minutes. On 11 "
        "November we look back together.\n\n"
        "Should one of them not work for you, tell me now: a date is easily moved while it is far "
        "away.\n\n"
        "Mira"
    )


def test_a_first_call_with_a_date_tells_it_and_asks_for_no_hour() -> None:
    meetings = {"k1": {"on": date(2026, 9, 22), "at": "17:00", "kind": "kick-off"}}
    book = _book(pods=_pod("mira", "ines", state="kickoff", meetings=meetings))

    body = _body(book, "kick-off", "ines")

    assert (
        "Our first call is on Tuesday 22 September. It begins at 18:00 your time.\n\n"
        "If Tuesday 22 September does not work for you, tell me, and we find another.\n\n"
    ) in body
    assert "Which hours" not in body


def test_in_other_languages_day_and_hour_can_be_said_without_english_words() -> None:
    meetings = {"s1-1": {"on": date(2026, 9, 15), "at": "17:00"}}
    book = _book(
        pods=_pod("mira", "ines", "kasia", meetings=meetings),
        templates={"nudge": "Em {date} pelas {clock}?\nAté lá"},
    )

    assert _body(book, "nudge", "ines") == "Em 2026-09-15 pelas 18:00?\nAté lá"
    assert _body(book, "nudge", "ines", "kasia") == "Até lá"  # two clocks show two hours


@pytest.mark.parametrize(
    ("language", "key"),
    [("pt-BR", "nudge-pt-br"), ("pt_PT", "nudge-pt"), ("PT", "nudge-pt"), ("es", "nudge")],
)
def test_the_words_are_those_of_the_readers_language_the_nearest_first(
    language: str, key: str
) -> None:
    templates = {"nudge": "?", "nudge-pt": "?", "nudge-pt-br": "?"}

    assert template_of(_book(templates=templates), "nudge", language=language).key == key


def test_several_who_write_in_different_languages_get_the_common_words() -> None:
    people = {key: {"name": key.title(), "language": key} for key in ("pt", "es")}
    book = _book(people={**FIRST_PODS["people"], **people}, templates={"nudge-pt": "Olá {name}"})

    assert _body(book, "nudge", "pt") == "Olá Pt"
    assert _body(book, "nudge", "pt", "es").startswith("Hello everybody,")


def test_an_invitation_to_a_pod_that_has_met_is_a_seat_in_the_readers_language_too() -> None:
    held = {"2026-09-08": {"on": date(2026, 9, 8), "status": "held"}}
    people = {**FIRST_PODS["people"], "dana": {"name": "Dana", "language": "pt"}}
    book = _book(people=people, pods=_pod("mira", meetings=held), templates={"seat-pt": "Vem?"})

    assert _body(book, "invitation", "dana") == "Vem?"


def test_letters_are_listed_once_with_their_languages() -> None:
    templates = {"nudge": "?", "nudge-pt": "?", "nudge-pt-br": "?", "birthday": "?",
                 "reminder-short": "?", "birthday-es": "?"}  # fmt: skip
    kinds = {one.name: one for one in letter_kinds(_book(templates=templates))}

    assert kinds["nudge"][2:] == (True, ("pt", "pt-br"))
    assert kinds["birthday"] == ("birthday", "", True, ("es",))
    assert kinds["sounding"][2:] == (False, ())
    assert {*kinds} == {*(one.name for one in letter_kinds(_book())), "birthday", "reminder-short"}


def _named(**people: dict[str, Any]) -> Book:
    return Book.from_tree({"people": people})


def test_before_others_somebody_is_their_first_name_and_an_initial_only_where_it_is_needed() -> (
    None
):
    book = _named(
        ana={"name": "Ana Sousa"}, ana2={"name": "Ana Reis"}, bo={"name": "Bo Berg"},
        zoe={"name": "Zoë Wójcik", "nickname": "Zo"}, no={"name": "Nora", "shares": ["nothing"]},
    )  # fmt: skip
    everybody = list(book.people)

    assert [name_before_others(book, one, among=everybody) for one in everybody] == [
        "Ana S.", "Ana R.", "Bo", "Zo", "",
    ]  # fmt: skip
    assert name_before_others(book, "ana", among=["ana", "bo"]) == "Ana"
    assert name_before_others(book, "me", among=everybody) == ""
    assert name_before_others(book, "gone", among=everybody) == ""


def test_who_wants_no_name_told_is_named_to_no_fellow_member() -> None:
    ines = {**FIRST_PODS["people"]["ines"], "shares": ["nothing"]}
    meetings = {"s1-1": {"on": date(2026, 9, 15), "host": "ines", "home": "ines", "focus": "mira"}}
    book = _book(
        people={**FIRST_PODS["people"], "ines": ines},
        pods=_pod("mira", "ines", "duarte", meetings=meetings),
    )

    body = _body(book, "reminder", "duarte")

    assert "Ines" not in body
    assert "The focus is with Mira." in body
