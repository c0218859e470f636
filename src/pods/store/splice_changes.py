"""What to change in a document: the difference between two trees, resolved against what it says.

`old` and `new` only describe what our models know. The document may say more, may say it
otherwise, or may not say what a model filled in by itself, so each difference is looked at
beside the document before it becomes a change.
"""

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

Path = tuple[str, ...]

_SEQUENCES = (list, tuple)
_EASY = frozenset({str, int, bool})


class Changes:
    """Changes to a document, by path.

    Attributes:
        replacements: values to put in the place of other values (never tables).
        removals: keys and tables that go.
        additions: what the document does not have yet, as a tree.
    """

    def __init__(self) -> None:
        self.replacements: dict[Path, Any] = {}
        self.removals: list[Path] = []
        self.additions: dict[str, Any] = {}

    def __bool__(self) -> bool:
        return bool(self.replacements or self.removals or self.additions)

    def add(self, path: Path, value: Any) -> None:
        """Ask for something that is not there yet; tables are joined with what is asked already."""
        tree = self.additions
        for key in path[:-1]:
            tree = tree.setdefault(key, {})
        if isinstance(value, Mapping):
            table = tree.setdefault(path[-1], {})
            for key, item in value.items():
                self.add((*path, key), item)
            assert table is not None  # noqa: S101  # an empty table is asked for, too
        else:
            tree[path[-1]] = value


def changes_between(
    old: Mapping[str, Any], new: Mapping[str, Any], *, document: Mapping[str, Any]
) -> Changes:
    """Resolve the difference from `old` to `new` against what the document says now."""
    changes = Changes()
    _compare(changes, (), old=old, new=new, document=document)
    return changes


def applied(document: dict[str, Any], changes: Changes) -> dict[str, Any]:
    """Make the changes in a parsed document, in place: what the edited text has to say."""
    for path in changes.removals:
        table = document
        for key in path[:-1]:
            table = table[key]
        del table[path[-1]]
    for path, value in changes.replacements.items():
        table = document
        for key in path[:-1]:
            table = table[key]
        table[path[-1]] = value
    _join(document, changes.additions)
    return document


def without_emptied(document: dict[str, Any], changes: Changes) -> dict[str, Any]:
    """Drop, in place, the tables that a removal left empty.

    Whether such a table still exists hangs on how it was written (`[a]` does, `[a.b]` alone does
    not leave an `a`), and nobody can mean a difference by it.
    """
    for path in changes.removals:
        chain = [document]
        for key in path[:-1]:
            below = chain[-1].get(key)
            if not isinstance(below, dict):
                break
            chain.append(below)
        for depth in range(len(chain) - 1, 0, -1):
            if not chain[depth]:
                del chain[depth - 1][path[depth - 1]]
    return document


def same(one: Any, other: Any) -> bool:
    """Whether two plain values say the same, types included.

    `True` is not 1, 1 is not 1.0, -0.0 is not 0.0, nan is nan, and two moments are the same only
    with the same wall clock and the same offset. Tuples count as lists; the order of keys in a
    table says nothing.
    """
    if one is other:
        return True
    kind = type(one)
    if kind is type(other) and kind in _EASY:
        return bool(one == other)
    if isinstance(one, Mapping):
        return isinstance(other, Mapping) and _same_table(one, other)
    if isinstance(one, _SEQUENCES):
        is_as_long = isinstance(other, _SEQUENCES) and len(one) == len(other)
        return is_as_long and all(map(same, one, other))
    return kind is type(other) and _same_scalar(one, other)


def _same_table(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if len(one) != len(other):
        return False
    for key, value in one.items():  # noqa: SIM110  # this runs over whole files: no generator
        if key not in other or not same(value, other[key]):
            return False
    return True


def _same_scalar(one: Any, other: Any) -> bool:
    if isinstance(one, float):
        has_same_sign = math.copysign(1, one) == math.copysign(1, other)
        return (one == other and has_same_sign) or (math.isnan(one) and math.isnan(other))
    if isinstance(one, datetime) and one.utcoffset() != other.utcoffset():
        return False
    return bool(one == other)


def _compare(
    changes: Changes,
    path: Path,
    *,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    document: Mapping[str, Any],
) -> None:
    for key, value in new.items():
        if key not in old or not same(old[key], value):
            _put((*path, key), value, changes=changes, before=old.get(key), document=document)
    changes.removals += [(*path, key) for key in old if key not in new and key in document]


def _put(
    path: Path, value: Any, *, changes: Changes, before: Any, document: Mapping[str, Any]
) -> None:
    key = path[-1]
    before = before if isinstance(before, Mapping) else {}
    if key not in document:
        _add(path, value, changes=changes, before=before)
    elif isinstance(value, Mapping) and isinstance(document[key], Mapping):
        _compare(changes, path, old=before, new=value, document=document[key])
    elif isinstance(value, Mapping) or isinstance(document[key], Mapping):
        changes.removals.append(path)
        changes.add(path, value)
    elif not same(document[key], value):
        changes.replacements[path] = value


def _add(path: Path, value: Any, *, changes: Changes, before: Mapping[str, Any]) -> None:
    if not isinstance(value, Mapping):
        changes.add(path, value)
    elif before:  # a model filled this table in by itself: only what differs is to be said
        for key, item in value.items():
            if key not in before or not same(before[key], item):
                inner = before.get(key)
                inner = inner if isinstance(inner, Mapping) else {}
                _add((*path, key), item, changes=changes, before=inner)
    elif value or len(path) > 1:  # an empty top-level table says nothing
        changes.add(path, value)


def _join(table: dict[str, Any], additions: Mapping[str, Any]) -> None:
    for key, value in additions.items():
        if isinstance(value, Mapping) and isinstance(table.get(key), dict):
            _join(table[key], value)
        else:
            table[key] = value
