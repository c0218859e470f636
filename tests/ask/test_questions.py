"""Plain questions, and plain values back."""

from io import StringIO

import pytest

from pods.ask.questions import LeftError, Questions
from pods.errors import UsageError
from pods.view.show import show


def asking(*answers: str) -> tuple[Questions, StringIO]:
    screen = StringIO()
    typed = StringIO("".join(f"{answer}\n" for answer in answers))
    return Questions(typed, screen, show=show), screen


def test_enter_is_the_default_and_spaces_around_an_answer_are_nothing() -> None:
    questions, screen = asking("", "  Ada  ")
    assert questions.text("Name", default="me") == "me"
    assert questions.text("Name") == "Ada"
    assert screen.getvalue() == "Name [me]: Name: "


def test_a_question_mark_explains_and_asks_again() -> None:
    questions, screen = asking("?", "x", "?", "y")
    assert questions.text("Zone", explained="Area/City.") == "x"
    assert questions.text("Zone") == "y"
    assert screen.getvalue() == (
        "Zone: Area/City.\nZone: Zone: Type an answer; Enter alone skips the question.\nZone: "
    )


def test_an_answer_that_cannot_be_is_told_and_asked_again() -> None:
    def check(answer: str) -> None:
        if answer != "good":
            raise UsageError(f"{answer} is not good", "type good")

    questions, screen = asking("bad", "good", "")
    assert questions.text("How", check=check) == "good"
    assert questions.text("How", check=check) == ""
    assert screen.getvalue() == "How: bad is not good · type good\nHow: How: "


def test_yes_and_no() -> None:
    questions, screen = asking("y", "NO", "", "", "what", "yes", "?", "n")
    assert questions.confirm("Sure?") is True
    assert questions.confirm("Sure?") is False
    assert questions.confirm("Sure?") is False
    assert questions.confirm("Sure?", default=True) is True
    assert questions.confirm("Sure?") is True
    assert questions.confirm("Sure?", explained="It cannot be undone.") is False
    assert "Sure? [Y/n] " in screen.getvalue()
    assert "Type y or n.\n" in screen.getvalue()
    assert "It cannot be undone.\n" in screen.getvalue()


def test_one_of_several_by_number_or_by_its_beginning() -> None:
    options = ["Wednesday", "Thursday", "Tuesday"]
    questions, screen = asking("2", "w", "", "t", "9", "3", "?", "1")
    assert questions.choose("When?", options) == 1
    assert questions.choose("When?", options) == 0
    assert questions.choose("When?", options, default=2) == 2
    assert questions.choose("When?", options) == 2
    assert questions.choose("When?", options, explained="Any day.") == 0
    assert screen.getvalue().startswith(
        "When?\n  1  Wednesday\n  2  Thursday\n  3  Tuesday\nNumber [1]: "
    )
    assert "Type a number from 1 to 3.\n" in screen.getvalue()
    assert "Any day.\n" in screen.getvalue()


def test_leaving_at_a_question_is_clean() -> None:
    questions, _ = asking()
    with pytest.raises(LeftError) as left:
        questions.text("Name")
    assert left.value.exit_code == 130


def test_a_hostile_name_in_a_question_is_shown_not_obeyed() -> None:
    questions, screen = asking("")
    questions.text("Invite \x1b[2J", default="\u202e")
    assert screen.getvalue() == "Invite ␛[2J [<U+202E>]: "
