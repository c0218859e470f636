"""Facts about a person as the Caller typed them, checked before anything is written."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from pods.actions.result import Part, who
from pods.errors import UsageError
from pods.hours.absence import parse_away
from pods.hours.availability import parse_hours
from pods.hours.zones import zone
from pods.model.book import Book
from pods.model.names import find_person
from pods.model.person import Person
from pods.model.words import SHARES

Facts = Mapping[str, Any]


class NewFact(Part):
    """One key as it stands in the file from now on.

    Attributes:
        key: its name there.
        value: in words; None where the fact was taken back, or is private.
        is_private: whether it may be shown to nobody but the Caller, who typed it.
    """

    key: str
    value: str | None
    is_private: bool = False


_PRIVATE = frozenset({"private_note"})
_PEOPLE = frozenset({"caller", "introduced_by"})


def new_facts(book: Book, news: Facts) -> tuple[NewFact, ...]:
    """What changed, by key; people by name, private texts without their words."""
    return tuple(
        NewFact(
            key=key.replace("_", "-"),
            value=None if key in _PRIVATE or value is None else _said(book, key, value),
            is_private=key in _PRIVATE and value is not None,
        )
        for key, value in sorted(news.items())
    )


def _said(book: Book, key: str, value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {text}" for name, text in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key in _PEOPLE:
        return who(book, value).name
    return ", ".join(value) if isinstance(value, tuple) else str(value)


_LISTS = ("languages", "topics", "seeks", "offers", "shares")


def checked(book: Book, facts: Facts) -> dict[str, Any]:
    """The facts as they will stand in the file: names resolved, lists split at commas.

    An empty text, or an empty list, takes the fact back: it becomes None.

    Raises:
        PodsError: hours, a zone, an absence or a name that cannot be understood.
    """
    known = {key: _given(key, value) for key, value in facts.items() if value is not None}
    for key in ("free", "possible"):
        if known.get(key):
            parse_hours(known[key])
    if known.get("time_zone"):
        zone(known["time_zone"])
    for absence in known.get("away") or ():
        parse_away(absence)
    if known.get("introduced_by"):
        known["introduced_by"] = find_person(book, known["introduced_by"], writing=True).id
    if known.get("traits"):
        known["traits"] = _traits(known["traits"])
    for word in known.get("shares") or ():
        if word not in SHARES:
            raise UsageError(f'"{word}" is nothing to share', f"one of {', '.join(SHARES)}")
    if "name" in known and not known["name"]:
        raise UsageError("a person needs a name", 'for instance: --name "Ana Reis"')
    return known


def with_facts(person: Person, known: Mapping[str, Any]) -> Person:
    """The person with these facts, already `checked`; None takes one back, as if never said.

    Raises:
        UsageError: a number out of its range, with the key that it is about.
    """
    try:
        type(person).model_validate({"name": person.name, **_filled(known)}, by_name=True)
    except ValidationError as problem:
        raise out_of_range(problem) from None
    return person.with_facts(known)


def joined(person: Person, known: Mapping[str, Any]) -> dict[str, Any]:
    """The facts, with the traits beside those that the person has already."""
    if not known.get("traits"):
        return dict(known)
    traits = {**person.traits, **known["traits"]}
    return {**known, "traits": {name: value for name, value in traits.items() if value} or None}


def out_of_range(problem: ValidationError) -> UsageError:
    """A number that is too small or too large, with the option that it was given by."""
    first = problem.errors(include_url=False)[0]
    key = str(first["loc"][0]).replace("_", "-")
    option = f"--{_OPTIONS.get(key, key)}"
    limits = first.get("ctx", {})
    low, high = limits.get("ge"), limits.get("le")
    wanted = f"at least {low}" if low is not None else f"at most {high}"
    return UsageError(f"{option} {first['input']} is out of range", f"{option} takes {wanted}")


_OPTIONS = {"cadence-weeks": "cadence", "traits": "trait"}


def _given(key: str, value: Any) -> Any:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list | tuple):
        separator = "," if key in _LISTS else "\0"
        parts = [part.strip() for one in value for part in str(one).split(separator)]
        return tuple(dict.fromkeys(part for part in parts if part)) or None
    return value


def _traits(typed: Iterable[str]) -> dict[str, str]:
    """`origin=Poland` as a name and its value; an empty value takes the trait back.

    Raises:
        UsageError: there is no =, or no name before it.
    """
    traits = {}
    for one in typed:
        name, sign, value = (part.strip() for part in one.partition("="))
        if not (name and sign):
            raise UsageError(f'"{one}" is no trait', "a name and its value: --trait origin=Poland")
        traits[name] = value
    return traits


def _filled(known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in known.items() if value is not None}
