"""Every document that `--json` prints, from the models that the screens use too."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, get_args

import pods
from docs.writing.words import about, attributes, in_words, limits, ours, table
from pods.actions.result import Part, Result

_FIELDS = ("Field", "Value", "Meaning")
_IN_ALL = {"kind", "version", "next_step"}


def kinds() -> str:
    """A heading, a sentence and the fields of each kind of document."""
    named = {kind.model_fields["kind"].default: kind for kind in _results()}
    return "\n\n".join(_described(f"`{name}`", named[name]) for name in sorted(named))


def parts() -> str:
    """The same for the pieces that documents are made of."""
    found: dict[str, type[Part]] = {}
    for kind in _results():
        found.update((part.__name__, part) for part in _parts_in(kind))
    return "\n\n".join(_described(name, found[name]) for name in sorted(found))


def _described(title: str, part: type[Part]) -> str:
    told = attributes(part)
    rows = [
        (
            f"`{field.alias or name}`",
            in_words(field.annotation) + limits(field),
            field.description or told.get(name, ""),
        )
        for name, field in part.model_fields.items()
        if not (issubclass(part, Result) and name in _IN_ALL)
    ]
    # Where every field says itself, a column of blanks would only be in the way.
    width = 3 if any(meaning for _, _, meaning in rows) else 2
    fields = table(_FIELDS[:width], [row[:width] for row in rows])
    return "\n\n".join([f"### {title}", about(part), *([fields] if rows else [])])


def _results() -> list[type[Result]]:
    for module in walk_packages(pods.__path__, "pods."):
        if module.name.startswith(("pods.actions.", "pods.view.", "pods.proposals.")):
            import_module(module.name)
    return sorted(filter(ours, _below(Result)), key=lambda kind: kind.__name__)


def _below(kind: type[Result]) -> set[type[Result]]:
    return {one for below in kind.__subclasses__() for one in (below, *_below(below))}


def _parts_in(part: type[Part]) -> Iterator[type[Part]]:
    for field in part.model_fields.values():
        for inner in _named_in(field.annotation):
            yield inner
            yield from _parts_in(inner)


def _named_in(kind: Any) -> Iterator[type[Part]]:
    if isinstance(kind, type) and issubclass(kind, Part):
        yield kind
    for inner in get_args(kind):
        yield from _named_in(inner)
