"""Small books, built in Python: the tables of a file, without the file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import settings

from pods.hours.checks import problems
from pods.model.book import Book
from pods.model.checks import cross_references

TODAY = date(2026, 9, 14)  # a Monday

FOUR = {"noor": "Noor", "bo": "Bo Berg", "zoe": "Zoë Wójcik", "ada": "Ada"}

Table = dict[str, Any]

# How hard a law is tried: enough to find a slip, and no stopwatch on a busy machine.
law = settings(max_examples=60, deadline=None)


def book_of(
    people: Mapping[str, str | Mapping[str, Any]] | None = None, **tables: Mapping[str, Any]
) -> Book:
    """A book of these people (by id: a name, or a table) and whatever else it is to hold."""
    listed = FOUR if people is None else people
    entries = {
        key: {"name": entry} if isinstance(entry, str) else dict(entry)
        for key, entry in listed.items()
    }
    book = Book.from_tree({"format": 1, "people": entries, **tables})
    assert flaws(book) == []
    return book


def pod_of(*members: str, name: str = "The Unicorns", **terms: Any) -> Table:
    """The table of a running pod with these members since 1 September."""
    joined = date(2026, 9, 1)
    inside = {who: {"joined": joined} for who in members}
    return {"name": name, "state": "running", "caller": "me", "members": inside, **terms}


def unicorns(*members: str, **terms: Any) -> Book:
    """A book of four people and one pod, `unicorns`."""
    return book_of(pods={"unicorns": pod_of(*(members or ("me", "noor", "bo")), **terms)})


def flaws(book: Book) -> list[str]:
    """Everything in a book that a file must not say."""
    found = [*cross_references(book), *problems(book)]
    return [f"{'.'.join(map(str, one.path))}: {one.message}" for one in found]


def tree_at(book: Book, *path: str) -> Any:
    """What the file would say there."""
    tree: Any = book.to_tree()
    for key in path:
        tree = tree[key]
    return tree
