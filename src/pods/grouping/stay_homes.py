"""Pods as units: they draw people home, and hold the hours of a pod, in an annealing of rounds."""

from collections.abc import Sequence
from dataclasses import replace

from pods.grouping.ground import Ground
from pods.grouping.search.units import Units, bits_of, ones


def with_homes(ground: Ground, groups: Sequence[int], *, price: int) -> Units:
    """The units, and after them one more for each pod, of no size.

    A pair with it is worth `price` to each person whose home it is; a new pod is nobody's. Columns
    of its own hold whoever can make its own hours, where it has such.
    """
    units, count, pods = ground.units, len(ground.units.members), len(groups)
    columns, hours = _columns(ground, groups)
    starts = [0] * count
    for number, people in enumerate(columns):
        for unit in ones(people):
            starts[unit] |= 1 << number
    tags = bits_of(range(count, count + pods))
    beside = [ground.beside(unit, pods) for unit in range(count)]
    homes = [
        bits_of(unit for unit in range(count) if beside[unit] >> tag & 1) for tag in ones(tags)
    ]
    rows = [
        (*row, *_pull(ground.home[unit], pods, price * units.sizes[unit]))
        for unit, row in enumerate(units.weights)
    ]
    known = len(ground.present)
    own = [pod < known and ground.starts[pod] is not units.starts for pod in range(pods)]
    return replace(
        units,
        members=(*units.members, *[()] * pods),
        sizes=(*units.sizes, *[0] * pods),
        weights=(*rows, *((*(row[tag] for row in rows), *[0] * pods) for tag in ones(tags))),
        inner=(*units.inner, *[0] * pods),
        starts=(*starts, *hours),
        calls=(*units.calls, *(hours[pod] if own[pod] else 0 for pod in range(pods))),
        tongues=(*units.tongues, *[-1] * pods),
        fits=(*beside, *homes),
        largest=(*units.largest, *[0] * pods),
        capacity=(*units.capacity, *[1] * pods),
        standing=bits_of(range(count, count + known)),
        barred=0,
        # Placing the required counts above all: nobody loses their seat to somebody who waits.
        required=bits_of(unit for pod in groups for unit in ones(pod)) & ground.movable,
        # Two columns at least: rules and hours are then asked of every change.
        columns=(*columns, 0) if any(own) or ground.bound else columns,
    )


def _pull(home: int, pods: int, price: int) -> list[int]:
    return [price if pod == home else 0 for pod in range(pods)]


def _columns(ground: Ground, groups: Sequence[int]) -> tuple[tuple[int, ...], list[int]]:
    """All columns, those of pods with hours of their own at the end; and by pod, which it keeps."""
    units = ground.units
    columns = list(units.columns)
    hours = [(1 << len(columns)) - 1] * len(groups)
    for pod in range(len(ground.present)):
        starts = ground.starts[pod]
        if starts is units.starts:
            continue
        able: dict[int, int] = {}
        always = bits_of(unit for unit, mask in enumerate(starts) if mask < 0)
        for unit, mask in enumerate(starts):
            for start in ones(max(0, mask)):
                able[start] = able.get(start, always) | 1 << unit
        kept = sorted(set(able.values())) or [always]
        hours[pod] = (1 << len(kept)) - 1 << len(columns)
        columns += kept
    return tuple(columns), hours
