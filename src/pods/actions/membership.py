"""Coming into a pod without an invitation, and leaving it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.interest import past_day
from pods.actions.overrule import (
    reason_kept,
    refuse_against_rules,
    refuse_organiser,
    refuse_over_capacity,
)
from pods.actions.result import Change, NextStep, Result, Who, who, who_is
from pods.actions.seats import refuse_closed, refuse_without_seats, seats_of
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import say_date
from pods.model.book import Book
from pods.model.entry import next_id
from pods.model.names import find_person, find_pod, find_some
from pods.model.pod import Member, Pod
from pods.model.typed import quoted, to_type


class Joined(Result):
    """Who is a member now, and how the seats stand."""

    kind: Literal["joined"] = "joined"
    pod: str
    title: str
    people: tuple[Who, ...]
    on: date
    taken: int
    total: int | None


class Left(Result):
    """Who is a member no more, and how the seats stand."""

    kind: Literal["left"] = "left"
    pod: str
    title: str
    person: Who
    on: date
    taken: int
    total: int | None


def join(
    book: Book,
    *,
    pod: str,
    people: Sequence[str],
    on: str | None = None,
    anyway: str | None = None,
    today: date,
) -> Change[Joined]:
    """Make people members, without an invitation; an open one is answered by it.

    Raises:
        NotAllowedError: already a member, no seat, or against a rule of one's own.
        NamingError: no pod, or nobody, is called that.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    day = past_day(on, today=today)
    group = tuple(person.id for person in find_some(book, people, writing=True))
    refuse_organiser(book, group)
    _refuse_members(book, found, group)
    holding = found.seat_holders
    beside = (*found.current_members, *holding)
    refuse_against_rules(book, newcomers=group, beside=beside, anyway=anyway, today=today)
    refuse_over_capacity(book, newcomers=group, kind=found.kind, anyway=anyway)
    new = sum(person not in holding for person in group)
    refuse_without_seats(book, found, newcomers=new, anyway=anyway)
    changed = found
    for person in group:
        changed = with_member(changed, person, joined=day, anyway=anyway)
    book = book.with_pod(changed)
    seats = seats_of(book, changed)
    named = tuple(who(book, person) for person in group)
    return Change(
        book,
        Joined(
            pod=found.id,
            title=found.title,
            people=named,
            on=day,
            taken=seats.taken,
            total=seats.total,
        ),
    )


def leave(
    book: Book, *, pod: str, person: str, on: str | None = None, why: str | None = None, today: date
) -> Change[Left]:
    """End somebody's time in a pod; the time itself stays written down.

    Raises:
        NotAllowedError: they are not a member.
        NamingError: no pod, or nobody, is called that.
    """
    found = find_pod(book, pod)
    gone = find_person(book, person, writing=True).id
    day = past_day(on, today=today)
    refuse_to_end(book, found, gone, day)
    changed = without_member(found, gone, left=day, why=why)
    book = book.with_pod(changed)
    seats = seats_of(book, changed)
    return Change(
        book,
        Left(
            pod=found.id,
            title=found.title,
            person=who(book, gone),
            on=day,
            taken=seats.taken,
            total=seats.total,
            next_step=_after_leaving(changed, gone),
        ),
    )


def with_member(pod: Pod, person: str, *, joined: date, anyway: str | None = None) -> Pod:
    """The pod with one more member; a return is an entry of its own, an open asking a yes."""
    key = person if person not in pod.members else next_id(person, dict(pod.members), start=2)
    facts: dict[str, Any] = {"joined": joined}
    if key != person:
        facts["person"] = person
    if anyway is not None:
        facts["anyway"] = reason_kept(anyway)
    invitations = {
        mail.id: mail.answered("yes", on=joined, reason=None)
        if mail.person == person and mail.is_open
        else mail
        for mail in pod.invitations.values()
    }
    members = {**pod.members, key: Member(id=key, **facts)}
    return pod.model_copy(update={"members": members, "invitations": invitations})


def without_member(pod: Pod, person: str, *, left: date, why: str | None) -> Pod:
    """The pod after somebody's last day in it."""
    ended: dict[str, Any] = {"left": left, **({"left_why": why} if why else {})}
    members = {
        member.id: member.model_copy(update=ended)
        if member.who == person and member.is_current
        else member
        for member in pod.members.values()
    }
    return pod.model_copy(update={"members": members})


def refuse_to_end(book: Book, pod: Pod, person: str, day: date) -> None:
    """Stop where somebody cannot leave a pod that day: not in it, or not yet.

    Raises:
        NotAllowedError: they are not a member.
        UsageError: the day is before their first.
    """
    if person not in pod.current_members:
        is_asked = person in pod.seat_holders
        raise NotAllowedError(
            f"{who_is(book, person)} not a member of {pod.title}",
            f"a seat is held: pods invite {quoted(pod.id)} {to_type(book, person)} --withdraw"
            if is_asked
            else f"pods show {quoted(pod.id)}",
        )
    joined = next(m.joined for m in pod.members.values() if m.who == person and m.is_current)
    if joined is not None and day < joined:
        raise UsageError(
            f"{who(book, person)} joined only on {say_date(joined)}",
            f"a later day than {say_date(day)}",
        )


def _after_leaving(pod: Pod, gone: str) -> NextStep | None:
    if not pod.is_live:
        return None
    if pod.caller == gone:
        return NextStep(
            text="Who calls it now?", command=f"pods edit-pod {quoted(pod.id)} --caller NAME"
        )
    return NextStep(text="Who would fit the seat?", command=f"pods suggest --fill {quoted(pod.id)}")


def _refuse_members(book: Book, pod: Pod, group: Sequence[str]) -> None:
    for person in group:
        if person in pod.current_members:
            raise NotAllowedError(
                f"{who_is(book, person)} a member of {pod.title} already",
                f"pods show {quoted(pod.id)}",
            )
