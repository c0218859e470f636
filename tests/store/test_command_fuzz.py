"""Random commands on random files kept by hand, through the one door.

The same at any length: `python benchmarks/commands_fuzz.py 10000`.
"""

import random
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest

from pods.cli.app import COMMANDS as REGISTRY
from pods.errors import PodsError
from pods.model.book import Book
from pods.store.splice_changes import changes_between
from pods.store.splice_proof import hand_edit
from tests.support.command_fuzz import case_of, play
from tests.support.hand_edit import faults_of_hint
from tests.support.random_books import TODAY, random_file
from tests.support.random_commands import COMMANDS, VERBS, random_command
from tests.support.toml_fuzz import Case


@pytest.mark.parametrize("block", range(4))
def test_a_command_changes_what_it_should_in_any_file_and_nothing_else(
    block: int, tmp_path: Path
) -> None:
    outcomes = []
    for seed in range(block * 20, block * 20 + 20):
        folder = tmp_path / f"{seed}"
        folder.mkdir()
        outcomes.append(play(seed, folder=folder))

    assert [fault for outcome in outcomes for fault in outcome.faults] == []
    assert [hint for outcome in outcomes for hint in outcome.refused] == []
    assert sum(outcome.right for outcome in outcomes) >= 20


# These go through other commands' verbs, through bytes, or through an editor; or are meant to leave
# nothing behind.
OTHER_WAYS = {"walk", "undo", "redo", "edit", "merge", "upgrade", "forget", "review"}


def test_every_command_that_writes_is_drawn() -> None:
    writing = {command.name for command in REGISTRY if command.writes}
    assert {*VERBS} == writing - OTHER_WAYS
    drawn = {verb for verb, weight, _ in COMMANDS if weight}
    assert {verb for verbs in VERBS.values() for verb in verbs} == drawn


def test_each_of_them_is_allowed_now_and_then() -> None:
    seen = {"begin"}  # only where nothing is yet, so that it is rarely drawn in time
    for seed in range(30):
        chance = random.Random(seed)  # noqa: S311  # reproducible, not secret
        book = Book.from_tree(tomllib.loads(random_file(chance)[0].decode("utf-8-sig")))
        for _ in range(80):
            command, before = random_command(chance, book, today=TODAY), book
            with suppress(PodsError):
                book = command.action(book).book
            if book != before:
                seen.add(command.line.partition(" ")[0])
    assert seen == {verb.__name__ for verb, _, _ in COMMANDS}


def test_the_edit_by_hand_that_a_refusal_would_tell_does_what_was_asked() -> None:
    followed = 0
    for seed in range(35):
        case, document = _asked(seed)
        changes = changes_between(case.old, case.new, document=document)
        if changes:
            hint = hand_edit(changes, case.source.removeprefix(b"\xef\xbb\xbf").decode())
            assert (seed, faults_of_hint(hint, case)) == (seed, [])
            followed += 1
    assert followed > 25


def test_whoever_follows_a_hint_sees_one_that_is_wrong() -> None:
    intended = {"people": {"bo": {"email": "x", "name": "Bo"}}}
    case = Case(b'[people.bo]\nname = "Bo"\n', {}, {}, intended, [], [])

    assert faults_of_hint('in [people.bo], add:  email = "x"', case) == []
    assert faults_of_hint('in [people.bo], add:  email = "y"', case) != []
    assert faults_of_hint('in [people.bo], add:  email = "y"\nand 2 more like that', case) != []
    assert faults_of_hint("in [people.bo], line 2, delete name", case) != []
    assert faults_of_hint("try again", case) != []


def _asked(seed: int) -> tuple[Case, dict[str, object]]:
    """One random file, and one command that is allowed there."""
    chance = random.Random(seed)  # noqa: S311  # reproducible, not secret
    source, comments = random_file(chance)
    document = tomllib.loads(source.removeprefix(b"\xef\xbb\xbf").decode())
    book = Book.from_tree(document)
    while True:
        command = random_command(chance, book, today=TODAY)
        try:
            command.action(book)
        except PodsError:
            continue
        intended = tomllib.loads(source.removeprefix(b"\xef\xbb\xbf").decode())
        return case_of(source, book, command, comments, document=intended), document
