"""Is somebody really keen?"""

from pods.grouping.criteria.interface import Criterion, Facts, Keenness

SPARK = 12
"""Points for the first who is keen; one is what it takes."""

MORE = 3
"""Points for each further one, up to `MANY`."""

MANY = 3


def points(facts: Facts, members: tuple[int, ...]) -> int:
    """More than 0 once somebody beside the Caller is keen."""
    keen = min(len(_keen(facts, members)), MANY)
    return SPARK + MORE * (keen - 1) if keen else 0


def sentence(facts: Facts, members: tuple[int, ...]) -> str | None:
    """Who is keen."""
    keen = _keen(facts, members)
    if not keen:
        return None
    if len(keen) > 1 and len(keen) == len([one for one in members if one != facts.me]):
        return "all are keen"
    return f"{facts.names(keen)} {'is' if len(keen) == 1 else 'are'} keen"


def _keen(facts: Facts, members: tuple[int, ...]) -> list[int]:
    """Who is keen, the Caller aside, who would not ask otherwise."""
    if not facts.keenness:
        return []
    return [
        person
        for person in members
        if facts.keenness[person] == Keenness.KEEN and person != facts.me
    ]


CRITERION = Criterion(
    name="energy",
    question="Is somebody really keen?",
    weight=1,
    pod=points,
    most=SPARK + MORE * (MANY - 1),
    sentence=sentence,
)
