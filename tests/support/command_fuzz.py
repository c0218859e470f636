"""Random commands on random files kept by hand, through the one door, judged from outside.

What must come of a command is worked out without any code of the store: the tables that tomllib
makes of the file, and on them the difference that the pure action makes between two books.
"""

import copy
import random
import tomllib
from datetime import UTC, datetime
from pathlib import Path as File
from typing import Any, NamedTuple

from pods.actions.calendars_revised import revised
from pods.errors import PodsError
from pods.model.book import Book
from pods.store.book_file import BookFile
from pods.store.location import locate
from pods.store.splice import UneditableError
from tests.support.hand_edit import faults_of_hint
from tests.support.random_books import TODAY, random_file
from tests.support.random_commands import Command, random_command
from tests.support.toml_fuzz import Case, comments_left
from tests.support.toml_judge import spelling, verdict
from tests.support.toml_writer import Comment, Path

_MARK = b"\xef\xbb\xbf"
_DRAWS = 300  # how often to draw until a command is allowed


class Outcome(NamedTuple):
    """What came of one file.

    Attributes:
        right: how many commands did exactly what they should, the undoing included.
        refused: the hints of those that the store refused, each the edit to make by hand.
        faults: everything that was wrong.
    """

    right: int
    refused: list[str]
    faults: list[str]


def play(seed: int, *, folder: File) -> Outcome:
    """Write one random file, run one to three random commands on it, and undo them all."""
    chance = random.Random(seed)  # noqa: S311  # reproducible, not secret
    source, comments = random_file(chance)
    path = folder / "pods.toml"
    path.write_bytes(source)
    minutes = iter(range(9))
    file = BookFile(
        locate(str(path), environ={}, cwd=folder),
        state_home=folder / "state",
        now=lambda: datetime(2026, 9, 14, 12, next(minutes), tzinfo=UTC),
    )
    turn = _Turn(file, seed)
    for _ in range(chance.choice([1, 2, 3])):
        comments = turn.command(chance, comments)
    turn.end()
    return Outcome(turn.right, turn.refused, turn.faults)


class _Turn:
    """One file, command after command."""

    def __init__(self, file: BookFile, seed: int) -> None:
        self.file = file
        self.seed = seed
        self.states = [file.content()]
        self.right = 0
        self.refused: list[str] = []
        self.faults: list[str] = []

    def command(self, chance: random.Random, comments: list[Comment]) -> list[Comment]:
        """Run one command, judge it, and return the comments that the next one has to keep."""
        before = self.states[-1]
        document = _parsed(before)
        book = Book.from_tree(document)
        is_whole = spelling(book.to_tree(), []) == spelling(document, [])
        assert is_whole, "reading lost or made up something"
        command = self._allowed(chance, book)
        case = case_of(before, book, command, comments, document=document)
        try:
            saved = self.file.change("a command", command.action)
        except UneditableError as refusal:
            self.refused.append(refusal.hint)
            faults = ["the file was touched"] if self.file.content() != before else []
            self._blame(command, faults + faults_of_hint(refusal.hint, case))
            return comments
        after = self.file.content()
        faults = verdict(case, after)
        if saved.wrote != (after != before) or saved.wrote == (case.old == case.new):
            faults.append("written for nothing, or told wrongly")
        self.right += not faults
        self._blame(command, faults)
        if saved.wrote:
            self.states.append(after)
        return comments_left(case, after)

    def end(self) -> None:
        """Read it as any command would, then take everything back, byte for byte."""
        self.file.read()
        while len(self.states) > 1:
            self.states.pop()
            self.file.undo()
            if self.file.content() != self.states[-1]:
                self.faults.append(f"seed {self.seed}: undo brought back something else")

    def _allowed(self, chance: random.Random, book: Book) -> Command:
        """Draw until a command is allowed."""
        for _ in range(_DRAWS):
            command = random_command(chance, book, today=TODAY)
            try:
                command.action(book)
            except PodsError:
                continue
            return command
        raise AssertionError("nothing is allowed")

    def _blame(self, command: Command, faults: list[str]) -> None:
        self.faults += [f"seed {self.seed}: {command.line}: {fault}" for fault in faults]


def case_of(
    source: bytes,
    book: Book,
    command: Command,
    comments: list[Comment],
    *,
    document: dict[str, Any],
) -> Case:
    """Work out what must come of a command; the document becomes what it has to say."""
    old, new = book.to_tree(), revised(book, command.action(book).book).to_tree()
    removed: list[Path] = []
    _apply(document, old, new, path=(), removed=removed)
    return Case(source, old, new, document, removed, comments)


def _apply(
    table: dict[str, Any],
    old: dict[str, Any],
    new: dict[str, Any],
    *,
    path: Path,
    removed: list[Path],
) -> None:
    """Make the difference between two books in the tables of a file."""
    for key in [key for key in old if key not in new]:
        del table[key]
        removed.append((*path, key))
    for key, value in new.items():
        was = old.get(key)
        if isinstance(was, dict) and isinstance(value, dict):
            _apply(table[key], was, value, path=(*path, key), removed=removed)
        elif key not in old or spelling(was, []) != spelling(value, []):
            table[key] = copy.deepcopy(value)


def _parsed(source: bytes) -> dict[str, Any]:
    return tomllib.loads(source.removeprefix(_MARK).decode())
