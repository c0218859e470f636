"""Combinations worth a thought: the next pod, a whole round, open seats. It writes nothing."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from pods.actions.option import in_points, option_of
from pods.actions.result import NextStep
from pods.actions.seats import seats_of
from pods.actions.suggestion import (
    NumberedPod,
    PodOption,
    RoundOption,
    Suggestion,
    WaitingLine,
    Wishes,
)
from pods.errors import NotAllowedError
from pods.grouping.search.enumerate import never
from pods.grouping.solution import Pod as ProposedPod
from pods.grouping.solution import Solution
from pods.grouping.suggest import fill_pod, next_pods, round_of
from pods.model.book import Book
from pods.model.names import find_people, find_pod, short_name
from pods.model.pod import Pod
from pods.proposals.calendar import hours_unknown
from pods.proposals.question import Asked, ask_everyone, ask_fill, ask_next
from pods.proposals.telling import waiting_reasons


def suggest_next(
    book: Book, *, wishes: Wishes, today: date, is_over: Callable[[], bool] = never
) -> Suggestion:
    """The next pod around the Caller: at least three alternatives, where there are as many.

    Raises:
        NamingError: nobody is called that.
        NotAllowedError: the Caller is at their own limit.
    """
    required, without = _named(book, wishes)
    asked = ask_next(
        book,
        required=required,
        without=without,
        only=wishes.only,
        include=wishes.include,
        today=today,
    )
    found = next_pods(asked.problem, k=wishes.count, seed=wishes.seed, is_over=is_over)
    return _alternatives(book, asked, found.pods, proved=found.proved, wishes=wishes)


def suggest_fill(
    book: Book, *, pod: str, wishes: Wishes, today: date, is_over: Callable[[], bool] = never
) -> Suggestion:
    """Who would fit the open seats of a pod, at most two newcomers at once.

    Raises:
        NamingError: no pod, or nobody, is called that.
        NotAllowedError: no seat is open.
    """
    found = find_pod(book, pod)
    free = seats_of(book, found).free
    if free == 0:
        raise NotAllowedError(
            f"{found.title} has no open seat", f"more seats: pods edit-pod {found.id} --size-max N"
        )
    required, without = _named(book, wishes)
    asked = ask_fill(
        book,
        found,
        seats=free if free is not None else 2,
        required=required,
        without=without,
        only=wishes.only,
        include=wishes.include,
        today=today,
    )
    best = fill_pod(asked.problem, k=wishes.count, seed=wishes.seed, is_over=is_over)
    return _alternatives(book, asked, best.pods, proved=best.proved, wishes=wishes, pod=found)


def suggest_everyone(
    book: Book, *, wishes: Wishes, today: date, is_over: Callable[[], bool] = never
) -> Suggestion:
    """A whole round: as many placed as possible, then the best combinations.

    Raises:
        NamingError: nobody is called that.
    """
    required, without = _named(book, wishes)
    asked = ask_everyone(
        book,
        required=required,
        without=without,
        only=wishes.only,
        include=wishes.include,
        today=today,
    )
    rounds = round_of(asked.problem, k=wishes.count, seed=wishes.seed, is_over=is_over)
    options = tuple(
        _round(book, asked, solution, number=number)
        for number, solution in enumerate(rounds, start=1)
        if solution.pods
    )
    waiting = options[0].waiting if options else _everybody_waits(book, asked)
    optimal = rounds[0].proved if rounds else True
    return _suggestion(
        book, asked, "everyone", options=options, waiting=waiting, optimal=optimal, wishes=wishes
    )


def _alternatives(
    book: Book,
    asked: Asked,
    pods: Sequence[ProposedPod],
    *,
    proved: bool,
    wishes: Wishes,
    pod: Pod | None = None,
) -> Suggestion:
    options = tuple(
        NumberedPod(number=number, **option_of(book, asked, one, pod=pod))
        for number, one in enumerate(pods, start=1)
    )
    placed = {member for one in pods for member in one.members}
    rest = [place for place in range(len(asked.people)) if place not in placed]
    rest = [place for place in rest if asked.people[place] in asked.eligible.people]
    waiting = tuple(
        WaitingLine(person=person, reason=reason)
        for person, reason in waiting_reasons(book, asked, pods, rest)
    )
    question: Literal["next", "fill"] = "fill" if pod else "next"
    return _suggestion(
        book, asked, question, options=options, waiting=waiting, optimal=proved, wishes=wishes
    )


def _round(book: Book, asked: Asked, solution: Solution, *, number: int) -> RoundOption:
    reasons = waiting_reasons(book, asked, solution.pods, solution.waiting)
    return RoundOption(
        number=number,
        pods=tuple(PodOption(**option_of(book, asked, pod)) for pod in solution.pods),
        placed=len(solution.placed),
        score=in_points(solution.affinity),
        waiting=tuple(WaitingLine(person=one, reason=reason) for one, reason in reasons),
    )


def _everybody_waits(book: Book, asked: Asked) -> tuple[WaitingLine, ...]:
    reasons = waiting_reasons(book, asked, (), range(len(asked.people)))
    return tuple(WaitingLine(person=one, reason=reason) for one, reason in reasons)


def _suggestion(
    book: Book,
    asked: Asked,
    question: Literal["next", "everyone", "fill"],
    *,
    options: Sequence[NumberedPod | RoundOption],
    waiting: Sequence[WaitingLine],
    optimal: bool,
    wishes: Wishes,
) -> Suggestion:
    chosen = asked.eligible
    return Suggestion(
        question=question,
        options=tuple(options),
        waiting=tuple(waiting),
        optimal=optimal,
        seed=wishes.seed,
        drawn_on=len(chosen.people),
        ladder=chosen.ladder,
        nobody_sounded=chosen.nobody_sounded,
        no_room=len(chosen.left_out),
        start=asked.season.start,
        end=asked.season.last_day,
        cadence_weeks=asked.season.cadence_weeks,
        minutes=asked.minutes,
        names={one: short_name(book, one) for one in (*asked.people, *asked.left_out)},
        me=None if book.caller.organiser else book.caller.id,
        next_step=_next_step(book, asked, options),
    )


def _next_step(
    book: Book, asked: Asked, options: Sequence[NumberedPod | RoundOption]
) -> NextStep | None:
    if not book.people:
        return NextStep(text="Nobody is on the list yet:", command="pods add-person Ana Bo")
    if not options and len(asked.people) < asked.problem.size_min:
        return NextStep(
            text=f"A pod takes {asked.problem.size_min}. Who else comes to mind?",
            command="pods add-person NAME",
        )
    first = options[0] if options else None
    if asked.eligible.nobody_sounded and isinstance(first, NumberedPod):
        others = " ".join(one for one in first.people if one != book.caller.id)
        return NextStep(
            text="Nobody is sounded yet. Test the waters:", command=f"pods sound {others}"
        )
    unknown = hours_unknown(book, first.people) if isinstance(first, NumberedPod) else ()
    if unknown:
        name = short_name(book, unknown[0])
        return NextStep(
            text=f"Ask {name} for their hours:",
            command=f'pods edit-person {unknown[0]} --free "tue 18-21" --time-zone Europe/Lisbon',
        )
    return None


def _named(book: Book, wishes: Wishes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    required = tuple(person.id for person in find_people(book, wishes.required))
    without = tuple(person.id for person in find_people(book, wishes.without))
    return tuple(one for one in required if one != book.caller.id), without
