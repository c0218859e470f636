"""Letters of the Caller's own that cannot be filled in."""

from pods.letters.checks import problems
from pods.letters.placeholders import PLACEHOLDERS
from pods.model.book import Book


def test_a_file_without_letters_of_its_own_has_no_problem() -> None:
    assert list(problems(Book())) == []


def test_an_unknown_placeholder_is_a_problem_with_its_line_and_the_nearest_good_one() -> None:
    book = Book(templates={"nudge": "Subject: Hi\n\nDear {nam},\nwhen?", "invitation": "{pod}"})

    (problem,) = problems(book)

    assert problem.path == ("templates", "nudge")
    assert problem.message == "{nam} is no placeholder, in line 3 of the letter"
    assert problem.hint.startswith("did you mean {name}?")
    assert all(name in problem.hint for name in PLACEHOLDERS)


def test_a_letter_of_one_line_needs_no_line_number() -> None:
    (problem,) = problems(Book(templates={"own": "Dear {name"}))

    assert problem.message == "a { that is never closed"
