"""Names for the shell to complete: people, pods, drafts and meetings, as the file has them.

Nothing here may ever print or fail: it runs while somebody is typing. Each function gets what
stands on the line already and the beginning of a word, and gives what the word may become, each
with what it stands for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pods.cli.completion_file import tables, tree
from pods.cli.typed_line import Typed
from pods.model.matching import Candidate, fold, matching

Completions = list[tuple[str, str]]
"""What to type, and what it stands for."""

Complete = Callable[[Typed, str], Completions]

KINDS: dict[object, frozenset[str]] = {}
"""What an argument or an option can name, by the function that completes it."""


def naming(*kinds: str) -> Callable[[Complete], Complete]:
    """Say of a function that it completes names, and of what: `person`, `pod`, `draft`.

    A name that stands where it completes is asked about when it is in doubt.
    """

    def remember(complete: Complete) -> Complete:
        KINDS[complete] = frozenset(kinds)
        return complete

    return remember


@naming("person")
def people(ctx: Typed, incomplete: str) -> Completions:
    """People: by id, or by nickname or name where that is what was begun."""
    return _called(_people(ctx), incomplete)


@naming("person")
def people_listed(ctx: Typed, incomplete: str) -> Completions:
    """The same, after the last comma of `bo,ada`; nobody twice."""
    return _listed(ctx, incomplete, _people(ctx))


@naming("person")
def members(ctx: Typed, incomplete: str) -> Completions:
    """People of the pod that stands before; all people where none of them is called so."""
    return _called(_members(ctx), incomplete) or people(ctx, incomplete)


@naming("person")
def members_listed(ctx: Typed, incomplete: str) -> Completions:
    """The same, after the last comma; nobody twice."""
    return _listed(ctx, incomplete, _members(ctx)) or people_listed(ctx, incomplete)


@naming("pod")
def pods(ctx: Typed, incomplete: str) -> Completions:
    """Pods: by id, or by name where that is what was begun."""
    return _called(_groups(ctx, "pods"), incomplete)


@naming("draft")
def drafts(ctx: Typed, incomplete: str) -> Completions:
    """Drafts, the same way."""
    return _called(_groups(ctx, "drafts"), incomplete)


@naming("pod", "draft")
def pods_and_drafts(ctx: Typed, incomplete: str) -> Completions:
    """Pods first, then drafts."""
    return [*pods(ctx, incomplete), *drafts(ctx, incomplete)]


@naming("person", "pod")
def pods_and_people(ctx: Typed, incomplete: str) -> Completions:
    """Pods first, then people."""
    return [*pods(ctx, incomplete), *people(ctx, incomplete)]


@naming("person", "pod", "draft")
def anything(ctx: Typed, incomplete: str) -> Completions:
    """Pods, then drafts, then people."""
    return [*pods_and_drafts(ctx, incomplete), *people(ctx, incomplete)]


def meetings(ctx: Typed, incomplete: str) -> Completions:
    """The ids of the meetings of the pod that stands before, as far as nothing is logged."""
    held = pod_before(ctx).get("meetings")
    table = held.items() if isinstance(held, dict) else ()
    told = ((key, one) for key, one in table if isinstance(one, dict))
    named = ((key, f"{one.get('on', '')}") for key, one in told if one.get("status") != "held")
    return [(key, day) for key, day in named if key.startswith(incomplete) and _is_typed(key)]


def _called(named: Iterable[Candidate], incomplete: str) -> Completions:
    """Each once, by the spelling that goes on from what was typed; else by id, without accents."""
    if incomplete.startswith("@"):
        named = (one for one in named if one.id.startswith(incomplete[1:]) and _is_typed(one.id))
        return [(f"@{one.id}", one.name) for one in named]
    begun: Completions = []
    alike: Completions = []
    wanted = fold(incomplete)
    for one in named:
        spellings = [text for text in (one.id, one.nickname or "", one.name) if _is_typed(text)]
        spelling = next((text for text in spellings if text.startswith(incomplete)), None)
        if spelling is not None:
            begun.append((spelling, one.name if spelling != one.name else ""))
        elif spellings and any(word.startswith(wanted) for word in _words(one)):
            alike.append((spellings[0], one.name))
    return begun or alike


def _listed(ctx: Typed, incomplete: str, named: Iterable[Candidate]) -> Completions:
    before, comma, last = incomplete.rpartition(",")
    typed = [name for value in (*ctx.given, before) for name in value.split(",") if name]
    everybody = list(named)
    gone = {one.id for name in typed for one in matching(everybody, name, writing=False)[:1]}
    left = [one for one in everybody if one.id not in gone]
    found = [(name, about) for name, about in _called(left, last) if "," not in name]
    return [(f"{before}{comma}{name}", about) for name, about in found]


def _words(one: Candidate) -> list[str]:
    names = (one.name, one.nickname or "", one.id)
    return [word for name in names for word in (fold(name), *fold(name).split())]


def _is_typed(text: str) -> bool:
    """Whether somebody could type it: a line of letters, and no option."""
    return text.isprintable() and bool(text.strip()) and not text.startswith("-")


def _people(ctx: Typed) -> Iterator[Candidate]:
    caller = tree(ctx).get("caller")
    named = caller if isinstance(caller, dict) else {}
    yield Candidate("me", "you")
    if isinstance(named.get("id"), str) and named["id"] != "me":
        yield Candidate(named["id"], _text(named.get("name")) or "you")
    for key, entry in tables(ctx, "people"):
        yield Candidate(key, _text(entry.get("name")) or key, _text(entry.get("nickname")) or None)


def _members(ctx: Typed) -> list[Candidate]:
    """Those who are in the pod that stands before; a second time in it counts as well."""
    inside = pod_before(ctx).get("members")
    table = inside if isinstance(inside, dict) else {}
    current = {
        _text(entry.get("person")) or key
        for key, entry in table.items()
        if isinstance(entry, dict) and "left" not in entry
    }
    return [one for one in _people(ctx) if one.id in current]


def _groups(ctx: Typed, section: str) -> Iterator[Candidate]:
    for key, entry in tables(ctx, section):
        yield Candidate(key, _text(entry.get("name")) or key, kind=section.removesuffix("s"))


def pod_before(ctx: Typed) -> Mapping[str, object]:
    """The table of the pod that stands before; empty where none does."""
    name = ctx.params.get("pod")
    among = list(_groups(ctx, "pods"))
    found = matching(among, name, writing=False) if isinstance(name, str) else []
    return dict(tables(ctx, "pods"))[found[0].id] if len(found) == 1 else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
