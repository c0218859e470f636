"""The judge of an edited file; shares no code with the splicer.

Values are compared by a typed spelling of the whole tree, comments one by one.
"""

import re
import tomllib
from typing import Any

from tests.support.toml_comments import comments_in
from tests.support.toml_fuzz import Case
from tests.support.toml_writer import Comment, Path


def verdict(case: Case, result: bytes) -> list[str]:
    """Say everything that is wrong with a result; an empty list is right."""
    mark = b"\xef\xbb\xbf"
    faults = []
    if case.source.startswith(mark) != result.startswith(mark):
        faults.append("byte order mark")
    source, text = (part.removeprefix(mark).decode() for part in (case.source, result))
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        return [*faults, f"invalid: {problem}"]
    if spelling(said, case.removed) != spelling(case.intended, case.removed):
        faults.append("wrong value")
    faults += [f"lost {lost}" for lost in missing_comments(case, text)]
    is_windows = "\r\n" in source
    if is_windows != ("\r\n" in text) and "\n" in source and "\n" in text:
        faults.append("line breaks changed")
    if is_windows and re.search(r"(?<!\r)\n", text):
        faults.append("line breaks mixed")
    if source and text and source.endswith("\n") != text.endswith("\n"):
        faults.append("final line break")
    return faults


def missing_comments(case: Case, text: str) -> list[str]:
    """Return the comments that are gone though what they belong to is not."""
    left = comments_in(text) if case.comments else set()
    lost = [comment for comment in case.comments if comment.text not in left]
    return [comment.text for comment in lost if not _may_go(comment, case)]


def _may_go(comment: Comment, case: Case) -> bool:
    owner = comment.owner
    if owner is None:
        return False
    if any(owner[: len(path)] == path for path in case.removed):
        return True
    if not comment.items:
        return False
    old, new = (_value_at(tree, owner) for tree in (_parsed(case.source), case.intended))
    if not isinstance(old, list) or not isinstance(new, list):
        return True  # the list, or a list of tables around it, became something else
    had, has = ([repr(item) for item in items] for items in (old, new))
    return all(has.count(item) < had.count(item) for item in comment.items)


def _parsed(source: bytes) -> Any:
    return tomllib.loads(source.removeprefix(b"\xef\xbb\xbf").decode())


def _value_at(tree: Any, path: Path) -> Any:
    for key in path:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def spelling(value: Any, removed: list[Path]) -> Any:
    """Spell a tree with its types; tables that a removal emptied are left out."""
    parents = {path[:depth] for path in removed for depth in range(1, len(path))}
    return _spelt(value, (), parents)


def _spelt(value: Any, path: Path, parents: set[Path]) -> Any:
    if isinstance(value, dict):
        table = {key: _spelt(item, (*path, key), parents) for key, item in sorted(value.items())}
        return {
            key: item for key, item in table.items() if item != {} or (*path, key) not in parents
        }
    if isinstance(value, list):
        return [_spelt(item, ("[]",), set()) for item in value]
    return f"{type(value).__name__} {value!r}"
