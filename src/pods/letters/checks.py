"""What is wrong with the Caller's own letters."""

from collections.abc import Iterator

from pods.model.book import Book
from pods.model.problem import Problem


def problems(book: Book) -> Iterator[Problem]:
    """Every placeholder in `[templates]` that does not exist, with its line in the letter."""
    if not book.templates:
        return
    from pods.letters.template import flaws  # noqa: PLC0415 - most files have no letters

    for name, text in book.templates.items():
        for flaw in flaws(text):
            where = f", in line {flaw.line} of the letter" if "\n" in text else ""
            yield Problem(("templates", name), f"{flaw.message}{where}", flaw.hint)
