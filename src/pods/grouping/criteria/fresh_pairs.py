"""Have they sat together before? A weave gets wider with pairs that are new."""

from itertools import combinations

from pods.grouping.criteria.interface import Criterion, Facts, Pair

AGAIN = -12
"""Points of a pair for each pod it shared."""

MANY = 3
"""Shared pods that still count."""


def points(facts: Facts, one: int, other: int) -> int:
    """Less than 0 for two who have sat in a pod together; couples always do."""
    if not facts.shared_pods or facts.is_couple(one, other):
        return 0
    return AGAIN * min(facts.shared_pods.get((min(one, other), max(one, other)), 0), MANY)


def sentence(facts: Facts, members: tuple[int, ...]) -> str | None:
    """How many pairs sat together before, where anything is known of earlier pods."""
    again = _again(facts, members)
    if again:
        told = facts.names(again[0])
        return f"{told} sat together before" if len(again) == 1 else _many(len(again))
    known = {person for pair in facts.shared_pods for person in pair}
    return "nobody sat together before" if known & set(members) else None


def _again(facts: Facts, members: tuple[int, ...]) -> list[Pair]:
    return [pair for pair in combinations(members, 2) if points(facts, *pair)]


def _many(pairs: int) -> str:
    return f"{pairs} pairs sat together before"


CRITERION = Criterion(
    name="fresh-pairs",
    question="Have few of them sat together before?",
    weight=1,
    pair=points,
    sentence=sentence,
)
