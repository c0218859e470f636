"""The file as completion sees it: as much as can be read at once, and never a complaint."""

import os
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from pods.cli.typed_line import Typed

# In letters. Beyond the first, only names are looked for; beyond the second, nothing is: whoever
# presses Tab waits no longer than a moment.
_READ_WHOLE = 150_000
_READ_AT_ALL = 3_000_000

_HEADER = re.compile(r"\[\s*(caller|people|pods|drafts)\s*(?:\.\s*([^\].\s]+|\"[^\"\\]*\")\s*)?\]")
_FACT = re.compile(r"(id|name|nickname)\s*=\s*(?:\"([^\"\\]*)\"|'([^']*)')")


def tree(typed: Typed) -> Mapping[str, Any]:
    """The tables of the file that the line names, or else the one that would be used.

    Of a very long file, and of one that is no valid TOML, what people, pods and drafts are called.
    """
    from pods.store.location import locate
    from pods.store.opening import read_whole

    try:
        location = locate(typed.params.get("file"), environ=os.environ, cwd=Path.cwd())
        text = read_whole(location.path).decode("utf-8-sig")
    except Exception:  # noqa: BLE001 - an error must never appear in the middle of a prompt
        return {}
    return {} if len(text) > _READ_AT_ALL else _read(text)


def tables(typed: Typed, section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The tables of a section with their ids; what is no table is passed over."""
    found = tree(typed).get(section)
    for key, entry in found.items() if isinstance(found, dict) else ():
        if isinstance(entry, dict):
            yield key, entry


@lru_cache(maxsize=1)
def _read(text: str) -> Mapping[str, Any]:
    from tomllib import loads

    from pods.store.diagnosis import has_endless_key

    if len(text) > _READ_WHOLE:
        return _names_in(text)
    try:
        return {} if has_endless_key(text) else loads(text)
    except Exception:  # noqa: BLE001 - somebody is in the middle of editing it
        return _names_in(text)


def _names_in(text: str) -> Mapping[str, Any]:
    """Headers and names alone, as most files write them: a tenth of the time that parsing takes."""
    found: dict[str, dict[str, Any]] = {}
    entry: dict[str, str] | None = None
    for line in text.splitlines():
        if line.startswith("["):
            header = _HEADER.match(line)
            entry = {} if header else None
            if header is not None and entry is not None:
                section, key = header[1], header[2]
                table = found.setdefault(section, {} if key else entry)
                if key:
                    table[key.strip('"')] = entry
        elif entry is not None and (fact := _FACT.match(line)):
            entry[fact[1]] = fact[2] or fact[3] or ""
    return found
