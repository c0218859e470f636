"""Two files into one: read both, find what they come from, and write the one back into ours.

Only `pods merge` loads this. The other file is read and never touched.
"""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from pods.actions.merging import Sides
from pods.actions.merging_trees import Origin
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.store.absorbed import absorbed, remember
from pods.store.collector import paused_collector
from pods.store.history import History
from pods.store.history_steps import fingerprint
from pods.store.keeping import Place
from pods.store.merging_base import NOTHING_KNOWN, Base, common, parsed, versions
from pods.store.merging_markers import parts
from pods.store.opening import read_whole
from pods.store.problems import FileProblem, InvalidFileError
from pods.store.reading import Document, read_document
from pods.store.rewriting import rewrite
from pods.store.splice import splice
from pods.store.syntax import comments
from pods.store.upgrading import refuse_other_format


class NoOtherSideError(NotAllowedError):
    """No other file was named, and git left no second side in this one."""


class TwoVersions(NamedTuple):
    """Two versions of one list, read and ready to be joined.

    Attributes:
        sides: what each says, and what they come from.
        base: what that is called; None where nothing is known.
        comments: those that stand there and not here, in their order.
        text: our side, into which the rest is written.
        other: their side as it was read.
        content: what the file holds, which it must still hold when it is saved.
    """

    sides: Sides
    base: str | None
    comments: tuple[str, ...]
    text: bytes
    other: bytes
    content: bytes


@paused_collector()
def read_both(
    place: Place, content: bytes, *, other: Path | None, base: Path | None
) -> TwoVersions:
    """Read two versions of a list, and what both come from.

    Args:
        place: our file, and its history.
        content: what it holds.
        other: the other file; None: both sides stand in ours, between the lines that git left.
        base: a file that both come from, where the Caller has one.

    Raises:
        InvalidFileError: one of the files cannot be read as a list.
        NewerFormatError: a later version of pods wrote one of them.
        NoOtherSideError: no other file was named, and git left nothing.
    """
    if other is None:
        found = parts(content)
        if found is None:
            raise NoOtherSideError(
                f"git left nothing to merge in {place.path}", "name the other file: pods merge FILE"
            )
        ours, theirs, between = found
        names = (place.path, place.path)
    else:
        ours, theirs, between = content, read_other(other), None
        names = (place.path, other)
    here, there = (_document(one, path) for one, path in zip((ours, theirs), names, strict=True))
    if base is not None:
        known = Base(Origin(_document(read_other(base), base).tree), str(base.name))
    elif other is not None:
        known = _from_history(place, ours, theirs, other=other)
    else:
        known = _from_git(between)
    new = Counter(comments(there.text)) - Counter(comments(here.text))
    sides = Sides(known.origin, here.tree, there.tree)
    return TwoVersions(sides, known.said, tuple(new.elements()), ours, theirs, content)


def save(place: Place, found: TwoVersions, book: Book, *, label: str, dry_run: bool) -> bool:
    """Write what came of it into our file: our text, edited only where something came.

    Args:
        place: our file.
        found: the two versions.
        book: the two as one.
        label: what the history calls it.
        dry_run: prove everything, and write nothing.

    Returns:
        Whether the file holds something else now, or would.

    Raises:
        UneditableError, InvalidFileError: nothing was written.
        BusyError: the file holds something else by now; nothing was written.
        NotSavedError, UnconfirmedError: as they say.
    """
    old = Book.from_tree(found.sides.ours).to_tree()
    after = splice(found.text, old=old, new=book.to_tree())
    read_document(after, path=place.path)
    if not dry_run:
        if after != found.content:
            rewrite(place, label, after, expected=found.content)
        other, result = fingerprint(found.other), fingerprint(after)
        remember(place.history, other=str(other), result=str(result))
    return after != found.content


def read_other(path: Path) -> bytes:
    """Return all that another file holds.

    Raises:
        InvalidFileError: it cannot be read.
    """
    try:
        return read_whole(path)
    except OSError as error:
        message = f"this file cannot be read: {error.strerror or error}"
        problem = FileProblem(path, 0, 0, "", message, f"ls -l {path.parent} shows what is there")
        raise InvalidFileError(path, [problem]) from None


def _document(content: bytes, path: Path) -> Document:
    document = read_document(content, path=path)
    refuse_other_format(path, document.written)
    return document


def _from_history(place: Place, ours: bytes, theirs: bytes, *, other: Path) -> Base:
    here = versions(place.history, known=(ours, theirs))
    elsewhere = History(place.history.folder.parent, other.resolve())
    there = versions(elsewhere, known=(theirs,))
    return common(ours, theirs, here=here, there=there, absorbed=absorbed(place.history))


def _from_git(between: bytes | None) -> Base:
    """What git wrote down; else nothing: both differ from it wherever they differ at all."""
    tree = None if between is None else parsed(between)
    return NOTHING_KNOWN if tree is None else Base(Origin(tree), "what git wrote down between them")
