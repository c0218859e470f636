"""Fixing a season: all its meetings and a look back, at one hour, with a rota."""

from datetime import date
from typing import Any

from pods.actions.burdens import hindered, spared
from pods.actions.result import Change
from pods.actions.season_days import reader_of_gaps
from pods.actions.season_fixing import (
    Fixed,
    fix_meetings,
    rota_lists,
    rota_people,
    with_rota,
)
from pods.actions.season_terms import SeasonWish, Terms, terms_of
from pods.actions.season_told import SeasonPlanned, season_planned
from pods.actions.seats import refuse_closed
from pods.errors import UsageError
from pods.hours.dates import say_weekly
from pods.model.book import Book
from pods.model.meeting import Meeting, Season
from pods.model.names import find_pod
from pods.model.pod import Pod

_LEFT_OVER = "a new season was planned"


def plan_season(
    book: Book,
    *,
    pod: str,
    wish: SeasonWish,
    today: date,
) -> Change[SeasonPlanned]:
    """Fix a season's meetings and its look back, or fix again what is still to come of it.

    What was held or skipped stays, and so does every id.

    Args:
        book: the book.
        pod: its name as typed.
        wish: what was said about the season.
        today: the day it is.

    Raises:
        NamingError: no pod is called that.
        NotAllowedError: it is closed, rests, or met more often already.
        UsageError: no hour is agreed, or a number or day that cannot be.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    known = None if wish.is_new else _open_season(found, today)
    people = (*found.current_members, *found.seat_holders)
    cleared = found if known else _without_left_overs(found, today)
    terms = terms_of(book, cleared, wish, known=known, people=people, today=today)
    left_out, unused = reader_of_gaps(wish.skip, today=today)
    season_id = known.id if known else _next_season(found)
    fixed = fix_meetings(
        season_id,
        terms,
        own=found.meetings_of(known) if known else (),
        how=wish.how if known else "all",
        left_out=left_out,
        today=today,
    )
    if unused():
        days = ", ".join(f"{one.on}" for one in fixed.coming)
        raise UsageError(f'no meeting falls on "{unused()}"', f"they are on {days}")
    planned = _with_season(cleared, season_id, terms, fixed, known)
    if wish.has_rota:
        at_homes = wish.at_homes or bool(known and known.homes)
        cannot = hindered(book, planned, fixed.coming, people=rota_people(planned))
        away = spared(cannot, meetings=len(fixed.coming))
        fixed = with_rota(book, cleared, fixed, at_homes=at_homes, away=away)
        planned = _with_season(cleared, season_id, terms, fixed, known)
    changed = _with_terms(planned, wish, terms, today=today)
    book = book.with_pod(changed)
    return Change(
        book, season_planned(book, changed, season_id, terms, is_new=known is None, today=today)
    )


def _open_season(pod: Pod, today: date) -> Season | None:
    """The last season, as long as one of its meetings is still to come."""
    last = pod.current_season
    is_open = last and any(one.is_to_come and one.on >= today for one in pod.meetings_of(last))
    return last if is_open else None


def _next_season(pod: Pod) -> str:
    return f"s{max((one.number or 0 for one in pod.seasons.values()), default=0) + 1}"


def _without_left_overs(pod: Pod, today: date) -> Pod:
    """What an earlier season still had to come is skipped: the new one takes its place."""
    skipped = {
        one.id: one.with_facts({"status": "skipped", "reason": _LEFT_OVER})
        for one in pod.planned_meetings
        if one.on >= today and pod.season_of(one)
    }
    return pod.model_copy(update={"meetings": {**pod.meetings, **skipped}}) if skipped else pod


def _with_season(pod: Pod, season_id: str, terms: Terms, fixed: Fixed, known: Season | None) -> Pod:
    """The pod with this season and its meetings; those that were fixed and are no more, go."""
    alive = sorted((*fixed.kept, *fixed.coming), key=lambda one: one.on)
    first = min((one.on for one in alive if one.kind == "regular"), default=alive[0].on)
    facts: dict[str, Any] = {
        "start": first,
        "meetings": terms.meetings,
        "cadence_weeks": terms.every,
        "at": say_weekly(terms.weekday, terms.start),
        "time_zone": terms.zone,
        "minutes": terms.minutes,
    }
    base = known or Season(id=season_id, start=first, meetings=terms.meetings)
    news = {key: value for key, value in facts.items() if value or getattr(base, key)}
    news |= rota_lists(base, alive)
    gone = {one.id for one in (pod.meetings_of(known) if known else ())}
    meetings = {key: one for key, one in pod.meetings.items() if key not in gone}
    kept = [_said_in_full(one, known, terms) for one in fixed.kept]
    meetings |= {one.id: one for one in (*kept, *fixed.coming)}
    seasons = {**pod.seasons, season_id: base.with_facts(news)}
    return pod.model_copy(update={"seasons": seasons, "meetings": meetings})


def _said_in_full(meeting: Meeting, known: Season | None, terms: Terms) -> Meeting:
    """A meeting that stays keeps the length and the clock that its season had until now."""
    if known is None:
        return meeting
    before = {"minutes": known.minutes, "time_zone": known.time_zone}
    now = {"minutes": terms.minutes, "time_zone": terms.zone}
    lost = {key: before[key] for key in before if before[key] and before[key] != now[key]}
    return meeting.with_facts({key: lost[key] for key in lost if getattr(meeting, key) is None})


def _with_terms(pod: Pod, wish: SeasonWish, terms: Terms, *, today: date) -> Pod:
    """What was said for the season is what the pod has agreed on; and it has come further."""
    facts: dict[str, Any] = {}
    at = say_weekly(terms.weekday, terms.start)
    if (wish.at or pod.at is None) and pod.at != at:
        facts["at"] = at
    if wish.every and pod.cadence_weeks != wish.every:
        facts["cadence_weeks"] = wish.every
    if wish.minutes and pod.minutes != wish.minutes:
        facts["minutes"] = wish.minutes
    has_begun = any(one.kind == "kick-off" for one in pod.held_meetings)
    is_awake = pod.state == "resting" and (pod.resting_until or today) <= today
    if is_awake or pod.state == "retro" or (pod.state == "kickoff" and has_begun):
        facts["state"] = "running"
    if is_awake and pod.resting_until:
        facts["resting_until"] = None
    return pod.with_facts(facts) if facts else pod
