"""Writes random TOML files as people really write them.

Odd quotes, dotted keys, inline tables, headers out of order, comments everywhere. The writer
knows by construction what each comment belongs to.
"""

import random
import tomllib
from typing import NamedTuple

Path = tuple[str, ...]

NAMES = ["ada", "bo", "zoë w", "noor", "2026-09-03", "a.b", "joan-1", "s1", 'say "hi"', "k_9"]
FACTS = ["name", "email", "time-zone", "tags", "note", "on", "size", "keen", "free", "place"]
ROOMS = ["people", "pods", "ties", "rules", "drafts", "snoozed", "extra"]
WORDS = ["food", "movement", "Zoë 🦄", "a # b", "it's", 'a "q"', "[x]", "a = 1", "", "C:\\new"]


class Comment(NamedTuple):
    """A comment and what it belongs to: the key or table it may go with, or nothing.

    For a comment beside items of a list, `items` are these: it may go when all of them do.
    """

    text: str
    owner: Path | None
    items: tuple[str, ...] = ()


class Writer:
    """Writes one random document, a section at a time, and remembers its comments."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.comments: list[Comment] = []
        self.chattiness = chance.choice([0, 0.1, 0.3])
        self.sloppiness = chance.choice([0, 0.2])
        self.blank = chance.choice([1, 1, 0.5, 0])

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def comment(self, owner: Path | None, items: tuple[str, ...] = ()) -> str:
        words = self.chance.choice(["about it", "a = 1", "[x]", '"quoted', "it's", "]", "é 🦄"])
        text = f"# c{len(self.comments)} {words}"
        self.comments.append(Comment(text, owner, items))
        return text

    def key(self, key: str) -> str:
        plain = all(sign.isascii() and (sign.isalnum() or sign in "-_") for sign in key)
        if plain and not self.often(0.1):
            return key
        if "'" not in key and self.often(0.5):
            return f"'{key}'"
        return '"' + key.replace("\\", "\\\\").replace('"', '\\"').replace("ë", "\\u00eb") + '"'

    def keys(self, path: Path) -> str:
        dot = " . " if self.often(self.sloppiness) else "."
        return dot.join(map(self.key, path))

    def scalar(self, *, inline: bool = False) -> str:
        choice = self.chance.choice
        kind = self.chance.randrange(12)
        if kind < 6:
            return self.string(inline=inline)
        return {
            6: lambda: choice(["1", "1_000", "0x1F", "+5", "-7", "0o17"]),
            7: lambda: choice(["1.10", "1e3", "-0.0", "inf", "nan", "6.0"]),
            8: lambda: choice(["true", "false"]),
            9: lambda: choice(["2026-09-03", "1979-05-27"]),
            10: lambda: choice(["17:30:00", "07:32:00.5"]),
            11: lambda: choice(
                ["2025-03-30 01:30:00-01:00", "2025-03-30T02:30:00Z", "2025-03-30T02:30:00"]
            ),
        }[kind]()

    def string(self, *, inline: bool) -> str:
        text = self.chance.choice(WORDS)
        style = self.chance.randrange(5)
        if style == 1 and "'" not in text:
            return f"'{text}'"
        if style == 2 and not inline:
            quoted = text.replace("\\", "\\\\")
            return f'"""\n{quoted}\n[not.a.table]\n# no comment\nkey = 1 \\\n   end"" """'
        if style == 3 and not inline:
            return f"'''\n{text}\n# no comment ''\n'''"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def value(self, path: Path, *, inline: bool = False) -> str:
        kind = self.chance.random()
        if kind < 0.6:
            return self.scalar(inline=inline)
        if kind < 0.9:
            return self.array(path, inline=inline)
        if kind < 0.95:
            return f"[ {self.inline_table(path)}, {self.inline_table(path)} ]"
        return "[[1, 2], ['a']]"

    def array(self, path: Path, *, inline: bool) -> str:
        texts = [self.scalar(inline=True) for _ in range(self.chance.randrange(5))]
        if inline or self.often(0.5):
            space, gap = self.chance.choice(["", " "]), self.chance.choice([", ", ",", " , "])
            last = "," if texts and self.often(0.2) else ""
            return f"[{space}{gap.join(texts)}{last}{space}]"
        return self.tall_array(path, texts)

    def tall_array(self, path: Path, texts: list[str]) -> str:
        style = self.chance.choice(["rows", "rows", "packed", "commas first", "hugging"])
        width = 2 if style == "packed" else 1
        indent = self.chance.choice(["  ", "    ", "\t", ""])
        rows = [texts[at : at + width] for at in range(0, len(texts), width)]
        written = "[" if style != "hugging" else "[ "
        if style != "hugging" and self.often(self.chattiness):
            written += " " + self.comment(path, ("?",))
        written += "\n" if style != "hugging" else ""
        for index, row in enumerate(rows):
            is_last = index == len(rows) - 1
            if self.often(self.chattiness) and not (style == "hugging" and index == 0):
                written += f"{indent}{self.comment(path, ('?',))}\n"
            written += indent if index or style != "hugging" else ""
            written += ", " if style == "commas first" and index else ""
            written += ", ".join(row)
            has_comma = style != "commas first" and (not is_last or self.often(0.7))
            written += "," if has_comma else ""
            if self.often(self.chattiness):
                values = tuple(repr(tomllib.loads(f"v = {text}")["v"]) for text in row)
                written += "  " + self.comment(path, values) + "\n"
            elif not (style == "hugging" and is_last):
                written += "\n"
        if self.often(self.chattiness) and written.endswith("\n"):
            written += f"{indent}{self.comment(path, ('?',))}\n"
        return written + "]"

    def inline_table(self, path: Path, *, deep: bool = True) -> str:
        keys = self.chance.sample(FACTS, self.chance.randrange(4))
        pairs = []
        for key in keys:
            if deep and self.often(0.2):
                value = self.inline_table((*path, key), deep=False)
            else:
                value = self.value((*path, key), inline=True) if deep else self.scalar(inline=True)
            written = self.key(key)
            if deep and self.often(0.2):
                written += f".{self.key('part')}"
            pairs.append(f"{written}{self.chance.choice([' = ', '='])}{value}")
        gap = self.chance.choice([", ", ",", " ,  "])
        space = self.chance.choice(["", " "])
        return f"{{{space}{gap.join(pairs)}{space}}}"

    def pair(self, table: Path, keys: Path, *, value: str | None = None) -> str:
        owner = (*table, *keys)
        value = self.value(owner) if value is None else value
        indent = "  " if self.often(self.sloppiness) else ""
        equals = self.chance.choice([" = ", "=", "  =  "]) if self.sloppiness else " = "
        line = f"{indent}{self.keys(keys)}{equals}{value}"
        if self.often(self.chattiness):
            line += self.chance.choice(["  ", " ", "\t"]) + self.comment(owner)
        return line + (" " if self.often(self.sloppiness) else "") + "\n"

    def body(self, path: Path, *, is_at_top: bool = True) -> str:
        """The keys of one section, some dotted or inline, with comments in between.

        At the top of a section or file, a comment speaks of all of it.
        """
        written, is_first = "", is_at_top
        for fact in self.chance.sample(FACTS, self.chance.randrange(6)):
            if not is_first and self.often(self.sloppiness):
                written += "\n"
                if self.often(self.chattiness):
                    written += self.comment(path) + "\n\n"
            style = self.chance.random()
            subkeys = self.chance.sample(FACTS[:4], 2) if style < 0.12 else []
            if self.often(self.chattiness):
                owner = path if is_first else (*path, fact, *subkeys[:1])
                written += self.comment(owner) + "\n"
            is_first = False
            if subkeys:
                written += "".join(self.pair(path, (fact, key)) for key in subkeys)
            elif style < 0.2:
                table = self.inline_table((*path, fact))
                written += self.pair(path, (fact,), value=table)
            else:
                written += self.pair(path, (fact,))
        if written and self.often(self.chattiness):
            written += self.comment(path) + "\n" + ("" if self.blank == 1 else "\n")
        return written

    def section(self, path: Path) -> str:
        written = "\n" if self.often(self.blank) else ""
        if self.blank == 1 and self.often(self.chattiness):
            written += self.comment(None) + "\n\n"
        if self.often(self.chattiness):
            written += self.comment(path) + "\n"
        space = " " if self.often(self.sloppiness) else ""
        written += f"[{space}{self.keys(path)}{space}]"
        if self.often(self.chattiness):
            written += " " + self.comment(path)
        return written + "\n" + self.body(path)

    def document(self) -> str:
        chance = self.chance
        head = self.comment(None) + "\n\n" if self.often(0.3) else ""
        sections: list[str] = []
        for room in chance.sample(ROOMS, chance.randrange(1, 5)):
            if self.often(0.15):
                sections.append(self.section((room,)))
            for name in chance.sample(NAMES, chance.randrange(4)):
                if self.often(0.8):
                    sections.append(self.section((room, name)))
                for kind in chance.sample(["contacts", "members"], chance.randrange(3)):
                    below = chance.sample(NAMES, chance.randrange(1, 3))
                    sections += [self.section((room, name, kind, entry)) for entry in below]
        if self.often(0.2):
            array = f"\n[[unknown]]\n{self.pair(('unknown',), ('x',), value='1')}"
            sections.append(array + f"\n[unknown.sub]\ny = 2\n{array}")
        if self.often(0.2):
            chance.shuffle(sections)
        tail = "\n" + self.comment(None) + "\n" if self.often(0.2) else ""
        return head + self.body((), is_at_top=not head) + "".join(sections) + tail
