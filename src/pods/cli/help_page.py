"""Help that reads well at any width: the front page, and the page of one command."""

import os
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from textwrap import dedent, wrap
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from typer import style

from pods import __version__
from pods.cli.surroundings import screen_of

if TYPE_CHECKING:
    from pods.cli.command import Command
    from pods.view.screen import Screen

_WIDEST = 96  # longer lines are tiring to read
_NARROWEST_HELP = 28

_Rows = list[tuple[str, str]]


def front_page(registry: Iterable["Command"], *, plain: bool = False) -> str:
    """Every command with its line, under the steps of the walk."""
    screen = screen_of(sys.stdout, environ=os.environ, plain=plain)
    rows = {
        step: [(entry.name, entry.about) for entry in entries]
        for step, entries in groupby(registry, key=lambda entry: entry.step)
    }
    left = max(len(name) for entries in rows.values() for name, _ in entries)
    lines = [
        *_paragraph(f"pods {__version__}: a companion for the Caller", screen),
        "",
        *_paragraph("Usage: pods [COMMAND]   Alone, it shows what is worth doing next.", screen),
    ]
    for step, entries in rows.items():
        title = (_bold(line, screen) for line in _paragraph(step, screen))
        lines += ["", *title, *_columns(entries, screen, left=left)]
    lines += [
        "",
        *_paragraph(
            "pods COMMAND -h shows one command with an example. "
            "pods --install-completion teaches your shell the names.",
            screen,
        ),
    ]
    return "\n".join(lines)


def command_help(
    command: Any, context: Any, *, shared: Collection[str], plain: bool = False
) -> str:
    """One command: what it does, an example, its arguments and options, then those of all."""
    screen = screen_of(sys.stdout, environ=os.environ, plain=plain)
    about, example = split_example(command.help or "")
    own = [p for p in command.get_params(context) if p.name not in shared or p.name == "dry_run"]
    common = [p for p in command.get_params(context) if p not in own]
    sections = (
        ("Arguments", [p for p in own if p.param_type_name == "argument"]),
        ("Options", [p for p in own if p.param_type_name == "option"]),
        ("On every command", common),
    )
    lines = [*_usage(command, context, screen), "", *_paragraphs(about, screen)]
    if example:
        shown = [f"  {line}".rstrip() for line in example.splitlines()]
        lines += ["", _bold("Example", screen), *shown]
    for title, params in sections:
        records = [record for param in params if (record := param.get_help_record(context))]
        rows = [(_plain_name(name), _plain_words(words)) for name, words in records]
        if rows:
            lines += ["", _bold(title, screen), *_columns(rows, screen)]
    text = "\n".join(lines)
    return _spelt(text) if screen.is_plain else text


def split_example(text: str) -> tuple[str, str]:
    """The prose of a docstring, and its `Example:` section without the indent."""
    about, _, example = text.partition("Example:\n")
    return about.strip(), dedent(example).strip()


def _usage(command: Any, context: Any, screen: "Screen") -> Iterator[str]:
    pieces = " ".join(_plain_piece(piece) for piece in command.collect_usage_pieces(context)[1:])
    yield from wrap(
        f"Usage: pods {command.name} {pieces} [OPTIONS]".replace("  ", " "),
        _width(screen),
        subsequent_indent="    ",
        break_on_hyphens=False,
    )


def _plain_piece(piece: str) -> str:
    """What stands in the line of usage: brackets only around what may be left out, and once."""
    bare = piece.removesuffix("...").strip("[]{}")
    return f"[{bare}]" if piece.startswith("[") else bare


def _plain_name(name: str) -> str:
    """An argument without its type; an option with TEXT, or the words to choose from."""
    if not name.startswith("-"):
        return re.sub(r" <.*>$", "", name).strip("[]")
    return re.sub(r"<(.*)>$", r"\1", re.sub(r"<(list\[)?str\]?>$", "TEXT", name))


def _plain_words(words: str) -> str:
    """Bounds as they are said: 1 to 60, at least 1."""
    spoken = re.sub(r"([\d.]+)<=x<=([\d.]+)", r"\1 to \2", words)
    return re.sub(r"x>=([\d.]+)", r"at least \1", spoken)


def _paragraphs(text: str, screen: "Screen") -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        yield from _paragraph(" ".join(paragraph.split()), screen)


def _paragraph(text: str, screen: "Screen") -> list[str]:
    return wrap(text, _width(screen), break_on_hyphens=False)


def _columns(rows: _Rows, screen: "Screen", *, left: int | None = None) -> Iterator[str]:
    """Two columns; where the second has no room, it goes below the first."""
    if screen.is_plain:
        yield from (f"{name}: {about}" for name, about in rows)
        return
    width = _width(screen)
    start = (left or max(len(name) for name, _ in rows)) + 4
    is_narrow = start + _NARROWEST_HELP > width
    indent = " " * (4 if is_narrow else start)
    for name, about in rows:
        text = wrap(about, width - len(indent), break_on_hyphens=False) or [""]
        if is_narrow:
            yield f"  {_bold(name, screen)}"
        else:
            padding = " " * (start - 2 - len(name))
            yield f"  {_bold(name, screen)}{padding}{text.pop(0)}".rstrip()
        yield from (f"{indent}{line}" for line in text)


def _width(screen: "Screen") -> int:
    return screen.width if screen.is_plain else max(20, min(screen.width, _WIDEST) - 1)


def _spelt(text: str) -> str:
    """Letters without their accents: the names in examples, which are ours."""
    return normalize("NFKD", text).encode("ascii", "ignore").decode()


def _bold(text: str, screen: "Screen") -> str:
    return style(text, bold=True) if screen.is_coloured else text
