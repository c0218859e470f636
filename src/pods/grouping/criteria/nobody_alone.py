"""Would anybody be the odd one out: beside couples, beside old friends, in language, as a newcomer?

Instructors who form teams by hand and by program avoid a lone member of any minority first
(Layton, Loughry, Ohland and Ricco, Advances in Engineering Education 2(1), 2010).
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Members,
    PodPoints,
    Strength,
    bits_of,
)

BESIDE_COUPLES = -30
"""Points where everybody but one has their partner there."""

BESIDE_FRIENDS = -20
"""Points where all but one are friends of each other, and none of that one."""

LONE_LANGUAGE = -20
"""Points where all but one could talk in a language of their own."""

LONE_NEWCOMER = -10
"""Points where one person is new to such groups and nobody else is."""

SMALLEST = 3
"""Nobody is the odd one of two; and three friends are what it takes to be alone beside them."""

_COUNTS = ("no couple", "a couple", "two couples", "three couples", "four couples", "five couples")


class Alone(NamedTuple):
    """Somebody who would stand alone, what that costs, and beside what: "would be …"."""

    person: int
    points: int
    words: str


def points(facts: Facts) -> PodPoints | None:
    """Less than 0 for each way in which one person would stand alone."""
    new = bits_of(facts.newcomers)
    partners, friends = _partners(facts), _friends(facts)
    paired, befriended = bits_of(partners), bits_of(friends)
    speakers = list(_speakers(facts).values())
    if not (partners or new or friends or speakers):
        return None

    # Inner loop: most pods are passed by counting; whoever is not is looked at closely.
    def judge(members: Members, bits: int) -> int:
        total, others = 0, len(members) - 1
        if (bits & new).bit_count() == 1 and len(members) >= SMALLEST:
            total += LONE_NEWCOMER
        inside = bits & paired
        singles = 0
        if inside & inside - 1:
            singles = len(members) - sum([1 for one in members if partners.get(one, 0) & bits])
        if singles == 1:
            total += BESIDE_COUPLES
        elif (
            (bits & befriended).bit_count() >= SMALLEST
            and sum([1 for one in members if (friends.get(one, 0) & bits).bit_count() > 1])
            >= SMALLEST
            and _beside_friends(facts, members)
        ):
            total += BESIDE_FRIENDS
        for silent, speak in speakers:
            lone = bits & silent
            if lone and not lone & lone - 1 and (bits & speak).bit_count() == others > 1:
                return total + LONE_LANGUAGE
        return total

    return PodPoints(judge)


def sentence(facts: Facts, members: Members) -> str | None:
    """Who would be alone, or that nobody would be beside several couples."""
    parts = [f"{facts.label(one.person)} would be {one.words}" for one in alone(facts, members)]
    couples = _couples(facts, members)
    if len(couples) > 1 and not _beside_couples(facts, members):
        parts.insert(0, f"{_counted(couples)}, nobody alone beside them")
    return "; ".join(parts) or None


def alone(facts: Facts, members: Members) -> Iterator[Alone]:
    """Everybody who would stand alone among these people, and in what."""
    beside = _beside_couples(facts, members)
    if beside:
        words = f"alone beside {_counted(_couples(facts, members))}"
        yield Alone(beside[0], BESIDE_COUPLES, words)
    else:
        outsider = _beside_friends(facts, members)
        if outsider:
            yield Alone(outsider[0], BESIDE_FRIENDS, "alone beside old friends")
    lone = _without_language(facts, members)
    if lone is not None:
        yield Alone(lone[0], LONE_LANGUAGE, f"the only one without {lone[1]}")
    new = [person for person in members if person in facts.newcomers]
    if len(new) == 1 and len(members) >= SMALLEST:
        yield Alone(new[0], LONE_NEWCOMER, "the only newcomer")


def _couples(facts: Facts, members: Members) -> list[tuple[int, int]]:
    return [pair for pair in combinations(members, 2) if pair in facts.couples]


def _counted(couples: list[tuple[int, int]]) -> str:
    return _COUNTS[len(couples)] if len(couples) < len(_COUNTS) else f"{len(couples)} couples"


def _beside_couples(facts: Facts, members: Members) -> list[int]:
    """The only person without a partner here, where all others have one."""
    paired = {person for pair in _couples(facts, members) for person in pair}
    singles = [person for person in members if person not in paired]
    return singles if paired and len(singles) == 1 else []


def _beside_friends(facts: Facts, members: Members) -> list[int]:
    """The only one tied to none of the others, who are all friends; the Caller knows them all.

    Whoever has no tie at all was never asked about: that is no sign of standing alone.
    """
    seated = [person for person in members if person != facts.me]
    asked = {person for pair in facts.ties for person in pair}
    for outsider in seated:
        others = [person for person in seated if person != outsider]
        if outsider not in asked or len(others) < SMALLEST:
            continue
        if any(facts.tie(outsider, one) for one in others):
            continue
        ties = [facts.tie(*pair) for pair in combinations(others, 2)]
        if all(tie and tie.strength >= Strength.FRIENDLY for tie in ties):
            return [outsider]
    return []


def _without_language(facts: Facts, members: Members) -> tuple[int, str] | None:
    """Who lacks a language that all others are known to share, and which."""
    if not facts.languages or len(members) < SMALLEST:
        return None
    spoken = frozenset[str]().union(*(facts.languages[person] for person in members))
    for language in sorted(spoken):
        silent = [person for person in members if language not in facts.languages[person]]
        if len(silent) == 1 and facts.languages[silent[0]]:
            return silent[0], language
    return None


def _speakers(facts: Facts) -> dict[str, tuple[int, int]]:
    """By language, who is known not to speak it and who does, as bits; where both are."""
    spoken = sorted(frozenset[str]().union(*facts.languages)) if facts.languages else []
    sides = {}
    for language in spoken:
        speak = bits_of(one for one, each in enumerate(facts.languages) if language in each)
        silent = bits_of(
            one for one, each in enumerate(facts.languages) if each and language not in each
        )
        if silent and speak.bit_count() >= SMALLEST - 1:
            sides[language] = (silent, speak)
    return sides


def _partners(facts: Facts) -> dict[int, int]:
    """By person who is one of a couple, the partner, as bits."""
    return _joined(facts.couples)


def _friends(facts: Facts) -> dict[int, int]:
    """By person with friends, these, as bits."""
    return _joined(pair for pair, tie in facts.ties.items() if tie.strength >= Strength.FRIENDLY)


def _joined(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    joined: dict[int, int] = {}
    for one, other in pairs:
        joined[one] = joined.get(one, 0) | 1 << other
        joined[other] = joined.get(other, 0) | 1 << one
    return joined


CRITERION = Criterion(
    name="nobody-alone",
    question="Is nobody the odd one out: beside couples or old friends, in language, as newcomer?",
    weight=1,
    goes_by="couples, friends, languages, and who was in a pod before",
    known=lambda facts: (
        frozenset(person for pair in facts.ties for person in pair)
        | frozenset(person for person, spoken in enumerate(facts.languages) if spoken)
        | facts.newcomers
    ),
    supply=lambda _: "pods tie NAME NAME couple",
    pod=points,
    sentence=sentence,
)
