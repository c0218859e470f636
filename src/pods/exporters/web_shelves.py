"""Parts of a picture put beside and below each other, and names in rows."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from pods.exporters.web_boxes import Box, around

K = TypeVar("K")


def on_shelves(
    parts: Sequence[Mapping[K, Box]], *, width: float, gap: float
) -> tuple[dict[K, Box], tuple[float, float]]:
    """All parts on one plane, the highest first; what is lower stands in columns beside it.

    Returns:
        The boxes, and how wide and high all of it is.
    """
    order = sorted(parts, key=lambda part: -around(list(part.values())).height)
    found: dict[K, Box] = {}
    left = top = shelf = column = down = widest = 0.0
    for part in order:
        size = around(list(part.values()))
        if column and down + size.height <= shelf and size.width <= column:
            x, y = left, top + down  # below another one, in its column
        else:
            left += column + gap if column else 0.0
            if left and left + size.width > width:
                left, top, shelf = 0.0, top + shelf + gap, 0.0
            shelf = shelf or size.height
            column, down = size.width, 0.0
            x, y = left, top
        down += size.height + gap
        widest = max(widest, x + size.width)
        found |= {key: box.moved(x, y) for key, box in part.items()}
    return found, (widest, top + shelf)


def in_rows(sizes: Sequence[tuple[float, float]], *, width: float, gap: float) -> list[Box]:
    """Boxes of these sizes one after the other, in rows."""
    found = []
    x = y = 0.0
    for wide, high in sizes:
        if x and x + wide > width:
            x, y = 0.0, y + high + gap
        found.append(Box(x + wide / 2, y + high / 2, wide, high))
        x += wide + gap
    return found
