"""What stands against any pod, seen before a search: too few people, nobody calls, a torn couple.

Everything here takes a moment at a thousand people, so that what cannot be is never searched for.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from pods.grouping.problem import Problem
from pods.grouping.rules import ObstacleKind, why_not
from pods.grouping.search.contract import units_of
from pods.grouping.search.units import Units, ones


class SnagKind(StrEnum):
    """What can stand against pods."""

    TOO_FEW = "too-few"
    NOBODY_CALLS = "nobody-calls"
    TOGETHER_AND_APART = "together-and-apart"
    TOO_MANY_TOGETHER = "too-many-together"
    NO_COMMON_LANGUAGE = "no-common-language"
    NO_COMMON_START = "no-common-start"
    NO_HOUR_WITH_ENOUGH = "no-hour-with-enough"


class Snag(NamedTuple):
    """One thing that no search can change.

    Attributes:
        kind: what it is.
        people: whom it is about: a pair, those who sit together, those who must be in it, somebody
            who shares no hour with enough others; everybody for the other kinds.
        stops_all: no pod at all is possible; otherwise those people wait.
        is_required: it is about those who must be in one pod, and not about a rule of theirs.
    """

    kind: SnagKind
    people: tuple[int, ...]
    stops_all: bool
    is_required: bool = False


def snags_of(problem: Problem, *, is_one_pod: bool) -> tuple[Snag, ...]:
    """Everything that stands against pods before any is looked for; what stops all comes first.

    Args:
        problem: what is asked.
        is_one_pod: it is about one pod, which everybody required is in, and not about a round.
    """
    units = units_of(problem)
    found = [
        *_everybody(problem),
        *(_required(problem) if is_one_pod else ()),
        *_torn(problem),
        *_alone(units),
    ]
    return tuple(sorted(found, key=lambda snag: not snag.stops_all))


def is_hopeless(problem: Problem, *, is_one_pod: bool) -> bool:
    """Whether no pod can be for reasons that are seen at once, so that none is searched for."""
    found = [*_everybody(problem), *(_required(problem) if is_one_pod else ())]
    return bool(found)


def _everybody(problem: Problem) -> Iterator[Snag]:
    """What all of them lack."""
    if problem.locked:
        return
    everybody = tuple(range(len(problem.people)))
    if len(everybody) < problem.size_min:
        yield Snag(SnagKind.TOO_FEW, everybody, stops_all=True)
    if everybody and not any(problem.can_call):
        yield Snag(SnagKind.NOBODY_CALLS, everybody, stops_all=True)


_AGAINST = {
    ObstacleKind.APART: SnagKind.TOGETHER_AND_APART,
    ObstacleKind.TOO_LARGE: SnagKind.TOO_MANY_TOGETHER,
    ObstacleKind.NO_COMMON_LANGUAGE: SnagKind.NO_COMMON_LANGUAGE,
    ObstacleKind.NO_COMMON_START: SnagKind.NO_COMMON_START,
}


def _required(problem: Problem) -> Iterator[Snag]:
    """Those who must be in it, with all who belong to them, against each other."""
    inside = [one for pod in problem.locked[:1] for one in pod.members]
    core = _closure(problem, [*problem.required, *inside])
    if not problem.required or len(core) < len(("one", "other")):
        return
    for kind, people in _against(problem, core):
        yield Snag(kind, people, stops_all=True, is_required=True)


def _torn(problem: Problem) -> Iterator[Snag]:
    """Those who sit together or not at all, and cannot sit together."""
    seated = {one for pod in problem.locked for one in pod.members}
    groups = {_closure(problem, group) for group in problem.together}
    for group in sorted(groups):
        if seated & set(group):
            continue
        for kind, people in _against(problem, group):
            yield Snag(kind, people, stops_all=False)


def _against(
    problem: Problem, group: tuple[int, ...]
) -> Iterator[tuple[SnagKind, tuple[int, ...]]]:
    """What keeps these people from sitting together, whoever else is with them."""
    for obstacle in why_not(problem, group):
        kind = _AGAINST.get(obstacle.kind)
        if kind is SnagKind.NO_COMMON_START and not _is_torn_by_hours(problem, group):
            continue  # somebody else in the pod may call at an hour of theirs
        if kind is not None:
            yield kind, obstacle.people


def _is_torn_by_hours(problem: Problem, group: Iterable[int]) -> bool:
    """Whether they share no start on any clock."""
    people = list(group)
    return bool(problem.start_masks) and not any(
        _shared([masks[one] for one in people]) for masks in problem.start_masks.values()
    )


def _shared(masks: Iterable[int | None]) -> int:
    shared = -1
    for mask in masks:
        shared &= -1 if mask is None else mask
    return shared


def _alone(units: Units) -> Iterator[Snag]:
    """Whoever shares no callable hour with enough others for the smallest pod."""
    problem = units.problem
    if problem.locked:
        return
    callable_at = _callable(units)
    free = [
        person
        for unit, people in enumerate(units.members)
        if not units.starts[unit] & callable_at
        for person in people
    ]
    if len(problem.people) < problem.size_min or not any(problem.can_call):
        return  # that is said of everybody
    if len(free) == len(problem.people):
        yield Snag(SnagKind.NO_HOUR_WITH_ENOUGH, tuple(sorted(free)), stops_all=True)
        return
    for person in sorted(free):
        yield Snag(SnagKind.NO_HOUR_WITH_ENOUGH, (person,), stops_all=False)


def _callable(units: Units) -> int:
    """The columns at which there are enough people for a pod, and one of them calls."""
    found = 0
    for column, there in enumerate(units.columns):
        size = sum(units.sizes[unit] for unit in ones(there))
        if size >= units.problem.size_min and any(
            units.calls[unit] >> column & 1 for unit in ones(there)
        ):
            found |= 1 << column
    return found


def _closure(problem: Problem, people: Iterable[int]) -> tuple[int, ...]:
    """These people and all who must sit with them, partners of partners included."""
    together = set(people)
    for _ in problem.together:
        for group in problem.together:
            if together & set(group):
                together |= set(group)
    return tuple(sorted(together))
