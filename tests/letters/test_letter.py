"""Whole letters, read as their reader reads them."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pods.letters.letter import (
    NoMeetingError,
    TemplateError,
    UnknownLetterError,
    letter_names,
    write_letter,
)
from pods.letters.texts import TEXTS
from pods.model.book import Book

TODAY = date(2026, 9, 14)
EXAMPLES = Path(__file__).parents[2] / "examples"
FIRST_PODS = tomllib.loads((EXAMPLES / "first-pods.toml").read_text(encoding="utf-8"))


def _book(**changes: Any) -> Book:
    return Book.from_tree({**FIRST_PODS, **changes})


def _pod(**terms: Any) -> dict[str, Any]:
    members = {"mira": {}, "ines": {}, "duarte": {}}
    return {"unicorns": {"name": "The Unicorns", "state": "running", "members": members, **terms}}


def _body(book: Book, name: str, reader: str, *, about: str = "", **more: Any) -> str:
    group = book.pods.get(about) or book.drafts.get(about)
    person = book.person(reader)
    return write_letter(book, name, readers=[person], about=group, today=TODAY, **more).body


def test_a_sounding_says_what_is_shared_and_that_a_no_is_fine() -> None:
    letter = write_letter(
        _book(), "sounding", readers=[_book().people["duarte"]], today=TODAY, by=None
    )

    assert letter.subject == "A thought"
    assert letter.body == (
        "Hello Duarte,\n\n"
        "I am thinking of a small pod: four to six people who meet every week, say honestly how "
        "they are, and help each other along. We both care about movement and coaching, so you "
        "came to mind.\n\n"
        "Would something like that speak to you? There is no plan yet, and a no is completely "
        "fine.\n\n"
        "Mira"
    )


def test_an_invitation_says_the_hour_on_the_readers_own_clock_and_when_it_moves() -> None:
    draft = {**FIRST_PODS["drafts"]["b"], "at": "wed 17:30"}
    book = _book(drafts={"b": draft})

    body = _body(book, "invitation", "sol", about="b", by=date(2026, 9, 18))

    assert (
        "It is a group of five people. We would meet every Wednesday at 14:30 your time (15:30 "
        "from 28 October on, when the clocks change), eight times from 7 October to 25 November, "
        "for 90 minutes each time. Then we meet once more to look back. That would be on "
        "2 December. After it, everybody is free to go on or to stop."
    ) in body
    assert "Could you tell me by Friday 18 September? A no is completely fine" in body


def test_an_invitation_without_an_hour_promises_to_find_one() -> None:
    body = _body(_book(), "invitation", "felix", about="b")

    assert (
        "We would meet every week, at an hour that suits everybody, eight times from the week of "
        "5 October on, for 90 minutes each time. Then we meet once more to look back. After it,"
    ) in body
    assert "Could you tell me once you have slept on it?" in body


def test_others_are_named_to_outsiders_only_with_their_consent() -> None:
    people = {key: dict(person) for key, person in FIRST_PODS["people"].items()}
    for key in ("kasia", "joan", "felix"):
        people[key] |= {"shares": ["invitations"]}
    silent = _body(_book(), "invitation", "felix", about="b")
    open_one = _body(_book(people=people), "invitation", "felix", about="b")

    assert not any(name in silent for name in ("Kasia", "Joan", "Sol"))
    assert "Kasia and Joan would be there too." in open_one
    assert "Sol" not in open_one


def test_the_callers_own_word_stands_in_every_letter_that_speaks_of_a_pod() -> None:
    book = _book(settings={"word": "crew"})

    for name in TEXTS:
        if name not in ("reminder", "season"):
            assert "pod" not in _body(book, name, "felix", about="b")
    assert "small crew" in _body(book, "invitation", "felix", about="b")


def test_the_hour_is_said_without_your_time_among_neighbours() -> None:
    draft = {"people": ["mira", "tomas"], "at": "tue 17:00"}
    book = _book(drafts={"a": draft})

    assert "every Tuesday at 17:00, eight times" in _body(book, "invitation", "tomas", about="a")


def test_a_reader_without_a_zone_hears_whose_clock_it_is() -> None:
    people = {"bo": {"name": "Bo"}}
    book = _book(people=people, ties={}, rules={}, drafts={"a": {"people": ["bo"], "at": "tue 17"}})
    book = book.with_draft(book.drafts["a"].model_copy(update={"at": "tue 17:00"}))

    body = _body(book, "invitation", "bo", about="a")

    assert "every Tuesday at 17:00 (Azores time), eight times from 6 October" in body


def test_an_hour_without_any_zone_is_said_as_it_stands() -> None:
    tree = {
        "people": {"bo": {"name": "Bo"}},
        "drafts": {"a": {"people": ["bo"], "at": "tue 17:00"}},
    }

    assert "every second Tuesday at 17:00, four times" in _body(
        Book.from_tree(tree), "invitation", "bo", about="a"
    )


def test_on_the_other_side_of_the_world_weekday_and_dates_are_the_readers() -> None:
    draft = {"people": ["mira", "hana"], "at": "tue 20:00"}
    book = _book(drafts={"c": draft})

    body = _body(book, "invitation", "hana", about="c")

    assert "every Wednesday at 09:00 your time (10:00 from 28 October on" in body
    assert "eight times from 7 October to 25 November" in body
    assert "on 2 December" in body


def test_a_clock_change_that_moves_the_weekday_says_the_weekday() -> None:
    draft = {"people": ["mira", "hana"], "at": "tue 11:30"}
    book = _book(drafts={"c": draft})

    body = _body(book, "invitation", "hana", about="c")

    assert "every Wednesday at 00:30 your time (01:30 from 28 October on" in body


def test_a_caller_east_of_the_reader_has_them_meet_the_day_before() -> None:
    caller = {**FIRST_PODS["caller"], "time-zone": "Pacific/Auckland"}
    book = _book(caller=caller, drafts={"c": {"people": ["mira", "dana"], "at": "wed 08:00"}})

    body = _body(book, "invitation", "dana", about="c")

    assert "every Tuesday at 15:00 your time" in body
    assert "eight times from 6 October to 24 November" in body


def test_a_letter_of_a_planned_season_says_its_own_days() -> None:
    meetings = {
        "s1-1": {"on": date(2026, 10, 6), "at": "17:00", "time-zone": "Atlantic/Azores"},
        "s1-2": {"on": date(2026, 10, 20)},
        "s1-retro": {"on": date(2026, 11, 10), "kind": "retro"},
    }
    book = _book(pods=_pod(state="inviting", at="tue 17:00", meetings=meetings))

    body = _body(book, "invitation", "dana", about="unicorns")

    assert "twice from 6 October to 20 October" in body
    assert "That would be on 10 November." in body


def test_a_long_rhythm_is_said_in_weeks() -> None:
    book = _book(drafts={"a": {"people": ["mira", "tomas"]}}, settings={"cadence-weeks": 6})
    assert "We would meet every six weeks, at an hour" in _body(
        book, "invitation", "tomas", about="a"
    )

    book = _book(
        drafts={"a": {"people": ["mira", "tomas"], "at": "tue 17:00"}},
        settings={"cadence-weeks": 6, "season-weeks": 12, "season-start": date(2026, 10, 5)},
    )
    assert "We would meet every six weeks on a Tuesday at 17:00, twice from" in _body(
        book, "invitation", "tomas", about="a"
    )


def test_one_single_meeting_is_once() -> None:
    meetings = {"s1-1": {"on": date(2026, 10, 6)}}
    book = _book(pods=_pod(state="inviting", meetings=meetings))

    assert "once, on Tuesday 6 October" in _body(book, "invitation", "dana", about="unicorns")


def test_a_pod_that_has_met_already_offers_a_free_seat() -> None:
    held = {"2026-09-08": {"on": date(2026, 9, 8), "status": "held"}}
    pods = _pod(intention="move, and eat well.", at="tue 17:00", meetings=held)
    book = _book(pods=pods)

    letter = write_letter(
        book, "invitation", readers=[book.people["dana"]], about=book.pods["unicorns"], today=TODAY
    )

    assert letter.subject == "A free seat"
    assert (
        "In The Unicorns, our small pod, a seat is free, and I would love you to take it. What it "
        "is for: move, and eat well. We both care about coaching"
    ) in letter.body


def test_a_kick_off_offers_hours_that_hold_for_everybody_one_a_day_first() -> None:
    assert (
        "These hours hold for all of us, all season: Tuesday 18:00, Tuesday 18:30 or Thursday "
        "18:00 your time. Which do you like best?"
    ) in _body(_book(), "kick-off", "duarte", about="a")


def test_a_kick_off_says_whose_hours_are_unknown_to_it() -> None:
    people = {**FIRST_PODS["people"], "bo": {"name": "Bo"}}
    book = _book(people=people, drafts={"c": {"people": ["mira", "duarte", "bo"]}})

    assert "These hours hold for everybody whose hours I know, all season: " in _body(
        book, "kick-off", "duarte", about="c"
    )
    assert "Which hours of the week are usually good for you" in _body(
        book, "kick-off", "bo", about="c"
    )


def test_a_kick_off_for_people_who_share_no_hour_asks_for_more() -> None:
    book = _book(drafts={"c": {"people": ["mira", "hana"]}})

    assert "I am still looking for an hour that suits us all." in _body(
        book, "kick-off", "hana", about="c"
    )


def test_a_kick_off_of_no_group_in_particular_asks_for_the_best_hours() -> None:
    assert "Which hours of the week suit you best?" in _body(_book(), "kick-off", "duarte")


def test_a_kick_off_with_one_hour_asks_about_that_one() -> None:
    kasia = {**FIRST_PODS["people"]["kasia"], "free": "wed 19:30-21:00"}
    people = {**FIRST_PODS["people"], "kasia": kasia}
    book = _book(people=people, drafts={"c": {"people": ["mira", "kasia"]}})

    assert (
        "One hour holds for all of us, all season: Wednesday 19:30 your time. Is it good for you?"
    ) in _body(book, "kick-off", "kasia", about="c")


def test_a_kick_off_for_a_pod_with_an_hour_asks_about_it() -> None:
    book = _book(pods=_pod(at="tue 17:00"))

    assert "Is every Tuesday at 18:00 your time good for you?" in _body(
        book, "kick-off", "ines", about="unicorns"
    )


def test_a_reminder_is_about_the_next_meeting_in_the_readers_time() -> None:
    meetings = {
        "s1-1": {"on": date(2026, 9, 1)},
        "s1-2": {
            "on": date(2026, 9, 15),
            "at": "17:00",
            "time-zone": "Atlantic/Azores",
            "host": "ines",
            "focus": "mira",
        },
    }
    book = _book(pods=_pod(link="https://example.org/room", meetings=meetings))
    person, pod = book.people["duarte"], book.pods["unicorns"]

    letter = write_letter(book, "reminder", readers=[person], about=pod, today=TODAY)

    assert letter.subject == "The Unicorns, Tuesday 15 September"
    assert letter.body == (
        "Hello Duarte,\n\n"
        "We meet on Tuesday 15 September, for 90 minutes. It begins at 18:00 your time. You find "
        "us here: https://example.org/room\n\n"
        "Ines hosts. The focus is with Mira.\n\n"
        "If you cannot come, a word beforehand is enough.\n\n"
        "Mira"
    )


def test_a_stranger_hears_neither_where_a_pod_meets_nor_who_hosts() -> None:
    meetings = {"s1-2": {"on": date(2026, 9, 15), "host": "ines"}}
    book = _book(pods=_pod(place="Rua 1", meetings=meetings))

    body = _body(book, "reminder", "dana", about="unicorns")

    assert "Rua 1" not in body
    assert "Ines" not in body


@pytest.mark.parametrize(
    ("reader", "shares", "said"),
    [
        ("duarte", ["place"], "You find us here: Ines's home, Foz"),
        ("duarte", [], "You find us here: Ines's home\n"),
        ("ines", [], "You find us here: your own home\n"),
    ],
)
def test_a_meeting_at_a_home_says_whose_and_where_if_they_share_it(
    reader: str, shares: list[str], said: str
) -> None:
    meetings = {"s1-2": {"on": date(2026, 9, 15), "home": "ines"}}
    ines = {**FIRST_PODS["people"]["ines"], "place": "Foz", "shares": shares}
    book = _book(
        pods=_pod(place="Porto", meetings=meetings),
        people={**FIRST_PODS["people"], "ines": ines},
    )

    assert said in _body(book, "reminder", reader, about="unicorns")


@pytest.mark.parametrize(
    ("meeting", "terms", "zone", "said"),
    [
        ({"at": "17:00"}, {}, "Europe/Lisbon", "It begins at 18:00 your time."),
        ({}, {"at": "tue 17:00"}, "Europe/Lisbon", "It begins at 18:00 your time."),
        ({"at": "17:00"}, {}, None, "It begins at 17:00 (Azores time)."),
        ({"at": "soon"}, {}, "Europe/Lisbon", "for 90 minutes.\n"),
    ],
)
def test_the_clock_of_a_reminder_is_as_exact_as_what_is_known(
    meeting: dict[str, Any], terms: dict[str, Any], zone: str | None, said: str
) -> None:
    ines = {"name": "Ines", **({"time-zone": zone} if zone else {})}
    pods = _pod(meetings={"s1-2": {"on": date(2026, 9, 15), **meeting}}, **terms)
    book = _book(people={**FIRST_PODS["people"], "ines": ines}, pods=pods)

    assert said in _body(book, "reminder", "ines", about="unicorns")


def test_without_any_zone_a_reminder_says_the_clock_as_it_stands() -> None:
    meetings = {"s1-1": {"on": date(2026, 9, 15), "at": "17:00"}}
    pod = {"name": "P", "members": {"bo": {}}, "meetings": meetings}
    book = Book.from_tree({"people": {"bo": {"name": "Bo"}}, "pods": {"p": pod}})

    assert "It begins at 17:00." in _body(book, "reminder", "bo", about="p")


def test_nobody_is_reminded_of_nothing() -> None:
    with pytest.raises(NoMeetingError, match="no meeting of The Unicorns is planned"):
        _body(_book(pods=_pod()), "reminder", "ines", about="unicorns")


def test_somebody_who_was_missed_hears_when() -> None:
    meetings = {
        "s1-1": {"on": date(2026, 9, 1), "status": "held", "no-show": ["ines"]},
        "s1-2": {"on": date(2026, 9, 8), "status": "held", "apology": ["ines"]},
    }
    book = _book(pods=_pod(meetings=meetings))

    assert _body(book, "absence", "ines", about="unicorns").startswith(
        "Hello Ines,\n\nYour seat was empty on Tuesday 8 September. We missed you, and I hope"
    )


def test_an_own_letter_goes_before_the_built_in_and_one_in_the_readers_language_before_that() -> (
    None
):
    ines = {**FIRST_PODS["people"]["ines"], "language": "pt"}
    templates = {"nudge": "Psst, {name}?", "nudge-pt": "Subject: Então\nOlá {name}!"}
    book = _book(people={**FIRST_PODS["people"], "ines": ines}, templates=templates)

    assert _body(book, "nudge", "duarte") == "Psst, Duarte?"
    letter = write_letter(book, "nudge", readers=[book.people["ines"]], today=TODAY)
    assert (letter.subject, letter.body) == ("Então", "Olá Ines!")


def test_a_letter_of_a_new_name_can_be_written_too() -> None:
    book = _book(templates={"birthday": "Many happy returns, {name}."})

    assert letter_names(book) == (*TEXTS, "birthday")
    assert _body(book, "birthday", "hana") == "Many happy returns, Hana."


def test_an_unknown_letter_names_the_nearest_and_all_there_are() -> None:
    with pytest.raises(UnknownLetterError) as caught:
        _body(_book(), "invite", "hana")

    assert caught.value.message == 'no letter is called "invite"'
    assert caught.value.hint.startswith("did you mean invitation? There are: sounding, invitation")


def test_a_letter_with_a_flaw_is_not_written() -> None:
    with pytest.raises(TemplateError) as caught:
        _body(_book(templates={"own": "Hello\n{nme}"}), "own", "hana")

    assert caught.value.message == "{nme} is no placeholder, in line 2 of the letter own"
    assert caught.value.hint.startswith("did you mean {name}?")


def test_a_caller_without_a_name_signs_nothing() -> None:
    book = Book.from_tree({"people": {"bo": {"name": "Bo"}}})

    assert _body(book, "farewell", "bo").endswith("a line is enough.")


CANARY = "canary"


def _with_canaries() -> Book:
    """A book in which everything that is private, or said by others, carries a mark."""
    tree = tomllib.loads((EXAMPLES / "first-pods.toml").read_text(encoding="utf-8"))
    for person in tree["people"].values():
        person |= {"note": CANARY, "private-note": CANARY, "met": CANARY, "source": CANARY}
        person |= {"phone": CANARY, "consent": CANARY, "seeks": [CANARY], "offers": [CANARY]}
        person["topics"] = [*person["topics"], f"{CANARY}-{person['name']}"]
        for change in person.get("interests", {}).values():
            change["reason"] = CANARY
    for tie in tree["ties"].values():
        tie["note"] = CANARY
    for rule in tree["rules"].values():
        rule["why"] = CANARY
    for draft in tree["drafts"].values():
        draft |= {"note": CANARY, "anyway": CANARY}
        for mail in draft["invitations"].values():
            mail |= {"reason": CANARY, "wording": CANARY}
    meetings = {
        "s1-1": {"on": date(2026, 9, 1), "status": "held", "note": CANARY, "apology": ["ines"]},
        "s1-2": {"on": date(2026, 9, 22), "note": CANARY, "reason": CANARY},
    }
    tree["pods"] = _pod(private_note=CANARY, note=CANARY, norms=CANARY, meetings=meetings)
    tree["pods"]["unicorns"]["private-note"] = tree["pods"]["unicorns"].pop("private_note")
    return Book.from_tree(tree)


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_private_ever_reaches_a_letter(name: str) -> None:
    book = _with_canaries()

    for reader in book.people.values():
        for group in (*book.drafts.values(), *book.pods.values(), None):
            if name in ("reminder", "season") and group is not book.pods["unicorns"]:
                continue
            letter = write_letter(book, name, readers=[reader], about=group, today=TODAY)
            assert CANARY not in f"{letter.subject}{letter.body}".lower()
            others = {p.name for p in book.people.values()} - {reader.name}
            if reader.id not in ("ines", "duarte"):
                assert not [one for one in sorted(others) if one in letter.body]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("day", range(0, 200, 40))
def test_whatever_is_unknown_leaves_no_trace(name: str, day: int) -> None:
    held = {"on": TODAY - timedelta(days=9), "status": "held"}
    to_come = {"on": TODAY + timedelta(days=300)}
    tree = {
        "people": {"bo": {"name": "Bo"}},
        "pods": {"p": {"name": "Owls", "meetings": {"1": held, "2": to_come}}},
        "drafts": {"d": {}},
    }
    book = Book.from_tree(tree)
    for group in (book.pods["p"], book.drafts["d"], None):
        if name in ("reminder", "season") and group is not book.pods["p"]:
            continue
        today = TODAY + timedelta(days=day)
        letter = write_letter(book, name, readers=[book.people["bo"]], about=group, today=today)
        assert letter.subject
        for text in (letter.subject, letter.body):
            assert not [bad for bad in ("None", "  ", "{", "}", " ,", " .", "()") if bad in text]
