"""Says an edit of a TOML text in one line, for tests of single shapes."""

import copy
import tomllib
from typing import Any

from pods.store.splice import splice


def edited(text: str, *removed: str, **put: Any) -> str:
    """Splice a text: `edited(text, "people.bo", people__ada__name="Ada")`.

    Positional paths are removed, keyword paths are set; `__` stands between keys, `_` for `-`.
    """
    old = tomllib.loads(text)
    new = copy.deepcopy(old)
    for path in removed:
        *parents, key = path.split(".")
        del _table(new, parents)[key]
    for name, value in put.items():
        *parents, key = name.replace("__", ".").replace("_", "-").split(".")
        _table(new, parents)[key] = value
    return splice(text.encode(), old=old, new=new).decode()


def _table(tree: dict[str, Any], path: list[str]) -> dict[str, Any]:
    for key in path:
        tree = tree.setdefault(key, {})
    return tree
