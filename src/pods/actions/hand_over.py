"""Handing a pod to another caller: what they need to go on, and nothing that is yours alone."""

from collections.abc import Mapping
from typing import Any, Literal

from pods.actions.result import Change, NextStep, Result, Who, who, who_is
from pods.actions.seats import refuse_closed
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.model.ids import slug
from pods.model.names import find_person, find_pod
from pods.model.person import Caller, Person
from pods.model.pod import Member, Pod
from pods.model.typed import quoted, to_type
from pods.proposals.timetable import zone_of

# Of a member, what whoever calls the pod has to know; hours only where they were asked for.
_OF_EVERYBODY = ("name", "nickname")
_OF_MEMBERS = ("time_zone", "languages", "language", "shares")
_HOURS = ("free", "possible", "away")

# Of the pod, what is the Caller's own, or speaks of other pods.
_NOT_HANDED_OVER = {
    "private_note", "anyway", "from_draft", "split_from", "merged_from", "merged_into",
    "invitations", "members",
}  # fmt: skip


class HandedOver(Result):
    """A pod that somebody else calls from now on.

    Attributes:
        folder: where the page and the list for the new caller were laid; None: nowhere yet.
        files: what lies there.
    """

    kind: Literal["handed-over"] = "handed-over"
    pod: str
    title: str
    before: Who | None
    to: Who
    folder: str | None = None
    files: tuple[str, ...] = ()


def hand_over(book: Book, *, pod: str, person: str) -> Change[HandedOver]:
    """Let somebody else call a pod from now on.

    Raises:
        NamingError: no pod, or nobody, is called that.
        NotAllowedError: it is closed, they call it already, or they sit in it no more than anybody.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    heir = find_person(book, person, writing=True).id
    if found.caller == heir:
        raise NotAllowedError(
            f"{who_is(book, heir)} the caller of {found.title} already",
            f"pods show {quoted(found.id)}",
        )
    if heir not in found.current_members:
        raise NotAllowedError(
            f"{who_is(book, heir)} not a member of {found.title}",
            f"first: pods join {quoted(found.id)} {to_type(book, heir)}",
        )
    changed = found.with_facts({"caller": heir, **_same_hour(book, found, heir)})
    result = HandedOver(
        pod=found.id,
        title=found.title,
        before=who(book, found.caller) if found.caller else None,
        to=who(book, heir),
        next_step=NextStep(text="And yourself?", command=f"pods leave {quoted(found.id)} me")
        if book.caller.id in found.current_members
        else None,
    )
    return Change(book.with_pod(changed), result)


def _same_hour(book: Book, pod: Pod, heir: str) -> dict[str, Any]:
    """The clock that its hour is on, where the next caller lives by another one."""
    zone = zone_of(book, pod)
    if pod.at is None or zone is None or zone == book.person(heir).time_zone:
        return {}
    return {"time_zone": zone}


def list_for(book: Book, *, pod: str, person: str, with_hours: bool = False) -> Book:
    """The list that the new caller begins with: the pod, those in it, and no more than they need.

    Left out are invitations, interest, ties, rules, contacts, notes of the Caller's own, where the
    pod came from, and everybody who was never in it.

    Args:
        book: holds the pod; it may have been handed over already.
        pod: its name as typed.
        person: the new caller, as typed.
        with_hours: take the members' hours and absences along; ask them first.
    """
    found, heir = find_pod(book, pod), find_person(book, person)
    names = _new_ids(book, heir)
    given = {key: getattr(found, key) for key in found.model_fields_set - _NOT_HANDED_OVER}
    given = {key: _renamed(value, names) for key, value in given.items()}
    members = {names.get(key, key): _member(one, names) for key, one in found.members.items()}
    handed = Pod(**{**given, "name": found.name}).model_copy(
        update={"id": found.id, "caller": heir.id, "members": members}
    )
    people = {
        person_id: _person(book, old, names, is_member=old in found.current_members,
                           with_hours=with_hours)
        for old in _mentioned(found)
        if book.knows(old) and (person_id := names.get(old, old)) != heir.id
    }  # fmt: skip
    facts = _facts(heir, _OF_EVERYBODY + _OF_MEMBERS + (_HOURS if with_hours else ()))
    return Book(
        format=book.format,
        caller=Caller(id=heir.id, **facts),
        people=people,
        pods={found.id: handed},
    )


def _new_ids(book: Book, heir: Person) -> dict[str, str]:
    """By old id, the new one where it must differ: `me` would mean the new caller there."""
    me = book.caller
    if me.id != "me" or heir is me:
        return {}
    name = me.name if me.name != "me" else "former caller"
    return {"me": slug(name, {*book.people})}


def _mentioned(pod: Pod) -> tuple[str, ...]:
    """Everybody who was ever in it, and its guests, in the order in which they came."""
    ids = [one.who for one in pod.members.values()]
    for meeting in pod.meetings.values():
        ids += [*meeting.attended, *meeting.missed, *meeting.coming, *meeting.not_coming]
        ids += [one for one in (meeting.host, meeting.note_taker, meeting.focus, meeting.home)
                if one is not None]  # fmt: skip
    for season in pod.seasons.values():
        ids += [*season.hosts, *season.note_takers, *season.focus, *season.homes]
    for retro in pod.retros.values():
        ids += retro.decisions
    return tuple(dict.fromkeys(ids))


def _person(
    book: Book, person_id: str, names: Mapping[str, str], *, is_member: bool, with_hours: bool
) -> Person:
    keys: tuple[str, ...] = _OF_EVERYBODY
    if is_member:
        keys += _OF_MEMBERS + (_HOURS if with_hours else ())
    new_id = names.get(person_id, person_id)
    return Person(**_facts(book.person(person_id), keys)).model_copy(update={"id": new_id})


def _facts(person: Person, keys: tuple[str, ...]) -> dict[str, Any]:
    known = {key: getattr(person, key) for key in keys}
    return {key: value for key, value in known.items() if value}


def _member(member: Member, names: Mapping[str, str]) -> Member:
    kept = {"person", "role", "joined", "left", "decision"} & member.model_fields_set
    facts = {key: _renamed(getattr(member, key), names) for key in kept}
    return Member(**facts).model_copy(update={"id": names.get(member.id, member.id)})


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """The value with every old id in it replaced, tables of tables included."""
    if not names:
        return value
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        return tuple(_renamed(one, names) for one in value)
    if isinstance(value, dict):
        return {names.get(key, key): _renamed(one, names) for key, one in value.items()}
    if hasattr(value, "model_fields_set"):
        changed = {key: _renamed(getattr(value, key), names) for key in value.model_fields_set}
        return value.model_copy(update=changed)
    return value
