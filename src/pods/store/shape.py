"""What the tables of a file must look like, said in our words instead of the validator's.

Only reading an invalid file loads this.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pods.model.book import Book
from pods.model.problem import Problem
from pods.store.sentences import SENTENCES, Wrong, something

# Mending one thing can bring up another; a person who has `name = 5` misses a name next.
_ROUNDS = 5


def problems_of(error: ValidationError) -> list[Problem]:
    """Translate everything the validator found, in its order."""
    found = error.errors(include_url=False)
    # A list with a wrong item is told to be too short as well, as that item does not count.
    lists = {details["loc"][:-1] for details in found if isinstance(details["loc"][-1], int)}
    return [
        _problem(details)
        for details in found
        if details["type"] != "too_short" or details["loc"] not in lists
    ]


def mended(tree: Mapping[str, Any], error: ValidationError) -> tuple[Book, bool]:
    """Read what can be read of a file that is not as it must be.

    Whatever is wrong is left out, an entry without something it needs with it; a missing name
    is "?".

    Returns:
        The book, and whether all ids in it are still there, so that references can be checked.
    """
    tree, is_whole = dict(tree), True
    for _ in range(_ROUNDS):
        for details in error.errors(include_url=False, include_context=False):
            is_whole = _mend(tree, details) and is_whole
        try:
            return Book.from_tree(tree), is_whole
        except ValidationError as again:
            error = again
    return Book(), False


def _mend(tree: dict[str, Any], details: ErrorDetails) -> bool:
    """Leave out what is wrong; whether that took no id with it."""
    path = details["loc"]
    if details["type"] == "missing" and path[-1] == "name":
        _set(tree, path, "?")
        return True
    place = path[:-1] if details["type"] == "missing" else path
    while len(place) > 1 and isinstance(place[-1], int):
        place = place[:-1]
    _set(tree, place, None)
    return not _named_by_others(place)


def _named_by_others(place: Sequence[str | int]) -> bool:
    """Whether other entries may refer to what stands there."""
    if place[0] == "caller":
        return len(place) == 1 or place[1] == "id"
    return place[0] in {"people", "pods", "drafts"} and len(place) <= len(("people", "ada"))


def _set(tree: dict[str, Any], path: Sequence[str | int], value: Any) -> None:
    """Put a value at a path, or with None take it out; copies the tables on the way."""
    node = tree
    for key in path[:-1]:
        node[str(key)] = node = dict(node[str(key)])
    if value is None:
        node.pop(str(path[-1]), None)
    else:
        node[str(path[-1])] = value


def _problem(details: ErrorDetails) -> Problem:
    path = tuple(details["loc"])
    keys = [key for key in path if isinstance(key, str)]
    wrong = Wrong(keys[-1] if keys else "the file", details["input"], details.get("ctx", {}), path)
    sentence = SENTENCES.get(details["type"], something)
    return Problem(path, *sentence(wrong))
