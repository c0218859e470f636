"""Facts about a person as the Caller typed them, checked before anything is written."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from pods.errors import UsageError
from pods.hours.absence import parse_away
from pods.hours.availability import parse_hours
from pods.hours.zones import zone
from pods.model.book import Book
from pods.model.names import find_person
from pods.model.person import Person

Facts = Mapping[str, Any]

_LISTS = ("languages", "topics", "seeks", "offers")


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
    if "name" in known and not known["name"]:
        raise UsageError("a person needs a name", 'for instance: --name "Ana Reis"')
    return known


def with_facts(person: Person, known: Mapping[str, Any]) -> Person:
    """The person with these facts, already `checked`.

    Raises:
        UsageError: a number out of its range, with the key that it is about.
    """
    try:
        type(person).model_validate({"name": person.name, **_filled(known)}, by_name=True)
    except ValidationError as problem:
        raise _unusable(problem) from None
    return person.model_copy(update=dict(known))


def _given(key: str, value: Any) -> Any:
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list | tuple):
        separator = "," if key in _LISTS else "\0"
        parts = [part.strip() for one in value for part in str(one).split(separator)]
        return tuple(dict.fromkeys(part for part in parts if part)) or None
    return value


def _filled(known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in known.items() if value is not None}


def _unusable(problem: ValidationError) -> UsageError:
    first = problem.errors(include_url=False)[0]
    option = "--" + "-".join(str(part).replace("_", "-") for part in first["loc"])
    limits = first.get("ctx", {})
    low, high = limits.get("ge"), limits.get("le")
    wanted = f"at least {low}" if low is not None else f"at most {high}"
    return UsageError(f"{option} {first['input']} is out of range", f"{option} takes {wanted}")
