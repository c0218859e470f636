"""The hard limits: a set of people is allowed as a pod, or these are the reasons why not."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from pods.grouping.anchor import anchor_of, shared_starts, zones_of
from pods.grouping.problem import Locked, Problem


class ObstacleKind(StrEnum):
    """What can stand against a pod."""

    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    APART = "apart"
    SPLIT = "split"
    SEATED = "seated"
    NO_COMMON_LANGUAGE = "no-common-language"
    NOBODY_CALLS = "nobody-calls"
    NO_COMMON_START = "no-common-start"


class Obstacle(NamedTuple):
    """One reason why these people cannot be a pod.

    Attributes:
        kind: which limit.
        people: whom it is about: the pair kept apart, the together group that is torn, the
            standing pod somebody would leave; everybody for the other kinds.
        leave_out: for hours only, every smallest set of people without whom the rest would share
            a start in the zone of one of them; empty when no set would do.
    """

    kind: ObstacleKind
    people: tuple[int, ...]
    leave_out: tuple[tuple[int, ...], ...] = ()


def is_feasible(problem: Problem, members: Iterable[int]) -> bool:
    """Whether these people may sit together as one pod."""
    return not why_not(problem, members)


def why_not(problem: Problem, members: Iterable[int]) -> tuple[Obstacle, ...]:
    """Every hard limit that these people would break as one pod, in a fixed order.

    Whoever sits in a standing pod brings the whole of it; the limits are then not judged again
    between those who sit there already, and its own seats replace the sizes.
    """
    seated = tuple(sorted(members))
    standing = _standing(problem, seated)
    if standing and len(standing.members) == len(seated):
        return ()
    core = frozenset(standing.members) if standing else frozenset[int]()
    return (
        *_size(problem, seated, standing=standing),
        *_pairs(problem, seated, core=core),
        *_torn(problem, seated, core=core),
        *_language(problem, seated),
        *_hours(problem, seated),
    )


def _standing(problem: Problem, seated: tuple[int, ...]) -> Locked | None:
    for pod in problem.locked:
        if set(pod.members) <= set(seated):
            return pod
    return None


def _size(
    problem: Problem, seated: tuple[int, ...], *, standing: Locked | None
) -> Iterator[Obstacle]:
    largest = len(standing.members) + standing.seats if standing else problem.size_max
    if len(seated) < problem.size_min and not standing:
        yield Obstacle(ObstacleKind.TOO_SMALL, seated)
    if len(seated) > largest:
        yield Obstacle(ObstacleKind.TOO_LARGE, seated)


def _pairs(
    problem: Problem, seated: tuple[int, ...], *, core: frozenset[int]
) -> Iterator[Obstacle]:
    for pair in sorted({(min(pair), max(pair)) for pair in problem.apart}):
        if set(pair) <= set(seated) and not set(pair) <= core:
            yield Obstacle(ObstacleKind.APART, pair)


def _torn(problem: Problem, seated: tuple[int, ...], *, core: frozenset[int]) -> Iterator[Obstacle]:
    here = set(seated)
    for group in problem.together:
        inside = here & set(group)
        if inside and inside != set(group) and not inside <= core:
            yield Obstacle(ObstacleKind.SPLIT, tuple(sorted(group)))
    for pod in problem.locked:
        if here & set(pod.members) and core != set(pod.members):
            yield Obstacle(ObstacleKind.SEATED, tuple(sorted(pod.members)))


def _language(problem: Problem, seated: tuple[int, ...]) -> Iterator[Obstacle]:
    common = -1
    for person in seated:
        if problem.languages[person]:
            common &= problem.languages[person]
    if not common:
        yield Obstacle(ObstacleKind.NO_COMMON_LANGUAGE, seated)


def _hours(problem: Problem, seated: tuple[int, ...]) -> Iterator[Obstacle]:
    if not any(problem.can_call[person] for person in seated):
        yield Obstacle(ObstacleKind.NOBODY_CALLS, seated)
    elif anchor_of(problem, seated) is None:
        yield Obstacle(ObstacleKind.NO_COMMON_START, seated, _blockers(problem, seated))


def _blockers(problem: Problem, seated: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The smallest sets of people to leave out; those who remain keep a caller and a start."""
    for count in range(1, len(seated) - 1):
        found = tuple(
            absent
            for absent in combinations(seated, count)
            if _meets(problem, [person for person in seated if person not in absent])
        )
        if found:
            return found
    return ()


def _meets(problem: Problem, people: Sequence[int]) -> bool:
    return any(
        shared_starts(problem, people, zone=zone) != 0
        for person in people
        if problem.can_call[person]
        for zone in zones_of(problem, person)
    )
