"""A power cut without a disk of one's own: what was written and not flushed may be gone.

`Unflushed` watches the calls of a save and tells, for a cut before each of them, everything that
the file may hold when the machine comes back: under its name what the folder last had flushed or
any later state of it, and of each file what was last flushed, nothing, or any part of what came
after. That is more than most disks do. After the crash tests of SQLite (test6.c).
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

WATCHED = ("open", "write", "fsync", "close", "replace", "rename", "unlink", "mkdir", "fchmod")
_NOTHING = b""


class Unflushed:
    """Watches one file and its folder.

    Attributes:
        cuts: for each call of a save, everything that the file may hold after a cut before it;
            None is no file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cuts: list[set[bytes | None]] = []
        held = path.read_bytes() if path.exists() else None
        # A file is known by its inode; what it holds: as flushed, and as written since.
        self._flushed: dict[int, bytes] = {}
        self._written: dict[int, bytes] = {}
        # What the name stood for since the folder was last flushed, the last one being now.
        self._named: list[int | None] = [None]
        if held is not None:
            self._named = [path.stat().st_ino]
            self._flushed[path.stat().st_ino] = self._written[path.stat().st_ino] = held

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch what is done meanwhile."""
        with pytest.MonkeyPatch.context() as patch:
            for name in WATCHED:
                patch.setattr(os, name, self._watched(name, getattr(os, name)))
            yield
        self.cuts.append(self.possible())

    def possible(self) -> set[bytes | None]:
        """Everything that the file may hold if the power goes now."""
        found: set[bytes | None] = set()
        for inode in self._named:
            if inode is None:
                found.add(None)
                continue
            flushed, written = self._flushed.get(inode, _NOTHING), self._written.get(inode)
            found.add(flushed)
            if written is not None and written != flushed:
                found |= {_NOTHING, written, written[: len(written) // 2]}
        return found

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        notice = getattr(self, f"_{name}", None)

        def watched(*given: Any, **options: Any) -> Any:
            self.cuts.append(self.possible())
            moved = Path(given[0]).stat().st_ino if name in ("replace", "rename") else 0
            result = call(*given, **options)
            if notice is not None:
                notice(*given, result=result, moved=moved)
            return result

        return watched

    def _open(self, _path: object, flags: int, *_mode: int, result: int, moved: int) -> None:
        del moved
        if flags & (os.O_EXCL | os.O_TRUNC):  # a new file may have the inode of one that is gone
            self._written[os.fstat(result).st_ino] = _NOTHING
            if flags & os.O_EXCL:
                self._flushed[os.fstat(result).st_ino] = _NOTHING

    def _write(self, handle: int, content: bytes, *, result: int, moved: int) -> None:
        del moved
        inode = os.fstat(handle).st_ino
        self._written[inode] = self._written.get(inode, _NOTHING) + bytes(content)[:result]

    def _fsync(self, handle: int, *, result: None, moved: int) -> None:
        del result, moved
        inode = os.fstat(handle).st_ino
        if inode == self.path.parent.stat().st_ino:
            self._named = self._named[-1:]
        elif inode in self._written:
            self._flushed[inode] = self._written[inode]

    def _replace(self, _old: object, new: object, *, result: None, moved: int) -> None:
        del result
        if Path(str(new)) == self.path:
            self._named.append(moved)

    _rename = _replace

    def _unlink(self, path: object, *, result: None, moved: int) -> None:
        del result, moved
        if Path(str(path)) == self.path:
            self._named.append(None)
