"""What a handful of people are to each other: what they share, and who would stand alone."""

from collections.abc import Sequence
from typing import NamedTuple

from pods.grouping.criteria.interface import Facts
from pods.grouping.criteria.nobody_alone import alone
from pods.grouping.criteria.shared_intention import sentence as shared
from pods.model.book import Book
from pods.proposals.facts import facts_of
from pods.proposals.telling import you_or_short


class Company(NamedTuple):
    """What is true of these people together, as far as it was written down.

    Attributes:
        shares: what they seek and like together, in the words of the engine.
        alone: who would be the odd one out, and beside what: "Dana would be …".
        strangers: ids of those who have no tie to anybody here; nobody's where no tie at all is
            known, as then nobody was asked. That the Caller knows somebody is not a tie.
    """

    shares: tuple[str, ...]
    alone: tuple[str, ...]
    strangers: tuple[str, ...]


def company(book: Book, people: Sequence[str]) -> Company:
    """Look at these people as those who would meet. Private ties count for nothing here."""
    facts = facts_of(book, people)
    members = tuple(range(len(people)))
    told = shared(facts, members)
    found = [
        f"{you_or_short(book, people[one.person])} would be {one.words}"
        for one in alone(facts, members)
    ]
    return Company((told,) if told else (), tuple(found), _strangers(book, people, facts))


def _strangers(book: Book, people: Sequence[str], facts: Facts) -> tuple[str, ...]:
    seated = [place for place, one in enumerate(people) if one != book.caller.id]
    is_asked = any(not tie.is_private for tie in book.ties.values())
    if not is_asked or len(seated) < 2:  # noqa: PLR2004 - nobody else to know
        return ()
    return tuple(
        people[one]
        for one in seated
        if not any(_know_each_other(facts, one, other) for other in range(len(people)))
    )


def _know_each_other(facts: Facts, one: int, other: int) -> bool:
    pair = (min(one, other), max(one, other))
    return facts.tie(*pair) is not None or pair in facts.shared_pods
