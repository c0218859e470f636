"""An answer of the engine in words: why these, who waits and why, what is still unknown."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pods.grouping.criteria.nobody_alone import alone
from pods.grouping.explain import Cause, Waiting, explained, share_a_start
from pods.grouping.problem import Problem
from pods.grouping.solution import Pod
from pods.hours.say import say_day
from pods.hours.week import starts_in
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.speech import listed
from pods.proposals.limits import Bonds, points_of
from pods.proposals.question import Asked
from pods.proposals.saying import say_fewer_starts, zone_label
from pods.proposals.slots import LocalLine, SlotLine

_CAUSES = {
    Cause.NO_HOUR_WITH_ANYBODY: "no hour in common with anybody",
    Cause.NOBODY_CALLS: "nobody who would call a pod is free when they are",
    Cause.NO_COMMON_LANGUAGE: "no language in common",
    Cause.TOO_FEW: "too few are free when they are",
    Cause.OTHERS_FIT_BETTER: "others fit better",
}


def waiting_reasons(
    book: Book, asked: Asked, options: Sequence[Pod], people: Sequence[int]
) -> tuple[tuple[str, str], ...]:
    """By id, why each of these people is in none of the options; sorted by id.

    What a private rule is about, or whom, is never said.
    """
    found = explained(asked.problem, options, people)
    told = {asked.people[one.person]: _reason(book, asked, options, one) for one in found}
    parted = {one: asked.bonds.said(book, one, kind="together") for one in asked.left_out}
    return tuple(sorted({**parted, **told}.items()))


def named(book: Book, people: Iterable[str]) -> str:
    """People as a sentence lists them; the Caller is "you"."""
    return listed([you_or_short(book, one) for one in people])


def you_or_short(book: Book, person: str) -> str:
    """Somebody as a sentence to the Caller names them."""
    return "you" if person == book.caller.id else short_name(book, person)


def answers_owed(book: Book, people: Sequence[str]) -> tuple[str, ...]:
    """Who of these has yet to answer, or has said maybe, or was never asked anything."""
    silent = [one for one in people if _stands(book, one) == "sounded"]
    unsure = [one for one in people if _stands(book, one) == "maybe"]
    unasked = [one for one in people if _stands(book, one) == "idea" and not book.pods_of(one)]
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
            moves.setdefault(_moved(times), []).append(you_or_short(book, person))
    return tuple(f"{_clocks(names)} {move}" for move, names in moves.items())


def wishes_heard(book: Book, bonds: Bonds, people: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """The public wishes that speak for these people, or against them: a sentence, and its points.

    Private wishes count as much, and are not told.
    """
    told = []
    for wish in bonds.wishes:
        inside = [one for one in wish.people if one in people]
        if len(inside) > 1 and not wish.private:
            names = listed([you_or_short(book, one) for one in inside])
            word = "as" if wish.kind == "together" else "against what"
            pairs = len(inside) * (len(inside) - 1) // 2
            told.append((f"{names} together, {word} you wish", pairs * points_of(wish)))
    return tuple(told)


def _moved(times: Sequence[LocalLine]) -> str:
    """From when to when, and on which day; short where it only goes there and back."""
    steps = [
        f"{_hour(one.at)} to {_hour(to.at)} on {say_day(to.since)}" for one, to in pairwise(times)
    ]
    if len(times) == len(("there", "and", "back")) and times[0].at == times[-1].at:
        steps[1:] = [f"back on {say_day(times[-1].since)}"]
    return f"from {', then '.join(steps)}".replace(", then back", ", back")


def _reason(book: Book, asked: Asked, options: Sequence[Pod], waiting: Waiting) -> str:
    person = asked.people[waiting.person]
    if waiting.cause is Cause.NO_HOUR_WITH_REQUIRED:
        named = [you_or_short(book, asked.people[one]) for one in asked.problem.required]
        return f"no hour in common with {listed(named)}"
    if waiting.cause is Cause.RULE:
        return asked.bonds.said(book, person, kind="apart")
    if waiting.cause is Cause.PARTNER:
        return asked.bonds.said(book, person, kind="together")
    if waiting.cause is Cause.OTHERS_FIT_BETTER and waiting.option is not None:
        option = options[waiting.option]
        but = _but(asked, {*option.members, waiting.person}, person=waiting.person)
        return f"fits {waiting.option + 1}{_where(option, waiting)}{but}"
    if waiting.instead_of is not None and waiting.swap is not None:
        name = you_or_short(book, asked.people[waiting.instead_of])
        return f"fits {waiting.swap + 1} in place of {name}"
    is_spoken = waiting.cause is Cause.NO_COMMON_LANGUAGE and _could_talk(
        asked.problem, waiting.person
    )
    return "too few share both their hours and a language" if is_spoken else _CAUSES[waiting.cause]


def _could_talk(problem: Problem, person: int) -> bool:
    """Whether somebody who is free when they are speaks a language of theirs."""
    return any(
        problem.languages[other] & problem.languages[person]
        and share_a_start(problem, person, other)
        for other in range(len(problem.people))
        if other != person
    )


def _where(option: Pod, waiting: Waiting) -> str:
    """At which of the option's starts, where not at all of them."""
    anchor = waiting.fit.anchor if waiting.fit else None
    if anchor is None or anchor.mask is None or anchor.zone is None:
        return ""
    starts = starts_in(anchor.mask)
    if anchor.zone != option.zone:
        return f" {say_fewer_starts(starts, of=())} ({zone_label(anchor.zone)})"
    said = say_fewer_starts(starts, of=starts_in(option.mask or 0))
    return f" {said}" if said else ""


def _but(asked: Asked, members: Iterable[int], *, person: int) -> str:
    """What they would find there: that they would be alone, and in what."""
    found = alone(asked.facts, tuple(sorted(members)))
    words = [one.words for one in found if one.person == person]
    return f", but would be {listed(words)}" if words else ""


def _clocks(names: Sequence[str]) -> str:
    if len(names) == 1:
        return "your clock moves" if names[0] == "you" else f"{names[0]}'s clock moves"
    return f"the clocks of {listed(names)} move"


def _stands(book: Book, person: str) -> str:
    return "in" if person == book.caller.id else book.person(person).stands


def _names(book: Book, people: Sequence[str]) -> str:
    return listed([short_name(book, one) for one in people])


def _hour(at: str) -> str:
    return at.rsplit(maxsplit=1)[-1]
