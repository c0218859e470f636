"""From criteria to the numbers of a problem, and from a pod back to its reasons."""

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria import ALL
from pods.grouping.criteria.interface import Criterion, Facts
from pods.grouping.problem import Problem

Weights = Mapping[str, int]
"""By the name of a criterion, its weight where it is not the usual one; 0 leaves it out."""


class Reason(NamedTuple):
    """What one criterion says of a pod.

    Attributes:
        criterion: its name.
        value: its part of the pod's value. The values of all reasons, and what the bonuses of the
            members add, come to the value of the pod.
        text: its sentence; None: it has nothing to say.
    """

    criterion: str
    value: int
    text: str | None


def pair_scores(
    facts: Facts, *, count: int, weights: Weights | None = None
) -> tuple[tuple[int, ...], ...]:
    """The score of every pair of `count` people, for `Problem.scores`."""
    asked = [
        (criterion.pair, weight)
        for criterion, weight in weighed(weights)
        if criterion.pair is not None
    ]
    rows = [[0] * count for _ in range(count)]
    for one in range(count):
        for other in range(one):
            total = sum(weight * pair(facts, one, other) for pair, weight in asked)
            rows[one][other] = rows[other][one] = total
    return tuple(tuple(row) for row in rows)


def pod_points(facts: Facts, *, weights: Weights | None = None) -> Callable[[tuple[int, ...]], int]:
    """What judges a whole pod, for `Problem.pod_points`."""
    asked = [
        (criterion.pod, weight)
        for criterion, weight in weighed(weights)
        if criterion.pod is not None
    ]
    return lambda members: sum(weight * pod(facts, members) for pod, weight in asked)


def pod_points_limit(*, weights: Weights | None = None) -> int | None:
    """What no pod gets more of from `pod_points`, for `Problem.pod_points_limit`.

    None where a weight below 0 turns what is lost into a gain nobody has bounded.
    """
    asked = [(criterion.most, weight) for criterion, weight in weighed(weights) if criterion.pod]
    if any(weight < 0 for _, weight in asked):
        return None
    return sum(weight * most for most, weight in asked)


def reasons(
    problem: Problem, facts: Facts, members: tuple[int, ...], *, weights: Weights | None = None
) -> tuple[Reason, ...]:
    """Why these people, criterion by criterion; members ascending, weights as in the problem."""
    size = len(members)
    pairs = size * (size - 1) // 2
    told = []
    for criterion, weight in weighed(weights):
        points = 0
        if criterion.pair is not None:
            points += sum(criterion.pair(facts, *pair) for pair in combinations(members, 2))
        if criterion.pod is not None:
            points += pairs * criterion.pod(facts, members)
        text = criterion.sentence(facts, members)
        told.append(Reason(criterion.name, problem.factor(size) * weight * points, text))
    return tuple(reason for reason in told if reason.value or reason.text)


def weighed(weights: Weights | None = None) -> list[tuple[Criterion, int]]:
    """The criteria that count, each with its weight."""
    pairs = [
        (criterion, (weights or {}).get(criterion.name, criterion.weight)) for criterion in ALL
    ]
    return [(criterion, weight) for criterion, weight in pairs if weight]
