"""Names for the shell to complete. Reads the file as it is; whatever is wrong, no name is offered.

Nothing here may ever print or fail: it runs while somebody is typing.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from typer import Context

# In letters; whoever presses Tab waits no longer than about a second.
_QUICKLY_READ = 3_000_000

Completions = list[tuple[str, str]]
"""What to type, and what it stands for."""


def people(ctx: Context, incomplete: str) -> Completions:
    """The ids and names of people."""
    return _matching(_people(_tree(ctx)), incomplete)


def people_listed(ctx: Context, incomplete: str) -> Completions:
    """The same, after the last comma of `bo,ada`."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", about) for name, about in people(ctx, last)]


def pods(ctx: Context, incomplete: str) -> Completions:
    """The ids and names of pods."""
    return _matching(_named(_tree(ctx).get("pods")), incomplete)


def drafts(ctx: Context, incomplete: str) -> Completions:
    """The ids of drafts."""
    return _matching(_named(_tree(ctx).get("drafts")), incomplete)


def pods_and_drafts(ctx: Context, incomplete: str) -> Completions:
    """Pods first, then drafts."""
    return [*pods(ctx, incomplete), *drafts(ctx, incomplete)]


def pods_and_people(ctx: Context, incomplete: str) -> Completions:
    """Pods first, then people."""
    return [*pods(ctx, incomplete), *people(ctx, incomplete)]


def meetings(ctx: Context, incomplete: str) -> Completions:
    """The ids of the meetings of the pod that stands before, as far as nothing is logged."""
    pods_ = _tree(ctx).get("pods")
    pod = pods_.get(ctx.params.get("pod")) if isinstance(pods_, dict) else None
    held = pod.get("meetings") if isinstance(pod, dict) else None
    table = held.items() if isinstance(held, dict) else ()
    told = ((key, one) for key, one in table if isinstance(one, dict))
    named = ((key, f"{one.get('on', '')}") for key, one in told if one.get("status") != "held")
    return _matching(((key, _plain(day)) for key, day in named), incomplete)


def criteria(_: Context, incomplete: str) -> Completions:
    """The names of criteria, after the last comma, each ready for its weight."""
    from pods.model.words import CRITERIA

    before, comma, last = incomplete.rpartition(",")
    named = ((f"{name}=", "") for name in CRITERIA)
    return [(f"{before}{comma}{name}", about) for name, about in _matching(named, last)]


def _matching(named: Iterator[tuple[str, str]], incomplete: str) -> Completions:
    wanted = incomplete.casefold()
    return [(name, about) for name, about in named if name.casefold().startswith(wanted)]


def _people(tree: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    caller = tree.get("caller")
    yield "me", "you"
    if isinstance(caller, dict) and isinstance(caller.get("id"), str):
        yield caller["id"], "you"
    yield from _named(tree.get("people"))


def _named(table: object) -> Iterator[tuple[str, str]]:
    """Ids that can be typed without quoting, with the name beside each."""
    for key, entry in table.items() if isinstance(table, dict) else ():
        name = entry.get("name") if isinstance(entry, dict) else None
        if key.isprintable() and not set(key) & set(" \"'`$\\:"):
            yield key, _plain(name) if isinstance(name, str) else ""


def _plain(name: str) -> str:
    """A name that a shell script can carry: nothing in it is special to a shell."""
    return "".join(letter for letter in name if letter.isalnum() or letter in " .-")


def _tree(ctx: Context) -> Mapping[str, Any]:
    from tomllib import loads

    from pods.store.diagnosis import has_endless_key
    from pods.store.location import locate
    from pods.store.opening import read_whole

    try:
        location = locate(_named_file(ctx), environ=os.environ, cwd=Path.cwd())
        text = read_whole(location.path).decode("utf-8-sig")
        return {} if len(text) > _QUICKLY_READ or has_endless_key(text) else loads(text)
    except Exception:  # noqa: BLE001 - an error must never appear in the middle of a prompt
        return {}


def _named_file(ctx: Context) -> str | None:
    later = ctx.params.get("file")
    earlier = ctx.parent.params.get("file") if ctx.parent else None
    return later or earlier


KINDS: Mapping[object, frozenset[str]] = {
    people: frozenset({"person"}),
    people_listed: frozenset({"person"}),
    pods: frozenset({"pod"}),
    drafts: frozenset({"draft"}),
    pods_and_drafts: frozenset({"pod", "draft"}),
    pods_and_people: frozenset({"person", "pod", "draft"}),
}
"""What an argument or an option can name, by the function that completes it."""
