"""Where everything of the web stands on a page: pods first, then their people, then the others.

Each part of the web that hangs together is laid out on its own: pods that share somebody lie side
by side, people around the titles of their pods, others beside whom they are tied to
(`web_springs`); names are moved apart (`web_apart`), and the parts put on shelves, those on their
own below (`web_shelves`). Ties go around names (`web_curves`). No chance, no browser.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin
from typing import NamedTuple

from pods.exporters.web_apart import Arm, off_the_arms, on_foreign_arms
from pods.exporters.web_boxes import Box, Point, around
from pods.exporters.web_curves import Curve, crossed, curve_between
from pods.exporters.web_shelves import in_rows, on_shelves
from pods.exporters.web_springs import Spring, settled, spiral

GAP = 11.0  # between two names
_FLAT = 1.5  # names are wide and low: forces are felt on a plane stretched upwards by this
_NEAR, _RING, _APART = 46.0, 58.0, 60.0  # lengths of springs: a couple, a pod, other ties
_MARGIN = 26.0
_BETWEEN = 26.0  # from one part to the next
_TIGHTER = 0.93  # each time that names are drawn together
_WON = 0.995  # and it has to be smaller by this at least
_ROOMY = 200.0  # pixels; tighter than this, by the root of how many, nobody needs it
_BORNE = 40  # of so many ties one may run below a name


class Asked(NamedTuple):
    """What is to be laid out.

    Attributes:
        names: how wide and high each person's name is, by id.
        titles: the same of each pod's title, by the pod's id.
        pods: who is in each pod.
        ties: who is tied to whom; the stronger the nearer.
        alone: ids of those who stand below, on their own.
        width: how wide it may be, where it can be had.
    """

    names: Mapping[str, tuple[float, float]]
    titles: Mapping[str, tuple[float, float]]
    pods: Mapping[str, Sequence[str]]
    ties: Sequence[tuple[str, str, bool]]
    alone: Sequence[str]
    width: float


class Layout(NamedTuple):
    """Where everything stands, in pixels from the upper left corner.

    Attributes:
        names: the box of each person's name.
        titles: of each pod's title.
        curves: a line for each tie, in their order.
        alone_at: how far down the row of those on their own begins; None: nobody is.
        width: of all of it.
        height: of all of it.
    """

    names: dict[str, Box]
    titles: dict[str, Box]
    curves: tuple[Curve, ...]
    alone_at: float | None
    width: float
    height: float


def layout(asked: Asked) -> Layout:
    """Lay it out."""
    parts = [_laid_out(asked, part) for part in _parts(asked)]
    boxes, size = on_shelves(parts, width=asked.width - 2 * _MARGIN, gap=_BETWEEN)
    width = max(size[0], min(asked.width - 2 * _MARGIN, 420.0))
    alone_at = None
    if asked.alone:
        alone_at = size[1] + (_BETWEEN if parts else 0.0)
        row = in_rows([asked.names[one] for one in asked.alone], width=width, gap=GAP)
        for one, box in zip(asked.alone, row, strict=True):
            boxes["person", one] = box.moved(0, alone_at + 22)
    boxes = {key: box.moved(_MARGIN, _MARGIN) for key, box in boxes.items()}
    everything = list(boxes.values())
    names = {key: box for (kind, key), box in boxes.items() if kind == "person"}
    return Layout(
        names=names,
        titles={key: box for (kind, key), box in boxes.items() if kind == "pod"},
        curves=tuple(_curves(asked, names, everything)),
        alone_at=None if alone_at is None else alone_at + _MARGIN,
        width=max([box.right for box in everything], default=0.0) + _MARGIN,
        height=max([box.bottom for box in everything], default=0.0) + _MARGIN,
    )


Key = tuple[str, str]
"""`person` or `pod`, and the id."""


def _curves(asked: Asked, names: Mapping[str, Box], everything: list[Box]) -> Iterable[Curve]:
    for one, other, _ in asked.ties:
        ends = (names[one], names[other])
        yield curve_between(*ends, [box for box in everything if box not in ends])


def _parts(asked: Asked) -> list[list[Key]]:
    """What hangs together, the largest first."""
    links: dict[Key, list[Key]] = {("person", one): [] for one in asked.names}
    del_alone = {("person", one) for one in asked.alone}
    pairs: list[tuple[Key, Key]] = [
        (("pod", pod), ("person", one)) for pod, people in asked.pods.items() for one in people
    ]
    pairs += [(("person", one), ("person", other)) for one, other, _ in asked.ties]
    for here, there in pairs:
        links.setdefault(here, []).append(there)
        links.setdefault(there, []).append(here)
    seen: set[Key] = {*del_alone}
    found = []
    for start in links:
        if start in seen:
            continue
        part, rest = [start], [start]
        seen.add(start)
        while rest:
            for other in links[rest.pop()]:
                if other not in seen:
                    seen.add(other)
                    part.append(other)
                    rest.append(other)
        found.append(sorted(part))
    return sorted(found, key=lambda part: (-len(part), part))


def _laid_out(asked: Asked, part: list[Key]) -> dict[Key, Box]:
    number = {key: place for place, key in enumerate(part)}
    pods = [key for key in part if key[0] == "pod"]
    arms: list[Arm] = [
        (number[pod], number["person", one]) for pod in pods for one in asked.pods[pod[1]]
    ]
    ties = [
        (number["person", one], number["person", other], is_near)
        for one, other, is_near in asked.ties
        if ("person", one) in number
    ]
    start = _start(len(part), arms, ties, [number[pod] for pod in pods])
    springs = [Spring(title, name, _RING, 1.4) for title, name in arms]
    springs += [
        Spring(one, other, _NEAR if is_near else _APART, 1.2 if is_near else 0.9)
        for one, other, is_near in ties
    ]
    at = _lying(settled(start, springs, gap=62.0, steps=150, heat=40.0))
    sizes = [asked.names[key] if kind == "person" else asked.titles[key] for kind, key in part]
    boxes = _tightened(at, sizes, arms, ties)
    corner = around(boxes)
    return {key: box.moved(-corner.left, -corner.top) for key, box in zip(part, boxes, strict=True)}


def _lying(at: Sequence[Point]) -> list[Point]:
    """The same, turned where it is higher than wide: screens and sheets are wide."""
    (wide, high) = (max(axis) - min(axis) for axis in zip(*at, strict=True))
    return [(y, x) for x, y in at] if high > wide else list(at)


def _tightened(
    at: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    arms: Sequence[Arm],
    ties: Sequence[tuple[int, int, bool]],
) -> list[Box]:
    """The names as near to each other as can be with nothing running through them.

    They are drawn together a little at a time, and pushed off each other each time, until that
    would put one of them where it should not be, or nothing is won by it.
    """
    spread = [Box(x * _FLAT, y, *size) for (x, y), size in zip(at, sizes, strict=True)]
    found = off_the_arms(spread, arms, gap=GAP)
    borne = max(_faults(found, arms, ties), len(ties) // _BORNE)
    while _size(found) > _ROOMY * len(found) ** 0.5:
        tried = [box._replace(x=box.x * _TIGHTER, y=box.y * _TIGHTER) for box in found]
        tried = off_the_arms(tried, arms, gap=GAP)
        if _size(tried) > _WON * _size(found) or _faults(tried, arms, ties) > borne:
            break
        found = tried
    return found


def _size(boxes: list[Box]) -> float:
    """Half of the way around all of them."""
    all_of_it = around(boxes)
    return all_of_it.width + all_of_it.height


def _faults(boxes: list[Box], arms: Sequence[Arm], ties: Sequence[tuple[int, int, bool]]) -> int:
    """How many names stand on foreign fields, or have a tie of others running through them."""
    faults = on_foreign_arms(boxes, arms)
    for one, other, _ in ties:
        others = [box for place, box in enumerate(boxes) if place not in {one, other}]
        faults += crossed(curve_between(boxes[one], boxes[other], others), others)
    return faults


def _start(
    count: int, arms: Sequence[Arm], ties: Sequence[tuple[int, int, bool]], titles: Sequence[int]
) -> list[Point]:
    """Where each begins: pods where they come to rest by themselves, the others beside them."""
    homes: dict[int, list[int]] = {}
    for title, name in arms:
        homes.setdefault(name, []).append(title)
    place = {title: position for position, title in enumerate(titles)}
    between = {(a, b) for own in homes.values() for a in own for b in own if a < b}
    between |= {
        (min(a, b), max(a, b))
        for one, other, _ in ties
        for a in homes.get(one, [])
        for b in homes.get(other, [])
        if a != b
    }
    springs = [Spring(place[a], place[b], 150.0) for a, b in sorted(between)]
    middles = settled(spiral(len(titles), gap=150.0), springs, gap=170.0, steps=300, heat=120.0)
    at: dict[int, Point] = {title: middles[position] for title, position in place.items()}
    for position, (name, own) in enumerate(sorted(homes.items())):
        angle = 2 * pi * position / 5
        x, y = (sum(at[title][axis] for title in own) / len(own) for axis in (0, 1))
        at[name] = (x + _RING / len(own) * cos(angle), y + _RING / len(own) * sin(angle))
    near: dict[int, list[int]] = {}
    for one, other, _ in ties:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    for position, (x, y) in enumerate(spiral(count, gap=40.0)):
        if position not in at:
            beside = next((at[one] for one in near.get(position, []) if one in at), None)
            at[position] = (x, y) if beside is None else (beside[0] * 1.4 + x / 9, beside[1] * 1.4)
    return [at[position] for position in range(count)]
