"""Who is on the list already: by e-mail, phone or name; a name that is near is a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.actions.arrivals import Arrival
from pods.actions.recognising import Acquaintance, Known, are_near, digits_of, words_of
from pods.model.book import Book
from pods.model.person import Person

BOOK = Book(
    people={
        person.id: person
        for person in (
            Person(id="ana", name="Ana Sousa", email="Ana@Example.pt", phone="+351 912 345 678"),
            Person(id="bo", name="Bo"),
            Person(id="joao", name="João da Silva"),
            Person(id="robert", name="Robert Reis", nickname="Rob"),
            Person(id="zoe", name="Zoë Wójcik"),
        )
    }
)


def recognised(name: str, **facts: tuple[str, ...] | str) -> Known | None:
    return Acquaintance(BOOK).recognise(Arrival(line=1, name=name, **facts))  # type: ignore[arg-type]  # the facts of an Arrival


@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        ("A. S.", {"emails": ("ana@example.PT",)}, ("ana", "e-mail")),
        ("Ana S", {"phones": ("912345678",)}, ("ana", "phone")),
        ("Ana S", {"phones": ("00351 912 345 678",)}, ("ana", "phone")),
        ("Pedro Lima", {"phones": ("912 345 678",)}, ("ana", "phone alone")),
        ("ANA  SOUSA", {}, ("ana", "name")),
        ("Zoe Wojcik", {}, ("zoe", "name")),
        ("Zoë Wójcik, PhD 🎓", {}, ("zoe", "name")),
        ("Bo Berg", {}, ("bo", "near name")),
        ("Ana", {}, ("ana", "near name")),
        ("Sousa Ana", {}, ("ana", "near name")),
        ("Ana Souza", {}, ("ana", "near name")),
        ("A. Sousa", {}, ("ana", "near name")),
        ("João Silva", {}, ("joao", "near name")),
        ("Rob Reis", {}, ("robert", "near name")),
        ("Lua", {"nickname": "Bo"}, ("bo", "near name")),
        ("Ana S.", {}, ("ana", "near name")),
        ("Ana Sousa-Reis", {}, ("ana", "near name")),
        ("Ana Reis", {}, None),
        ("Ana Sousana", {}, None),
        ("Hanna Sousa", {}, None),
        ("Bobby Berg", {}, None),
        ("Bo-Lin", {"phones": ("123",)}, ("bo", "near name")),
        ("🚀", {}, None),
    ],
)
def test_somebody_is_recognised(
    name: str, facts: dict[str, tuple[str, ...]], expected: tuple[str, str] | None
) -> None:
    assert recognised(name, **facts) == (Known(*expected) if expected else None)  # type: ignore[arg-type]  # By


def test_only_near_names_and_shared_phones_are_in_doubt() -> None:
    certain = {by: Known("ana", by).is_certain for by in ("e-mail", "phone", "name", "your word")}
    assert all(certain.values())
    assert not Known("ana", "near name").is_certain
    assert not Known("ana", "phone alone").is_certain


def test_the_caller_is_recognised_too() -> None:
    book = Book.from_tree({"caller": {"name": "Mira Reis"}})
    found = Acquaintance(book).recognise(Arrival(line=1, name="Mira Reis"))
    assert found == Known("me", "name")


@given(st.text(max_size=20), st.text(max_size=20))
def test_nearness_goes_both_ways_and_everybody_is_near_themselves(one: str, other: str) -> None:
    mine, theirs = words_of(one), words_of(other)
    assert are_near(mine, theirs) == are_near(theirs, mine)
    assert are_near(mine, mine)


def test_the_end_of_a_number_is_the_same_with_and_without_the_country() -> None:
    assert digits_of("+44 7700 900123") == digits_of("07700 900123") == "700900123"
