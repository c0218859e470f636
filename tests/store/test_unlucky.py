"""The same faults as benchmarks/faults.py, without strace: each call to the system fails once."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pods.errors import ExitCode
from pods.store.saving import NotSavedError, UnconfirmedError
from tests.store.conftest import ADA, Desk
from tests.support.failing_disk import ACTIONS, broken_calls, cut_anywhere
from tests.support.unflushed import Unflushed

ROOT = Path(__file__).parents[2]
CANNOT_BE_RUN = 2  # of benchmarks/power_cuts.py: no root, or no disk to mount


@pytest.mark.parametrize(("name", "step"), [*zip(ACTIONS, (3, 5, 5, 5, 5), strict=True)])
def test_whichever_call_fails_the_file_is_old_or_new_and_the_truth_is_told(
    tmp_path: Path, name: str, step: int
) -> None:
    """Every call: python benchmarks/unlucky.py."""
    calls, faults = broken_calls(tmp_path, name, step=step)
    assert faults == []
    assert calls > 5


@pytest.mark.parametrize("name", ACTIONS)
def test_what_was_not_flushed_is_nothing_that_was_promised(tmp_path: Path, name: str) -> None:
    cuts, faults = cut_anywhere(tmp_path, name)
    assert faults == []
    assert cuts > 10


@pytest.mark.parametrize("flushes", [{"file"}, {"folder"}, set()], ids=str)
def test_a_way_of_saving_that_forgets_a_flush_is_found_out(desk: Desk, flushes: set[str]) -> None:
    path, new = desk.write(), b"new"
    disk = Unflushed(path)
    with disk.watching():
        handle = os.open(path.with_suffix(".new"), os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        os.write(handle, new)
        if "file" in flushes:
            os.fsync(handle)
        os.close(handle)
        path.with_suffix(".new").replace(path)
        if "folder" in flushes:
            handle = os.open(path.parent, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)
    assert (b"" in disk.cuts[-1]) == ("file" not in flushes)
    assert (ADA.encode() in disk.cuts[-1]) == ("folder" not in flushes)


def test_a_file_written_in_place_may_come_back_empty_or_half(desk: Desk) -> None:
    disk = Unflushed(desk.write())
    with disk.watching():
        handle = os.open(desk.path, os.O_WRONLY | os.O_TRUNC)
        os.write(handle, b"new!")
        os.close(handle)
    assert disk.cuts[-1] == {ADA.encode(), b"", b"ne", b"new!"}


def test_what_the_disk_did_not_confirm_is_said_and_can_be_undone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write()
    fsync = os.fsync

    def only_files(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EIO, "Input/output error")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    with pytest.raises(UnconfirmedError) as error:
        desk.add("bo")
    with pytest.raises(UnconfirmedError):
        desk.file().undo()

    assert error.value.exit_code == ExitCode.UNCONFIRMED
    assert error.value.message == (
        f"{desk.path} is saved, but the disk did not confirm it (Input/output error)"
    )
    assert error.value.hint == "look at the file before you go on; pods undo takes the change back"
    assert desk.path.read_text() == ADA
    assert [step.label for step in desk.file().history().undone] == ["add bo"]


def test_a_disk_that_flushes_no_folders_is_no_reason_to_worry(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def only_files(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    assert desk.add("bo").wrote


def test_a_file_that_cannot_be_taken_away_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add("ada")
    before = desk.path.read_bytes()
    unlink = os.unlink

    def keep_the_list(path: Path) -> None:
        if Path(path) == desk.path:
            raise OSError(errno.EPERM, "Operation not permitted")
        unlink(path)

    monkeypatch.setattr(os, "unlink", keep_the_list)
    with pytest.raises(NotSavedError, match="no permission to write there"):
        desk.file().undo()

    assert desk.path.read_bytes() == before
    assert [step.label for step in desk.file().history().done] == ["add ada"]


def test_a_rename_that_reports_an_error_but_happened_is_not_called_unsaved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As over a network, when the answer is lost."""
    desk.write()
    replace = os.replace

    def lose_the_answer(old: Path, new: Path) -> None:
        replace(old, new)
        if Path(new) == desk.path:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "replace", lose_the_answer)
    with pytest.raises(UnconfirmedError):
        desk.add("bo")

    assert sorted(desk.file().read().people) == ["ada", "bo"]


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_a_few_calls_broken_by_the_kernel_itself() -> None:
    """The whole table: python benchmarks/faults.py."""
    command = [sys.executable, str(ROOT / "benchmarks/faults.py"), "--sample", "1"]
    command += ["--action", "change"]

    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if "without a fault" in done.stderr:
        pytest.skip("strace is not allowed here")

    assert (done.returncode, done.stderr) == (0, "")
    *rows, summary = [line.split() for line in done.stdout.splitlines()[1:]]
    assert summary == ["5", "cases,", "0", "failures"]
    assert [row[-4:] for row in rows] == [["0", "0", "0", "0"]] * 5


def test_a_power_cut_leaves_the_old_file_or_the_new_one() -> None:
    """The whole table: python benchmarks/power_cuts.py."""
    command = [sys.executable, str(ROOT / "benchmarks/power_cuts.py"), "--ours", "--sample", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode == CANNOT_BE_RUN:
        pytest.skip(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    name, cuts, *states, empty, torn, lost = done.stdout.splitlines()[1].split()
    assert (name, cuts) == ("pods", "3")
    assert sum(map(int, states)) == int(cuts)
    assert (empty, torn, lost) == ("0", "0", "0")
