"""The proof of an edit: the new text says what was intended, and no comment is missing."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pods.errors import ExitCode, PodsError
from pods.store.render import render_document, render_keys, render_value
from pods.store.splice_changes import Changes, Path, same, without_emptied
from pods.store.syntax import comments, locate

_SHOWN = 3  # edits that a hint spells out


class UneditableError(PodsError):
    """This text cannot be edited safely; nothing was written, the hint is the edit by hand."""

    exit_code = ExitCode.UNEDITABLE

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(
            f"this file cannot be edited safely, so nothing was written: {reason}", hint
        )


def prove(
    before: str, after: str, *, intended: dict[str, Any], changes: Changes, released: list[str]
) -> None:
    """Check an edited document against what it is to say.

    Args:
        before: the text before the edit.
        after: the edited text.
        intended: what it has to say; tables that a removal emptied are dropped from it.
        changes: what was asked.
        released: the comments that go with what was removed.

    Raises:
        ValueError: it says something else, or a comment is missing or new.
    """
    try:
        said = tomllib.loads(after)
    except tomllib.TOMLDecodeError as problem:
        raise ValueError(f"the edited text would not be TOML ({problem})") from problem
    if not same(without_emptied(said, changes), without_emptied(intended, changes)):
        raise ValueError("the edited text would not say what was meant")
    had, has = Counter(comments(before)), Counter(comments(after))
    missing = had - has - Counter(released)
    if missing:
        raise ValueError(f"the comment {next(iter(missing))!r} would be lost")
    if has - had:
        raise ValueError("the edit would turn something into a comment")


def hand_edit(changes: Changes, text: str) -> str:
    """Say in words the smallest edit that makes the same changes by hand."""
    edits = list(_edits(changes, text))
    more = len(edits) - _SHOWN
    rest = [f"and {more} more like that"] if more > 0 else []
    return "\n".join([*edits[:_SHOWN], *rest])


def _edits(changes: Changes, text: str) -> Iterator[str]:
    for path in changes.removals:
        yield f"{_place(path, text)}, delete {render_keys(path[-1:])}"
    for path, value in changes.replacements.items():
        yield f"{_place(path, text)}, write:  {_pair(path[-1], value)}"
    for key, value in changes.additions.items():
        yield from _additions((key,), value, text)


def _additions(path: Path, value: Any, text: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{_place(path, text)}, add:  {_pair(path[-1], value)}"
    elif all(not isinstance(item, dict) for item in value.values()):
        nested: dict[str, Any] = value
        for key in reversed(path):
            nested = {key: nested}
        yield "add:\n" + render_document(nested).rstrip("\n")
    else:
        for key, item in value.items():
            yield from _additions((*path, key), item, text)


def _place(path: Path, text: str) -> str:
    table = f"in [{render_keys(path[:-1])}]" if len(path) > 1 else "above the first table"
    found = locate(text, path)
    return table if found is None else f"{table}, line {found.line}"


def _pair(key: str, value: Any) -> str:
    return f"{render_keys((key,))} = {render_value(value)}"
