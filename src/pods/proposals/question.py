"""From a book to a grouping problem: people, seats, rules, hours, as the engine wants them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pods.errors import NotAllowedError
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
from pods.proposals.eligible import Eligible, commitments, eligible
from pods.proposals.facts import facts_of
from pods.proposals.limits import groups_together, pairs_apart, scores_of, with_partners
from pods.proposals.seating import HALF_HOUR, languages_of, masks_of, standing_pod, who_can_call

READINESS = {"in": 6, "curious": 4, "maybe": 1}
"""What somebody's own interest adds to each of their pairs: who has come far comes first."""


class Asked(NamedTuple):
    """A question as the engine sees it, and what is needed to tell its answer.

    Attributes:
        problem: what is searched.
        facts: what the criteria know.
        people: ids by position.
        schedules: hours by position.
        season: the weeks an hour must hold for.
        minutes: length of a meeting.
        eligible: who was drawn on.
        left_out: by id, why somebody eligible could not even be part of the problem.
    """

    problem: Problem
    facts: Facts
    people: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    season: Season
    minutes: int
    eligible: Eligible
    left_out: dict[str, str]


def ask_next(
    book: Book,
    *,
    required: Collection[str] = (),
    without: Collection[str] = (),
    only: Collection[Interest] = (),
    include: Collection[Interest] = (),
    today: date,
) -> Asked:
    """The next pod around the Caller, or around `required` where the Caller is an organiser.

    Raises:
        NotAllowedError: the Caller's own limit of pods is reached.
    """
    caller = _caller_in(book)
    chosen = eligible(
        book,
        question="next",
        only=only,
        include=include,
        without=without,
        required=required,
        today=today,
    )
    must = [*caller, *sorted(required)]
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
    """A whole round: as many pods as everybody who is in can fill."""
    chosen = eligible(
        book,
        question="everyone",
        only=only,
        include=include,
        without=without,
        required=required,
        today=today,
    )
    caller = () if book.caller.organiser else (book.caller.id,)
    if caller and book.caller.max_pods is not None:
        caller = caller if commitments(book, caller[0]) < book.caller.max_pods else ()
    return _asked(book, chosen, extra=caller, required=sorted(required), is_round=True, today=today)


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
    """The open seats of one pod: its members stay, and its hour too if it has one."""
    inside = (*pod.current_members, *pod.seat_holders)
    chosen = eligible(
        book,
        question="fill",
        only=only,
        include=include,
        without=(*without, *inside),
        required=required,
        today=today,
    )
    return _asked(
        book,
        chosen,
        extra=inside,
        required=sorted(required),
        is_round=False,
        today=today,
        pod=pod,
        seats=seats,
    )


def _caller_in(book: Book) -> tuple[str, ...]:
    if book.caller.organiser:
        return ()
    limit = book.caller.max_pods
    if limit is not None and commitments(book, book.caller.id) >= limit:
        raise NotAllowedError(
            f"you are in {limit} pod{'s' * (limit != 1)}, and that is your own limit",
            "a round without you: pods suggest --everyone; another limit: "
            f"pods edit-person me --max-pods {limit + 1}",
        )
    return (book.caller.id,)


def _asked(
    book: Book,
    chosen: Eligible,
    *,
    extra: Iterable[str],
    required: Sequence[str],
    is_round: bool,
    today: date,
    pod: Pod | None = None,
    seats: int = 0,
) -> Asked:
    rules = [rule for rule in book.rules.values() if rule.hard and rule.counts_on(today)]
    kept, parted = with_partners({*chosen.people, *extra}, rules, fixed=set(extra))
    people = tuple(sorted(kept))
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
        people=people,
        scores=scores_of(book, facts, place, today=today),
        size_min=low,
        size_max=high,
        size_factors=factors,
        together=groups_together(rules, place),
        apart=pairs_apart(book, rules, place),
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
        required=tuple(place[one] for one in required if one in place),
        bonus=tuple(READINESS.get(book.person(one).stands, 0) for one in people),
        pod_points=pod_points(facts),
        pod_points_limit=pod_points_limit(),
        length=-(-minutes // HALF_HOUR),
    )
    return Asked(problem, facts, people, hours, season, minutes, chosen, parted)
