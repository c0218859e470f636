"""Beginning a pod."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.drafts import find_waiting
from pods.actions.overrule import (
    OverrulableError,
    reason_kept,
    refuse_against_rules,
    refuse_organiser,
    refuse_over_capacity,
)
from pods.actions.pod_terms import checked_terms, with_terms
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.actions.seats import seats_of
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import next_id
from pods.model.ids import slug
from pods.model.invitation import Invitation
from pods.model.names import (
    KnownNameError,
    find_people,
)
from pods.model.pod import Member, Pod
from pods.model.typed import quoted, to_type
from pods.model.words import PodKind


class PodBegun(Result):
    """A new pod: who is in it, for whom a seat is held, and who could not make its hour."""

    kind: Literal["pod-begun"] = "pod-begun"
    pod: str
    title: str
    members: tuple[Who, ...]
    held: tuple[Who, ...]
    at: str | None
    blocked: tuple[str, ...] = ()


def new_pod(
    book: Book,
    *,
    name: str,
    people: Sequence[str] = (),
    source: str | None = None,
    kind: PodKind = "pod",
    terms: Mapping[str, Any],
    anyway: str | None = None,
    today: date,
) -> Change[PodBegun]:
    """Begin a pod. Only the Caller is a member at once; everybody else gets a held seat.

    Args:
        book: the book.
        name: what it is called.
        people: names as typed; each gets an invitation in state `draft`.
        source: a draft whose people and invitations, with their answers, come along.
        kind: pod, circle or gathering.
        terms: keys of a pod, as typed: `at`, `emoji`, `caller`, `intention`, ...
        anyway: not None: against a rule of one's own.
        today: the day it begins.

    Raises:
        KnownNameError: a pod is called that already.
        NotAllowedError: a rule, or somebody's limit, speaks against it; too many for the seats.
        PodsError: a name or an hour that cannot be understood.
    """
    refuse_known_pod(book, name)
    pod_id = slug(name, {*book.pods, *book.drafts})
    known = checked_terms(book, terms)
    draft = find_waiting(book, source) if source is not None else None
    group = _group(book, people, draft, calls=known.get("caller"))
    refuse_against_rules(book, newcomers=group, beside=(), anyway=anyway, today=today)
    refuse_over_capacity(book, newcomers=group, kind=kind, anyway=anyway)
    if draft is not None and draft.at and "at" not in known:
        known["at"] = draft.at
    pod = Pod(id=pod_id, name=name.strip(), created=today)
    pod = pod if kind == "pod" else pod.model_copy(update={"kind": kind})
    pod = with_terms(pod, {"caller": _caller(book, group, known), **known})
    pod = _seated(book, pod, group, draft, today=today)
    kept: dict[str, Any] = {} if anyway is None else {"anyway": reason_kept(anyway)}
    if draft is not None:
        kept["from_draft"] = draft.id
        book = book.with_draft(draft.model_copy(update={"became": pod_id}))
    pod = pod.model_copy(update={"state": "inviting" if pod.invitations else "idea", **kept})
    _refuse_too_large(book, pod, anyway=anyway)
    book = book.with_pod(pod)
    return Change(book, _begun(book, pod, today=today))


def refuse_known_pod(book: Book, name: str, *, but: Collection[str] = ()) -> None:
    """Stop where no name is given, or another pod than `but` has it already.

    Raises:
        UsageError: the name is empty.
        KnownNameError: naming the pod that is called that.
    """
    if not name.strip():
        raise UsageError("a pod needs a name", 'for instance: pods new-pod "The Unicorns"')
    wanted = slug(name, ())
    for pod in book.pods.values():
        if slug(pod.name, ()) == wanted and pod.id not in but:
            raise KnownNameError(
                f"a pod is called {pod.title} already", f"pods show {quoted(pod.id)}"
            )


def _group(
    book: Book, people: Sequence[str], draft: Draft | None, *, calls: str | None
) -> tuple[str, ...]:
    """Everybody it is for: the Caller first, then the draft's, then the named.

    The Caller who is an organiser, or says that somebody else calls it, is in it only by name.
    """
    named = tuple(person.id for person in find_people(book, people, writing=True))
    refuse_organiser(book, named)
    group = (*(draft.people if draft else ()), *named)
    is_for_others = bool(group) and calls not in {None, book.caller.id}
    me = () if book.caller.organiser or is_for_others else (book.caller.id,)
    return tuple(dict.fromkeys((*me, *group)))


def _caller(book: Book, group: Sequence[str], known: Mapping[str, Any]) -> str | None:
    """Who calls it: as said, else the Caller, else the first of the group who is willing."""
    if known.get("caller"):
        return str(known["caller"])
    if not book.caller.organiser:
        return book.caller.id
    return next((person for person in group if book.person(person).can_call), None)


def _seated(book: Book, pod: Pod, group: Sequence[str], draft: Draft | None, *, today: date) -> Pod:
    members: dict[str, Member] = {}
    invitations: dict[str, Invitation] = {}
    for mail in draft.invitations.values() if draft else ():
        if mail.holds_a_seat and mail.person not in group:
            continue  # moved out of the draft since: what was asked there is not about this pod
        invitations[mail.id] = mail
        if mail.state == "yes":
            members[mail.person] = Member(id=mail.person, joined=today)
    asked = {mail.person for mail in invitations.values()}
    for person in group:
        if person == book.caller.id:
            members = {person: Member(id=person, joined=today), **members}
        elif person not in asked:
            key = next_id(person, invitations)
            invitations[key] = Invitation(id=key, person=person, state="draft")
    tables = {"members": members, "invitations": invitations}
    return pod.model_copy(update={name: table for name, table in tables.items() if table})


def _refuse_too_large(book: Book, pod: Pod, *, anyway: str | None) -> None:
    seats = seats_of(book, pod)
    size = seats.taken + seats.held
    if anyway is None and seats.total is not None and size > seats.total:
        raise OverrulableError(
            f"that makes {size} people, and a {pod.kind} has {seats.total} seats",
            f'more seats: --size-max {size}; or: --anyway "because ..."',
        )


def _begun(book: Book, pod: Pod, *, today: date) -> PodBegun:
    from pods.proposals.glance import blocked_at  # noqa: PLC0415 - only where an hour is set

    everyone = (*pod.current_members, *pod.seat_holders)
    blocked = blocked_at(book, everyone, pod=pod, today=today) if pod.at else ()
    held = tuple(who(book, person) for person in pod.seat_holders)
    to_ask = [mail.person for mail in pod.invitations.values() if mail.state == "draft"]
    step = None
    if to_ask:
        people = " ".join(to_type(book, one) for one in to_ask)
        step = NextStep(text="Ask them:", command=f"pods invite {quoted(pod.id)} {people}")
    return PodBegun(
        pod=pod.id,
        title=pod.title,
        members=tuple(who(book, person) for person in pod.current_members),
        held=held,
        at=pod.at,
        blocked=blocked,
        next_step=step,
    )
