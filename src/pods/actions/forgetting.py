"""Forgetting somebody: what goes, what still speaks of them, what is out of reach."""

from copy import deepcopy
from datetime import date
from typing import Any, Literal, NamedTuple

from pods.actions.forgetting_mentions import Mention
from pods.actions.forgetting_traces import Traces
from pods.actions.forgetting_words import Words
from pods.actions.kept_out import keep_out
from pods.actions.result import Part, Result
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.model.names import find_person


class Gone(Part):
    """So many entries of a kind that go: 3, "invitation"."""

    what: str
    count: int


class OutOfReach(Part):
    """Where they may still stand, and what to do about it by hand."""

    where: str
    command: str = ""


class Forgotten(Result):
    """What was forgotten, or would be.

    Attributes:
        name: as it stood on the list.
        written: whether it happened; false with `--dry-run`.
        gone: their entries, by kind.
        lines: how many lines of the file went or changed.
        comments: how many comments of the Caller's own stood at these, and go along.
        mentions: free text that named them, and what became of it.
        emptied: what of ours was emptied: the undo history, texts kept from editing, bug reports.
        out_of_reach: what no program of ours can reach.
        is_kept_out: whether an import asks before it lets them in again.
    """

    kind: Literal["forgotten"] = "forgotten"
    name: str
    written: bool
    gone: tuple[Gone, ...]
    lines: int
    comments: int
    mentions: tuple[Mention, ...]
    emptied: tuple[str, ...]
    out_of_reach: tuple[OutOfReach, ...]
    is_kept_out: bool

    def shown(self, *, show_private: bool) -> "Forgotten":
        """What a screen may tell of it: what is private only where it is asked for."""
        mentions = [
            one if show_private or not one.is_private else one.model_copy(update={"text": None})
            for one in self.mentions
        ]
        return self.model_copy(update={"mentions": tuple(mentions)})


class Without(NamedTuple):
    """A list without somebody, before its free texts are settled.

    Attributes:
        tree: all tables without them.
        words: what they are known by.
        name: as it stood.
        gone: their entries, by kind.
        renamed: tables called after them that stay: section, the old key, the new one.
    """

    tree: dict[str, Any]
    words: Words
    name: str
    gone: tuple[Gone, ...]
    renamed: list[tuple[str, str, str]]


def without(book: Book, *, person: str, salt: str | None, today: date) -> Without:
    """Take somebody out of every table; the meetings they were at stay, without them.

    Args:
        book: the list.
        person: who, as it was typed.
        salt: fresh, to keep marks by which an import knows them; None: nothing is kept.
        today: the day.

    Raises:
        NamingError: nobody, or more than one, is called that.
        NotAllowedError: it is the Caller.
    """
    found = find_person(book, person, writing=True)
    if found is book.caller:
        raise NotAllowedError(
            "this list is yours; without you there is none",
            "pods where says which file it is, to delete all of it",
        )
    words = Words(book, found)
    marked = book if salt is None else keep_out(book, found, salt=salt, today=today)
    traces = Traces(deepcopy(marked.to_tree()), found.id, words=words)
    gone = tuple(Gone(what=what, count=count) for what, count in traces.gone.items())
    return Without(traces.tree, words, found.name, gone, traces.renamed)
