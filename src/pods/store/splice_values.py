"""Editing inside one value: inline tables and arrays, however deep, keep all else as it is."""

from collections.abc import Mapping
from typing import Any

from pods.store.render import render_inline, render_keys, render_value
from pods.store.splice_arrays import ArrayEdit
from pods.store.splice_changes import Path, same
from pods.store.statements import Pair, end_of_value, inline_pairs


class Replacement:
    """A change below an inline table: this value now stands there."""

    def __init__(self, value: Any) -> None:
        self.value = value


class Removal:
    """A change below an inline table: this key goes."""


Edit = Replacement | Removal
EditTree = dict[str, "Edit | EditTree"]


class ValueEditor:
    """Rewrites values of one document; collects the comments that go with removed parts."""

    def __init__(self, text: str, *, newline: str) -> None:
        self._text = text
        self._newline = newline
        self.released: list[str] = []

    def replaced(
        self, start: int, end: int, old: Any, new: Any, *, column: int, indent: str
    ) -> str:
        """Write a new value in the place of the one that spans start to end.

        Args:
            start: where the old value starts in the text.
            end: where it ends.
            old: the old value as parsed.
            new: the value to write.
            column: how many characters stand before it on its line.
            indent: the white space that its line begins with.
        """
        if self._is_array(start, end, old, new):
            return self._array(start, old, new, column=column)
        self._release(start)
        value = render_value(new, column=column, indent=indent)
        return value.replace("\n", self._newline)

    def edited_table(self, start: int, edits: EditTree, document: Mapping[str, Any]) -> str:
        """Write the inline table that opens at `start` with values replaced and keys removed.

        `document` is what it says as parsed.
        """
        pairs, close = inline_pairs(self._text, start)
        opening = self._text[start : pairs[0].start] if pairs else "{"
        written: list[str] = []
        previous_end = None
        for pair in pairs:
            value = self._edited_pair(pair, edits, document)
            if value is not None:
                separator = self._text[previous_end : pair.start] if written else opening
                written += [separator, self._text[pair.start : pair.value_start], value]
            previous_end = pair.value_end
        if not written:
            return "{}"
        return "".join(written) + self._text[pairs[-1].value_end : close + 1]

    def extended_table(self, start: int, additions: Mapping[str, Any]) -> str:
        """Write the inline table that opens at `start` with keys added to it or to what is in it.

        A new key stands behind the last one of its table.
        """
        pairs, close = inline_pairs(self._text, start)
        values: dict[int, str] = {}
        behind: dict[int, list[str]] = {}
        self._place(pairs, (), additions, values=values, behind=behind)
        if not pairs:
            return "{ " + ", ".join(behind[-1]) + " }"
        written = [self._text[start : pairs[0].start]]
        for index, pair in enumerate(pairs):
            value = values.get(index, self._text[pair.value_start : pair.value_end])
            written += [self._text[pair.start : pair.value_start], value]
            written += [f", {new}" for new in behind.get(index, [])]
            end = pairs[index + 1].start if index + 1 < len(pairs) else close + 1
            written.append(self._text[pair.value_end : end])
        return "".join(written)

    def _place(
        self,
        pairs: list[Pair],
        prefix: Path,
        additions: Mapping[str, Any],
        *,
        values: dict[int, str],
        behind: dict[int, list[str]],
    ) -> None:
        """Sort additions into values that grow and new pairs, by the pair they stand behind."""
        last = _last_below(pairs, prefix)
        for key, value in additions.items():
            path = (*prefix, key)
            nearest = _last_below(pairs, path)
            if nearest < 0:
                pair = f"{render_keys(path)} = {render_inline(value)}"
                behind.setdefault(last, []).append(pair)
            elif pairs[nearest].keys == path:
                values[nearest] = self.extended_table(pairs[nearest].value_start, value)
            else:
                self._place(pairs, path, value, values=values, behind=behind)

    def _edited_pair(self, pair: Pair, edits: EditTree, document: Mapping[str, Any]) -> str | None:
        """Return the value of a pair after the edits, or None if the pair goes."""
        edit: Edit | EditTree | None = edits
        value: Any = document
        for key in pair.keys:
            edit = edit.get(key) if isinstance(edit, dict) else edit
            value = value[key]
        if isinstance(edit, dict):
            return self.edited_table(pair.value_start, edit, value)
        if isinstance(edit, Removal):
            self._release(pair.value_start)
            return None
        if isinstance(edit, Replacement):
            return self._nested(pair.value_start, pair.value_end, value, edit.value)
        return self._text[pair.value_start : pair.value_end]

    def _array(self, start: int, old: Any, new: Any, *, column: int | None) -> str:
        array = ArrayEdit(self._text, start, newline=self._newline, rewrite=self._nested)
        written = array.replaced(old, new, column=column)
        self.released += array.released
        return written

    def _nested(self, start: int, end: int, old: Any, new: Any) -> str:
        """Write a value that shares its line with others: as it was if it says the same."""
        if start < end and same(old, new):
            return self._text[start:end]
        if self._is_array(start, end, old, new):
            return self._array(start, old, new, column=None)
        if start < end:
            self._release(start)
        return render_inline(new)

    def _is_array(self, start: int, end: int, old: Any, new: Any) -> bool:
        is_list = isinstance(old, list) and isinstance(new, list | tuple)
        return is_list and start < end and self._text[start] == "["

    def _release(self, start: int) -> None:
        inside: list[tuple[int, int]] = []
        end_of_value(self._text, start, inside)
        self.released += [self._text[begin:end] for begin, end in inside]


def _last_below(pairs: list[Pair], path: Path) -> int:
    """Return the index of the last pair that says this path or something below it, or -1."""
    for index in range(len(pairs) - 1, -1, -1):
        if pairs[index].keys[: len(path)] == path:
            return index
    return -1
