"""Editing the Caller's file in place: only the bytes of what changed are touched.

The text is taken as it stands, the difference between two trees is written into it, and the
result is parsed again and compared with what was intended. On any difference nothing comes
back but an error with the edit to make by hand.
"""

import tomllib
from collections.abc import Mapping
from typing import Any

from pods.store.splice_changes import Changes, applied, changes_between, same
from pods.store.splice_insertion import Insertion
from pods.store.splice_lines import Rewriting
from pods.store.splice_proof import UneditableError, hand_edit, prove

__all__ = ["UneditableError", "splice"]

_MARK = b"\xef\xbb\xbf"


def splice(source: bytes, *, old: Mapping[str, Any], new: Mapping[str, Any]) -> bytes:
    """Write the difference between two trees into a TOML document.

    Args:
        source: the document, valid TOML 1.0 in UTF-8; it may say more than the trees do, in any
            order and any spelling, with CRLF and a byte order mark.
        old: what our models knew of it: plain dicts, lists and scalars.
        new: what they are to know. Leave out what is a default; a table with nothing in it is
            written as a bare header (a top-level one is not written).

    Returns:
        The document with only that difference made; the very same bytes if there is none.

    Raises:
        UneditableError: the edited text would not say what was intended, or would lose a comment
            that does not belong to something removed.
        tomllib.TOMLDecodeError: the source is not TOML.
        UnicodeDecodeError: the source is not UTF-8.
    """
    if same(old, new):
        return source
    text = source.removeprefix(_MARK).decode()
    document = tomllib.loads(text)
    changes = changes_between(old, new, document=document)
    if not changes:
        return source
    newline = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    whole = text if not text or text.endswith("\n") else text + newline
    try:
        edited, released = _edited(whole, changes, document=document, newline=newline)
        if text and whole is not text:
            edited = edited.removesuffix(newline)
        prove(text, edited, intended=applied(document, changes), changes=changes, released=released)
        result = edited.encode()
    except (AssertionError, LookupError, ValueError, RecursionError) as problem:
        raise UneditableError(
            str(problem) or type(problem).__name__, hand_edit(changes, text)
        ) from problem
    return (_MARK if source.startswith(_MARK) else b"") + result


def _edited(
    text: str, changes: Changes, *, document: Mapping[str, Any], newline: str
) -> tuple[str, list[str]]:
    """Return the edited text, and the comments that go with what was removed."""
    rewriting = Rewriting(text, newline=newline)
    anew = Changes()  # what cannot be replaced where it stands, so goes and comes back
    for path, value in changes.replacements.items():
        if rewriting.is_array_of_tables(path):
            anew.replacements[path] = value
            anew.add(path, value)
    rewriting.change(
        document,
        replacements={
            path: value
            for path, value in changes.replacements.items()
            if path not in anew.replacements
        },
        removals=changes.removals,
        rewritten=list(anew.replacements),
    )
    released = rewriting.released
    for additions in (changes.additions, anew.additions):
        if additions:
            if not rewriting.leaves_places_alone:
                rewriting = Rewriting(rewriting.result(), newline=newline)
            Insertion(rewriting).add(additions)
            rewriting.leaves_places_alone = False
    return rewriting.result(), released
