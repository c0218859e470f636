"""The pictures of the screens: true, calling nobody, and readable by day and by lamp."""

import re
from pathlib import Path

import pytest
from rich.style import Style
from rich.text import Text

from docs.generate import ROOT
from docs.pictures import FOLDER, PICTURES, drawn
from docs.writing.svg import INKS, PAPER, as_svg

ALL = sorted(FOLDER.glob("*.svg"))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_what_the_program_shows_today(name: str) -> None:
    assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == drawn(PICTURES[name])


@pytest.mark.parametrize("path", ALL, ids=[path.stem for path in ALL])
def test_a_picture_calls_nobody_and_says_what_it_shows(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    addresses = re.findall(r"https?://[^\s\"')]+", text)
    assert {*addresses} <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\((?!#)|@import|@font-face|<script|<image|<use|href", text)
    assert re.search("<title>.{20,}</title>", text)
    assert f"docs/pictures/{path.name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_ink_stands_out_on_its_paper() -> None:
    faint = {
        name: ratio
        for name, inks in INKS.items()
        for ink, paper in zip(inks, PAPER, strict=True)
        if (ratio := _contrast(ink, paper)) < 4.5
    }
    assert faint == {}


def test_every_piece_stands_at_its_column_however_wide_its_letters() -> None:
    screen = Text.assemble("🦄 ", ("李", Style(bold=True)), "  <b&", ("ok", Style(color="green")))
    svg = as_svg(screen, columns=20, title="a <b>")
    assert "<title>a &lt;b&gt;</title>" in svg
    piece = r'<tspan x="(.*?)" textLength=".*?" lengthAdjust="spacingAndGlyphs"(.*?)>(.*?)</tspan>'
    pieces = [(words, x, style) for x, style, words in re.findall(piece, svg)]
    column = 9.03
    assert pieces == [
        ("🦄", "22", ""),
        ("李", f"{22 + 3 * column:g}", ' class="b"'),
        ("&lt;b&amp;", f"{22 + 7 * column:g}", ""),
        ("ok", f"{22 + 10 * column:g}", ' class="c2"'),
    ]


def _contrast(one: str, other: str) -> float:
    """How much two colours differ in light (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
