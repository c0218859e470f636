"""Beginning a pod, and its terms."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from pydantic import ValidationError

from pods.actions.facts import NewFact, new_facts
from pods.actions.meetings import with_planned
from pods.actions.overrule import reason_kept, refuse_against_rules, refuse_over_capacity
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.actions.seats import seats_of
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_weekly, say_weekly
from pods.hours.zones import zone
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import next_id
from pods.model.invitation import Invitation
from pods.model.names import (
    KnownNameError,
    find_draft,
    find_people,
    find_person,
    find_pod,
    fold,
    slug,
)
from pods.model.pod import Member, Pod
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


class PodEdited(Result):
    """What is new about a pod.

    Attributes:
        changed: the keys as they stand in the file, with their new values.
        next: the day of the meeting that was planned.
        next_at: its hour, where one was said.
    """

    kind: Literal["pod-edited"] = "pod-edited"
    pod: str
    title: str
    changed: tuple[NewFact, ...]
    next: date | None = None
    next_at: str | None = None


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
        terms: keys of a pod, as typed: `at`, `emoji`, `caller`, `intention`, …
        anyway: not None: against a rule of one's own.
        today: the day it begins.

    Raises:
        KnownNameError: a pod is called that already.
        NotAllowedError: a rule, or somebody's limit, speaks against it.
        PodsError: a name or an hour that cannot be understood.
    """
    _refuse_known(book, name)
    pod_id = slug(name, {*book.pods, *book.drafts})
    known = _checked(book, terms)
    draft = find_draft(book, source) if source is not None else None
    group = _group(book, people, draft)
    refuse_against_rules(book, newcomers=group, beside=(), anyway=anyway, today=today)
    refuse_over_capacity(book, newcomers=group, anyway=anyway)
    if draft is not None and draft.at and "at" not in known:
        known["at"] = draft.at
    pod = Pod(id=pod_id, name=name.strip(), created=today)
    pod = pod if kind == "pod" else pod.model_copy(update={"kind": kind})
    pod = _with_terms(pod, {"caller": _caller(book, group, known), **known})
    pod = _seated(book, pod, group, draft, today=today)
    kept: dict[str, Any] = {} if anyway is None else {"anyway": reason_kept(anyway)}
    if draft is not None:
        kept["from_draft"] = draft.id
        book = book.with_draft(draft.model_copy(update={"became": pod_id}))
    pod = pod.model_copy(update={"state": "inviting" if pod.invitations else "idea", **kept})
    _refuse_too_large(book, pod, anyway=anyway)
    book = book.with_pod(pod)
    return Change(book, _begun(book, pod, today=today))


def edit_pod(
    book: Book,
    *,
    pod: str,
    terms: Mapping[str, Any],
    following: str | None = None,
    today: date,
) -> Change[PodEdited]:
    """Change a pod's terms, or plan its next meeting; an empty text takes a term back.

    Raises:
        NamingError: no pod, or more than one, is called that.
        UsageError: nothing was said, or a term that cannot be.
    """
    found = find_pod(book, pod)
    known = _checked(book, terms)
    if not known and following is None:
        raise UsageError(
            f"nothing was said about {found.name}",
            f'for instance: pods edit-pod {found.id} --at "tue 17:00"',
        )
    news = {key: value for key, value in known.items() if getattr(found, key) != value}
    changed = _with_terms(found, news) if news else found
    if "state" in news:
        is_over = news["state"] == "closed"
        changed = changed.model_copy(update={"closed": today if is_over else None})
    planned = None
    if following is not None:
        changed, planned = with_planned(changed, following, today=today, after=today)
    result = PodEdited(
        pod=found.id,
        title=changed.title,
        changed=new_facts(book, news),
        next=planned.on if planned else None,
        next_at=planned.at if planned else None,
    )
    return Change(book if changed == found else book.with_pod(changed), result)


def _refuse_known(book: Book, name: str) -> None:
    if not name.strip():
        raise UsageError("a pod needs a name", 'for instance: pods new-pod "The Unicorns"')
    for pod in book.pods.values():
        if fold(pod.name) == fold(name):
            raise KnownNameError(f"a pod is called {pod.title} already", f"pods show {pod.id}")


def _checked(book: Book, terms: Mapping[str, Any]) -> dict[str, Any]:
    """The terms as they will stand in the file; an empty text becomes None."""
    given = {key: value for key, value in terms.items() if value is not None}
    known: dict[str, Any] = {
        key: (value.strip() or None) if isinstance(value, str) else value
        for key, value in given.items()
    }
    if known.get("at"):
        known["at"] = say_weekly(*parse_weekly(known["at"]))
    if known.get("time_zone"):
        zone(known["time_zone"])
    if known.get("caller"):
        known["caller"] = find_person(book, known["caller"], writing=True).id
    if known.get("name", "") is None:
        raise UsageError("a pod needs a name", 'for instance: --name "The Unicorns"')
    return known


def _with_terms(pod: Pod, known: Mapping[str, Any]) -> Pod:
    filled = {key: value for key, value in known.items() if value is not None}
    try:
        Pod.model_validate({"name": pod.name, **filled}, by_name=True)
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        option = "--" + str(first["loc"][0]).replace("_", "-")
        raise UsageError(
            f"{option} {first['input']} is out of range", "pods edit-pod --help"
        ) from None
    return pod.model_copy(update=dict(known))


def _group(book: Book, people: Sequence[str], draft: Draft | None) -> tuple[str, ...]:
    """Everybody it is for: the Caller (no organiser) first, then the draft's, then the named."""
    caller = () if book.caller.organiser else (book.caller.id,)
    named = tuple(person.id for person in find_people(book, people, writing=True))
    if book.caller.organiser and book.caller.id in named:
        raise NotAllowedError(
            "an organiser sits in no pod", "organiser = true stands in [caller] of your file"
        )
    return tuple(dict.fromkeys((*caller, *(draft.people if draft else ()), *named)))


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
            members[mail.person] = Member(id=mail.person, joined=mail.replied or today)
    asked = {mail.person for mail in invitations.values()}
    for person in group:
        if person == book.caller.id:
            members = {person: Member(id=person, joined=today), **members}
        elif person not in asked:
            key = next_id(person, invitations)
            invitations[key] = Invitation(id=key, person=person, state="draft")
    return pod.model_copy(update={"members": members, "invitations": invitations})


def _refuse_too_large(book: Book, pod: Pod, *, anyway: str | None) -> None:
    seats = seats_of(book, pod)
    size = seats.taken + seats.held
    if anyway is None and seats.total is not None and size > seats.total:
        raise NotAllowedError(
            f"that makes {size} people, and a {pod.kind} has {seats.total} seats",
            f'more seats: --size-max {size}; or: --anyway "because …"',
        )


def _begun(book: Book, pod: Pod, *, today: date) -> PodBegun:
    from pods.proposals.glance import blocked_at  # noqa: PLC0415 - only where an hour is set

    everyone = (*pod.current_members, *pod.seat_holders)
    blocked = blocked_at(book, everyone, pod=pod, today=today) if pod.at else ()
    held = tuple(who(book, person) for person in pod.seat_holders)
    to_ask = [mail.person for mail in pod.invitations.values() if mail.state == "draft"]
    step = None
    if to_ask:
        step = NextStep(text="Ask them:", command=f"pods invite {pod.id} {' '.join(to_ask)}")
    return PodBegun(
        pod=pod.id,
        title=pod.title,
        members=tuple(who(book, person) for person in pod.current_members),
        held=held,
        at=pod.at,
        blocked=blocked,
        next_step=step,
    )
