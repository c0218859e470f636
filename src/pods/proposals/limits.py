"""Rules and ties as the engine takes them: who sits together, who never does, who would like to."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from pods.grouping.criteria.interface import Facts
from pods.grouping.criteria.scoring import pair_scores
from pods.model.book import Book
from pods.model.tie import Rule
from pods.model.words import PRIVATE_TIES

WISH = 40
"""What a wish to be together, or apart, adds to a pair: as much as two rare topics shared."""


def with_partners(
    people: set[str], rules: Sequence[Rule], *, fixed: set[str]
) -> tuple[set[str], dict[str, str]]:
    """Leave out whoever must sit with somebody who is not to be asked; what is fixed stays."""
    kept = set(people)
    left_out: dict[str, str] = {}
    together = [rule for rule in rules if rule.kind == "together"]
    while True:
        torn = [rule for rule in together if not set(rule.people) <= kept]
        gone = {one for rule in torn for one in rule.people if one in kept and one not in fixed}
        if not gone:
            return kept, left_out
        for one in sorted(gone):
            left_out[one] = "waits for somebody they belong with"
        kept -= gone


def groups_together(rules: Sequence[Rule], place: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    """Those who sit in one pod or all wait, by position."""
    return tuple(
        tuple(sorted(place[one] for one in rule.people))
        for rule in rules
        if rule.kind == "together" and set(rule.people) <= set(place)
    )


def pairs_apart(
    book: Book, rules: Sequence[Rule], place: dict[str, int]
) -> tuple[tuple[int, int], ...]:
    """Pairs that never sit together: hard rules, and ties that nobody would wish to sit with."""
    groups = [rule.people for rule in rules if rule.kind == "apart"]
    groups += [tie.people for tie in book.ties.values() if tie.kind in PRIVATE_TIES]
    pairs = {
        (min(place[one], place[other]), max(place[one], place[other]))
        for group in groups
        for one, other in combinations([one for one in group if one in place], 2)
    }
    return tuple(sorted(pairs))


def scores_of(
    book: Book, facts: Facts, place: dict[str, int], *, today: date
) -> tuple[tuple[int, ...], ...]:
    """How well each two go together: the criteria, and the Caller's wishes."""
    rows = [list(row) for row in pair_scores(facts, count=len(place))]
    for rule in book.rules.values():
        if rule.hard or not rule.counts_on(today):
            continue
        points = WISH if rule.kind == "together" else -WISH
        for one, other in combinations([place[one] for one in rule.people if one in place], 2):
            rows[one][other] += points
            rows[other][one] += points
    return tuple(tuple(row) for row in rows)
