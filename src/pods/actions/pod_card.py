"""Everything about one pod."""

from datetime import date
from typing import Literal

from pods.actions.drafts import Asked, asked_in
from pods.actions.listing import PodLine, pod_line
from pods.actions.meetings import LoggedMeeting, told_meeting
from pods.actions.result import Result, Who, who
from pods.model.book import Book
from pods.model.pod import Pod

_SHOWN_MEETINGS = 6


class PodCard(Result):
    """Everything the file says of one pod; a private note only where it is asked for.

    Attributes:
        line: what stands in a list of pods.
        asked: every invitation, oldest first.
        meetings: the last few that were held.
        meetings_held: how many were held in all.
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
        hours_unknown=tuple(who(book, one) for one in hours_unknown(book, everyone)),
        warnings=blocked_at(book, everyone, pod=pod, today=today),
    )
