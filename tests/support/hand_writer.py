"""Writes a given tree of tables as somebody might have written it by hand.

Any order, any spelling: inline and dotted tables, four kinds of quotes, tall and packed lists,
comments everywhere. What each comment belongs to is known from the writing.
"""

import json
import random
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from tests.support.toml_fuzz import at
from tests.support.toml_judge import spelling
from tests.support.toml_writer import Comment, Path, Writer

_SMALL = 12  # values that somebody would still write into one line


def written_by_hand(chance: random.Random, tree: dict[str, Any]) -> tuple[bytes, list[Comment]]:
    """Write a tree in a random hand, and say what its comments belong to."""
    while True:
        writer = HandWriter(chance, tree)
        text = writer.text()
        if chance.random() < 0.2:
            text = text.rstrip("\n")
        if chance.random() < 0.3:
            text = text.replace("\n", "\r\n")
        if _says(text, tree):
            break
    mark = b"\xef\xbb\xbf" if chance.random() < 0.15 else b""
    return mark + text.encode(), writer.comments


def _says(text: str, tree: dict[str, Any]) -> bool:
    """Whether the writer wrote what it should; TOML forbids some mixtures of tables."""
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    if spelling(said, []) != spelling(tree, []):
        raise AssertionError(text)
    return True


class HandWriter(Writer):
    """Writes one tree; in one file somebody has the same habits all through."""

    def __init__(self, chance: random.Random, tree: dict[str, Any]) -> None:
        super().__init__(chance)
        self.tree = tree
        self.inlining = chance.choice([0, 0.1, 0.5])
        self.dotting = chance.choice([0, 0.05, 0.2])
        self.disorder = chance.choice([0, 0, 0.5])
        self.bare = chance.choice([0, 0.1, 0.5])
        self.below: dict[Path, list[str]] = {}

    def text(self) -> str:
        head = self.comment(None) + "\n\n" if self.often(0.4) else ""
        top = self.body((), is_at_top=not head)
        sections = self.sections(())
        if self.often(self.disorder):
            self.chance.shuffle(sections)
        tail = "\n" + self.comment(None) + "\n" if self.often(0.2) else ""
        return head + top + "".join(sections) + tail

    def sections(self, path: Path) -> list[str]:
        """The tables below a table that are not written into it."""
        found = []
        for key in self.below.pop(path):
            inner = (*path, key)
            table = at(self.tree, inner)
            if isinstance(table, list):
                found.append("".join(self.block(inner, entry) for entry in table))
                continue
            has_only_tables = table and all(isinstance(item, dict) for item in table.values())
            if has_only_tables and not self.often(self.bare):
                self.below[inner] = list(table)
            else:
                found.append(self.section(inner))
            found += self.sections(inner)
        return found

    def block(self, path: Path, entry: dict[str, Any]) -> str:
        pairs = (self.pair(path, (key,), value=self.spelt(path, entry[key])) for key in entry)
        return f"\n[[{self.keys(path)}]]\n{''.join(pairs)}"

    def body(self, path: Path, *, is_at_top: bool = True) -> str:
        """The keys of one section; tables that are not written into it wait in `below`."""
        table, written, is_first = at(self.tree, path), "", is_at_top
        keys = list(table)
        if self.often(self.disorder):
            self.chance.shuffle(keys)
        self.below[path] = []
        for key in keys:
            places = self.places(path, key)
            if not places:
                self.below[path].append(key)
                continue
            if not is_first and self.often(self.sloppiness):
                written += "\n" + (f"{self.comment(path)}\n\n" if self.talks() else "")
            if self.talks():
                written += self.comment(path if is_first else (*path, *places[0])) + "\n"
            is_first = False
            for place in places:
                inner = (*path, *place)
                written += self.pair(path, place, value=self.spelt(inner, at(table, place)))
        if written and self.talks():
            written += self.comment(path) + "\n" + ("" if self.blank == 1 else "\n")
        return written

    def talks(self) -> bool:
        return self.often(self.chattiness)

    def places(self, path: Path, key: str) -> list[Path]:
        """The keys to write into a section for one of its keys; none if it gets its own."""
        value = at(self.tree, (*path, key))
        if not path and isinstance(value, list) and value and isinstance(value[0], dict):
            return []  # [[blocks]]
        if not isinstance(value, dict):
            return [(key,)]
        ends = [(key, *end) for end in _ends(value)]
        if len(ends) > _SMALL:
            return []
        if self.often(self.inlining):
            return [(key,)]
        return ends if value and self.often(self.dotting) else []

    def spelt(self, path: Path, value: Any, *, inline: bool = False) -> str:
        """One value, in one of its spellings."""
        if isinstance(value, str):
            return self.quoted(value, inline=inline)
        if isinstance(value, list):
            return self.listed(path, value, inline=inline)
        if isinstance(value, dict):
            return self.inlined(path, value)
        return self.plain(value)

    def plain(self, value: Any) -> str:
        """A number, a yes or no, a day or a time."""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            choices = [str(value), str(value), f"{value:+}", f"{value:_}"]
            return self.chance.choice([*choices, hex(value)] if value >= 0 else choices)
        if isinstance(value, datetime):
            return value.isoformat(sep=self.chance.choice("T "))
        return value.isoformat() if isinstance(value, date | time) else repr(value)

    def listed(self, path: Path, items: list[Any], *, inline: bool) -> str:
        texts = [self.spelt(path, item, inline=True) for item in items]
        if not self.often(0.02 if inline else 0.4):
            space, gap = self.chance.choice(["", " "]), self.chance.choice([", ", ",", " , "])
            last = "," if texts and self.often(0.2) else ""
            return f"[{space}{gap.join(texts)}{last}{space}]"
        return self.tall_array(path, texts)

    def inlined(self, path: Path, table: dict[str, Any]) -> str:
        """A table in braces; those inside it may stand behind dots."""
        pairs = []
        for key, value in table.items():
            is_dotted = isinstance(value, dict) and value and self.often(0.2)
            for end in _ends(value) if is_dotted else [()]:
                text = self.spelt((*path, key, *end), at(value, end), inline=True)
                equals = self.chance.choice([" = ", "="])
                pairs.append(f"{self.keys((key, *end))}{equals}{text}")
        space, gap = self.chance.choice(["", " "]), self.chance.choice([", ", ",", " ,  "])
        return f"{{{space}{gap.join(pairs)}{space}}}"

    def quoted(self, text: str, *, inline: bool) -> str:
        """A text, with or without escapes, in one or in three quotes of either kind."""
        style = self.chance.randrange(6)
        is_literal = "'" not in text and all(sign.isprintable() for sign in text)
        escaped = json.dumps(text, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")
        if style == 0 and is_literal:
            return f"'{text}'"
        if style == 1 and is_literal and not inline:
            return f"'''\n{text}'''"
        if style == 2 and not inline:
            begin = "\\\n    " if not text[:1].isspace() else "\n"
            lines = escaped.replace("\\n", "\n") if "\\" not in text else escaped
            begin = begin if lines[:1] == "\n" else self.chance.choice(["", begin])
            return f'"""{begin}{lines}"""'
        if style == 3:
            escaped = "".join(c if c.isascii() else f"\\U{ord(c):08x}" for c in escaped)
        return f'"{escaped}"'


def _ends(table: dict[str, Any]) -> Iterator[Path]:
    """The paths of all values in a table; an empty table is one."""
    for key, value in table.items():
        if isinstance(value, dict) and value:
            for end in _ends(value):
                yield (key, *end)
        else:
            yield (key,)
