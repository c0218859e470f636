"""From a book to a grouping problem: people, seats, rules, hours, as the engine wants them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypedDict, Unpack

from pods.grouping.criteria.interface import Facts
from pods.grouping.criteria.scoring import Weights, pod_score
from pods.grouping.problem import Problem
from pods.grouping.sizes import mean_factors, total_factors
from pods.hours.season import Season
from pods.hours.slots import Schedule
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.words import Interest
from pods.proposals.calendar import minutes_of, schedules, season_of
from pods.proposals.eligible import Eligible, Question, eligible, no_room
from pods.proposals.facts import facts_of
from pods.proposals.good_hours import hours_of
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
    anchors_of,
    inside_of,
    languages_of,
    left_lately,
    masks_of,
    standing_pod,
    who_can_call,
)
from pods.proposals.wanted import caller_in, refuse_over_limit, refuse_torn, refuse_wishes

READINESS = {"in": 11, "curious": 9, "maybe": 6}
"""What somebody's own interest adds to each of their pairs: who has come far comes first."""

PRESENCE = 5
"""What anybody else adds: where nothing is known, the Caller's target size still speaks."""


class Draw(TypedDict, total=False):
    """Whom a question is asked of; what is left out is empty.

    Attributes:
        required: ids that must be in it.
        without: ids that must not.
        only: these steps of the ladder instead of the usual ones.
        include: these steps as well.
    """

    required: Collection[str]
    without: Collection[str]
    only: Collection[Interest]
    include: Collection[Interest]


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
        weights: of the criteria, where they are not the usual ones.
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
    weights: Weights


def ask_next(book: Book, *, today: date, **draw: Unpack[Draw]) -> Asked:
    """The next pod around the Caller, or around `required` where the Caller is in none.

    The Caller is in it unless they are an organiser or among `without`.

    Raises:
        UsageError: somebody must be in it and must not.
        NotAllowedError: the limit of pods of the Caller, or of somebody required, is reached;
            somebody required is never to be asked, or belongs with somebody who is not drawn on.
    """
    caller = caller_in(book, without=draw.get("without", ()))
    for one in caller:
        refuse_over_limit(book, one)
    must = dict.fromkeys((*caller, *draw.get("required", ())))
    terms = _Terms("next", extra=caller, required=tuple(must))
    return _asked(book, terms, _chosen(book, terms, draw, today=today), today=today)


def ask_everyone(book: Book, *, today: date, **draw: Unpack[Draw]) -> Asked:
    """A whole round: as many pods as everybody who is in can fill.

    The Caller is one of them, unless they are an organiser, among `without`, or at their limit.

    Raises:
        UsageError: somebody must be in it and must not.
        NotAllowedError: as for the next pod, of those required.
    """
    required, me = draw.get("required", ()), book.caller.id
    is_full = no_room(book, me) and me not in required
    caller = () if is_full else caller_in(book, without=draw.get("without", ()))
    terms = _Terms("everyone", extra=caller, required=tuple(required))
    return _asked(book, terms, _chosen(book, terms, draw, today=today), today=today)


def ask_fill(book: Book, pod: Pod, *, seats: int, today: date, **draw: Unpack[Draw]) -> Asked:
    """The open seats of one pod: its members stay, and its hour too if it has one.

    Raises:
        UsageError: somebody must be in it and must not.
        NotAllowedError: as for the next pod, of those required.
    """
    inside = inside_of(pod)
    required = tuple(one for one in draw.get("required", ()) if one not in inside)
    gone = [one for one in left_lately(pod, today=today) if one not in required]
    without = (*draw.get("without", ()), *inside, *gone)
    others: Draw = {**draw, "required": required, "without": without}
    terms = _Terms("fill", extra=inside, required=required, pod=pod, seats=seats)
    return _asked(book, terms, _chosen(book, terms, others, today=today), today=today)


def ask_standing(
    book: Book, standing: Mapping[str, Sequence[str]], *, today: date, **draw: Unpack[Draw]
) -> Asked:
    """Pods, by id with who is inside, as they are: all of these, and whoever is in and has none.

    Raises:
        UsageError, NotAllowedError: as for a whole round.
    """
    without = draw.get("without", ())
    caller = () if no_room(book, book.caller.id) else caller_in(book, without=without)
    inside = [one for people in standing.values() for one in people if one not in without]
    extra = tuple(dict.fromkeys((*inside, *caller)))
    terms = _Terms("everyone", extra=extra, required=(), standing=tuple(standing))
    return _asked(book, terms, _chosen(book, terms, draw, today=today), today=today)


class _Terms(NamedTuple):
    """What stands before anybody is chosen.

    Attributes:
        question: the next pod, a whole round, or open seats.
        extra: who takes part besides those drawn on; they stay, except in a round.
        required: who must be in it.
        pod: whose seats are open.
        seats: how many.
        standing: the ids of pods that are asked about as they are: all in them stay in it.
    """

    question: Question
    extra: tuple[str, ...]
    required: tuple[str, ...]
    pod: Pod | None = None
    seats: int = 0
    standing: tuple[str, ...] = ()


def _chosen(book: Book, terms: _Terms, draw: Draw, *, today: date) -> Eligible:
    """Whom the question draws on, once nothing stands against those who must be in it."""
    required, without = draw.get("required", ()), draw.get("without", ())
    refuse_wishes(book, required=required, without=without)
    return eligible(book, question=terms.question, today=today, **draw)


def _asked(book: Book, terms: _Terms, chosen: Eligible, *, today: date) -> Asked:
    """The question, once it is known whom it draws on."""
    bonds = bonds_of(book, today=today)
    fixed = set(terms.extra) if terms.standing or terms.question != "everyone" else set()
    drawn_on = {*chosen.people, *terms.extra}
    kept, left_out = with_partners(drawn_on, bonds, fixed=fixed)
    refuse_torn(book, bonds, required=terms.required, drawn_on=drawn_on, kept=kept)
    people = tuple(one for one in _as_they_came_to_mind(book) if one in kept)
    facts = facts_of(book, people, pod=terms.pod, standing=terms.standing)
    hours = schedules(book, people)
    season, minutes = season_of(book, today=today, pod=terms.pod), minutes_of(book, pod=terms.pod)
    calls = who_can_call(book, people, pod=terms.pod)
    masks = masks_of(book, people, hours, calls, season=season, minutes=minutes, pod=terms.pod)
    problem = replace(
        _who_and_why(book, terms, people, facts=facts, bonds=bonds),
        start_masks=masks,
        anchors=anchors_of(book, people, calls, pod=terms.pod),
        can_call=calls,
        length=-(-minutes // HALF_HOUR),
    )
    when = hours_of(book, problem, hours, season=season, minutes=minutes, today=today)
    facts, weights = replace(facts, hours=when), book.settings.weights
    whole = pod_score(facts, weights=weights)
    problem = replace(problem, pod_points=whole.points, pod_points_limit=whole.limit)
    left = tuple(sorted(left_out))
    return Asked(problem, facts, people, hours, season, minutes, chosen, left, bonds, weights)


def _who_and_why(
    book: Book, terms: _Terms, people: Sequence[str], *, facts: Facts, bonds: Bonds
) -> Problem:
    """The problem without its hours: sizes, seats, rules, and how well people go together."""
    place = {one: position for position, one in enumerate(people)}
    low, high = book.settings.size_min, book.settings.size_max
    factors = total_factors if terms.question == "everyone" else mean_factors
    return Problem(
        people=_ranks(book, people),
        scores=scores_of(bonds, facts, place, weights=book.settings.weights),
        size_min=low,
        size_max=high,
        size_factors=factors(low, high, target=book.settings.size_target),
        together=groups_together(bonds, place),
        apart=pairs_apart(bonds, place),
        locked=standing_pod(terms.pod, place, seats=terms.seats),
        languages=languages_of(book, people),
        required=tuple(place[one] for one in terms.required),
        bonus=tuple(READINESS.get(book.person(one).stands, PRESENCE) for one in people),
    )


def _ranks(book: Book, people: Sequence[str]) -> tuple[str, ...]:
    """Ids that keep equals in the order of the list; who would call is the Caller first of all."""
    return tuple("" if one == book.caller.id else f"{order:06}" for order, one in enumerate(people))


def _as_they_came_to_mind(book: Book) -> Iterator[str]:
    """Everybody in the order of the list, as sentences name them; the Caller last."""
    yield from book.people
    yield book.caller.id
