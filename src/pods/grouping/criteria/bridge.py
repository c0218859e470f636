"""Does the pod join people who hardly know each other, by a thread that is there?"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Members,
    PodPoints,
    Strength,
    bits_of,
)

JOINED = 8
"""Points for a pod that has such a pair; one is enough."""


class _Bridge(NamedTuple):
    """Two people who would come closer; `through` knows both where they know nobody else."""

    one: int
    other: int
    through: int | None


def points(facts: Facts) -> PodPoints | None:
    """More than 0 where some pair is tied weakly, or only through a third person here."""
    spans = _spans(facts, _count(facts))
    if not spans:
        return None
    tied = bits_of(person for span in spans for person in (span.one, span.other))
    # By the first of the two, all that a pod must hold beside them: the other, and the third.
    needed: dict[int, list[int]] = {}
    for one, other, through in spans:
        rest = 1 << other | (0 if through is None else 1 << through)
        needed.setdefault(one, []).append(rest)

    def judge(members: Members, bits: int) -> int:
        if not bits & tied:
            return 0
        for person in members:
            for rest in needed.get(person, ()):
                if bits & rest == rest:
                    return JOINED
        return 0

    return PodPoints(judge, JOINED)


def sentence(facts: Facts, members: Members) -> str | None:
    """Who would come closer, and through whom."""
    bridge = next(_bridges(facts, members), None)
    if bridge is None:
        return None
    names = facts.names([bridge.one, bridge.other])
    if bridge.through is None:
        return f"{names} would get to know each other better"
    return f"{names} would meet through {facts.label(bridge.through)}"


def _count(facts: Facts) -> int:
    """How many people the ties are about."""
    return 1 + max((other for _, other in facts.ties), default=-1)


def _spans(facts: Facts, count: int) -> list[_Bridge]:
    """All bridges there are among everybody."""
    return list(_bridges(facts, tuple(range(count))))


def _bridges(facts: Facts, members: Members) -> Iterator[_Bridge]:
    """Each bridge among these people: a friend's friend before a weak tie."""
    tied = [pair for pair in sorted(facts.ties) if pair[0] in members and pair[1] in members]
    around: dict[int, list[int]] = {}
    for one, other in tied:
        around.setdefault(one, []).append(other)
        around.setdefault(other, []).append(one)
    for through in sorted(around):
        for one, other in combinations(sorted(around[through]), 2):
            if facts.tie(one, other) or facts.is_couple(one, other) or facts.me in {one, other}:
                continue
            yield _Bridge(one, other, through)
    for one, other in tied:
        if facts.ties[one, other].strength == Strength.WEAK and facts.me not in {one, other}:
            yield _Bridge(one, other, None)


CRITERION = Criterion(
    name="bridge",
    question="Does it join people who hardly know each other, by a thread that is there?",
    weight=2,
    goes_by="ties: who knows whom",
    known=lambda facts: frozenset(person for pair in facts.ties for person in pair),
    supply=lambda _: "pods tie NAME NAME knows",
    pod=points,
    sentence=sentence,
)
