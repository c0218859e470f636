"""What a criterion is, and what it may know about people."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, NamedTuple, TypeVar

from pods.model.speech import listed

T = TypeVar("T")

Pair = tuple[int, int]
"""Two positions, the smaller first."""

Members = tuple[int, ...]
"""Positions, ascending."""

PairPoints = Callable[[int, int], int]
"""Points of two people; the order of the two never matters."""


class PodPoints(NamedTuple):
    """What judges a whole pod, its tables worked out.

    Attributes:
        of: points of these members, who are given a second time as bits: that is what makes most
            questions a few operations on integers.
        most: no pod gets more.
    """

    of: Callable[[Members, int], int]
    most: int = 0


class Strength(IntEnum):
    """How close two people are."""

    WEAK = 1  # they know each other
    FRIENDLY = 2
    CLOSE = 3  # a couple, family, old friends


class Tie(NamedTuple):
    """That two people are tied. Private ties are no facts here: leave them out."""

    kind: str
    strength: Strength


class Keenness(IntEnum):
    """How much somebody wants to be in a pod at all."""

    UNKNOWN = 0
    HESITANT = 1
    WILLING = 2
    KEEN = 3


class Stage(IntEnum):
    """How far somebody is with what brings them."""

    BEGINNING = 0
    UNDER_WAY = 1
    SEASONED = 2


class Attendance(NamedTuple):
    """At how many of the meetings that somebody was expected at they were there."""

    there: int
    expected: int


class Home(NamedTuple):
    """Where somebody lives: a place, and where on the map it is, in degrees north and east."""

    place: str
    map: tuple[float, float] | None = None


class Hours(NamedTuple):
    """Which hours are good ones, and for whom.

    Attributes:
        when: the zone and the weekly starts (336 bits) of a pod of these members; None: it has no
            hours, or nobody's are known.
        good: by zone, one mask per person: the starts that suit them well and are neither night
            nor early morning for them. None: unknown, which stands in nobody's way.
        strained: as bits, those who can make a start that is not a good one for them.
        burdens: by person, in how many pods they meet at an hour that is not good for them.
    """

    when: Callable[[Members], tuple[str, int] | None]
    good: Mapping[str, tuple[int | None, ...]]
    strained: int
    burdens: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Facts:
    """What is known of people, by position as in the problem; empty fields are unknown: neutral.

    Attributes:
        label: how a sentence calls a person; the words come from outside and are shown with care.
        topics: by person, what they like.
        seeks: by person, what they look for in a pod.
        offers: by person, what they bring.
        keenness: by person.
        couples: pairs who live as one household; one absence, one evening.
        ties: who knows whom, private ties left out.
        shared_pods: by pair, how many pods they have sat in together.
        newcomers: who is in such a group for the first time.
        me: the Caller's own position; None where the Caller sits in no pod.
        rhythms: by person, how many weeks they would like between meetings.
        structures: by person, how they like meetings: "loose", "structured".
        stages: by person, how far they are.
        languages: by person, what they can talk in.
        circles: by kind ("household", "workplace", "place"), each person's one.
        most_of: by kind, how many of one circle sit together at most.
        attendance: by person.
        homes: by person, where they live; empty where pods do not meet in person.
        cars: by person, whether they come by car.
        traits: by field that a mix is wished in, each person's words for it.
        hours_known: whose hours are known.
        hours: which hours are good ones.
        rarity: by thing liked, sought or offered: 10 if everybody who named anything named it,
            10 more for each time it is half as common.
    """

    label: Callable[[int], str]
    topics: tuple[frozenset[str], ...] = ()
    seeks: tuple[frozenset[str], ...] = ()
    offers: tuple[frozenset[str], ...] = ()
    keenness: tuple[Keenness, ...] = ()
    couples: frozenset[Pair] = frozenset()
    ties: Mapping[Pair, Tie] = field(default_factory=dict)
    shared_pods: Mapping[Pair, int] = field(default_factory=dict)
    newcomers: frozenset[int] = frozenset()
    me: int | None = None
    rhythms: tuple[int | None, ...] = ()
    structures: tuple[str | None, ...] = ()
    stages: tuple[Stage | None, ...] = ()
    languages: tuple[frozenset[str], ...] = ()
    circles: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)
    most_of: Mapping[str, int] = field(default_factory=dict)
    attendance: tuple[Attendance | None, ...] = ()
    homes: tuple[Home | None, ...] = ()
    cars: tuple[bool | None, ...] = ()
    traits: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    hours_known: frozenset[int] = frozenset()
    hours: Hours | None = None
    rarity: Mapping[str, int] = field(init=False, repr=False, compare=False)
    _kept: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Work out how rare each topic is."""
        tables = [table for table in (self.topics, self.seeks, self.offers) if table]
        named = [frozenset[str]().union(*person) for person in zip(*tables, strict=True)]
        holders: dict[str, int] = {}
        for thing in (thing for things in named for thing in things):
            holders[thing] = holders.get(thing, 0) + 1
        everybody = sum(1 for things in named if things)
        rarity = {thing: _rarity(everybody, count) for thing, count in holders.items()}
        object.__setattr__(self, "rarity", rarity)

    def once(self, work: Callable[["Facts"], T]) -> T:
        """What `work` makes of these facts: worked out when first asked for, then kept."""
        if work not in self._kept:
            self._kept[work] = work(self)
        found: T = self._kept[work]
        return found

    def tie(self, one: int, other: int) -> Tie | None:
        """The tie between two people; None: nothing known."""
        return self.ties.get((min(one, other), max(one, other)))

    def is_couple(self, one: int, other: int) -> bool:
        """Whether two people are one household."""
        return (min(one, other), max(one, other)) in self.couples

    def names(self, people: Iterable[int]) -> str:
        """People as a sentence lists them, in the order given."""
        return listed([self.label(person) for person in people])


class Criterion(NamedTuple):
    """One question asked of a set of people.

    A point is as much as one more point on every pair of a pod. A criterion about pairs has
    `pair`, one about the whole has `pod`. Both work out their tables once for all people; None
    says that nothing is known which they could go by. Unknown facts give 0 points and no sentence.

    Attributes:
        name: as it is written in options and files.
        question: the question, one sentence.
        weight: what its points are multiplied by unless told otherwise.
        goes_by: which facts it looks at, in words.
        known: those about whom there is such a fact.
        supply: the command that tells such a fact, or first asks the question at all.
        sentence: what is true of these people under this question; None: nothing to say.
        pair: makes the points of two people.
        pod: makes the points of a whole pod.
    """

    name: str
    question: str
    weight: int
    goes_by: str
    known: Callable[[Facts], frozenset[int]]
    supply: Callable[[Facts], str]
    sentence: Callable[[Facts, Members], str | None]
    pair: Callable[[Facts], PairPoints | None] | None = None
    pod: Callable[[Facts], PodPoints | None] | None = None


def bits_of(people: Iterable[int]) -> int:
    """These people as bits."""
    bits = 0
    for person in people:
        bits |= 1 << person
    return bits


def told(table: Iterable[object]) -> frozenset[int]:
    """Those of whom a table by person says anything: neither None nor empty."""
    return frozenset(
        person for person, value in enumerate(table) if value is not None and value != frozenset()
    )


def _rarity(everybody: int, holders: int) -> int:
    """`10 + 10 log2(everybody / holders)`, rounded down without leaving the integers."""
    return 9 + (everybody**10 // holders**10).bit_length()
