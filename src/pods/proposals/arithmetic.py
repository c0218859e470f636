"""What a pod's value is made of: every criterion, every wish, and how far its people have come."""

from itertools import combinations
from typing import NamedTuple

from pods.grouping.criteria.scoring import reasons
from pods.model.book import Book
from pods.proposals.limits import points_of
from pods.proposals.question import Asked
from pods.proposals.telling import wishes_heard


class Term(NamedTuple):
    """One part of a pod's value.

    Attributes:
        name: of the criterion; `wish`, `private-wish` and `readiness` are no criteria.
        value: its part, in the engine's own units.
        text: what is true of these people; None: nothing to say.
    """

    name: str
    value: int
    text: str | None


def terms_of(book: Book, asked: Asked, members: tuple[int, ...]) -> tuple[Term, ...]:
    """Everything that adds to the value of a pod; the values come to it exactly.

    Private wishes are one term, and name nobody.

    Args:
        book: whose question it is.
        asked: the question.
        members: a pod, ascending.
    """
    problem, size = asked.problem, len(members)
    factor = problem.factor(size)
    told = [
        Term(one.criterion, one.value, one.text)
        for one in reasons(problem, asked.facts, members, weights=asked.weights)
    ]
    there = [asked.people[place] for place in members]
    public = wishes_heard(book, asked.bonds, there)
    told += [Term("wish", factor * points, text) for text, points in public]
    hidden = _wished(asked, there) - sum(points for _, points in public)
    if hidden:
        told.append(Term("private-wish", factor * hidden, "a private wish of yours"))
    readiness = (size - 1) * sum(problem.bonus[place] for place in members)
    told.append(Term("readiness", factor * readiness, "how far each has come on the ladder"))
    return tuple(told)


def _wished(asked: Asked, people: list[str]) -> int:
    """What all wishes add to the pairs of these people, public or not."""
    return sum(
        points_of(wish) * sum(1 for _ in combinations(set(wish.people) & set(people), 2))
        for wish in asked.bonds.wishes
    )
