"""A page for ears: one thing a line, no columns, no indents, and only signs that have a sound.

Nothing is wrapped: whoever listens hears a sentence in one piece, whatever the window is wide.
"""

import re
from collections.abc import Iterable, Iterator

from pods.view.blocks import Block, Exact, Letter, Line, Pair, Part, SideBySide, Spoken, Table
from pods.view.show import show
from pods.view.signs import put_back, said

_SPACES = re.compile(" {2,}")


def read_aloud(blocks: Iterable[Block]) -> str:
    """The text, ending in a newline; nothing where there is nothing."""
    lines = (line for block in blocks for line in _lines_of(block))
    told = "\n".join(lines).strip("\n")
    return f"{told}\n" if told else ""


def aloud(text: str) -> str:
    """Words of ours, a question for instance, as they are heard."""
    return show(said(text), is_heard=True)


def _lines_of(block: Block) -> Iterator[str]:
    match block:
        case Line(parts):
            yield _sentence(parts)
        case Exact(text, is_for_eyes=is_for_eyes):
            if not is_for_eyes:
                yield _gated(text).strip()
        case Letter(text):
            yield from (_gated(line) for line in text.replace("\r\n", "\n").split("\n"))
        case Table(rows):
            yield from (_row([_sentence(cell) for cell in row]) for row in rows)
        case SideBySide(left, right):
            yield from (
                line for part in (*left, Line((), 0, 0), *right) for line in _lines_of(part)
            )
        case Pair(left, right):
            yield "; ".join(filter(None, (_sentence(left), _sentence(right))))


def _row(cells: list[str]) -> str:
    """The first cell is what the row is about; the others say it."""
    first, *others = cells
    rest = "; ".join(filter(None, others))
    return f"{first}: {rest}" if first and rest else first or rest


def _sentence(parts: Iterable[Part]) -> str:
    """The parts one after the other; columns and indents made of spaces are no words."""
    return _SPACES.sub(" ", "".join(map(_heard, parts))).strip(" ")


def _heard(part: Part) -> str:
    match part:
        case Spoken(_, heard, _) | (heard, _):
            return aloud(heard)
        case words:
            return aloud(words)


def _gated(text: str) -> str:
    return show(put_back(text), is_heard=True)
