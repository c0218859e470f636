"""Whom of a pod a letter is for, where nobody is named: a nudge goes to who has not answered."""

from collections.abc import Callable, Iterable, Mapping

from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.pod import Pod


def audience(book: Book, template: str, *, about: Pod | Draft) -> tuple[str, ...]:
    """The ids of those a letter about a pod or draft is for, the Caller never among them.

    An invitation and a seat go to whom a seat is held for and who was not asked yet, or has not
    answered; a nudge to who was asked and is silent, a maybe to who said so; a first call to all
    who are in or said yes; an absence to who missed the last meeting; a farewell to who left last,
    or to all where it is over; everything else to all who are in it and not on leave.
    """
    found = _AUDIENCES.get(template, _members)(about)
    return tuple(one for one in dict.fromkeys(found) if one != book.caller.id and book.knows(one))


def _members(about: Pod | Draft) -> Iterable[str]:
    return about.awaited_members if isinstance(about, Pod) else about.people


def _to_ask(about: Pod | Draft) -> Iterable[str]:
    last = _last_word(about)
    fresh = about.people if isinstance(about, Draft) else ()
    answered = {one for one, mail in last.items() if mail.state not in ("draft", "sent", "nudged")}
    open_ones = (one for one, mail in last.items() if mail.is_open)
    return [one for one in (*open_ones, *fresh) if one not in answered]


def _to_sound(about: Pod | Draft) -> Iterable[str]:
    return about.people if isinstance(about, Draft) else about.seat_holders


def _silent(about: Pod | Draft) -> Iterable[str]:
    asked = ("sent", "nudged")
    return [one for one, mail in _last_word(about).items() if mail.state in asked]


def _undecided(about: Pod | Draft) -> Iterable[str]:
    return [one for one, mail in _last_word(about).items() if mail.state == "maybe"]


def _beginners(about: Pod | Draft) -> Iterable[str]:
    last = _last_word(about)
    said_yes = [one for one, mail in last.items() if mail.state == "yes"]
    if isinstance(about, Draft):
        return said_yes or about.people
    return (*about.awaited_members, *(one for one in said_yes if one in about.seat_holders))


def _missing(about: Pod | Draft) -> Iterable[str]:
    held = about.held_meetings if isinstance(about, Pod) else ()
    members = _members(about)
    return [one for one in held[-1].missed if one in members] if held else ()


def _leaving(about: Pod | Draft) -> Iterable[str]:
    if isinstance(about, Draft):
        return ()
    if about.state == "closed":
        return about.current_members
    ends = [(one.left, one.who) for one in about.members.values() if one.left]
    last = max((day for day, _ in ends), default=None)
    return [one for day, one in ends if day == last and one not in about.current_members]


def _last_word(about: Pod | Draft) -> Mapping[str, Invitation]:
    """The last invitation of each, by person."""
    return {mail.person: mail for mail in about.invitations.values()}


_AUDIENCES: Mapping[str, Callable[[Pod | Draft], Iterable[str]]] = {
    "sounding": _to_sound,
    "invitation": _to_ask,
    "seat": _to_ask,
    "nudge": _silent,
    "maybe": _undecided,
    "kick-off": _beginners,
    "absence": _missing,
    "farewell": _leaving,
}
