"""Several writers at once: commands, which take the lock, and editors, which take none."""

import errno
import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pods.actions.result import Change
from pods.errors import ExitCode
from pods.model.book import Book
from pods.store.lock import BusyError, locked
from pods.store.saving import NotSavedError
from tests.store.conftest import ADA, Added, Desk, adding

ROOT = Path(__file__).parents[2]


@contextmanager
def held(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(handle)


def test_eight_writers_at_once_are_all_kept(desk: Desk) -> None:
    desk.write("# mine\n" + ADA)
    command = [sys.executable, str(ROOT / "benchmarks/adding.py"), str(desk.path), str(desk.state)]
    running = [
        subprocess.Popen([*command, f"p{number}"], stdout=subprocess.PIPE) for number in range(8)
    ]

    assert [run.communicate()[0] for run in running] == [b"saved\n"] * 8

    book = desk.file().read()
    assert sorted(book.people) == ["ada", *(f"p{number}" for number in range(8))]
    assert desk.path.read_text().startswith("# mine\n")
    assert len(desk.file().history().done) == 8
    desk.file().undo(8)
    assert desk.path.read_text() == "# mine\n" + ADA


def test_a_writer_waits_only_so_long_and_then_says_so(desk: Desk) -> None:
    desk.write()

    with held(desk.folder), pytest.raises(BusyError) as error:
        desk.add("bo")

    assert error.value.exit_code == ExitCode.BUSY
    assert error.value.message == "another pods command has been writing for 0 seconds"
    assert error.value.hint == "try again when it is done; nothing was written"
    assert desk.path.read_text() == ADA
    desk.add("bo")


def test_the_lock_leaves_nothing_behind(desk: Desk) -> None:
    with locked(desk.folder, stand_in=desk.state / "lock", patience=0):
        assert desk.files() == []
        with (
            pytest.raises(BusyError),
            locked(desk.folder, stand_in=desk.state / "lock", patience=0.05),
        ):
            raise AssertionError

    assert desk.files() == []


def test_where_folders_cannot_be_locked_a_file_of_ours_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on some network file systems."""
    flock = fcntl.flock

    def only_files(handle: int, operation: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        flock(handle, operation)

    monkeypatch.setattr(fcntl, "flock", only_files)
    lock = desk.folder / "state" / "lock"
    with locked(desk.folder, stand_in=lock, patience=0):
        assert lock.stat().st_mode & 0o777 == 0o600
        with pytest.raises(BusyError), locked(desk.folder, stand_in=lock, patience=0):
            raise AssertionError
    with locked(desk.folder, stand_in=lock, patience=0):
        pass


def test_a_lock_that_fails_otherwise_is_a_reason_not_to_save(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int, _operation: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(fcntl, "flock", fail)
    with pytest.raises(NotSavedError, match="the disk reports an error"):
        desk.add("bo")
    with (
        pytest.raises(NotSavedError),
        locked(desk.folder / "nowhere", stand_in=desk.state, patience=0),
    ):
        raise AssertionError


def test_an_edit_saved_while_we_are_at_it_is_neither_lost_nor_overwritten(desk: Desk) -> None:
    desk.write()
    seen = []

    def edit_meanwhile(book: Book) -> Change[Added]:
        seen.append(sorted(book.people))
        if len(seen) == 1:
            desk.write(ADA + '\n[people.zoe]\nname = "Zoe"  # by hand\n')
        return adding("bo")(book)

    saved = desk.file().change("add bo", edit_meanwhile)

    assert seen == [["ada"], ["ada", "zoe"]]
    assert desk.path.read_text() == (
        ADA + '\n[people.zoe]\nname = "Zoe"  # by hand\n\n[people.bo]\nname = "Bo"\n'
    )
    assert saved.wrote
    assert [step.label for step in desk.file().history().done] == ["add bo"]


def test_a_file_that_never_rests_is_given_up(desk: Desk) -> None:
    desk.write()
    seen = []

    def edit_always(book: Book) -> Change[Added]:
        seen.append(book)
        desk.write(ADA + f"# edit {len(seen)}\n")
        return adding("bo")(book)

    with pytest.raises(BusyError) as error:
        desk.file().change("add bo", edit_always)

    assert error.value.message == (
        f"{desk.path} was changed by another program while it was being saved"
    )
    assert desk.path.read_text() == ADA + "# edit 3\n"
    assert desk.file().history().done == ()
    assert [name for name in desk.files() if name.endswith("new")] == []


def test_a_file_that_appears_while_we_make_one_is_kept(desk: Desk) -> None:
    def make_meanwhile(book: Book) -> Change[Added]:
        if not desk.path.exists():
            desk.write()
        return adding("bo")(book)

    desk.file().change("add bo", make_meanwhile)

    assert sorted(desk.file().read().people) == ["ada", "bo"]


@pytest.mark.parametrize("half", ["", '[people.ada]\nname = "A'])
def test_a_file_in_the_middle_of_being_saved_in_place_is_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, half: str
) -> None:
    desk.write(half)
    monkeypatch.setattr("pods.store.writing.sleep", lambda _seconds: desk.write(ADA))

    desk.add("bo")

    assert sorted(desk.file().read().people) == ["ada", "bo"]


def test_a_file_that_goes_away_in_the_middle_is_made_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("")
    monkeypatch.setattr("pods.store.writing.sleep", lambda _seconds: desk.path.unlink())

    desk.add("bo")

    assert sorted(desk.file().read().people) == ["bo"]
