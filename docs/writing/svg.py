"""A terminal as a picture (SVG): real text, by day and by lamp, that calls nobody."""

import re
from collections.abc import Iterator
from html import escape
from itertools import pairwise

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

_FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
_SIZE = 15
_COLUMN = 9.03  # of DejaVu Sans Mono at that size, which most machines have or resemble
_LINE = 21
_MARGIN = 22

# By day, and by lamp. Each ink stands out on its paper at 4.5 to 1 at least (WCAG 2.2, AA).
PAPER = ("#fbf8f1", "#22201c")
INKS = {
    "text": ("#2d2a26", "#e9e4da"),
    ".d": ("#6b655c", "#a39c90"),  # dim
    ".c1": ("#b3261e", "#ff8f85"),  # a terminal's colours by their numbers: red
    ".c2": ("#2f6f3e", "#8fce9b"),  # green
    ".c3": ("#8a5a00", "#e8bd62"),  # yellow
    ".c6": ("#1a6580", "#7fc7de"),  # cyan
}


def as_svg(screen: Text, *, columns: int, title: str) -> str:
    """The screen as a picture of so many columns.

    Args:
        screen: lines with the styles of a terminal, as `Text.from_ansi` reads them.
        columns: its width; no line is wider.
        title: what a screen reader says of the picture.
    """
    lines = screen.split()
    width = round(columns * _COLUMN) + 2 * _MARGIN
    height = len(lines) * _LINE + 2 * _MARGIN - (_LINE - _SIZE)
    rows = "\n".join(row for number, line in enumerate(lines) if (row := _row(line, number)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" role="img">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>\n{_css(0)}\n@media (prefers-color-scheme: dark) {{\n{_css(1)}\n}}\n"
        f"text {{ font: {_SIZE}px {_FONT}; white-space: pre }}\n.b {{ font-weight: bold }}\n"
        "</style>\n"
        f'<rect class="paper" width="{width}" height="{height}" rx="10"/>\n'
        f"{rows}\n</svg>\n"
    )


def framed(svg: str, *, title: str) -> str:
    """The picture of a full screen as rich's template draws it, on our paper and calling nobody.

    Args:
        svg: as Textual writes it: a window of three buttons, and fonts to be fetched.
        title: what a screen reader says of the picture.
    """
    style = re.search(r"\.board-matrix.*?(?=</style>)", svg, re.DOTALL)
    clips = re.search(r"<defs>.*?</defs>", svg, re.DOTALL)
    size = re.search(r'clip-terminal">\s*<rect x="0" y="0" width="(.*?)" height="(.*?)"', svg)
    cells = re.search(r'<g transform="[^"]*" (clip-path=.*)</svg>', svg, re.DOTALL)
    paper = re.search(r'<rect fill="(#\w+)" x="0" y="1.5"', svg)
    assert style and clips and size and cells and paper  # noqa: S101, PT018 - else it is no such picture
    width, height = (round(float(side)) + 2 * _MARGIN for side in size.groups())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" role="img">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>\n{style[0].replace('Fira Code, monospace', _FONT)}</style>\n{clips[0]}\n"
        f'<rect width="{width}" height="{height}" rx="10" fill="{paper[1]}"/>\n'
        f'<g transform="translate({_MARGIN}, {_MARGIN})" {cells[1]}</svg>\n'
    )


def _css(light: int) -> str:
    rules = {".paper": PAPER, **INKS}
    return "\n".join(f"{name} {{ fill: {colours[light]} }}" for name, colours in rules.items())


def _row(line: Text, number: int) -> str:
    """One line: each piece at its own column, so that wide letters and any font line up."""
    y = _MARGIN + _SIZE - 2 + number * _LINE
    pieces = []
    column = 0
    for words, style in _pieces(line):
        if words.strip():
            start = column + cell_len(words) - cell_len(words.lstrip(" "))
            shown = words.strip(" ")
            x, length = _MARGIN + start * _COLUMN, cell_len(shown) * _COLUMN
            pieces.append(
                f'<tspan x="{x:g}" textLength="{length:g}" lengthAdjust="spacingAndGlyphs"'
                f"{_classes(style)}>{escape(shown)}</tspan>"
            )
        column += cell_len(words)
    return f'<text y="{y}">{"".join(pieces)}</text>' if pieces else ""


def _pieces(line: Text) -> Iterator[tuple[str, Style]]:
    """Runs of letters in one style."""
    edges = sorted({0, len(line), *(edge for span in line.spans for edge in span[:2])})
    for start, end in pairwise(edges):
        styles = [
            span.style
            for span in line.spans
            if span.start <= start < span.end and isinstance(span.style, Style)
        ]
        yield line.plain[start:end], Style.combine([Style(), *styles])


def _classes(style: Style) -> str:
    number = style.color.number if style.color is not None else None
    names = [
        *(["b"] if style.bold else []),
        *(["d"] if style.dim else []),
        *([f"c{number}"] if number is not None else []),
    ]
    return f' class="{" ".join(names)}"' if names else ""
