"""Words for the shell to complete that are no names: closed sets, and what the file has already.

Nothing here may ever print or fail, as in `pods.cli.completion`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pods.cli.completion import Completions, naming, people, pod_before
from pods.cli.completion_file import tables, tree
from pods.cli.typed_line import Typed
from pods.model.matching import fold

Words = Iterable[tuple[str, str]]

_DAYS = ("today", "yesterday", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun")


def criteria(ctx: Typed, incomplete: str) -> Completions:  # noqa: ARG001 - all are called alike
    """The names of criteria, after the last comma, each ready for its weight."""
    from pods.model.words import CRITERIA

    return _after_comma(((f"{name}=", "") for name in CRITERIA), incomplete)


def steps(ctx: Typed, incomplete: str) -> Completions:  # noqa: ARG001 - all are called alike
    """The steps of the ladder, after the last comma."""
    from pods.model.words import INTERESTS

    return _after_comma(((step, "") for step in INTERESTS), incomplete)


@naming("person")
def people_then_step(ctx: Typed, incomplete: str) -> Completions:
    """People, and where somebody is named already, the steps of the ladder first."""
    return [*(steps(ctx, incomplete) if ctx.given else ()), *people(ctx, incomplete)]


def shares(ctx: Typed, incomplete: str) -> Completions:  # noqa: ARG001 - all are called alike
    """What fellow members may see, after the last comma."""
    from pods.model.words import SHARES

    return _after_comma(((what, "") for what in SHARES), incomplete)


def letters(ctx: Typed, incomplete: str) -> Completions:
    """The names of letters, the Caller's own first."""
    from pods.letters.texts import WHAT_FOR

    own = tree(ctx).get("templates")
    words = dict.fromkeys(own, "your own words") if isinstance(own, dict) else {}
    return _begun({**words, **{name: words.get(name, WHAT_FOR[name]) for name in WHAT_FOR}}.items(),
                  incomplete)  # fmt: skip


def zones(ctx: Typed, incomplete: str) -> Completions:  # noqa: ARG001 - all are called alike
    """Time zones, also by the name of the city alone."""
    from importlib.resources import files

    names = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    begun = _begun(((name, "") for name in names), incomplete)
    wanted = fold(incomplete).replace(" ", "_")
    return begun or [
        (name, "")
        for name in names
        if any(part.startswith(wanted) for part in name.casefold().split("/"))
    ]


def days(ctx: Typed, incomplete: str) -> Completions:  # noqa: ARG001 - all are called alike
    """Days as people say them; any date can be typed."""
    return _begun(((day, "") for day in _DAYS), incomplete)


def seasons(ctx: Typed, incomplete: str) -> Completions:
    """The seasons of the pod that stands before."""
    found = pod_before(ctx).get("seasons")
    table = found if isinstance(found, dict) else {}
    told = ((key, one) for key, one in table.items() if isinstance(one, dict))
    return _begun(((key, f"from {one['start']}" if "start" in one else "") for key, one in told),
                  incomplete)  # fmt: skip


def mixes(ctx: Typed, incomplete: str) -> Completions:
    """In what a mix can be wished: what everybody has, and the Caller's own traits."""
    traits = _counted(ctx, "traits")
    own = {word.partition("=")[0]: "a trait of yours" for word in traits}
    return _after_comma([("place", ""), ("languages", ""), ("stage", ""), *own.items()], incomplete)


def known(key: str) -> Callable[[Typed, str], Completions]:
    """What stands in the file already for other people, the most frequent first.

    Args:
        key: of a person, as the file spells it: `topics`.
    """

    def complete(ctx: Typed, incomplete: str) -> Completions:
        counted = _counted(ctx, key).most_common()
        told = ((word, f"{count} people" if count > 1 else "1 person") for word, count in counted)
        return _after_comma(told, incomplete)

    return complete


def _counted(ctx: Typed, key: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for _, person in tables(ctx, "people"):
        found.update(word for word in _spread(person.get(key)) if word.isprintable())
    return found


def _spread(value: Any) -> Iterator[str]:
    """The words of a value: a text is one, a list has several, a table has pairs."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (word for word in value if isinstance(word, str))
    elif isinstance(value, dict):
        yield from (f"{name}={word}" for name, word in value.items())


def _begun(words: Words, incomplete: str) -> Completions:
    return [(word, about) for word, about in words if word.startswith(incomplete)]


def _after_comma(words: Words, incomplete: str) -> Completions:
    before, comma, last = incomplete.rpartition(",")
    typed = before.split(",")
    return [
        (f"{before}{comma}{word}", about)
        for word, about in _begun(words, last)
        if word not in typed
    ]
