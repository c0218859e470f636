"""Write a file of an earlier format in the newest one. Only `pods upgrade` loads this."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from pods.model.book import FORMAT
from pods.store.decoding import decode, without_mark
from pods.store.keeping import Place
from pods.store.reading import read_document
from pods.store.rewriting import rewrite
from pods.store.salvage import cut
from pods.store.splice import splice
from pods.store.syntax import comments
from pods.store.upgrading import STEPS, Step, in_newest, refuse_other_format, steps_from

_SECRET_TABLES = ("rules", "ties")
_SECRET_KEY = "private-note"  # noqa: S105 - the name of a key
_SAID = "the file says which format it has"


class DiffLine(NamedTuple):
    """A line that is new, or gone; `is_secret` where it may stand on no screen by itself."""

    sign: str
    text: str
    is_secret: bool


class Upgraded(NamedTuple):
    """What an upgrade came to.

    Attributes:
        before: the format that the file had.
        about: what changed, a sentence each; empty where there was nothing to do.
        lines: the difference, line by line.
    """

    before: int
    about: tuple[str, ...]
    lines: tuple[DiffLine, ...]


def upgrade(
    place: Place, content: bytes, *, dry_run: bool, steps: tuple[Step, ...] = STEPS
) -> Upgraded:
    """Write what the file says in the newest format, in its own text; every comment stays.

    Args:
        place: the file.
        content: what it holds.
        dry_run: prove everything, and write nothing.
        steps: from each format to the next.

    Raises:
        InvalidFileError: it cannot be read, or not as what it says it is.
        NewerFormatError: a later pods wrote it.
        UneditableError, BusyError, NotSavedError, UnconfirmedError: as they say.
    """
    written = read_document(content, path=place.path, steps=steps).written
    old = tomllib.loads(without_mark(decode(content, path=place.path)))
    refuse_other_format(place.path, written, steps=())  # what is older is what we are here for
    ahead = steps_from(written, steps=steps)
    new = {"format": FORMAT, **in_newest(old, steps=steps)}
    about = tuple(line for step in ahead for line in step.about)
    after = _with_every_comment(content, splice(content, old=old, new=new))
    if after == content:
        return Upgraded(written, (), ())
    read_document(after, path=place.path)
    if not dry_run:
        rewrite(place, f"upgrade to format {FORMAT}", after, expected=content)
    return Upgraded(written, about or (_SAID,), tuple(_difference(content, after)))


def _with_every_comment(before: bytes, after: bytes) -> bytes:
    """The new text with those comments at its end that stood beside what has another name now."""
    old, new = before.decode("utf-8-sig"), after.decode("utf-8-sig")
    lost = Counter(comments(old)) - Counter(comments(new))
    if not lost:
        return after
    newline = b"\r\n" if b"\r\n" in after else b"\n"
    lines = (b"", b"# From before the upgrade:", *(one.encode() for one in lost.elements()))
    return after.rstrip(b"\r\n") + newline + newline.join(lines) + newline


def _difference(before: bytes, after: bytes) -> Iterator[DiffLine]:
    old, new = _lines(before.decode("utf-8-sig")), _lines(after.decode("utf-8-sig"))
    texts = [text for text, _ in old], [text for text, _ in new]
    for kind, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (DiffLine("-", *line) for line in old[a:b])
            yield from (DiffLine("+", *line) for line in new[c:d])


def _lines(text: str) -> list[tuple[str, bool]]:
    """Each line, and whether it says something private: of a rule, a tie, a private note."""
    lines = text.splitlines()
    secret = [line.lstrip().startswith("#") for line in lines]  # a comment may say anything
    table = ""
    for statement in cut(text):
        keys = statement.keys
        table = (keys[0] if keys else "") if statement.is_header else table
        root = table or (keys[0] if keys else "")
        if root in _SECRET_TABLES or _SECRET_KEY in statement.text:
            for number in range(statement.text.count("\n") + 1):
                secret[statement.line - 1 + number] = True
    return list(zip(lines, secret, strict=True))
