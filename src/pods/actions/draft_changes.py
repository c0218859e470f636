"""What else is done to drafts: exchange two people, keep somebody in, name, note, throw away."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.draft_card import DraftCard, draft_card
from pods.actions.drafts import Moved, find_waiting, new_draft, without_people
from pods.actions.overrule import reason_kept, refuse_against_rules, refuse_organiser
from pods.actions.result import Change, Result, Who, who, who_is
from pods.errors import NotAllowedError, UsageError
from pods.hours.dates import parse_weekly, say_weekly
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.ids import slug
from pods.model.names import KnownNameError, find_person, find_some
from pods.model.speech import listed
from pods.model.typed import quoted


class DraftEdited(Result):
    """A draft as it is now, and what was done to it."""

    kind: Literal["draft-edited"] = "draft-edited"
    draft: DraftCard
    done: tuple[str, ...]


class DraftDropped(Result):
    """That a draft is no more, and who was in it."""

    kind: Literal["draft-dropped"] = "draft-dropped"
    id: str
    title: str
    people: tuple[Who, ...]


def swap(
    book: Book,
    *,
    one: str,
    other: str,
    source: str | None,
    target: str | None,
    anyway: str | None = None,
    today: date,
) -> Change[Moved]:
    """Let two people change places; each takes the very place of the other.

    Args:
        book: holds the drafts.
        one: a name as typed.
        other: another.
        source: the draft that `one` is in; None: the bench.
        target: the draft that `other` is in; None: the bench.
        anyway: not None: against a hard rule of one's own.
        today: the day it is.

    Raises:
        UsageError: both are in the same place, or they are one person.
        NotAllowedError: somebody is locked, is not where they should be, or a rule is against it.
    """
    first, second = (find_person(book, typed, writing=True).id for typed in (one, other))
    drafts = [
        find_waiting(book, typed) if typed is not None else None for typed in (source, target)
    ]
    places = {draft.id if draft else None for draft in drafts}
    if first == second or len(places) == 1:
        raise UsageError("that changes nothing", "two people in two places change theirs")
    for draft, leaves in zip(drafts, (first, second), strict=True):
        if draft is not None:  # no reason overrules a lock, so that is told first
            without_people(book, draft, [leaves])
    touched = []
    for draft, leaves, comes in zip(drafts, (first, second), (second, first), strict=True):
        if draft is not None:
            book = _exchanged(book, draft, leaves, comes, anyway=anyway, today=today)
            touched.append(draft.id)
    cards = tuple(draft_card(book, book.drafts[draft], today=today) for draft in touched)
    return Change(book, Moved(people=(who(book, first), who(book, second)), drafts=cards))


def only_draft(book: Book, *, person: str, option: str) -> str | None:
    """The id of the one draft that somebody is in; None: the bench.

    Args:
        book: holds the drafts.
        person: a name as typed.
        option: what says which, where there are several.

    Raises:
        UsageError: they are in more than one.
    """
    found = find_person(book, person, writing=True)
    inside = [one.id for one in book.drafts.values() if one.is_waiting and found.id in one.people]
    if len(inside) > 1:
        raise UsageError(
            f"{who_is(book, found.id)} in {listed(inside)}", f"say which: {option} {inside[0]}"
        )
    return inside[0] if inside else None


def begin_draft(book: Book, *, name: str, today: date) -> Change[DraftEdited]:
    """Begin an empty draft.

    Raises:
        PodsError: no name is given, or a draft is called that.
    """
    draft = new_draft(book, name, today=today)
    return _edited(book.with_draft(draft), draft, ["begun"], today=today)


def edit_draft(
    book: Book,
    *,
    draft: str,
    name: str | None = None,
    note: str | None = None,
    at: str | None = None,
    lock: Sequence[str] = (),
    unlock: Sequence[str] = (),
    today: date,
) -> Change[DraftEdited]:
    """Name a draft, note why, think of an hour, keep people in it while others move.

    Args:
        book: holds the drafts.
        draft: its name as typed.
        name: what it is called from now on; its id, which stands in the file, stays.
        note: why this combination; empty: none any more.
        at: the hour one has in mind, "tue 17:00"; empty: none any more.
        lock: names as typed, of people in it.
        unlock: names as typed.
        today: the day it is.

    Raises:
        NamingError, NotAllowedError: no draft, or nobody in it, is called that.
        UsageError: the hour cannot be read, or the name is empty.
        KnownNameError: another draft is called that.
    """
    found = find_waiting(book, draft)
    facts: dict[str, Any] = {}
    done = []
    if name is not None:
        facts["name"] = _free_name(book, found, name)
        done.append(f'called "{facts["name"] or found.id}"')
    if note is not None:
        facts["note"] = note.strip() or None
        done.append("noted" if note.strip() else "without a note")
    if at is not None:
        facts["at"] = say_weekly(*parse_weekly(at)) if at.strip() else None
        done.append(f"at {facts['at']}" if at.strip() else "without an hour")
    if lock or unlock:
        facts["locked"], told = _locks(book, found, lock=lock, unlock=unlock)
        done += told
    changed = found.with_facts(facts)
    return _edited(book.with_draft(changed), changed, done, today=today)


def drop_draft(book: Book, *, draft: str) -> Change[DraftDropped]:
    """Throw a draft away; the people stay on the list.

    Raises:
        NotAllowedError: somebody was asked about it, which is not forgotten, or is locked in it.
    """
    found = find_waiting(book, draft)
    if found.invitations:
        raise NotAllowedError(
            f"people were asked about {found.title}, and that is not forgotten",
            f"move them on: pods new-pod NAME --from {quoted(found.id)}",
        )
    people = tuple(who(book, person) for person in found.people)
    result = DraftDropped(id=found.id, title=found.title, people=people)
    return Change(book.without("drafts", found.id), result)


def _exchanged(
    book: Book, draft: Draft, leaves: str, comes: str, *, anyway: str | None, today: date
) -> Book:
    """A draft in which one person sits in the place of another."""
    left = without_people(book, draft, [leaves])
    refuse_organiser(book, [comes])
    refuse_against_rules(book, newcomers=[comes], beside=left.people, anyway=anyway, today=today)
    people = [comes if person == leaves else person for person in draft.people]
    kept = {"anyway": reason_kept(anyway)} if anyway is not None else {}
    return book.with_draft(
        draft.model_copy(update={"people": tuple(dict.fromkeys(people)), **kept})
    )


def _edited(book: Book, draft: Draft, done: Sequence[str], *, today: date) -> Change[DraftEdited]:
    card = draft_card(book, draft, today=today)
    return Change(book, DraftEdited(draft=card, done=tuple(done)))


def _free_name(book: Book, draft: Draft, name: str) -> str | None:
    said = " ".join(name.split())
    if not said:
        raise UsageError("a draft needs a name", "for instance: wednesday")
    wanted = slug(said, ())
    for other in book.drafts.values():
        if other.id != draft.id and wanted in {other.id, slug(other.title, ())}:
            raise KnownNameError(f'a draft is called "{other.title}" already', "pods drafts")
    return None if wanted == draft.id and said == draft.id else said


def _locks(
    book: Book, draft: Draft, *, lock: Sequence[str], unlock: Sequence[str]
) -> tuple[tuple[str, ...] | None, list[str]]:
    """Who is locked from now on, None for nobody, and that in words."""
    held = tuple(one.id for one in find_some(book, lock, writing=True)) if lock else ()
    freed = tuple(one.id for one in find_some(book, unlock, writing=True)) if unlock else ()
    strangers = [one for one in held if one not in draft.people]
    if strangers:
        raise NotAllowedError(
            f"{who(book, strangers[0]).name} is not in {draft.title}",
            f"pods drafts {quoted(draft.id)}",
        )
    kept = tuple(one for one in dict.fromkeys((*draft.locked, *held)) if one not in freed)
    told = [f"{who(book, one).name} stays" for one in held]
    told += [f"{who(book, one).name} may move" for one in freed]
    return kept or None, told
