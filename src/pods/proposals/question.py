"""From a book to a grouping problem: people, seats, rules, hours, as the engine wants them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pods.grouping.criteria.interface import Facts
from pods.grouping.criteria.scoring import pod_points, pod_points_limit
from pods.grouping.problem import Problem
from pods.grouping.sizes import mean_factors, total_factors
from pods.hours.season import Season
from pods.hours.slots import Schedule
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.words import Interest
from pods.proposals.calendar import anchor_zone, minutes_of, schedules, season_of
from pods.proposals.eligible import Eligible, Question, eligible, no_room
from pods.proposals.facts import facts_of
from pods.proposals.limits import (
    Bonds,
    bonds_of,
    groups_together,
    pairs_apart,
    scores_of,
    with_partners,
)
from pods.proposals.seating import (
    HALF_HOUR,
    inside_of,
    languages_of,
    masks_of,
    standing_pod,
    who_can_call,
)
from pods.proposals.wanted import caller_in, refuse_over_limit, refuse_torn, refuse_wishes

READINESS = {"in": 11, "curious": 9, "maybe": 6}
"""What somebody's own interest adds to each of their pairs: who has come far comes first."""

PRESENCE = 5
"""What anybody else adds: where nothing is known, the Caller's target size still speaks."""


class Asked(NamedTuple):
    """A question as the engine sees it, and what is needed to tell its answer.

    Attributes:
        problem: what is searched; its ids say in which order people came to mind.
        facts: what the criteria know.
        people: ids by position.
        schedules: hours by position.
        season: the weeks an hour must hold for.
        minutes: length of a meeting.
        eligible: who was drawn on.
        left_out: who is eligible, and waits for somebody they belong with who is not.
        bonds: the rules that count today.
    """

    problem: Problem
    facts: Facts
    people: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    season: Season
    minutes: int
    eligible: Eligible
    left_out: tuple[str, ...]
    bonds: Bonds


def ask_next(
    book: Book,
    *,
    required: Collection[str] = (),
    without: Collection[str] = (),
    only: Collection[Interest] = (),
    include: Collection[Interest] = (),
    today: date,
) -> Asked:
    """The next pod around the Caller, or around `required` where the Caller is in none.

    The Caller is in it unless they are an organiser or among `without`.

    Raises:
        UsageError: somebody must be in it and must not.
        NotAllowedError: the limit of pods of the Caller, or of somebody required, is reached;
            somebody required is never to be asked, or belongs with somebody who is not drawn on.
    """
    caller = caller_in(book, without=without)
    for one in caller:
        refuse_over_limit(book, one)
    chosen = _chosen(book, "next", required, without, only=only, include=include, today=today)
    must = (*caller, *(one for one in required if one not in caller))
    return _asked(book, chosen, extra=caller, required=must, is_round=False, today=today)


def ask_everyone(
    book: Book,
    *,
    required: Collection[str] = (),
    without: Collection[str] = (),
    only: Collection[Interest] = (),
    include: Collection[Interest] = (),
    today: date,
) -> Asked:
    """A whole round: as many pods as everybody who is in can fill.

    The Caller is one of them, unless they are an organiser, among `without`, or at their limit.

    Raises:
        UsageError: somebody must be in it and must not.
        NotAllowedError: as for the next pod, of those required.
    """
    chosen = _chosen(book, "everyone", required, without, only=only, include=include, today=today)
    caller = caller_in(book, without=without)
    if no_room(book, book.caller.id) and book.caller.id not in required:
        caller = ()
    return _asked(book, chosen, extra=caller, required=required, is_round=True, today=today)


def ask_fill(
    book: Book,
    pod: Pod,
    *,
    seats: int,
    required: Collection[str] = (),
    without: Collection[str] = (),
    only: Collection[Interest] = (),
    include: Collection[Interest] = (),
    today: date,
) -> Asked:
    """The open seats of one pod: its members stay, and its hour too if it has one.

    Raises:
        UsageError: somebody must be in it and must not.
        NotAllowedError: as for the next pod, of those required.
    """
    inside = inside_of(pod)
    required = tuple(one for one in required if one not in inside)
    chosen = _chosen(
        book, "fill", required, (*without, *inside), only=only, include=include, today=today
    )
    return _asked(
        book,
        chosen,
        extra=inside,
        required=required,
        is_round=False,
        today=today,
        pod=pod,
        seats=seats,
    )


def _chosen(
    book: Book,
    question: Question,
    required: Collection[str],
    without: Collection[str],
    *,
    only: Collection[Interest],
    include: Collection[Interest],
    today: date,
) -> Eligible:
    """Whom the question draws on, once nothing stands against those who must be in it."""
    refuse_wishes(book, required=required, without=without)
    return eligible(
        book,
        question=question,
        only=only,
        include=include,
        without=without,
        required=required,
        today=today,
    )


def _asked(
    book: Book,
    chosen: Eligible,
    *,
    extra: Iterable[str],
    required: Collection[str],
    is_round: bool,
    today: date,
    pod: Pod | None = None,
    seats: int = 0,
) -> Asked:
    bonds = bonds_of(book, today=today)
    fixed = set() if is_round else set(extra)
    drawn_on = {*chosen.people, *extra}
    kept, left_out = with_partners(drawn_on, bonds, fixed=fixed)
    refuse_torn(book, bonds, required=required, drawn_on=drawn_on, kept=kept)
    people = tuple(one for one in _as_they_came_to_mind(book) if one in kept)
    place = {one: position for position, one in enumerate(people)}
    facts = facts_of(book, people)
    season, minutes = season_of(book, today=today, pod=pod), minutes_of(book, pod=pod)
    hours = schedules(book, people)
    low, high = book.settings.size_min, book.settings.size_max
    factors = (total_factors if is_round else mean_factors)(
        low, high, target=book.settings.size_target
    )
    can_call = who_can_call(book, people, pod=pod)
    problem = Problem(
        people=_ranks(book, people),
        scores=scores_of(bonds, facts, place),
        size_min=low,
        size_max=high,
        size_factors=factors,
        together=groups_together(bonds, place),
        apart=pairs_apart(bonds, place),
        locked=standing_pod(pod, place, seats=seats),
        start_masks=masks_of(
            book, people, hours, can_call, season=season, minutes=minutes, pod=pod
        ),
        anchors=tuple(
            anchor_zone(book, one, pod=pod) if can else None
            for one, can in zip(people, can_call, strict=True)
        ),
        can_call=can_call,
        languages=languages_of(book, people),
        required=tuple(place[one] for one in required),
        bonus=tuple(READINESS.get(book.person(one).stands, PRESENCE) for one in people),
        pod_points=pod_points(facts),
        pod_points_limit=pod_points_limit(),
        length=-(-minutes // HALF_HOUR),
    )
    return Asked(
        problem, facts, people, hours, season, minutes, chosen, tuple(sorted(left_out)), bonds
    )


def _ranks(book: Book, people: Sequence[str]) -> tuple[str, ...]:
    """Ids that keep equals in the order of the list; who would call is the Caller first of all."""
    return tuple("" if one == book.caller.id else f"{order:06}" for order, one in enumerate(people))


def _as_they_came_to_mind(book: Book) -> Iterator[str]:
    """Everybody in the order of the list, as sentences name them; the Caller last."""
    yield from book.people
    yield book.caller.id
