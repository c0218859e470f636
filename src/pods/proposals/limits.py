"""Rules and ties as the engine takes them: who sits together, who never does, who would like to."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria.interface import Facts
from pods.grouping.criteria.scoring import Weights, pair_scores
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.speech import listed
from pods.model.tie import Rule, Tie
from pods.model.words import PRIVATE_TIES, RuleKind

WISH = 40
"""What a wish to be together, or apart, adds to a pair: as much as two rare topics shared."""


class Bonds(NamedTuple):
    """The rules that count on a day, and what may be said of them.

    Attributes:
        rules: hard ones only.
        wishes: soft ones only.
        ties: private ties, between people nobody would put together.
    """

    rules: tuple[Rule, ...]
    wishes: tuple[Rule, ...]
    ties: tuple[Tie, ...]

    def together(self) -> Iterator[Rule]:
        """Those that keep people in one pod."""
        return (rule for rule in self.rules if rule.kind == "together")

    def apart(self) -> Iterator[tuple[str, ...]]:
        """Groups of people of whom no two may meet in a pod."""
        yield from (rule.people for rule in self.rules if rule.kind == "apart")
        yield from (tie.people for tie in self.ties)

    def said(self, book: Book, person: str, *, kind: RuleKind) -> str:
        """What may be told of the rules of that kind about somebody: never more than is public."""
        about = [rule for rule in self.rules if rule.kind == kind and person in rule.people]
        public = [rule for rule in about if not rule.private]
        is_hidden = len(public) < len(about) or (
            kind == "apart" and any(person in tie.people for tie in self.ties)
        )
        if len(public) == 1 and not is_hidden:
            names = [short_name(book, one) for one in public[0].people]
            return f"your rule keeps {listed(names)} {kind}"
        return "a private rule" if is_hidden and not public else "a rule of yours"


def bonds_of(book: Book, *, today: date) -> Bonds:
    """The rules between people as they stand on a day."""
    rules = [rule for rule in book.rules.values() if rule.counts_on(today)]
    return Bonds(
        tuple(rule for rule in rules if rule.hard),
        tuple(rule for rule in rules if not rule.hard),
        tuple(tie for tie in book.ties.values() if tie.kind in PRIVATE_TIES),
    )


def with_partners(people: set[str], bonds: Bonds, *, fixed: set[str]) -> tuple[set[str], set[str]]:
    """Leave out whoever must sit with somebody who is not to be asked; what is fixed stays.

    Returns:
        Who is kept, and who is left out.
    """
    kept = set(people)
    while True:
        torn = [rule for rule in bonds.together() if not set(rule.people) <= kept]
        gone = {one for rule in torn for one in rule.people if one in kept and one not in fixed}
        if not gone:
            return kept, people - kept
        kept -= gone


def groups_together(bonds: Bonds, place: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    """Those who sit in one pod or all wait, by position."""
    return tuple(
        tuple(sorted(place[one] for one in rule.people))
        for rule in bonds.together()
        if set(rule.people) <= set(place)
    )


def pairs_apart(bonds: Bonds, place: dict[str, int]) -> tuple[tuple[int, int], ...]:
    """Pairs that never sit together: hard rules, and ties that nobody would wish to sit with."""
    pairs = {
        (min(place[one], place[other]), max(place[one], place[other]))
        for group in bonds.apart()
        for one, other in combinations([one for one in group if one in place], 2)
    }
    return tuple(sorted(pairs))


def scores_of(
    bonds: Bonds, facts: Facts, place: dict[str, int], *, weights: Weights
) -> tuple[tuple[int, ...], ...]:
    """How well each two go together: the criteria, and the Caller's wishes."""
    rows = [list(row) for row in pair_scores(facts, count=len(place), weights=weights)]
    for wish in bonds.wishes:
        points = points_of(wish)
        for one, other in combinations([place[one] for one in wish.people if one in place], 2):
            rows[one][other] += points
            rows[other][one] += points
    return tuple(tuple(row) for row in rows)


def points_of(wish: Rule) -> int:
    """What a wish adds to each of its pairs."""
    return WISH if wish.kind == "together" else -WISH
