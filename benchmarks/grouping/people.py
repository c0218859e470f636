"""Invented people: what they share, who knows whom, and when they are free.

The distributions are those of a community around one Caller: a few interests that many have and
many that few have, ties of a small world, evenings and weekends in a handful of time zones.
"""

import math
from collections import Counter
from itertools import combinations
from random import Random

from benchmarks.grouping.instance import WEEK

INTERESTS = 40
"""Interests there are; the k-th is k times rarer than the first (Zipf)."""

NEAR = 2
"""Neighbours on each side whom a person of the ring is tied to (Watts and Strogatz 1998)."""

REWIRED = 0.2
"""Share of these ties that lead anywhere instead."""

PAST_POD = 5
"""People in a pod of an earlier season."""

PAST_SEASONS = 2
"""Earlier seasons."""

ZONES = {2: 34, -10: 20, 0: 20, -16: 12, 11: 5, 4: 5, 18: 4}
"""Hours from UTC in half-hours, and how many of a hundred people live there."""

EVENING = (range(34, 42), range(3, 9))
"""When a free evening begins on the local clock, and how long it is, in half-hours."""

LUNCH = (range(23, 26), range(2, 4))
WEEKEND = ((range(18, 23), range(4, 9)), (range(27, 31), range(4, 9)), EVENING)

LUNCHES = 0.3
"""How much rarer a free lunch is than a free evening."""


def social_weights(count: int, *, chance: Random) -> list[int]:
    """The upper triangle of `22 s / (1 + .12 s) + 18 tie - 25 or + 10 + 0...5`.

    `s` sums the rarity of the interests that two people share, `tie` is 0 to 3; 25 are taken from
    those who sat in one pod before, 10 given to all others.
    """
    interests = _interests(count, chance)
    holders = Counter(one for held in interests for one in held)
    rarity = {one: math.log(count / held) for one, held in holders.items()}
    ties = _ties(count, chance)
    past = _past_pairs(count, chance)
    weights = []
    for one, other in combinations(range(count), 2):
        # Sorted: a sum of floats in the order of a set would differ between runs.
        shared = sum(rarity[each] for each in sorted(interests[one] & interests[other]))
        weight = 22 * shared / (1 + 0.12 * shared) + 18 * ties.get((one, other), 0)
        weights.append(round(weight) + (-25 if (one, other) in past else 10) + chance.randrange(6))
    return weights


def uniform_weights(count: int, *, chance: Random) -> list[int]:
    """The upper triangle of weights drawn evenly from 0 to 100, as MDGPLIB's RanInt."""
    return [chance.randrange(101) for _ in range(count * (count - 1) // 2)]


def free_hours(count: int, *, density: float, chance: Random) -> list[int]:
    """By person, a mask of the week in UTC; each evening and weekend window is free so often."""
    zones = chance.choices(list(ZONES), weights=list(ZONES.values()), k=count)
    return [_free(zone, density, chance) for zone in zones]


def _interests(count: int, chance: Random) -> list[frozenset[int]]:
    zipf = [1 / rank for rank in range(1, INTERESTS + 1)]
    return [
        frozenset(chance.choices(range(INTERESTS), weights=zipf, k=chance.randrange(3, 7)))
        for _ in range(count)
    ]


def _ties(count: int, chance: Random) -> dict[tuple[int, int], int]:
    ties = {}
    for one in range(count):
        for step in range(1, NEAR + 1):
            other = (one + step) % count
            if chance.random() < REWIRED:
                other = chance.randrange(count)
            if one != other:
                ties[min(one, other), max(one, other)] = chance.randrange(1, 4)
    return ties


def _past_pairs(count: int, chance: Random) -> set[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    for _ in range(PAST_SEASONS):
        people = list(range(count))
        chance.shuffle(people)
        for first in range(0, count, PAST_POD):
            pairs.update(combinations(sorted(people[first : first + PAST_POD]), 2))
    return pairs


def _free(zone: int, density: float, chance: Random) -> int:
    mask = 0
    for day in range(7):
        windows = WEEKEND if day >= 5 else (LUNCH, EVENING)
        for window in windows:
            if chance.random() < density * (LUNCHES if window is LUNCH else 1):
                begins = day * 48 + chance.choice(window[0]) - zone
                for half in range(chance.choice(window[1])):
                    mask |= 1 << (begins + half) % WEEK
    return mask
