"""What we print can be typed as it stands."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.model.names import find_person
from pods.model.typed import quoted, to_type
from tests.support.books import book_of, law


@pytest.mark.parametrize(
    ("person", "typed"),
    [
        ("bo", "bo"),
        ("me", "me"),
        ("ana", "@ana"),  # another is called Ana
        ("ana-costa", "ana-costa"),
        ("noor", "@noor"),
        ("noor-2", "noor-2"),
        ("Zoë W", "'Zoë W'"),
        ("it's; rm -rf ~", "'it'\"'\"'s; rm -rf ~'"),
    ],
)
def test_a_person_is_typed_so_that_no_other_can_be_meant(person: str, typed: str) -> None:
    book = book_of(
        {
            "bo": "Bo",
            "ana": "Ana Reis",
            "ana-costa": "Ana Costa",
            "noor": "Noor",
            "noor-2": "Noor",
            "Zoë W": "Zoë",
            "it's; rm -rf ~": "Eve",
        }
    )
    assert to_type(book, person) == typed
    (word,) = shlex.split(typed)
    assert find_person(book, word, writing=True).id == person


def test_a_person_whose_id_is_me_is_not_the_caller() -> None:
    book = book_of({"me": "Mia"}, caller={"id": "mira"})
    assert (to_type(book, "me"), to_type(book, "mira")) == ("@me", "me")
    assert find_person(book, "@me").name == "Mia"


@law
@given(text=st.text(max_size=12))
def test_a_quoted_text_is_one_word_to_a_shell(text: str) -> None:
    assert shlex.split(quoted(text)) == [text]
