"""Readable ids for what is new: from a name to the key of a table."""

from collections.abc import Collection

from pods.model.names import fold


def new_id(name: str, taken: Collection[str]) -> str:
    """A readable id for a new person or pod: the first word, else the whole name, else a number."""
    words = _words(name) or ["person"]
    for attempt in (words[0], "-".join(words)):
        if attempt not in taken and attempt != "me":
            return attempt
    whole, number = "-".join(words), 2
    while f"{whole}-{number}" in taken:
        number += 1
    return f"{whole}-{number}"


def slug(name: str, taken: Collection[str]) -> str:
    """A readable id from a whole name: The Unicorns are `unicorns`; other ones `unicorns-2`."""
    words = _words(name) or ["pod"]
    whole, number = "-".join(words[1:] if words[0] == "the" and words[1:] else words), 2
    if whole not in taken:
        return whole
    while f"{whole}-{number}" in taken:
        number += 1
    return f"{whole}-{number}"


def _words(name: str) -> list[str]:
    letters = (letter if letter.isalnum() else " " for letter in fold(name).replace("'", ""))
    return "".join(letters).split()
