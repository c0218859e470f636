"""Do they want the same? What people seek counts more than what they like."""

from collections.abc import Sequence

from pods.grouping.criteria.interface import Criterion, Facts
from pods.model.speech import listed

MOST = 120
"""Points that a pair gets at most: twins in everything are not worth a whole pod."""

MOST_COMMON = 60
"""Points that a pod gets at most for what all of them share."""

SOUGHT = 3
"""How much more a thing counts that both seek than one that both like."""

GIVEN = 2
"""How much more a thing counts that one offers and the other seeks."""

TOLD = 3
"""Things that a sentence names at most."""


def points(facts: Facts, one: int, other: int) -> int:
    """What two people share, rare things more."""
    rarity = facts.rarity
    total = 0
    if facts.topics:
        total += sum(rarity[thing] for thing in facts.topics[one] & facts.topics[other])
    if facts.seeks:
        seeks, sought = facts.seeks[one], facts.seeks[other]
        total += SOUGHT * sum(rarity[thing] for thing in seeks & sought)
        if facts.offers:
            given = (facts.offers[one] & sought) | (facts.offers[other] & seeks)
            total += GIVEN * sum(rarity[thing] for thing in given)
    return min(total, MOST)


def common(facts: Facts, members: tuple[int, ...]) -> int:
    """What every one of them seeks or likes: a thread that holds the whole pod."""
    best = 0
    for table, weight in ((facts.topics, 1), (facts.seeks, SOUGHT)):
        if table:
            things = table[members[0]].intersection(*(table[person] for person in members[1:]))
            best = max([best, *(weight * facts.rarity[thing] for thing in things)])
    return min(best, MOST_COMMON)


def sentence(facts: Facts, members: tuple[int, ...]) -> str | None:
    """What they seek and like together, as far as everybody or most of them do."""
    parts = [
        _shared(facts, facts.seeks, members, verb="look for"),
        _shared(facts, facts.topics, members, verb="share"),
    ]
    return "; ".join(part for part in parts if part) or None


def _shared(
    facts: Facts, table: Sequence[frozenset[str]], members: tuple[int, ...], *, verb: str
) -> str | None:
    """The commonest things of a table, said of all, of most, or of those who have the rarest."""
    if not table:
        return None
    holders: dict[str, list[int]] = {}
    for person in members:
        for thing in table[person]:
            holders.setdefault(thing, []).append(person)
    common = sorted(
        (thing for thing, people in holders.items() if len(people) > 1),
        key=lambda thing: (-len(holders[thing]), -facts.rarity[thing], thing),
    )
    if not common:
        return None
    of_all = [thing for thing in common if len(holders[thing]) == len(members)][:TOLD]
    of_most = [
        thing for thing in common if len(members) < 2 * len(holders[thing]) < 2 * len(members)
    ][: TOLD - len(of_all)]
    if of_all and of_most:
        return f"all {verb} {listed(of_all)}, most also {listed(of_most)}"
    if of_all:
        return f"all {verb} {listed(of_all)}"
    if of_most:
        return f"most {verb} {listed(of_most)}"
    return f"{facts.names(holders[common[0]])} {verb} {common[0]}"


CRITERION = Criterion(
    name="shared-intention",
    question="Do they want the same, in what they seek before what they like?",
    weight=2,
    pair=points,
    pod=common,
    most=MOST_COMMON,
    sentence=sentence,
)
