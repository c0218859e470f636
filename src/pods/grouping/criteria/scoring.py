"""From criteria to the numbers of a problem, and from a pod back to its reasons."""

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria import ALL
from pods.grouping.criteria.interface import Criterion, Facts, Members, bits_of
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
    rows = [[0] * count for _ in range(count)]
    for criterion, weight in weighed(weights):
        points = facts.once(criterion.pair) if criterion.pair else None
        if points is None:
            continue
        for one, row in enumerate(rows):
            for other in range(one):
                row[other] += weight * points(one, other)
    for one, row in enumerate(rows):
        for other in range(one):
            rows[other][one] = row[other]
    return tuple(map(tuple, rows))


class PodScore(NamedTuple):
    """What judges whole pods, for a problem.

    Attributes:
        points: for `Problem.pod_points`; None: nothing is known that whole pods are judged by.
        limit: for `Problem.pod_points_limit`. None where a weight below 0 turns what is lost into
            a gain nobody has bounded.
    """

    points: Callable[[Members], int] | None
    limit: int | None


def pod_score(facts: Facts, *, weights: Weights | None = None) -> PodScore:
    """Work out once what judges whole pods of these people."""
    known = [
        (judge, weight)
        for criterion, weight in weighed(weights)
        if criterion.pod is not None and (judge := facts.once(criterion.pod)) is not None
    ]
    if not known:
        return PodScore(None, 0)
    asked = [(judge.of, weight) for judge, weight in known]

    def points(members: Members) -> int:
        bits = bits_of(members)
        total = 0
        for judge, weight in asked:
            total += weight * judge(members, bits)
        return total

    if any(weight < 0 for _, weight in known):
        return PodScore(points, None)
    return PodScore(points, sum(weight * judge.most for judge, weight in known))


def reasons(
    problem: Problem, facts: Facts, members: Members, *, weights: Weights | None = None
) -> tuple[Reason, ...]:
    """Why these people, criterion by criterion; members ascending, weights as in the problem."""
    size = len(members)
    pairs, bits = size * (size - 1) // 2, bits_of(members)
    told = []
    for criterion, weight in weighed(weights):
        between = facts.once(criterion.pair) if criterion.pair else None
        whole = facts.once(criterion.pod) if criterion.pod else None
        points = sum(between(*pair) for pair in combinations(members, 2)) if between else 0
        points += pairs * whole.of(members, bits) if whole else 0
        text = criterion.sentence(facts, members)
        told.append(Reason(criterion.name, problem.factor(size) * weight * points, text))
    return tuple(reason for reason in told if reason.value or reason.text)


def weighed(weights: Weights | None = None) -> list[tuple[Criterion, int]]:
    """The criteria that count, each with its weight."""
    pairs = [
        (criterion, (weights or {}).get(criterion.name, criterion.weight)) for criterion in ALL
    ]
    return [(criterion, weight) for criterion, weight in pairs if weight]
