"""From a renderable to the text that goes out, for a screen of some width."""

from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pods.view.page import Page


class Screen(NamedTuple):
    """How much fits, and whether styles may be used.

    Attributes:
        width: columns.
        is_coloured: whether escape codes may go out; without, there is not a single one.
        is_plain: whether it is read aloud: one thing a line, and only signs that have a sound.
    """

    width: int = 80
    is_coloured: bool = False
    is_plain: bool = False


def render(page: "Page", *, screen: Screen) -> str:
    """The text, ending in a newline, without spaces at the ends of lines."""
    if screen.is_plain:
        from pods.view.aloud import read_aloud  # noqa: PLC0415 - as the next one

        return read_aloud(page.blocks)
    from rich.console import Console  # noqa: PLC0415 - `Screen` is wanted where rich is not

    target = StringIO()
    console = Console(
        file=target,
        width=screen.width,
        color_system="standard" if screen.is_coloured else None,
        force_terminal=screen.is_coloured,
        force_interactive=False,
        force_jupyter=False,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},  # FORCE_COLOR and the like: what the caller passed is all that counts
    )
    console.print(page, end="", crop=False)
    lines = target.getvalue().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
