"""Combinations worth a thought: the next pod, a whole round, open seats. It writes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypedDict

from pods.actions.criteria import weights_in_use
from pods.actions.reasoned import reasoned
from pods.actions.seats import refuse_closed, seats_of
from pods.actions.suggested import alternatives, rounds
from pods.actions.suggestion import Suggestion
from pods.actions.wishes import Wishes, draw_of
from pods.errors import NotAllowedError
from pods.grouping.criteria.kinds import kinds_of, known_to
from pods.grouping.ending import Clock, IsOver
from pods.grouping.search.enumerate import never
from pods.grouping.search.fill import AT_ONCE
from pods.grouping.solution import Pod as ProposedPod
from pods.grouping.suggest import fill_pod, next_pods, round_of
from pods.grouping.worth import pod_of
from pods.model.book import Book
from pods.model.names import find_people, find_pod
from pods.proposals.question import Asked, Draw, ask_everyone, ask_fill, ask_next
from pods.proposals.seating import inside_of


def suggestion_for(
    book: Book,
    *,
    wishes: Wishes,
    today: date,
    is_over: IsOver = never,
    clock: Clock | None = None,
) -> Suggestion:
    """The answer to what the wishes ask: the next pod, a whole round, or open seats.

    Args:
        book: the book.
        wishes: what is asked.
        today: the day it is.
        is_over: asked now and then whether to stop and answer with the best so far.
        clock: seconds since any moment, so that a round makes the best of `wishes.within`.

    Raises:
        NamingError: no pod, or nobody, is called that.
        NotAllowedError: nothing can be proposed as things stand.
    """
    find_people(book, wishes.why_not)  # a slip of the pen is told before a search, not after it
    if wishes.fill is not None:
        answer = suggest_fill(book, pod=wishes.fill, wishes=wishes, today=today, is_over=is_over)
    elif wishes.everyone:
        answer = suggest_everyone(book, wishes=wishes, today=today, is_over=is_over, clock=clock)
    else:
        answer = suggest_next(book, wishes=wishes, today=today, is_over=is_over)
    answer = answer.model_copy(update={"weights": weights_in_use(book)})
    return reasoned(answer, book, wishes=wishes, today=today, is_over=is_over)


def suggest_next(book: Book, *, wishes: Wishes, today: date, is_over: IsOver = never) -> Suggestion:
    """The next pod around the Caller: at least three alternatives, where there are as many.

    Raises:
        NamingError: nobody is called that.
        NotAllowedError: the Caller is at their own limit.
    """
    asked = ask_next(book, **draw_of(book, wishes), today=today)
    kinds = () if asked.eligible.nobody_sounded else kinds_of(asked.problem, asked.facts)
    found = next_pods(asked.problem, kinds=kinds, **_search(wishes, is_over))
    if asked.eligible.nobody_sounded:
        pods = _other_people_each(book, asked, found.pods, wishes, today=today, is_over=is_over)
        others = ((),) * (len(pods) - 1)
        found = replace(found, pods=tuple(pods), kinds=(*found.kinds[:1], *others))
    return alternatives(book, asked, found, wishes=wishes)


def suggest_fill(
    book: Book, *, pod: str, wishes: Wishes, today: date, is_over: IsOver = never
) -> Suggestion:
    """Who would fit the open seats of a pod, at most two newcomers at once.

    Raises:
        NamingError: no pod, or nobody, is called that.
        NotAllowedError: no seat is open.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    free = seats_of(book, found).free
    if free == 0:
        raise NotAllowedError(
            f"{found.title} has no open seat",
            f"more seats: pods edit-pod {found.id} --size-max {len(inside_of(found)) + 1}",
        )
    seats = AT_ONCE if free is None else free
    asked = ask_fill(book, found, seats=seats, **draw_of(book, wishes), today=today)
    known = known_to(asked.facts, asked.problem.locked[0].members)
    kinds = (*kinds_of(asked.problem, asked.facts), known)
    best = fill_pod(asked.problem, kinds=kinds, **_search(wishes, is_over))
    return alternatives(book, asked, best, wishes=wishes, pod=found)


def suggest_everyone(
    book: Book,
    *,
    wishes: Wishes,
    today: date,
    is_over: IsOver = never,
    clock: Clock | None = None,
) -> Suggestion:
    """A whole round: as many placed as possible, then the best combinations.

    The arguments are those of `suggestion_for`.

    Raises:
        NamingError: nobody is called that.
    """
    begun = clock() if clock else 0.0
    asked = ask_everyone(book, **draw_of(book, wishes), today=today)
    left = wishes.within - (clock() - begun) if clock and wishes.within else None
    found = round_of(asked.problem, clock=clock, within=left, **_search(wishes, is_over))
    return rounds(book, asked, found, wishes=wishes)


def _other_people_each(
    book: Book,
    asked: Asked,
    pods: Sequence[ProposedPod],
    wishes: Wishes,
    *,
    today: date,
    is_over: IsOver,
) -> Sequence[ProposedPod]:
    """Alternatives of which each is about other people, where there are enough of them.

    Whom to sound out is asked once of everybody, so a second thought is worth more when it is
    about somebody else. Other alternatives fill up what is missing.
    """
    draw, found = draw_of(book, wishes), list(pods[:1])
    while found and len(found) < wishes.count and not is_over():
        seen = {asked.people[place] for one in found for place in one.members}
        seen -= {*draw["required"], book.caller.id}
        left: Draw = {**draw, "without": (*draw["without"], *sorted(seen))}
        other = ask_next(book, **left, today=today)
        best = next_pods(other.problem, k=1, seed=wishes.seed, is_over=is_over).pods
        if not best:
            break
        members = [asked.people.index(other.people[place]) for place in best[0].members]
        found.append(pod_of(asked.problem, members))
    others = [one for one in pods if all(one.members != known.members for known in found)]
    return [*found, *others][: max(len(pods), len(found))]


class _Search(TypedDict):
    """How the engine searches: as every question of its front door takes it."""

    k: int
    effort: int
    seed: int
    is_over: IsOver


def _search(wishes: Wishes, is_over: IsOver) -> _Search:
    return {
        "k": wishes.count,
        "effort": wishes.effort,
        "seed": wishes.seed,
        "is_over": is_over,
    }
