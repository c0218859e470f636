"""The only door to the file: read it, change it, go back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pods.errors import UsageError
from pods.model.book import Book
from pods.store.decoding import too_large
from pods.store.location import Location
from pods.store.opening import TooLargeError, read_whole
from pods.store.problems import FileProblem, InvalidFileError
from pods.store.reading import Document, read_document, unknown

if TYPE_CHECKING:
    from pods.actions.forgetting import Forgotten
    from pods.actions.result import Change, Result
    from pods.store.forgetting import Asked
    from pods.store.history_steps import Step
    from pods.store.keeping import Place
    from pods.store.merging import TwoVersions
    from pods.store.travelling import Travelled
    from pods.store.upgrade import Upgraded
    from pods.store.writing import Saved

    R = TypeVar("R", bound=Result)

# How long to wait for another command that writes, in seconds.
PATIENCE = 5.0


class MissingFileError(UsageError):
    """There is no file yet."""


class Past(NamedTuple):
    """What can be taken back, and what was taken back and can be done again; newest first."""

    done: "tuple[Step, ...]"
    undone: "tuple[Step, ...]"


class BookFile:
    """One file, and what was done to it.

    Reading never writes, and never loads what only writing needs.

    Args:
        location: which file; its links are followed once, there.
        state_home: the folder of all histories.
        now: the clock, for the history; gives times with their zone.
        patience: how long to wait for another command that writes, in seconds.
    """

    def __init__(
        self,
        location: Location,
        *,
        state_home: Path,
        now: Callable[[], datetime],
        patience: float = PATIENCE,
    ) -> None:
        self.path = location.path
        self._real = location.real
        self._state_home = state_home
        self._now = now
        self._patience = patience

    def read(self) -> Book:
        """Return the book as the file says it now.

        A file of a newer format is read as far as it can be understood; `book.format` says so.

        Raises:
            MissingFileError: there is no file yet.
            InvalidFileError: with everything in it that cannot be so.
        """
        return self._document().book

    def unknown_keys(self) -> tuple[FileProblem, ...]:
        """Return every key that means nothing to pods, with its place; they are kept.

        Raises:
            MissingFileError, InvalidFileError: as `read`.
        """
        return unknown(self._document(), path=self.path)

    def change(
        self, label: str, action: "Callable[[Book], Change[R]]", *, dry_run: bool = False
    ) -> "Saved[R]":
        """Do something to the book as it stands at that moment, and save it.

        A missing file is an empty book, and is made (mode 0600). A change that leaves the book as
        it is writes nothing.

        Args:
            label: what the history calls it: "add Noor".
            action: what to do; pure, as it is called again if the file changes meanwhile.
            dry_run: compute and prove everything, and write nothing at all.

        Raises:
            InvalidFileError, NewerFormatError: exit 4; nothing was written.
            BusyError: exit 5; others wrote all the time; nothing was written.
            NotSavedError: exit 7; the file is as it was, byte for byte.
            UnconfirmedError: exit 8; saved, but the disk did not confirm it.
            UneditableError: exit 9; nothing was written, the hint is the edit by hand.
        """
        from pods.store.writing import change  # noqa: PLC0415 - readers load no writer

        return change(self._place(), label, action, dry_run=dry_run)

    def content(self) -> bytes:
        """Return the bytes of the file.

        Raises:
            MissingFileError: there is no file yet.
            InvalidFileError: it cannot be read.
        """
        source = self._bytes()
        if source is None:
            raise self._missing()
        return source

    def rewrite(self, label: str, new: bytes, *, expected: bytes, dry_run: bool = False) -> None:
        """Put a text that the Caller edited in the place of the file, if all in it can be so.

        Args:
            label: what the history calls it.
            new: all that the file is to hold.
            expected: what it held when the Caller began to edit.
            dry_run: check everything, and write nothing.

        Raises:
            InvalidFileError: exit 4; with everything in the text that cannot be so.
            BusyError: exit 5; the file holds something else by now; nothing was written.
            NotSavedError, UnconfirmedError: as `change`.
        """
        from pods.store.rewriting import rewrite  # noqa: PLC0415 - only where it is used

        read_document(new, path=self.path)
        if not dry_run:
            rewrite(self._place(), label, new, expected=expected)

    def undo(self, count: int = 1, *, dry_run: bool = False) -> "Travelled":
        """Take back the last changes, byte for byte; undoing the first one takes the file away.

        Raises:
            NothingToUndoError: exit 6; there are not so many.
            EditedSinceError: exit 6; somebody edited the file since, which would be lost.
            BusyError, NotSavedError, UnconfirmedError: as `change`.
        """
        from pods.store.travelling import travel  # noqa: PLC0415 - only where it is used

        place = self._place()
        return travel(place, place.history.done, count, verb="undo", dry_run=dry_run)

    def redo(self, count: int = 1, *, dry_run: bool = False) -> "Travelled":
        """Do again what undo took back, byte for byte; a new change forgets it.

        Raises:
            PodsError: as `undo`.
        """
        from pods.store.travelling import travel  # noqa: PLC0415 - only where it is used

        place = self._place()
        return travel(place, place.history.undone, count, verb="redo", dry_run=dry_run)

    def forget(self, asked: "Asked", *, dry_run: bool = False) -> "Forgotten":
        """Take somebody out of the file and out of all that we kept of it; nothing brings it back.

        Raises:
            MissingFileError: there is no file yet.
            PodsError: as `change`.
        """
        from pods.store.forgetting import forget  # noqa: PLC0415 - only where it is used

        self.content()
        return forget(self._place(), asked, dry_run=dry_run)

    def beside(self, other: Path | None, *, base: Path | None) -> "TwoVersions":
        """Read another version of this list beside it: as `pods.store.merging.read_both`."""
        from pods.store.merging import read_both  # noqa: PLC0415 - only where it is used

        return read_both(self._place(), self.content(), other=other, base=base)

    def join(
        self, label: str, versions: "TwoVersions", book: Book, *, dry_run: bool = False
    ) -> bool:
        """Write two versions that were made one: as `pods.store.merging.save`."""
        from pods.store.merging import save  # noqa: PLC0415 - only where it is used

        return save(self._place(), versions, book, label=label, dry_run=dry_run)

    def upgrade(self, *, dry_run: bool = False) -> "Upgraded":
        """Write the file in the newest format: as `pods.store.upgrade.upgrade`."""
        from pods.store.upgrade import upgrade  # noqa: PLC0415 - only where it is used

        return upgrade(self._place(), self.content(), dry_run=dry_run)

    def history(self) -> Past:
        """Return every change that is kept, newest first; those that never came true are left out.

        Raises:
            InvalidFileError: the file cannot be read at all.
        """
        from pods.store.history import History, came_true  # noqa: PLC0415 - only where it is used

        history = History(self._state_home, self._real)
        current = self._bytes()
        return Past(came_true(history.done, current), came_true(history.undone, current))

    def _document(self) -> Document:
        return read_document(self.content(), path=self.path)

    def _missing(self) -> MissingFileError:
        return MissingFileError(
            f"there is no file {self.path} yet", "pods add-person NAME... begins one"
        )

    def _bytes(self) -> bytes | None:
        try:
            return read_whole(self._real)
        except FileNotFoundError:
            return None
        except TooLargeError:
            raise too_large(self.path) from None
        except OSError as error:
            message = f"this file cannot be read: {error.strerror or error}"
            hint = "ls -l shows who may read it"
            raise InvalidFileError(
                self.path, [FileProblem(self.path, 0, 0, "", message, hint)]
            ) from error

    def _place(self) -> "Place":
        from pods.store.history import History  # noqa: PLC0415 - only where it is used
        from pods.store.keeping import Place  # noqa: PLC0415 - only where it is used

        history = History(self._state_home, self._real)
        return Place(self.path, self._real, history, self._now, self._patience)
