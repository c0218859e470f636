"""What a page is made of, before it is known whether it will be seen or heard."""

from typing import NamedTuple


class Spoken(NamedTuple):
    """A piece that is seen as one thing and heard as another: marks, figures in a column."""

    seen: str
    heard: str
    style: str = ""


Part = str | tuple[str, str] | Spoken
"""A piece of text, a piece with a style of `theme`, or one with words of its own for the ear."""

Cell = Part | list[Part]
"""What stands in one column: a part, or a list of them."""


class Line(NamedTuple):
    """One line; what does not fit continues below, `hang` columns in."""

    parts: tuple[Part, ...]
    indent: int
    hang: int


class Exact(NamedTuple):
    """A line as it is, never wrapped: something to type, a line of the file, a line of marks."""

    text: str
    indent: int = 0
    style: str = ""
    is_for_eyes: bool = False


class Letter(NamedTuple):
    """A text with lines of its own."""

    text: str
    indent: int


class Table(NamedTuple):
    """Rows of cells in columns."""

    rows: tuple[tuple[tuple[Part, ...], ...], ...]
    indent: int


class Pair(NamedTuple):
    """Two pieces: side by side where `room` columns fit from `column` on, else below each other."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    column: int
    room: int
    below: int


class SideBySide(NamedTuple):
    """Two runs of blocks: in two columns where both have room, else one after the other."""

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"


Block = Line | Exact | Letter | Table | Pair | SideBySide
