"""Do they want the same? What people seek counts more than what they like."""

from collections.abc import Mapping, Sequence

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Members,
    PairPoints,
    PodPoints,
    told,
)
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


def between(facts: Facts) -> PairPoints | None:
    """What two people share, rare things more."""
    rows = facts.once(shared_rows)
    return None if rows is None else lambda one, other: rows[one][other]


def shared_rows(facts: Facts) -> list[list[int]] | None:
    """By two people, the points of what they share; None where nobody named anything."""
    if not facts.rarity:
        return None
    worth = _Worths(facts.rarity)
    bit = {thing: 1 << place for place, thing in enumerate(worth.things)}
    topics, seeks, offers = (
        [sum([bit[thing] for thing in named]) for named in table]
        for table in (facts.topics, facts.seeks, facts.offers)
    )
    nothing = [0] * max(map(len, (topics, seeks, offers)))
    topics, seeks, offers = topics or nothing, seeks or nothing, offers or nothing
    # Inner loop: a thousand people are a million pairs, and few of them seek or offer anything.
    rows = [[min(worth[like & one], MOST) for one in topics] for like in topics]
    for person in [place for place, bits in enumerate(seeks) if bits]:
        mine, given, row = seeks[person], offers[person], rows[person]
        for other, theirs in enumerate(seeks):
            matched = given & theirs | offers[other] & mine
            sought = SOUGHT * worth[mine & theirs] + GIVEN * worth[matched]
            row[other] = min(worth[topics[person] & topics[other]] + sought, MOST)
            rows[other][person] = row[other]
    return rows


def common(facts: Facts) -> PodPoints | None:
    """What every one of them seeks or likes: a thread that holds the whole pod."""
    worth = {
        (kind, thing): min(weight * facts.rarity[thing], MOST_COMMON)
        for kind, table, weight in (("liked", facts.topics, 1), ("sought", facts.seeks, SOUGHT))
        for thing in facts.rarity
        if sum(thing in named for named in table) > 1
    }
    if not worth:
        return None
    # The best thing has the lowest bit, so that what all have can be read off at once.
    best_first = sorted(worth, key=lambda thing: (-worth[thing], thing))
    bit = {thing: 1 << place for place, thing in enumerate(best_first)}
    values = [0, *(worth[thing] for thing in best_first)]
    threads = [0] * max(len(facts.topics), len(facts.seeks))
    for kind, table in (("liked", facts.topics), ("sought", facts.seeks)):
        for person, named in enumerate(table):
            threads[person] |= sum(bit.get((kind, thing), 0) for thing in named)

    def points(members: Members, _: int) -> int:
        shared = -1
        for person in members:
            shared &= threads[person]
        return values[(shared & -shared).bit_length()]

    return PodPoints(points, max(values))


def sentence(facts: Facts, members: Members) -> str | None:
    """What they seek and like together, as far as everybody or most of them do."""
    parts = [
        _shared(facts, facts.seeks, members, verb="look for"),
        _shared(facts, facts.topics, members, verb="share"),
    ]
    return "; ".join(part for part in parts if part) or None


def _shared(
    facts: Facts, table: Sequence[frozenset[str]], members: Members, *, verb: str
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


class _Worths(dict[int, int]):
    """By a set of things, as bits, how rare they are together; worked out when first asked for."""

    def __init__(self, rarity: Mapping[str, int]) -> None:
        super().__init__({0: 0})
        self.things = sorted(rarity)
        self._rarity = rarity

    def __missing__(self, shared: int) -> int:
        low = shared & -shared
        found = self._rarity[self.things[low.bit_length() - 1]] + self[shared ^ low]
        self[shared] = found
        return found


CRITERION = Criterion(
    name="shared-intention",
    question="Do they want the same, in what they seek before what they like?",
    weight=2,
    goes_by="what they seek, offer and care for",
    known=lambda facts: told(facts.topics) | told(facts.seeks) | told(facts.offers),
    supply=lambda _: "pods edit-person NAME --seeks calm --tag walking",
    pair=between,
    pod=common,
    sentence=sentence,
)
