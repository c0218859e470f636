"""The best pod, and the best round, that hold somebody: what it would cost to have them in it."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from pods.grouping.problem import Problem
from pods.grouping.search.enumerate import never
from pods.grouping.solution import Pod, Solution
from pods.grouping.suggest import fill_pod, next_pods, round_of


class Held(NamedTuple):
    """A pod with somebody in it.

    Attributes:
        pod: the best that was found.
        proved: there is none better.
    """

    pod: Pod
    proved: bool


def best_holding(
    problem: Problem, person: int, *, is_over: Callable[[], bool] = never
) -> Held | None:
    """The best pod that holds somebody beside everybody required; None: no pod does.

    Where the problem has a standing pod, it is the first of those that they would join.
    """
    asked = _with(problem, person)
    best = fill_pod if problem.locked else next_pods
    found = best(asked, k=1, is_over=is_over)
    return Held(found.pods[0], found.proved) if found.pods else None


def round_holding(
    problem: Problem,
    person: int,
    *,
    effort: int = 1,
    seed: int = 0,
    is_over: Callable[[], bool] = never,
) -> Solution | None:
    """The best round in which somebody has a seat; None: they have one in no round found."""
    asked = _with(problem, person)
    (found, *_) = round_of(asked, k=1, effort=effort, seed=seed, is_over=is_over)
    return None if person in found.waiting else found


def _with(problem: Problem, person: int) -> Problem:
    must = dict.fromkeys((*problem.required, person))
    return replace(problem, required=tuple(must))
