"""Answers: yes, maybe, no; to an invitation, or to one meeting."""

from datetime import date
from typing import Any, Literal, NamedTuple

from pods.actions.interest import past_day
from pods.actions.invitations import title_of
from pods.actions.membership import with_member, without_member
from pods.actions.people import add_people
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.actions.seats import refuse_without_seats, seats_of
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import next_id
from pods.model.invitation import Invitation
from pods.model.names import UnknownNameError, find_person, find_pod, find_pod_or_draft, short_name
from pods.model.pod import Pod
from pods.model.tie import Tie
from pods.model.words import Reply


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
    plus_one: Who | None = None
    taken: int = 0
    held: int = 0
    total: int | None = None


class _Asked(NamedTuple):
    target: Pod | Draft
    mail: Invitation


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
    today: date,
) -> Change[Replied]:
    """Log an answer. A yes makes a member at once, or with `later` keeps the seat only.

    A no after a yes is `backed-out`: it ends the membership and frees the seat.

    Raises:
        NotAllowedError: nothing waits for an answer of theirs.
        UsageError: two invitations are open and `into` does not say which.
        NamingError: nobody, or no pod or draft, is called that.
    """
    answering = find_person(book, person, writing=True).id
    day = past_day(on, today=today)
    asked = _asked(book, answering, answer=answer, into=into)
    before = asked.mail
    is_member_now = isinstance(asked.target, Pod) and answering in asked.target.current_members
    has_backed_out = answer == "no" and before.state == "yes"
    facts: dict[str, Any] = {"state": "backed-out" if has_backed_out else answer, "replied": day}
    if reason:
        facts["reason"] = reason
    if (before.state, reason or before.reason) == (facts["state"], before.reason):
        facts = {}
    mail = before.model_copy(update=facts)
    target = asked.target.model_copy(
        update={"invitations": {**asked.target.invitations, mail.id: mail}}
    )
    if isinstance(target, Pod):
        if answer == "yes" and not later and not is_member_now:
            target = with_member(target, answering, joined=day)
        elif has_backed_out and is_member_now:
            target = without_member(target, answering, left=day, why=reason)
    book = _with(book, target)
    brought = None
    if plus_one is not None:
        book, brought = _brought(book, target.id, mail, name=plus_one, today=today)
    result = _replied(book, mail, target.id, answer=answer, day=day, brought=brought)
    return Change(book, result)


def reply_to_meeting(
    book: Book, *, person: str, answer: Reply, meeting: str, into: str | None = None, today: date
) -> Change[Replied]:
    """Log whether somebody comes to one planned meeting; a maybe takes the word back.

    Raises:
        UnknownNameError: no meeting is planned on that day.
        UsageError: they are in two pods that meet that day.
        NamingError: nobody, or no pod, is called that.
    """
    answering = find_person(book, person, writing=True).id
    day = parse_day(meeting, today=today, reading="future").date
    pods = [find_pod(book, into)] if into else list(book.pods_of(answering))
    found = [
        (pod, planned) for pod in pods for planned in pod.planned_meetings if planned.on == day
    ]
    if not found:
        raise UnknownNameError(
            f"no meeting is planned on {say_date(day)}", "pods list shows the next ones", ()
        )
    if len(found) > 1:
        raise UsageError(
            f"{short_name(book, answering)} meets twice that day",
            f"say which: --pod {found[0][0].id}",
        )
    pod, planned = found[0]
    coming = {*planned.coming} - {answering} | ({answering} if answer == "yes" else set())
    not_coming = {*planned.not_coming} - {answering} | ({answering} if answer == "no" else set())
    changed = planned.model_copy(
        update={"coming": tuple(sorted(coming)), "not_coming": tuple(sorted(not_coming))}
    )
    if (changed.coming, changed.not_coming) != (planned.coming, planned.not_coming):
        meetings = {**pod.meetings, planned.id: changed}
        book = book.with_pod(pod.model_copy(update={"meetings": meetings}))
    seats = seats_of(book, pod)
    result = Replied(
        person=who(book, answering),
        reply=answer,
        into=pod.id,
        title=pod.title,
        on=today,
        meeting=day,
        is_member=answering in pod.current_members,
        taken=seats.taken,
        held=seats.held,
        total=seats.total,
    )
    return Change(book, result)


def _asked(book: Book, person: str, *, answer: Reply, into: str | None) -> _Asked:
    """The one invitation that an answer is about: open ones first, then a yes to take back."""
    drafts = [draft for draft in book.drafts.values() if draft.is_waiting]
    groups: list[Pod | Draft] = [*book.pods.values(), *drafts]
    if into:
        groups = [find_pod_or_draft(book, into)]
    mails = [
        _Asked(group, mail)
        for group in groups
        for mail in group.invitations.values()
        if mail.person == person
    ]
    waiting = [asked for asked in mails if asked.mail.is_open]
    said_yes = [asked for asked in mails if asked.mail.state == "yes" and _counts(asked, answer)]
    found = waiting or said_yes or ([mails[-1]] if into and mails else [])
    name = short_name(book, person)
    if not found:
        where = f" to {into}" if into else ""
        raise NotAllowedError(
            f"no invitation{where} waits for an answer of {name}",
            f"to ask: pods invite POD {person}",
        )
    if len(found) > 1:
        named = " or ".join(asked.target.id for asked in found)
        raise UsageError(
            f"{name} was asked into {len(found)}: {named}", f"say which: --pod {found[0].target.id}"
        )
    return found[0]


def _counts(asked: _Asked, answer: Reply) -> bool:
    """A yes already given is answered again by a no, or by the yes that takes a kept seat."""
    if answer == "no":
        return True
    is_member = isinstance(asked.target, Pod) and asked.mail.person in asked.target.current_members
    return answer == "yes" and not is_member


def _with(book: Book, target: Pod | Draft) -> Book:
    return book.with_pod(target) if isinstance(target, Pod) else book.with_draft(target)


def _brought(
    book: Book, into: str, mail: Invitation, *, name: str, today: date
) -> tuple[Book, Who]:
    """The person somebody brings along: on the list, tied to them, and with a held seat."""
    try:
        guest = find_person(book, name, writing=True).id
    except UnknownNameError:
        added = add_people(book, names=[name], facts={"introduced_by": mail.person}, today=today)
        book, guest = added.book, added.result.people[0].id
    if not any({guest, mail.person} == set(tie.people) for tie in book.ties.values()):
        pair = tuple(sorted((guest, mail.person)))
        book = book.with_tie(Tie(id="-".join(pair), people=pair, kind="knows"))
    target = find_pod_or_draft(book, into)
    if isinstance(target, Pod):
        refuse_without_seats(book, target, newcomers=1, anyway=None)
    key = next_id(guest, dict(target.invitations))
    brought = Invitation(id=key, person=guest, state="draft")
    first = mail.model_copy(update={"plus_one": guest})
    invitations = {**target.invitations, mail.id: first, key: brought}
    changed = target.model_copy(update={"invitations": invitations})
    if isinstance(changed, Draft) and guest not in changed.people:
        changed = changed.model_copy(update={"people": (*changed.people, guest)})
    return _with(book, changed), who(book, guest)


def _replied(
    book: Book, mail: Invitation, into: str, *, answer: Reply, day: date, brought: Who | None
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
        next_step=_after(target, brought),
    )


def _after(target: Pod | Draft, brought: Who | None) -> NextStep | None:
    if brought is not None:
        return NextStep(
            text=f"Ask {brought.name}:", command=f"pods invite {target.id} {brought.id}"
        )
    if any(mail.is_open for mail in target.invitations.values()):
        return None
    if isinstance(target, Draft):
        return NextStep(
            text="Everybody has answered:", command=f"pods new-pod NAME --from {target.id}"
        )
    if not target.held_meetings:
        return NextStep(
            text="Everybody has answered. After the first meeting:",
            command=f"pods log-meeting {target.id} today",
        )
    return None
