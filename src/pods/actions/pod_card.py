"""Everything about one pod."""

from datetime import date
from typing import Literal

from pods.actions.agreements import open_agreements
from pods.actions.draft_card import Asked, asked_in
from pods.actions.listing import PodLine, pod_line
from pods.actions.meeting_log import LoggedMeeting, told_meeting
from pods.actions.result import Part, Result, Who, who
from pods.actions.timetable import ClockMove, MeetingLine, clock_moves, dated, meeting_line
from pods.actions.turns import TURNS, presence, turns
from pods.model.book import Book
from pods.model.pod import Pod

_SHOWN_MEETINGS = 6


class SeasonLine(Part):
    """The season a pod is in: how many meetings it has, and how many of them were held."""

    id: str
    meetings: int
    held: int
    at: str | None
    cadence_weeks: int | None


class MemberTurns(Part):
    """What the log says of a member: how often they came, and which turns they had."""

    person: Who
    came: int
    expected: int
    host: int
    note_taker: int
    focus: int
    home: int


class PodCard(Result):
    """Everything the file says of one pod; a private note only where it is asked for.

    Attributes:
        line: what stands in a list of pods.
        asked: every invitation, oldest first.
        meetings: the last few that were held.
        meetings_held: how many were held in all.
        season: the last season, over or not.
        to_come: what is planned, and what of it is skipped, in the order of the days.
        moves: members for whom the hour moves within that, and to what.
        turns: of each member, once a meeting was held.
        still_open: what the first calls have to agree on and is not written down, once there
            was one.
        hours_unknown: members, and those with a held seat, who told no hours.
        warnings: who cannot make its weekly hour, and why.
        has_private: whether there is more that is private and not in here.
    """

    kind: Literal["pod"] = "pod"
    line: PodLine
    intention: str | None
    format: str | None
    norms: str | None
    confidential: bool | None
    commitment: str | None
    min_presence: int | None
    place: str | None
    link: str | None
    channel: str | None
    open_to_guests: bool | None
    minutes: int
    cadence_weeks: int
    created: date | None
    closed: date | None
    closed_why: str | None
    note: str | None
    private_note: str | None
    has_private: bool
    asked: tuple[Asked, ...]
    meetings: tuple[LoggedMeeting, ...]
    meetings_held: int
    season: SeasonLine | None
    to_come: tuple[MeetingLine, ...]
    moves: tuple[ClockMove, ...]
    turns: tuple[MemberTurns, ...]
    still_open: tuple[str, ...]
    hours_unknown: tuple[Who, ...]
    warnings: tuple[str, ...]


_PLAIN = (
    "intention", "format", "norms", "confidential", "commitment", "min_presence", "place", "link",
    "channel", "open_to_guests", "created", "closed", "closed_why", "note",
)  # fmt: skip


def pod_card(book: Book, pod: Pod, *, show_private: bool, today: date) -> PodCard:
    """Everything about one pod that may be seen."""
    from pods.proposals.calendar import hours_unknown, minutes_of  # noqa: PLC0415 - only here
    from pods.proposals.glance import blocked_at  # noqa: PLC0415 - only here

    everyone = (*pod.current_members, *pod.seat_holders)
    held = pod.held_meetings
    coming = sorted(
        (
            one
            for one in pod.meetings.values()
            if one.is_to_come or (one.status == "skipped" and one.on >= today)
        ),
        key=lambda one: (one.on, one.id),
    )
    sittings = [one.sitting for one in dated(book, pod, (one for one in coming if one.is_to_come))]
    return PodCard(
        **{key: getattr(pod, key) for key in _PLAIN},
        line=pod_line(book, pod, today=today),
        minutes=minutes_of(book, pod=pod),
        cadence_weeks=pod.cadence_weeks or book.settings.cadence_weeks,
        private_note=pod.private_note if show_private else None,
        has_private=bool(pod.private_note) and not show_private,
        asked=asked_in(book, pod),
        meetings=tuple(told_meeting(book, pod, meeting) for meeting in held[-_SHOWN_MEETINGS:]),
        meetings_held=len(held),
        season=_season_line(pod),
        to_come=tuple(meeting_line(book, pod, one, people=everyone) for one in coming),
        moves=clock_moves(book, sittings, people=everyone),
        turns=tuple(_turns_of(book, pod, one) for one in pod.current_members) if held else (),
        still_open=open_agreements(pod),
        hours_unknown=tuple(who(book, one) for one in hours_unknown(book, everyone)),
        warnings=blocked_at(book, everyone, pod=pod, today=today),
    )


def _season_line(pod: Pod) -> SeasonLine | None:
    season = pod.current_season
    if season is None:
        return None
    held = [one for one in pod.meetings_of(season) if one.status == "held" and one.number]
    return SeasonLine(
        id=season.id,
        meetings=season.meetings,
        held=len(held),
        at=season.at,
        cadence_weeks=season.cadence_weeks,
    )


def _turns_of(book: Book, pod: Pod, person: str) -> MemberTurns:
    was_there = presence(pod, person)
    return MemberTurns(
        person=who(book, person),
        came=was_there.came,
        expected=was_there.expected,
        **{role: turns(pod.held_meetings, role)[person] for role in TURNS},
    )
