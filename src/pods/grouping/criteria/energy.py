"""Is somebody really keen?"""

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Keenness,
    Members,
    PodPoints,
    bits_of,
)

SPARK = 12
"""Points for the first who is keen; one is what it takes."""

MORE = 3
"""Points for each further one."""

MANY = 3
"""Keen people who count; a pod does not burn brighter with more."""

_POINTS = (0, *(SPARK + MORE * further for further in range(MANY)))


def points(facts: Facts) -> PodPoints | None:
    """More than 0 once somebody beside the Caller is keen."""
    keen = bits_of(_keen(facts, range(len(facts.keenness))))
    if not keen:
        return None
    return PodPoints(
        lambda _, bits: _POINTS[min((bits & keen).bit_count(), MANY)],
        _POINTS[min(keen.bit_count(), MANY)],
    )


def sentence(facts: Facts, members: Members) -> str | None:
    """Who is keen."""
    keen = _keen(facts, members)
    if not keen:
        return None
    if len(keen) > 1 and len(keen) == len([one for one in members if one != facts.me]):
        return "all are keen"
    return f"{facts.names(keen)} {'is' if len(keen) == 1 else 'are'} keen"


def _keen(facts: Facts, people: Members | range) -> list[int]:
    """Who is keen, the Caller aside, who would not ask otherwise."""
    if not facts.keenness:
        return []
    return [
        person
        for person in people
        if facts.keenness[person] == Keenness.KEEN and person != facts.me
    ]


CRITERION = Criterion(
    name="energy",
    question="Is somebody really keen?",
    weight=3,
    goes_by="how keen they are, else how far they have come",
    known=lambda facts: frozenset(
        person for person, keen in enumerate(facts.keenness) if keen != Keenness.UNKNOWN
    ),
    supply=lambda _: "pods edit-person NAME --energy 5",
    pod=points,
    sentence=sentence,
)
