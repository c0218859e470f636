"""A season that is fixed, told: its dates, whose clock moves, who cannot come, what is unfair."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pods.actions.agreements import agreements_step
from pods.actions.burdens import Hindered, Unsocial, hindered, unsocial_hours
from pods.actions.result import NextStep, Result, Who, who
from pods.actions.season_fixing import rota_people
from pods.actions.season_hours import fairest_hours, hard_for
from pods.actions.season_terms import Terms
from pods.actions.timetable import (
    ClockMove,
    MeetingLine,
    clock_moves,
    dated,
    meeting_line,
    odd_hours,
)
from pods.hours.dates import say_day, say_weekly
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.proposals.calendar import hours_unknown, season_of


class SeasonPlanned(Result):
    """A season that is fixed.

    Attributes:
        is_new: whether it was not there before.
        meetings: all its meetings, in the order of their days, the retro too.
        moves: for whom the clock moves, and to what.
        cannot: who cannot come to which meeting, as far as is known.
        unsocial: who has to get up early, or stay up late.
        fairer_at: an hour that holds and would be early or late for nobody.
        holds_at: where this one fails somebody's hours, one that holds for everybody.
        odd: meetings at an hour that clocks skip or show twice.
        has_rota: whether anybody has a part in what is still to come.
        waits_for_members: whether the pod has too few members for a rota.
        no_host: nobody hosts them, as all who can come would rather not.
        hours_unknown: whose hours nobody has told.
        unanswered: for whom a seat is held; they are in no rota yet.
        left_out: what was typed with --skip and falls on no meeting.
    """

    kind: Literal["season-planned"] = "season-planned"
    pod: str
    title: str
    season: str
    is_new: bool
    at: str
    zone: str | None
    minutes: int
    cadence_weeks: int
    meetings: tuple[MeetingLine, ...]
    has_rota: bool
    waits_for_members: bool
    moves: tuple[ClockMove, ...]
    cannot: tuple[Hindered, ...]
    unsocial: tuple[Unsocial, ...]
    fairer_at: str | None
    holds_at: str | None
    odd: tuple[str, ...]
    no_host: tuple[date, ...]
    hours_unknown: tuple[Who, ...]
    unanswered: tuple[Who, ...]


def season_planned(
    book: Book, pod: Pod, season_id: str, terms: Terms, *, is_new: bool, today: date
) -> SeasonPlanned:
    """Everything worth telling about a season that has been fixed."""
    season = pod.seasons[season_id]
    people = (*pod.current_members, *pod.seat_holders)
    meetings = sorted(pod.meetings_of(season), key=lambda one: (one.on, one.id))
    coming = [one for one in meetings if one.is_to_come and one.on >= today]
    sittings = [one.sitting for one in dated(book, pod, coming)]
    unsocial = unsocial_hours(book, pod, sittings, people=people)
    cannot = hindered(book, pod, coming, people=people)
    fails = any(one.is_hour for one in cannot)
    holds_at = _better_at(book, pod, terms, must_be_easy=False, today=today) if fails else None
    is_unfair = bool(unsocial) and not fails
    with_rota = any(one.host or one.note_taker for one in coming)
    return SeasonPlanned(
        pod=pod.id,
        title=pod.title,
        season=season_id,
        is_new=is_new,
        at=say_weekly(terms.weekday, terms.start),
        zone=terms.zone,
        minutes=terms.minutes,
        cadence_weeks=terms.every,
        meetings=tuple(meeting_line(book, pod, one, people=people) for one in meetings),
        has_rota=with_rota,
        waits_for_members=not rota_people(pod),
        moves=clock_moves(book, sittings, people=people),
        cannot=cannot,
        unsocial=unsocial,
        fairer_at=_better_at(book, pod, terms, must_be_easy=True, today=today)
        if is_unfair
        else None,
        holds_at=holds_at,
        odd=odd_hours(sittings),
        no_host=tuple(one.on for one in coming if with_rota and one.host is None),
        hours_unknown=tuple(who(book, one) for one in hours_unknown(book, people)),
        unanswered=tuple(who(book, one) for one in pod.seat_holders),
        next_step=_next_step(book, pod, coming, cannot, holds_at),
    )


def _better_at(
    book: Book, pod: Pod, terms: Terms, *, must_be_easy: bool, today: date
) -> str | None:
    """Another hour that holds for everybody; one that is early or late for nobody, if so asked."""
    if terms.zone is None:
        return None
    people = (*pod.current_members, *pod.seat_holders)
    weeks = season_of(book, today=today, pod=pod)
    found = fairest_hours(
        book, pod, people=people, zone=terms.zone, season=weeks, minutes=terms.minutes
    )
    now = (terms.weekday, terms.start)
    if not found or (found[0].weekday, found[0].start) == now:
        return None
    is_too_hard = must_be_easy and bool(hard_for(book, found[0], people=people, season=weeks))
    return None if is_too_hard else found[0].at


def _next_step(
    book: Book,
    pod: Pod,
    coming: Sequence[Meeting],
    cannot: Sequence[Hindered],
    holds_at: str | None,
) -> NextStep | None:
    """A day or an hour that too few can make comes first; then what is open; then to tell them."""
    name = quoted(pod.id)
    expected = len(pod.current_members) + len(pod.seat_holders)
    most = expected - (pod.min_presence or expected // 2 + 1)
    for meeting in coming if expected > 1 else ():
        against = [one for one in cannot if one.meeting == meeting.id]
        if sum(not one.is_hour for one in against) > most:
            return NextStep(
                text=f"Too few can come on {say_day(meeting.on)}. Pass over that day?",
                command=f"pods plan-season {name} --skip {meeting.on}",
            )
        if len(against) > most:
            other = f'plan-season {name} --at "{holds_at}"' if holds_at else f"when {name}"
            return NextStep(
                text="Too few can make that hour, as far as they told. Another one:",
                command=f"pods {other}",
            )
    open_ones = agreements_step(book, pod)
    others = [one for one in pod.awaited_members if one != book.caller.id]
    if open_ones or cannot or not coming or not others:
        return open_ones
    return NextStep(
        text="Tell them, each on their own clock:", command=f"pods letter season --pod {name}"
    )
