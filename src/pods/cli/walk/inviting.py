"""Who is asked, and what they say."""

from datetime import date
from functools import partial
from typing import get_args

from pods.actions.invitations import invite
from pods.actions.invited import title_of
from pods.actions.replies import reply
from pods.actions.result import who
from pods.cli.walk.companion import Walk, names_in
from pods.cli.walk.deed import Deed, typed
from pods.cli.walk.where import groups
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.pod import Pod
from pods.model.words import InvitationState, Reply

_YES = ("y", "yes", "all")
_REPLIES: tuple[Reply, ...] = get_args(Reply)
_WAITING: tuple[InvitationState, ...] = ("sent", "nudged", "maybe")


def somebody_is_not_asked(book: Book, today: date) -> bool:  # noqa: ARG001 - every step is asked the day
    """Whether a seat is held for somebody who was not asked."""
    return any(_not_asked(group) for group in groups(book).values())


def ask_to_invite(walk: Walk) -> None:
    """Write the letters of each pod that has seats held."""
    walk.each(
        lambda book: [key for key, group in groups(book).items() if _not_asked(group)],
        partial(_ask_whom_to_invite, walk),
    )


def somebody_owes_an_answer(book: Book, today: date) -> bool:  # noqa: ARG001 - every step is asked the day
    """Whether an invitation waits for its answer."""
    return bool(_owed(book))


def ask_for_answers(walk: Walk) -> None:
    """What each of those who were asked has said."""
    walk.each(_owed, partial(_ask_for_answer, walk))


_WHY_INVITE = (
    "The letters are written here and logged as sent today; you send them, in your own words. "
    "y asks all of them, names only these."
)
_WHY_ANSWER = "A no is completely fine. A yes makes a member; a maybe keeps the seat."


def _ask_whom_to_invite(walk: Walk, into: str) -> None:
    book = walk.book
    group = groups(book).get(into)
    people = _not_asked(group) if group else []
    if group and people:
        names = ", ".join(who(book, one).name for one in people)
        walk.is_done(
            f"{title_of(group)}: ask {names} today? (y, or names; Enter: not now)",
            why=_WHY_INVITE,
            deed=partial(_invited, walk, into, people),
        )


def _invited(walk: Walk, into: str, waiting: list[str], answer: str) -> Deed:
    book = walk.book
    everybody = tuple(typed(book, one) for one in waiting)
    people = everybody if answer.lower() in _YES else tuple(names_in(answer))
    return Deed(
        "invite",
        partial(invite, into=into, people=people, today=walk.today),
        words=(into, *people),
        label=f"invite {', '.join(people)}",
    )


def _ask_for_answer(walk: Walk, asked: tuple[str, str]) -> None:
    into, person = asked
    book = walk.book
    group = groups(book).get(into)
    if group is None or not book.knows(person):
        return
    mails = [mail for mail in group.invitations.values() if mail.person == person]
    known = mails[-1].state if mails and mails[-1].state in _REPLIES else ""
    walk.is_done(
        f"{title_of(group)}: what did {who(book, person).name} say? "
        "(yes, maybe, no; Enter: nothing new)",
        why=_WHY_ANSWER,
        deed=partial(_replied, walk, into, person),
        default=known,
    )


def _replied(walk: Walk, into: str, person: str, answer: str) -> Deed:
    said = next((one for one in _REPLIES if one == answer.lower()), None)
    if said is None:
        raise UsageError(f'"{answer}" is no answer to an invitation', "say yes, maybe or no")
    named = typed(walk.book, person)
    return Deed(
        "reply",
        partial(reply, person=named, answer=said, into=into, today=walk.today),
        words=(named, said),
        options=("--pod", into),
        label=f"{named} said {said}",
    )


def _not_asked(group: Pod | Draft) -> list[str]:
    return [mail.person for mail in group.invitations.values() if mail.state == "draft"]


def _owed(book: Book) -> list[tuple[str, str]]:
    return [
        (key, mail.person)
        for key, group in groups(book).items()
        for mail in group.invitations.values()
        if _is_owed(mail)
    ]


def _is_owed(mail: Invitation) -> bool:
    return mail.state in _WAITING
