"""The board: drafts side by side, and people moved between them by hand; full-screen or plain."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pods.board.sitting import Sitting


def has_full_screen() -> bool:
    """Whether the library for full screens is installed: `pip install 'pods[board]'`."""
    return find_spec("textual") is not None


def picture(
    table: "Sitting",
    *,
    keys: Sequence[str] = (),
    size: tuple[int, int] = (120, 34),
    light: str = "lamp",
) -> str:
    """A picture of the board (SVG), as it is after some keys; nothing but the keys changes a file.

    Args:
        table: a sitting; its file is only read unless a key changes it.
        keys: what is pressed first, as Textual names keys: "right", "m".
        size: columns and lines.
        light: "lamp", "day", or "sixteen" for the terminal's own colours.
    """
    from pods.board.photograph import photograph  # noqa: PLC0415 - loads Textual

    return photograph(table, keys=keys, size=size, light=light)
