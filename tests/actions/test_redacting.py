"""Pseudonyms: nobody's name is left anywhere, the shape is, and nobody can work back."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions import redacting
from pods.actions.exporting import export
from pods.actions.exporting_shared import GOES_OUT, shared_part
from pods.actions.redacting import redacted
from pods.model.book import Book
from pods.model.entry import Entry
from pods.model.person import Person
from tests.support.books import flaws
from tests.support.full_book import CANARY, full_book

KEY = "0123456789abcdef0123456789abcdef"


def told(book: Book) -> str:
    return json.dumps(book.to_tree(), default=str, ensure_ascii=False)


def test_no_word_of_a_list_that_says_everything_is_left() -> None:
    book = full_book()
    assert flaws(book) == []
    assert told(book).count(CANARY) > 60
    hidden = redacted(book, key=KEY)
    assert CANARY not in told(hidden).casefold()
    assert flaws(hidden) == []


def test_the_shape_stays() -> None:
    before, after = full_book(), redacted(full_book(), key=KEY)
    for section in ("people", "ties", "rules", "drafts", "pods"):
        assert len(getattr(after, section)) == len(getattr(before, section)), section
    (pod,), (old,) = after.pods.values(), before.pods.values()
    assert len(pod.current_members) == len(old.current_members)
    assert {*pod.current_members} <= {*after.people, after.caller.id}
    assert [one.on for one in pod.meetings.values()] == [one.on for one in old.meetings.values()]
    assert [len(one.present) for one in pod.meetings.values()] == [
        len(one.present) for one in old.meetings.values()
    ]
    assert [pod.season_of(one) is None for one in pod.meetings.values()] == [
        old.season_of(one) is None for one in old.meetings.values()
    ]
    assert [one.free for one in after.people.values()] == [
        one.free for one in before.people.values()
    ]


def test_the_same_person_is_the_same_in_every_export_of_one_list_and_in_no_other() -> None:
    book = full_book()
    first = [*redacted(book, key=KEY).people]
    one = export(book, what="people", pseudonym_key=KEY)
    assert [contact.id for contact in one.contacts] == first
    assert {*export(book, what="canary-pod", pseudonym_key=KEY).tree["people"]} <= {*first}
    assert {*redacted(book, key=KEY[::-1]).people}.isdisjoint(first)
    fewer = book.without("people", [*book.people][-1])
    assert [*redacted(shared_part(fewer), key=KEY).people] == first[:-1]


def test_ids_that_somebody_made_up_by_hand_are_hidden_too() -> None:
    hidden = redacting._Redaction(KEY)
    assert hidden._personal("ada-2", "ada") == f"{hidden.person('ada')}-2"
    assert hidden._personal("ada", None) == hidden.person("ada")
    assert hidden._personal("her-first-one", "ada").startswith("e-")
    assert hidden._plain("s1-retro") == "s1-retro"
    assert hidden._plain("ada-days-2") == f"{hidden._plain('ada-days')}-2"


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_two_ids_have_two_pseudonyms(one: str, other: str) -> None:
    hidden = redacting._Redaction(KEY)
    assert (hidden.person(one) == hidden.person(other)) == (one == other)


def test_nothing_private_goes_out_unless_it_is_asked_for() -> None:
    book = full_book(private=True)
    assert "canary" in told(book)
    for what in ("people", "everything", "the-pod"):
        document = export(book, what=what).model_dump_json()
        assert "canary" not in document, what
    whole = export(book, what="everything", show_private=True)
    assert whole.tree == book.to_tree()
    assert whole.left_out == ()


def test_every_key_of_the_file_is_known_where_it_is_decided() -> None:
    """A typo in a list of keys would keep back what should go out, and nobody would see it."""
    for kind, names in GOES_OUT.items():
        assert names <= {*kind.model_fields}, kind
    known = {name.replace("_", "-") for kind in _kinds(Book) for name in kind.model_fields}
    tables: Mapping[str, str]
    for tables in (redacting._STAYS, redacting._WORDS, redacting._PEOPLE, redacting._PODS,
                   redacting._DRAFTS):  # fmt: skip
        for kind_name, listed in tables.items():
            assert {*listed.split()} <= known, kind_name


def test_text_stays_only_where_a_grammar_has_checked_it() -> None:
    free = {
        name.replace("_", "-")
        for name, field in Person.model_fields.items()
        if str in (field.annotation, *get_args(field.annotation))
    }
    stays = {*redacting._STAYS["person"].split()} & free
    assert stays == {"time-zone", "free", "possible", "away"}


def _kinds(model: type[Any]) -> Iterator[type[Entry]]:
    yield model
    for field in model.model_fields.values():
        for one in (field.annotation, *get_args(field.annotation)):
            if isinstance(one, type) and issubclass(one, Entry):
                yield from _kinds(one)
