"""Take somebody out of the file for good: no step of the history brings them back.

The file is edited and proven like any other change. Then what we kept of it before is emptied.
Only `pods forget` loads this.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, NamedTuple

from pods.actions.calendars_revised import revised
from pods.actions.forgetting import Forgotten, Without
from pods.actions.forgetting_mentions import Fate, Mention, namings, settle
from pods.model.book import FORMAT, Book
from pods.store.forgetting_comments import Comments
from pods.store.forgetting_elsewhere import out_of_reach
from pods.store.forgetting_keys import with_keys
from pods.store.history_steps import fingerprint
from pods.store.keeping import Place, alone, changes_all_the_time
from pods.store.reading import read_document
from pods.store.remains import Remains
from pods.store.saving import ChangedUnderUsError, read_bytes, replace, sweep
from pods.store.splice import splice
from pods.store.splice_changes import same
from pods.store.statements import BYTE_ORDER_MARK
from pods.store.syntax import locate
from pods.store.upgrading import NewerFormatError

_ATTEMPTS = 3

Fates = Callable[[Mention], Fate]


class Edited(NamedTuple):
    """What the file would hold.

    Attributes:
        before: its bytes.
        after: its bytes without them.
        mentions: what still named them, in the order of the file, with what became of each.
        comments: how many comments went with their entries.
        gone: what was taken out, and what they are known by.
    """

    before: bytes
    after: bytes
    mentions: tuple[Mention, ...]
    comments: int
    gone: Without


@dataclass(frozen=True)
class Asked:
    """What is to be forgotten, and how.

    Attributes:
        action: takes them out of the tables.
        fates: what becomes of a free text that names them.
        keeps_out: whether marks of them stay, so that an import asks.
    """

    action: Callable[[Book], Without]
    fates: Fates
    keeps_out: bool


def forget(place: Place, asked: Asked, *, dry_run: bool) -> Forgotten:
    """Forget somebody, in the file and in everything of ours that lies around it.

    Raises:
        PodsError: of the action; nothing was written.
        InvalidFileError, NewerFormatError, UneditableError: nothing was written.
        BusyError, NotSavedError, UnconfirmedError: as they say.
    """
    if dry_run:
        edited = edited_without(place, asked)
        return _told(place, edited, asked, remains=Remains(place, edited.gone.words), written=False)
    with alone(place):
        for _ in range(_ATTEMPTS):
            edited = edited_without(place, asked)
            remains = Remains(place, edited.gone.words)
            told = _told(place, edited, asked, remains=remains, written=True)
            sweep(place.real)
            # From here on another command empties the history where we are killed before we do.
            remains.announce(fingerprint(edited.after))
            try:
                replace(place.real, edited.after, expected=edited.before)
            except ChangedUnderUsError:
                continue
            remains.empty()
            return told
    raise changes_all_the_time(place)


def edited_without(place: Place, asked: Asked) -> Edited:
    """What the file would hold without them; nothing is written.

    Raises:
        PodsError: as `forget`.
    """
    before = read_bytes(place.real) or b""
    book = read_document(before, path=place.path).book
    if book.format > FORMAT:
        raise NewerFormatError(
            f"{place.path} has format {book.format}, and this pods knows {FORMAT}",
            "it can be read, not changed: bring pods up to date (pipx upgrade pods)",
        )
    gone = asked.action(book)
    text = before.decode().removeprefix(BYTE_ORDER_MARK)
    found, fates = namings(gone.tree, gone.words), dict[int, Fate]()
    mentions = []
    for number, one in enumerate(found):
        at = locate(text, _as_it_was(one.path, gone.renamed))
        mention = Mention(
            place=one.place,
            line=at.line if at else 0,
            text=one.text,
            is_doubtful=one.is_doubtful,
            is_private=one.is_private,
        )
        fates[number] = asked.fates(mention)
        mentions.append(mention.model_copy(update={"fate": fates[number]}))
    by_path = {(one.path, one.is_key): fates[number] for number, one in enumerate(found)}
    tree = deepcopy(gone.tree)
    renamed = settle(tree, found, gone.words, lambda one: by_path[one.path, one.is_key])
    new = revised(book, Book.from_tree(tree)).to_tree()
    source, old = with_keys(before, book.to_tree(), [*gone.renamed, *renamed])
    spliced = splice(source, old=old, new=new)
    comments = Comments(before, spliced, words=gone.words)
    after = comments.settled(asked.fates)
    _prove(after, spliced, place=place)
    told = sorted((*mentions, *comments.mentions), key=lambda one: one.line)
    return Edited(before, after, tuple(told), comments.released, gone)


def _as_it_was(
    path: tuple[str | int, ...], renamed: list[tuple[str, str, str]]
) -> tuple[str | int, ...]:
    """The path in the file as it stands, of a path in the changed tables."""
    for section, old, new in renamed:
        if path[:2] == (section, new):
            return (section, old, *path[2:])
    return path


def _prove(after: bytes, spliced: bytes, *, place: Place) -> None:
    """Comments are all that was changed behind the proof of the splice."""
    read_document(after, path=place.path)
    assert same(_tree(after), _tree(spliced))  # noqa: S101 - a bug of ours; nothing was written


def _tree(source: bytes) -> Mapping[str, Any]:
    return tomllib.loads(source.decode().removeprefix(BYTE_ORDER_MARK))


def _told(
    place: Place, edited: Edited, asked: Asked, *, remains: Remains, written: bool
) -> Forgotten:
    old, new = Counter(edited.before.splitlines()), Counter(edited.after.splitlines())
    return Forgotten(
        name=edited.gone.name,
        written=written,
        gone=edited.gone.gone,
        lines=(old - new).total(),
        comments=edited.comments,
        mentions=edited.mentions,
        emptied=remains.told,
        out_of_reach=tuple(out_of_reach(place, edited.gone.words, others=remains.others)),
        is_kept_out=asked.keeps_out,
    )
