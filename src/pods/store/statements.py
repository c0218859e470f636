"""Where the statements of a TOML document stand: headers, keys, values and comments, as spans.

The text must be valid (tomllib has accepted it), so this only *finds* things: one pass, one or
two regular expressions per line, linear in the length of the text. All spans are character
offsets into that same text, half open, with CRLF and byte order mark still in it.
"""

import re
import tomllib
from typing import NamedTuple

BYTE_ORDER_MARK = "\ufeff"

# Possessive quantifiers (Python 3.11) keep every pattern linear on hostile text.
_BASIC = r'"(?!"")(?:[^"\\\n]++|\\.)*+"'
_LITERAL = r"'(?!'')[^'\n]*+'"
_LONG_BASIC = r'"""(?:[^"\\]++|\\.|"{1,2}+(?!"))*+"{3,5}'
_LONG_LITERAL = r"'''(?:[^']++|'{1,2}+(?!'))*+'{3,5}"
_STRING = f"{_LONG_BASIC}|{_BASIC}|{_LONG_LITERAL}|{_LITERAL}"
_SCALAR = r"[0-9A-Za-z_+.:\-]++(?: [0-9][0-9:.Zz+\-]*+)?"  # one space: 2026-09-03 17:00:00
_COMMENT = r"#[^\r\n]*+"
_KEY = rf"(?:[A-Za-z0-9_\-]++|{_BASIC}|{_LITERAL})"
_KEYS = rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+"

_BLANK_LINES = r"(?:[ \t]*+\r?\n)*+"
_EASY_LINE = re.compile(  # what nearly every line is: a bare key with a value on the same line
    rf"{_BLANK_LINES}()[ \t]*+([A-Za-z0-9_\-]++)[ \t]*+=[ \t]*+({_BASIC}|{_SCALAR})[ \t]*+"
    rf"({_COMMENT})?(?:\r?\n|\Z)"
)
_LINE = re.compile(
    rf"{_BLANK_LINES}()[ \t]*+"
    rf"(?:({_COMMENT})|(\[\[?)[ \t]*+({_KEYS})[ \t]*+\]\]?|({_KEYS})[ \t]*+=[ \t]*+)?"
)
_LINE_END = re.compile(rf"[ \t]*+({_COMMENT})?(?:\r?\n|\Z)")
_STRING_OR_COMMENT = re.compile(f"{_STRING}|({_COMMENT})", re.DOTALL)
_PLAIN_VALUE = re.compile(f"{_STRING}|{_SCALAR}", re.DOTALL)
_NESTING = re.compile(rf"{_STRING}|{_COMMENT}|[\[\]{{}}]", re.DOTALL)
_ONE_KEY = re.compile(_KEY)
_PAIR_KEYS = re.compile(rf"({_KEYS})[ \t]*+=[ \t]*+")
_SPACES = re.compile(rf"(?:[ \t\r\n]|{_COMMENT})*+")  # TOML 1.1 breaks lines in inline tables

Span = tuple[int, int]
KEY, TABLE, ARRAY_TABLE = "key", "table", "array of tables"


class Statement(NamedTuple):
    """One `key = value`, `[table]` or `[[table]]`, with the lines it stands on.

    `start` and `end` span its whole lines, line break and trailing comment included. `keys` is
    the path as written: relative to its table for a key, absolute for a header.
    """

    start: int
    end: int
    kind: str
    keys: tuple[str, ...]
    key_start: int
    value_start: int
    value_end: int

    @property
    def is_header(self) -> bool:
        """Whether it opens a table."""
        return self.kind is not KEY


class Scan(NamedTuple):
    """All statements and all comments of a document, in the order of the text."""

    statements: list[Statement]
    comments: list[Span]


class Pair(NamedTuple):
    """One `key = value` inside an inline table."""

    keys: tuple[str, ...]
    start: int
    value_start: int
    value_end: int


def scan(text: str) -> Scan:
    """Find every statement and comment of a valid document, in one linear pass."""
    statements: list[Statement] = []
    comments: list[Span] = []
    position = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    size, easy_line_at = len(text), _EASY_LINE.match
    while position < size:  # the hot loop: once per statement or comment
        line = easy_line_at(text, position)
        if line is None:
            position = _scan_line(text, position, statements, comments)
            continue
        position = line.end()
        key_start, key_end = line.span(2)
        keys = (text[key_start:key_end],)
        value_start, value_end = line.span(3)
        if line[4]:
            comments.append(line.span(4))
        statements.append(
            Statement(line.start(1), position, KEY, keys, key_start, value_start, value_end)
        )
    return Scan(statements, comments)


def comment_spans(text: str) -> list[Span]:
    """Find only the comments of a valid document: whatever begins with # outside of strings."""
    if "#" not in text:
        return []
    return [found.span(1) for found in _STRING_OR_COMMENT.finditer(text) if found[1]]


def _scan_line(text: str, position: int, statements: list[Statement], comments: list[Span]) -> int:
    """Read any line, and the blank ones above it; return where the next one starts."""
    line = _LINE.match(text, position)
    assert line is not None  # noqa: S101  # every part of the pattern is optional
    start = line.start(1)
    value_start = end = line.end()
    if line[2]:
        comments.append(line.span(2))
    elif line[5]:
        end = end_of_value(text, value_start, comments)
    rest = _LINE_END.match(text, end)
    if rest is None:
        raise ValueError(f"not TOML at offset {end}: {text[end : end + 20]!r}")
    if rest[1]:
        comments.append(rest.span(1))
    if line[5]:
        keys = split_keys(line[5])
        key_start = line.start(5)
        statements.append(Statement(start, rest.end(), KEY, keys, key_start, value_start, end))
    elif line[4]:
        kind = ARRAY_TABLE if line[3] == "[[" else TABLE
        keys = split_keys(line[4])
        statements.append(Statement(start, rest.end(), kind, keys, line.start(3), end, end))
    return rest.end()


def end_of_value(text: str, start: int, comments: list[Span] | None = None) -> int:
    """Return the offset behind the value that starts here; comments inside it are collected."""
    if text[start] not in "[{":
        found = _PLAIN_VALUE.match(text, start)
        return found.end() if found else start
    depth = 0
    for token in _NESTING.finditer(text, start):
        first = text[token.start()]
        if first in "[{":
            depth += 1
        elif first in "]}":
            depth -= 1
            if depth == 0:
                return token.end()
        elif first == "#" and comments is not None:
            comments.append(token.span())
    return len(text)


def split_keys(written: str) -> tuple[str, ...]:
    """Read a key as written, `a."b c".d`, into its parts."""
    if '"' not in written and "'" not in written:
        if "." not in written:
            return (written,)
        return tuple(part.strip() for part in written.split("."))
    return tuple(_unquoted(part) for part in _ONE_KEY.findall(written))


def inline_pairs(text: str, start: int) -> tuple[list[Pair], int]:
    """Return the pairs of the inline table that opens at `start`, and where it closes."""
    pairs: list[Pair] = []
    position = _behind_spaces(text, start + 1)
    while text[position] != "}":
        key = _PAIR_KEYS.match(text, position)
        if key is None:
            raise ValueError(f"not an inline table at offset {position}")
        end = end_of_value(text, key.end())
        pairs.append(Pair(split_keys(key[1]), position, key.end(), end))
        position = _behind_spaces(text, end)
        if text[position] == ",":
            position = _behind_spaces(text, position + 1)
    return pairs, position


def array_items(text: str, start: int) -> list[Span]:
    """Return the spans of the values of the array that opens at `start`."""
    items: list[Span] = []
    position = start + 1
    while (character := text[position]) != "]":
        if character == "#":
            position = text.index("\n", position)
        elif character in ", \t\r\n":
            position += 1
        else:
            end = end_of_value(text, position)
            items.append((position, end))
            position = end
    return items


def _unquoted(part: str) -> str:
    if part[0] == "'":
        return part[1:-1]
    if part[0] != '"':
        return part
    if "\\" not in part:
        return part[1:-1]
    return str(tomllib.loads(f"key = {part}")["key"])


def _behind_spaces(text: str, position: int) -> int:
    found = _SPACES.match(text, position)
    return found.end() if found else position
