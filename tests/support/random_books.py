"""Random books, as commands and a hand leave them behind, written in a random hand."""

import copy
import random
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path as File
from typing import Any

from pods.errors import PodsError
from pods.model.book import Book
from pods.model.entry import Entry
from tests.support.hand_writer import written_by_hand
from tests.support.random_commands import random_command
from tests.support.toml_fuzz import at
from tests.support.toml_writer import Comment, Path, Writer

TODAY = date(2026, 9, 14)
EXAMPLES = File(__file__).parents[2] / "examples"

# Keys that mean nothing to pods, some of them near misses of those that do.
UNKNOWN = ["rating", "emial", "time_zone", "plus_one", "x.y", 'say "hi"', "größe", "2026", "id"]

# What no command writes yet, and a Caller may.
BY_HAND: dict[Path, Any] = {
    ("settings", "word"): "crew",
    ("settings", "size-max"): 8,
    ("templates", "invitation"): "Dear {name},\n# no comment\nsee you?\n",
    ("people", "a.b"): {"name": "A. B.", "topics": ["one", "two"]},
    ("people", "zoë w"): {"name": "Zoë W", "contacts": {"2026-09-01": {}, "2026-09-01-2": {}}},
    ("people", "uli"): {"name": "Uli", "interest": "in", "interests": {"2026-09-03": {"to": "no"}}},
    ("drafts", "x.y"): {"people": ["a.b", "uli"], "locked": ["uli"]},
    ("pods", "sea"): {
        "name": "Sea",
        "state": "running",
        "members": {"uli": {}, "zoë w": {"joined": date(2026, 8, 1), "role": "guest"}},
        "seasons": {"s1": {"start": date(2026, 9, 1), "meetings": 6, "hosts": ["uli", "zoë w"]}},
        "meetings": {"s1-1": {"on": date(2026, 9, 1)}, "s1-2": {"on": date(2026, 9, 15)}},
        "retros": {"s1": {"plus": ["bread", "# soup"], "decisions": {"uli": "stay"}}},
    },
}


def random_file(chance: random.Random) -> tuple[bytes, list[Comment]]:
    """Write a book that commands made, and a hand went over, in a random hand."""
    tree: dict[str, Any] = copy.deepcopy(_beginning(chance.choice(["", "hand", "first-pods"])))
    book = Book.from_tree(tree)
    for _ in range(chance.choice([0, 4, 12, 30])):
        command = random_command(chance, book, today=TODAY - timedelta(chance.randrange(60)))
        try:
            book = command.action(book).book
        except PodsError:
            continue
    tree = book.to_tree()
    _add_unknown(chance, tree, book)
    return written_by_hand(chance, tree)


@cache
def _beginning(name: str) -> dict[str, Any]:
    if name == "first-pods":
        return tomllib.loads((EXAMPLES / "first-pods.toml").read_text(encoding="utf-8"))
    tree: dict[str, Any] = {}
    for path, value in BY_HAND.items() if name else ():
        tree.setdefault(path[0], {})[path[1]] = value
    return tree


def _add_unknown(chance: random.Random, tree: dict[str, Any], book: Book) -> None:
    share = chance.choice([0, 0.02, 0.2])
    for path in [path for path in _entries(book, ()) if chance.random() < share]:
        try:
            table = at(tree, path)
        except KeyError:
            continue  # nothing of it stands in the file
        key = chance.choice(UNKNOWN)
        if key == "id" and (len(path) < 2 or "retros" in path):
            continue  # there it is known, or kept like any other
        table.setdefault(key, _unknown_value(chance))
    if chance.random() < 0.1:
        tree["blocks"] = [{"x": 1}, {"x": 2, "y": "# z"}]


def _unknown_value(chance: random.Random) -> Any:
    if chance.random() < 0.3:
        return {"x": 1, "deeper": {"y": [1, 2], "on": date(2026, 9, 3)}}
    return tomllib.loads("v = " + Writer(chance).value((), inline=True))["v"]


def _entries(entry: Entry, path: Path) -> Iterator[Path]:
    """The path of every table that our models describe."""
    yield path
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        inner = (*path, name.replace("_", "-"))
        if isinstance(value, Entry):
            yield from _entries(value, inner)
        elif isinstance(value, dict):
            for key, child in value.items():
                if isinstance(child, Entry):
                    yield from _entries(child, (*inner, key))
