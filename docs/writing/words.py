"""Types and docstrings, said in words."""

import inspect
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_PLAIN = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    date: "day",
    datetime: "moment",
}


def about(thing: type) -> str:
    """What a docstring says, without its sections, each paragraph on one line."""
    text = inspect.cleandoc(thing.__doc__ or "")
    kept = text.split("\nAttributes:")[0].split("\nArgs:")[0].strip()
    return "\n\n".join(" ".join(part.split()) for part in kept.split("\n\n"))


def attributes(thing: type) -> dict[str, str]:
    """What the `Attributes:` section of a docstring says of each."""
    _, _, section = inspect.cleandoc(thing.__doc__ or "").partition("\nAttributes:\n")
    told: dict[str, str] = {}
    name = ""
    for line in section.splitlines():
        head, colon, rest = line.strip().partition(": ")
        if colon and head.isidentifier() and not line.startswith("        "):
            name, told[head] = head, rest
        elif name and line.strip():
            told[name] += f" {line.strip()}"
    return told


def ours(kind: type) -> bool:
    """Whether the program itself defines it, and not a test of it."""
    return kind.__module__.startswith("pods.")


def in_words(kind: Any, *, plural: bool = False) -> str:
    """A type, as a person says it: "whole number", "list of days", "one of `in`, `no`"."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _either(inner)
    if origin is Literal:
        return ("one of " if len(inner) > 1 else "always ") + _quoted(inner)
    if origin is tuple:
        return f"list of {in_words(inner[0], plural=True)}"
    if origin is dict:
        return f"table of {in_words(inner[1], plural=True)}, by {in_words(inner[0])}"
    if hasattr(kind, "__metadata__"):
        return in_words(inner[0], plural=plural)
    return _one(kind, plural=plural)


def limits(field: FieldInfo) -> str:
    """The bounds of a number: ", 1 to 5" or ", 1 or more"; empty without any."""
    low = next((m.ge for m in field.metadata if hasattr(m, "ge")), None)
    high = next((m.le for m in field.metadata if hasattr(m, "le")), None)
    if low is None:
        return ""
    return f", {low} or more" if high is None else f", {low} to {high}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---" for _ in head], *rows]
    return "\n".join(f"| {' | '.join(_cell(one) for one in line)} |" for line in lines)


def _one(kind: Any, *, plural: bool) -> str:
    if kind is Any:
        return "any values" if plural else "any value"
    if issubclass(kind, BaseModel):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    if issubclass(kind, Enum):
        return f"one of {_quoted(tuple(one.value for one in kind))}"
    word = _PLAIN[kind]
    return f"{word}s" if plural and kind is not bool else word


def _either(kinds: tuple[Any, ...]) -> str:
    words = [in_words(kind) for kind in kinds if kind is not NoneType]
    return " or ".join([*words, "null"] if NoneType in kinds else words)


def _quoted(values: tuple[Any, ...]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
