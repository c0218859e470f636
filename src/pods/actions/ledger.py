"""The ledger of invitations: who owes an answer, whom one may nudge, whether a seat is free."""

from datetime import date
from typing import Literal

from pods.actions.invited import title_of
from pods.actions.result import Part, Result, Who, who
from pods.actions.seats import seats_of
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.names import find_pod_or_draft
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import InvitationState
from pods.reminders.asking import MoveName, next_move


class NudgeLine(Part):
    """One nudge: when, where, in which words."""

    on: date
    channel: str | None
    wording: str | None


class AnswerLine(Part):
    """An earlier answer, that another one followed."""

    on: date
    said: InvitationState
    reason: str | None


class InvitationLine(Part):
    """One asking: who, how far, since when, and what it is time for.

    Attributes:
        days_waiting: since it was sent, where no answer came.
        move: what comes next with it: to ask, to nudge, to free the seat, or to ask about a maybe.
        move_on: the day from which that may be done; past or today: it is due.
        command: what does it; None where nothing comes next.
    """

    into: str
    title: str
    person: Who
    state: InvitationState
    sent: date | None
    channel: str | None
    wording: str | None
    by: date | None
    replied: date | None
    reason: str | None
    ended: date | None
    nudges: tuple[NudgeLine, ...]
    earlier: tuple[AnswerLine, ...]
    plus_one: Who | None
    days_waiting: int | None
    move: MoveName | None = None
    move_on: date | None = None
    is_due: bool = False
    command: str | None = None


class SeatsLine(Part):
    """The seats of a pod; `total` and `free` are None where there is no limit.

    A draft has no seats: `taken` says who said yes to it, `held` who has still to answer.
    """

    into: str
    is_draft: bool
    title: str
    taken: int
    held: int
    total: int | None
    free: int | None


class Invitations(Result):
    """Who was asked into what, and who owes an answer."""

    kind: Literal["invitations"] = "invitations"
    invitations: tuple[InvitationLine, ...]
    seats: tuple[SeatsLine, ...] = ()


def list_invitations(book: Book, *, into: str | None = None, today: date) -> Invitations:
    """Every asking of a pod or draft, or of all that are alive; what is due comes first."""
    if into is not None:
        groups: list[Pod | Draft] = [find_pod_or_draft(book, into)]
    else:
        drafts = [draft for draft in book.drafts.values() if draft.is_waiting]
        groups = [*(pod for pod in book.pods.values() if pod.state != "closed"), *drafts]
    lines = [
        _line(book, group, mail, today=today)
        for group in groups
        for mail in group.invitations.values()
    ]
    lines.sort(key=_due_first)
    asked = {line.into for line in lines}
    return Invitations(
        invitations=tuple(lines),
        seats=tuple(_seats(book, one) for one in groups if into is not None or one.id in asked),
    )


def _due_first(line: InvitationLine) -> tuple[bool, bool, int, str]:
    waiting = line.days_waiting
    return not line.is_due, waiting is None, -(waiting or 0), line.person.id


def _line(book: Book, target: Pod | Draft, mail: Invitation, *, today: date) -> InvitationLine:
    waiting = (today - mail.sent).days if mail.sent and mail.state in ("sent", "nudged") else None
    move = next_move(mail, book.settings, today=today)
    asked = f"pods invite {quoted(target.id)} {to_type(book, mail.person)}"
    return InvitationLine(
        into=target.id,
        title=title_of(target),
        person=who(book, mail.person),
        state=mail.state,
        sent=mail.sent,
        channel=mail.channel,
        wording=mail.wording,
        by=mail.by,
        replied=mail.replied,
        reason=mail.reason,
        ended=mail.ended,
        nudges=tuple(
            NudgeLine(on=one.day, channel=one.channel, wording=one.wording)
            for one in sorted(mail.nudges.values(), key=lambda one: one.order)
        ),
        earlier=tuple(
            AnswerLine(on=one.day, said=one.said, reason=one.reason)
            for one in sorted(mail.answers.values(), key=lambda one: one.order)
        ),
        plus_one=who(book, mail.plus_one) if mail.plus_one else None,
        days_waiting=waiting,
        move=move.name if move else None,
        move_on=move.on if move else None,
        is_due=move is not None and move.is_due(today),
        command=f"{asked}{move.option}" if move else None,
    )


def _seats(book: Book, group: Pod | Draft) -> SeatsLine:
    if isinstance(group, Draft):
        return SeatsLine(
            into=group.id,
            is_draft=True,
            title=title_of(group),
            taken=sum(mail.state == "yes" for mail in group.invitations.values()),
            held=sum(mail.is_open for mail in group.invitations.values()),
            total=None,
            free=None,
        )
    seats = seats_of(book, group)
    return SeatsLine(
        into=group.id,
        is_draft=False,
        title=group.title,
        taken=seats.taken,
        held=seats.held,
        total=seats.total,
        free=seats.free,
    )
