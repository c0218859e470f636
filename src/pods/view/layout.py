"""A page for eyes: wrapped at words, in columns where there is room."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from pods.view.blocks import Block, Exact, Letter, Line, Pair, Part, SideBySide, Spoken, Table
from pods.view.show import show, show_lines
from pods.view.signs import put_back

_NARROWEST_LAST_COLUMN = 24
_NARROWEST_LEFT = 60  # a page of sentences is no pleasure on less,
_WIDEST_LEFT = 84  # and the eye does not find what stands beside it on more
_GUTTER = 4


class _Row(NamedTuple):
    text: Text
    hang: int | None  # columns before what goes over to the next line; None: never wrapped


def laid_out(blocks: Iterable[Block], *, console: Console, width: int) -> Iterator[Text]:
    """The lines, each at most `width` columns wide, but for what is never wrapped."""
    for block in blocks:
        if isinstance(block, SideBySide):
            yield from _side_by_side(block, console=console, width=width)
        else:
            for row in _rows_of(block, width):
                yield from _wrapped(row, console=console, width=width)


def _side_by_side(block: SideBySide, *, console: Console, width: int) -> Iterator[Text]:
    """Two columns, if the right one needs no wrapping and the left one has room beside it."""
    right = list(laid_out(block.right, console=console, width=width))
    room = min(width - _widest(right) - _GUTTER, _WIDEST_LEFT)
    left = list(laid_out(block.left, console=console, width=max(room, _NARROWEST_LEFT)))
    if room < max(_NARROWEST_LEFT, _widest(left)):
        yield from laid_out(block.left, console=console, width=width)
        yield Text()
        yield from right
        return
    column = _widest(left) + _GUTTER
    for here, there in zip_longest(left, right, fillvalue=Text()):
        gap = Text(" " * (column - cell_len(here.plain)) if there.plain else "")
        yield Text.assemble(here, gap, there, no_wrap=True)


def _widest(lines: Sequence[Text]) -> int:
    return max((cell_len(line.plain) for line in lines), default=0)


def _rows_of(block: Line | Exact | Letter | Table | Pair, width: int) -> Iterator[_Row]:
    match block:
        case Line(parts, indent, hang):
            yield _Row(Text(" " * indent).append_text(_text(parts)), hang)
        case Exact(text, indent, style):
            line = Text(" " * indent, no_wrap=True, overflow="ignore")
            yield _Row(line.append(show(put_back(text)), style or None), None)
        case Letter(text, indent):
            for words in show_lines(put_back(text)):
                yield _Row(Text(" " * indent + words), indent)
        case Table():
            yield from _columns(block, width)
        case Pair():
            yield from _paired(block, width)


def _text(parts: Iterable[Part]) -> Text:
    text = Text()
    for part in parts:
        match part:
            case Spoken(seen, _, style) | (seen, style):
                text.append(show(put_back(seen)), style)
            case words:
                text.append(show(put_back(words)))
    return text


def _paired(pair: Pair, width: int) -> Iterator[_Row]:
    left, right = _text(pair.left), _text(pair.right)
    if pair.column + pair.room <= width:
        left.append(" " * max(pair.column - cell_len(left.plain), 2))
        yield _Row(left.append_text(right), pair.column)
        return
    yield _Row(left, pair.below)
    if right.plain:
        yield _Row(Text(" " * pair.below).append_text(right), pair.below + 2)


def _wrapped(row: _Row, *, console: Console, width: int) -> Iterator[Text]:
    if row.hang is None or cell_len(row.text.plain) <= width:
        yield row.text
        return
    hang = min(row.hang, max(width // 2, width - _NARROWEST_LAST_COLUMN))
    first = row.text.wrap(console, width)[0]
    yield first
    rest = row.text[len(first.plain) :]
    rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
    for piece in rest.wrap(console, width - hang) if rest.plain else ():
        yield Text(" " * hang) + piece


def _columns(table: Table, width: int) -> Iterator[_Row]:
    rows = [[_text(cell) for cell in row] for row in table.rows]
    count = max(map(len, rows))
    widths = [
        max(cell_len(row[column].plain) if column < len(row) else 0 for row in rows)
        for column in range(count)
    ]
    start = table.indent + sum(column + 2 for column in widths[:-1])
    is_narrow = start + min(widths[-1], _NARROWEST_LAST_COLUMN) > width
    for row in rows:
        if is_narrow and count > 1:
            yield from _stacked(row, table.indent)
        else:
            yield _Row(_joined(row, widths, table.indent), start)


def _joined(row: list[Text], widths: list[int], indent: int) -> Text:
    line = Text(" " * indent)
    for position, cell in enumerate(row):
        line.append_text(cell)
        if position < len(row) - 1:
            line.append(" " * (widths[position] - cell_len(cell.plain) + 2))
    return line


def _stacked(row: list[Text], indent: int) -> Iterator[_Row]:
    head = Text(" " * indent)
    head.append_text(Text("  ").join(cell for cell in row[:-1] if cell.plain))
    if head.plain.strip() or not row[-1].plain:
        yield _Row(head, indent + 2)
    if row[-1].plain:
        yield _Row(Text(" " * (indent + 4)) + row[-1], indent + 4)
