"""What the criteria may know of people: public facts only, unknown ones left empty."""

from collections.abc import Sequence
from itertools import combinations

from pods.grouping.criteria.interface import Facts, Keenness, Strength, Tie
from pods.model.book import Book
from pods.model.names import fold, short_name
from pods.model.person import Person
from pods.model.tie import Tie as BookTie
from pods.proposals.eligible import names_in_pods

_STRENGTHS = {
    "couple": Strength.CLOSE,
    "family": Strength.CLOSE,
    "housemate": Strength.CLOSE,
    "friend": Strength.FRIENDLY,
    "colleague": Strength.WEAK,
    "knows": Strength.WEAK,
}
_KEEN = 4  # energy 1 to 5
_WILLING = 3


def facts_of(book: Book, people: Sequence[str]) -> Facts:
    """The facts of these people, by position. Private ties are left out of every sentence."""
    entries = [book.person(one) for one in people]
    place = {one: position for position, one in enumerate(people)}
    ties = {
        _pair(place, tie): Tie(tie.kind, _strength(tie))
        for tie in book.ties.values()
        if not tie.is_private and set(tie.people) <= set(place)
    }
    seasoned = set(names_in_pods(book))
    newcomers = frozenset(place[one] for one in people if one not in seasoned) if seasoned else ()
    return Facts(
        label=lambda position: short_name(book, people[position]),
        topics=tuple(frozenset(map(fold, person.topics)) for person in entries),
        seeks=tuple(frozenset(map(fold, person.seeks)) for person in entries),
        offers=tuple(frozenset(map(fold, person.offers)) for person in entries),
        keenness=tuple(_keenness(person) for person in entries),
        couples=frozenset(pair for pair, tie in ties.items() if tie.kind == "couple"),
        ties=ties,
        shared_pods=_shared_pods(book, place),
        newcomers=frozenset(newcomers),
        me=place.get(book.caller.id),
    )


def _pair(place: dict[str, int], tie: BookTie) -> tuple[int, int]:
    one, other = sorted(place[person] for person in tie.people)
    return one, other


def _strength(tie: BookTie) -> Strength:
    if tie.strength is not None:
        return Strength(max(1, tie.strength))
    return _STRENGTHS[tie.kind]


def _keenness(person: Person) -> Keenness:
    """How keen somebody is: their energy where it is known, else how far they have come."""
    if person.energy is not None:
        if person.energy >= _KEEN:
            return Keenness.KEEN
        return Keenness.WILLING if person.energy == _WILLING else Keenness.HESITANT
    ladder = {"in": Keenness.KEEN, "curious": Keenness.WILLING, "maybe": Keenness.HESITANT}
    return ladder.get(person.stands, Keenness.UNKNOWN)


def _shared_pods(book: Book, place: dict[str, int]) -> dict[tuple[int, int], int]:
    shared: dict[tuple[int, int], int] = {}
    for pod in book.pods.values():
        members = {member.who for member in pod.members.values()} & set(place)
        for one, other in combinations(sorted(place[person] for person in members), 2):
            shared[one, other] = shared.get((one, other), 0) + 1
    return shared
