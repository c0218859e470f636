"""How a change reaches the file: read again, act, edit in place, prove, replace, keep the old.

Only commands that write load this.
"""

import os
import tomllib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any, Generic, NamedTuple, TypeVar

from pods.actions.calendars_revised import revised
from pods.actions.result import Change, Result
from pods.model.book import FORMAT, Book
from pods.store.collector import paused_collector
from pods.store.decoding import without_mark
from pods.store.history import KEPT
from pods.store.keeping import Place, alone, changes_all_the_time, content, swap
from pods.store.problems import InvalidFileError
from pods.store.reading import read_document, references
from pods.store.render import render_document
from pods.store.saving import ChangedUnderUsError, sweep
from pods.store.splice import splice
from pods.store.splice_changes import same
from pods.store.upgrading import refuse_other_format

R = TypeVar("R", bound=Result)

# How often to begin again when an editor saved the file while we were at it.
_ATTEMPTS = 3
# How long an editor that saves in place may take between emptying and filling a file, in seconds.
_PAUSE = 0.05

_FIRST_LINES = "# Yours to edit: order, comments and blank lines stay as you leave them.\n"


class ImpossibleBookError(AssertionError):
    """An action made a book that no file may say: a bug of ours, and nothing was written."""


class Saved(NamedTuple, Generic[R]):
    """What a change came to.

    Attributes:
        result: what the action tells.
        wrote: whether the file changed.
        book: the book after it.
        before: what the file held; None if there was none.
        after: what it holds now, or would without `dry_run`.
    """

    result: R
    wrote: bool
    book: Book
    before: bytes | None
    after: bytes | None


def change(
    place: Place, label: str, action: Callable[[Book], Change[R]], *, dry_run: bool
) -> Saved[R]:
    """Do something to the book, and save it.

    Args:
        place: where to.
        label: what the history calls it.
        action: what to do; called again if the file changes meanwhile.
        dry_run: compute and prove everything, and write nothing at all.

    Raises:
        InvalidFileError, NewerFormatError, UneditableError: nothing was written.
        BusyError: others wrote all the time; nothing was written.
        NotSavedError, UnconfirmedError: as they say.
    """
    is_there = os.path.isdir(place.real.parent)  # noqa: PTH112 - unlike Path.is_dir, it never raises
    if dry_run or not is_there:
        saved = _intended(place, action)
        if dry_run or not saved.wrote:
            return saved._replace(wrote=False)
    with alone(place):
        for _ in range(_ATTEMPTS):
            saved = _intended(place, action)
            if not saved.wrote:
                return saved
            try:
                _save(place, saved, label=label)
            except ChangedUnderUsError:
                continue
            return saved
    raise changes_all_the_time(place)


@paused_collector()
def _intended(place: Place, action: Callable[[Book], Change[R]]) -> Saved[R]:
    """Everything up to the point of writing: what the file is to hold, and that it is right."""
    before, book = _settled(place)
    changed = _numbered(book, action(book))
    after = _edited(before, old=book.to_tree(), new=changed.book.to_tree())
    if after is not None and after != before:
        _prove(after, changed.book)
    return Saved(changed.result, after != before, changed.book, before, after)


def _numbered(book: Book, changed: Change[R]) -> Change[R]:
    """The change with higher numbers for the meetings that calendars may know already."""
    return replace(changed, book=revised(book, changed.book))


def _edited(before: bytes | None, *, old: dict[str, Any], new: dict[str, Any]) -> bytes | None:
    if same(old, new):
        return before
    return _new_file(new) if before is None else splice(before, old=old, new=new)


def _new_file(tree: dict[str, Any]) -> bytes:
    return (_FIRST_LINES + render_document({"format": FORMAT, **tree})).encode()


def _prove(after: bytes, intended: Book) -> None:
    """Read the new bytes as if they were a file: they say what was meant, and nothing wrong."""
    try:
        book = Book.from_tree(tomllib.loads(without_mark(after.decode())))
    except ValueError as error:
        raise ImpossibleBookError(str(error)) from error
    if not same(book.to_tree(), intended.to_tree()) and not same(
        _complete(book), _complete(intended)
    ):
        raise ImpossibleBookError("the new file does not say what was meant")
    problem = next(references(book), None)
    if problem is not None:
        raise ImpossibleBookError(f"{'.'.join(map(str, problem.path))}: {problem.message}")


def _complete(book: Book) -> dict[str, Any]:
    """With every default, as a table that is absent and one that is empty say the same."""
    return book.model_dump(by_alias=True, exclude_none=True)


def _settled(place: Place) -> tuple[bytes | None, Book]:
    """What the file holds, once no editor is in the middle of saving it in place."""
    source = content(place)
    if source is None:
        return None, Book()
    if source:
        with suppress(InvalidFileError):
            return source, _ours(source, place.path)
    sleep(_PAUSE)
    source = content(place)
    return source, Book() if source is None else _ours(source, place.path)


def _ours(source: bytes, path: Path) -> Book:
    """The book of a file that this version may change."""
    document = read_document(source, path=path)
    refuse_other_format(path, document.written)
    return document.book


def _save(place: Place, saved: Saved[Any], *, label: str) -> None:
    """Put the new bytes in place, and drop what could have been redone."""
    sweep(place.real)
    history = place.history
    swap(place, history.done, old=saved.before, new=saved.after, label=label, time=place.now())
    history.undone.trim(0)
    history.done.trim(KEPT)
