"""Measures that annealing goes by: how far pairs differ, and what pods get beside their pairs."""

from collections.abc import Callable
from math import isqrt

from pods.grouping.search.units import Units, ones
from pods.grouping.worth import value_of

ROWS = 20
"""Units whose pairs are looked at."""


def spread_of(units: Units, among: int) -> int:
    """About the standard deviation of what a pair is worth in a pod of middle size; at least 1."""
    problem = units.problem
    chosen = list(ones(among))
    rows = chosen[:: max(len(chosen) // ROWS, 1)]
    sample = [units.weights[one][other] for one in rows for other in chosen if other != one]
    if not sample:
        return 1
    mean = sum(sample) // len(sample)
    variance = sum((weight - mean) ** 2 for weight in sample) // len(sample)
    factor = problem.factor((problem.size_min + problem.size_max) // 2)
    return max(isqrt(variance) * factor, 1)


def judge_of(units: Units) -> Callable[[int], int] | None:
    """What a pod, as bits, is worth for its points, each pod worked out once; None: nothing."""
    problem = units.problem
    if problem.pod_points is None:
        return None
    points_of, known = problem.pod_points, dict[int, int]()

    def judge(pod: int) -> int:
        if pod not in known:
            people = units.people_in(pod)
            size, points = len(people), points_of(people)
            known[pod] = value_of(problem, size=size, pairs=0, points=points)
        return known[pod]

    return judge
