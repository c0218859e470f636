"""Answers to an invitation: yes, maybe, no, and a changed mind."""

from datetime import date
from typing import Literal, NamedTuple

from pods.actions.interest import past_day
from pods.actions.invited import title_of
from pods.actions.membership import with_member, without_member
from pods.actions.overrule import reason_kept
from pods.actions.plus_one import PlusOne, bring_along
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.actions.seats import refuse_without_seats, seats_of
from pods.errors import NotAllowedError, UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import next_id
from pods.model.invitation import Invitation
from pods.model.names import find_person, find_pod_or_draft, short_name
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import InvitationState, Reply

_A_GROUP = 2  # of one alone, there is nobody to call


class Replied(Result):
    """An answer, and how the seats stand with it."""

    kind: Literal["replied"] = "replied"
    person: Who
    reply: Reply
    into: str
    title: str
    on: date
    meeting: date | None = None
    is_member: bool = False
    backed_out: bool = False
    plus_one: PlusOne | None = None
    taken: int = 0
    held: int = 0
    total: int | None = None


class _Asked(NamedTuple):
    target: Pod | Draft
    mail: Invitation

    @property
    def is_member(self) -> bool:
        return isinstance(self.target, Pod) and self.mail.person in self.target.current_members

    @property
    def keeps_a_seat(self) -> bool:
        if isinstance(self.target, Draft):
            return self.mail.state == "yes"
        return self.mail.state == "yes" and self.mail.person in self.target.seat_holders


# Said and done: another answer is a new entry beside it, so that nothing is overwritten.
_ENDED: frozenset[InvitationState] = frozenset({"no", "withdrawn", "backed-out"})


def reply(
    book: Book,
    *,
    person: str,
    answer: Reply,
    into: str | None = None,
    on: str | None = None,
    reason: str | None = None,
    plus_one: str | None = None,
    later: bool = False,
    anyway: str | None = None,
    today: date,
) -> Change[Replied]:
    """Log an answer. A yes makes a member at once, or with `later` keeps the seat only.

    A no after a yes is `backed-out`: it ends the membership and frees the seat. An answer that
    comes after the invitation expired still counts, if there is a seat.

    Raises:
        NotAllowedError: nothing waits for an answer of theirs, or no seat is left for a late yes.
        UsageError: two invitations are open and `into` does not say which.
        NamingError: nobody, or no pod or draft, is called that.
    """
    answering = find_person(book, person, writing=True).id
    day = past_day(on, today=today)
    asked = _asked(book, answering, answer=answer, into=into)
    mail = _answered(asked, answer, day=day, reason=reason or None)
    target = asked.target
    if isinstance(target, Pod) and answer != "no" and not _has_a_seat(asked):
        refuse_without_seats(book, target, newcomers=1, anyway=anyway)
        mail = mail if anyway is None else mail.model_copy(update={"anyway": reason_kept(anyway)})
    target = target.model_copy(update={"invitations": {**target.invitations, mail.id: mail}})
    if isinstance(target, Pod):
        if answer == "yes" and not later and not asked.is_member:
            target = with_member(target, answering, joined=day)
        elif mail.state == "backed-out" and asked.is_member:
            target = without_member(target, answering, left=day, why=reason)
    book = book.with_pod(target) if isinstance(target, Pod) else book.with_draft(target)
    brought = None
    if plus_one is not None:
        book, brought = bring_along(
            book, into=target.id, mail=mail, name=plus_one, anyway=anyway, today=today
        )
    return Change(book, _replied(book, mail, target.id, answer=answer, day=day, brought=brought))


def _asked(book: Book, person: str, *, answer: Reply, into: str | None) -> _Asked:
    """The one invitation that an answer is about.

    What is open comes first, then a yes to take back or a kept seat to take, then one that has
    expired; with `into`, also one that was answered before.
    """
    mails = _mails(book, person, into=into)
    last = list({asked.target.id: asked for asked in mails}.values())
    found = (
        [asked for asked in last if asked.mail.is_open]
        or [asked for asked in last if asked.keeps_a_seat]
        or [asked for asked in last if asked.is_member and asked.mail.state == "yes"]
    )
    found = found or [asked for asked in last if asked.mail.state == "expired"]
    found = found or (mails[-1:] if into else [])
    if not found:
        raise _nothing_asked(book, person, mails, into=into)
    if len(found) > 1:
        named = " and ".join(asked.target.id for asked in found)
        raise UsageError(
            f"{short_name(book, person)} was asked into {named}",
            f"say which: --pod {quoted(found[0].target.id)}",
        )
    asked = found[0]
    if asked.is_member and (answer != "no" or asked.mail.state != "yes"):
        raise NotAllowedError(
            f"{short_name(book, person)} is a member of {title_of(asked.target)} already",
            f"if that has changed: pods leave {quoted(asked.target.id)} {to_type(book, person)}",
        )
    return asked


def _mails(book: Book, person: str, *, into: str | None) -> list[_Asked]:
    drafts = [draft for draft in book.drafts.values() if draft.is_waiting]
    groups: list[Pod | Draft] = [*book.pods.values(), *drafts]
    if into:
        groups = [find_pod_or_draft(book, into)]
    return [
        _Asked(group, mail)
        for group in groups
        for mail in group.invitations.values()
        if mail.person == person
    ]


def _nothing_asked(
    book: Book, person: str, mails: list[_Asked], *, into: str | None
) -> NotAllowedError:
    where = f" to {title_of(find_pod_or_draft(book, into))}" if into else ""
    if mails:
        hint = f"if they changed their mind: --pod {quoted(mails[-1].target.id)}"
    else:
        hint = f"to ask: pods invite {quoted(into or 'POD')} {to_type(book, person)}"
    name = short_name(book, person)
    return NotAllowedError(f"no invitation{where} waits for an answer of {name}", hint)


def _answered(asked: _Asked, answer: Reply, *, day: date, reason: str | None) -> Invitation:
    """The invitation with its answer; the very same one where nothing is new."""
    before = asked.mail
    state: InvitationState = (
        "backed-out" if answer == "no" and before.state in ("yes", "backed-out") else answer
    )
    if before.state in _ENDED and before.state != state:
        key = next_id(before.person, dict(asked.target.invitations))
        fresh = Invitation(id=key, person=before.person, state=state, replied=day)
        return fresh.model_copy(update={"reason": reason}) if reason else fresh
    return before.answered(state, on=day, reason=reason)


def _has_a_seat(asked: _Asked) -> bool:
    return asked.mail.is_open or asked.keeps_a_seat or asked.is_member


def _replied(
    book: Book, mail: Invitation, into: str, *, answer: Reply, day: date, brought: PlusOne | None
) -> Replied:
    target = book.pods.get(into) or book.drafts[into]
    seats = seats_of(book, target) if isinstance(target, Pod) else None
    return Replied(
        person=who(book, mail.person),
        reply=answer,
        into=into,
        title=title_of(target),
        on=day,
        is_member=isinstance(target, Pod) and mail.person in target.current_members,
        backed_out=mail.state == "backed-out",
        plus_one=brought,
        taken=seats.taken if seats else 0,
        held=seats.held if seats else 0,
        total=seats.total if seats else None,
        next_step=_after(book, target, brought),
    )


def _after(book: Book, target: Pod | Draft, brought: PlusOne | None) -> NextStep | None:
    if brought is not None and brought.is_to_be_asked:
        return NextStep(
            text=f"Ask {brought.person.name}:",
            command=f"pods invite {quoted(target.id)} {to_type(book, brought.person.id)}",
        )
    if any(mail.is_open for mail in target.invitations.values()):
        return None
    if isinstance(target, Draft):
        return NextStep(
            text="Everybody has answered:", command=f"pods new-pod NAME --from {quoted(target.id)}"
        )
    return _first_call(target)


def _first_call(pod: Pod) -> NextStep | None:
    """What a pod does that is complete, and has neither met nor a day to meet on."""
    if pod.held_meetings or pod.planned_meetings or len(pod.current_members) < _A_GROUP:
        return None
    name = quoted(pod.id)
    if pod.kind == "gathering":
        return NextStep(text="Everybody has answered:", command=f"pods edit-pod {name} --next DATE")
    if pod.at is None:
        return NextStep(
            text="Everybody has answered. Which hour for the first call?",
            command=f"pods when {name}",
        )
    return NextStep(
        text="Everybody has answered. Fix the first call:",
        command=f"pods plan-season {name} --kick-off",
    )
