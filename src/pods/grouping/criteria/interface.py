"""What a criterion is, and what it may know about people."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from pods.model.speech import listed

Pair = tuple[int, int]
"""Two positions, the smaller first."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
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
    rarity: Mapping[str, int] = field(init=False, repr=False, compare=False)

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

    def tie(self, one: int, other: int) -> Tie | None:
        """The tie between two people; None: nothing known."""
        return self.ties.get((min(one, other), max(one, other)))

    def is_couple(self, one: int, other: int) -> bool:
        """Whether two people are one household."""
        return (min(one, other), max(one, other)) in self.couples

    def names(self, people: Iterable[int]) -> str:
        """People as a sentence lists them, in the order given."""
        return listed([self.label(person) for person in people])


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One question asked of a set of people.

    A point is as much as one more point on every pair of a pod. A criterion about pairs has
    `pair`, one about the whole has `pod`; unknown facts give 0 points and no sentence.

    Attributes:
        name: as it is written in options and files.
        question: the question, one sentence.
        weight: what its points are multiplied by unless told otherwise.
        pair: points of two people, the order of the two never matters.
        pod: points of a whole pod, members ascending.
        most: no pod gets more from `pod`.
        sentence: what is true of these people under this question; None: nothing to say.
    """

    name: str
    question: str
    weight: int
    pair: Callable[[Facts, int, int], int] | None = None
    pod: Callable[[Facts, tuple[int, ...]], int] | None = None
    most: int = 0
    sentence: Callable[[Facts, tuple[int, ...]], str | None]


def _rarity(everybody: int, holders: int) -> int:
    """`10 + 10 log2(everybody / holders)`, rounded down without leaving the integers."""
    return 9 + (everybody**10 // holders**10).bit_length()
