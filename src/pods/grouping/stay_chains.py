"""Steps of several changes at once, which only somebody without a seat makes worth it."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from pods.grouping.ground import NOWHERE
from pods.grouping.search.enumerate import list_pods
from pods.grouping.search.units import ones
from pods.grouping.stay_table import Step, Table

DONORS = 10
"""For a pod that lacks two, so many who could come are tried with each other."""

LISTED = 200
"""New pods looked at around one who sits elsewhere today."""

IDLE = 12
"""Of those who wait, so many are tried in everybody's seat."""


def chains(table: Table) -> Iterator[Step]:
    """Every such step of an arrangement."""
    small = [pod for pod in range(len(table.groups)) if not table.meets(pod)]
    idle = list(ones(table.waiting()))[:IDLE]
    if not idle and not small:
        return
    for x in idle:
        for pod, bits in enumerate(table.groups):
            yield from _given(table.step(0, (pod, bits | 1 << x)))
    for home, x in [(NOWHERE, x) for x in idle] + [
        (pod, x) for pod in small for x in ones(table.groups[pod] & table.free)
    ]:
        yield from _in_the_seat_of_another(table, home, x)
    for pod in small:
        yield from _completed(table, pod)
    yield from _begun(table, idle)


def _in_the_seat_of_another(table: Table, home: int, x: int) -> Iterator[Step]:
    """Somebody comes into a full pod, and one of that pod goes over to a third."""
    for g, bits in enumerate(table.groups):
        if g == home or not table.meets(g):
            continue
        for u in ones(bits & table.free):
            grown = bits ^ 1 << u | 1 << x
            if not table.ground.holds(g, grown):
                continue
            left = ((home, table.groups[home] ^ 1 << x),) if home >= 0 else ()
            for h, there in enumerate(table.groups):
                if h not in {g, home}:
                    moves = table.distance(u, g, h) + table.distance(x, home, g)
                    changes = ((g, grown), (h, there | 1 << u), *left)
                    yield from _given(table.step(moves, *changes))


def _completed(table: Table, small: int) -> Iterator[Step]:
    """A pod that is too small gets two more at once, or goes over into another as a whole."""
    bits = table.groups[small]
    if bits and not bits & ~table.free:
        for h, there in enumerate(table.groups):
            if h != small:
                moves = sum(table.distance(u, small, h) for u in ones(bits))
                yield from _given(table.step(moves, (small, 0), (h, there | bits)))
    sums = table.sums(small)
    donors = [
        (sums[u], g, u)
        for g, there in enumerate(table.groups)
        if g != small and table.meets(g)
        for u in ones(there & table.free)
        if table.ground.holds(g, there ^ 1 << u)
    ]
    nearest = sorted(donors, key=lambda donor: (-donor[0], donor[1:]))[:DONORS]
    nearest += [(0, NOWHERE, x) for x in list(ones(table.waiting()))[:DONORS]]
    for (_, g, u), (_, h, x) in combinations(nearest, 2):
        moves = table.distance(u, g, small) + table.distance(x, h, small)
        left = {g: table.groups[g] ^ 1 << u} if g >= 0 else {}
        if h >= 0:
            left[h] = left.get(h, table.groups[h]) ^ 1 << x
        grown = (small, bits | 1 << u | 1 << x)
        yield from _given(table.step(moves, grown, *sorted(left.items())))


def _begun(table: Table, idle: Sequence[int]) -> Iterator[Step]:
    """Some who wait begin a pod with one who sits elsewhere today."""
    units, new = table.ground.units, len(table.groups)
    least = units.problem.size_min
    if sum(units.sizes[x] for x in idle) + max(units.sizes, default=0) < least:
        return
    among = sum(1 << x for x in idle)
    for g, bits in enumerate(table.groups):
        for u in ones(bits & table.free):
            if table.meets(g) and not table.ground.holds(g, bits ^ 1 << u):
                continue
            for pod in list_pods(units, among=among, must=1 << u, at_most=LISTED).pods:
                moves = table.distance(u, g, new)
                yield from _given(table.step(moves, (g, bits ^ 1 << u), (new, pod.bits)))


def _given(step: Step | None) -> tuple[Step, ...]:
    return () if step is None else (step,)
