"""From the terms of a season to its meetings: what was held or skipped stays, ids stay."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any, NamedTuple

from pods.actions.rota import Duty, Expected, lay_out
from pods.actions.season_days import Anew, LeftOut, first_days, steps, week_of
from pods.actions.season_terms import Terms
from pods.actions.turns import TURNS, carried_turns
from pods.errors import NotAllowedError
from pods.hours.say import say_time
from pods.hours.season import WEEK
from pods.model.book import Book
from pods.model.meeting import Meeting, Season
from pods.model.pod import Pod

_DAY = timedelta(days=1)


class Fixed(NamedTuple):
    """The meetings of a season: those that stay as they are, and those that are fixed now."""

    kept: tuple[Meeting, ...]
    coming: tuple[Meeting, ...]


def fix_meetings(
    season_id: str,
    terms: Terms,
    *,
    own: Sequence[Meeting],
    how: Anew,
    left_out: LeftOut,
    today: date,
) -> Fixed:
    """The meetings of the season, by number, the retro last.

    Args:
        season_id: `s1`.
        terms: its hour, rhythm and number of meetings.
        own: the meetings that it has already.
        how: which of those still to come get other days.
        left_out: days that are passed over.
        today: the day it is.

    Raises:
        NotAllowedError: fewer meetings than are past already.
        UsageError: no day is left.
    """
    kept = tuple(one for one in own if not (one.is_to_come and one.on >= today))
    taken = {one.number for one in kept if one.number}
    if max(taken, default=0) > terms.meetings:
        most = max(taken)
        raise NotAllowedError(
            f"meeting {most} of this season is past already", f"--meetings {most} or more"
        )
    known = {one.id: one for one in own if one not in kept}
    names = [
        f"{season_id}-{number}" for number in range(1, terms.meetings + 1) if number not in taken
    ]
    retro = f"{season_id}-retro"
    if terms.has_retro and all(one.id != retro for one in kept):
        names.append(retro)
    if how == "missing":
        return Fixed(kept, _completed(names, known, terms, kept, left_out))
    days = _days(known, terms, kept, left_out, is_passing=how == "passing")
    hours = {one.on: one.at for one in known.values() if how == "passing"}
    return Fixed(
        kept,
        tuple(
            _meeting(known.get(name), name, day, terms, at=hours.get(day))
            for name, day in zip(names, first_days(days, len(names)), strict=True)
        ),
    )


def _days(
    known: Mapping[str, Meeting],
    terms: Terms,
    kept: Sequence[Meeting],
    left_out: LeftOut,
    *,
    is_passing: bool,
) -> Iterator[date]:
    """The days from the first on; or those that were fixed, without some, and further ones."""
    after = max((one.on for one in kept), default=None)
    if is_passing and known:
        fixed = sorted(one.on for one in known.values())
        yield from (day for day in fixed if not left_out(day))
        yield from _steps(week_of(fixed[-1]) + terms.every * WEEK, terms, left_out)
    yield from _steps(max(terms.first, after + _DAY) if after else terms.first, terms, left_out)


def _completed(
    names: Sequence[str],
    known: Mapping[str, Meeting],
    terms: Terms,
    kept: Sequence[Meeting],
    left_out: LeftOut,
) -> tuple[Meeting, ...]:
    """The days that are fixed stay; only what has none, or comes too early for it, gets one."""
    found: list[Meeting] = []
    taken = {one.on for one in known.values() if one.kind != "retro"}

    def is_no_day(day: date) -> bool:
        return day in taken or left_out(day)

    for name in names:
        last = max((one.on for one in (*kept, *found)), default=None)
        meeting = known.get(name)
        if meeting is None or (meeting.kind == "retro" and last and meeting.on <= last):
            first = week_of(last) + terms.every * WEEK if last else terms.first
            day = first_days(_steps(max(first, terms.first), terms, is_no_day), 1)[0]
            meeting = _meeting(meeting, name, day, terms)
        found.append(meeting)
    return tuple(found)


def _steps(first: date, terms: Terms, left_out: LeftOut) -> Iterator[date]:
    return steps(first, weekday=terms.weekday, every=terms.every, left_out=left_out)


def _meeting(
    known: Meeting | None, meeting_id: str, day: date, terms: Terms, *, at: str | None = None
) -> Meeting:
    facts: dict[str, Any] = {"on": day, "at": at or say_time(terms.start), "status": "planned"}
    if known is None:
        facts |= {"kind": "retro"} if meeting_id.endswith("-retro") else {}
        return Meeting(id=meeting_id, **facts)
    if known.on == day and known.at == facts["at"]:
        return known
    stale = ["moved_from", "reason", "time_zone", "minutes", "coming", "not_coming"]
    return known.with_facts({**{key: None for key in stale if getattr(known, key)}, **facts})


def with_rota(
    book: Book,
    pod: Pod,
    fixed: Fixed,
    *,
    at_homes: bool,
    away: Mapping[str, AbstractSet[str]],
) -> Fixed:
    """The same meetings, with who hosts, takes notes and has the turn.

    Args:
        book: the book.
        pod: the pod, whose earlier meetings count.
        fixed: its meetings.
        at_homes: whether somebody opens their home each time.
        away: who is spared, by meeting.
    """
    people = rota_people(pod)
    before = [*pod.held_meetings, *(one for one in fixed.kept if one.is_to_come)]
    may_host = frozenset(one for one in people if book.person(one).can_host is not False)
    loads: dict[str, dict[str, int]] = {
        role: carried_turns(
            pod,
            [one for one in people if one in may_host or role not in ("host", "home")],
            role,
            kept=before,
        )
        for role in TURNS
    }
    expected = [
        Expected(
            tuple(one for one in people if one not in away.get(meeting.id, ())),
            has_focus=meeting.kind != "retro",
        )
        for meeting in fixed.coming
    ]
    duties = lay_out(
        expected,
        may_host=may_host,
        loads=loads,
        homes=at_homes,
        households=households(book, people),
    )
    pairs = zip(fixed.coming, duties, strict=True)
    return fixed._replace(coming=tuple(_with_duty(one, duty) for one, duty in pairs))


def rota_people(pod: Pod) -> tuple[str, ...]:
    """Who takes turns: the members, without guests and those on leave; of one alone, nobody."""
    people = tuple(
        one.who for one in pod.members.values() if one.is_current and one.role in _TAKES_TURNS
    )
    return people if len(people) > 1 else ()


def rota_lists(season: Season, meetings: Iterable[Meeting]) -> dict[str, Any]:
    """The rota as the table of a season says it: each part in the order of the days, by key."""
    alive = sorted((one for one in meetings if one.status != "skipped"), key=lambda one: one.on)
    found: dict[str, Any] = {}
    for key, role in _LISTS.items():
        people = tuple(person for one in alive if (person := getattr(one, role)))
        if people != getattr(season, key):
            found[key] = people or None
    return found


def households(book: Book, people: Sequence[str]) -> dict[str, str]:
    """For each of these people who share a home, the first of those who live in it.

    Housemates do, and those whose household has the same name.
    """
    pairs = [tie.people for tie in book.ties.values() if tie.kind == "housemate"]
    named: dict[str, str] = {}
    for one in people:
        name = book.person(one).household
        if name is not None:
            pairs.append((named.setdefault(name, one), one))
    found = {one: one for one in people}
    for pair in pairs:
        if {*pair} <= {*people}:
            one, other = sorted((found[who] for who in pair), key=people.index)
            found = {who: one if first == other else first for who, first in found.items()}
    return found


_LISTS = {"hosts": "host", "note_takers": "note_taker", "focus": "focus", "homes": "home"}

_TAKES_TURNS = frozenset({"caller", "member"})


def _with_duty(meeting: Meeting, duty: Duty) -> Meeting:
    told = duty._asdict()
    return meeting.with_facts(
        {key: told[key] for key in told if told[key] != getattr(meeting, key)}
    )
