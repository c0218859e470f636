"""How somebody would fit beside others: true reasons for and against, and nobody is scored."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from pods.grouping.criteria.interface import Facts
from pods.grouping.criteria.nobody_alone import alone
from pods.grouping.criteria.scoring import weighed
from pods.model.book import Book
from pods.model.tie import Rule
from pods.proposals.calendar import common_slots, default_caller, hours_unknown
from pods.proposals.eligible import no_room
from pods.proposals.facts import facts_of
from pods.proposals.limits import WISH, bonds_of
from pods.proposals.telling import named

Fit = Literal["fits", "could", "no"]
"""`could`: nothing rules it out, and something is not known or to mind; `no`: something does."""

_TOLD = 2  # things shared that are named at most


class Fitting(NamedTuple):
    """How somebody would fit.

    Attributes:
        fit: in one word.
        speaks_for: true sentences, without their ends.
        speaks_against: the same, of what rules it out only that; private rules without names.
        worth: how well they go with the others by the criteria; to order by, never to show.
    """

    fit: Fit
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    worth: int


class _Reason(NamedTuple):
    """A sentence, and what it does to a fit."""

    text: str
    fit: Fit
    is_against: bool = True


def fittings(
    book: Book, people: Sequence[str], candidates: Sequence[str], *, today: date
) -> tuple[Fitting, ...]:
    """How each candidate, alone, would fit beside these people.

    Args:
        book: the book.
        people: ids of those who are there.
        candidates: ids of others.
        today: the day it is.
    """
    facts = facts_of(book, (*people, *candidates))
    hours = _Hours(book, people, today=today)
    seated = tuple(range(len(people)))
    found = []
    for place, one in enumerate(candidates, start=len(people)):
        reasons = [
            *_rules(book, people, one, today=today),
            *_room(book, people, one),
            *hours.reasons(one),
            *_known(book, facts, people, place),
            *_shared(book, facts, people, place),
            *_alone(book, facts, people, place, one),
        ]
        fit: Fit = max((reason.fit for reason in reasons), key=_ORDER.index, default="fits")
        found.append(
            Fitting(
                fit,
                tuple(reason.text for reason in reasons if not reason.is_against),
                tuple(
                    reason.text
                    for reason in reasons
                    if reason.is_against and (fit != "no" or reason.fit == "no")
                ),
                _worth(book, facts, seated, place) + _wished(book, people, one, today=today),
            )
        )
    return tuple(found)


_ORDER: tuple[Fit, ...] = ("fits", "could", "no")


class _Hours:
    """The starts that are there, and what somebody leaves of them, on one and the same clock."""

    def __init__(self, book: Book, people: Sequence[str], *, today: date) -> None:
        self._book, self._people, self._today = book, people, today
        self._caller = default_caller(book, people)
        self._count = len(self._slots(people)) if people else 0

    def reasons(self, one: str) -> Iterator[_Reason]:
        """What somebody does to the hours."""
        if hours_unknown(self._book, [one]):
            yield _Reason("hours unknown", "could")
        elif self._count:
            left = len(self._slots((*self._people, one)))
            if left == self._count:
                yield _Reason("every hour stays", "fits", is_against=False)
            elif left:
                text = f"{left} of {self._count} hours {'stays' if left == 1 else 'stay'}"
                yield _Reason(text, "fits", is_against=False)
            else:
                yield _Reason("no hour would be left", "no")

    def _slots(self, people: Sequence[str]) -> Sequence[object]:
        return common_slots(self._book, people, caller=self._caller, today=self._today)


def _rules(book: Book, people: Sequence[str], one: str, *, today: date) -> Iterator[_Reason]:
    for rule in book.rules.values():
        if rule.counts_on(today) and one in rule.people:
            yield from _rule(book, rule, people, one)
    for tie in bonds_of(book, today=today).ties:
        if one in tie.people and set(tie.people) & set(people):
            yield _Reason("a private tie with one of them", "no")


def _rule(book: Book, rule: Rule, people: Sequence[str], one: str) -> Iterator[_Reason]:
    """What one rule about somebody says of them beside these people."""
    others = [other for other in rule.people if other != one]
    here = [other for other in others if other in people]
    word = "rule" if rule.hard else "wish"
    if rule.kind == "apart":
        if here:
            fit: Fit = "no" if rule.hard else "could"
            text = f"your {word}: apart from {named(book, here)}"
            yield _Reason(f"a private {word}" if rule.private else text, fit)
    elif len(here) == len(others):
        text = f"your {word}: together with {named(book, here)}"
        private = f"a private {word} speaks for it"
        yield _Reason(private if rule.private else text, "fits", is_against=False)
    else:
        missing = named(book, [other for other in others if other not in people])
        text = f"your {word}: together with {missing}"
        yield _Reason(f"a private {word}" if rule.private else text, "could")


def _room(book: Book, people: Sequence[str], one: str) -> Iterator[_Reason]:
    obstacle = no_room(book, one)
    if obstacle is not None:
        yield _Reason(obstacle, "no")
    if book.person(one).do_not_contact:
        yield _Reason("not to be contacted", "no")
    size, most = len(people) + 1, book.settings.size_max
    if size > most:
        yield _Reason(f"that makes {size}, more than a pod of {most}", "could")


def _known(book: Book, facts: Facts, people: Sequence[str], place: int) -> Iterator[_Reason]:
    if place == facts.me:  # the Caller knows everybody on the list
        return
    known = [
        one
        for other, one in enumerate(people)
        if facts.tie(other, place) is not None or (other, place) in facts.shared_pods
    ]
    if known:
        yield _Reason(f"knows {named(book, known)}", "fits", is_against=False)


def _shared(book: Book, facts: Facts, people: Sequence[str], place: int) -> Iterator[_Reason]:
    """What somebody has in common with most of them, then with fewer; rare things first."""
    for table, verb in ((facts.seeks, "seeks"), (facts.topics, "likes")):
        if not table:
            continue
        holders = {
            thing: [one for other, one in enumerate(people) if thing in table[other]]
            for thing in table[place]
        }
        common = sorted(
            (thing for thing, those in holders.items() if those),
            key=lambda thing: (-len(holders[thing]), -facts.rarity[thing], thing),
        )
        for thing in common[:_TOLD]:
            text = f"{verb} {thing}, as {_do(book, holders[thing])}"
            yield _Reason(text, "fits", is_against=False)


def _do(book: Book, people: Sequence[str]) -> str:
    is_one = len(people) == 1 and people[0] != book.caller.id
    return f"{named(book, people)} {'does' if is_one else 'do'}"


def _alone(
    book: Book, facts: Facts, people: Sequence[str], place: int, one: str
) -> Iterator[_Reason]:
    """Whoever would stand alone because of them, they themselves above all."""
    before = {(found.person, found.words) for found in alone(facts, tuple(range(len(people))))}
    for found in alone(facts, (*range(len(people)), place)):
        if (found.person, found.words) not in before:
            whom = one if found.person == place else people[found.person]
            yield _Reason(f"{named(book, [whom])} would be {found.words}", "could")


def _worth(book: Book, facts: Facts, seated: Sequence[int], place: int) -> int:
    """The points that the criteria of `pods suggest` give to somebody beside these."""
    total = 0
    for criterion, weight in weighed(book.settings.weights):
        points = facts.once(criterion.pair) if criterion.pair else None
        if points is not None:
            total += weight * sum(points(other, place) for other in seated)
    return total


def _wished(book: Book, people: Sequence[str], one: str, *, today: date) -> int:
    """The points that the Caller's wishes add, or take away."""
    wishes = (rule for rule in bonds_of(book, today=today).wishes if one in rule.people)
    return sum(
        (WISH if rule.kind == "together" else -WISH) * len(set(rule.people) & set(people))
        for rule in wishes
    )
