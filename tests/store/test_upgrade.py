"""Formats: the earlier ones stay readable for ever, a later one is shown and never changed."""

import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from pods.model.book import FORMAT, Book
from pods.model.checks import unknown_keys
from pods.store.history import History
from pods.store.keeping import Place
from pods.store.reading import read_document
from pods.store.splice import splice
from pods.store.upgrade import DiffLine, upgrade
from pods.store.upgrading import (
    STEPS,
    NewerFormatError,
    OlderFormatError,
    Step,
    in_newest,
    refuse_other_format,
    steps_from,
)

FORMATS = Path(__file__).parent / "formats"
# A frozen file is never edited: what pods once wrote, somebody still has.
FROZEN = {"format-1.toml": "0a9a17d200f2fae586d182d2a575330a1cedade6d42951bc9a3e94cfe5fcafd9"}

# There is no format before 1. This one is made up, to try what format 2 will need: people were
# called `contacts`, a note was called `secret`, and the caller was only a name.
MADE_UP = b"""\xef\xbb\xbf# mine\r
format = 0\r
caller = "Mira"   # me\r
\r
[contacts.ada]   # from the ferry\r
name = "Ada"\r
secret = "careful"\r
shoe-size = 39\r
\r
[rules.ada-bo]\r
kind = "apart"\r
people = ["ada", "bo"]\r
\r
[contacts.bo]\r
name = "Bo"\r
"""


def _taken(tree: Mapping[str, Any]) -> dict[str, Any]:
    people = {
        key: {"private-note" if fact == "secret" else fact: said for fact, said in one.items()}
        for key, one in tree["contacts"].items()
    }
    rest = {key: value for key, value in tree.items() if key not in ("contacts", "caller")}
    return {**rest, "caller": {"name": tree["caller"]}, "people": people}


STEP = Step(1, ("contacts are called people", "secret is called private-note"), _taken)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    path = tmp_path / "pods.toml"
    path.write_bytes(MADE_UP)
    history = History(tmp_path / "state", path)
    return Place(path, path, history, lambda: datetime(2026, 9, 14, tzinfo=UTC), 5)


@pytest.mark.parametrize("name", FROZEN)
def test_a_file_of_every_format_there_was_is_read_whole(name: str) -> None:
    source = (FORMATS / name).read_bytes()
    assert sha256(source).hexdigest() == FROZEN[name], "a frozen file is never edited"
    document = read_document(source, path=FORMATS / name)
    assert list(unknown_keys(document.book)) == []
    tree = in_newest(tomllib.loads(source.decode()))
    assert document.book.to_tree() == tree
    # And it can be edited: nothing but the new lines is new.
    new = {**tree, "people": {**tree["people"], "uli": {"name": "Uli"}}}
    edited = splice(source, old=tree, new=new)
    added = [line for line in edited.splitlines() if line not in source.splitlines()]
    assert added == [b"[people.uli]", b'name = "Uli"']


def test_every_format_has_its_frozen_file() -> None:
    assert {path.name for path in FORMATS.glob("format-*.toml")} == {*FROZEN}
    assert [*FROZEN] == [f"format-{number}.toml" for number in range(1, FORMAT + 1)]
    assert [step.to for step in STEPS] == [*range(2, FORMAT + 1)]


def test_an_earlier_format_is_read_through_its_steps_and_not_changed() -> None:
    document = read_document(MADE_UP, path=Path("pods.toml"), steps=(STEP,))
    assert (document.written, document.book.format) == (0, 1)
    assert document.book.people["ada"].private_note == "careful"
    with pytest.raises(OlderFormatError) as error:
        refuse_other_format(Path("pods.toml"), document.written, steps=(STEP,))
    assert "pods upgrade" in error.value.hint
    refuse_other_format(Path("pods.toml"), FORMAT)


def test_an_upgrade_keeps_comments_and_unknown_keys_and_shows_each_line(place: Place) -> None:
    done = upgrade(place, MADE_UP, dry_run=True, steps=(STEP,))
    assert place.real.read_bytes() == MADE_UP
    assert (done.before, done.about) == (0, STEP.about)
    assert DiffLine("-", "[contacts.ada]   # from the ferry", is_secret=False) in done.lines
    assert DiffLine("+", 'private-note = "careful"', is_secret=True) in done.lines
    assert upgrade(place, MADE_UP, dry_run=False, steps=(STEP,)) == done
    after = place.real.read_bytes()
    document = read_document(after, path=place.path)
    assert document.book.people["ada"].model_extra == {"shoe-size": 39}
    assert after.count(b"\r\n") == after.count(b"\n")
    # What stood beside a table that is called otherwise now is not lost.
    assert after.endswith(b"\r\n# From before the upgrade:\r\n# me\r\n# from the ferry\r\n")
    assert after.startswith(b"\xef\xbb\xbf# mine\r\nformat = 1\r\n")
    step = next(place.history.done.steps())
    assert (step.label, step.bytes) == ("upgrade to format 1", MADE_UP)


def test_steps_are_taken_in_order_and_none_is_left_out() -> None:
    def taken(tree: Mapping[str, Any]) -> dict[str, Any]:
        return {**tree, "seen": [*tree.get("seen", []), tree["format"]]}

    steps = tuple(Step(number, (), taken) for number in (1, 2, 3))
    assert in_newest({"format": 1}, steps=steps) == {"format": 3, "seen": [1, 2]}
    assert in_newest({"format": 3}, steps=steps) == {"format": 3}
    assert in_newest({"format": 9}, steps=steps) == {"format": 9}
    assert steps_from(-1, steps=steps) == ()
    assert in_newest({}, steps=()) == {}


def test_a_later_format_is_refused(place: Place) -> None:
    with pytest.raises(NewerFormatError):
        upgrade(place, b"format = 2\n", dry_run=True)


def test_a_file_that_does_not_say_its_format_is_told_to(place: Place) -> None:
    source = b'# mine\n[people.ada]\nname = "Ada"\n'
    place.real.write_bytes(source)
    done = upgrade(place, source, dry_run=False)
    assert place.real.read_bytes() == b'# mine\nformat = 1\n\n[people.ada]\nname = "Ada"\n'
    assert [line.text for line in done.lines] == ["format = 1", ""]
    assert upgrade(place, place.real.read_bytes(), dry_run=False).about == ()


def test_a_newer_file_says_what_it_can() -> None:
    document = read_document((FORMATS / "newer.toml").read_bytes(), path=Path("pods.toml"))
    assert (document.written, document.is_newer) == (2, True)
    assert isinstance(document.book, Book)
    assert document.book.people["ada"].name == "Ada"
