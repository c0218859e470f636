"""What a reader asks of the text of a valid TOML document: which line says this, which comments.

Loads neither the renderer nor the splicer, so commands that only read may use it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pods.store.outline import Node, Outline
from pods.store.statements import BYTE_ORDER_MARK, array_items, comment_spans, inline_pairs


class Position(NamedTuple):
    """A place to show a person: line and column count characters from 1, as editors do."""

    line: int
    column: int
    line_text: str


def comments(text: str) -> list[str]:
    """Return every comment of a valid document, from its `#` on, in the order of the text."""
    return [text[start:end] for start, end in comment_spans(text)]


def locate(text: str, path: Sequence[str | int]) -> Position | None:
    """Find where a valid document says something.

    Args:
        text: the document; `tomllib` has accepted it (a byte order mark may still be there).
        path: keys from the root; integers count the items of arrays.

    Returns:
        Where the key, table header or array item stands; the nearest parent that exists if it
        does not; None if not even that does.
    """
    outline = _outline(text)
    node, found = outline.root, None
    for depth, key in enumerate(path):
        child = _below(node, key)
        if child is None:
            break
        node = child
        found = _own_offset(outline, node)
        if node.value is not None:
            value_start = outline.statements[node.value].value_start
            inner = _inline_offset(text, value_start, path[depth + 1 :])
            found = found if inner is None else inner
            break
    return None if found is None else position(text, found)


def position(text: str, offset: int) -> Position:
    """Turn a character offset into line, column and the text of that line."""
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line_text = text[line_start : len(text) if line_end < 0 else line_end].rstrip("\r")
    column = offset - line_start + 1
    if line_start == 0 and line_text.startswith(BYTE_ORDER_MARK):
        line_text, column = line_text.removeprefix(BYTE_ORDER_MARK), max(column - 1, 1)
    return Position(text.count("\n", 0, offset) + 1, column, line_text)


# A file with many problems asks for many places of the same text.
@lru_cache(maxsize=1)
def _outline(text: str) -> Outline:
    return Outline(text)


def _below(node: Node, key: str | int) -> Node | None:
    if isinstance(key, str):
        return node.children.get(key)
    return node.elements[key] if 0 <= key < len(node.elements) else None


def _own_offset(outline: Outline, node: Node) -> int:
    for index in (node.header, node.value):
        if index is not None:
            return outline.statements[index].key_start
    return outline.statements[node.mention].key_start


def _inline_offset(text: str, start: int, path: Sequence[str | int]) -> int | None:
    """Follow a path into inline tables and arrays; None if its first step leads nowhere."""
    if not path:
        return None
    if text[start] == "{":
        return _offset_in_table(text, start, path)
    if text[start] == "[" and isinstance(path[0], int):
        items = array_items(text, start)
        if 0 <= path[0] < len(items):
            item = items[path[0]][0]
            inner = _inline_offset(text, item, path[1:])
            return item if inner is None else inner
    return None


def _offset_in_table(text: str, start: int, path: Sequence[str | int]) -> int | None:
    nearest, matched = None, 0
    for pair in inline_pairs(text, start)[0]:
        shared = 0
        while shared < min(len(pair.keys), len(path)) and pair.keys[shared] == path[shared]:
            shared += 1
        if shared > matched:
            nearest, matched = pair.start, shared
        if shared == len(pair.keys):
            inner = _inline_offset(text, pair.value_start, path[shared:])
            return pair.start if inner is None else inner
    return nearest
