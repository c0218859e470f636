"""The only door to the file: what it lets through, and what it never lets through."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pods.actions.result import Change
from pods.errors import ExitCode
from pods.model.book import Book
from pods.model.person import Contact, Person
from pods.model.tie import Tie
from pods.store.book_file import MissingFileError
from pods.store.lock import BusyError
from pods.store.problems import InvalidFileError
from pods.store.saving import NotSavedError
from pods.store.upgrading import NewerFormatError
from pods.store.writing import ImpossibleBookError
from tests.store.conftest import ADA, Added, Desk

NEWER = "format = 9\n" + ADA + "hobby = 3\n"


def test_reading_a_file_that_is_not_there_says_how_to_begin(desk: Desk) -> None:
    with pytest.raises(MissingFileError) as error:
        desk.file().read()

    assert error.value.message == f"there is no file {desk.path} yet"
    assert error.value.hint == "pods add-person NAME... begins one"
    assert error.value.exit_code == ExitCode.USAGE


def test_an_invalid_file_is_not_changed_and_all_is_said_at_once(desk: Desk) -> None:
    desk.write(ADA + "energy = 9\ncar = yes\n")

    with pytest.raises(InvalidFileError) as error:
        desk.add("bo")

    assert error.value.exit_code == ExitCode.INVALID_FILE
    assert error.value.headline == f"2 problems in {desk.path}"
    assert error.value.hint == "pods edit opens the file"
    assert desk.files() == ["pods.toml"]


def test_a_file_that_cannot_be_read_says_why(desk: Desk) -> None:
    file = desk.file()
    desk.path.mkdir()

    with pytest.raises(InvalidFileError) as error:
        file.read()
    with pytest.raises(NotSavedError, match="could not be saved: Is a directory"):
        file.undo()

    assert error.value.problems[0].message == "this file cannot be read: Is a directory"


def test_a_newer_format_is_shown_and_not_changed(desk: Desk) -> None:
    desk.write(NEWER)

    assert desk.file().read().people["ada"].name == "Ada"
    for dry_run in (True, False):
        with pytest.raises(NewerFormatError) as error:
            desk.add("bo", dry_run=dry_run)

    assert error.value.message == f"{desk.path} has format 9, and this pods knows 1"
    assert error.value.exit_code == ExitCode.INVALID_FILE
    assert desk.path.read_text() == NEWER


def test_unknown_keys_survive_a_change_and_are_told(desk: Desk) -> None:
    desk.write(ADA + "shoe-size = 39\n")

    desk.add("bo")

    assert "shoe-size = 39\n" in desk.path.read_text()
    assert [(one.line, one.message) for one in desk.file().unknown_keys()] == [
        (3, '"shoe-size" means nothing to pods; it is kept')
    ]


def _impossible(book: Book) -> Book:
    return book.with_tie(Tie(id="x", people=("ada", "nobody"), kind="friend"))


def _misshapen(book: Book) -> Book:
    return book.with_person(book.people["ada"].model_copy(update={"energy": 9}))


@pytest.mark.parametrize(
    ("action", "said"),
    [(_impossible, 'ties.x.people: nobody has the id "nobody"'), (_misshapen, "energy")],
)
def test_a_book_that_no_file_may_say_is_a_bug_of_ours_and_is_not_written(
    desk: Desk, action: object, said: str
) -> None:
    desk.write()

    with pytest.raises(ImpossibleBookError) as error:
        desk.file().change("x", lambda book: Change(action(book), Added(ids=())))  # type: ignore[operator]  # one of the two above

    assert said in str(error.value)
    assert desk.path.read_text() == ADA
    assert desk.file().history().done == ()


def test_an_edit_that_says_something_else_is_a_bug_of_ours_and_is_not_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write()
    monkeypatch.setattr("pods.store.writing.splice", lambda _source, **_trees: b"# lost\n")

    with pytest.raises(ImpossibleBookError, match="does not say what was meant"):
        desk.add("bo")

    assert desk.path.read_text() == ADA


def test_an_action_that_refuses_writes_nothing(desk: Desk) -> None:
    def refuse(_book: Book) -> Change[Added]:
        raise BusyError("no")

    with pytest.raises(BusyError):
        desk.file().change("x", refuse)

    assert desk.files() == []


def test_the_last_entry_of_a_table_can_be_removed(desk: Desk) -> None:
    """The file then has no such table, where the book has an empty one: they say the same."""
    desk.write(ADA + "\n[people.ada.contacts.2026-09-03]\n")

    def forget(book: Book) -> Change[Added]:
        ada = book.people["ada"].model_copy(update={"contacts": {}})
        return Change(book.with_person(ada), Added(ids=()))

    saved = desk.file().change("forget a talk", forget)

    assert saved.wrote
    assert desk.path.read_text() == ADA


def test_every_kind_of_value_reaches_the_file(desk: Desk) -> None:
    person = Person(
        id="zoe",
        name='Zoë "Z"',
        languages=("pt", "en"),
        energy=3,
        car=False,
        added=date(2026, 9, 14),
        note="two\nlines",
        contacts={"2026-09-03": Contact(id="2026-09-03", channel="a walk")},
    )

    desk.file().change("add Zoë", lambda book: Change(book.with_person(person), Added(ids=())))

    assert desk.file().read().people["zoe"] == person


def test_a_text_edited_by_hand_is_saved_if_all_in_it_can_be_so(desk: Desk) -> None:
    desk.write()
    edited = (ADA + "energy = 4\n").encode()

    assert desk.file().content() == ADA.encode()
    desk.file().rewrite("edit", edited, expected=ADA.encode(), dry_run=True)
    assert desk.path.read_text() == ADA
    desk.file().rewrite("edit", edited, expected=ADA.encode())
    with pytest.raises(InvalidFileError):
        desk.file().rewrite("edit", b"format = yes", expected=edited)
    with pytest.raises(BusyError, match="was changed by another command while you edited"):
        desk.file().rewrite("edit", b"", expected=ADA.encode())

    assert desk.path.read_bytes() == edited
    desk.file().undo()
    assert desk.path.read_text() == ADA


def test_reading_loads_no_writer_and_never_writes(desk: Desk) -> None:
    before = desk.write().stat()
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from pods.store.book_file import BookFile; from pods.store.location import locate\n"
        f"where = locate({str(desk.path)!r}, environ={{}}, cwd=Path('/'))\n"
        f"file = BookFile(where, state_home=Path({str(desk.state)!r}), now=datetime.now)\n"
        "file.read(); file.unknown_keys(); file.history()\n"
        "heavy = {'tomli_w', 'difflib', 'fcntl', 'pods.store.splice', 'pods.store.render',\n"
        "  'pods.store.saving', 'pods.store.writing', 'pods.store.diagnosis', 'pods.store.shape'}\n"
        "print(sorted(heavy & set(sys.modules) - {'difflib'}))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=Path("/")
    )

    assert (done.stdout, done.stderr) == ("[]\n", "")
    after = desk.path.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert desk.files() == ["pods.toml"]
