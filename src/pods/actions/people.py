"""Putting people on the list, and learning more about them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.facts import Facts, NewFact, checked, joined, new_facts, with_facts
from pods.actions.kept_out import kept_out_since
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.errors import UsageError
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.ids import new_id
from pods.model.names import KnownNameError, find_person, fold
from pods.model.person import Caller, Person
from pods.model.typed import to_type


class PeopleAdded(Result):
    """Who came on the list, and how many are on it now, the Caller not counted."""

    kind: Literal["people-added"] = "people-added"
    people: tuple[Who, ...]
    total: int


class PersonEdited(Result):
    """What is new about somebody: the keys as they stand in the file, with their new values."""

    kind: Literal["person-edited"] = "person-edited"
    person: Who
    changed: tuple[NewFact, ...]


def add_people(
    book: Book, *, names: Sequence[str], facts: Facts, another: bool = False, today: date
) -> Change[PeopleAdded]:
    """Put people on the list: several by name, or one with all its facts.

    Raises:
        KnownNameError: somebody of that name is here, and `another` was not said.
        UsageError: no name, or facts for several people at once.
    """
    typed = [name.strip() for name in names]
    if not typed or not all(typed):
        raise UsageError("a person needs a name", 'for instance: pods add-person Ana "Bo Berg"')
    if len(typed) > 1 and any(value is not None for value in facts.values()):
        raise UsageError(
            "facts belong to one person at a time", "add several by name, or one with its facts"
        )
    known = checked(book, facts)
    added = []
    for name in typed:
        person = _new_person(book, name, another=another, today=today)
        book = book.with_person(with_facts(person, joined(person, known)))
        added.append(person.id)
    people = tuple(Who(id=each, name=book.person(each).name) for each in added)
    result = PeopleAdded(people=people, total=len(book.people), next_step=_after_adding(book))
    return Change(book, result)


def edit_person(book: Book, *, person: str, facts: Facts) -> Change[PersonEdited]:
    """Change facts about one person; an empty text takes a fact back.

    Raises:
        NamingError: nobody, or more than one, is called that.
        UsageError: a fact that cannot be.
    """
    found = find_person(book, person, writing=True)
    known = joined(found, checked(book, facts))
    if "no_rush" in known and not isinstance(found, Caller):
        raise UsageError(
            "only you can be in no rush here", "for yourself: pods edit-person me --no-rush"
        )
    if not known:
        raise UsageError(
            f"nothing was said about {found.name}",
            f"for instance: pods edit-person {to_type(book, found.id)} --time-zone Europe/Lisbon",
        )
    news = {key: value for key, value in known.items() if _standing(found, key) != value}
    changed = with_facts(found, news)
    book = book.with_person(changed) if news else book
    result = PersonEdited(
        person=who(book, found.id),
        changed=new_facts(book, news),
        next_step=_whose_clock(book, changed) if {"free", "possible"} & {*news} else None,
    )
    return Change(book, result)


def _whose_clock(book: Book, person: Person) -> NextStep | None:
    """Hours without a clock fit nobody else's: where somebody lives is to be asked."""
    if person.time_zone or not (person.free or person.possible):
        return None
    zone = book.caller.time_zone or "Europe/Lisbon"
    return NextStep(
        text="On which clock? Hours count once the zone is known:",
        command=f"pods edit-person {to_type(book, person.id)} --time-zone {zone}",
    )


def _standing(person: Person, key: str) -> Any:
    """What the book says now; an empty text or list is no fact."""
    value = getattr(person, key)
    return None if value in ("", (), {}) else value


def _new_person(book: Book, name: str, *, another: bool, today: date) -> Person:
    if not another:
        _refuse_known(book, name)
    person_id = new_id(name, {*book.people, book.caller.id})
    return Person(id=person_id, name=name, added=today)


def _refuse_known(book: Book, name: str) -> None:
    """The same name twice is nearly always the same person; a first name alone may be."""
    wanted = fold(name)
    if wanted == "me":
        raise UsageError('"me" is you', 'to give your name: pods edit-person me --name "Ana Reis"')
    for person in book.everybody():
        spellings = {fold(person.name), fold(person.nickname or person.name), fold(person.id)}
        first = fold(person.name).split()[:1]
        if wanted in spellings or first == [wanted]:
            raise KnownNameError(
                f"{person.name} ({person.id}) is on the list already",
                f'somebody else of that name: pods add-person "{name}" --another',
            )

    since = kept_out_since(book, name=name)
    if since is not None:
        raise KnownNameError(
            f"somebody of that name was forgotten on {say_date(since)}, not to come back unasked",
            f'to let them in all the same: pods add-person "{name}" --another',
        )


def _after_adding(book: Book) -> NextStep:
    total = len(book.people)
    counted = "1 person" if total == 1 else f"{total} people"
    if total < book.settings.size_min - 1:
        return NextStep(text=f"{counted}. Who else would you like to spend time with?")
    return NextStep(text=f"{counted}. Let the list sit; add more when they come to mind.")
