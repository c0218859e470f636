"""What is told of an invitation, a nudge, or a withdrawal: the seats, and the letters to copy."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from pods.actions.letter_text import LetterText, letter_to
from pods.actions.result import NextStep, Result, Who, who
from pods.actions.seats import seats_of
from pods.letters.letter import letter_names
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.pod import Pod
from pods.model.typed import to_type

Step = Literal["send", "draft", "nudge", "withdraw", "expire"]


class Invited(Result):
    """What was sent, or taken back, and the letters for it."""

    kind: Literal["invited"] = "invited"
    into: str
    title: str
    step: Step
    people: tuple[Who, ...]
    on: date
    by: date | None = None
    taken: int
    held: int
    total: int | None
    letters: tuple[LetterText, ...] = ()


class Sent(NamedTuple):
    """What is logged of all who are named."""

    step: Step
    day: date
    by: date | None
    wording: str | None


def title_of(target: Pod | Draft) -> str:
    """What a pod or a draft is called in a sentence."""
    return target.title if isinstance(target, Pod) else f"draft {target.id}"


def invited(
    book: Book, target: Pod | Draft, group: Sequence[str], *, sent: Sent, today: date
) -> Invited:
    """What was logged of a group, how the seats stand with it, and the letters."""
    letters = tuple(
        letter_to(book, template, person=person, about=target, by=sent.by, today=today)
        for person in group
        if (template := _template(book, target, person, sent=sent)) is not None
    )
    seats = seats_of(book, target) if isinstance(target, Pod) else None
    reply = NextStep(
        text="When the answer comes:", command=f"pods reply {to_type(book, group[0])} yes"
    )
    return Invited(
        into=target.id,
        title=title_of(target),
        step=sent.step,
        people=tuple(who(book, person) for person in group),
        on=sent.day,
        by=sent.by,
        taken=seats.taken if seats else 0,
        held=seats.held if seats else 0,
        total=seats.total if seats else None,
        letters=letters,
        next_step=reply if sent.step in ("send", "nudge") else None,
    )


def _template(book: Book, target: Pod | Draft, person: str, *, sent: Sent) -> str | None:
    """The letter of a step; of a maybe one asks what it hangs on, and not for its answer."""
    if sent.step not in ("send", "nudge"):
        return None
    if sent.wording is not None:
        return sent.wording if sent.wording in letter_names(book) else None
    if sent.step == "send":
        return "invitation"
    mine = [mail.state for mail in target.invitations.values() if mail.person == person]
    return "maybe" if mine[-1] == "maybe" else "nudge"
