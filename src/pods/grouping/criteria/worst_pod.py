"""Is no pod left with much less in common than the others? What is missing counts once more.

A max-min rule ("raise the worst pod first", as CATME's team maker does) would tie every pod to all
others, and no bound would hold. So each pod pays for its own shortfall instead: the value of a pod
becomes a concave function of what it shares, and the sum of such functions grows most where it is
the least (Moulin, Fair Division and Collective Welfare, 2003, ch. 3).
"""

from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria.interface import Criterion, Facts, Members, PodPoints, told
from pods.grouping.criteria.shared_intention import shared_rows


class _Usual(NamedTuple):
    """What pairs share.

    Attributes:
        rows: by two people, the points of what they share.
        named: those who named anything.
        level: the mean over the pairs of these, rounded down.
    """

    rows: list[list[int]]
    named: frozenset[int]
    level: int


def points(facts: Facts) -> PodPoints | None:
    """Less than 0 where a mean pair shares less than people on this list usually do."""
    usual = facts.once(_usual)
    if usual is None:
        return None
    return PodPoints(lambda members, _: -_shortfall(usual, members))


def sentence(facts: Facts, members: Members) -> str | None:
    """That they have less in common than is usual."""
    usual = facts.once(_usual)
    if usual is None or not _shortfall(usual, members):
        return None
    return "they have less in common than people on this list usually do"


def _usual(facts: Facts) -> _Usual | None:
    """What pairs of this list share; None where it is nothing, or nobody named anything."""
    rows, named = facts.once(shared_rows), _named(facts)
    pairs = len(named) * (len(named) - 1)
    if rows is None or not pairs:
        return None
    total = sum(map(sum, rows)) - sum(row[person] for person, row in enumerate(rows))
    return _Usual(rows, named, total // pairs) if total >= pairs else None


def _shortfall(usual: _Usual, members: Members) -> int:
    """By how much a mean pair of these people shares less than is usual; whole points."""
    rows, named = usual.rows, usual.named
    known = members if named.issuperset(members) else [one for one in members if one in named]
    total = 0
    for one, other in combinations(known, 2):
        total += rows[one][other]
    pairs = len(known) * (len(known) - 1) // 2
    return max((usual.level * pairs - total) // pairs, 0) if pairs else 0


def _named(facts: Facts) -> frozenset[int]:
    return told(facts.topics) | told(facts.seeks) | told(facts.offers)


CRITERION = Criterion(
    name="worst-pod",
    question="Is no pod left with much less in common than the others?",
    weight=1,
    goes_by="what they seek, offer and care for",
    known=_named,
    supply=lambda _: "pods edit-person NAME --seeks calm --tag walking",
    pod=points,
    sentence=sentence,
)
