"""Where free text still speaks of somebody who is forgotten, and what is to become of it."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from pods.actions.forgetting_words import Words
from pods.actions.result import Part
from pods.model.words import PRIVATE_TIES

Fate = Literal["keep", "blank", "delete"]
Path = tuple[str | int, ...]

# What has a grammar of its own, or refers to somebody else by id.
_FORMED = {
    "format", "time-zone", "at", "free", "possible", "away", "kind", "state", "interest", "to",
    "said", "status", "role", "decision", "decisions", "shares", "structure", "stage", "closeness",
    "person", "people", "locked", "caller", "members", "introduced-by", "plus-one", "present",
    "apology", "late", "no-show", "guest", "coming", "not-coming", "host", "note-taker", "focus",
    "home", "hosts", "note-takers", "homes", "weights", "diverse-by", "pseudonym-key", "marks",
    "salt", "dismissed",
}  # fmt: skip
# What is somebody else's own, however much alike.
_THEIRS = {"id", "name", "nickname", "email", "phone"}
# Must be there: it can be blanked, and never deleted.
_REQUIRED = {"name"}
# Tables that others refer to by key, and under which key.
_REFERENCES = {
    "pods": {"split-from", "merged-from", "merged-into", "became"},
    "drafts": {"from-draft"},
}
_REFERRING = {"split-from", "merged-from", "merged-into", "became", "from-draft"}


class Mention(Part):
    """One place that names a forgotten person and is about something else.

    Attributes:
        place: the key as it stands in the file, or "comment".
        line: counted from 1, as the file was.
        text: what stands there; null where it is private, and that was not asked for.
        is_doubtful: whether it may be somebody else, who is called so too.
        is_private: whether it stands in a note, a tie or a rule for the Caller alone.
        fate: what becomes of it.
    """

    place: str
    line: int
    text: str | None
    is_doubtful: bool = False
    is_private: bool = False
    fate: Fate = "keep"


class Naming(NamedTuple):
    """A value, or a key, that names them.

    Attributes:
        path: where, from the root.
        text: the value, or the key.
        is_key: whether it is the key itself that does.
        is_doubtful: whether nothing in it is certain.
        is_private: whether it stands in a note, a tie or a rule for the Caller alone.
    """

    path: Path
    text: str
    is_key: bool
    is_doubtful: bool
    is_private: bool

    @property
    def place(self) -> str:
        """The path as people read it: "people.bo.note"."""
        return ".".join(str(part) for part in self.path if isinstance(part, str))


def namings(tree: dict[str, Any], words: Words) -> list[Naming]:
    """Every value and key of a list, as tables, that names them."""
    return [
        Naming(path, text, is_key, all(one.is_doubtful for one in spans), _is_private(tree, path))
        for path, text, is_key in _texts(tree, ())
        if (spans := words.spans(text))
    ]


def settle(
    tree: dict[str, Any], found: list[Naming], words: Words, fate_of: Callable[[Naming], Fate]
) -> list[tuple[str, str, str]]:
    """Blank or delete what is to go; the tree is changed.

    Args:
        tree: all tables.
        found: what `namings` gave.
        words: what they are known by.
        fate_of: what becomes of each.

    Returns:
        The tables that got another key: section, the old one, the new one.
    """
    renamed = []
    for one in reversed(found):  # the items of a list from its end, so that numbers stay true
        fate = fate_of(one)
        if fate == "keep":
            continue
        holder, key = _holder(tree, one.path), one.path[-1]
        if one.is_key and one.path[0] in _REFERENCES and len(one.path) == 2:  # noqa: PLR2004 - table, id
            renamed.append(_renamed(tree, one, words))
        elif fate == "delete" and not (one.path[0] == "pods" and key in _REQUIRED):
            del holder[key]
            if not holder and isinstance(holder, list):
                del _holder(tree, one.path[:-1])[one.path[-2]]
        elif one.is_key:
            new = _free(words.blanked(one.text, with_doubtful=True, blank="x"), holder)
            holder[new] = holder.pop(key)
        else:
            holder[key] = words.blanked(one.text, with_doubtful=one.is_doubtful)
    return renamed


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Each free text with its place; a key before what stands below it."""
    if isinstance(value, str):
        yield path, value, False
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _texts(item, (*path, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            inner = (*path, key)
            if _is_somebody(path) or path == ("snoozed",):
                yield from _texts(item, inner)
                continue
            if key in _FORMED or (key in _THEIRS and _is_a_person(path)) or key in _REFERRING:
                if isinstance(item, dict):  # members: by id, and what is said of each
                    for one, table in item.items():
                        yield from _texts(table, (*inner, one))
                continue
            yield inner, key, True
            yield from _texts(item, inner)


def _is_somebody(path: Path) -> bool:
    """Whether the keys below are ids of people, or of what is called after them."""
    return path == ("people",) or (len(path) == 3 and path[2] == "invitations")  # noqa: PLR2004 - pod, id, table


def _is_a_person(path: Path) -> bool:
    return path == ("caller",) or (len(path) == 2 and path[0] == "people")  # noqa: PLR2004 - table, id


def _is_private(tree: dict[str, Any], path: Path) -> bool:
    if path[-1] == "private-note":
        return True
    if path[0] == "ties":
        tie = tree["ties"][path[1]]
        return bool(tie.get("private")) or tie["kind"] in PRIVATE_TIES
    return path[0] == "rules" and bool(tree["rules"][path[1]].get("private", True))


def _holder(tree: Any, path: Path) -> Any:
    for part in path[:-1]:
        tree = tree[part]
    return tree


def _renamed(tree: dict[str, Any], one: Naming, words: Words) -> tuple[str, str, str]:
    """Another key for a pod or a draft, and for whatever refers to it."""
    section, key = str(one.path[0]), str(one.path[1])
    tables = tree[section]
    new = _free(words.blanked(key, with_doubtful=True, blank="x"), tables)
    tree[section] = {new if name == key else name: table for name, table in tables.items()}
    for table in (*tree.get("pods", {}).values(), *tree.get("drafts", {}).values()):
        for name in _REFERENCES[section] & {*table}:
            said = table[name]
            changed = [new if part == key else part for part in said]
            table[name] = changed if isinstance(said, list) else new if said == key else said
    snoozed = tree.get("snoozed", {})
    if key in snoozed:
        snoozed[new] = snoozed.pop(key)
    return section, key, new


def _free(wanted: str, taken: Any) -> str:
    wanted = re.sub(r"[^\w-]+", "-", wanted)
    number, new = 2, wanted
    while new in taken:
        new, number = f"{wanted}-{number}", number + 1
    return new
