"""Ties as lines that go around the names of others."""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from pods.exporters.web_boxes import Box, Point

_BENDS = (0.0, 16.0, -16.0, 32.0, -32.0, 52.0, -52.0, 80.0, -80.0, 120.0, -120.0, 170.0, -170.0)
_POINTS = 20  # looked at on each line
_CLEAR = 2.0  # pixels between a line and a name


class Curve(NamedTuple):
    """A line from one point to another, drawn towards a third (a quadratic Bezier curve)."""

    start: Point
    towards: Point
    end: Point

    def points(self) -> list[Point]:
        """Points along it."""
        found = []
        for number in range(_POINTS + 1):
            part = number / _POINTS
            a, b, c = (1 - part) ** 2, 2 * part * (1 - part), part**2
            found.append(
                (
                    a * self.start[0] + b * self.towards[0] + c * self.end[0],
                    a * self.start[1] + b * self.towards[1] + c * self.end[1],
                )
            )
        return found


def curve_between(one: Box, other: Box, others: Sequence[Box]) -> Curve:
    """The straightest line between two names that runs through the fewest others."""
    start, end = (one.x, one.y), (other.x, other.y)
    far = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    across = (start[1] - end[1]) / far, (end[0] - start[0]) / far
    found = []
    for bend in _BENDS:
        if abs(bend) > far:
            continue
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        towards = middle[0] + bend * across[0], middle[1] + bend * across[1]
        curve = Curve(start, towards, end)
        hits = crossed(curve, others)
        if not hits:
            return curve
        found.append((hits, curve))
    return min(found, key=lambda pair: pair[0])[1]


def crossed(curve: Curve, others: Sequence[Box]) -> int:
    """Through how many of these boxes it runs."""
    ends = (curve.start, curve.towards, curve.end)
    left, right = min(x for x, _ in ends), max(x for x, _ in ends)
    top, bottom = min(y for _, y in ends), max(y for _, y in ends)
    near = [
        box.grown(_CLEAR)
        for box in others
        if box.right > left and box.left < right and box.bottom > top and box.top < bottom
    ]
    if not near:
        return 0
    points = curve.points()
    return sum(any(box.holds(point) for point in points) for box in near)
