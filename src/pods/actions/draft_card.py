"""What one wants to see of a draft while moving people around."""

from collections.abc import Sequence
from datetime import date

from pods.actions.result import Part, Who, who
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.pod import Pod
from pods.model.words import InvitationState


class Asked(Part):
    """Somebody in a draft or pod who was asked, and how far that has come."""

    person: Who
    state: InvitationState
    since: date | None = None
    reason: str | None = None


class StartLine(Part):
    """A weekly start that holds all season.

    Attributes:
        at: on the clock that the group would keep, as `--at` takes it.
        here: on the Caller's own clock, in the first week.
        later: on the Caller's own clock after a clock change that moves it; else None.
    """

    at: str
    here: str
    later: str | None


class Verdict(Part):
    """What is true of a handful of people, as if they were a pod.

    Attributes:
        size_min: so many make a pod.
        size_max: so many at most.
        hours: every start that holds all season, in one line.
        starts: up to three of them.
        start_count: how many there are.
        hours_unknown: who told nobody when they are free.
        shares: what they seek and like together.
        alone: who would be the odd one out, a sentence each.
        strangers: who knows nobody of them but perhaps the Caller.
        warnings: what speaks against it; private rules without names.
    """

    size_min: int
    size_max: int
    hours: tuple[str, ...] = ()
    starts: tuple[StartLine, ...] = ()
    start_count: int = 0
    hours_unknown: tuple[Who, ...] = ()
    shares: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    strangers: tuple[Who, ...] = ()
    warnings: tuple[str, ...] = ()


class DraftCard(Verdict):
    """One draft: who is in it, who was asked, and what is true of them together."""

    id: str
    title: str
    people: tuple[Who, ...]
    locked: tuple[str, ...] = ()
    at: str | None = None
    note: str | None = None
    asked: tuple[Asked, ...] = ()


def draft_card(book: Book, draft: Draft, *, today: date, show_private: bool = False) -> DraftCard:
    """A draft with everything that is true of it."""
    seen = verdict(book, draft.people, today=today, show_private=show_private)
    return DraftCard(
        **dict(seen),
        id=draft.id,
        title=draft.title,
        people=tuple(who(book, person) for person in draft.people),
        locked=draft.locked,
        at=draft.at,
        note=draft.note,
        asked=asked_in(book, draft),
    )


def verdict(
    book: Book, people: Sequence[str], *, today: date, show_private: bool = False
) -> Verdict:
    """Look at these people as if they were a pod.

    Args:
        book: the book.
        people: ids.
        today: the day it is.
        show_private: whether private rules and ties are told in full.
    """
    from pods.proposals.company import company  # noqa: PLC0415 - it costs time only where shown
    from pods.proposals.glance import glance  # noqa: PLC0415 - the same

    seen = glance(book, people, today=today, show_private=show_private)
    together = company(book, people)
    return Verdict(
        size_min=book.settings.size_min,
        size_max=book.settings.size_max,
        hours=seen.hours,
        starts=tuple(
            StartLine(at=one.at, here=one.here, later=one.later or None) for one in seen.starts
        ),
        start_count=seen.start_count,
        hours_unknown=tuple(who(book, person) for person in seen.hours_unknown),
        shares=together.shares,
        alone=together.alone,
        strangers=tuple(who(book, person) for person in together.strangers),
        warnings=seen.warnings,
    )


def asked_in(book: Book, group: Pod | Draft) -> tuple[Asked, ...]:
    """Every invitation into a draft or pod, oldest first."""
    return tuple(
        Asked(
            person=who(book, mail.person),
            state=mail.state,
            since=mail.replied or mail.last_word,
            reason=mail.reason,
        )
        for mail in group.invitations.values()
    )
