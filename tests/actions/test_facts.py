"""Facts about a person: what was taken back is as if it had never been said."""

from pods.actions.hours import when
from pods.actions.people import edit_person
from tests.support.books import TODAY, book_of, tree_at


def test_a_fact_that_is_taken_back_is_unknown_again_and_not_written() -> None:
    told = {"name": "Noor", "away": ["15 jun - 15 sep"], "topics": ["food"], "email": "n@x.org"}
    before = book_of({"noor": told, "bo": "Bo"})

    book = edit_person(
        before, person="noor", facts={"away": [""], "topics": [""], "email": ""}
    ).book

    assert tree_at(book, "people", "noor") == {"name": "Noor"}
    assert book == book_of({"noor": "Noor", "bo": "Bo"})
    assert book.people["noor"].away == ()
    assert tree_at(before, "people", "noor") == told


def test_the_book_can_be_used_on_after_an_absence_was_taken_back() -> None:
    told = {"name": "Noor", "free": "tue 18-20", "time-zone": "Europe/Lisbon"}
    before = book_of({"noor": {**told, "away": ["1 may - 3 may"]}, "bo": {**told, "name": "Bo"}})

    book = edit_person(before, person="noor", facts={"away": [""]}).book

    assert when(book, names=["noor", "bo"], today=TODAY).slots
