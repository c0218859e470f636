"""What a sheet of ours says of somebody, back from its cells to facts of the file."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from pydantic import ValidationError

from pods.actions.contact_sheet import LISTS, parted
from pods.actions.facts import checked
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.person import Person

# What is taken in another way, and tables, which fit into no cell.
_NOT_HERE = frozenset(
    {"id", "name", "nickname", "email", "phone", "time_zone", "topics", "traits",
     "interests", "soundings", "contacts"}
)  # fmt: skip
_LONGEST = 4_000


def facts_of_sheet(book: Book, cells: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The facts, by field; a cell that can be none of the file is left out.

    Args:
        book: the list they come to, for names of people in a cell.
        cells: the key of the file, and what stands there as text.
    """
    facts = {}
    for key, cell in cells:
        field = key.replace("-", "_")
        if field not in Person.model_fields or field in _NOT_HERE or len(cell) > _LONGEST:
            continue
        value = next(_possible(book, field, cell), None)
        if value is not None:
            facts[field] = value
    return facts


def _possible(book: Book, field: str, cell: str) -> Iterator[Any]:
    """What the cell may mean, each of which the file could say."""
    for value in _readings(field, cell):
        with suppress(PodsError, ValidationError):
            Person.model_validate({"name": "somebody", field: value}, by_name=True)
            yield checked(book, {field: value})[field]


def _readings(field: str, cell: str) -> Iterator[Any]:
    """A list, a text, a yes, a number or a day: the type of the key says which it can be."""
    if field in LISTS:
        yield parted(cell)
        return
    yield cell
    if cell.lower() == "yes":
        yield True
    if cell.isascii() and cell.isdecimal():
        yield int(cell[:9])
    with suppress(ValueError):
        yield date.fromisoformat(cell)
