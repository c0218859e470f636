"""What one change of people would lose: the nearest other choice to a pod, or to a round."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from pods.grouping.problem import Problem
from pods.grouping.rules import is_feasible
from pods.grouping.search.enumerate import never
from pods.grouping.solution import Pod
from pods.grouping.worth import pod_value


class Swap(NamedTuple):
    """One person changed for another.

    Attributes:
        loss: by how much the value falls; below 0 it rises.
        leaving: who would leave the pod.
        coming: who would come.
        other: the number, from 0, of the pod that `coming` sits in and `leaving` would join; None:
            they come from outside, and `leaving` would wait.
    """

    loss: int
    leaving: int
    coming: int
    other: int | None = None


def nearest_swap(
    problem: Problem,
    members: Collection[int],
    *,
    fixed: Collection[int] = (),
    is_over: Callable[[], bool] = never,
) -> Swap | None:
    """The swap with somebody outside that loses least and breaks no limit; None: there is none.

    Ties go to those who come first.

    Args:
        problem: what was asked; whoever is required stays, and so does a standing pod.
        members: a pod.
        fixed: others who stay.
        is_over: asked for each person whether to stop with the best so far.
    """
    stay = {*fixed, *problem.required, *(one for pod in problem.locked for one in pod.members)}
    value = pod_value(problem, members)
    outside = [one for one in range(len(problem.people)) if one not in {*members, *stay}]
    swaps = []
    for leaving in sorted(set(members) - stay):
        if is_over():
            break
        for coming in outside:
            changed = {*members, coming} - {leaving}
            swaps.append(Swap(value - pod_value(problem, changed), leaving, coming))
    return _first_allowed(problem, swaps, lambda swap: [{*members, swap.coming} - {swap.leaving}])


def nearest_exchange(
    problem: Problem,
    pods: Sequence[Pod],
    number: int,
    *,
    is_over: Callable[[], bool] = never,
) -> Swap | None:
    """As `nearest_swap`, within a round: with somebody who waits, or sits in another pod.

    A loss is that of both pods together. Whoever may sit in several pods is left where they are.

    Args:
        problem: what was asked.
        pods: all pods of the round.
        number: of the pod that is changed, from 0.
        is_over: asked for each person whether to stop with the best so far.
    """
    home: dict[int, int] = {}
    for place, pod in enumerate(pods):
        home.update(dict.fromkeys(pod.members, place))
    stay = {one for pod in problem.locked for one in pod.members}
    stay |= {one for one, limit in enumerate(problem.pod_limit) if limit > 1}
    here = pods[number]
    others = [one for one in range(len(problem.people)) if one not in {*here.members, *stay}]
    swaps = []
    for leaving in sorted(set(here.members) - stay):
        if is_over():
            break
        for coming in others:
            other = home.get(coming)
            if other is None and leaving in problem.required:
                continue
            before = here.value + (0 if other is None else pods[other].value)
            after = sum(
                pod_value(problem, people)
                for people in _exchanged(pods, number, leaving, coming, other)
            )
            swaps.append(Swap(before - after, leaving, coming, other))
    return _first_allowed(
        problem,
        swaps,
        lambda swap: _exchanged(pods, number, swap.leaving, swap.coming, swap.other),
    )


def _exchanged(
    pods: Sequence[Pod], number: int, leaving: int, coming: int, other: int | None
) -> list[set[int]]:
    """The pods that change, as they would be."""
    changed = [{*pods[number].members, coming} - {leaving}]
    if other is not None:
        changed.append({*pods[other].members, leaving} - {coming})
    return changed


def _first_allowed(
    problem: Problem, swaps: Sequence[Swap], changed: Callable[[Swap], list[set[int]]]
) -> Swap | None:
    """The swap that loses least; limits are asked in that order, since that costs more."""
    allowed: Iterator[Swap] = (
        swap
        for swap in sorted(swaps, key=lambda swap: (swap.loss, swap.leaving, swap.coming))
        if all(is_feasible(problem, people) for people in changed(swap))
    )
    return next(allowed, None)
