"""A page of lines: what every view is made of. Every word on it passes the gate."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions
from rich.text import Text

from pods.view.blocks import Block, Cell, Exact, Letter, Line, Pair, Part, SideBySide, Spoken, Table
from pods.view.theme import COMMAND

__all__ = ["Cell", "Page", "Part", "Spoken"]


class Page:
    """Lines, wrapped where they must be, and tables that stay readable when there is no room.

    `blocks` is what was put on it so far: `layout` draws it for eyes, `aloud` says it for ears.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def line(self, *parts: Part, indent: int = 0, hang: int | None = None) -> "Page":
        """Add one line; what does not fit continues below, `hang` columns in (`indent` + 2)."""
        return self._with(Line(parts, indent, indent + 2 if hang is None else hang))

    def blank(self) -> "Page":
        """Add an empty line."""
        return self.line()

    def verbatim(self, text: str) -> "Page":
        """Add a line that is never wrapped: a line of the file, or the caret below it."""
        return self._with(Exact(text, is_for_eyes=text.strip() == "^"))

    def command(self, text: str, *, indent: int = 0) -> "Page":
        """Add something to type; never broken, so that a copy of the line is all of it."""
        return self._with(Exact(text, indent, COMMAND))

    def beside(
        self, left: Sequence[Part], right: Sequence[Part], *, column: int, room: int, below: int
    ) -> "Page":
        """Add two pieces: on one line where `room` columns fit from `column` on, else below.

        Several pairs with the same `column` and `room` all stand side by side, or none does.
        """
        return self._with(Pair(tuple(left), tuple(right), column, room, below))

    def side_by_side(self, left: "Page", right: "Page") -> "Page":
        """Add two pages: in two columns on a wide screen, else the right one below the left."""
        return self._with(SideBySide(tuple(left.blocks), tuple(right.blocks)))

    def add(self, page: "Page") -> "Page":
        """Add all of another page."""
        self.blocks += page.blocks
        return self

    def letter(self, text: str, *, indent: int = 0) -> "Page":
        """Add a text with lines of its own, such as a letter."""
        return self._with(Letter(text, indent))

    def table(self, rows: Iterable[Sequence[Cell]], *, indent: int = 0) -> "Page":
        """Add rows of cells in columns; the last column takes the room that is left.

        Where that is too little, each row becomes a line, with the last cell below it. Read aloud,
        a row is a sentence, and its first cell is what the sentence is about.
        """
        cells = tuple(
            tuple(tuple(cell) if isinstance(cell, list) else (cell,) for cell in row)
            for row in rows
        )
        return self._with(Table(cells, indent)) if cells else self

    def _with(self, block: Block) -> "Page":
        self.blocks.append(block)
        return self

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Lay the page out for a width (the protocol of rich)."""
        from pods.view.layout import laid_out  # noqa: PLC0415 - not wanted where it is read aloud

        return laid_out(self.blocks, console=console, width=options.max_width)
