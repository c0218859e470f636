"""A page for ears: the same facts, one thing a line."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pods.view.page import Page, Spoken
from pods.view.screen import Screen, render
from pods.view.show import show
from pods.view.signs import lay_aside
from pods.view.theme import STRONG
from tests.support.books import law

HEARD = Screen(width=20, is_plain=True)


def test_a_line_is_one_line_however_long_and_not_indented() -> None:
    page = Page().line(("Ada", STRONG), " waits for an hour in common", indent=4)
    assert render(page, screen=HEARD) == "Ada waits for an hour in common\n"


def test_a_row_is_a_sentence_about_its_first_cell() -> None:
    page = Page().table(
        [["Ada", "in", "", [("movement", STRONG), " and food"]], ["", "Bo"], ["Cy"]]
    )
    assert render(page, screen=HEARD) == "Ada: in; movement and food\nBo\nCy\n"


def test_a_piece_with_words_for_the_ear_is_heard_by_them_and_seen_by_its_marks() -> None:
    page = Page().line(Spoken("●●○  ", "there twice, missed; "), "Ada")
    assert render(page, screen=HEARD) == "there twice, missed; Ada\n"
    assert render(page, screen=Screen()) == "●●○  Ada\n"


def test_two_pieces_side_by_side_follow_each_other() -> None:
    page = Page().beside(["Ana"], ["Tue 17:00"], column=6, room=12, below=2)
    page.beside(["Bo"], [""], column=6, room=12, below=2)
    assert render(page, screen=HEARD) == "Ana; Tue 17:00\nBo\n"


def test_something_to_type_and_a_line_of_the_file_stand_alone_and_a_caret_is_for_eyes() -> None:
    page = Page().command("pods show  bo", indent=4).verbatim("    x = 1").verbatim("    ^")
    assert render(page, screen=HEARD) == "pods show  bo\nx = 1\n"


def test_a_letter_keeps_its_lines() -> None:
    page = Page().letter("Dear Ada · Bo,\r\n\nwill you?", indent=2)
    assert render(page, screen=HEARD) == "Dear Ada · Bo,\n\nwill you?\n"


def test_nothing_is_nothing_and_no_page_begins_or_ends_with_a_gap() -> None:
    assert render(Page().blank(), screen=HEARD) == ""
    assert render(Page().blank().line("a").blank(), screen=HEARD) == "a\n"


@given(st.text())
@law
def test_every_word_from_outside_is_heard(text: str) -> None:
    told = render(Page().line("[", lay_aside(text), "]"), screen=HEARD)
    assert told == re.sub(" +", " ", f"[{show(text, is_heard=True)}]\n")
    assert all(letter.isascii() for letter in told if letter not in text)
