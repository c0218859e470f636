"""A first round at once: pods are filled one after the other, whoever is hardest to place first."""

from collections.abc import Iterator, Sequence

from pods.grouping.search.units import Units, ones

LONG = 128
"""Units from which on only those are compared who go well with the first of a pod."""

SAMPLED = 60
"""Weights of a long list that say how well that is."""


def filled(units: Units, *, among: int) -> list[int]:
    """Fill new pods with those who go best together; the result is allowed, and not yet good.

    Args:
        units: the contracted problem.
        among: the units to place, as bits. Standing pods are not filled here.

    Returns:
        The pods as bits.
    """
    free = among & ~(units.standing | units.tied | units.barred)
    wished = even_sizes(units, sum(units.sizes[unit] for unit in ones(free)))
    room = {unit: (units.fits[unit] & among).bit_count() for unit in ones(free)}
    pods: list[int] = []
    for unit in sorted(room, key=lambda one: (not units.required >> one & 1, room[one], one)):
        if free >> unit & 1 and len(pods) < len(wished):
            pod = _grown(units, unit, free, target=wished[len(pods)])
            free &= ~pod
            pods += [pod] if pod else []
    return pods


def even_sizes(units: Units, people: int) -> list[int]:
    """The sizes of new pods for so many people: even, and near to the size that is worth most."""
    problem = units.problem
    least, most = problem.size_min, problem.size_max
    if people < least:
        return []
    liked = max(range(least, most + 1), key=lambda size: (problem.factor(size) * (size - 1), size))
    count = max(min(max(-(-people // liked), -(-people // most)), people // least), 1)
    return [min(people // count + (number < people % count), most) for number in range(count)]


def _grown(units: Units, first: int, free: int, *, target: int) -> int:
    """A pod of about the target size around a unit; 0 if there is none."""
    pod, size = 1 << first, units.sizes[first]
    starts, calls, tongues = units.starts[first], units.calls[first], units.tongues[first]
    open_ones = units.fits[first] & free
    near = _numbers(open_ones)
    gains = list(map(units.weights[first].__getitem__, near))
    if len(near) > LONG and open_ones == free & ~pod:
        # Where nobody is in the way, those who go well with the first are enough.
        least = sorted(gains[:: len(gains) // SAMPLED])[-SAMPLED // 5]
        near = [unit for unit, gain in zip(near, gains, strict=True) if gain >= least]
        gains = [gain for gain in gains if gain >= least]
    while size < target:
        # inner loop: whoever brings most and may come, for every seat.
        for place in _best_first(gains):
            best = near[place]
            grown = size + units.sizes[best]
            called = (calls | units.calls[best]) if grown >= target else -1
            if (
                grown <= target
                and starts & units.starts[best] & called
                and tongues & units.tongues[best]
            ):
                break
        else:
            break
        pod |= 1 << best
        size += units.sizes[best]
        starts &= units.starts[best]
        calls |= units.calls[best]
        tongues &= units.tongues[best]
        if open_ones & ~(units.fits[best] | 1 << best):
            open_ones &= units.fits[best]
            gain_of = dict(zip(near, gains, strict=True))
            near = [unit for unit in near if open_ones >> unit & 1]
            gains = list(map(gain_of.__getitem__, near))
        else:
            open_ones ^= 1 << best
            del near[place], gains[place]
        gains = list(map(int.__add__, gains, map(units.weights[best].__getitem__, near)))
    fits = units.problem.size_min <= size <= units.problem.size_max
    return pod if fits and starts & calls else 0


def _numbers(bits: int) -> list[int]:
    """What `ones` says, sooner where there are many."""
    return [place for place, digit in enumerate(bin(bits)[:1:-1]) if digit == "1"]


def _best_first(gains: Sequence[int]) -> Iterator[int]:
    """The places of the largest gains first, of equal ones the first; sorted only where needed."""
    if gains:
        yield gains.index(max(gains))
        yield from sorted(range(len(gains)), key=gains.__getitem__, reverse=True)[1:]
