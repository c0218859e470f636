"""Boxes on a plane, in pixels: where a name stands, and what runs into what."""

from math import hypot
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle by its middle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """Its upper edge; y grows downwards, as on a screen."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height / 2

    def moved(self, right: float, down: float) -> "Box":
        """The same, elsewhere."""
        return self._replace(x=self.x + right, y=self.y + down)

    def grown(self, by: float) -> "Box":
        """Larger by so much on each side."""
        return self._replace(width=self.width + 2 * by, height=self.height + 2 * by)

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share any ground."""
        return (
            2 * abs(self.x - other.x) < self.width + other.width
            and 2 * abs(self.y - other.y) < self.height + other.height
        )

    def holds(self, point: Point) -> bool:
        """Whether the point lies in it."""
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them."""
    left, right = min(one.left for one in boxes), max(one.right for one in boxes)
    top, bottom = min(one.top for one in boxes), max(one.bottom for one in boxes)
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def away_from_line(point: Point, start: Point, end: Point) -> Point:
    """The way from the nearest point of a line to a point."""
    along = (end[0] - start[0], end[1] - start[1])
    length = hypot(*along)
    if not length:
        return point[0] - start[0], point[1] - start[1]
    part = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length**2
    part = min(1.0, max(0.0, part))
    return point[0] - start[0] - part * along[0], point[1] - start[1] - part * along[1]
