"""What a set of people is worth as a pod, computed from the problem and nothing else."""

from collections.abc import Iterable
from itertools import combinations

from pods.grouping.anchor import anchor_of
from pods.grouping.problem import Problem
from pods.grouping.solution import Pod


def pod_value(problem: Problem, members: Iterable[int]) -> int:
    """The value of these people as one pod, allowed or not."""
    seated = tuple(sorted(members))
    pairs = sum(
        problem.scores[one][other] + problem.bonus[one] + problem.bonus[other]
        for one, other in combinations(seated, 2)
    )
    points = problem.pod_points(seated) if problem.pod_points else 0
    return value_of(problem, size=len(seated), pairs=pairs, points=points)


def value_of(problem: Problem, *, size: int, pairs: int, points: int) -> int:
    """The value of a pod of `size` whose pairs sum to `pairs` and that earns `points`."""
    return problem.factor(size) * (pairs + size * (size - 1) // 2 * points)


def pod_of(problem: Problem, members: Iterable[int]) -> Pod:
    """These people as a pod, with its caller, its starts and its value."""
    seated = tuple(sorted(members))
    anchor = anchor_of(problem, seated)
    value = pod_value(problem, seated)
    if anchor is None:
        return Pod(seated, None, None, 0, value)
    return Pod(seated, anchor.caller, anchor.zone, anchor.mask, value)
