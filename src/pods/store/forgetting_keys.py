"""Giving a table another name where it stands, so that the comments in it stay."""

import tomllib
from collections.abc import Sequence
from typing import Any

from pods.store.render import render_keys
from pods.store.splice_changes import same
from pods.store.statements import scan

Renamed = tuple[str, str, str]


def with_keys(
    source: bytes, tree: dict[str, Any], renamed: Sequence[Renamed]
) -> tuple[bytes, dict[str, Any]]:
    """Rename tables in their headers.

    Args:
        source: the document.
        tree: what our models know of it.
        renamed: section, the old key, the new one.

    Returns:
        The document and the tree with the new keys. A table that stands inline or in dotted keys
        keeps its old one in both: an ordinary edit takes it away and writes it anew.
    """
    for one in renamed:
        edited = _with_key(source.decode(), one).encode()
        if same(_tree(edited), _moved(_tree(source), one)):
            source, tree = edited, _moved(tree, one)
    return source, tree


def _with_key(text: str, one: Renamed) -> str:
    section, old, new = one
    for statement in reversed(scan(text).statements):
        if statement.is_header and statement.keys[:2] == (section, old):
            header = f"[{render_keys((section, new, *statement.keys[2:]))}]"
            text = f"{text[: statement.key_start]}{header}{text[statement.value_end :]}"
    return text


def _moved(tree: dict[str, Any], one: Renamed) -> dict[str, Any]:
    section, old, new = one
    tables = tree.get(section, {})
    return {**tree, section: {new if key == old else key: value for key, value in tables.items()}}


def _tree(source: bytes) -> dict[str, Any]:
    return tomllib.loads(source.decode().removeprefix("\ufeff"))
