"""Pictures of the screens, as a terminal shows them on the example lists: `make pictures`.

Each is typed for real, on a pinned day; the same program draws the same bytes. With `--check`
nothing is written, and a picture that is not true any more is an error.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, date, datetime, time
from html import escape
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

from rich.style import Style
from rich.text import Text

from docs.writing.svg import as_svg, framed
from pods.__main__ import main
from pods.board import picture as board_picture
from pods.board.sitting import Sitting
from pods.store.book_file import BookFile
from pods.store.location import locate

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"

_LIGHTS = {"board": "day", "board-lamp": "lamp"}
_BOARD_LINES = 30


class Picture(NamedTuple):
    """A screen worth seeing.

    Attributes:
        typed: what is typed.
        book: the example list it is typed on.
        today: the day it is typed on.
        columns: how wide the terminal is.
        about: what is seen, for those who do not.
    """

    typed: str
    book: str
    today: str
    columns: int
    about: str


BOARD = Picture(
    "pods board", "first-pods", "2026-09-14", 110,
    "The board: the bench and two drafts side by side, people as cards, and below each draft its "
    "hours, what its people share, who knows nobody, and a wish that speaks against it.",
)  # fmt: skip
"""The full screen; what it takes to draw it is Textual's, so that it is not held to the byte."""

WEB = Picture(
    "pods web --format svg", "stories/pico", "2026-11-12", 0,
    "The web of seventeen islanders, as pods web draws it: names on the soft fields of their pods, "
    "a gathering that joins a band and the bees, a couple, friends, and five on their own.",
)  # fmt: skip
"""What the command itself draws; it rests on floats, so that it is not held to the byte."""

PICTURES = {
    "home": Picture(
        "pods", "island", "2026-05-20", 120,
        "The home screen of somebody who weaves an island: seven things worth doing, each with its "
        "reason and its command, beside thirteen pods in one line each.",
    ),
    "suggest": Picture(
        "pods suggest", "first-pods", "2026-09-14", 100,
        "Three combinations of people, each with the hours that hold all season, its reasons and "
        "the line that begins it; below, who waits and why.",
    ),
    "invitations": Picture(
        "pods invitations", "first-pods", "2026-09-14", 92,
        "Who was asked, when, and what came of it, draft by draft, with the nudge that is due.",
    ),
    "health": Picture(
        "pods health", "stories/circle", "2026-11-12", 64,
        "A circle of ten: for each member a strip of the last eight meetings, there, late or "
        "missed, and who hosted.",
    ),
}  # fmt: skip


def drawn(picture: Picture) -> str:
    """The picture (SVG) of what is typed and what comes back, results and remarks in order."""
    shown = Text.assemble("$ ", (f"{picture.typed}\n", Style(bold=True)))
    shown.append_text(Text.from_ansi(_typed(picture)))
    return as_svg(shown, columns=picture.columns, title=f"{picture.typed}. {picture.about}")


def _typed(picture: Picture) -> str:
    screen = _Terminal(io.BytesIO(), encoding="utf-8", newline="")
    with TemporaryDirectory() as home:
        environ = {
            "HOME": home,
            "PODS_FILE": str(ROOT / "examples" / f"{picture.book}.toml"),
            "PODS_TODAY": picture.today,
            "LANG": "C.UTF-8",
            "COLUMNS": str(picture.columns),
            "TERM": "xterm",
        }
        with (
            patch.dict(os.environ, environ, clear=True),
            patch.object(sys, "stdin", io.StringIO()),
            redirect_stdout(screen),
            redirect_stderr(screen),
        ):
            main(picture.typed.split()[1:])
    screen.flush()
    return screen.buffer.getvalue().decode()  # type: ignore[attr-defined,no-any-return] # made above


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        """Somebody watches, in colour."""
        return True


def board_drawn(light: str) -> str:
    """The board (SVG) by day, or by the lamp."""
    today = date.fromisoformat(BOARD.today)
    with TemporaryDirectory() as home:
        path = Path(copy(ROOT / "examples" / f"{BOARD.book}.toml", home))
        location = locate(str(path), environ={}, cwd=path.parent)
        now = datetime.combine(today, time(12), tzinfo=UTC)
        table = Sitting(BookFile(location, state_home=path.parent, now=lambda: now), today=today)
        svg = board_picture(table, size=(BOARD.columns, _BOARD_LINES), light=light)
    return framed(svg, title=f"{BOARD.typed}. {BOARD.about}")


def all_drawn() -> Iterator[tuple[str, str]]:
    """Every picture: its name, and what is in it."""
    for name, picture in PICTURES.items():
        yield name, drawn(picture)
    for name, light in _LIGHTS.items():
        yield name, board_drawn(light)
    yield "web", _typed(WEB)


def markdown() -> str:
    """The pictures as a page shows them, each with what is seen in it."""
    day, lamp = (f"docs/pictures/{name}.svg" for name in _LIGHTS)
    board = (
        f'<picture><source media="(prefers-color-scheme: dark)" srcset="{lamp}">'
        f'<img alt="{escape(BOARD.about)}" src="{day}"></picture>'
    )
    home, *others = (f"![{one.about}](docs/pictures/{name}.svg)" for name, one in PICTURES.items())
    web = f"![{WEB.about}](docs/pictures/web.svg)"
    more = "<details><summary>A suggestion, who was asked, how a pod is doing</summary>"
    return "\n\n".join([home, board, web, more, *others, "</details>"])


def draw(arguments: list[str]) -> int:
    """Write every picture, or say which are not true any more."""
    is_check = "--check" in arguments
    old = []
    for name, svg in all_drawn():
        path = FOLDER / f"{name}.svg"
        if not path.exists() or path.read_text(encoding="utf-8") != svg:
            old.append(path.relative_to(ROOT).as_posix())
            if not is_check:
                path.write_text(svg, encoding="utf-8")
    for path_name in old:
        said = "is not true any more: make pictures" if is_check else "is new"
        print(f"{path_name} {said}")  # noqa: T201 - what a command of make says
    return int(is_check and bool(old))


if __name__ == "__main__":
    sys.exit(draw(sys.argv[1:]))
