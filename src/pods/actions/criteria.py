"""What a suggestion weighs: each question, how much it counts, and what is known to answer it."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pods.actions.result import Change, NextStep, Part, Result
from pods.errors import UsageError
from pods.grouping.criteria import ALL
from pods.model.book import Book
from pods.model.weights import MOST_WEIGHT, near_criterion
from pods.model.words import CRITERIA
from pods.proposals.facts import facts_of

Weights = Mapping[str, int | None]
"""By the name of a criterion, its weight; None: the usual one again."""

USUAL = {criterion.name: criterion.weight for criterion in ALL}
"""By the name of a criterion, what it weighs where the Caller says nothing."""


class CriterionLine(Part):
    """One question asked of a set of people.

    Attributes:
        name: as it is written in options and in the file.
        question: the question.
        weight: how much it counts now; 0: not at all.
        usual: how much it counts where nothing is said.
        source: where the weight now comes from.
        goes_by: which facts answer it.
        known: of how many people there is such a fact.
        supply: a command that tells one.
    """

    name: str
    question: str
    weight: int
    usual: int
    source: Literal["usual", "file"]
    goes_by: str
    known: int
    supply: str


class Criteria(Result):
    """Every criterion, in the order in which reasons are told; `people` could be asked."""

    kind: Literal["criteria"] = "criteria"
    criteria: tuple[CriterionLine, ...]
    people: int


class WeightLine(Part):
    """A weight that is new: what it is now, and what it was."""

    name: str
    weight: int
    was: int


class CriteriaWeighed(Result):
    """What counts otherwise from now on.

    Attributes:
        weights: those that are new.
        in_person: whether pods meet in person; None: nothing was said of it.
        diverse_by: in what a mix is wished; None: nothing was said of it.
    """

    kind: Literal["criteria-weighed"] = "criteria-weighed"
    weights: tuple[WeightLine, ...]
    in_person: bool | None
    diverse_by: tuple[str, ...] | None


def criteria(book: Book) -> Criteria:
    """Every criterion with its weight, and what is known of whoever could be asked."""
    people = [
        person.id
        for person in book.everybody()
        if person is not book.caller or not book.caller.organiser
        if not person.do_not_contact and person.stands != "no"
    ]
    facts = facts_of(book, people)
    told = book.settings.weights
    lines = tuple(
        CriterionLine(
            name=one.name,
            question=one.question,
            weight=told.get(one.name, one.weight),
            usual=one.weight,
            source="file" if one.name in told else "usual",
            goes_by=one.goes_by,
            known=len(one.known(facts)),
            supply=one.supply(facts),
        )
        for one in ALL
    )
    return Criteria(criteria=lines, people=len(people))


def weigh(
    book: Book,
    *,
    weights: Weights,
    in_person: bool | None = None,
    diverse_by: Sequence[str] | None = None,
) -> Change[CriteriaWeighed]:
    """Keep other weights, and what the criteria need to know besides, in the file.

    Raises:
        UsageError: nothing was said.
    """
    if not weights and in_person is None and diverse_by is None:
        raise UsageError("nothing was said", "for instance: pods criteria energy=5")
    old = book.settings.weights
    changed = with_weights(book, weights)
    fields: dict[str, Any] = {}
    if in_person is not None and in_person != book.settings.in_person:
        fields["in_person"] = in_person or None
    if diverse_by is not None and tuple(diverse_by) != book.settings.diverse_by:
        fields["diverse_by"] = tuple(diverse_by) or None
    if fields:
        changed = changed.with_settings(changed.settings.with_facts(fields))
    lines = [
        WeightLine(name=name, weight=_weight(changed, name), was=old.get(name, USUAL[name]))
        for name in CRITERIA
        if name in weights
    ]
    result = CriteriaWeighed(
        weights=tuple(line for line in lines if line.weight != line.was),
        in_person=in_person,
        diverse_by=None if diverse_by is None else tuple(diverse_by),
        next_step=NextStep(text="What that changes:", command="pods suggest"),
    )
    return Change(changed, result)


def with_weights(book: Book, weights: Weights) -> Book:
    """The book with these weights; a usual one is not written down."""
    now = {**book.settings.weights, **weights}
    kept = {name: weight for name, weight in now.items() if weight is not None}
    if kept == book.settings.weights:
        return book
    return book.with_settings(book.settings.with_facts({"weights": kept or None}))


def weights_in_use(book: Book) -> dict[str, int]:
    """The weights that are not the usual ones, in the order in which reasons are told."""
    said = {name: _weight(book, name) for name in CRITERIA}
    return {name: weight for name, weight in said.items() if weight != USUAL[name]}


def weights_typed(typed: Sequence[str]) -> dict[str, int | None]:
    """`energy=5`, repeated or with commas; nothing after the = takes a weight back.

    Raises:
        UsageError: no criterion is called that, or the weight is no number from 0 to 20.
    """
    found: dict[str, int | None] = {}
    for piece in (piece.strip() for one in typed for piece in one.split(",")):
        name, sign, number = (part.strip() for part in piece.partition("="))
        if name not in CRITERIA:
            raise UsageError(f'"{name}" is no criterion', near_criterion(name))
        if not sign:
            raise UsageError(f"{name} has no weight", f"for instance: {name}={USUAL[name] + 2}")
        if number and not (number.isdecimal() and int(number) <= MOST_WEIGHT):
            raise UsageError(
                f'"{number}" is no weight', f"0 to {MOST_WEIGHT}: 0 leaves {name} out, 1 is little"
            )
        found[name] = int(number) if number else None
    return found


def _weight(book: Book, name: str) -> int:
    return book.settings.weights.get(name, USUAL[name])
