"""Our own signs, kept apart from the same signs in somebody's own words.

A page joins facts with a dot: "Ada · in · 3 Sep". Read aloud, ours become pauses; one that stands
in the Caller's own words is theirs, and stays. So before a page that will be heard is made, the
dots in the result are laid aside, as half of a surrogate pair: no text from outside can hold one,
neither a file in UTF-8 nor an argument (`cli/boundary.py` refuses it).

Every other sign of ours has its own words beside it (`Spoken`).
"""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

_DOT, _ASIDE = "·", "\ud800"
_AFTER_AN_END = re.compile(f"(?<=[.?!]) {_DOT} ")

M = TypeVar("M", bound=BaseModel)


def lay_aside(words: str) -> str:
    """Words from outside, or words that hold some: no dot in them is ours."""
    return words if words.isascii() else words.replace(_DOT, _ASIDE)


def put_back(words: str) -> str:
    """The words as they came, with the dots that were laid aside."""
    return words if words.isascii() else words.replace(_ASIDE, _DOT)


def said(words: str) -> str:
    """Our dots as a pause: "Ada; in; 3 Sep"; then theirs as they are."""
    return put_back(_AFTER_AN_END.sub(" ", words).replace(f" {_DOT} ", "; "))


def with_dots_aside(result: M) -> M:
    """The result, with every dot in it laid aside: its words are from outside."""
    return result.model_copy(update={name: _aside(value) for name, value in result})


def _aside(value: Any) -> Any:
    if type(value) is str:  # and no enumeration, whose values are ours
        return lay_aside(value)
    if isinstance(value, BaseModel):
        return with_dots_aside(value)
    if type(value) in (tuple, list):
        return type(value)(_aside(one) for one in value)
    if isinstance(value, Mapping):
        return {_aside(key): _aside(one) for key, one in value.items()}
    return value
