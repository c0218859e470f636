"""Whoever somebody brings along: the excited one brought a partner, and the pod was complete."""

from datetime import date

from pods.actions.invitations import invite
from pods.actions.people import add_people
from pods.actions.result import Part, Who, who
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import next_id
from pods.model.invitation import Invitation
from pods.model.names import UnknownNameError, find_person
from pods.model.pod import Pod
from pods.model.tie import Tie


class PlusOne(Part):
    """Somebody who is brought along.

    Attributes:
        person: who it is.
        is_new: whether they came on the list by this.
        is_to_be_asked: whether a seat is held for them, and nobody has asked them yet.
    """

    person: Who
    is_new: bool
    is_to_be_asked: bool


def bring_along(
    book: Book, *, into: str, mail: Invitation, name: str, anyway: str | None, today: date
) -> tuple[Book, PlusOne]:
    """Put them on the list where they are not, tie the two, and hold a seat.

    Args:
        book: with the answer in it already.
        into: the id of the pod or draft.
        mail: the invitation of whoever brings them.
        name: as typed; a new name comes on the list, unless somebody has nearly the same.
        anyway: not None: against a rule, or without a seat.
        today: the day they come on the list.

    Raises:
        NotAllowedError: no seat, or against a rule.
        UsageError: somebody brings themselves, or the Caller.
        NamingError: nearly the name of somebody on the list, or of more than one.
    """
    book, guest, is_new = _on_the_list(book, name, through=mail.person, today=today)
    if guest in (mail.person, book.caller.id):
        raise UsageError("a plus-one is somebody else", "their own answer: without --plus-one")
    if not any({guest, mail.person} == set(tie.people) for tie in book.ties.values()):
        pair = tuple(sorted((guest, mail.person)))
        key = "-".join(pair)
        key = next_id(key, dict(book.ties), start=2) if key in book.ties else key
        book = book.with_tie(Tie(id=key, people=pair, kind="knows"))
    target = _target(book, into)
    linked = {**target.invitations, mail.id: mail.model_copy(update={"plus_one": guest})}
    target = target.model_copy(update={"invitations": linked})
    book = book.with_pod(target) if isinstance(target, Pod) else book.with_draft(target)
    is_to_be_asked = not _is_in(target, guest)
    if is_to_be_asked:
        asked = invite(
            book, into=into, people=[f"@{guest}"], step="draft", anyway=anyway, today=today
        )
        book = asked.book
    return book, PlusOne(person=who(book, guest), is_new=is_new, is_to_be_asked=is_to_be_asked)


def _on_the_list(book: Book, name: str, *, through: str, today: date) -> tuple[Book, str, bool]:
    try:
        return book, find_person(book, name, writing=True).id, False
    except UnknownNameError as unknown:
        if unknown.candidates:
            raise _nearly(unknown) from None
    added = add_people(book, names=[name], facts={"introduced_by": f"@{through}"}, today=today)
    return added.book, added.result.people[0].id, True


def _nearly(unknown: UnknownNameError) -> UnknownNameError:
    hint = f'{unknown.hint}\nsomebody new: pods add-person "{unknown.typed}" first'
    return UnknownNameError(unknown.message, hint, unknown.candidates, typed=unknown.typed)


def _target(book: Book, into: str) -> Pod | Draft:
    return book.pods.get(into) or book.drafts[into]


def _is_in(target: Pod | Draft, person: str) -> bool:
    """Whether they need no asking: a member, or asked already."""
    if isinstance(target, Draft):
        return any(mail.person == person and mail.is_open for mail in target.invitations.values())
    return person in (*target.current_members, *target.seat_holders)
