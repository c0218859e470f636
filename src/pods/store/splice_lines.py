"""Editing the lines of a document: values replaced, statements and tables removed or added."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import Any

from pods.store.outline import Node, Outline
from pods.store.splice_changes import Path
from pods.store.splice_values import EditTree, Removal, Replacement, ValueEditor


class Rewriting:
    """The edits of one pass over a document, gathered first and then made all at once."""

    def __init__(self, text: str, *, newline: str) -> None:
        self.outline = Outline(text)
        self.text = text
        self._newline = newline
        self._values = ValueEditor(text, newline=newline)
        self._pieces: list[tuple[int, int, str]] = []  # start, end, what stands there now
        self._gone: list[tuple[int, int]] = []  # whole lines
        self._released: list[str] = []
        self.leaves_places_alone = True  # else what is to be added may have lost its place

    @property
    def released(self) -> list[str]:
        """The comments that go together with what was removed."""
        return self._released + self._values.released

    def host(self, path: Path) -> tuple[int, Path] | None:
        """Return the statement whose value holds this path, and the rest of the path in it."""
        node: Node | None = self.outline.root
        for depth, key in enumerate(path):
            node = node.children.get(key) if node else None
            if node and node.value is not None:
                return node.value, path[depth + 1 :]
        return None

    def is_array_of_tables(self, path: Path) -> bool:
        """Whether a list is written as `[[path]]` blocks, which no value can replace in place."""
        node = self.outline.find(path)
        return node is not None and bool(node.elements)

    def change(
        self,
        document: Mapping[str, Any],
        *,
        replacements: Mapping[Path, Any],
        removals: list[Path],
        rewritten: list[Path],
    ) -> None:
        """Put values in the place of others and remove keys and tables.

        What is `rewritten` goes, too, but only to be written elsewhere: its comments may not.
        """
        edits: dict[int, EditTree] = {}
        for path, value in replacements.items():
            self._spread(edits, path, Replacement(value))
        for path in removals:
            host = self.host(path)
            if host and host[1]:
                self._spread(edits, path, Removal())
            else:
                gone = self._lines_of(path)
                self._gone += gone
                for start, end in gone:
                    self._release(start, end)
        for path in rewritten:
            self._gone += self._lines_of(path)
        for index, tree in edits.items():
            self._edit_value(index, tree, document)
        is_inside = any(isinstance(tree[""], dict) for tree in edits.values())
        self.leaves_places_alone = not (self._gone or is_inside)

    def result(self) -> str:
        """Return the text with all edits made."""
        pieces = self._pieces + self._whole_gaps()
        written: list[str] = []
        position = 0
        for start, end, text in sorted(pieces, key=lambda piece: piece[0]):
            written += [self.text[position:start], text]
            position = end
        return "".join(written) + self.text[position:]

    def put(self, position: int, text: str) -> None:
        """Insert text, written with plain line breaks, at an offset."""
        self._pieces.append((position, position, text.replace("\n", self._newline)))

    def extend_value(self, index: int, additions: Mapping[str, Any]) -> None:
        """Add keys to the inline table that is the value of a statement."""
        statement = self.outline.statements[index]
        text = self._values.extended_table(statement.value_start, additions)
        self._pieces.append((statement.value_start, statement.value_end, text))

    def _spread(self, edits: dict[int, EditTree], path: Path, edit: Replacement | Removal) -> None:
        """File an edit under the statement whose value it is in."""
        host = self.host(path)
        assert host is not None, path  # noqa: S101  # a value stands in some statement
        tree = edits.setdefault(host[0], {})
        for key in ("", *host[1])[:-1]:
            tree = tree.setdefault(key, {})  # type: ignore[assignment]  # only tables lie above
        tree[("", *host[1])[-1]] = edit

    def _edit_value(self, index: int, tree: EditTree, document: Mapping[str, Any]) -> None:
        statement = self.outline.statements[index]
        start, end = statement.value_start, statement.value_end
        value: Any = document
        for key in self._path_of(index):
            value = value[key]
        edit = tree[""]
        if isinstance(edit, Replacement):
            line = self.text[statement.start : start]
            text = self._values.replaced(
                start,
                end,
                value,
                edit.value,
                column=len(line),
                indent=line[: len(line) - len(line.lstrip(" \t"))],
            )
        else:
            assert isinstance(edit, dict)  # noqa: S101  # whole statements go line by line
            text = self._values.edited_table(start, edit, value)
        self._pieces.append((start, end, text))

    def _path_of(self, index: int) -> Path:
        header = index
        while header >= 0 and not self.outline.statements[header].is_header:
            header -= 1
        table = self.outline.statements[header].keys if header >= 0 else ()
        return table + self.outline.statements[index].keys

    def _lines_of(self, path: Path) -> list[tuple[int, int]]:
        """Return the lines that say this or something below it, glued comments included."""
        lines: list[tuple[int, int]] = []
        node = self.outline.find(path)
        assert node is not None, path  # noqa: S101  # only what the document says is removed
        behind = -1
        for index in node.statements():
            if index <= behind:  # a key in a section that goes as a whole
                continue
            statement = self.outline.statements[index]
            end = statement.end
            if statement.is_header:
                end = self.outline.body_end(index)
                behind = self.outline.section_end(index) - 1
            lines.append((self.outline.block_start(index), end))
        return lines

    def _whole_gaps(self) -> list[tuple[int, int, str]]:
        """Join removed lines; return what goes, and what must come to keep the rest apart."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted(self._gone):
            if joined and not self.text[joined[-1][1] : start].strip():
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return [self._gap(start, end) for start, end in joined]

    def _gap(self, start: int, end: int) -> tuple[int, int, str]:
        """Take one of two blank stretches around removed lines along."""
        text, top = self.text, self.outline.top
        behind = _skip_blank_lines(text, end)
        if behind == len(text):
            content = len(text[top:start].rstrip()) + top
            line_end = text.find("\n", content) + 1
            return min(line_end or start, start) if content > top else top, behind, ""
        line_above = text[text.rfind("\n", top, max(start - 1, top)) + 1 : start].strip()
        if start == top or not line_above:
            return start, behind, ""
        # A comment that stays must not become the comment of what now stands below it.
        sticks = line_above.startswith("#") and _line_below(text, end).startswith(("[", "#"))
        return start, end, self._newline if sticks else ""

    def _release(self, start: int, end: int) -> None:
        comments = self.outline.comments
        for index in range(bisect_left(comments, (start, start)), len(comments)):
            begin, stop = comments[index]
            if begin >= end:
                break
            self._released.append(self.text[begin:stop])


def _skip_blank_lines(text: str, position: int) -> int:
    while (line_end := text.find("\n", position) + 1) and not text[position:line_end].strip():
        position = line_end
    return position


def _line_below(text: str, position: int) -> str:
    return text[position : text.find("\n", position) + 1].lstrip(" \t")
