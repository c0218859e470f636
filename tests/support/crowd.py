"""People of whom only pairs are known, with scores that no pattern helps to guess."""

from itertools import combinations
from typing import Any

from pods.grouping.problem import Problem
from pods.grouping.search.chance import Chance

FLAT = dict.fromkeys(range(1, 9), 1)
"""Every pair counts alike: the published problem."""


def crowd(count: int, **fields: Any) -> Problem:
    """So many people, and whatever else the problem is to say."""
    scores = [[0] * count for _ in range(count)]
    chance = Chance(count)
    for one, other in combinations(range(count), 2):
        scores[one][other] = scores[other][one] = chance.below(101)
    people = tuple(f"p{number:03}" for number in range(count))
    chosen: dict[str, Any] = {"size_factors": FLAT, "waiting_penalty": 1000}
    return Problem(people=people, scores=tuple(map(tuple, scores)), **chosen | fields)
