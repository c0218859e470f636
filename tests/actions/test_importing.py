"""Letting people in: what is taken of them, who is here already, and who is told why not."""

from datetime import date
from typing import Any

import pytest

from pods.actions.arrivals import Arrival, Passed, Reading
from pods.actions.imported import Import
from pods.actions.importing import import_people
from pods.actions.importing_rows import Place, Terms
from pods.actions.newcomers import Wanted
from pods.actions.picking import chosen, narrowed
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.person import Person

TODAY = date(2026, 9, 14)
BOOK = Book(
    people={
        "ana": Person(id="ana", name="Ana Sousa", phone="912345678", note="mine"),
        "bo": Person(id="bo", name="Bo"),
    }
)
DANA = Arrival(
    line=2,
    name="Dr. Dana Rão",
    given="Dana",
    emails=("d@example.org", "dana@example.org"),
    phones=("+351 1", "+351 2"),
    zone="Europe/Lisbon",
    labels=("choir", "sea"),
)


def came(
    *arrivals: Arrival, book: Book = BOOK, reading: dict[str, Any] | None = None, **terms: Any
) -> tuple[Book, Import]:
    facts = {"format": "linkedin", "title": "LinkedIn connections", **(reading or {})}
    read = Reading(file="a.csv", encoding="utf-8", arrivals=arrivals, **facts)
    change = import_people(book, readings=[read], terms=Terms(**terms), today=TODAY)
    return change.book, change.result


def test_only_name_nickname_one_way_to_reach_them_and_the_zone_are_taken() -> None:
    book, result = came(DANA)
    assert book.people["dana"] == Person(
        id="dana",
        name="Dr. Dana Rão",
        nickname="Dana",
        email="d@example.org",
        time_zone="Europe/Lisbon",
        added=TODAY,
        source="LinkedIn connections",
    )
    assert {one.what: one.people for one in result.left} == {
        "e-mail address": 1, "phone number": 1, "label": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("contact", "taken"),
    [
        ("either", ("d@example.org", None)),
        ("email", ("d@example.org", None)),
        ("phone", (None, "+351 1")),
        ("both", ("d@example.org", "+351 1")),
        ("none", (None, None)),
    ],
)
def test_the_way_to_reach_them_is_chosen(contact: Any, taken: tuple[str | None, ...]) -> None:
    book, _ = came(DANA, wanted=Wanted(contact=contact))
    assert (book.people["dana"].email, book.people["dana"].phone) == taken


def test_a_phone_is_taken_where_there_is_no_address() -> None:
    book, _ = came(Arrival(line=1, name="Sol", phones=("555 2000",)))
    assert book.people["sol"].phone == "555 2000"


def test_labels_and_tags_become_topics_when_they_are_asked_for() -> None:
    book, _ = came(DANA, wanted=Wanted(labels=True, tags=("sea", "ferry")))
    assert book.people["dana"].topics == ("choir", "sea", "ferry")


def test_the_topics_of_our_own_export_come_back_without_being_asked_for() -> None:
    book, result = came(DANA, reading={"is_ours": True})
    assert book.people["dana"].topics == ("choir", "sea")
    assert "label" not in {one.what for one in result.left}


@pytest.mark.parametrize("zone", ["-0500", "Lisbon", "Europe/Lisboa", "../etc/passwd", "UTC"])
def test_what_is_no_name_of_a_zone_is_left(zone: str) -> None:
    book, result = came(Arrival(line=1, name="Sol", zone=zone))
    assert book.people["sol"].time_zone is None
    assert [one.what for one in result.left] == ["time zone that is no name of one"]


def test_whoever_is_here_stays_as_is() -> None:
    ana = Arrival(line=1, name="Ana Sousa", emails=("ana@example.pt",), phones=("1234567",))
    book, result = came(ana)
    assert book is BOOK
    [known] = result.matched
    assert (known.person.id, known.by, known.is_certain, known.filled) == ("ana", "name", True, ())
    assert (result.new, result.written, result.next_step) == ((), False, None)


def test_what_is_empty_is_filled_when_that_is_asked_for_and_nothing_else() -> None:
    ana = Arrival(line=1, name="Ana Sousa", emails=("ana@example.pt",), phones=("1234567",))
    book, result = came(ana, fill_in=True, wanted=Wanted(contact="both"))
    assert book.people["ana"] == BOOK.people["ana"].with_facts({"email": "ana@example.pt"})
    assert (result.matched[0].filled, result.written) == (("email",), True)


def test_a_near_name_stays_out_and_says_how_to_come_in() -> None:
    book, result = came(Arrival(line=7, name="Bo Berg"))
    assert book is BOOK
    assert [(one.name, one.person.id, one.is_certain) for one in result.matched] == [
        ("Bo Berg", "bo", False)
    ]
    assert result.next_step is not None
    assert result.next_step.command == "pods import a.csv --another 'Bo Berg'"


@pytest.mark.parametrize("typed", ["bo berg", "7"])
def test_somebody_else_comes_in_by_name_or_by_line(typed: str) -> None:
    book, result = came(Arrival(line=7, name="Bo Berg"), another=(typed,))
    assert [one.id for one in result.new] == ["bo-berg"]
    assert book.people["bo-berg"].name == "Bo Berg"


def test_somebody_else_who_is_in_no_file_is_a_slip() -> None:
    with pytest.raises(UsageError, match='nobody in these files is "Bo Bergg"'):
        came(Arrival(line=7, name="Bo Berg"), another=("Bo Bergg",))


def test_a_name_with_a_comma_in_it_can_be_typed() -> None:
    book, _ = came(
        Arrival(line=7, name="Bo Berg, MBA"), Arrival(line=8, name="Bo"), another=("bo berg, mba",)
    )
    assert [*book.people] == ["ana", "bo", "bo-berg-mba"]
    book, _ = came(
        Arrival(line=7, name="Bo Berg"), Arrival(line=8, name="Bo B."), another=("7, bo b.",)
    )
    assert [*book.people] == ["ana", "bo", "bo-berg", "bo-b"]


def test_whoever_has_left_the_list_meanwhile_is_recognised_anew() -> None:
    place = Place("a.csv", 7, "Sol")
    _, result = came(Arrival(line=7, name="Sol"), same={place: "gone"})
    assert [one.name for one in result.new] == ["Sol"]


def test_the_callers_word_settles_who_somebody_is() -> None:
    place = Place("a.csv", 7, "Bo Berg")
    _, same = came(Arrival(line=7, name="Bo Berg"), same={place: "bo"})
    assert [(one.by, one.is_certain) for one in same.matched] == [("your word", True)]
    _, other = came(Arrival(line=7, name="Bo Berg"), same={place: None})
    assert [one.name for one in other.new] == ["Bo Berg"]


def test_nobody_comes_twice_out_of_one_file() -> None:
    _, result = came(
        Arrival(line=1, name="Sol Ruiz", emails=("s@example.org",)),
        Arrival(line=2, name="SOL  RUIZ", emails=("other@example.org",)),
        Arrival(line=3, name="Sol R.", emails=("S@example.org",)),
        Arrival(line=4, name="Uli", emails=("s@example.org",)),
    )
    assert [one.name for one in result.new] == ["Sol Ruiz", "Uli"], "a couple may share an address"
    assert [(one.line, one.reason) for one in result.skipped] == [
        (2, "the name on line 1 again"), (3, "the address on line 1 again"),
    ]  # fmt: skip


def test_nobody_comes_twice_out_of_two_files() -> None:
    readings = [
        Reading(file=name, format="names", title="", encoding="utf-8", arrivals=(arrival,))
        for name, arrival in (
            ("a.txt", Arrival(line=1, name="Sol")), ("b.txt", Arrival(line=1, name="sol")),
        )
    ]  # fmt: skip
    result = import_people(BOOK, readings=readings, terms=Terms(), today=TODAY).result
    assert [one.file for one in result.new] == ["a.txt"]
    assert [one.reason for one in result.skipped] == ["the name on line 1 of a.txt again"]
    assert (result.format, result.encoding) == ("names", "utf-8")


def test_every_row_has_its_account_in_the_order_of_the_file() -> None:
    _, result = came(
        Arrival(line=2, name="Sol"),
        Arrival(line=4, name="Sol"),
        Arrival(line=5, name="x" * 121),
        reading={"passed": (Passed(1, "no name"), Passed(9, "no name"))},
    )
    assert [one.line for one in result.skipped] == [1, 4, 5, 9]
    assert (result.skipped[2].reason, len(result.skipped[2].name)) == ("too long for a name", 120)
    assert result.files[0].rows == len(result.new) + len(result.matched) + len(result.skipped)


def test_only_those_who_are_picked_come_in_and_take_an_id() -> None:
    some = [Arrival(line=at, name=name) for at, name in enumerate(("Uli Ro", "Uli Sa", "Bo B"))]
    book, result = came(*some, only=frozenset({Place("a.csv", 1, "Uli Sa")}))
    assert [(one.id, one.number) for one in result.new] == [("uli", 2)]
    assert [one.reason for one in result.skipped] == ["not picked", "not picked"]
    assert (result.matched, len(book.people)) == ((), 3)


def test_names_of_signs_alone_have_ids_that_can_be_typed() -> None:
    _, result = came(*(Arrival(line=at, name=chr(0x1F300 + at)) for at in range(4)))
    assert len({one.id for one in result.new}) == 4
    assert all(one.id.startswith("person") for one in result.new)


def test_a_file_without_people_is_an_error_that_says_why() -> None:
    with pytest.raises(UsageError) as nobody:
        came(reading={"passed": (Passed(3, "no name"),)})
    assert (nobody.value.message, nobody.value.hint) == ("nobody is in a.csv", "line 3: no name")


def test_people_are_chosen_by_number_by_range_and_by_parts_of_names() -> None:
    _, result = came(*(Arrival(line=1, name=one) for one in ("Uli", "Zoë Sa", "Sol", "Vera Sa")))

    def names(*typed: str) -> list[str]:
        return [one.name for one in chosen(result.new, typed)]

    assert names("1,3-4") == ["Uli", "Sol", "Vera Sa"]
    assert names("zoe sa", "1") == ["Uli", "Zoë Sa"]
    assert [one.name for one in narrowed(result.new, "sa")] == ["Zoë Sa", "Vera Sa"]
    for typed in ("5", "nobody"):
        with pytest.raises(UsageError, match="nobody new is"):
            names(typed)
