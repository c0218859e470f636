"""What no search can change, in words, each with what to type next."""

from collections.abc import Iterator
from typing import NamedTuple

from pods.grouping.rules import Obstacle, ObstacleKind
from pods.grouping.snags import Snag, SnagKind, snags_of
from pods.model.typed import to_type
from pods.proposals.levers import Posed
from pods.proposals.limits import Bonds
from pods.proposals.nothing import NOBODY_CALLS, against_core, too_few
from pods.proposals.telling import named

_PRIVATE = "pods rule --show-private"


class ToldSnag(NamedTuple):
    """One thing that stands against pods before any is looked for.

    Attributes:
        kind: what it is.
        people: whom it is about, ids in order; nobody where a private rule is.
        text: the same as a sentence without its end.
        stops_all: no pod at all is possible.
        command: what to type next.
    """

    kind: SnagKind
    people: tuple[str, ...]
    text: str
    stops_all: bool
    command: str


def told_snags(posed: Posed) -> tuple[ToldSnag, ...]:
    """Everything that stands against the pods asked for, what stops all first."""
    found = snags_of(posed.asked.problem, is_one_pod=posed.question != "everyone")
    return tuple(dict.fromkeys(_told(posed, snag) for snag in found))


def _told(posed: Posed, snag: Snag) -> ToldSnag:
    people = tuple(posed.asked.people[one] for one in snag.people)
    if snag.kind is SnagKind.TOO_FEW:
        return ToldSnag(snag.kind, people, too_few(posed.asked), True, "pods add-person NAME")  # noqa: FBT003 - a field
    if snag.kind is SnagKind.NOBODY_CALLS:
        ask = f"pods edit-person {to_type(posed.book, people[0])} --can-call"
        return ToldSnag(snag.kind, people, NOBODY_CALLS, True, ask)  # noqa: FBT003 - a field
    if snag.kind is SnagKind.NO_HOUR_WITH_ENOUGH:
        return _without_enough(posed, snag, people)
    if snag.is_required:
        text = against_core(posed.book, posed.asked, Obstacle(_OBSTACLES[snag.kind], snag.people))
        command = _command(posed, snag, people, is_hidden="a private rule" in text)
        told = () if "a private rule" in text else people
        return ToldSnag(snag.kind, told, text, snag.stops_all, command)
    return _torn(posed, snag, people)


_OBSTACLES = {
    SnagKind.TOGETHER_AND_APART: ObstacleKind.APART,
    SnagKind.TOO_MANY_TOGETHER: ObstacleKind.TOO_LARGE,
    SnagKind.NO_COMMON_LANGUAGE: ObstacleKind.NO_COMMON_LANGUAGE,
    SnagKind.NO_COMMON_START: ObstacleKind.NO_COMMON_START,
}


def _without_enough(posed: Posed, snag: Snag, people: tuple[str, ...]) -> ToldSnag:
    """Whoever has no hour that enough others share."""
    least = posed.asked.problem.size_min
    if snag.stops_all:
        text = f"no hour holds all season for {least} of them, one of whom would call"
    else:
        text = f"{named(posed.book, people)}: no hour that {least - 1} others share, one to call"
    several = [*people[:2], *([posed.book.caller.id] if len(people) == 1 else [])]
    typed = " ".join(to_type(posed.book, one) for one in dict.fromkeys(several))
    return ToldSnag(snag.kind, people, text, snag.stops_all, f"pods when {typed}")


def _torn(posed: Posed, snag: Snag, people: tuple[str, ...]) -> ToldSnag:
    """Those who belong together and cannot be; named only where all of that is public."""
    is_hidden = _is_hidden(posed, people)
    who = "some whom a private rule keeps together" if is_hidden else named(posed.book, people)
    text = {
        SnagKind.TOGETHER_AND_APART: f"your rules keep {who} together and apart",
        SnagKind.TOO_MANY_TOGETHER: f"{who} belong together, more than a pod takes",
        SnagKind.NO_COMMON_LANGUAGE: f"{who} belong together and have no language in common",
    }.get(snag.kind, f"{who} belong together and have no hour in common that holds all season")
    if is_hidden and snag.kind is SnagKind.TOGETHER_AND_APART:
        text = "two of your rules keep the same people together and apart, one of them private"
    command = _command(posed, snag, people, is_hidden=is_hidden)
    return ToldSnag(snag.kind, () if is_hidden else people, text, snag.stops_all, command)


def _is_hidden(posed: Posed, people: tuple[str, ...]) -> bool:
    """Whether anything private has a part in what binds these people, or parts them."""
    bonds, there = posed.asked.bonds, set(people)
    # One rule that binds may lead to the next, so a private one that touches them is enough.
    binding = any(rule.private and there & set(rule.people) for rule in bonds.together())
    return binding or any(len(there & set(group)) > 1 for group in _private_apart(bonds))


def _private_apart(bonds: Bonds) -> Iterator[tuple[str, ...]]:
    yield from (rule.people for rule in bonds.rules if rule.kind == "apart" and rule.private)
    yield from (tie.people for tie in bonds.ties)


def _command(posed: Posed, snag: Snag, people: tuple[str, ...], *, is_hidden: bool) -> str:
    """What to type next: where to look at it, or how to change it."""
    typed = " ".join(to_type(posed.book, one) for one in people)
    if is_hidden:
        return _PRIVATE
    if snag.kind is SnagKind.TOGETHER_AND_APART:
        return f"pods rule apart {typed} --remove"
    if snag.kind is SnagKind.TOO_MANY_TOGETHER:
        return f"pods edit  # size-max = {len(people)}"
    if snag.kind is SnagKind.NO_COMMON_LANGUAGE:
        return f"pods edit-person {to_type(posed.book, people[0])} --languages en"
    return f"pods when {typed}"
