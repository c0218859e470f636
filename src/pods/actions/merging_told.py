"""What a merge tells: what came from there, what was settled and how, what stays unsaid."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal

from pods.actions.merging_folds import COMES, THERE, Fact, Path
from pods.actions.merging_trees import ABSENT, Difference
from pods.actions.result import Part, Result
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.speech import listed

_UNSAID = "(private)"
_LONGEST = 60

What = Literal["new", "changed", "gone", "kept"]


class Asked(Part):
    """One thing that is said in two ways.

    Attributes:
        key: where it stands, as `--ours-for` takes it: "people.bo.email".
        about: whom or what it is about: "Bo Berg".
        fact: what of it; empty where it is all of it.
        ours: what it is here, in words.
        theirs: what it is there.
        is_named: whether the key may be shown; else it stands for something private.
    """

    key: str
    about: str
    fact: str
    ours: str
    theirs: str
    is_named: bool = True


class Settled(Asked):
    """One thing that was said in two ways, and which way the Caller took."""

    took: Literal["ours", "theirs"]


class Taken(Part):
    """What came from there, about one person, pod or other entry.

    Attributes:
        entry: where it stands: "people.bo".
        name: what it is called.
        what: `new` here, `changed`, or `gone`; `kept`: deleted on one side, needed by the other.
        facts: what of it changed: "email", "contacts 2026-09-03".
    """

    entry: str
    name: str
    what: What
    facts: tuple[str, ...] = ()


class Merged(Result):
    """Two versions of the list are one.

    Attributes:
        other: what the other version is called.
        base: what both come from, in words; None where that is not known: then nothing is deleted.
        taken: what came from there.
        hidden: how many private rules and ties came with it, unnamed.
        settled: what both sides said, each otherwise, and which was taken.
        stay: who, or what, one side deleted and the other one still needs.
        comments: the comments there that do not stand here, with `--show-private`; a comment may
            say anything.
        comment_count: how many they are.
    """

    kind: Literal["merged"] = "merged"
    other: str
    base: str | None
    taken: tuple[Taken, ...]
    hidden: int = 0
    settled: tuple[Settled, ...] = ()
    stay: tuple[Taken, ...] = ()
    comments: tuple[str, ...] = ()
    comment_count: int = 0


def asked_about(difference: Difference, books: tuple[Book, Book], *, shows_private: bool) -> Asked:
    """Say a difference in words; of what is private, only that it is there."""
    path = difference.path
    is_named = shows_private or not _is_private_entry(books, path)
    is_told = is_named and (shows_private or "private-note" not in path)
    values = (difference.ours, difference.theirs)
    ours, theirs = (said(value) if is_told else _UNSAID for value in values)
    return Asked(
        key=key_of(path) if is_named else f"{path[0]} (--show-private names it)",
        about=called(books, path[:2]) if is_named else f"a private {path[0].removesuffix('s')}",
        fact=_fact(path[2:]) if is_named else "",
        ours=ours,
        theirs=theirs,
        is_named=is_named,
    )


def told_taken(
    taken: Iterable[tuple[Path, Any, Any]], *, books: tuple[Book, Book], shows_private: bool
) -> tuple[tuple[Taken, ...], int]:
    """Gather what was taken by entry; and count the private rules and ties among it.

    Args:
        taken: where, what was there, what is.
        books: before, and after.
        shows_private: whether private rules and ties are named.
    """
    found: dict[Path, list[tuple[Path, Any, Any]]] = {}
    for one in taken:
        found.setdefault(one[0][:2], []).append(one)
    lines, hidden = list[Taken](), 0
    for at, changes in found.items():
        if not shows_private and _is_private_entry(books, at):
            hidden += 1
            continue
        path, before, after = changes[0]
        what: What = "changed"
        if path == at and len(path) > 1 and ABSENT in (before, after):
            what = "new" if before is ABSENT else "gone"
        facts = () if what != "changed" else tuple(_fact(one[0][2:]) for one in changes)
        named = tuple(dict.fromkeys(fact for fact in facts if fact))
        lines.append(Taken(entry=key_of(at), name=called(books, at), what=what, facts=named))
    return tuple(lines), hidden


def key_of(path: Path) -> str:
    """A path as it is typed: `people.bo.email`."""
    return ".".join(path)


def called(books: Iterable[Book], at: Path) -> str:
    """What an entry is called: the name of a person or pod, of a tie whom it joins."""
    section, *rest = at
    for book in books:
        entries = getattr(book, section, None)
        entry = entries.get(rest[0]) if rest and isinstance(entries, Mapping) else None
        if section in ("ties", "rules") and entry is not None:
            return listed([book.person(one).name for one in entry.people if book.knows(one)])
        name = getattr(entry, "title", None) or getattr(entry, "name", None)
        if name:
            return str(name)
    return {"caller": "you", "settings": "your settings"}.get(section, " ".join(at))


def said(value: Any) -> str:
    """A value of the file in words, on one short line."""
    if value is ABSENT:
        return "nothing"
    if isinstance(value, Fact):
        parts = (key if one is True else f"{key} {_plain(one)}" for key, one in value.says)
        return _short(", ".join(parts))
    if isinstance(value, Mapping):
        name = value.get("name")
        facts = (f"{key} {said(one)}" for key, one in value.items())
        return _short(str(name) if name else ", ".join(facts) or "an entry without facts")
    return _short(_plain(value))


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return say_date(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value)) or "nothing"
    return str(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 3]}..."


def _fact(rest: Path) -> str:
    """`contacts 2026-09-03 note`, said as `contacts 2026-09-03`: two words are enough."""
    words = [word for word in rest if word not in (THERE, COMES)]
    return " ".join(words[:2])


def _is_private_entry(books: Iterable[Book], path: Path) -> bool:
    """Whether a rule or tie is private on either side."""
    if len(path) < 2 or path[0] not in ("rules", "ties"):  # noqa: PLR2004 - section and id
        return False
    section, key = path[:2]
    entries = [getattr(book, section).get(key) for book in books]
    private = (getattr(one, "is_private", getattr(one, "private", False)) for one in entries if one)
    return any(private)
