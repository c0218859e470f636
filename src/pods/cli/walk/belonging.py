"""Who belongs together, and who does not: couples, friends, an old story."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Literal

from pods.actions.ties import rule, tie
from pods.cli.walk.answers import NOBODY, names_in
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.where import a_pod_is_wanted
from pods.errors import UsageError
from pods.model.book import Book

_Kind = Literal["couple", "friend", "apart"]

_KINDS: tuple[_Kind, ...] = ("couple", "friend")


def ties_are_unknown(book: Book, today: date) -> bool:
    """Whether there are people, and nobody has said yet who is a couple, or who are friends."""
    known = {tie.kind for tie in book.ties.values()}
    return a_pod_is_wanted(book, today) and len(book.people) > 1 and not known.issuperset(_KINDS)


def ask_for_ties(walk: Walk) -> None:
    """Couples, friends, and who should not sit in one pod: what matters most for a pod."""
    walk.each(lambda _: (*_KINDS, "apart"), partial(_ask_pairs, walk))


_PAIRS: Mapping[_Kind, tuple[str, str]] = {
    "couple": ("Who is a couple?", "Who else is a couple?"),
    "friend": ("Who are friends already?", "Who else are friends?"),
    "apart": ("Who should not sit in one pod?", "Who else should not?"),
}
_WHY_APART = (
    "An old story, an ex, a quarrel: no combination will bring them together. It acts everywhere "
    "and shows nowhere; pods rule --show-private shows it to you."
)
_WHY_TIES = (
    "A couple may want to share a pod, or to have one each; either way it is one absence. "
    "Friends already know each other, and a pod is there to weave. For instance: Ada, Tiago"
)


def _ask_pairs(walk: Walk, kind: _Kind) -> None:
    who, more = _PAIRS[kind]
    known = [tie for tie in walk.book.ties.values() if tie.kind == kind]
    known_apart = [rule for rule in walk.book.rules.values() if rule.kind == kind]
    who = more if known or known_apart else who
    while walk.is_done(
        f"{who} (two names; Enter: go on)",
        why=_WHY_APART if kind == "apart" else _WHY_TIES,
        deed=partial(_paired, walk, kind),
        skips=NOBODY,
    ):
        who = more


def _paired(walk: Walk, kind: _Kind, answer: str) -> Deed:
    pair = names_in(answer)
    if len(pair) != 2:  # noqa: PLR2004 - it takes two
        raise UsageError("that takes two names", "such as: Ada, Tiago")
    if kind == "apart":
        action = partial(rule, kind=kind, people=pair, today=walk.today)
        return Deed("rule", action, words=(kind, *pair), label="change a rule")
    return Deed(
        "tie",
        partial(tie, people=pair, kind=kind),
        words=(*pair, kind),
        label="change a tie",  # as the command calls it: the history is no place for names here
    )
