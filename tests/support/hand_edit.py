"""Follows the hint of a refusal, as somebody with an editor would: does it do what was asked?"""

import copy
import re
import tomllib
from typing import Any

from tests.support.toml_fuzz import Case
from tests.support.toml_judge import spelling
from tests.support.toml_writer import Path

_BEGINS = re.compile(
    r"^(?=in \[|above the first table|add:$|and \d+ more like that$)", re.MULTILINE
)
_EDIT = re.compile(
    r"(?:in \[(?P<table>.+?)\]|above the first table)(?:, line \d+)?, "
    r"(?:(?:write|add):  (?P<pair>.+)|delete (?P<key>.+))",
    re.DOTALL,
)
_GONE = object()


def faults_of_hint(hint: str, case: Case) -> list[str]:
    """Follow every edit that a hint spells out, and say where the outcome is not what was meant."""
    document = tomllib.loads(case.source.removeprefix(b"\xef\xbb\xbf").decode())
    *edits, last = _BEGINS.split(hint)[1:] or [""]
    is_cut = last.startswith("and ")
    touched: list[Path] = []
    for edit in edits if is_cut else [*edits, last]:
        if not _follow(edit.rstrip("\n"), document, touched):
            return [f"no edit by hand: {edit!r}"]
    if is_cut:
        wrong = [path for path in touched if _spelt(document, path) != _spelt(case.intended, path)]
        return [f"the edit by hand is wrong at {path}" for path in wrong]
    is_right = spelling(document, case.removed) == spelling(case.intended, case.removed)
    return [] if is_right else ["the edit by hand does something else"]


def _follow(edit: str, document: dict[str, Any], touched: list[Path]) -> bool:
    if edit.startswith("add:\n"):
        _join(document, tomllib.loads(edit.removeprefix("add:\n")), (), touched)
        return True
    said = _EDIT.fullmatch(edit)
    if said is None:
        return False
    table = _path(said["table"]) if said["table"] else ()
    if said["key"]:
        (key,) = _path(said["key"])
        touched.append((*table, key))
        del _table(document, table)[key]
    else:
        _join(_table(document, table), tomllib.loads(said["pair"]), table, touched)
    return True


def _path(keys: str) -> Path:
    tree, path = tomllib.loads(f"[{keys}]"), []
    while tree:
        ((key, tree),) = tree.items()
        path.append(key)
    return tuple(path)


def _table(document: dict[str, Any], path: Path) -> dict[str, Any]:
    for key in path:
        document = document.setdefault(key, {})
    return document


def _join(table: dict[str, Any], more: dict[str, Any], path: Path, touched: list[Path]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and value and isinstance(table.setdefault(key, {}), dict):
            _join(table[key], value, (*path, key), touched)
        else:
            table[key] = copy.deepcopy(value)
            touched.append((*path, key))


def _spelt(tree: Any, path: Path) -> Any:
    for key in path:
        tree = tree.get(key, _GONE) if isinstance(tree, dict) else _GONE
    return spelling(tree, [])
