"""What every table of the file has in common."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

# Ten years. A calendar ends, and a number above this is a slip of the hand.
MOST_WEEKS = 520

# What a search can still list; who gathers more people sets no size.
MOST_PEOPLE = 100


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class Entry(BaseModel):
    """One table of the file. Frozen; keys are hyphenated; keys we do not know are kept.

    `defer_build` leaves the building of validators to the one model that is asked for (the book),
    which halves the start-up cost of some twenty models.
    """

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="allow",
        alias_generator=_hyphenated,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        defer_build=True,
    )

    def with_facts(self, facts: Mapping[str, Any]) -> Self:
        """A copy that says these facts, by field; None takes one back, as if never written."""
        fields = type(self).model_fields
        gone = {name for name, value in facts.items() if value is None}
        told = {name: fields[name].default if name in gone else facts[name] for name in facts}
        changed = self.model_copy(update=told)
        changed.model_fields_set.difference_update(gone)
        return changed


# What `Keyed` puts into a table; no `id` that somebody wrote there can be mistaken for it.
TABLE_NAME = "the name of this table"


class Named(Entry):
    """A table whose own name, the last part of its header, is its id."""

    id: str = Field("", validation_alias=TABLE_NAME, exclude=True)


class Dated(Named):
    """A table named by the day it happened; a second one that day ends in `-2`."""

    @property
    def day(self) -> date:
        """The day that the id says. The reader has checked that it is one."""
        return date.fromisoformat(self.id[:10])

    @property
    def order(self) -> tuple[date, int]:
        """The day, and which of that day it is: `2026-09-03-10` comes after `2026-09-03-9`."""
        return self.day, int(self.id[11:] or 1)


def _with_ids(tables: Any) -> Any:
    if not isinstance(tables, dict):
        return tables
    return {key: _with_id(key, table) for key, table in tables.items()}


def _with_id(key: str, table: Any) -> Any:
    return {**table, TABLE_NAME: key} if isinstance(table, dict) else table


# Puts the name of each sub-table inside it, so that an entry knows its own id.
Keyed = BeforeValidator(_with_ids)

# A TOML array becomes a tuple, so that a frozen entry is frozen all through.
Strings = Annotated[tuple[str, ...], Field(strict=False)]


def dated_id(day: date, taken: dict[str, Any]) -> str:
    """The id of a new entry of that day: `2026-09-03`, then `2026-09-03-2`, and so on."""
    first = day.isoformat()
    return first if first not in taken else next_id(first, taken, start=2)


def next_id(stem: str, taken: dict[str, Any], *, start: int = 1) -> str:
    """The first of `stem-1`, `stem-2`, … that is not taken; with `start=2` from `stem-2` on."""
    number = start
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
