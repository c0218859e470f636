"""Pods as they are: who sits where today, before anything is proposed to anybody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pods.grouping.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One pod as it is.

    What is wrong inside it already is not judged again: two who have fallen out, or an hour that
    somebody settled for. Only what a proposal would change is.

    Attributes:
        members: positions, in any order. Whoever sits in several pods moves in none of them.
        least: the fewest people it may hold; None: `Problem.size_min`. With fewer it does not
            meet, and everybody in it counts as waiting.
        most: the most people it may grow to; None: `Problem.size_max`.
        fixed: members who stay whatever comes: its caller, whom the asker has locked.
        hours: by position, the starts that suit somebody, on the clock and terms of this pod (a
            pod that meets at an hour of its own has one bit); None for a person: unknown. None:
            judged as a new pod, by `Problem.start_masks`.
    """

    members: tuple[int, ...]
    least: int | None = None
    most: int | None = None
    fixed: frozenset[int] = frozenset()
    hours: tuple[int | None, ...] | None = None


def loosened(problem: Problem, present: Sequence[Standing]) -> Problem:
    """The problem without the together groups that the pods as they are tear already.

    A group is kept where all of it sits in the same pods, or none of it anywhere.
    """
    seats = _seats(problem, present)
    kept = [group for group in problem.together if len({seats[one] for one in group}) == 1]
    return replace(problem, together=tuple(kept), locked=(), required=(), pod_limit=())


def partners(problem: Problem, present: Sequence[Standing]) -> dict[int, frozenset[int]]:
    """By person without a seat, the only pods they may join: those where their partners sit."""
    seats = _seats(problem, present)
    found: dict[int, frozenset[int]] = {}
    for group in problem.together:
        homes = {seats[one] for one in group if seats[one]}
        for one in group:
            if homes and not seats[one]:
                allowed = frozenset.intersection(*homes)
                found[one] = found.get(one, allowed) & allowed
    return found


def unmoved(problem: Problem, present: Sequence[Standing]) -> frozenset[int]:
    """Who keeps their seat whatever comes: fixed, in several pods, or awaited by a partner."""
    seats = _seats(problem, present)
    fixed = {one for pod in present for one in pod.fixed}
    fixed |= {one for one, homes in enumerate(seats) if len(homes) > 1}
    for group in problem.together:
        if len({seats[one] for one in group}) > 1:
            fixed |= {one for one in group if seats[one]}
    return frozenset(fixed)


def _seats(problem: Problem, present: Sequence[Standing]) -> list[frozenset[int]]:
    """By person, the pods they sit in."""
    seats: list[set[int]] = [set() for _ in problem.people]
    for number, pod in enumerate(present):
        for one in pod.members:
            seats[one].add(number)
    return [frozenset(homes) for homes in seats]
