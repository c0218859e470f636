"""What other programs do, in short versions of our own: the same rules, the same measure.

* random: people one after the other into any group that may take them.
* greedy: one group after the other, each next seat to whoever goes best with those in it.
* exchange: one pass of best swaps, as anticlust's `exchange` (Papenberg and Klau 2021).
* local maximum: passes until no swap helps, from several starts, as anticlust's `local-maximum`.
* golfers: all swaps out of the worst group, ties kept, as `good-enough-golfers`.

None of them moves people who must stay together, once they are placed.
"""

from collections.abc import Callable, Sequence
from random import Random

from benchmarks.grouping.instance import Group, Instance
from benchmarks.grouping.seating import Seating, blocks_of, room_of

STARTS = 5
"""Random starts of the golfers."""

GENERATIONS = 30
DESCENDANTS = 100

Clock = Callable[[], bool]
Child = tuple[int, Seating, tuple[int, int] | None]


def never() -> bool:
    """A clock that lets a baseline end by itself."""
    return False


def random_partition(instance: Instance, *, seed: int) -> list[Group]:
    """Everybody into any group that may take them."""
    return _random(instance, Random(seed)).groups()  # noqa: S311  # reproducible, not secret


def greedy(instance: Instance) -> list[Group]:
    """One group after the other, around whoever has the fewest possible neighbours left."""
    seating = Seating(instance)
    left = sorted(blocks_of(instance), key=lambda block: (seating.ease(block), block))
    left.sort(key=lambda block: block not in instance.pods)
    for home in range(seating.bench):
        while left:
            near = sorted(left, key=lambda block: -seating.gain(home, block))
            order = near if seating.seats[home] else left
            block = next((block for block in order if seating.takes(home, block)), None)
            if block is None:
                break
            seating.put(block, home)
            left.remove(block)
    for block in left:
        seating.put(block, seating.bench)
    return seating.groups()


def exchange(instance: Instance, *, seed: int, is_over: Clock = never) -> list[Group]:
    """One pass of best swaps from a random start."""
    seating = _random(instance, Random(seed))  # noqa: S311  # reproducible, not secret
    _pass(seating, is_over)
    return seating.groups()


def local_maximum(
    instance: Instance,
    *,
    start: Sequence[Group] | None = None,
    starts: int = 1,
    seed: int = 0,
    is_over: Clock = never,
) -> list[Group]:
    """Passes of best swaps until none helps, from `start` or the best of so many random starts."""
    chance = Random(seed)  # noqa: S311  # reproducible, not secret
    best: list[Group] = []
    for _ in range(starts):
        seating = _random(instance, chance) if start is None else Seating(instance, start)
        while not is_over() and _pass(seating, is_over):
            pass
        best = max(best, seating.groups(), key=lambda groups: _worth(instance, groups))
        if is_over():
            break
    return best


def golfers(instance: Instance, *, seed: int, is_over: Clock = never) -> list[Group]:
    """All swaps out of the worst group, the best and its ties kept, for thirty generations."""
    chance = Random(seed)  # noqa: S311  # reproducible, not secret
    kept = [_random(instance, chance) for _ in range(STARTS)]
    for _ in range(GENERATIONS):
        children: list[Child] = [(parent.worth(), parent, None) for parent in kept]
        for parent in kept:
            for swap, gain in _swaps_of_the_worst(parent):
                children.append((parent.worth() + gain, parent, swap))
            if is_over():
                break
        top = max(worth for worth, _, _ in children)
        best = [child for child in children if child[0] == top][:DESCENDANTS]
        kept = [parent.with_swap(*swap) if swap else parent for _, parent, swap in best]
        if is_over() or all(swap is None for _, _, swap in best):
            break
    return max((seating.groups() for seating in kept), key=lambda made: _worth(instance, made))


def _random(instance: Instance, chance: Random) -> Seating:
    seating = Seating(instance)
    blocks = blocks_of(instance)
    chance.shuffle(blocks)
    # Those who exist as a pod, and the large blocks, come while there is room for them.
    blocks.sort(key=lambda block: (block not in instance.pods, -len(block)))
    for block in blocks:
        homes = [home for home in range(seating.bench) if seating.takes(home, block)]
        least = min((room_of(seating, home) for home in homes), default=0)
        homes = [home for home in homes if room_of(seating, home) == least]
        seating.put(block, chance.choice(homes) if homes else seating.bench)
    return seating


def _pass(seating: Seating, is_over: Clock) -> bool:
    """Everybody changes seats with whoever it gains most with; whether anybody did."""
    moved = False
    for person in seating.loose:
        if is_over():
            return False
        better = ((gain, other) for gain, other in seating.swaps(person) if gain > 0)
        for _, other in sorted(better, reverse=True):
            if seating.may_swap(person, other):
                seating.swap(person, other)
                moved = True
                break
    return moved


def _swaps_of_the_worst(seating: Seating) -> list[tuple[tuple[int, int], int]]:
    worst = min(range(seating.bench), key=lambda home: (seating.inside(home), home))
    return [
        ((person, other), gain)
        for person in seating.seats[worst]
        if person in seating.loose
        for gain, other in seating.swaps(person)
        if seating.may_swap(person, other)
    ]


def _worth(instance: Instance, groups: Sequence[Group]) -> tuple[int, int]:
    """Placing first, then the pair sums."""
    return sum(map(len, groups)), instance.affinity(groups)
