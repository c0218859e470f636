"""What is told to somebody about themselves: facts in words, without the names of strangers."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from pods.actions.forgetting_mentions import Naming, namings
from pods.actions.forgetting_words import Words
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.matching import fold
from pods.model.names import short_name
from pods.model.person import Person

_SOMEBODY = "somebody else"
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_OF_OTHERS = {"introduced-by", "plus-one"}


class Discretion:
    """Tells of one person, and of nobody who is a stranger to them.

    Args:
        book: the list.
        person: who is told.

    Attributes:
        fellows: ids of those who sit, or sat, in a pod with them, unless they want to be named to
            nobody; and of the Caller.
        strangers: everybody else.
    """

    def __init__(self, book: Book, person: Person) -> None:
        self._book = book
        self._person = person
        self.fellows = {book.caller.id}
        for pod in book.pods.values():
            members = {member.who for member in pod.members.values()}
            self.fellows |= members if person.id in members else set()
        unnamed = {key for key, one in book.people.items() if "nothing" in one.shares}
        self.fellows -= {person.id, *unnamed}
        self.strangers = tuple(
            one for key, one in book.people.items() if key not in self.fellows and key != person.id
        )

    def name(self, person_id: str) -> str:
        """What somebody is called, if they know each other."""
        is_known = person_id in self.fellows or person_id == self._person.id
        return short_name(self._book, person_id) if is_known else _SOMEBODY

    def text(self, text: str) -> str:
        """A text with a mark in the place of each stranger's name, address and number."""
        said = {*re.split(r"[\W_]+", fold(text))}
        numbers = any(letter.isdigit() for letter in text)
        for one in self.strangers:
            if said & self._known_by[one.id] or (numbers and one.phone):
                text = self._words(one).blanked(text)
        return text

    def namings(self, tree: dict[str, Any]) -> list[Naming]:
        """Every text of these tables that names the person themselves, and surely them."""
        words = Words(self._book, self._person)
        return [one for one in namings(tree, words) if not (one.is_key or one.is_doubtful)]

    @cached_property
    def _known_by(self) -> dict[str, set[str]]:
        found = {}
        for one in self.strangers:
            named = f"{one.name} {one.nickname or ''} {one.id} {one.email or ''}"
            found[one.id] = {*re.split(r"[\W_]+", fold(named))} - {""}
        return found

    def _words(self, stranger: Person) -> Words:
        """As if nobody else were on the list who is a stranger too: then both are passed over."""
        known = {*self.fellows, self._person.id, stranger.id} & {*self._book.people}
        people = {key: self._book.people[key] for key in known}
        return Words(self._book.model_copy(update={"people": people}), stranger)


def facts(table: Mapping[str, Any], discretion: Discretion) -> Iterator[str]:
    """Each fact of a table in a line: "time zone: Europe/Lisbon"; whatever the table holds."""
    for key, value in table.items():
        label = key.replace("-", " ")
        if key in _OF_OTHERS:
            yield f"{label}: {discretion.name(value)}"
        elif isinstance(value, dict) and value and all(_is_table(one) for one in value.values()):
            for name, inner in value.items():
                told = "; ".join(facts(inner, discretion))
                yield ": ".join(filter(None, (f"{label}, {_day(name)}", told)))
        else:
            yield f"{label}: {_said(value, discretion)}"


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def _day(name: str) -> str:
    found = _DAY.match(name)
    return say_date(date.fromisoformat(found[0])) if found else name


def _said(value: Any, discretion: Discretion) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return say_date(value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_said(one, discretion)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(_said(one, discretion) for one in value)
    return discretion.text(str(value))
