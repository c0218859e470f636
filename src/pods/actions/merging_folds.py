"""Facts that belong together are taken together, and who was there is one fact for each person.

A reply is a state, a day and a reason; taking the state from here and the day from there would make
an answer that nobody gave. So before trees are joined such facts are folded into one, and a
meeting's lists into a table by person; afterwards they are laid out again as the file has them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

Path = tuple[str, ...]

THERE, COMES = "who was there", "who comes"
_LISTS = {
    THERE: ("present", "apology", "late", "no-show", "guest"),
    COMES: ("coming", "not-coming"),
}
_NAMES = frozenset(key for lists in _LISTS.values() for key in lists)

# By the table above an entry: keys that say one thing together, the telling one first.
_TOGETHER = {
    "invitations": ("state", "replied", "reason", "ended"),
    "meetings": ("on", "at", "status", "moved-from", "reason", "time-zone"),
    "members": ("left", "left-why"),
    "pods": ("state", "closed", "closed-why", "resting-until", "merged-into"),
    "interests": ("to", "until", "reason"),
}


class Fact(NamedTuple):
    """Several keys that say one thing; or in which of a meeting's lists somebody stands."""

    says: tuple[tuple[str, Any], ...]


def folded(tree: Mapping[str, Any], path: Path = ()) -> dict[str, Any]:
    """The tree with a `Fact` under the first key of those that belong together."""
    table = {
        key: folded(value, (*path, key)) if isinstance(value, Mapping) else value
        for key, value in tree.items()
    }
    kind = _kind(path)
    if kind == "meetings":
        for name, lists in _LISTS.items():
            _fold_lists(table, name, lists)
    together = _TOGETHER.get(kind, ())
    says = tuple((key, table.pop(key)) for key in together if _is_plain(table.get(key)))
    return {**table, together[0]: Fact(says)} if says else table


def unfolded(tree: Mapping[str, Any], *, like: Mapping[str, Any]) -> dict[str, Any]:
    """The tree as the file has it again.

    Args:
        tree: a folded one.
        like: people in a meeting's list stand in the order that they have here; others follow.
    """
    table: dict[str, Any] = {}
    for key, value in tree.items():
        if isinstance(value, Fact):
            table.update(value.says)
        elif key in _LISTS and isinstance(value, Mapping):
            table.update(_lists(value, like=like))
        elif isinstance(value, Mapping):
            below = like.get(key)
            table[key] = unfolded(value, like=below if isinstance(below, Mapping) else {})
        else:
            table[key] = value
    for key in like.keys() & _NAMES - table.keys():
        if not like[key]:  # somebody wrote that it is empty; there is no other such list
            table[key] = like[key]
    return table


def _kind(path: Path) -> str:
    is_entry = len(path) > 1 and (path[0] in ("pods", "drafts") or path[-2] == "interests")
    return path[-2] if is_entry else ""


def _is_plain(value: Any) -> bool:
    return value is not None and not isinstance(value, Mapping)


def _fold_lists(table: dict[str, Any], name: str, lists: Iterable[str]) -> None:
    if not all(_holds_names(table.get(key, [])) for key in lists):
        return
    standing: dict[str, list[tuple[str, Any]]] = {}
    for key in lists:
        for person in table.pop(key, ()):
            standing.setdefault(person, []).append((key, True))
    if standing:
        table[name] = {person: Fact(tuple(where)) for person, where in standing.items()}


def _holds_names(value: Any) -> bool:
    is_list = isinstance(value, list | tuple)
    return is_list and all(isinstance(item, str) for item in value)


def _lists(standing: Mapping[str, Fact], *, like: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    found: dict[str, list[str]] = {}
    for person, where in standing.items():
        for key, _ in where.says:
            found.setdefault(key, []).append(person)
    for key, people in found.items():
        order = [*like.get(key, ()), *people]
        yield key, sorted(people, key=order.index)
