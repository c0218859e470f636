"""What is typed at the plain board, understood: a verb, and what is meant on the table."""

import re
from typing import NamedTuple

from pods.actions.board import BENCH, Board
from pods.actions.ideas import with_idea
from pods.board.sitting import Sitting
from pods.errors import NotAllowedError, UsageError
from pods.model.book import Book
from pods.model.names import find_draft, find_person

_BENCH = ("bench", "the bench")
_SHORT = {
    "": "show", "s": "show", "m": "move", "mv": "move", "put": "move", "copy": "also",
    "rename": "name", "delete": "drop", "promote": "pod", "u": "undo", "r": "redo", "q": "quit",
    "exit": "quit", "?": "help", "h": "help", "who": "fits", "i": "card", "n": "new",
}  # fmt: skip
_TWO = re.compile(r"(?P<first>.+?)\s+(?:to|in|into|and|with|on)\s+(?P<second>.+)", re.IGNORECASE)
_FROM = re.compile(r"(?P<first>.+?)\s+from\s+(?P<origin>.+)", re.IGNORECASE)
_FORMS = {
    "move": "move ana to wednesday",
    "also": "also ana in wednesday",
    "swap": "swap ana bo",
    "name": "name wednesday the writers",
    "note": "note wednesday early evenings",
    "pod": "pod wednesday The Unicorns",
    "lock": "lock ana",
    "unlock": "unlock ana",
    "new": "new wednesday",
    "drop": "drop wednesday",
    "keep": "keep suggestion-1",
    "fits": "fits wednesday",
    "where": "where ana",
    "card": "card ana",
}
_NEEDS_TWO = {"move", "also", "swap", "name", "pod"}


class Command(NamedTuple):
    """A verb, and the one or two things it is about, as they were typed."""

    verb: str
    first: str = ""
    second: str = ""
    origin: str | None = None

    def naming(self, name: str, *, meant: str | None) -> "Command":
        """The same of whoever is meant by a name; as it was, where nobody is."""
        for part in ("first", "second", "origin"):
            if meant and getattr(self, part) == name:
                return self._replace(**{part: meant})
        return self


def command_of(said: str) -> Command:
    """A line as it was typed, taken apart.

    Raises:
        UsageError: no such move, or something is missing.
    """
    word, _, rest = said.strip().partition(" ")
    verb = _SHORT.get(word.lower(), word.lower())
    if verb in {"show", "undo", "redo", "help", "quit"}:
        return Command(verb)
    if verb not in _FORMS:
        raise UsageError(
            f'"{word}" is no move', "? lists them; for instance: move ana to wednesday"
        )
    command = _parts(verb, rest.strip())
    if not command.first or (verb in _NEEDS_TWO and not command.second):
        raise UsageError(f"what is to be done by {verb}?", f"for instance: {_FORMS[verb]}")
    return command


def person_of(board: Board, name: str) -> str:
    """The id of somebody.

    Raises:
        NamingError: nobody, or more than one, is called that.
    """
    return find_person(board.book, name, writing=True).id


def draft_of(board: Board, name: str) -> str:
    """The id of a column.

    Raises:
        NamingError: none is called that.
        NotAllowedError: it is no draft any more.
    """
    book = board.book
    for column in board.columns:
        book = book.with_draft(column.draft)
    found = find_draft(book, name).id
    if board.column(found) is None:
        raise NotAllowedError(f"{name} has become a pod", "show lists the drafts")
    return found


def place_of(board: Board, name: str) -> str:
    """A column, or the bench.

    Raises:
        NamingError: none is called that.
    """
    return BENCH if name.lower() in _BENCH else draft_of(board, name)


def source_of(board: Board, person: str, origin: str | None, *, target: str | None) -> str:
    """Where somebody is taken from: as said, else the one column they are in, else the bench.

    Raises:
        UsageError: they are in several, and none was said.
    """
    if origin:
        return place_of(board, origin)
    inside = [one for one in board.columns if person in one.draft.people and one.id != target]
    if len(inside) > 1:
        names = " and ".join(one.title for one in inside)
        raise UsageError(
            f"they are in {names}", f"say from which: move ana from {inside[0].title} to …"
        )
    return inside[0].id if inside else BENCH


def idea_of(table: Sitting, name: str) -> str:
    """The id of a suggestion that is not kept.

    Raises:
        NamingError, NotAllowedError: there is none of that name.
    """
    found = draft_of(table.board, name)
    if found not in {idea.id for idea in table.ideas}:
        raise NotAllowedError(f"{name} is kept already")
    return found


def with_ideas(table: Sitting, *, only: str | None = None) -> Book:
    """The book as if suggestions were kept, or one of them, to ask questions of."""
    book = table.book
    for idea in table.ideas:
        book = with_idea(book, idea) if only in {None, idea.id} else book
    return book


def _parts(verb: str, rest: str) -> Command:
    """One or two things: apart by "to", "in", "from", or the first word alone."""
    if verb in {"new", "fits", "where", "card", "drop", "keep"}:
        return Command(verb, rest)
    if verb in {"lock", "unlock", "move", "also", "swap"} and (two := _TWO.fullmatch(rest)):
        first, origin = two["first"], None
        if verb == "move" and (taken := _FROM.fullmatch(first)):
            first, origin = taken["first"], taken["origin"]
        return Command(verb, first, two["second"], origin)
    if verb in {"lock", "unlock", "move", "also"}:
        return Command(verb, rest)
    first, _, second = rest.partition(" ")
    return Command(verb, first, second.strip())
