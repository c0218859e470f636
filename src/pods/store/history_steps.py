"""The steps of a history: the old bytes of one save each, and what was done.

A step says for which bytes of the file it counts; one that never came true counts for none.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pods.store.opening import read_whole
from pods.store.platform import NO_LINK, PRIVATE, flush

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
                write_private(content, old)
            # Under its last name only once it is whole: it makes the step count.
            write_private(about.with_suffix(".new"), json.dumps(said, ensure_ascii=False).encode())
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


def fingerprint(content: bytes | None) -> str | None:
    """Return the hash by which a state of the file is known; None if there is no file."""
    return None if content is None else sha256(content).hexdigest()


def write_private(path: Path, content: bytes) -> None:
    """Write a file for the user's eyes only, and flush it.

    Raises:
        OSError: it could not be written.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | NO_LINK | PRIVATE
    handle = os.open(path, flags, 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        flush(handle)
    finally:
        os.close(handle)
