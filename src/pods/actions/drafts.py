"""Moving people around until a combination feels right."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pods.actions.draft_card import DraftCard, draft_card
from pods.actions.overrule import reason_kept, refuse_against_rules, refuse_organiser
from pods.actions.result import Change, NextStep, Result, Who, who, who_is
from pods.errors import NotAllowedError, UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.ids import slug
from pods.model.names import (
    KnownNameError,
    UnknownNameError,
    find_draft,
    find_some,
)
from pods.model.typed import quoted, to_type
from pods.model.words import Interest
from pods.proposals.eligible import stands_on

NEAREST: tuple[Interest, ...] = ("in", "curious", "maybe", "sounded", "idea")
"""Who asked for it comes before those who only know of it; the others said no, or not now."""


class Drafts(Result):
    """All drafts that wait, and whoever stands in none of them."""

    kind: Literal["drafts"] = "drafts"
    drafts: tuple[DraftCard, ...]
    bench: tuple[Who, ...] = ()


class Moved(Result):
    """Who moved, and the draft, or the two drafts, as they are now."""

    kind: Literal["moved"] = "moved"
    people: tuple[Who, ...]
    drafts: tuple[DraftCard, ...]


def move(
    book: Book,
    *,
    people: Sequence[str],
    source: str | None = None,
    target: str | None = None,
    new: bool = False,
    anyway: str | None = None,
    today: date,
) -> Change[Moved]:
    """Move people into, out of, or between drafts.

    Args:
        book: holds the drafts.
        people: names as typed.
        source: the draft they leave; without it they stay where they are.
        target: the draft they come to; with `new` it is begun.
        new: begin the draft `target`.
        anyway: not None: against a hard rule of one's own.
        today: the day a new draft is begun.

    Raises:
        UsageError: neither a source nor a target, or the same twice.
        NotAllowedError: somebody is locked, is not in the source, or a rule speaks against it.
    """
    if source is None and target is None:
        raise UsageError("where to?", "pods move ana --to wednesday, or --from wednesday")
    found = tuple(person.id for person in find_some(book, people, writing=True))
    leaving = find_waiting(book, source) if source is not None else None
    coming = _target(book, target, new=new, today=today) if target is not None else None
    if leaving is not None and coming is not None and leaving.id == coming.id:
        raise UsageError("that is the same draft twice", "pods drafts lists them")
    touched = []
    if leaving is not None:
        left = without_people(book, leaving, found)
        book = book.with_draft(left)
        touched.append(left.id)
    if coming is not None:
        refuse_organiser(book, found)
        refuse_against_rules(
            book, newcomers=found, beside=coming.people, anyway=anyway, today=today
        )
        book = book.with_draft(_with(coming, found, anyway=anyway))
        touched.append(coming.id)
    cards = tuple(draft_card(book, book.drafts[draft], today=today) for draft in touched)
    named = tuple(who(book, person) for person in found)
    return Change(book, Moved(people=named, drafts=cards, next_step=_after(book, cards)))


def list_drafts(
    book: Book, *, draft: str | None = None, today: date, show_private: bool = False
) -> Drafts:
    """The drafts that wait, one or all, with whoever is on the list and in none of them."""
    waiting = [draft for draft in book.drafts.values() if draft.is_waiting]
    shown = [find_draft(book, draft)] if draft is not None else waiting
    cards = (draft_card(book, one, today=today, show_private=show_private) for one in shown)
    bench = on_the_bench(book, today=today) if draft is None else ()
    return Drafts(drafts=tuple(cards), bench=tuple(who(book, person) for person in bench))


def on_the_bench(book: Book, *, today: date) -> tuple[str, ...]:
    """Ids of whoever could be asked and stands in no draft and no pod; who is in comes first."""
    placed = {one for draft in book.drafts.values() if draft.is_waiting for one in draft.people}
    for pod in book.pods.values():
        placed.update((*pod.current_members, *pod.seat_holders) if pod.is_live else ())
    steps = {
        person.id: stands_on(person, today)
        for person in book.people.values()
        if person.id not in placed and not person.do_not_contact
    }
    free = [person for person, step in steps.items() if step in NEAREST]
    return tuple(sorted(free, key=lambda person: NEAREST.index(steps[person])))


def new_draft(book: Book, name: str, *, today: date) -> Draft:
    """An empty draft of that name; it is not in the book yet.

    Raises:
        UsageError: no name is given.
        KnownNameError: a draft is called that already.
    """
    if not name.strip():
        raise UsageError("a draft needs a name", "for instance: wednesday")
    if slug(name, ()) in book.drafts:
        raise KnownNameError(f'a draft is called "{name}" already', "without --new it is the one")
    draft = Draft(id=slug(name, {*book.drafts, *book.pods}), created=today)
    said = " ".join(name.split())
    return draft if said == draft.id else draft.with_facts({"name": said})


def find_waiting(book: Book, typed: str) -> Draft:
    """The draft of that name, while it is one.

    Raises:
        NotAllowedError: it has become a pod.
        NamingError: no draft is called that.
    """
    draft = find_draft(book, typed)
    if not draft.is_waiting:
        raise NotAllowedError(
            f"draft {draft.title} has become the pod {draft.became}",
            f"pods show {quoted(draft.became or '')}",
        )
    return draft


def without_people(book: Book, draft: Draft, people: Sequence[str]) -> Draft:
    """A draft without some of those in it.

    Raises:
        NotAllowedError: somebody is not in it, or is locked there.
    """
    for person in people:
        name = who_is(book, person)
        if person not in draft.people:
            raise NotAllowedError(f"{name} not in {draft.title}", f"pods drafts {quoted(draft.id)}")
        if person in draft.locked:
            raise NotAllowedError(
                f"{name} locked in {draft.title}",
                f"pods drafts {quoted(draft.id)} --unlock {to_type(book, person)}",
            )
    kept = tuple(person for person in draft.people if person not in people)
    return draft.model_copy(update={"people": kept})


def _target(book: Book, typed: str, *, new: bool, today: date) -> Draft:
    if not new:
        try:
            return find_waiting(book, typed)
        except UnknownNameError as unknown:
            begins = "to begin it: --new"
            hint = f"{unknown.hint}\n{begins}" if unknown.candidates else begins
            raise UnknownNameError(
                unknown.message, hint, unknown.candidates, typed=unknown.typed
            ) from None
    return new_draft(book, typed, today=today)


def _with(draft: Draft, people: Sequence[str], *, anyway: str | None) -> Draft:
    fresh = tuple(person for person in people if person not in draft.people)
    if not fresh:
        return draft
    kept = {"anyway": reason_kept(anyway)} if anyway is not None else {}
    return draft.model_copy(update={"people": (*draft.people, *fresh), **kept})


def _after(book: Book, cards: tuple[DraftCard, ...]) -> NextStep | None:
    last = cards[-1]
    if len(last.people) >= book.settings.size_min and last.hours:
        return NextStep(text="Feels right?", command=f"pods new-pod NAME --from {quoted(last.id)}")
    return None
