"""From text to rows of cells: any separator, notes over several lines, quotes that never close."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pods.importers.interface import MOST_TEXT_BYTES

SEPARATORS = (",", ";", "\t", "|")

_LOOKED_AT = 40
_MOST_LINES_OF_A_ROW = 500
_MOST_BROKEN = 100
_MOST_CELLS = 2_000


class Row(NamedTuple):
    """One row: where it begins, and its cells; none where a quote is never closed."""

    line: int
    cells: Sequence[str]

    @property
    def is_broken(self) -> bool:
        """Whether it could not be read."""
        return not self.cells

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.is_broken and not any(cell.strip() for cell in self.cells)


def rows(text: str, *, separator: str) -> Iterator[Row]:
    """Every row that is not an empty line.

    A quoted cell may go over several lines. One that goes on for hundreds, or to the end of the
    file, is a quote that was never closed: that line alone is broken, and the next is read again.
    After a hundred such lines the rest is not read.
    """
    lines = text.split("\n")
    position = broken = 0
    # A cell may be as long as a file may be; what is too long for a name is refused as one.
    csv.field_size_limit(MOST_TEXT_BYTES)
    while position < len(lines) and broken <= _MOST_BROKEN:
        if not lines[position].strip(" "):
            position += 1
            continue
        row, used = _row(lines, position, separator)
        broken += row.is_broken
        yield row
        position += used


def separator_of(text: str) -> str:
    """What most probably stands between the cells; empty where it is no table.

    A table has the same number of cells, two at least, in nearly all of its first rows.
    """
    best, most = "", 0.0
    for separator in SEPARATORS:
        counts = [len(row.cells) for row in first_rows(text, separator=separator)]
        usual = max(set(counts), key=counts.count, default=0)
        share = counts.count(usual) / len(counts) if counts else 0
        if usual > 1 and len(counts) > 1 and share * usual > most and share > 0.8:  # noqa: PLR2004 - four of five
            best, most = separator, share * usual
    return best


def first_rows(text: str, *, separator: str) -> list[Row]:
    """The rows among which a header is looked for."""
    some = islice(rows(text, separator=separator), _LOOKED_AT)
    return [row for row in some if not (row.is_broken or row.is_blank)]


def _row(lines: Sequence[str], position: int, separator: str) -> tuple[Row, int]:
    """One row, and how many lines it took."""
    line = lines[position]
    if '"' not in line:
        return Row(position + 1, line.split(separator)[:_MOST_CELLS]), 1
    some = (f"{one}\n" for one in islice(lines, position, position + _MOST_LINES_OF_A_ROW))
    reader = csv.reader(some, delimiter=separator)
    cells = next(reader)
    used = reader.line_num
    if used > 1 and (used == _MOST_LINES_OF_A_ROW or position + used >= len(lines)):
        quotes = sum(one.count('"') for one in islice(lines, position, position + used))
        if quotes % 2:
            return Row(position + 1, ()), 1
    return Row(position + 1, cells[:_MOST_CELLS]), used
