"""One sitting at the board: the book as it is shown, and the way each move reaches the file.

A move is done on the book in memory at once, so that its verdicts can be seen, and waits in a
queue to be saved. Saving does it once more, on the file as it stands at that moment: a hand edit
is never overwritten, and the board then shows both.
"""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import date
from threading import RLock
from typing import NamedTuple

from pods.actions.board import Board, spread
from pods.actions.result import Change, Result
from pods.errors import NotAllowedError, PodsError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.store.book_file import BookFile


class Deed(NamedTuple):
    """Something to do to the book.

    Attributes:
        label: what the history calls it.
        action: what to do; pure, as it is done in memory and again on the file.
    """

    label: str
    action: Callable[[Book], Change[Result]]


class NothingDoneError(NotAllowedError):
    """There is no move of this sitting to take back, or to do again."""


class Sitting:
    """The table, and who sits at it.

    Args:
        file: the only door to the file.
        today: the day it is.
        show_private: whether private rules and ties are told in full.
        ideas: suggestions that are not in the file; each is, once it is kept or changed.

    Raises:
        PodsError: there is no file, or it is invalid.
    """

    def __init__(
        self,
        file: BookFile,
        *,
        today: date,
        show_private: bool = False,
        ideas: Sequence[Draft] = (),
    ) -> None:
        self.today = today
        self._file = file
        self._show_private = show_private
        self._ideas = tuple(ideas)
        self._lock = RLock()  # a move may be done while another one is being saved
        self._jobs: deque[Deed] = deque()
        self._done: list[bytes | None] = []  # what the file held after each move of this sitting
        self._undone: list[bytes | None] = []
        self._content = file.content()
        self._book = self._on_disk = file.read()
        self._board: Board | None = None

    @property
    def board(self) -> Board:
        """Everything as it lies on the table now."""
        with self._lock:
            if self._board is None or self._board.book is not self._book:
                self._board = spread(
                    self._book,
                    today=self.today,
                    ideas=self.ideas,
                    show_private=self._show_private,
                    before=self._board,
                )
            return self._board

    @property
    def book(self) -> Book:
        """The book with every move in it, saved or about to be."""
        return self._book

    @property
    def path(self) -> str:
        """The file, as it was named."""
        return str(self._file.path)

    @property
    def ideas(self) -> tuple[Draft, ...]:
        """The suggestions that are not in the file."""
        return tuple(idea for idea in self._ideas if idea.id not in self._book.drafts)

    @property
    def is_saved(self) -> bool:
        """Whether every move is in the file."""
        return not self._jobs

    def do(self, deed: Deed) -> Result:
        """Do something in memory, and queue it for the file.

        Returns:
            What the action tells.

        Raises:
            PodsError: it cannot be done; nothing changed.
        """
        with self._lock:
            change = deed.action(self._book)
            if change.book is not self._book:
                self._book = change.book
                self._jobs.append(deed)
            return change.result

    def settle(self) -> str:
        """Save what is queued, one history entry a move; slow, and may run beside `do`.

        Returns:
            What to tell of the file; empty where there is nothing to tell.

        Raises:
            PodsError: a move could not be saved; it and those after it are not on the board
                any more, and what is shown is the file.
        """
        told = ""
        while self._jobs:
            try:
                told = self._save(self._jobs[0]) or told
            except PodsError:
                with self._lock:
                    self._jobs.clear()
                    self._reload()
                raise
        return told

    def at_once(self, deed: Deed) -> Result:
        """Do something and save it before anything else.

        Raises:
            PodsError: it cannot be done, or not be saved; nothing changed.
        """
        result = self.do(deed)
        self.settle()
        return result

    def undo(self) -> str:
        """Take back the last move of this sitting, byte for byte.

        Returns:
            What was taken back, as the history calls it.

        Raises:
            NothingDoneError: nothing was done here yet, or somebody else did something since.
            PodsError: as `BookFile.undo`.
        """
        self.settle()
        if not self._done:
            raise NothingDoneError("nothing was moved here yet", "pods undo goes further back")
        if self._file.content() != self._done[-1]:
            raise NothingDoneError(
                "the file was changed elsewhere since your last move", "pods history shows by what"
            )
        label = self._file.undo().labels[0]
        self._undone.append(self._done.pop())
        self._reload()
        return label

    def redo(self) -> str:
        """Do the last move again that was taken back here.

        Returns:
            What was done again, as the history calls it.

        Raises:
            NothingDoneError: nothing was taken back here.
            PodsError: as `BookFile.redo`.
        """
        self.settle()
        if not self._undone:
            raise NothingDoneError("nothing was taken back here", "pods redo looks further")
        label = self._file.redo().labels[0]
        self._done.append(self._undone.pop())
        self._reload()
        return label

    def look_again(self) -> bool:
        """See whether somebody else changed the file, and show it as it is now.

        Raises:
            PodsError: the file cannot be read any more; the board stays as it was.
        """
        if not self.is_saved or self._file.content() == self._content:
            return False
        self._reload()
        return True

    def forget(self, idea: str) -> None:
        """Take a suggestion off the board that is not in the file."""
        self._ideas = tuple(one for one in self._ideas if one.id != idea)
        self._board = None

    def _save(self, deed: Deed) -> str:
        saved = self._file.change(deed.label, deed.action)
        with self._lock:
            self._jobs.popleft()
            is_merged = saved.before != self._content
            self._content, self._on_disk = saved.after or b"", saved.book
            if saved.wrote:
                self._done.append(saved.after)
                self._undone.clear()
            if is_merged:
                self._replay()
        return "the file was changed elsewhere meanwhile: both are in it" if is_merged else ""

    def _replay(self) -> None:
        """Show the file as it is, with those moves on top that are still to be saved."""
        self._book = self._on_disk
        for deed in self._jobs:
            self._book = deed.action(self._book).book

    def _reload(self) -> None:
        with self._lock:
            self._board = None
            try:
                self._content = self._file.content()
                self._on_disk = self._file.read()
            finally:
                self._replay()
