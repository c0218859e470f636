"""What a key must look like, one sentence for each way in which it does not.

Never the validator's own words: they speak of strings and tuples.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any, NamedTuple

Said = tuple[str, str]

_YES = {"yes", "y", "on", "true", "ja", "sim", "oui", "si", "sí"}
_NO = {"no", "n", "off", "false", "nein", "não", "non"}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD = re.compile(r"'([^']*)'")
# What a bare value in the place of a table was probably meant as.
_SECTIONS = {"people": "name", "pods": "name", "caller": "name"}


class Wrong(NamedTuple):
    """A value that cannot be where it stands.

    Attributes:
        key: the last key of the path.
        value: what stands there.
        context: the numbers and words of the rule it breaks.
        path: the keys that lead there; integers count the items of a list.
    """

    key: str
    value: Any
    context: Mapping[str, Any]
    path: tuple[str | int, ...]


def _missing(wrong: Wrong) -> Said:
    key, path = wrong.key, wrong.path
    examples = {
        "name": 'name = "Ada Sousa"',
        "person": 'person = "ada"',
        "people": 'people = ["ada", "bo"]',
        "kind": 'kind = "together"' if path[0] == "rules" else 'kind = "friend"',
        "state": 'state = "sent"',
        "to": 'to = "curious"',
        "on": "on = 2026-09-14",
        "start": "start = 2026-10-05",
        "meetings": "meetings = 8",
    }
    hint = f"add a line under it: {examples.get(key, f'{key} = ...')}"
    return f"{_where(path[:-1])} has no {key}", hint


def _text(wrong: Wrong) -> Said:
    key, value, path = wrong.key, wrong.value, wrong.path
    if isinstance(value, list | dict):
        return f"{key} is a text, not {_kind(value)}", f'{key} = "..."'
    written = _written(value)
    if isinstance(path[-1], int):
        return f"{key} holds texts, each between quotes", f'write: "{written}"'
    example = f'{key} = "{written}"'
    return f"{key} is a text, and stands between quotes", f"write: {example}"


def _empty_text(wrong: Wrong) -> Said:
    key = wrong.key
    return f"{key} is empty", f'{key} = "..."'


def _true_or_false(wrong: Wrong) -> Said:
    key, value = wrong.key, wrong.value
    word = str(value).strip().lower()
    meant = "false" if word in _NO or value == 0 else "true"
    sure = word in _YES | _NO or value in (0, 1)
    hint = f"write: {key} = {meant}" if sure else f"{key} = true, or {key} = false"
    return f"{key} is true or false, without quotes", hint


def _number(wrong: Wrong) -> Said:
    key, value = wrong.key, wrong.value
    text = str(value).strip()
    if isinstance(value, float) and value.is_integer():
        text = str(int(value))
    is_number = text.lstrip("+-").isdigit() and not isinstance(value, bool)
    return f"{key} is a whole number, without quotes", (
        f"write: {key} = {int(text)}" if is_number else f"{key} = 3"
    )


def _day(wrong: Wrong) -> Said:
    key, value = wrong.key, wrong.value
    if isinstance(value, datetime):
        return f"{key} is a day, without an hour", f"write: {key} = {value.date()}"
    found = _ISO_DAY.search(value) if isinstance(value, str) else None
    hint = f"write: {key} = {found[0]}" if found else f"{key} = 2026-08-20"
    return f"{key} is a day, without quotes", hint


def _one_of(wrong: Wrong) -> Said:
    key, value, context = wrong.key, wrong.value, wrong.context
    words = _WORD.findall(str(context["expected"]))
    listed = ", ".join(words)
    word = str(value).strip().lower().replace(" ", "-").replace("_", "-")
    near = get_close_matches(word, words, n=1, cutoff=0.5)
    if isinstance(value, bool):  # said of podding, yes is `in`
        near = []
    hint = f'did you mean "{near[0]}"? One of: {listed}' if near else f"one of: {listed}"
    shown = f'"{value}"' if isinstance(value, str) else _written(value)
    return f"{key} cannot be {shown}", hint


def _too_small(wrong: Wrong) -> Said:
    key, value, context = wrong.key, wrong.value, wrong.context
    return f"{key} is {value}, and is {context['ge']} at least", f"write: {key} = {context['ge']}"


def _too_big(wrong: Wrong) -> Said:
    key, value, context = wrong.key, wrong.value, wrong.context
    return f"{key} is {value}, and is {context['le']} at most", f"write: {key} = {context['le']}"


def _too_few(wrong: Wrong) -> Said:
    key, context = wrong.key, wrong.context
    least, count = context["min_length"], context["actual_length"]
    return f"{key} names {count}, and needs {least}", f'{key} = ["ada", "bo"]'


def _too_many(wrong: Wrong) -> Said:
    key, value, context, path = wrong.key, wrong.value, wrong.context, wrong.path
    most = context["max_length"]
    count = len(value) if isinstance(value, list) else context.get("actual_length", "more")
    pairs = "; one such table for each pair" if path[0] == "ties" else ""
    return f"{key} names {count}, and takes {most}", f'{key} = ["ada", "bo"]{pairs}'


def _list(wrong: Wrong) -> Said:
    key, value = wrong.key, wrong.value
    if isinstance(value, str):
        parts = ", ".join(f'"{part.strip()}"' for part in value.split(",") if part.strip())
        return f"{key} is a list, between [ and ]", f"write: {key} = [{parts}]"
    return f"{key} is a list, not {_kind(value)}", f'{key} = ["...", "..."]'


def _tables(wrong: Wrong) -> Said:
    key, value, path = wrong.key, wrong.value, wrong.path
    name = ".".join(str(part) for part in path)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        message = f"[[{name}]] makes a list; here each entry has a name of its own"
        return message, f"write: [{name}.{_name_of(value[0])}]"
    if isinstance(value, list):
        listed = next((str(item) for item in value if isinstance(item, str)), "ada")
        return f"{key} is tables, one for each, not a list", f"write: [{name}.{listed}]"
    return f"{key} is tables, one for each, not {_kind(value)}", f"write: [{name}.ada]"


def _table(wrong: Wrong) -> Said:
    key, value, path = wrong.key, wrong.value, wrong.path
    name = ".".join(str(part) for part in path)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"[[{name}]] makes a list; this is one table", f"write: [{name}]"
    inner = _SECTIONS.get(str(path[0])) if len(path) <= len(("people", "ada")) else None
    line = f", and under it: {inner} = {_literal(value)}" if inner else ""
    return f"{key} is a table, not {_kind(value)}", f"write: [{name}]{line}"


def something(wrong: Wrong) -> Said:
    """What is said where nothing better is known."""
    key, value = wrong.key, wrong.value
    return f"{key} cannot be {_written(value)}", "docs/file-format.md says what it can be"


SENTENCES: dict[str, Callable[[Wrong], Said]] = {
    "missing": _missing,
    "string_type": _text,
    "string_too_short": _empty_text,
    "bool_type": _true_or_false,
    "int_type": _number,
    "date_type": _day,
    "literal_error": _one_of,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_big,
    "too_short": _too_few,
    "too_long": _too_many,
    "tuple_type": _list,
    "dict_type": _tables,
    "model_type": _table,
}


def _where(path: tuple[str | int, ...]) -> str:
    return f"[{'.'.join(str(part) for part in path)}]" if path else "the file"


def _kind(value: Any) -> str:
    kinds = {
        bool: "true or false",
        str: "a text",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
    return kinds.get(type(value), "a day or an hour")


def _written(value: Any) -> str:
    """A value as it would stand in the file, near enough to be recognised."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _literal(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else '"..."'


def _name_of(table: Mapping[str, Any]) -> str:
    """A readable id for an entry of a list, out of what it says."""
    said = str(table.get("id") or table.get("name") or "ada").split()[0].lower()
    return said if re.fullmatch(r"[a-z0-9\-]+", said) else "ada"
