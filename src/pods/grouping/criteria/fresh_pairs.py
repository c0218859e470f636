"""Have they sat together before? A weave gets wider with pairs that are new."""

from itertools import combinations

from pods.grouping.criteria.interface import Criterion, Facts, Members, Pair, PairPoints

AGAIN = -12
"""Points of a pair for each pod it shared."""

MANY = 3
"""Shared pods that still count."""


def points(facts: Facts) -> PairPoints | None:
    """Less than 0 for two who have sat in a pod together; couples always do."""
    if not facts.shared_pods:
        return None
    return lambda one, other: AGAIN * _times(facts, one, other)


def sentence(facts: Facts, members: Members) -> str | None:
    """How many pairs sat together before, where anything is known of earlier pods."""
    again = _again(facts, members)
    if again:
        told = facts.names(again[0])
        return f"{told} sat together before" if len(again) == 1 else _many(len(again))
    known = {person for pair in facts.shared_pods for person in pair}
    return "nobody sat together before" if known & set(members) else None


def _times(facts: Facts, one: int, other: int) -> int:
    """In how many pods these two sat together, as far as that counts."""
    if facts.is_couple(one, other):
        return 0
    return min(facts.shared_pods.get((min(one, other), max(one, other)), 0), MANY)


def _again(facts: Facts, members: Members) -> list[Pair]:
    return [pair for pair in combinations(members, 2) if _times(facts, *pair)]


def _many(pairs: int) -> str:
    return f"{pairs} pairs sat together before"


CRITERION = Criterion(
    name="fresh-pairs",
    question="Have few of them sat together before?",
    weight=1,
    goes_by="who was in which pod",
    known=lambda facts: frozenset(person for pair in facts.shared_pods for person in pair),
    supply=lambda _: "pods join POD NAME",
    pair=points,
    sentence=sentence,
)
