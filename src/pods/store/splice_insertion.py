"""Adding keys and tables to a document, each where a person would look for it.

A key stands behind the last key of its table; a table behind the last table of its family.
"""

from collections.abc import Mapping
from typing import Any

from pods.store.outline import Node
from pods.store.render import render_pair, render_table
from pods.store.splice_changes import Path
from pods.store.splice_lines import Rewriting


class Insertion:
    """New keys and tables, each set down where its family stands."""

    def __init__(self, rewriting: Rewriting) -> None:
        self._rewriting = rewriting
        self._outline = rewriting.outline
        self._keys: dict[int, list[str]] = {}  # lines, by where they stand
        self._blocks: dict[int, list[tuple[int, str]]] = {}  # depth of the family, block
        self._end = _end_of_content(rewriting.text)

    def add(self, additions: Mapping[str, Any]) -> None:
        """Add a tree of what the document does not have yet."""
        self._grow(self._outline.root, (), additions)
        has_blank_lines = self._has_blank_lines_between_tables()
        for position in sorted({*self._keys, *self._blocks}):
            self._set_down(position, has_blank_lines=has_blank_lines)

    def _grow(self, node: Node, path: Path, additions: Mapping[str, Any]) -> None:
        plain: dict[str, Any] = {}
        for key, value in additions.items():
            child = node.children.get(key)
            if child is None and not isinstance(value, Mapping):
                plain[key] = value
            elif child is None:
                self._add_table(node, (*path, key), value)
            elif child.value is not None:
                self._rewriting.extend_value(child.value, value)
            else:
                self._grow(child, (*path, key), value)
        if plain:
            self._add_keys(node, path, plain)

    def _add_keys(self, node: Node, path: Path, plain: Mapping[str, Any]) -> None:
        if node.header is not None or not path:
            section = -1 if node.header is None else node.header
            self._write_keys(self._behind_keys(section), section, plain)
        elif node.last_dotted is not None:
            self._add_dotted(node, path, plain)
        else:  # only implied by its sub-tables: it gets a header above the first of them
            position = self._outline.block_start(node.mention)
            block = "".join(render_table(path, plain))
            self._blocks.setdefault(position, []).append((len(path), block))

    def _add_dotted(self, node: Node, path: Path, additions: Mapping[str, Any]) -> None:
        assert node.last_dotted is not None  # noqa: S101  # callers looked
        section = node.dotted_in
        depth = len(self._outline.statements[section].keys) if section >= 0 else 0
        position = self._outline.statements[node.last_dotted].end
        indent = self._indent(node.last_dotted)
        lines = self._keys.setdefault(position, [])
        for keys, value in _leaves(path[depth:], additions):
            lines.append(render_pair(keys, value, indent=indent))

    def _add_table(self, family: Node, path: Path, table: Mapping[str, Any]) -> None:
        if family.last_section is None and family.last_dotted is not None:
            self._add_dotted(family, path[:-1], {path[-1]: table})
            return
        position, indent = self._end, ""
        if len(path) > 1 and family.last_section is not None:
            position = self._outline.body_end(family.last_section)
            sibling = self._outline.statements[family.last_section]
            if len(sibling.keys) == len(path):
                indent = self._indent(family.last_section)
        blocks = self._blocks.setdefault(position, [])
        blocks += [(len(path) - 1, block) for block in render_table(path, table, indent=indent)]

    def _write_keys(self, position: int, section: int, plain: Mapping[str, Any]) -> None:
        last = self._outline.section_end(section) - 1
        indent = self._indent(last) if last > section else ""
        lines = self._keys.setdefault(position, [])
        lines += [render_pair((key,), value, indent=indent) for key, value in plain.items()]

    def _behind_keys(self, section: int) -> int:
        last = self._outline.section_end(section) - 1
        if last > section:
            return self._outline.statements[last].end
        return self._outline.body_end(section)

    def _indent(self, index: int) -> str:
        statement = self._outline.statements[index]
        return self._rewriting.text[statement.start : statement.key_start]

    def _has_blank_lines_between_tables(self) -> bool:
        text, headers = self._rewriting.text, 0
        for index, statement in enumerate(self._outline.statements):
            start = self._outline.block_start(index) if statement.is_header else 0
            if index and start > self._outline.top:
                headers += 1
                if not text[text.rfind("\n", 0, start - 1) + 1 : start].strip():
                    return True
        return headers == 0

    def _set_down(self, position: int, *, has_blank_lines: bool) -> None:
        text = self._rewriting.text
        keys = "".join(self._keys.get(position, []))
        blocks = [block for _, block in sorted(self._blocks.get(position, []), key=_by_family)]
        line_start = text.rfind("\n", 0, max(position - 1, 0)) + 1
        line_above = text[line_start:position].strip()
        pieces = [keys] if keys else []
        needs_blank = has_blank_lines or line_above.startswith("#")  # a comment must not stick
        if needs_blank and blocks and (line_above or keys):
            pieces.append("\n")
        pieces.append(("\n" if has_blank_lines else "").join(blocks))
        line_below = text[position : text.find("\n", position) + 1].strip()
        is_first = line_above[:1] in ("", "#") and line_below.startswith(("[", "#"))
        if has_blank_lines and line_below and (blocks or is_first):
            pieces.append("\n")
        self._rewriting.put(position, "".join(pieces))


def _end_of_content(text: str) -> int:
    """Return where the last line that is not blank ends."""
    content = len(text.rstrip())
    return text.find("\n", content) + 1 or content


def _by_family(block: tuple[int, str]) -> int:
    """Deeper families first: a table of Ada's stands before the next person."""
    return -block[0]


def _leaves(prefix: Path, tree: Mapping[str, Any]) -> list[tuple[Path, Any]]:
    """Return each value of a tree with its path; a table with nothing in it counts as a value."""
    found: list[tuple[Path, Any]] = []
    for key, value in tree.items():
        if isinstance(value, Mapping) and value:
            found += _leaves((*prefix, key), value)
        else:
            found.append(((*prefix, key), value))
    return found
