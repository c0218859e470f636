"""Who was there: from names as typed to the lists that a meeting keeps."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pods.actions.result import who_is
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import say_date
from pods.model.book import Book
from pods.model.names import find_people, find_person
from pods.model.pod import Member, Pod
from pods.model.typed import quoted, to_type


class Notes(NamedTuple):
    """What is said about a meeting, with names as typed; `present` None means all but the named."""

    present: Sequence[str] | None = None
    missing: Sequence[str] = ()
    no_show: Sequence[str] = ()
    late: Sequence[str] = ()
    guest: Sequence[str] = ()
    host: str | None = None
    note_taker: str | None = None
    focus: str | None = None
    home: str | None = None
    note: str | None = None


ATTENDANCE = ("present", "late", "apology", "no_show", "guest")


def attendance(book: Book, pod: Pod, day: date, notes: Notes) -> dict[str, tuple[str, ...]]:
    """The lists of one meeting, by key of `Meeting`: everybody expected stands in one of them.

    Raises:
        NotAllowedError: the pod had no members then, or somebody named is not one.
        UsageError: somebody is named in two lists.
    """
    expected = _expected(book, pod, day, notes)
    if not expected:
        raise NotAllowedError(
            f"{pod.title} had no members on {say_date(day)}",
            f"pods join {quoted(pod.id)} NAME --on {day}",
        )
    guests = _guests(book, pod, expected, notes.guest)
    lists = {
        "late": _members(book, pod, expected, notes.late),
        "apology": _members(book, pod, expected, notes.missing),
        "no_show": _members(book, pod, expected, notes.no_show),
    }
    if notes.present is not None:
        here = _members(book, pod, expected, notes.present)
        named = {*here, *lists["late"], *lists["no_show"]}
        lists["apology"] = tuple(
            dict.fromkeys((*lists["apology"], *(one for one in expected if one not in named)))
        )
    missed = {*lists["apology"], *lists["no_show"]}
    _refuse_twice(book, lists, present=_ids(book, notes.present or ()))
    late = lists["late"]
    lists["present"] = tuple(one for one in expected if one not in missed and one not in late)
    lists["guest"] = guests
    return lists


def _expected(book: Book, pod: Pod, day: date, notes: Notes) -> tuple[str, ...]:
    """Whoever was a member on that day; on a day before anybody joined, all who are now.

    A pod is often written down after its first meetings. Nobody waits for who is on leave, so they
    were there only if they are named.
    """
    named = {*_ids(book, (*(notes.present or ()), *notes.late))}
    there = dict.fromkeys(
        member.who
        for member in pod.members.values()
        if (member.joined is None or member.joined <= day)
        and (member.left is None or member.left >= day)
        and (member.who in named or not _was_on_leave(pod, member, day))
    )
    return tuple(there) or pod.current_members


def _was_on_leave(pod: Pod, member: Member, day: date) -> bool:
    """Whether a member had a pause by then; a retro says since when."""
    if member.role != "on-leave":
        return False
    retros = (one for one in pod.retros.values() if one.decisions.get(member.who) == "pause")
    since = max((retro.on for retro in retros if retro.on is not None), default=None)
    return since is None or since < day


def _members(
    book: Book, pod: Pod, expected: Sequence[str], typed: Sequence[str]
) -> tuple[str, ...]:
    found = _ids(book, typed)
    for person in found:
        if person not in expected:
            raise NotAllowedError(
                f"{who_is(book, person)} not a member of {pod.title}",
                f"a guest: --guest {to_type(book, person)};"
                f" a member: pods join {quoted(pod.id)} {to_type(book, person)}",
            )
    return found


def _guests(book: Book, pod: Pod, expected: Sequence[str], typed: Sequence[str]) -> tuple[str, ...]:
    found = _ids(book, typed)
    for person in found:
        if person in expected:
            raise UsageError(
                f"{who_is(book, person)} a member of {pod.title}, not a guest",
                "members who are not named were there",
            )
    return found


def _ids(book: Book, typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(person.id for person in find_people(book, typed, writing=True))


def _refuse_twice(book: Book, lists: dict[str, tuple[str, ...]], *, present: Sequence[str]) -> None:
    seen: dict[str, str] = {}
    words = {"late": "late", "apology": "missing", "no_show": "a no-show"}
    for key, people in lists.items():
        for person in people:
            if person in seen or (person in present and key != "late"):
                other = seen.get(person, "present")
                raise UsageError(
                    f"{who_is(book, person)} both {other} and {words[key]}", "name them once"
                )
            seen[person] = words[key]


def one_there(book: Book, typed: str, *, lists: dict[str, tuple[str, ...]], day: date) -> str:
    """The id of somebody who had a part in the meeting, and so was there.

    Raises:
        UsageError: they were not.
    """
    person = find_person(book, typed, writing=True).id
    if person not in (*lists["present"], *lists["late"], *lists["guest"]):
        raise UsageError(
            f"{who_is(book, person, was=True)} not there on {say_date(day)}",
            f"a guest: --guest {to_type(book, person)}",
        )
    return person
