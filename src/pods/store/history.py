"""What undo and redo need: the old bytes of every save, outside the user's own folders.

A step lies in the history before the file changes, so that no crash leaves a change that cannot be
undone. It says for which bytes of the file it counts; one that never came true counts for none,
and is passed over.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from pods.errors import NotAllowedError
from pods.store.opening import read_whole

# How many changes can be taken back.
KEPT = 100
_MOST_DIGITS = 12


class Step(NamedTuple):
    """One way back (in `done`) or forth again (in `undone`).

    Attributes:
        number: rises by one with each step.
        label: what was done, as the history shows it: "add Noor".
        time: when, with its zone.
        goes_to: the hash of the bytes it brings back; None if there was no file.
        counts_for: the hash of the bytes the file must hold; None if there must be none.
        content: the file with the bytes it brings back.
    """

    number: int
    label: str
    time: datetime
    goes_to: str | None
    counts_for: str | None
    content: Path

    @property
    def bytes(self) -> bytes | None:
        """The bytes it brings back; None if it takes the file away."""
        return None if self.goes_to is None else read_whole(self.content, follow=False)


class NothingToUndoError(NotAllowedError):
    """The history holds no such step."""


class EditedSinceError(NotAllowedError):
    """The file is not as the last change left it; going back would lose what was edited."""


class Stack:
    """Steps in one folder, each a `000001.toml` with bytes and a `000001.json` about them.

    The bytes are an ordinary copy of the file, so that a person can take them without us.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def steps(self) -> Iterator[Step]:
        """Every step, newest first; one that cannot be read is left out."""
        for number in sorted(self._numbers(".json"), reverse=True):
            with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
                yield self._read(number)

    def push(self, old: bytes | None, *, new: bytes | None, label: str, time: datetime) -> Step:
        """Keep bytes, for as long as the file holds `new`.

        Raises:
            OSError: they could not be kept; nothing is left of it.
        """
        number = max((*self._numbers(".toml"), *self._numbers(".json")), default=0) + 1
        content, about = self._path(number, ".toml"), self._path(number, ".json")
        step = Step(number, label, time, fingerprint(old), fingerprint(new), content)
        said = {
            "label": label,
            "time": time.isoformat(),
            "goes-to": step.goes_to,
            "counts-for": step.counts_for,
        }
        try:
            if old is not None:
                _write(content, old)
            # Under its last name only once it is whole: it makes the step count.
            _write(about.with_suffix(".new"), json.dumps(said, ensure_ascii=False).encode())
            about.with_suffix(".new").replace(about)
        except OSError:
            self.drop(step)
            raise
        return step

    def drop(self, step: Step) -> None:
        """Forget a step; if that fails, nothing but its place on the disk is lost."""
        for ending in (".json", ".new", ".toml"):
            with suppress(OSError):
                self._path(step.number, ending).unlink()

    def trim(self, keep: int) -> None:
        """Forget all but the newest steps, and whatever a killed command left."""
        counting = sorted(self._numbers(".json"), reverse=True)[:keep]
        for ending in (".json", ".new", ".toml"):
            for number in self._numbers(ending):
                if number not in counting:
                    with suppress(OSError):
                        self._path(number, ending).unlink()

    def _path(self, number: int, ending: str) -> Path:
        return self.folder / f"{number:06}{ending}"

    def _numbers(self, ending: str) -> list[int]:
        try:
            names = os.listdir(self.folder)  # noqa: PTH208 - a listing of names, not of paths
        except OSError:
            return []
        stems = (name.removesuffix(ending) for name in names if name.endswith(ending))
        # Ours have six digits; a stranger's of 200 would leave no room for the next number.
        return [int(stem) for stem in stems if stem.isdecimal() and len(stem) <= _MOST_DIGITS]

    def _read(self, number: int) -> Step:
        said = json.loads(read_whole(self._path(number, ".json"), follow=False))
        time = datetime.fromisoformat(said["time"])
        if time.tzinfo is None or not isinstance(said["label"], str):
            raise TypeError
        content = self._path(number, ".toml")
        return Step(number, said["label"], time, said["goes-to"], said["counts-for"], content)


class History:
    """What was done to one file, and what of it was undone.

    Args:
        state_home: the folder of all histories.
        real: the file, links followed.
    """

    def __init__(self, state_home: Path, real: Path) -> None:
        self.real = real
        self.folder = state_home / sha256(os.fsencode(real)).hexdigest()[:32]
        self.done = Stack(self.folder / "done")
        self.undone = Stack(self.folder / "undone")

    def prepare(self) -> None:
        """Make the folders (0700), and a note of which file this is about.

        Raises:
            OSError: they could not be made.
        """
        from pods.store.saving import make_folder  # noqa: PLC0415 - readers of a history write none

        make_folder(self.done.folder)
        make_folder(self.undone.folder)
        note = self.folder / "file.txt"
        if not note.exists():
            with suppress(FileExistsError):
                _write(note, os.fsencode(self.real) + b"\n")

    def way(self, stack: Stack, count: int, *, current: bytes | None, verb: str) -> list[Step]:
        """The next steps to go, newest first, each counting for what the one before it brings.

        Args:
            stack: `done` to go back, `undone` to go forth again.
            count: how many.
            current: what the file holds.
            verb: "undo" or "redo", for the sentences.

        Raises:
            NothingToUndoError: there are not so many.
            EditedSinceError: the file was changed by somebody else in between.
        """
        found: list[Step] = []
        state = fingerprint(current)
        for step in stack.steps():
            if len(found) == count:
                break
            if step.counts_for == state:
                found.append(step)
                state = step.goes_to
            elif step.goes_to != state:  # else it never came true: the file is as before it
                if found:
                    break
                raise self._edited_since(step, verb=verb)
        if len(found) < count:
            raise _too_few(len(found), verb=verb)
        return found

    def _edited_since(self, step: Step, *, verb: str) -> EditedSinceError:
        file = quote(str(self.real))
        anyway = f"rm {file}" if step.goes_to is None else f"cp {quote(str(step.content))} {file}"
        return EditedSinceError(
            f'{self.real} was edited by hand since "{step.label}", so {verb} would lose that',
            f"to go there all the same: {anyway}",
        )


def came_true(stack: Stack, current: bytes | None) -> tuple[Step, ...]:
    """Return the steps of a stack, newest first, without those that never came true.

    Behind an edit by hand nothing is left out: what was kept then is still there to be looked at.
    """
    found: list[Step] = []
    state = fingerprint(current)
    for step in stack.steps():
        if step.counts_for != state and step.goes_to == state:
            continue
        found.append(step)
        state = step.goes_to
    return tuple(found)


def fingerprint(content: bytes | None) -> str | None:
    """Return the hash by which a state of the file is known; None if there is no file."""
    return None if content is None else sha256(content).hexdigest()


def _too_few(count: int, *, verb: str) -> NothingToUndoError:
    if not count:
        return NothingToUndoError(f"there is nothing to {verb}", "pods history lists every change")
    changes = "one change" if count == 1 else f"{count} changes"
    return NothingToUndoError(f"only {changes} can be {verb}ne", f"pods {verb} {count}")


def _write(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(path, flags, 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)
