"""What one person changes in a round that is too large to solve anew: their own corner of it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from pods.grouping.explain import share_a_start, with_partners
from pods.grouping.problem import Problem
from pods.grouping.search.enumerate import never
from pods.grouping.search.round import best_rounds
from pods.grouping.seats import counted

PODS = 2
"""Pods that are divided anew beside somebody and those who wait."""

WAITING = 8
"""Of those who wait, so many at most."""


def more_nearby(
    problem: Problem,
    pods: Sequence[Collection[int]],
    *,
    around: int,
    is_over: Callable[[], bool] = never,
) -> tuple[int, int]:
    """How many more have a seat once the pods nearest to somebody are divided anew.

    Args:
        problem: what is asked; nobody sits in a standing pod or in several.
        pods: a round of it that is allowed, without them.
        around: whom it is about.
        is_over: asked now and then whether to stop.

    Returns:
        At least so many more, and the pods and branches looked at.
    """
    seated = {one for pod in pods for one in pod}
    others = [one for one in range(len(problem.people)) if one not in seated]
    near = sorted(others, key=lambda one: (not share_a_start(problem, around, one), one))
    corner = set(with_partners(problem, around))
    for one in near[:WAITING]:
        corner |= with_partners(problem, one)
    ranked = sorted(
        range(len(pods)),
        key=lambda one: (-sum(share_a_start(problem, around, other) for other in pods[one]), one),
    )
    chosen = ranked[:PODS]
    for one in chosen:
        corner |= set(pods[one])
    if any(corner & set(pod) and not set(pod) <= corner for pod in pods):
        return 0, 0  # a partner of theirs sits elsewhere
    part = restricted(counted(problem), sorted(corner))
    (found,) = best_rounds(part, count=1, effort=0, is_over=is_over)
    before = sum(len(set(pods[one])) for one in chosen)
    return max(len(found.placed) - before, 0), found.proposals


def restricted(problem: Problem, people: Sequence[int]) -> Problem:
    """The same question of some of the people; those who sit together stay or go together."""
    place = {person: at for at, person in enumerate(people)}

    def kept(groups: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
        return [tuple(place[one] for one in group) for group in groups if set(group) <= set(place)]

    return replace(
        problem,
        people=tuple(problem.people[one] for one in people),
        scores=tuple(tuple(problem.scores[one][other] for other in people) for one in people),
        together=tuple(kept(problem.together)),
        apart=tuple((one, other) for one, other in kept(problem.apart)),
        pod_limit=tuple(problem.pod_limit[one] for one in people),
        start_masks={
            zone: tuple(masks[one] for one in people) for zone, masks in problem.start_masks.items()
        },
        anchors=tuple(problem.anchors[one] for one in people),
        can_call=tuple(problem.can_call[one] for one in people),
        languages=tuple(problem.languages[one] for one in people),
        required=(),
        bonus=tuple(problem.bonus[one] for one in people),
    )
