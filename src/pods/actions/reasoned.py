"""What was asked besides the combinations: why these, why not somebody, what would unlock more."""

from collections.abc import Container, Iterable
from datetime import date
from typing import Any

from pods.actions.lever_lines import LeverLine
from pods.actions.reasons import Obstacle, WhyNot
from pods.actions.result import NextStep
from pods.actions.suggestion import RoundOption, Suggestion
from pods.actions.wishes import Wishes, draw_of
from pods.grouping.ending import Ending, IsOver
from pods.grouping.search.fill import AT_ONCE
from pods.grouping.solution import Pod
from pods.grouping.worth import pod_of
from pods.model.book import Book
from pods.model.names import find_pod, short_name
from pods.proposals.levers import Posed
from pods.proposals.question import Asked, ask_everyone, ask_fill, ask_next
from pods.proposals.snags import told_snags


def reasoned(
    answer: Suggestion,
    book: Book,
    *,
    wishes: Wishes,
    today: date,
    is_over: IsOver,
) -> Suggestion:
    """The same suggestion with the reasons that were asked for.

    Args:
        answer: the suggestion.
        book: the book it was made for.
        wishes: what was asked.
        today: the day it is.
        is_over: asked now and then whether to stop and tell what is known by then.

    Raises:
        NamingError: nobody is called as `wishes.why_not` says.
    """
    posed = posed_again(answer, book, wishes=wishes, today=today)
    obstacles = tuple(Obstacle(**snag._asdict()) for snag in told_snags(posed))
    answer = answer.model_copy(update={"obstacles": obstacles})
    if not (wishes.why or wishes.why_not or wishes.levers):
        return _with_hint(answer)
    told: dict[str, Any] = {}
    ending = Ending(is_over, clock=None)
    if wishes.why:
        from pods.actions.why import why_each  # noqa: PLC0415 - only where it was asked for

        told["why"] = tuple(why_each(answer, posed, is_over=ending))
    if wishes.why_not:
        from pods.actions.why_not import why_not_each  # noqa: PLC0415 - as above

        found = why_not_each(
            answer, posed, wishes.why_not, seed=wishes.seed, effort=wishes.effort, is_over=ending
        )
        told["why_not"] = tuple(found)
    if wishes.levers:
        from pods.actions.levers import levers_of  # noqa: PLC0415 - only where it was asked for

        told["levers"] = levers_of(posed, is_over=ending)
    lines = [*told.get("why_not", ()), *(told["levers"].lines if wishes.levers else ())]
    told["names"] = answer.names | _names(book, lines, known=answer.names)
    return answer.model_copy(update=told)


def posed_again(answer: Suggestion, book: Book, *, wishes: Wishes, today: date) -> Posed:
    """The question of a suggestion as it was asked, with the pods that answered it."""
    draw, pod, seats = draw_of(book, wishes), None, 0
    if answer.pod is not None:
        pod = find_pod(book, answer.pod.id)
        seats = AT_ONCE if answer.pod.free is None else answer.pod.free
        asked = ask_fill(book, pod, seats=seats, today=today, **draw)
    else:
        ask = ask_everyone if answer.question == "everyone" else ask_next
        asked = ask(book, today=today, **draw)
    pods = _pods(answer, asked)
    return Posed(book, answer.question, draw, asked, pods, today, pod, seats)


def _pods(answer: Suggestion, asked: Asked) -> tuple[Pod, ...]:
    """The alternatives; of rounds, the pods of the best; where seats are open, the pod itself."""
    if asked.problem.locked:
        return (pod_of(asked.problem, asked.problem.locked[0].members),)
    first = answer.options[:1]
    shown = [
        one
        for option in (first if answer.question == "everyone" else answer.options)
        for one in (option.pods if isinstance(option, RoundOption) else (option,))
    ]
    return tuple(
        pod_of(asked.problem, (asked.people.index(one) for one in option.people))
        for option in shown
    )


def _names(
    book: Book, lines: Iterable[LeverLine | WhyNot], *, known: Container[str]
) -> dict[str, str]:
    """What a screen calls those who are told of and were not drawn on."""
    people = (one.people if isinstance(one, LeverLine) else (one.person,) for one in lines)
    return {one: short_name(book, one) for told in people for one in told if one not in known}


def _with_hint(answer: Suggestion) -> Suggestion:
    """Where people wait in a round, how to find out what would give them a seat."""
    if answer.next_step or answer.question != "everyone" or not (answer.options and answer.waiting):
        return answer
    step = NextStep(text="What would place more:", command="pods suggest --everyone --levers")
    return answer.model_copy(update={"next_step": step})
