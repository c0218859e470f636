"""Would anybody be the odd one out: a single beside couples, the only newcomer?"""

from itertools import combinations

from pods.grouping.criteria.interface import Criterion, Facts

BESIDE_COUPLES = -30
"""Points where everybody but one has their partner there."""

LONE_NEWCOMER = -10
"""Points where one person is new to such groups and nobody else is."""

SMALLEST = 3
"""Nobody is the odd one of two."""

_COUNTS = ("no couple", "a couple", "two couples", "three couples", "four couples", "five couples")


def points(facts: Facts, members: tuple[int, ...]) -> int:
    """Less than 0 for each way in which one person would stand alone."""
    total = 0
    if _beside_couples(facts, members) is not None:
        total += BESIDE_COUPLES
    if _only_newcomer(facts, members) is not None:
        total += LONE_NEWCOMER
    return total


def sentence(facts: Facts, members: tuple[int, ...]) -> str | None:
    """Who would be alone, or that nobody would be beside several couples."""
    couples = _couples(facts, members)
    words = _COUNTS[len(couples)] if len(couples) < len(_COUNTS) else f"{len(couples)} couples"
    parts = []
    alone = _beside_couples(facts, members)
    if alone is not None:
        parts.append(f"{facts.label(alone)} would be alone beside {words}")
    elif len(couples) > 1:
        parts.append(f"{words}, nobody alone beside them")
    newcomer = _only_newcomer(facts, members)
    if newcomer is not None:
        parts.append(f"{facts.label(newcomer)} would be the only newcomer")
    return "; ".join(parts) or None


def _couples(facts: Facts, members: tuple[int, ...]) -> list[tuple[int, int]]:
    if not facts.couples:
        return []
    return [pair for pair in combinations(members, 2) if pair in facts.couples]


def _beside_couples(facts: Facts, members: tuple[int, ...]) -> int | None:
    """The only person without a partner here, where all others have one."""
    paired = {person for pair in _couples(facts, members) for person in pair}
    singles = [person for person in members if person not in paired]
    return singles[0] if paired and len(singles) == 1 else None


def _only_newcomer(facts: Facts, members: tuple[int, ...]) -> int | None:
    new = [person for person in members if person in facts.newcomers]
    return new[0] if len(new) == 1 and len(members) >= SMALLEST else None


CRITERION = Criterion(
    name="nobody-alone",
    question="Would anybody be the odd one out, a single beside couples or the only newcomer?",
    weight=1,
    pod=points,
    sentence=sentence,
)
