"""What of a list may leave it: the facts that one works with, and nothing that is the Caller's own.

Each table names what goes out; whatever is not named stays, keys that we do not know included. So
a new key of the file is private until somebody decides otherwise here.
"""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pods.actions.contact_sheet import COLUMNS
from pods.actions.redacting import SETTINGS
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import Entry, Named
from pods.model.meeting import Dropped, Meeting, Retro, Season
from pods.model.person import Caller, Person
from pods.model.pod import Member, Pod
from pods.model.settings import Settings
from pods.model.tie import Rule, Tie

E = TypeVar("E", bound=Entry)


def _keys(names: str) -> frozenset[str]:
    return frozenset(name.replace("-", "_") for name in names.split())


_PERSON = _keys(" ".join(COLUMNS))


GOES_OUT: Mapping[type[Entry], frozenset[str]] = {
    Caller: _PERSON | {"organiser"},
    Person: _PERSON,
    Tie: _keys("people kind since"),
    Rule: _keys("people kind hard private until"),
    Draft: _keys("people locked created at became"),
    Pod: _keys(
        "name emoji kind state caller intention format norms confidential commitment min-presence"
        " size-min size-max cadence-weeks minutes at time-zone season-start season-weeks place"
        " link channel open-to-guests created resting-until closed split-from merged-from"
        " merged-into note revision members seasons meetings dropped retros"
    ),
    Member: _keys("person role joined left"),
    Season: _keys(
        "start meetings cadence-weeks at time-zone minutes hosts note-takers focus homes"
    ),
    Meeting: _keys(
        "on moved-from at time-zone minutes status kind host note-taker focus home present apology"
        " late no-show guest note revision"
    ),
    Dropped: _keys("on revision"),
    Retro: _keys("on plus minus next"),
    Settings: _keys(f"{SETTINGS} word diverse-by"),
}
"""By table, the keys that go out unless the Caller asks for a copy of everything."""


def shared_part(book: Book) -> Book:
    """The book without what is private: notes, interest, how people answered, private ties, rules.

    It is for handing on. References inside it stay whole.
    """
    sections: dict[str, Any] = {
        "people": {key: _only(one) for key, one in book.people.items()},
        "ties": {key: _only(one) for key, one in book.ties.items() if not one.is_private},
        "rules": {key: _only(one) for key, one in book.rules.items() if not one.private},
        "drafts": {key: _only(one) for key, one in book.drafts.items()},
        "pods": {key: _pod(one) for key, one in book.pods.items()},
        "places": book.places,
    }
    return Book(
        format=book.format,
        caller=_only(book.caller),
        settings=_only(book.settings),
        **{name: entries for name, entries in sections.items() if entries},
    )


def part_of_pod(book: Book, pod: Pod) -> Book:
    """The book with this pod alone, and those who are or were in it."""
    inside = {one.who for one in pod.members.values()} | _mentioned(pod)
    return Book(
        format=book.format,
        caller=book.caller,
        people={key: one for key, one in book.people.items() if key in inside},
        pods={pod.id: pod},
    )


def left_out(book: Book) -> tuple[str, ...]:
    """What `shared_part` leaves out of this book, counted: "2 private rules"."""
    people = [*book.everybody()]
    notes = [one.note for one in people] + [one.private_note for one in people]
    notes += [one.private_note for one in book.pods.values()]
    steps = sum(bool(one.interest) + len(one.interests) for one in people)
    touched = sum(len(one.soundings) + len(one.contacts) for one in people)
    groups: tuple[Pod | Draft, ...] = (*book.pods.values(), *book.drafts.values())
    counts = (
        (sum(map(bool, notes)), "note", "notes"),
        (steps, "word on interest", "words on interest"),
        (touched, "sounding or contact", "soundings and contacts"),
        (sum(len(one.invitations) for one in groups), "invitation", "invitations"),
        (sum(one.is_private for one in book.ties.values()), "private tie", "private ties"),
        (sum(one.private for one in book.rules.values()), "private rule", "private rules"),
        (len(book.templates), "letter of yours", "letters of yours"),
    )
    return tuple(f"{number} {one if number == 1 else many}" for number, one, many in counts
                 if number)  # fmt: skip


def _mentioned(pod: Pod) -> set[str]:
    found: set[str] = set()
    for meeting in pod.meetings.values():
        found |= {*meeting.attended, *meeting.missed}
        turns = (meeting.host, meeting.note_taker, meeting.focus, meeting.home)
        found |= {one for one in turns if one is not None}
    return found


def _pod(pod: Pod) -> Pod:
    only = _only(pod)
    tables: dict[str, Any] = {
        name: {key: _only(one) for key, one in getattr(pod, name).items()}
        for name in ("members", "seasons", "meetings", "dropped", "retros")
        if name in only.model_fields_set
    }
    return only.model_copy(update=tables)


def _only(entry: E) -> E:
    """The entry with no more than what goes out of it."""
    names = GOES_OUT[type(entry)] & entry.model_fields_set
    facts: dict[str, Any] = {name: getattr(entry, name) for name in names}
    if issubclass(type(entry), Named):
        facts["id"] = getattr(entry, "id")  # noqa: B009 - only a Named has one
    return cast("E", type(entry).model_construct(_fields_set=set(facts), **facts))
