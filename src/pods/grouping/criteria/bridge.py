"""Does the pod join people who hardly know each other, by a thread that is there?"""

from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria.interface import Criterion, Facts, Strength

JOINED = 8
"""Points for a pod that has such a pair; one is enough."""


class _Bridge(NamedTuple):
    """Two people who would come closer; `through` knows both where they know nobody else."""

    one: int
    other: int
    through: int | None


def points(facts: Facts, members: tuple[int, ...]) -> int:
    """More than 0 where some pair is tied weakly, or only through a third person here."""
    return JOINED if _bridge(facts, members) else 0


def sentence(facts: Facts, members: tuple[int, ...]) -> str | None:
    """Who would come closer, and through whom."""
    bridge = _bridge(facts, members)
    if bridge is None:
        return None
    if bridge.through is None:
        return f"{facts.names([bridge.one, bridge.other])} would get to know each other better"
    names = facts.names([bridge.one, bridge.other])
    return f"{names} would meet through {facts.label(bridge.through)}"


def _bridge(facts: Facts, members: tuple[int, ...]) -> _Bridge | None:
    """The first bridge: a friend's friend before a weak tie."""
    ties = facts.ties
    if not ties:
        return None
    tied = [pair for pair in combinations(members, 2) if pair in ties]
    known = set(tied) | facts.couples
    for first, second in combinations(tied, 2):
        ends = set(first) ^ set(second)
        if len(ends) == len(first):
            one, other = sorted(ends)
            (through,) = set(first) & set(second)
            if (one, other) not in known and facts.me not in {one, other}:
                return _Bridge(one, other, through)
    for one, other in tied:
        if ties[one, other].strength == Strength.WEAK and facts.me not in {one, other}:
            return _Bridge(one, other, None)
    return None


CRITERION = Criterion(
    name="bridge",
    question="Does it join people who hardly know each other, by a thread that is there?",
    weight=1,
    pod=points,
    most=JOINED,
    sentence=sentence,
)
