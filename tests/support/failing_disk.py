"""A disk that fails, without root and strace: one call to the system at a time, or the power."""

import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pods.errors import ExitCode, PodsError
from tests.store.conftest import ADA, Desk
from tests.support.unflushed import Unflushed

CALLS = ["open", "write", "fsync", "close", "replace", "unlink", "mkdir", "stat", "fstat"]
CALLS += ["fchmod", "listdir", "listxattr"]

Action = Callable[[Desk], object]


def add(desk: Desk) -> None:
    """Put somebody on the list."""
    desk.add("bo")


def undo(desk: Desk) -> None:
    """Take the last change back."""
    desk.file().undo()


def redo(desk: Desk) -> None:
    """Do it again."""
    desk.file().redo()


# What is done, and whether it is about the first change of a list.
ACTIONS: dict[str, tuple[Action, bool]] = {
    "change": (add, False),
    "first change": (add, True),
    "undo": (undo, False),
    "undo the first change": (undo, True),
    "redo the first change": (redo, True),
}


def ready(folder: Path, action: Action, *, is_first: bool) -> Desk:
    """A desk on which the action can be done."""
    desk = Desk(folder)
    if not is_first:
        desk.write("# mine\n" + ADA)
    if action is not add:
        add(desk)
    if action is redo:
        undo(desk)
    return desk


def content(desk: Desk) -> bytes | None:
    """What the file holds, or None."""
    return desk.path.read_bytes() if desk.path.exists() else None


class FailingCalls:
    """Lets one call to the system fail, the n-th, and counts them."""

    def __init__(self) -> None:
        self.count = self.failing_at = 0
        self.code = errno.EIO

    @contextmanager
    def at(self, number: int, code: int = errno.EIO) -> Iterator[None]:
        """Let this one fail; none, if it is 0."""
        self.count, self.failing_at, self.code = 0, number, code
        with pytest.MonkeyPatch.context() as patch:
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


def broken_calls(folder: Path, name: str, *, step: int) -> tuple[int, list[str]]:
    """Let every so many-th call of an action fail.

    Returns:
        How many failed, and what was wrong afterwards.
    """
    action, is_first = ACTIONS[name]
    calls = FailingCalls()
    whole = ready(folder, action, is_first=is_first)
    with calls.at(0):
        action(whole)
    new, numbers = content(whole), range(1, calls.count + 1, step)
    faults = []
    for number in numbers:
        shutil.rmtree(whole.folder)
        desk = ready(folder, action, is_first=is_first)
        old, code = content(desk), ExitCode.FINE
        try:
            with calls.at(number, errno.ENOSPC if number % 2 else errno.EIO):
                action(desk)
        except PodsError as error:
            code = error.exit_code
        expected = new if code in {ExitCode.FINE, ExitCode.UNCONFIRMED} else old
        if content(desk) != expected:
            faults.append(f"{name}, call {number}: exit code {code}, and the file says otherwise")
        faults += [f"{name}, call {number}: {fault}" for fault in _goes_on(desk, expected)]
    return len(numbers), faults


def cut_anywhere(folder: Path, name: str) -> tuple[int, list[str]]:
    """Cut the power at every call of an action.

    Returns:
        How many cuts there were, and what of the old and the new file could be gone after them.
    """
    action, is_first = ACTIONS[name]
    desk = ready(folder, action, is_first=is_first)
    old, disk = content(desk), Unflushed(desk.path)
    with disk.watching():
        action(desk)
    new = content(desk)
    faults = [
        f"{name}, cut at call {number}: {sorted(map(str, found - {old, new}))}"
        for number, found in enumerate(disk.cuts)
        if not found <= {old, new}
    ]
    if disk.cuts[-1] != {new}:
        faults.append(f"{name}: saved, and a cut right after it could lose that")
    return len(disk.cuts), faults


def _goes_on(desk: Desk, expected: bytes | None) -> Iterator[str]:
    desk.add("zoe")
    desk.file().undo()
    if content(desk) != expected:
        yield "the next change does not go back"
    if [name for name in desk.files() if name.startswith(".")]:
        yield "something is left"
