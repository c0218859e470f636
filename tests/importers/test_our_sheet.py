"""What pods exports comes back as it was."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.contact_sheet import COLUMNS
from pods.actions.exporting import export
from pods.actions.importing import import_people
from pods.actions.importing_rows import Terms
from pods.exporters.clean import one_line
from pods.exporters.people_csv import CSV
from pods.exporters.people_vcard import VCARD
from pods.importers.cleaning import name_of
from pods.importers.registry import read
from pods.model.book import Book
from pods.model.person import Person
from tests.support.books import book_of

STAMP = datetime(2026, 9, 14, 12, tzinfo=UTC)
TODAY = date(2026, 9, 14)
ANA: dict[str, Any] = {
    "name": "Ana Sousa",
    "nickname": "=Aninha",
    "email": "ana@example.pt",
    "phone": "+351 912 345 678",
    "channel": "Signal",
    "time-zone": "Europe/Lisbon",
    "place": "Horta, Faial",
    "languages": ["pt", "en"],
    "language": "pt",
    "free": "tue,thu 18:00-21:00; sun 10-13",
    "possible": "sat 9-12",
    "away": ["15 jun - 15 sep", "2026-12-20 - 2027-01-05"],
    "topics": ["art; sea", "b,c", '"d"'],
    "do-not-contact": True,
}
PRIVATE = {
    "energy": 4, "closeness": "close", "interest": "maybe", "added": date(2026, 1, 2),
    "source": "ferry", "consent": "by word", "can-call": True, "kids": 2, "seeks": ["rest"],
    "note": "one\ntwo", "private-note": "-1 + 1", "rhythm-days": 30,
}  # fmt: skip


def back(people: dict[str, dict[str, Any]], how: Any, **terms: Any) -> Book:
    out = export(book_of(people), what="people", **terms)
    reading = read(how.write(out, STAMP), name="people.csv")
    return import_people(Book(), readings=[reading], terms=Terms(), today=TODAY).book


def test_every_column_of_a_sheet_comes_back_as_it_was() -> None:
    assert {*ANA} == {*COLUMNS} - {"id"}, "a new column has to come back too"
    book = back({"ana-x": ANA, "bo": {"name": "Bo"}}, CSV)
    told = {**book_of({"ana-x": ANA}).people["ana-x"].model_dump(exclude_unset=True)}
    assert book.people["ana-x"].model_dump(exclude_unset=True) == {
        **told, "added": TODAY, "source": "People exported by pods",
    }  # fmt: skip
    assert [*book.people] == ["ana-x", "bo"]


def test_a_full_copy_comes_back_with_its_private_facts() -> None:
    people = {"ana": {**ANA, **PRIVATE}, "bo": {"name": "Bo", "introduced-by": "ana"}}
    book = back(people, CSV, show_private=True)
    assert book.people["ana"] == book_of(people).people["ana"]
    assert book.people["bo"].introduced_by is None, "nobody of that name is on the list yet"


def test_a_cell_that_cannot_be_so_is_left_and_the_person_comes() -> None:
    sheet = "id,name,time-zone,do-not-contact,free,energy,introduced-by,x\nme,Ana,,,now,99,1,y\n"
    reading = read(sheet.encode(), name="people.csv")
    change = import_people(Book(), readings=[reading], terms=Terms(), today=TODAY)
    assert change.book.people == {
        "ana": Person(id="ana", name="Ana", added=TODAY, source="People exported by pods")
    }
    assert {one.what for one in change.result.left} == {"free", "energy", "introduced-by", "x"}


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).map(one_line)


@settings(max_examples=60, deadline=None)
@given(NAMES.filter(lambda name: name and name_of(name) == name and "@" not in name))
def test_any_name_comes_back_from_a_sheet_and_from_a_card(name: str) -> None:
    for how in (CSV, VCARD):
        [person] = back({"x": {"name": name}}, how).people.values()
        assert person.name == name
