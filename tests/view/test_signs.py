"""Our signs and theirs: ours become pauses for the ear, theirs stay."""

from hypothesis import given
from hypothesis import strategies as st

from pods.actions.listing import list_people
from pods.model.book import Book
from pods.view.signs import lay_aside, put_back, said, with_dots_aside
from tests.support.books import law


@given(st.text())
@law
def test_a_text_from_outside_comes_back_as_it_went_in(text: str) -> None:
    assert put_back(lay_aside(text)) == said(lay_aside(text)) == text


def test_a_dot_of_ours_is_a_pause_and_after_the_end_of_a_sentence_nothing() -> None:
    assert said("Ada · in · 3 Sep") == "Ada; in; 3 Sep"
    assert said("rest or close? · no next meeting") == "rest or close? no next meeting"


def test_every_word_of_a_result_is_from_outside() -> None:
    people = {"bo": {"name": "A · B", "topics": ["a · b", "c"]}}
    (told,) = with_dots_aside(list_people(Book.from_tree({"people": people}))).people
    assert "·" not in repr(told)
    assert (said(told.name), [said(topic) for topic in told.topics]) == ("A · B", ["a · b", "c"])
