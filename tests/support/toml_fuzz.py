"""Random edits of random TOML files, with what must come of them.

A `Case` knows the outcome without any code of the splicer: the values are worked out on plain
dicts, and the comments are known from the writing.
"""

import copy
import random
import tomllib
from typing import Any, NamedTuple

from tests.support.toml_comments import comments_in
from tests.support.toml_writer import FACTS, NAMES, ROOMS, Comment, Path, Writer


class Case(NamedTuple):
    source: bytes
    old: dict[str, Any]
    new: dict[str, Any]
    intended: dict[str, Any]
    removed: list[Path]
    comments: list[Comment]


def random_case(seed: int) -> Case:
    """Make one case; the same seed makes the same case."""
    chance = random.Random(seed)  # noqa: S311  # reproducible, not secret
    while True:
        writer = Writer(chance)
        text = writer.document()
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            continue
        break
    if chance.random() < 0.2:
        text = text.rstrip("\n")
    if chance.random() < 0.3:
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if chance.random() < 0.15 else b""
    return _edited(chance, mark + text.encode(), document, writer.comments)


def next_case(case: Case, result: bytes) -> Case:
    """Make a case that edits the outcome of another one."""
    text = result.removeprefix(b"\xef\xbb\xbf").decode()
    left = comments_left(case, result)
    return _edited(random.Random(len(result)), result, tomllib.loads(text), left)  # noqa: S311


def comments_left(case: Case, result: bytes) -> list[Comment]:
    """Return the comments that still stand in an edited file, beside what they speak of."""
    if not case.comments:
        return []
    found = comments_in(result.removeprefix(b"\xef\xbb\xbf").decode())
    return [
        comment for comment in case.comments if comment.text in found and _stands(comment, case)
    ]


def _stands(comment: Comment, case: Case) -> bool:
    """Whether the list items that a comment stands beside are still what they were."""
    table: Any = case.intended
    for key in comment.owner if comment.items and comment.owner else ():
        table = table.get(key) if isinstance(table, dict) else None
    return not comment.items or (
        isinstance(table, list) and {*comment.items} - {"?"} <= {repr(item) for item in table}
    )


def corpus_cases(source: bytes) -> list[Case]:
    """Make cases of a foreign file: one edit of each kind at each of its first 40 places."""
    try:
        text = source.removeprefix(b"\xef\xbb\xbf").decode()
        document = tomllib.loads(text)
    except ValueError:
        return []
    cases = []
    for kind in ("change", "grow", "remove", "add", "add a table"):
        for place in range(40):
            editor = Editor(random.Random(place), document, forgets=False)  # noqa: S311
            if editor.edit_place(kind, place):
                comments = [Comment(found, None) for found in comments_in(text)]
                outcome = (editor.new, editor.intended, editor.removed)
                cases.append(Case(source, editor.old, *outcome, [] if editor.removed else comments))
    return cases


def _edited(
    chance: random.Random, source: bytes, document: dict[str, Any], comments: list[Comment]
) -> Case:
    editor = Editor(chance, document)
    for _ in range(chance.choice([1, 1, 1, 2, 3, 5])):
        editor.edit()
    return Case(source, editor.old, editor.new, editor.intended, editor.removed, comments)


class Editor:
    """Makes random edits, to what the models know and to what the document has to say."""

    def __init__(
        self, chance: random.Random, document: dict[str, Any], *, forgets: bool = True
    ) -> None:
        self.chance = chance
        self.intended = copy.deepcopy(document)
        self.old = copy.deepcopy(document)
        if forgets:
            self._forget(self.old)
            if chance.random() < 0.8:  # our format has no [[tables]]; now and then a model does
                self.old.pop("unknown", None)
        self.new = copy.deepcopy(self.old)
        self.removed: list[Path] = []

    def _forget(self, table: dict[str, Any]) -> None:
        """Some keys and tables are unknown to the models."""
        for key in list(table):
            if self.chance.random() < 0.08:
                del table[key]
            elif isinstance(table[key], dict):
                self._forget(table[key])

    def tables(self) -> list[Path]:
        found: list[Path] = [()]
        for path in found:
            table = at(self.new, path)
            found += [(*path, key) for key in table if isinstance(table[key], dict)]
        return found

    def leaves(self) -> list[Path]:
        return [
            (*path, key)
            for path in self.tables()
            for key, value in at(self.new, path).items()
            if not isinstance(value, dict)
        ]

    def put(self, path: Path, value: Any) -> None:
        for tree in (self.new, self.intended):
            at(tree, path[:-1])[path[-1]] = copy.deepcopy(value)

    def remove(self, path: Path) -> None:
        for tree in (self.new, self.intended):
            del at(tree, path[:-1])[path[-1]]
        self.removed.append(path)
        parent = path[:-1]
        if parent and not at(self.new, parent) and self.chance.random() < 0.5:
            self.remove(parent)

    def plain(self) -> Any:
        return tomllib.loads("v = " + Writer(self.chance).value((), inline=True))["v"]

    def edit(self) -> None:
        choose, chance = self.chance.choice, self.chance
        leaves, tables = self.leaves(), self.tables()
        kind = chance.random()
        lists = [path for path in leaves if isinstance(at(self.new, path), list)]
        if kind < 0.25 and leaves:
            self.put(choose(leaves), self.plain())
        elif kind < 0.45 and lists:
            self.edit_list(choose(lists))
        elif kind < 0.6:
            self.add(choose(tables), choose([*FACTS, *NAMES]), self.plain())
        elif kind < 0.8:
            self.add(choose(tables), choose([*ROOMS, *NAMES]), self.table())
        elif kind < 0.9 and leaves:
            self.remove(choose(leaves))
        elif kind < 0.97 and len(tables) > 1:
            self.remove(choose(tables[1:]))
        elif leaves and len(tables) > 1:  # a table becomes a value, a value a table
            path, value = choose([(choose(leaves), self.table()), (choose(tables[1:]), 7)])
            if value != {} and path not in self.removed:
                self.removed.append(path)
                self.put(path, value)

    def edit_place(self, kind: str, place: int) -> bool:
        """Make one edit at the so-manieth place where it can be made; say whether there is one."""
        leaves, tables = self.leaves(), self.tables()
        lists = [path for path in leaves if isinstance(at(self.new, path), list)]
        plain = [path for path in leaves if path not in lists]
        places = {"change": plain, "grow": lists, "remove": leaves + tables[1:]}.get(kind, tables)
        if place >= len(places):
            return False
        path = places[place]
        if kind == "change":
            self.put(path, "changed" if at(self.new, path) != "changed" else 7)
        elif kind == "grow":
            self.put(path, [*at(self.new, path), "grown"])
        elif kind == "remove":
            self.remove(path)
        else:
            self.add(path, "added key", "new" if kind == "add" else {"x": 1, "y": {"z": [2]}})
        return True

    def add(self, table: Path, key: str, value: Any) -> None:
        if (*table, key) in self.removed:  # the difference would not show that it was gone
            return
        if (
            key in at(self.new, table)
            or key in at(self.intended, table)
            or (not table and value == {})
        ):
            return
        self.put((*table, key), value)

    def table(self) -> dict[str, Any]:
        table: dict[str, Any] = {
            key: self.plain() for key in self.chance.sample(FACTS, self.chance.randrange(4))
        }
        if self.chance.random() < 0.4:
            entry = {"on": self.plain()} if self.chance.random() < 0.8 else {}
            table["contacts"] = {self.chance.choice(NAMES): entry}
        return table

    def edit_list(self, path: Path) -> None:
        items = copy.deepcopy(at(self.new, path))
        for _ in range(self.chance.choice([1, 1, 2, 3])):
            kind = self.chance.randrange(6)
            where = self.chance.randrange(len(items) + 1)
            if kind <= 1:
                items.insert(where, self.plain())
            elif kind == 2 and items:
                del items[where - 1]
            elif kind == 3 and items:
                items[where - 1] = self.plain()
            elif kind == 4:
                self.chance.shuffle(items)
            elif kind == 5 and self.chance.random() < 0.2:
                items = items * 8 if self.chance.random() < 0.5 else []
        self.put(path, items)


def at(tree: dict[str, Any], path: Path) -> Any:
    for key in path:
        tree = tree[key]
    return tree
