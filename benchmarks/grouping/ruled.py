"""Small problems with rules that no instance file can say: zones, callers, languages, points."""

from dataclasses import replace
from random import Random

from pods.grouping.problem import PLACING_FIRST, Problem

ZONES = ("UTC", "Asia/Kolkata")
WEEK = 336
AHEAD = 11
"""Half-hours by which the second zone is ahead of the first."""


def ruled(problem: Problem, *, seed: int) -> Problem:
    """The same people with further rules, each drawn or not.

    Those who anchor in the second zone meet on its clock, where some of a week's starts fall away
    (as a clock change takes them); hours of some are unknown; some would not call; some speak
    one language of two; a pod gets points for who is in it, with or without a known limit; one
    person is required; bonuses; the penalty for waiting is that of the file or of `pods suggest`.
    """
    chance = Random(f"ruled-{seed}")  # noqa: S311  # reproducible, not secret
    people = range(len(problem.people))
    anchors: tuple[str | None, ...] = (None,) * len(people)
    masks = dict(problem.start_masks)
    if masks and chance.random() < 0.5:
        known = tuple(
            None if chance.random() < 0.1 else mask for mask in next(iter(masks.values()))
        )
        lost = sum(1 << chance.randrange(WEEK) for _ in range(20))
        later = tuple(None if mask is None else _turned(mask) & ~lost for mask in known)
        masks = dict(zip(ZONES, (known, later), strict=True))
        anchors = tuple(chance.choice((*ZONES, None)) for _ in people)
    points, limit = None, None
    if chance.random() < 0.5:
        liked, most = chance.randrange(2, 6), chance.randrange(2, 12)
        limit = chance.choice((None, most))

        def points(members: tuple[int, ...]) -> int:
            return most - sum(members) % liked * 2

    free = [one for one in people if all(one not in pod.members for pod in problem.locked)]
    return replace(
        problem,
        start_masks=masks,
        anchors=anchors,
        waiting_penalty=chance.choice((problem.waiting_penalty, PLACING_FIRST)),
        size_factors=chance.choice((problem.size_factors, None)),
        can_call=tuple(chance.random() < 0.6 for _ in people)
        if chance.random() < 0.5
        else (True,) * len(people),
        languages=tuple(chance.choice((0, 1, 3, 3)) for _ in people)
        if chance.random() < 0.5
        else (0,) * len(people),
        required=(chance.choice(free),) if free and chance.random() < 0.3 else problem.required,
        bonus=tuple(chance.randrange(4) for _ in people)
        if chance.random() < 0.3
        else (0,) * len(people),
        pod_points=points,
        pod_points_limit=limit,
    )


def _turned(mask: int) -> int:
    """The same hours on the clock of the second zone; the week wraps round."""
    return (mask << AHEAD | mask >> WEEK - AHEAD) & (1 << WEEK) - 1
