"""The shape of a list: which tables and keys there are, and how many; never what they say."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from pods.model.book import Book
from pods.model.entry import Entry

_CLOSED = {"state", "status"}
"""Keys whose values come from a fixed set, and say nothing of what people are to each other."""


def shape_of(book: Book) -> dict[str, int]:
    """How often each key stands: {"people.*.email": 12, "pods.*.state = running": 2}.

    Names of tables become `*`, and keys that mean nothing to pods `?`. Counted only where it was
    written; texts are measured together: how many, the longest, how many beyond ASCII.
    """
    found: Counter[str] = Counter()
    _count(book, "", found)
    texts = list(_texts(book.to_tree()))
    found["texts"] = len(texts)
    found["longest text"] = max(map(len, texts), default=0)
    found["texts beyond ASCII"] = sum(not text.isascii() for text in texts)
    found["texts with what cannot be seen"] = sum(not text.isprintable() for text in texts)
    return {key: number for key, number in sorted(found.items()) if number}


def _count(entry: Entry, path: str, found: Counter[str]) -> None:
    for name in type(entry).model_fields:
        if name not in entry.model_fields_set or name == "id":
            continue
        key, value = f"{path}{name.replace('_', '-')}", getattr(entry, name)
        if isinstance(value, Entry):
            _count(value, f"{key}.", found)
        elif isinstance(value, Mapping):
            found[f"{key}.*"] += len(value)
            for one in value.values():
                if isinstance(one, Entry):
                    _count(one, f"{key}.*.", found)
        else:
            found[key] += 1
            if name in _CLOSED and isinstance(value, str):
                found[f"{key} = {value}"] += 1
    found[f"{path}?"] += len(entry.model_extra or {})


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for one in value.values() for text in _texts(one)]
    return [text for one in value for text in _texts(one)] if isinstance(value, list) else []
