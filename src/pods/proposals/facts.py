"""What the criteria may know of people: public facts only, unknown ones left empty."""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from pods.grouping.criteria.interface import Facts, Keenness, Stage, Strength, Tie
from pods.model.book import Book
from pods.model.names import fold, short_name
from pods.model.person import Person
from pods.model.pod import Member, Pod
from pods.model.tie import Tie as BookTie
from pods.proposals.attendance import attendance_of
from pods.proposals.circles import circles_of, most_of, traits_of
from pods.proposals.eligible import names_in_pods
from pods.proposals.homes import homes_of, meets_in_person

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

_STAGES = {
    "beginning": Stage.BEGINNING,
    "under-way": Stage.UNDER_WAY,
    "seasoned": Stage.SEASONED,
}


def facts_of(
    book: Book, people: Sequence[str], *, pod: Pod | None = None, standing: Collection[str] = ()
) -> Facts:
    """The facts of these people, by position. Private ties are left out of every sentence.

    Args:
        book: the book.
        people: ids, by position.
        pod: the pod whose seats are the question; that its members sit together there is no
            earlier pod of theirs, and whether it meets in person is its own matter.
        standing: ids of pods that are the question as they are; sitting in them is no earlier pod.
    """
    entries = [book.person(one) for one in people]
    place = {one: position for position, one in enumerate(people)}
    ties = _ties(book, place)
    seasoned = set(names_in_pods(book))
    newcomers = frozenset(place[one] for one in people if one not in seasoned) if seasoned else ()
    is_live = meets_in_person(book, pod)
    aside = {*standing, *([pod.id] if pod is not None else [])}
    return Facts(
        label=lambda position: short_name(book, people[position]),
        topics=tuple(frozenset(map(fold, person.topics)) for person in entries),
        seeks=tuple(frozenset(map(fold, person.seeks)) for person in entries),
        offers=tuple(frozenset(map(fold, person.offers)) for person in entries),
        keenness=tuple(_keenness(person) for person in entries),
        couples=frozenset(pair for pair, tie in ties.items() if tie.kind == "couple"),
        ties=ties,
        shared_pods=_shared_pods(book, place, aside),
        newcomers=frozenset(newcomers),
        me=place.get(book.caller.id),
        rhythms=tuple(person.cadence_weeks for person in entries),
        structures=tuple(person.structure for person in entries),
        stages=tuple(_STAGES[person.stage] if person.stage else None for person in entries),
        languages=_languages(entries),
        circles=circles_of(entries, ties),
        most_of=most_of(book),
        attendance=attendance_of(book, people),
        homes=homes_of(book, entries) if is_live else (),
        cars=tuple(person.car for person in entries) if is_live else (),
        traits=traits_of(book, entries),
        hours_known=frozenset(place[one.id] for one in entries if one.hours_are_known),
    )


def _ties(book: Book, place: Mapping[str, int]) -> dict[tuple[int, int], Tie]:
    """Public ties between these people; of two between the same pair, the closer one."""
    ties: dict[tuple[int, int], Tie] = {}
    for tie in book.ties.values():
        if tie.is_private or not set(tie.people) <= set(place):
            continue
        one, other = sorted(place[person] for person in tie.people)
        known, new = ties.get((one, other)), Tie(tie.kind, _strength(tie))
        if known is None or _closeness(new) > _closeness(known):
            ties[one, other] = new
    return ties


def _closeness(tie: Tie) -> tuple[bool, int]:
    return tie.kind == "couple", tie.strength


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


def _languages(entries: Sequence[Person]) -> tuple[frozenset[str], ...]:
    """What each can talk in, spelled as it was first."""
    spelled: dict[str, str] = {}
    return tuple(
        frozenset(spelled.setdefault(fold(one), one) for one in person.languages)
        for person in entries
    )


def _shared_pods(
    book: Book, place: Mapping[str, int], aside: Collection[str]
) -> dict[tuple[int, int], int]:
    """By pair, in how many pods they sat together, those asked about aside."""
    shared: dict[tuple[int, int], int] = {}
    for pod in book.pods.values():
        if pod.id in aside:
            continue
        inside = [member for member in pod.members.values() if member.who in place]
        times = sorted(((place[one.who], one) for one in inside), key=lambda time: time[0])
        together = {
            (one, other)
            for (one, mine), (other, theirs) in combinations(times, 2)
            if one != other and _overlap(mine, theirs)
        }
        for pair in together:
            shared[pair] = shared.get(pair, 0) + 1
    return dict(sorted(shared.items()))


def _overlap(mine: Member, theirs: Member) -> bool:
    """Whether two times in a pod met, as far as no date says otherwise."""
    return not any(
        one.left is not None and other.joined is not None and one.left <= other.joined
        for one, other in ((mine, theirs), (theirs, mine))
    )
