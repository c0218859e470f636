"""A page of lines: what every view is made of. Every word on it has passed the gate."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.text import Text

from pods.view.show import show, show_lines
from pods.view.theme import COMMAND

Part = str | tuple[str, str]
"""A piece of text, or a piece with a style of `theme`."""

Cell = Part | list[Part]
"""What stands in one column: a part, or a list of them."""

_NARROWEST_LAST_COLUMN = 24


class _Line(NamedTuple):
    text: Text
    hang: int | None  # columns before what goes over to the next line; None: let the screen do it


class _Table(NamedTuple):
    rows: list[list[Text]]
    indent: int


class _Pair(NamedTuple):
    left: Text
    right: Text
    column: int  # where the right one begins, if the screen is `room` columns wide beyond it
    room: int
    below: int  # where it begins otherwise, on the next line


class Page:
    """Lines, wrapped where they must be, and tables that stay readable when there is no room."""

    def __init__(self) -> None:
        self._blocks: list[_Line | _Table | _Pair] = []

    def line(self, *parts: Part, indent: int = 0, hang: int | None = None) -> "Page":
        """Add one line; what does not fit continues below, `hang` columns in (`indent` + 2)."""
        text = Text(" " * indent)
        text.append_text(_text(parts))
        self._blocks.append(_Line(text, indent + 2 if hang is None else hang))
        return self

    def blank(self) -> "Page":
        """Add an empty line."""
        return self.line()

    def verbatim(self, text: str) -> "Page":
        """Add a line that is never wrapped, such as a line of the file with a caret below."""
        self._blocks.append(_Line(Text(show(text), no_wrap=True, overflow="ignore"), None))
        return self

    def command(self, text: str, *, indent: int = 0) -> "Page":
        """Add something to type; never broken, so that a copy of the line is all of it."""
        line = Text(" " * indent, no_wrap=True, overflow="ignore")
        line.append(show(text), COMMAND)
        self._blocks.append(_Line(line, None))
        return self

    def beside(
        self, left: Sequence[Part], right: Sequence[Part], *, column: int, room: int, below: int
    ) -> "Page":
        """Add two pieces: on one line where `room` columns fit from `column` on, else below.

        Several pairs with the same `column` and `room` all stand side by side, or none does.
        """
        self._blocks.append(_Pair(_text(left), _text(right), column, room, below))
        return self

    def letter(self, text: str, *, indent: int = 0) -> "Page":
        """Add a text with lines of its own, such as a letter."""
        for line in show_lines(text):
            self._blocks.append(_Line(Text(" " * indent + line), indent))
        return self

    def table(self, rows: Iterable[Sequence[Cell]], *, indent: int = 0) -> "Page":
        """Add rows of cells in columns; the last column takes the room that is left.

        Where that is too little, each row becomes a line, with the last cell below it.
        """
        cells = [
            [_text(cell if isinstance(cell, list) else [cell]) for cell in row] for row in rows
        ]
        if cells:
            self._blocks.append(_Table(cells, indent))
        return self

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Lay the page out for a width (the protocol of rich)."""
        for block in self._blocks:
            for line in _lines_of(block, options.max_width):
                yield from _wrapped(line, console=console, width=options.max_width)


def _text(parts: Iterable[Part]) -> Text:
    text = Text()
    for part in parts:
        words, style = part if isinstance(part, tuple) else (part, None)
        text.append(show(words), style)
    return text


def _lines_of(block: _Line | _Table | _Pair, width: int) -> Iterable[_Line]:
    if isinstance(block, _Line):
        return [block]
    return _laid_out(block, width) if isinstance(block, _Table) else _paired(block, width)


def _paired(pair: _Pair, width: int) -> Iterator[_Line]:
    if pair.column + pair.room <= width:
        line = pair.left.copy()
        line.append(" " * max(pair.column - cell_len(line.plain), 2))
        yield _Line(line.append_text(pair.right), pair.column)
        return
    yield _Line(pair.left, pair.below)
    if pair.right.plain:
        yield _Line(Text(" " * pair.below).append_text(pair.right), pair.below + 2)


def _wrapped(line: _Line, *, console: Console, width: int) -> Iterator[Text]:
    if line.hang is None or cell_len(line.text.plain) <= width:
        yield line.text
        return
    hang = min(line.hang, width // 2)
    first = line.text.wrap(console, width)[0]
    yield first
    rest = line.text[len(first.plain) :]
    rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
    for piece in rest.wrap(console, width - hang) if rest.plain else ():
        yield Text(" " * hang) + piece


def _laid_out(table: _Table, width: int) -> Iterator[_Line]:
    count = max(map(len, table.rows))
    widths = [
        max(cell_len(row[column].plain) if column < len(row) else 0 for row in table.rows)
        for column in range(count)
    ]
    start = table.indent + sum(column + 2 for column in widths[:-1])
    is_narrow = start + min(widths[-1], _NARROWEST_LAST_COLUMN) > width
    for row in table.rows:
        if is_narrow and count > 1:
            yield from _stacked(row, table.indent)
        else:
            yield _Line(_joined(row, widths, table.indent), start)


def _joined(row: list[Text], widths: list[int], indent: int) -> Text:
    line = Text(" " * indent)
    for position, cell in enumerate(row):
        line.append_text(cell)
        if position < len(row) - 1:
            line.append(" " * (widths[position] - cell_len(cell.plain) + 2))
    return line


def _stacked(row: list[Text], indent: int) -> Iterator[_Line]:
    head = Text(" " * indent)
    head.append_text(Text("  ").join(cell for cell in row[:-1] if cell.plain))
    yield _Line(head, indent + 2)
    if row[-1].plain:
        yield _Line(Text(" " * (indent + 4)) + row[-1], indent + 4)
