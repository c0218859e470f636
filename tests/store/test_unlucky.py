"""The same faults as benchmarks/faults.py, without strace: each call to the system fails once."""

import errno
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pods.errors import ExitCode, PodsError
from pods.store.saving import NotSavedError, UnconfirmedError
from tests.store.conftest import ADA, Desk

ROOT = Path(__file__).parents[2]
CANNOT_BE_RUN = 2  # of benchmarks/power_cuts.py: no root, or no disk to mount
CALLS = ["open", "write", "fsync", "close", "replace", "unlink", "mkdir", "stat", "fstat"]
CALLS += ["fchmod", "listdir", "listxattr"]


class FailingCalls:
    """Lets one call to the system fail, the n-th, and counts them."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch
        self.count = self.failing_at = 0
        self.code = errno.EIO

    @contextmanager
    def at(self, number: int, code: int = errno.EIO) -> Iterator[None]:
        self.count, self.failing_at, self.code = 0, number, code
        with self.patch.context() as patch:
            for name in CALLS:
                if hasattr(os, name):
                    patch.setattr(os, name, self._failing(getattr(os, name)))
            patch.setattr(io, "open", self._failing(io.open))
            yield

    def _failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def maybe(*args: Any, **options: Any) -> Any:
            self.count += 1
            if self.count != self.failing_at:
                return call(*args, **options)
            if call is os.close or call.__name__ == "close":
                call(*args)  # a close that fails has closed all the same
            raise OSError(self.code, os.strerror(self.code))

        return maybe


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> FailingCalls:
    return FailingCalls(monkeypatch)


def add(desk: Desk) -> None:
    desk.add("bo")


def undo(desk: Desk) -> None:
    desk.file().undo()


def redo(desk: Desk) -> None:
    desk.file().redo()


def content(desk: Desk) -> bytes | None:
    return desk.path.read_bytes() if desk.path.exists() else None


def ready(folder: Path, action: Callable[[Desk], None], *, is_first: bool) -> Desk:
    desk = Desk(folder)
    if not is_first:
        desk.write("# mine\n" + ADA)
    if action is not add:
        add(desk)
    if action is redo:
        undo(desk)
    return desk


@pytest.mark.parametrize(
    ("action", "is_first", "step"),
    [(add, False, 3), (add, True, 5), (undo, False, 5), (undo, True, 5), (redo, True, 5)],
    ids=["change", "first change", "undo", "undo the first change", "redo the first change"],
)
def test_whichever_call_fails_the_file_is_old_or_new_and_the_truth_is_told(
    tmp_path: Path,
    calls: FailingCalls,
    action: Callable[[Desk], None],
    *,
    is_first: bool,
    step: int,
) -> None:
    whole = ready(tmp_path, action, is_first=is_first)
    with calls.at(0):
        action(whole)
    new, total = content(whole), calls.count
    assert total > 20

    for number in range(1, total + 1, step):
        shutil.rmtree(whole.folder)
        desk = ready(tmp_path, action, is_first=is_first)
        old, code = content(desk), ExitCode.FINE
        try:
            with calls.at(number, errno.ENOSPC if number % 2 else errno.EIO):
                action(desk)
        except PodsError as error:
            code = error.exit_code
        says_new = code in {ExitCode.FINE, ExitCode.UNCONFIRMED}
        assert content(desk) == (new if says_new else old), f"call {number}: {code}"
        desk.add("zoe")
        desk.file().undo()
        assert content(desk) == (new if says_new else old)
        assert [name for name in desk.files() if name.startswith(".")] == []


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
