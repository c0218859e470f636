"""Do they differ where you would like them to: in age, in origin, in skill?"""

from itertools import combinations

from pods.grouping.criteria.interface import Criterion, Facts, Members, PairPoints, told
from pods.model.speech import listed

DIFFERENT = 6
"""Points of a pair for each chosen field in which the two have nothing in common."""


def points(facts: Facts) -> PairPoints | None:
    """More than 0 for two who differ in what was chosen."""
    tables = [table for _, table in sorted(facts.traits.items()) if any(table)]
    if not tables:
        return None

    def judge(one: int, other: int) -> int:
        different = 0
        for table in tables:
            mine, theirs = table[one], table[other]
            if mine and theirs and not mine & theirs:
                different += DIFFERENT
        return different

    return judge


def sentence(facts: Facts, members: Members) -> str | None:
    """Field by field, whether all differ, or what there is of it."""
    said = [_said(field, table, members) for field, table in sorted(facts.traits.items())]
    return "; ".join(part for part in said if part) or None


def _said(field: str, table: tuple[frozenset[str], ...], members: Members) -> str | None:
    known = [table[person] for person in members if table and table[person]]
    if len(known) < 2:  # noqa: PLR2004 - two are what it takes to differ
        return None
    if len(known) == len(members) and not any(one & other for one, other in combinations(known, 2)):
        return f"all differ in {field}"
    words = sorted(frozenset[str]().union(*known))
    return f"{field}: {listed(words)}" if len(words) > 1 else None


CRITERION = Criterion(
    name="diversity",
    question="Do they differ where you would like them to?",
    weight=1,
    goes_by="the fields you chose with diverse-by",
    known=lambda facts: frozenset[int]().union(*map(told, facts.traits.values())),
    supply=lambda facts: (
        f"pods edit-person NAME --trait {next(iter(facts.traits))}=Poland"
        if facts.traits
        else "pods criteria --diverse-by origin"
    ),
    pair=points,
    sentence=sentence,
)
