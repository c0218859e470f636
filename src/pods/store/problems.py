"""What is wrong in a file, shown where it stands: the line itself, a caret, a hint."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pods.errors import ExitCode, PodsError

# Who has more to mend than this begins with these; a file of errors fills no screen for ever.
MOST_SHOWN = 100
# A line is shown at most this wide; of a longer one, the part around the caret.
_WIDTH = 72
_MARK = "\N{REPLACEMENT CHARACTER}"
_JOINER = "\N{ZERO WIDTH JOINER}"  # how people write emoji of several


class FileProblem(NamedTuple):
    """One thing to mend in the file, with its place.

    Attributes:
        path: the file.
        line: counted from 1; 0 if it is about the file as a whole.
        column: counted from 1, in characters; 0 with line 0.
        source_line: that line as it stands, without its line break. Foreign text.
        message: what is wrong, a short sentence without the place. May hold foreign text.
        hint: what to write instead; may be empty. May hold foreign text.
    """

    path: Path
    line: int
    column: int
    source_line: str
    message: str
    hint: str = ""

    def lines(self) -> Iterator[str]:
        """Say it in two to four lines without line breaks or control characters in them."""
        if not self.line:
            yield f"{self.path.name}: {visible(self.message)}"
        else:
            yield f"{self.path.name}:{self.line}: {visible(self.message)}"
            shown, before = _window(visible(self.source_line), self.column - 1)
            yield f"    {shown}"
            yield f"    {' ' * _width(before)}^"
        if self.hint:
            yield f"    hint: {visible(self.hint)}"


class InvalidFileError(PodsError):
    """The file cannot be read as a book; nothing was written.

    Args:
        path: the file.
        problems: everything found, in any order; kept sorted by place.
    """

    exit_code = ExitCode.INVALID_FILE

    def __init__(self, path: Path, problems: Iterable[FileProblem]) -> None:
        self.path = path
        self.problems = tuple(sorted(problems, key=lambda problem: problem[1:3]))
        count = len(self.problems)
        self.headline = f"{count} problem{'s' * (count != 1)} in {path}"
        if count > MOST_SHOWN:
            self.headline = f"more than {MOST_SHOWN} problems in {path}, and these are the first"
        lines = (line for problem in self.problems[:MOST_SHOWN] for line in problem.lines())
        super().__init__("\n".join([self.headline, *lines]), "pods edit opens the file")


def visible(text: str) -> str:
    """Return the text on one line, with a mark for each character that would not show as itself."""
    return "".join(letter if _shows(letter) else _MARK for letter in text.replace("\t", " "))


def _shows(letter: str) -> bool:
    return letter.isprintable() or letter == _JOINER


def _window(line: str, caret: int) -> tuple[str, str]:
    """The part of a long line around the caret, and what stands before the caret in it."""
    if len(line) <= _WIDTH:
        return line, line[:caret]
    start = max(0, min(caret - _WIDTH // 2, len(line) - _WIDTH))
    left = "..." if start else ""
    right = "..." if start + _WIDTH < len(line) else ""
    return f"{left}{line[start : start + _WIDTH]}{right}", left + line[start:caret]


def _width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    columns, before = 0, ""
    for letter in text:
        is_part = unicodedata.category(letter) in {"Mn", "Me", "Cf"} or before == _JOINER
        columns += 0 if is_part else 1 + (unicodedata.east_asian_width(letter) in "WF")
        before = letter
    return columns
