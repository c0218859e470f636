"""A logged meeting, told: which one it was, who was there, what to do now."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Literal

from pydantic import Field

from pods.actions.agreements import agreements_step
from pods.actions.result import NextStep, Part, Result, Who, who
from pods.actions.turns import TURNS
from pods.hours.dates import say_date
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import short_name
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import MeetingKind

_MISSED_TO_ASK = 2  # in a row; practice: "more than two in a row, ask whether they stay"
_NEAR_DAYS = 7  # a meeting planned so near to one that was held may be the same one


class LoggedMeeting(Part):
    """One meeting as it is written down."""

    id: str
    on: date
    meeting_kind: MeetingKind
    number: int
    of: int | None
    present: tuple[Who, ...]
    late: tuple[Who, ...]
    apology: tuple[Who, ...]
    no_show: tuple[Who, ...]
    guest: tuple[Who, ...]
    host: Who | None
    note_taker: Who | None
    focus: Who | None
    home: Who | None = None


class MeetingsLogged(Result):
    """Meetings that were written down, and the next one that is fixed.

    Attributes:
        next: its day.
        next_at: its hour, where one was said.
        next_turns: who hosts it, takes notes, has the turn, opens their home: by key of the file.
    """

    kind: Literal["meetings-logged"] = "meetings-logged"
    pod: str
    title: str
    emoji: str | None
    meetings: tuple[LoggedMeeting, ...]
    next: date | None = None
    next_at: str | None = None
    next_turns: dict[str, Who] = Field({})


def meetings_logged(
    book: Book,
    pod: Pod,
    ids: Sequence[str],
    planned: Meeting | None,
    *,
    unplanned: AbstractSet[str],
    is_undated: bool,
    today: date,
) -> MeetingsLogged:
    """The meetings of these ids, told, with the one that comes next.

    Args:
        book: the book.
        pod: the pod.
        ids: the meetings, in order.
        planned: the next one, where that was just said.
        unplanned: those that no plan knew of.
        is_undated: whether no day was said, and so today was meant.
        today: the day it is.
    """
    coming = planned or next((one for one in pod.planned_meetings if one.on >= today), None)
    turns = {role: getattr(coming, role) for role in TURNS} if coming else {}
    last, beside = pod.meetings[ids[-1]], None
    if last.id in unplanned:
        beside = _about_the_open_one(pod, last, is_undated=is_undated, today=today)
    return MeetingsLogged(
        pod=pod.id,
        title=pod.title,
        emoji=pod.emoji,
        meetings=tuple(told_meeting(book, pod, pod.meetings[one]) for one in ids),
        next=coming.on if coming else None,
        next_at=coming.at if coming else None,
        next_turns={
            role.replace("_", "-"): who(book, person) for role, person in turns.items() if person
        },
        next_step=beside or _after(book, pod, last, today=today),
    )


def told_meeting(book: Book, pod: Pod, meeting: Meeting) -> LoggedMeeting:
    """One held meeting with everybody named."""
    number, total = meeting_number(pod, meeting)
    return LoggedMeeting(
        id=meeting.id,
        on=meeting.on,
        meeting_kind=meeting.kind,
        number=number,
        of=total,
        present=tuple(who(book, one) for one in meeting.present),
        late=tuple(who(book, one) for one in meeting.late),
        apology=tuple(who(book, one) for one in meeting.apology),
        no_show=tuple(who(book, one) for one in meeting.no_show),
        guest=tuple(who(book, one) for one in meeting.guest),
        host=who(book, meeting.host) if meeting.host else None,
        note_taker=who(book, meeting.note_taker) if meeting.note_taker else None,
        focus=who(book, meeting.focus) if meeting.focus else None,
        home=who(book, meeting.home) if meeting.home else None,
    )


def meeting_number(pod: Pod, meeting: Meeting) -> tuple[int, int | None]:
    """Which meeting it is, and of how many: of its season, else of all that were held."""
    season = next(
        (one for one in pod.seasons.values() if meeting.id.startswith(f"{one.id}-")), None
    )
    if season is not None:
        tail = meeting.id.removeprefix(f"{season.id}-")
        return (int(tail) if tail.isdigit() else season.meetings + 1), season.meetings
    if meeting.kind == "kick-off" and meeting.id.removeprefix("k").isdecimal():
        return int(meeting.id.removeprefix("k")), None
    held = [one.id for one in pod.held_meetings if one.kind == meeting.kind]
    return held.index(meeting.id) + 1, None


def missed_in_a_row(pod: Pod, person: str) -> int:
    """How many of the last held meetings somebody has missed without a break."""
    count = 0
    for meeting in reversed(pod.held_meetings):
        if person not in meeting.missed:
            break
        count += 1
    return count


def _after(book: Book, pod: Pod, last: Meeting, *, today: date) -> NextStep | None:
    for person in last.missed:
        if person != book.caller.id and missed_in_a_row(pod, person) >= _MISSED_TO_ASK:
            name = short_name(book, person)
            return NextStep(
                text=f"{name} missed two in a row: a private word first?",
                command=f"pods show {to_type(book, person)}",
            )
    if last.kind == "kick-off" and (step := agreements_step(book, pod)):
        return step
    return _for_the_next(pod, today)


def _about_the_open_one(
    pod: Pod, last: Meeting, *, is_undated: bool, today: date
) -> NextStep | None:
    """That a meeting was planned near to this one, and nothing is logged about it."""
    open_one = _open_beside(pod, last, today)
    if open_one is None:
        return None
    planned = f"{say_date(open_one.on)} was planned, and is not logged."
    if is_undated:
        return NextStep(
            text=f"{planned} If you meant that one, take this back and say the day:",
            command="pods undo",
        )
    return NextStep(
        text=f"{planned} Did you meet instead?",
        command=f"pods skip-meeting {quoted(pod.id)} {open_one.id}",
    )


def _open_beside(pod: Pod, held: Meeting, today: date) -> Meeting | None:
    """A meeting that was planned near to one that was held, and is over and not logged."""
    past = (one for one in pod.planned_meetings if one.on <= today)
    return next((one for one in past if abs((one.on - held.on).days) <= _NEAR_DAYS), None)


def _for_the_next(pod: Pod, today: date) -> NextStep | None:
    if any(one.on > today for one in pod.planned_meetings) or pod.state == "closed":
        return None
    if pod.planned_meetings:
        days = " ".join(f"{one.on}" for one in pod.planned_meetings)
        return NextStep(
            text="Planned, and not logged yet:", command=f"pods log-meeting {quoted(pod.id)} {days}"
        )
    if pod.state == "retro":
        return NextStep(
            text="Who stays, who pauses, who leaves?", command=f"pods retro {quoted(pod.id)}"
        )
    if pod.kind == "gathering":
        return NextStep(
            text="How was it, and who would like to meet more often?",
            command=f"pods retro {quoted(pod.id)}",
        )
    if pod.seasons:
        return NextStep(
            text="The season is over. Another one?", command=f"pods plan-season {quoted(pod.id)}"
        )
    return NextStep(
        text="When is the next one?", command=f"pods edit-pod {quoted(pod.id)} --next DATE"
    )
