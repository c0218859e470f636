"""Editing one array in place: items come, go, change and move; its layout and comments stay."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from pods.store.render import WIDTH, render_array_lines
from pods.store.splice_rows import Cell, Row, Rows
from pods.store.statements import Span, end_of_value

Rewrite = Callable[[int, int, Any, Any], str]
Place = tuple[Row, Cell]


class ArrayEdit:
    """One edit of the array that opens at `start`.

    Args:
        text: the whole document.
        start: where its `[` stands.
        newline: the line break of the file.
        rewrite: writes an item in the place of another: start, end, old and new value; an empty
            span for an item that was not there.
    """

    def __init__(self, text: str, start: int, *, newline: str, rewrite: Rewrite) -> None:
        self._text = text
        self._start = start
        self._newline = newline
        self._rewrite = rewrite
        self._lines = Rows(text, start)
        self.released: list[str] = []  # comments that go with a removed item

    def replaced(self, old: Sequence[Any], new: Sequence[Any], *, column: int | None) -> str:
        """Write the array with other items.

        Args:
            old: its values as parsed.
            new: the values it is to have.
            column: characters before it on its line, or None when it may not grow lines.
        """
        sources = _sources(old, new)
        cells = {cell.origin: cell for cell in self._lines.cells()}
        order = [
            self._written(cells, source, old, value)
            for source, value in zip(sources, new, strict=True)
        ]
        self._release_removed(cells, staying=set(sources))
        kept = [source for source in sources if source is not None]
        if kept == sorted(kept):
            self._edit_rows(order)
        elif self._lines.is_one_line:
            self._reorder_line(order)
        else:
            self._lines.rows = self._one_item_a_row(order)
        written = str(self._lines)
        if column is None or not self._lines.is_one_line or column + len(written) <= WIDTH:
            return written
        lines = render_array_lines([cell.text for cell in order], indent=self._line_indent(column))
        return lines.replace("\n", self._newline)

    def _written(
        self, cells: dict[int | None, Cell], source: int | None, old: Sequence[Any], value: Any
    ) -> Cell:
        if source is None:
            return Cell(self._rewrite(0, 0, None, value))
        cell = cells[source]
        cell.text = self._rewrite(*self._lines.spans[source], old[source], value)
        return cell

    def _release_removed(self, cells: dict[int | None, Cell], *, staying: set[int | None]) -> None:
        """A removed item takes the comments within it along."""
        for origin in cells:
            if origin is not None and origin not in staying:
                inside: list[Span] = []
                end_of_value(self._text, self._lines.spans[origin][0], inside)
                self.released += [self._text[start:end] for start, end in inside]

    def _edit_rows(self, order: list[Cell]) -> None:
        """Change items where they stand: nothing moves, so all other bytes can stay."""
        lines, staying = self._lines, {id(cell) for cell in order}
        is_packed = lines.is_packed
        row_of = {id(cell): row for row in lines.rows for cell in row.cells}
        previous: Place | None = None
        for cell in order:
            row = row_of.get(id(cell))
            previous = (row, cell) if row else self._insert(cell, previous, is_packed=is_packed)
        emptied: list[Row] = []
        for row in lines.rows:
            left = [cell for cell in row.cells if id(cell) in staying]
            row.has_new_neighbours |= len(left) < len(row.cells)
            if row.cells and not left:
                emptied.append(row)
            row.cells = left
        self.released += lines.drop_emptied(emptied)
        lines.settle_commas()

    def _insert(self, cell: Cell, behind: Place | None, *, is_packed: bool) -> Place:
        rows = self._lines.rows
        row = behind[0] if behind else next((row for row in rows if row.cells), None)
        at = row.cells.index(behind[1]) + 1 if row and behind else 0
        if row is not None and (is_packed or self._must_share(row, at, behind)):
            row.cells.insert(at, cell)
            row.has_new_neighbours = True
            return row, cell
        if row is None and self._lines.is_one_line:
            rows[0].lead = ""
            rows[0].cells.append(cell)
            return rows[0], cell
        fresh = Row(self._lines.item_lead(), newline=self._newline)
        fresh.cells.append(cell)
        rows.insert(self._row_index(row, behind), fresh)
        return fresh, cell

    def _must_share(self, row: Row, at: int, behind: Place | None) -> bool:
        """Whether no row of its own can stand between the neighbours of a new item."""
        rows = self._lines.rows
        if behind:
            return row is rows[-1] or at < len(row.cells)
        return row is rows[0] or row is rows[-1]

    def _row_index(self, row: Row | None, behind: Place | None) -> int:
        rows = self._lines.rows
        if row is None:
            return len(rows) - 1
        index = rows.index(row)
        if behind:
            return index + 1
        while index > 1 and rows[index - 1].comment:  # these comments speak of the next item
            index -= 1
        return index

    def _reorder_line(self, order: list[Cell]) -> None:
        row = self._lines.rows[0]
        gaps = [cell.gap for cell in row.cells[:-1]]
        for index, cell in enumerate(order):
            cell.gap = gaps[index] if index < len(gaps) else self._lines.inner_gap
            cell.ended_its_row = False
        row.cells = order
        self._lines.settle_commas()

    def _one_item_a_row(self, order: list[Cell]) -> list[Row]:
        """Lay the array out anew in another order; each comment goes with its item."""
        above, beside, below = self._comments_of({id(cell) for cell in order})
        head, closing, lead = self._lines.rows[0], self._lines.rows[-1], self._lines.item_lead()
        rows = [Row(newline=self._newline)]
        if not head.cells and head.comment:
            rows[0].lead, rows[0].comment = head.lead, head.comment
        for cell in order:
            row = Row(lead, newline=self._newline)
            row.cells, row.comment = [cell], beside.get(id(cell), "")
            cell.gap = ",  " if row.comment else ","
            rows += [*above.get(id(cell), []), row]
        return [*rows, *below, Row("" if closing.cells else closing.lead)]

    def _comments_of(
        self, staying: set[int]
    ) -> tuple[dict[int, list[Row]], dict[int, str], list[Row]]:
        """Return the comment rows above items, the comments beside them, and the rows left."""
        above: dict[int, list[Row]] = {}
        beside: dict[int, str] = {}
        waiting: list[Row] = []
        for row in self._lines.rows:
            kept = [cell for cell in row.cells if id(cell) in staying]
            if kept:
                above[id(kept[0])], waiting = waiting, []
                beside[id(kept[-1])] = row.comment
            elif row.cells and row.comment:
                self.released.append(row.comment)
            elif row.comment and row is not self._lines.rows[0]:
                waiting.append(row)
        return above, beside, waiting

    def _line_indent(self, column: int) -> str:
        line = self._text[self._start - column : self._start]
        return line[: len(line) - len(line.lstrip(" \t"))]


def _sources(old: Sequence[Any], new: Sequence[Any]) -> list[int | None]:
    """Say for each new item which old one it is (the same value, else the one in its place)."""
    unused: defaultdict[str, list[int]] = defaultdict(list)
    for index in range(len(old) - 1, -1, -1):
        unused[repr(old[index])].append(index)
    sources: list[int | None] = [
        unused[key].pop() if unused[key := repr(value)] else None for value in new
    ]
    free = {index for indexes in unused.values() for index in indexes}
    previous = -1
    for index in range(len(sources)):
        if sources[index] is None and previous + 1 in free:
            free.remove(previous + 1)
            sources[index] = previous + 1
        source = sources[index]
        previous = previous if source is None else source
    return sources
