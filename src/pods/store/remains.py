"""What of ours still holds somebody after the file does not: old bytes, kept texts, bug reports."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from pods.actions.forgetting_words import Words
from pods.store.keeping import Place
from pods.store.opening import read_whole
from pods.store.saving import NotSavedError, make_folder


class Remains:
    """All that lies in the folder of our histories and may hold somebody.

    Args:
        place: the file, with its history.
        words: what they are known by.

    Attributes:
        told: what is emptied, in words; empty where there is nothing.
        others: files of other lists whose history names them; these stay.
    """

    def __init__(self, place: Place, words: Words) -> None:
        self._history = place.history
        self._words = words
        state = place.history.folder.parent
        self._edits = [one for one in _folders(state / "edits") if self._is_named_in(one)]
        self._bugs = sorted((state / "bugs").glob("bug-*.txt"))
        self._orphans: list[Path] = []
        self.others: list[Path] = []
        for folder, real in _histories(state):
            if folder != place.history.folder and self._is_named_in(folder):
                if real.exists():
                    self.others.append(real)
                else:
                    self._orphans.append(folder)
        self.told = tuple(self._tell())

    def announce(self, after: str | None) -> None:
        """Leave word that the history is to be emptied once the file holds the new bytes.

        Raises:
            NotSavedError: it could not be written; nothing was changed.
        """
        try:
            make_folder(self._history.folder)
            self._history.begin_to_forget(after)
        except OSError as error:
            raise NotSavedError(
                f"the history could not be prepared ({error.strerror}), and it is to be emptied",
                f"make {self._history.folder} writable; nothing was changed",
            ) from error

    def empty(self) -> None:
        """Empty the history of the file, and remove what else names them.

        Raises:
            NotSavedError: something could not be removed; it says where.
        """
        self._history.forget()
        for folder in (*self._edits, *self._orphans):
            rmtree(folder, ignore_errors=True)
        for path in self._bugs:
            with suppress(OSError):
                path.unlink()
        kept = [one for one in (*self._edits, *self._orphans, *self._bugs) if one.exists()]
        if kept or self._history.has_steps:
            where = kept[0] if kept else self._history.folder
            raise NotSavedError(
                f"the file forgot them, and {where} still holds them", f"rm -r {where}"
            )

    def _tell(self) -> Iterator[str]:
        done, undone = (
            sum(1 for _ in stack.steps()) for stack in (self._history.done, self._history.undone)
        )
        if done or undone:
            count = done + undone
            yield f"the undo history, {count} {'change' if count == 1 else 'changes'}"
        for found, one, many in (
            (self._edits, "text kept from pods edit", "texts kept from pods edit"),
            (self._bugs, "bug report", "bug reports"),
            (self._orphans, "history of a file that is gone", "histories of files that are gone"),
        ):
            if found:
                yield f"{len(found)} {one if len(found) == 1 else many}"

    def _is_named_in(self, folder: Path) -> bool:
        return any(
            self._words.spans(_text(path)) for path in sorted(folder.rglob("*")) if path.is_file()
        )


def _text(path: Path) -> str:
    try:
        return read_whole(path, follow=False).decode(errors="replace")
    except (OSError, ValueError):
        return ""


def _folders(folder: Path) -> list[Path]:
    return [one for one in sorted(folder.glob("*")) if one.is_dir() and not one.is_symlink()]


def _histories(state: Path) -> Iterator[tuple[Path, Path]]:
    """Each history, and the file it is about."""
    for folder in _folders(state):
        with suppress(OSError):
            note = read_whole(folder / "file.txt", follow=False)
            yield folder, Path(os.fsdecode(note.removesuffix(b"\n")))
