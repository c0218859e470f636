"""Asking people into a pod or a draft, nudging them, and letting go."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pods.actions.interest import coming_day, past_day
from pods.actions.invited import Invited, Sent, Step, invited, title_of
from pods.actions.overrule import (
    reason_kept,
    refuse_against_rules,
    refuse_over_capacity,
    refuse_to_write,
)
from pods.actions.result import Change
from pods.actions.seats import refuse_closed, refuse_without_seats
from pods.errors import NotAllowedError
from pods.hours.dates import say_date
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import dated_id, next_id
from pods.model.invitation import Invitation, Nudge
from pods.model.names import find_pod_or_draft, find_some, short_name
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import InvitationState

_WITHOUT_POD: frozenset[InvitationState] = frozenset({"no", "expired", "withdrawn", "backed-out"})


def invite(
    book: Book,
    *,
    into: str,
    people: Sequence[str],
    step: Step = "send",
    on: str | None = None,
    by: str | None = None,
    channel: str | None = None,
    wording: str | None = None,
    anyway: str | None = None,
    today: date,
) -> Change[Invited]:
    """Log an invitation, a nudge, or that one is withdrawn or expired, and write the letter.

    `wording` is the letter to take instead of the usual one, by its name, or else the words that
    were used, and then no letter is written.

    Raises:
        NotAllowedError: a member, asked already, not to be written to, no seat, against a rule.
        NamingError: no pod or draft, or nobody, is called that.
    """
    target = find_pod_or_draft(book, into)
    _refuse_ended(target)
    group = tuple(person.id for person in find_some(book, people, writing=True))
    day = past_day(on, today=today)
    deadline = coming_day(by, after=day, today=today) if by else None
    if step in ("send", "draft"):
        _refuse(book, target, group, anyway=anyway, today=today)
    extra: dict[str, Any] = {"by": deadline, "anyway": reason_kept(anyway)}
    facts = {key: value for key, value in extra.items() if value is not None}
    changed = target
    told = {key: text for key, text in (("channel", channel), ("wording", wording)) if text}
    for person in group:
        changed = _stepped(book, changed, person, step=step, day=day, told=told, facts=facts)
    book = _kept(book, changed, group if step in ("send", "draft") else ())
    sent = Sent(step=step, day=day, by=deadline, wording=wording or None)
    return Change(book, invited(book, changed, group, sent=sent, today=today))


def _refuse_ended(target: Pod | Draft) -> None:
    if isinstance(target, Draft) and not target.is_waiting:
        raise NotAllowedError(
            f"draft {target.id} has become a pod", f"pods invite {quoted(target.became or '')} ..."
        )
    if isinstance(target, Pod):
        refuse_closed(target)


def _refuse(
    book: Book, target: Pod | Draft, group: Sequence[str], *, anyway: str | None, today: date
) -> None:
    inside = target.current_members if isinstance(target, Pod) else target.people
    holding = target.seat_holders if isinstance(target, Pod) else ()
    for person in group:
        name = short_name(book, person)
        if person == book.caller.id:
            raise NotAllowedError("you need no invitation", f"pods join {quoted(target.id)} me")
        if isinstance(target, Pod) and person in inside:
            raise NotAllowedError(
                f"{name} is a member of {target.title} already",
                f"pods show {quoted(target.id)}",
            )
        refuse_to_write(book, person)
    refuse_against_rules(
        book, newcomers=group, beside=(*inside, *holding), anyway=anyway, today=today
    )
    if isinstance(target, Pod):
        refuse_over_capacity(book, newcomers=group, kind=target.kind, anyway=anyway)
        new = sum(person not in holding for person in group)
        refuse_without_seats(book, target, newcomers=new, anyway=anyway)


def _stepped(
    book: Book,
    target: Pod | Draft,
    person: str,
    *,
    step: Step,
    day: date,
    told: dict[str, str],
    facts: dict[str, Any],
) -> Pod | Draft:
    mine = [mail for mail in target.invitations.values() if mail.person == person]
    last = mine[-1] if mine else None
    if step in ("send", "draft"):
        mail = _sent(book, target, person, last, step=step, day=day)
        facts = {**facts, **told}
    else:
        mail = _followed(book, target, person, last, step=step, day=day, told=told)
    mail = mail.model_copy(update=facts)
    return target.model_copy(update={"invitations": {**target.invitations, mail.id: mail}})


def _sent(
    book: Book, target: Pod | Draft, person: str, last: Invitation | None, *, step: Step, day: date
) -> Invitation:
    sent: dict[str, Any] = {"state": "draft"} if step == "draft" else {"state": "sent", "sent": day}
    has_left = isinstance(target, Pod) and person not in target.seat_holders
    if last is None or last.state in _WITHOUT_POD or (last.state == "yes" and has_left):
        key = next_id(person, dict(target.invitations))
        return Invitation(id=key, person=person, **sent)
    if last.state == "draft":
        return last.model_copy(update=sent)
    name = short_name(book, person)
    if last.state == "yes":
        raise NotAllowedError(
            f"{name} has said yes to {title_of(target)} already",
            f"pods show {quoted(target.id)}",
        )
    since = f" on {say_date(last.sent)}" if last.sent else ""
    raise NotAllowedError(
        f"{name} was asked{since}, and has not said yes or no yet",
        f"a gentle reminder: pods invite {quoted(target.id)} {to_type(book, person)} --nudge",
    )


def _followed(
    book: Book,
    target: Pod | Draft,
    person: str,
    last: Invitation | None,
    *,
    step: Step,
    day: date,
    told: dict[str, str],
) -> Invitation:
    if last is None or not last.is_open or (step == "nudge" and last.state == "draft"):
        raise NotAllowedError(
            f"{short_name(book, person)} owes {title_of(target)} no answer",
            f"to ask: pods invite {quoted(target.id)} {to_type(book, person)}",
        )
    if step == "nudge":
        key = dated_id(day, dict(last.nudges))
        state = "maybe" if last.state == "maybe" else "nudged"
        nudges = {**last.nudges, key: Nudge(id=key, **told)}
        return last.model_copy(update={"state": state, "nudges": nudges})
    ended: InvitationState = "withdrawn" if step == "withdraw" else "expired"
    return last.model_copy(update={"state": ended, "ended": day})


def _kept(book: Book, changed: Pod | Draft, group: Sequence[str]) -> Book:
    if isinstance(changed, Draft):
        fresh = tuple(person for person in group if person not in changed.people)
        return book.with_draft(
            changed.model_copy(update={"people": (*changed.people, *fresh)}) if fresh else changed
        )
    if group and changed.state in ("idea", "sounding"):
        changed = changed.model_copy(update={"state": "inviting"})
    return book.with_pod(changed)
