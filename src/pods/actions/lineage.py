"""One pod becomes two, or two become one; where each came from stays written down."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.closing import ended
from pods.actions.interest import past_day
from pods.actions.membership import refuse_to_end, with_member, without_member
from pods.actions.overrule import reason_kept, refuse_against_rules, refuse_torn_apart
from pods.actions.pods import refuse_known_pod
from pods.actions.result import Change, NextStep, Result, Who, who
from pods.actions.seats import refuse_closed, refuse_without_seats, seats_of
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.ids import slug
from pods.model.names import find_pod, find_some
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type

_TERMS = (
    "caller", "intention", "format", "norms", "confidential", "commitment", "min_presence",
    "size_min", "size_max", "cadence_weeks", "minutes", "at", "time_zone", "place", "link",
    "open_to_guests",
)  # fmt: skip


class PodSplit(Result):
    """Two pods where there was one: who is in which."""

    kind: Literal["pod-split"] = "pod-split"
    pod: str
    title: str
    stay: tuple[Who, ...]
    new_pod: str
    new_title: str
    go: tuple[Who, ...]
    on: date


class PodsMerged(Result):
    """One pod where there were two."""

    kind: Literal["pods-merged"] = "pods-merged"
    pod: str
    title: str
    merged: str
    merged_title: str
    newcomers: tuple[Who, ...]
    withdrawn: tuple[Who, ...]
    on: date
    taken: int
    total: int | None


def split(
    book: Book,
    *,
    pod: str,
    name: str,
    people: Sequence[str],
    on: str | None = None,
    anyway: str | None = None,
    today: date,
) -> Change[PodSplit]:
    """Begin a second pod with some members of the first, on the terms of the first.

    Args:
        book: the book.
        pod: the pod that is split; whoever is not named stays in it.
        name: what the new one is called.
        people: who goes; members all of them.
        on: the day, as typed; today by default.
        anyway: not None: against one of the Caller's own rules.
        today: the day it is.

    Raises:
        NamingError: no pod, or nobody, is called that; or a pod has that name already.
        NotAllowedError: somebody is not a member, all would go, or a rule speaks against it.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    refuse_known_pod(book, name)
    group = tuple(person.id for person in find_some(book, people, writing=True))
    day = past_day(on, today=today)
    for person in group:
        refuse_to_end(book, found, person, day)
    stay = tuple(one for one in found.current_members if one not in group)
    if not stay:
        raise UsageError(
            "all of them would go", f"another name: pods edit-pod {quoted(found.id)} --name NAME"
        )
    refuse_torn_apart(book, (group, stay), anyway=anyway, today=today)
    new = _begun(book, found, name, group, day=day, anyway=anyway)
    left = found
    for person in group:
        left = without_member(left, person, left=day, why=f"went with {new.name}")
    if left.caller in group:
        left = left.with_facts({"caller": None})
    book = book.with_pod(left).with_pod(new)
    result = PodSplit(
        pod=left.id,
        title=left.title,
        stay=tuple(who(book, one) for one in stay),
        new_pod=new.id,
        new_title=new.title,
        go=tuple(who(book, one) for one in group),
        on=day,
        next_step=_after_split(left, new),
    )
    return Change(book, result)


def merge_pods(
    book: Book,
    *,
    pod: str,
    other: str,
    name: str | None = None,
    on: str | None = None,
    anyway: str | None = None,
    today: date,
) -> Change[PodsMerged]:
    """Take everybody of one pod into another; the first closes, and says where it went.

    Args:
        book: the book.
        pod: the pod that goes on.
        other: the pod that goes into it.
        name: what the pod that goes on is called from now on; None: as before.
        on: the day, as typed; today by default.
        anyway: not None: against a rule, or with more people than seats.
        today: the day it is.

    Raises:
        NamingError: no pod is called that; or a third one has the new name already.
        NotAllowedError: no seats for all, or a rule speaks against it.
        UsageError: it is the same pod twice.
    """
    goes_on, goes_in = find_pod(book, pod), find_pod(book, other)
    if goes_on.id == goes_in.id:
        raise UsageError(f"{goes_on.title} is one pod", "pods merge-pods POD OTHER")
    refuse_closed(goes_on)
    refuse_closed(goes_in)
    day = past_day(on, today=today)
    newcomers = tuple(one for one in goes_in.current_members if one not in goes_on.current_members)
    beside = (*goes_on.current_members, *goes_on.seat_holders)
    refuse_against_rules(book, newcomers=newcomers, beside=beside, anyway=anyway, today=today)
    new = sum(one not in goes_on.seat_holders for one in newcomers)
    refuse_without_seats(book, goes_on, newcomers=new, anyway=anyway)
    if name is not None:
        refuse_known_pod(book, name, but=(goes_on.id, goes_in.id))
    merged = goes_on
    for person in newcomers:
        merged = with_member(merged, person, joined=day, anyway=anyway)
    lineage: dict[str, Any] = {"merged_from": (*goes_on.merged_from, goes_in.id)}
    merged = merged.model_copy(update={**lineage, **({"name": name.strip()} if name else {})})
    over = ended(goes_in, on=day, why=f"went into {merged.name}", into=goes_on.id)
    asked = [mail.person for mail in goes_in.invitations.values() if mail.is_open]
    book = book.with_pod(merged).with_pod(over)
    seats = seats_of(book, merged)
    result = PodsMerged(
        pod=merged.id,
        title=merged.title,
        merged=over.id,
        merged_title=over.title,
        newcomers=tuple(who(book, one) for one in newcomers),
        withdrawn=tuple(who(book, one) for one in asked),
        on=day,
        taken=seats.taken,
        total=seats.total,
        next_step=_after_merge(book, merged, asked),
    )
    return Change(book, result)


def _begun(
    book: Book, source: Pod, name: str, group: Sequence[str], *, day: date, anyway: str | None
) -> Pod:
    """The new pod: the terms of the first, those who go, and where it came from."""
    terms = {key: getattr(source, key) for key in _TERMS if getattr(source, key) is not None}
    if source.caller not in group:
        willing = (one for one in group if book.person(one).can_call)
        terms["caller"] = book.caller.id if book.caller.id in group else next(willing, None)
    facts: dict[str, Any] = {key: value for key, value in terms.items() if value is not None}
    if source.kind != "pod":
        facts["kind"] = source.kind
    if anyway is not None:
        facts["anyway"] = reason_kept(anyway)
    new_id = slug(name, {*book.pods, *book.drafts})
    new = Pod(id=new_id, name=name.strip(), state=source.state, created=day)
    new = new.model_copy(update={**facts, "split_from": source.id})
    for person in group:
        new = with_member(new, person, joined=day)
    return new


def _after_split(left: Pod, new: Pod) -> NextStep:
    if left.caller is None:
        text, command = f"Who calls {left.name} now?", f"pods edit-pod {quoted(left.id)} --caller"
        return NextStep(text=text, command=f"{command} NAME")
    if new.caller is None:
        command = f"pods edit-pod {quoted(new.id)} --caller NAME"
        return NextStep(text=f"Who calls {new.name}?", command=command)
    return NextStep(text="Its own dates:", command=f"pods plan-season {quoted(new.id)}")


def _after_merge(book: Book, merged: Pod, asked: Sequence[str]) -> NextStep:
    waiting = [one for one in asked if one not in (*merged.current_members, *merged.seat_holders)]
    if waiting:
        names = " ".join(to_type(book, one) for one in waiting)
        return NextStep(
            text="Ask again those who had not answered:",
            command=f"pods invite {quoted(merged.id)} {names}",
        )
    return NextStep(text="An hour for all of them:", command=f"pods when {quoted(merged.id)}")
