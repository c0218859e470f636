"""An answer of the engine in words: why these, who waits and why, what is still unknown."""

from collections.abc import Sequence
from itertools import pairwise

from pods.grouping.criteria.nobody_alone import sentence as alone_sentence
from pods.grouping.explain import Cause, Waiting, explained
from pods.grouping.solution import Pod
from pods.hours.say import say_day
from pods.hours.week import starts_in
from pods.model.book import Book
from pods.model.names import short_name
from pods.proposals.question import Asked
from pods.proposals.saying import either, say_starts
from pods.proposals.slots import SlotLine

_CAUSES = {
    Cause.NO_HOUR_WITH_ANYBODY: "no hour in common with anybody",
    Cause.NOBODY_CALLS: "nobody who would call a pod is free when they are",
    Cause.NO_COMMON_LANGUAGE: "no language in common",
    Cause.RULE: "a private rule",
    Cause.PARTNER: "a rule of yours: somebody they belong with does not fit",
    Cause.TOO_FEW: "too few are free when they are",
}


def waiting_reasons(
    book: Book, asked: Asked, options: Sequence[Pod], people: Sequence[int]
) -> tuple[tuple[str, str], ...]:
    """By id, why each of these people is in none of the options; sorted by id.

    What a private rule is about, or whom, is never said.
    """
    found = explained(asked.problem, options, people)
    told = {asked.people[one.person]: _reason(book, asked, options, one) for one in found}
    return tuple(sorted({**asked.left_out, **told}.items()))


def answers_owed(book: Book, people: Sequence[str]) -> tuple[str, ...]:
    """Who of these has yet to answer, or has said maybe, or was never asked anything."""
    silent = [one for one in people if _stands(book, one) == "sounded"]
    unsure = [one for one in people if _stands(book, one) == "maybe"]
    unasked = [one for one in people if _stands(book, one) == "idea"]
    said = []
    if silent:
        verb = "has" if len(silent) == 1 else "have"
        said.append(f"{_names(book, silent)} {verb} yet to answer")
    if unsure:
        said.append(f"{_names(book, unsure)} said maybe")
    if unasked and len(unasked) < len(people) - 1:
        verb = "knows" if len(unasked) == 1 else "know"
        said.append(f"{_names(book, unasked)} {verb} nothing of it yet")
    return tuple(said)


def clock_moves(book: Book, slots: Sequence[SlotLine]) -> tuple[str, ...]:
    """Whose own clock moves within the season, told at the first start."""
    moves: dict[str, list[str]] = {}
    for person, times in sorted(slots[0].local.items()) if slots else ():
        if len(times) > 1:
            steps = [
                f"{_hour(one.at)} to {_hour(to.at)} on {say_day(to.since)}"
                for one, to in pairwise(times)
            ]
            moves.setdefault(f"from {', then '.join(steps)}", []).append(short_name(book, person))
    return tuple(f"{_clocks(names)} {move}" for move, names in moves.items())


def _reason(book: Book, asked: Asked, options: Sequence[Pod], waiting: Waiting) -> str:
    if waiting.cause is Cause.NO_HOUR_WITH_REQUIRED:
        named = [_you_or_name(book, asked, one) for one in asked.problem.required]
        return f"no hour in common with {either(named, last='and')}"
    if waiting.cause is not Cause.OTHERS_FIT_BETTER:
        return _CAUSES[waiting.cause]
    if waiting.option is not None:
        return f"fits {waiting.option + 1}{_where(waiting)}{_but(asked, options, waiting)}"
    if waiting.instead_of is not None and waiting.swap is not None:
        name = _you_or_name(book, asked, waiting.instead_of)
        return f"fits {waiting.swap + 1} in place of {name}"
    return "others fit better"


def _where(waiting: Waiting) -> str:
    """At which of the option's starts, when their hours are known."""
    anchor = waiting.fit.anchor if waiting.fit else None
    if anchor is None or anchor.mask is None or anchor.zone is None:
        return ""
    return f" on {say_starts(starts_in(anchor.mask), zone=anchor.zone)}"


def _but(asked: Asked, options: Sequence[Pod], waiting: Waiting) -> str:
    """What they would find there: that they would be alone beside couples."""
    if waiting.option is None:
        return ""
    members = tuple(sorted({*options[waiting.option].members, waiting.person}))
    said = alone_sentence(asked.facts, members)
    name = asked.facts.label(waiting.person)
    return f", but {said.removeprefix(name).strip()}" if said and said.startswith(name) else ""


def _clocks(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"{names[0]}'s clock moves"
    return f"the clocks of {either(names, last='and')} move"


def _you_or_name(book: Book, asked: Asked, position: int) -> str:
    person = asked.people[position]
    return "you" if person == book.caller.id else short_name(book, person)


def _stands(book: Book, person: str) -> str:
    return "in" if person == book.caller.id else book.person(person).stands


def _names(book: Book, people: Sequence[str]) -> str:
    return either([short_name(book, one) for one in people], last="and")


def _hour(at: str) -> str:
    return at.rsplit(maxsplit=1)[-1]
