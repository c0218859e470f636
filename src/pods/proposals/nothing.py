"""Why there is nothing to propose: the first thing to change, in words."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from pods.grouping.anchor import anchor_of
from pods.grouping.problem import Problem
from pods.grouping.rules import Obstacle, ObstacleKind, why_not
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.speech import listed
from pods.proposals.question import Asked


class Nothing(NamedTuple):
    """Why no pod keeps all limits.

    Attributes:
        sentences: what stands against it.
        is_settled: whether that lies with those who would be in every pod, so that nobody else
            could make a difference.
    """

    sentences: tuple[str, ...]
    is_settled: bool


def why_nothing(book: Book, asked: Asked) -> Nothing:
    """Why no pod keeps all limits: those who must be in it first, then what all of them lack.

    What a private rule is about, or whom, is never said.
    """
    problem = asked.problem
    core = _core(problem)
    found = why_not(problem, core) if core else ()
    said = tuple(against_core(book, asked, one) for one in found if one.kind in _ABOUT_THE_CORE)
    if said:
        return Nothing(said, is_settled=True)
    if problem.locked and anchor_of(problem, problem.locked[0].members) is None:
        there = "those who sit in it have no hour in common that holds all season"
        return Nothing((there,), is_settled=True)
    return Nothing((_lacking(asked, core),), is_settled=False)


_ABOUT_THE_CORE = {
    ObstacleKind.APART,
    ObstacleKind.TOO_LARGE,
    ObstacleKind.NO_COMMON_LANGUAGE,
    ObstacleKind.NO_COMMON_START,
}


def _core(problem: Problem) -> tuple[int, ...]:
    """Who would be in every pod: those required, those who belong with them, a standing pod."""
    core = {*problem.required, *(one for pod in problem.locked for one in pod.members)}
    for _ in problem.together:
        for group in problem.together:
            if core & set(group):
                core |= set(group)
    return tuple(sorted(core))


def against_core(book: Book, asked: Asked, obstacle: Obstacle) -> str:
    """What stands against those who must be in it; what a private rule is about is never said."""
    if obstacle.kind is ObstacleKind.TOO_LARGE:
        seats = _seats(asked.problem)
        return f"{len(obstacle.people)} must be in it, and it has {seats} seats"
    if obstacle.kind is ObstacleKind.APART:
        rule = asked.bonds.said(book, asked.people[obstacle.people[0]], kind="apart")
        return f"{rule} speaks against those who must be in it" if "keeps" not in rule else rule
    if obstacle.kind is ObstacleKind.NO_COMMON_LANGUAGE:
        return f"{_named(book, asked, obstacle.people)} have no language in common"
    strangers = next(_without_an_hour(asked.problem, obstacle.people), obstacle.people)
    return f"{_named(book, asked, strangers)} have no hour in common that holds all season"


def _seats(problem: Problem) -> int:
    return next((len(pod.members) + pod.seats for pod in problem.locked), problem.size_max)


def _without_an_hour(problem: Problem, people: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The smallest groups of these people that share no start on any clock."""
    for size in range(2, len(people)):
        for group in combinations(people, size):
            if not any(_is_shared(masks, group) for masks in problem.start_masks.values()):
                yield group


def _is_shared(masks: Sequence[int | None], group: Sequence[int]) -> bool:
    shared = -1
    for one in group:
        mask = masks[one]
        shared &= -1 if mask is None else mask
    return shared != 0


def _lacking(asked: Asked, core: Sequence[int]) -> str:
    """What keeps everybody together from making one pod."""
    problem = asked.problem
    others = len(asked.people) - len(core)
    if problem.locked:
        return "nobody fits who can be asked" if others else "nobody is left to ask"
    if len(asked.people) < problem.size_min:
        return too_few(asked)
    if not any(problem.can_call):
        return NOBODY_CALLS
    return (
        f"no {problem.size_min} of them can make a pod: they lack an hour that holds all season, "
        "a language, or somebody who would call it"
    )


NOBODY_CALLS = "nobody of them would call a pod"


def too_few(asked: Asked) -> str:
    """How many a pod takes, and how many there are."""
    there = len(asked.people)
    verb = "is" if there == 1 else "are"
    return f"a pod takes {asked.problem.size_min}, and there {verb} {there}"


def _named(book: Book, asked: Asked, people: Sequence[int]) -> str:
    """Them by name, the Caller last."""
    ids = [asked.people[one] for one in people]
    names = ["you" if one == book.caller.id else short_name(book, one) for one in ids]
    return listed(names)
