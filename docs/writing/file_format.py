"""Every table of the file and each key in it, from the models."""

from collections.abc import Iterator
from datetime import date
from types import NoneType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from docs.writing.words import about, in_words, limits, table
from pods.model.book import Book
from pods.model.entry import Dated, Entry, Named
from pods.model.person import Caller, Person

_KEYS = ("Key", "Value", "If not given", "Meaning")
_ONE_OF = {"people": "PERSON", "retros": "SEASON", "snoozed": "NAME"}


def tables() -> str:
    """A heading, a sentence and a table of keys for each table that a file may hold."""
    return "\n\n".join(["### The top of the file", _rows(Book), *_below(Book, "")])


def _below(entry: type[Entry], path: str) -> Iterator[str]:
    for name, field in entry.model_fields.items():
        key = name.replace("_", "-")
        inner = _entry_in(field.annotation)
        if inner is None:
            if _is_table(field):
                yield _heading(f"{path}{key}")
                value = in_words(get_args(field.annotation)[1])
                yield f"{field.description} Each value is {value}."
            continue
        here = f"{path}{key}{_part(key, inner) if _is_table(field) else ''}"
        yield from _table_of(inner, here)


def _table_of(entry: type[Entry], path: str) -> Iterator[str]:
    yield _heading(path)
    yield about(entry)
    yield _rows(entry)
    if entry is not Caller:
        yield from _below(entry, f"{path}.")


def _rows(entry: type[Entry]) -> str:
    """The keys with a value of their own; tables inside stand under their own headings."""
    known = set(Person.model_fields) - {"id", "name"} if entry is Caller else set()
    rows = [
        (f"`{name.replace('_', '-')}`", _value(field), _default(field), field.description or "")
        for name, field in entry.model_fields.items()
        if name not in known and not _is_hidden(entry, name)
        if _entry_in(field.annotation) is None and not _is_table(field)
    ]
    return table(_KEYS, rows)


def _value(field: FieldInfo) -> str:
    return in_words(_without_none(field.annotation)) + limits(field)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**required**"
    value: Any = field.default
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    return f"`{value}`" if isinstance(value, int | date) else f'`"{value}"`'


def _is_hidden(entry: type[Entry], name: str) -> bool:
    """The id of an entry is the name of its table; only the Caller writes theirs inside."""
    return name == "id" and issubclass(entry, Named) and entry is not Caller


def _is_table(field: FieldInfo) -> bool:
    return "dict" in str(field.annotation)


def _entry_in(kind: Any) -> type[Entry] | None:
    """The entry that stands under a key, alone or by name."""
    if isinstance(kind, type) and issubclass(kind, Entry):
        return kind
    return next((found for inner in get_args(kind) if (found := _entry_in(inner))), None)


def _without_none(kind: Any) -> Any:
    kept = [inner for inner in get_args(kind) if inner is not NoneType]
    return kept[0] if NoneType in get_args(kind) else kind


def _part(key: str, entry: type[Entry]) -> str:
    if issubclass(entry, Dated):
        return ".DATE"
    return f".{_ONE_OF.get(key, key.removesuffix('s').upper())}"


def _heading(path: str) -> str:
    return f"### `[{path}]`"
