"""Names are moved apart until none covers another, and none stands on a pod that is not theirs."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from pods.exporters.web_boxes import Box, around, away_from_line

ARM = 19.0  # half the width of a pod's field, around each name in it and on the way to it
_ROUNDS = 30  # of pushing names off each other and off fields
_PATIENCE = 25  # of pushing alone, and then more room is made
_MOST_ROUNDS = 5000
_WIDER = 1.03

Arm = tuple[int, int]
"""A pod's title and a name in it, by number; the field of the pod lies along the line."""


def moved_apart(boxes: Sequence[Box], *, gap: float) -> list[Box]:
    """The same boxes with at least `gap` between any two, moved as little as that takes."""
    found = list(boxes)
    for number in range(_MOST_ROUNDS):
        if not _pushed(found, gap):
            break
        if number % _PATIENCE == _PATIENCE - 1:  # no room: all of it gets wider
            found = [one._replace(x=one.x * _WIDER, y=one.y * _WIDER) for one in found]
    return found


def off_the_arms(boxes: Sequence[Box], arms: Sequence[Arm], *, gap: float) -> list[Box]:
    """Moved apart, and nobody stands on the field of a pod that is not theirs, if it can be had."""
    own = _own(arms)
    found = list(boxes)
    for number in range(_ROUNDS if arms else 0):
        is_quiet = not _pushed(found, gap)
        if is_quiet or number % 3 == 0:
            moved = sum(_off(found, arm, own[arm[0]]) for arm in arms)
            if is_quiet and not moved:
                break
    found = moved_apart(found, gap=gap)
    for number in range(len(found)):
        if _stands_wrong(number, found, arms, own):
            found[number] = _elsewhere(number, found, arms, own, gap=gap)
    return found


def on_foreign_arms(boxes: Sequence[Box], arms: Sequence[Arm]) -> int:
    """How many names stand on the field of a pod that they are not in."""
    own = _own(arms)
    return sum(
        _needed(box, boxes[title], boxes[name]) is not None
        for title, name in arms
        for number, box in enumerate(boxes)
        if number not in own[title]
    )


def _stands_wrong(
    number: int, boxes: Sequence[Box], arms: Sequence[Arm], own: dict[int, set[int]]
) -> bool:
    """Whether a name stands on a foreign field, or others on the way to it."""
    box = boxes[number]
    for title, name in arms:
        if number not in own[title]:
            if _needed(box, boxes[title], boxes[name]) is not None:
                return True
        elif number in (title, name) and any(
            _needed(other, boxes[title], boxes[name]) is not None
            for place, other in enumerate(boxes)
            if place not in own[title]
        ):
            return True
    return False


def _elsewhere(
    number: int, boxes: list[Box], arms: Sequence[Arm], own: dict[int, set[int]], *, gap: float
) -> Box:
    """The nearest free place around; where there is none, it stays."""
    tried = list(boxes)
    for step in range(1, 18):
        for turn in range(16):
            angle = pi * turn / 8
            box = boxes[number].moved(34 * step * cos(angle), 18 * step * sin(angle))
            tried[number] = box
            is_free = not any(
                box.grown(gap / 2).overlaps(other.grown(gap / 2))
                for place, other in enumerate(boxes)
                if place != number
            )
            if is_free and not _stands_wrong(number, tried, arms, own):
                return box
    return boxes[number]


def _own(arms: Sequence[Arm]) -> dict[int, set[int]]:
    """By title, what may stand on the field of its pod."""
    own: dict[int, set[int]] = {}
    for title, name in arms:
        own.setdefault(title, {title}).add(name)
    return own


def _pushed(boxes: list[Box], gap: float) -> bool:
    """Push each two that are too near by half of what lacks, the shorter way; whether any were."""
    was_pushed = False
    order = sorted(range(len(boxes)), key=lambda one: boxes[one].left)
    for position, one in enumerate(order):
        for other in order[position + 1 :]:
            here, there = boxes[one], boxes[other]
            if there.left - here.right > 3 * gap + 60:
                break
            across = (here.width + there.width) / 2 + gap - abs(here.x - there.x)
            upright = (here.height + there.height) / 2 + gap - abs(here.y - there.y)
            if across <= 0 or upright <= 0:
                continue
            was_pushed = True
            if upright <= across:
                way = upright / 2 + 0.01 if here.y <= there.y else -upright / 2 - 0.01
                boxes[one], boxes[other] = here.moved(0, -way), there.moved(0, way)
            else:
                way = across / 2 + 0.01 if here.x <= there.x else -across / 2 - 0.01
                boxes[one], boxes[other] = here.moved(-way, 0), there.moved(way, 0)
    return was_pushed


def _off(boxes: list[Box], arm: Arm, own: set[int]) -> bool:
    was_pushed = False
    start, end = boxes[arm[0]], boxes[arm[1]]
    field = around([start, end]).grown(ARM)
    for number, box in enumerate(boxes):
        if number in own or not box.overlaps(field):
            continue
        way = _needed(box, start, end)
        if way is not None:
            boxes[number] = box.moved(*way)
            was_pushed = True
    return was_pushed


def _needed(box: Box, title: Box, name: Box) -> tuple[float, float] | None:
    """The way a name has to go to leave the field between a title and a name; None: none."""
    start, end = (title.x, title.y), (name.x, name.y)
    right, down = away_from_line((box.x, box.y), start, end)
    far = hypot(right, down)
    if far < 0.01:  # noqa: PLR2004 - right on it: either way will do
        right, down, far = end[1] - start[1] or 1.0, start[0] - end[0], 1.0
        far = hypot(right, down)
    # How far the middle of a box has to be for its nearest edge to be clear, in that direction.
    reach = ARM + (abs(right) * box.width + abs(down) * box.height) / far / 2
    lacking = reach - hypot(*away_from_line((box.x, box.y), start, end))
    if lacking <= 0.01:  # noqa: PLR2004 - as good as none
        return None
    return right / far * (lacking + 1) / 1.5, down / far * (lacking + 1) / 1.5
