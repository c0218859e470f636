"""The ledger of invitations: who was asked into what, and who owes an answer."""

from datetime import date
from typing import Literal

from pods.actions.invitations import title_of
from pods.actions.result import Part, Result, Who, who
from pods.actions.seats import seats_of
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.names import find_pod_or_draft
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import InvitationState

_NUDGES_AT_MOST = 2  # with the invitation itself, three messages at most


class InvitationLine(Part):
    """One asking: who, where, how far, since when; `nudge` is the command, where one is due."""

    into: str
    title: str
    person: Who
    state: InvitationState
    sent: date | None
    by: date | None
    replied: date | None
    reason: str | None
    nudges: int
    days_waiting: int | None
    nudge_is_due: bool
    nudge: str | None = None


class Invitations(Result):
    """Who was asked into what, and who owes an answer."""

    kind: Literal["invitations"] = "invitations"
    invitations: tuple[InvitationLine, ...]
    seats: tuple[str, ...] = ()


def list_invitations(book: Book, *, into: str | None = None, today: date) -> Invitations:
    """Every asking of a pod or draft, or of all that are alive; who waits longest comes first."""
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
    lines.sort(
        key=lambda line: (line.days_waiting is None, -(line.days_waiting or 0), line.person.id)
    )
    return Invitations(
        invitations=tuple(lines),
        seats=tuple(_seat_sentence(book, pod) for pod in groups if isinstance(pod, Pod)),
    )


def _line(book: Book, target: Pod | Draft, mail: Invitation, *, today: date) -> InvitationLine:
    waiting = (today - mail.sent).days if mail.sent and mail.state in ("sent", "nudged") else None
    settings = book.settings
    due = settings.second_nudge_days if mail.nudges else settings.nudge_days
    is_due = waiting is not None and waiting >= due and len(mail.nudges) < _NUDGES_AT_MOST
    return InvitationLine(
        into=target.id,
        title=title_of(target),
        person=who(book, mail.person),
        state=mail.state,
        sent=mail.sent,
        by=mail.by,
        replied=mail.replied,
        reason=mail.reason,
        nudges=len(mail.nudges),
        days_waiting=waiting,
        nudge_is_due=is_due,
        nudge=f"pods invite {quoted(target.id)} {to_type(book, mail.person)} --nudge"
        if is_due
        else None,
    )


def _seat_sentence(book: Book, pod: Pod) -> str:
    seats = seats_of(book, pod)
    if seats.total is None:
        return f"{pod.title}: {seats.taken} in it, {seats.held} asked"
    counted = f"{seats.taken} of {seats.total} seats taken, {seats.held} held, {seats.free} free"
    return f"{pod.title}: {counted}"
