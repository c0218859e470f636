"""Plain questions, and plain values back."""

from io import BytesIO, StringIO, TextIOWrapper

import pytest

from pods.ask.questions import LeftError, Questions
from pods.errors import ExitCode, PodsError, UsageError
from pods.view.show import show


def asking(*answers: str, width: int = 80) -> tuple[Questions, StringIO]:
    screen = StringIO()
    typed = StringIO("".join(f"{answer}\n" for answer in answers))
    return Questions(typed, screen, show=show, width=lambda: width), screen


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
    assert "Sure? (y or n; Enter: y) " in screen.getvalue()
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


def test_a_question_mark_is_colon_enough() -> None:
    questions, screen = asking("", "")
    questions.text("Who comes to mind? (names)")
    questions.text("On which clock?", default="Europe/Lisbon")
    assert screen.getvalue() == "Who comes to mind? (names) On which clock? [Europe/Lisbon] "


def test_everything_that_is_said_is_wrapped_at_words() -> None:
    questions, screen = asking("?", "", "2", width=30)
    why = "One question on an index card, and a list that may sit."
    questions.text("Who would you like to spend time with?", explained=why)
    questions.choose("Which?", ["those of the very first evening", "none"])
    assert screen.getvalue().replace("with? ", "with? |\n") == (
        "Who would you like to spend\n"
        "  time with? |\n"
        "One question on an index card,\n"
        "  and a list that may sit.\n"
        "Who would you like to spend\n"
        "  time with? |\n"
        "Which?\n"
        "  1  those of the very first\n"
        "     evening\n"
        "  2  none\n"
        "Number [1]: "
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ada\x1b[D", "A key slipped in that types no letter, an arrow perhaps. Once more:"),
        ("Ad\x7fa", "A key slipped in that types no letter, an arrow perhaps. Once more:"),
        ("Zo\udceb", "That cannot be read: it is not UTF-8. Once more:"),
    ],
)
def test_keys_that_type_no_letter_are_no_answer(typed: str, told: str) -> None:
    questions, screen = asking(typed, "Zoë")
    assert questions.text("Name") == "Zoë"
    assert screen.getvalue() == f"Name: {told}\nName: "


def test_bytes_that_are_no_text_are_no_answer_either() -> None:
    screen = StringIO()
    keyboard = TextIOWrapper(BytesIO(b"Zo\xeb\n"), encoding="utf-8")
    questions = Questions(keyboard, screen, show=show)
    with pytest.raises(LeftError):
        questions.text("Name")
    assert screen.getvalue() == "Name: That cannot be read: it is not UTF-8. Once more:\nName: \n"


def test_what_no_answer_can_mend_is_not_asked_again() -> None:
    class DiskFullError(PodsError):
        exit_code = ExitCode.NOT_SAVED

    def check(answer: str) -> None:
        raise DiskFullError(f"{answer} cannot be saved")

    questions, _ = asking("Ada")
    with pytest.raises(DiskFullError):
        questions.text("Name", check=check)


def test_a_question_stands_out_up_to_its_mark() -> None:
    screen = StringIO()
    typed = StringIO("\n\n")
    questions = Questions(typed, screen, show=show, width=lambda: 24, is_bold=True)
    questions.text("Who would you like? (names; Enter: go on)")
    questions.text("Name")
    assert screen.getvalue().replace("\x1b[1m", "<").replace("\x1b[0m", ">") == (
        "<Who would you like?>\n  (names; Enter: go on) <Name:> "
    )


def test_somebody_else_may_read_the_line_and_a_terminal_that_is_gone_is_leaving() -> None:
    prompts, answers = list[str](), iter(["  Ada  "])

    def line(prompt: str) -> str:
        prompts.append(prompt)
        return next(answers)

    def gone(_prompt: str) -> str:
        raise OSError(5, "Input/output error")

    screen = StringIO()
    assert Questions(StringIO(), screen, show=show, line=line).text("Name") == "Ada"
    assert (prompts, screen.getvalue()) == (["Name: "], "")
    with pytest.raises(LeftError):
        Questions(StringIO(), screen, show=show, line=gone).text("Name")
