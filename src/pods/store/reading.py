"""From the bytes of a file to the book, or to everything that is wrong with them at once."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from pods.hours.checks import problems as hour_problems
from pods.letters.checks import problems as letter_problems
from pods.model.book import FORMAT, Book
from pods.model.checks import cross_references, unknown_keys
from pods.model.problem import Problem
from pods.store.collector import paused_collector
from pods.store.decoding import decode, without_mark
from pods.store.problems import MOST_SHOWN, FileProblem, InvalidFileError
from pods.store.upgrading import STEPS, Step, format_of, in_newest

# Above this many dots in one line it is worth looking whether they stand in one key.
_SUSPICIOUS_DOTS = 32

# TOML promises 64 bits.
_BITS = 64
_LONG_NUMBER = re.compile("0[xob][0-9A-Fa-f_]{17,}")


class Document(NamedTuple):
    """A file that could be read.

    Attributes:
        text: what it says, without a byte order mark.
        tree: the tables that tomllib makes of it.
        book: the same as a book; of an earlier format, as it would be upgraded.
        written: the format that it has.
    """

    text: str
    tree: dict[str, Any]
    book: Book
    written: int = FORMAT

    @property
    def is_newer(self) -> bool:
        """Whether a later version of pods wrote it: it can be shown, and must not be changed."""
        return self.book.format > FORMAT


@paused_collector()
def read_document(source: bytes, *, path: Path, steps: tuple[Step, ...] = STEPS) -> Document:
    """Read a file and check all that it says.

    A file of a newer format is read as far as it can be understood.

    Args:
        source: its bytes.
        path: the file, for the problems.
        steps: how an earlier format is read.

    Raises:
        InvalidFileError: with every problem at once.
    """
    text = without_mark(decode(source, path=path))
    tree = _parsed(text, path=path)
    written = format_of(tree)
    tree = in_newest(tree, steps=steps)
    try:
        book = Book.from_tree(tree)
    except ValidationError as error:
        book = _understood(tree, error, text=text, path=path)
        return Document(text, tree, book, written)
    if book.format <= FORMAT:
        problems = tuple(islice(references(book), MOST_SHOWN + 1))
        if problems:
            raise InvalidFileError(path, placed(problems, text=text, path=path))
    return Document(text, tree, book, written)


def references(book: Book) -> Iterator[Problem]:
    """Everything that a book of the right shape can still get wrong."""
    yield from cross_references(book)
    yield from hour_problems(book)
    yield from letter_problems(book)


def unknown(document: Document, *, path: Path) -> tuple[FileProblem, ...]:
    """Every key that means nothing to pods, with its place; they are kept, and no error."""
    return placed(unknown_keys(document.book), text=document.text, path=path)


def placed(problems: Iterable[Problem], *, text: str, path: Path) -> tuple[FileProblem, ...]:
    """Find the line of each problem, and put them in the order of the file."""
    from pods.store.syntax import locate  # noqa: PLC0415 - a file without problems needs no places

    found = []
    for problem in problems:
        at = locate(text, problem.path)
        line, column, source_line = at or (0, 0, "")
        found.append(FileProblem(path, line, column, source_line, problem.message, problem.hint))
    return tuple(sorted(found, key=lambda problem: problem[1:3]))


def _parsed(text: str, *, path: Path) -> dict[str, Any]:
    is_suspect = any(line.count(".") > _SUSPICIOUS_DOTS for line in text.split("\n"))
    if is_suspect and _has_endless_key(text):
        raise _broken(text, path=path)
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError):  # a number of 5,000 digits is a bare ValueError
        raise _broken(text, path=path) from None
    # Python reads a hexadecimal number of any length, and then cannot say it.
    if _LONG_NUMBER.search(text) and (endless := tuple(_endless_numbers(tree, ()))):
        raise InvalidFileError(path, placed(endless, text=text, path=path))
    return tree


def _endless_numbers(value: Any, at: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(value, int) and value.bit_length() >= _BITS:
        yield Problem(at, "this number is larger than any file can mean", "write a smaller one")
    parts = value.items() if isinstance(value, dict) else ()
    for key, part in enumerate(value) if isinstance(value, list) else parts:
        yield from _endless_numbers(part, (*at, key))


def _has_endless_key(text: str) -> bool:
    from pods.store.diagnosis import has_endless_key  # noqa: PLC0415 - hardly any file needs it

    return has_endless_key(text)


def _broken(text: str, *, path: Path) -> InvalidFileError:
    """All that is wrong with a text that is no TOML, and with the rest of what it says."""
    from pods.store.diagnosis import diagnose  # noqa: PLC0415 - only a broken file needs it
    from pods.store.shape import problems_of  # noqa: PLC0415 - only where it is used

    diagnosis = diagnose(text, path=path)
    rest: list[Problem] = []
    try:
        Book.from_tree(tomllib.loads(diagnosis.text))
    except ValidationError as error:
        # What is missing may well stand in what could not be read.
        missing = {details["loc"] for details in error.errors() if details["type"] == "missing"}
        rest = [problem for problem in problems_of(error) if problem.path not in missing]
    in_place = placed(rest, text=diagnosis.text, path=path)
    return InvalidFileError(path, (*diagnosis.problems, *in_place))


def _understood(tree: dict[str, Any], error: ValidationError, *, text: str, path: Path) -> Book:
    """The book of a newer format, as far as it can be read.

    Raises:
        InvalidFileError: it is no newer format; with what is wrong, references included.
    """
    from pods.store.shape import mended, problems_of  # noqa: PLC0415 - only then

    book, is_whole = mended(tree, error)
    if book.format > FORMAT:
        return book
    problems = problems_of(error)
    if is_whole:
        known = {problem.path for problem in problems}
        more = (problem for problem in references(book) if problem.path not in known)
        problems += islice(more, MOST_SHOWN + 1)
    raise InvalidFileError(path, placed(problems, text=text, path=path))
