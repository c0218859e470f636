"""Where things come to rest that push each other away and are held by springs.

After Fruchterman and Reingold 1991: everything pushes by the square of a distance over how far
apart it is, springs pull back to their length, and each step may go less far than the one before.
Nothing is drawn by lot, so the same web is the same picture.
"""

from collections.abc import Sequence
from math import cos, hypot, sin
from typing import NamedTuple

from pods.exporters.web_boxes import Point

_TURN = 2.399963  # the golden angle in radians: points on a spiral that never stand in a row
_MOST_PAIRS = 1_200_000  # looked at in all; what is larger gets fewer steps
_PULL = 0.05  # towards the middle, so that nothing drifts away


class Spring(NamedTuple):
    """Holds two of them together, by number; the stronger, the nearer to its length."""

    one: int
    other: int
    length: float
    strength: float = 1.0


def spiral(count: int, *, gap: float) -> list[Point]:
    """So many points, about `gap` apart, around the origin."""
    return [
        (gap * (0.5 + n) ** 0.5 * cos(n * _TURN), gap * (0.5 + n) ** 0.5 * sin(n * _TURN))
        for n in range(count)
    ]


def settled(
    at: Sequence[Point], springs: Sequence[Spring], *, gap: float, steps: int, heat: float
) -> list[Point]:
    """Where they come to rest.

    Args:
        at: where each one stands.
        springs: what holds them.
        gap: how far apart two of them would like to be.
        steps: how often all move.
        heat: how far one may go in the first step.
    """
    xs, ys = [x for x, _ in at], [y for _, y in at]
    count = len(xs)
    steps = max(20, min(steps, _MOST_PAIRS // max(1, count * (count - 1) // 2)))
    for step in range(steps):
        pushes = _pushes(xs, ys, gap)
        for one, other, length, strength in springs:
            right, down = xs[other] - xs[one], ys[other] - ys[one]
            far = hypot(right, down) or 1.0
            force = strength * (far - length) / far / 2
            pushes[0][one] += force * right
            pushes[1][one] += force * down
            pushes[0][other] -= force * right
            pushes[1][other] -= force * down
        limit = heat * (1 - step / steps) + 0.5
        for one in range(count):
            right = pushes[0][one] - _PULL * xs[one]
            down = pushes[1][one] - _PULL * ys[one]
            far = hypot(right, down)
            scale = limit / far if far > limit else 1.0
            xs[one] += scale * right
            ys[one] += scale * down
    return list(zip(xs, ys, strict=True))


def _pushes(xs: list[float], ys: list[float], gap: float) -> tuple[list[float], list[float]]:
    """What each is pushed by all that stand within four gaps of it; swept from left to right."""
    right, down = [0.0] * len(xs), [0.0] * len(xs)
    order = sorted(range(len(xs)), key=xs.__getitem__)
    reach, square = 4 * gap, gap * gap
    for position, one in enumerate(order):
        x, y = xs[one], ys[one]
        for other in order[position + 1 :]:
            dx = xs[other] - x
            if dx > reach:
                break
            dy = ys[other] - y
            if dy > reach or dy < -reach:
                continue
            force = square / (dx * dx + dy * dy + 1.0) / 2
            right[one] -= force * dx
            down[one] -= force * dy + 0.01
            right[other] += force * dx
            down[other] += force * dy + 0.01
    return right, down
