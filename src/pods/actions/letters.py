"""Letters on screen: the words to say, with the facts filled in."""

from datetime import date
from typing import Literal

from pods.actions.overrule import refuse_to_write
from pods.actions.result import Part, Result, Who, who
from pods.letters.letter import write_letter
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import find_person, find_pod_or_draft
from pods.model.pod import Pod


class LetterText(Part):
    """One letter to one person, ready to be copied; nothing is sent."""

    to: Who
    email: str | None
    subject: str
    body: str


class LetterWritten(Result):
    """A letter by name, as one person would read it."""

    kind: Literal["letter"] = "letter"
    template: str
    letter: LetterText


def letter(
    book: Book,
    *,
    template: str,
    person: str,
    about: str | None = None,
    by: date | None = None,
    today: date,
) -> LetterWritten:
    """Fill in a letter for one person; it changes and sends nothing.

    Raises:
        NamingError: nobody, or no pod or draft, is called that.
        NotAllowedError: they are not to be contacted.
        PodsError: no such letter, or one that cannot be filled in.
    """
    reader = find_person(book, person)
    target = find_pod_or_draft(book, about) if about else _only_one(book, reader.id)
    text = letter_to(book, template, person=reader.id, about=target, by=by, today=today)
    return LetterWritten(template=template, letter=text)


def letter_to(
    book: Book,
    template: str,
    *,
    person: str,
    about: Pod | Draft | None,
    by: date | None = None,
    today: date,
) -> LetterText:
    """The letter of that name to one person about one pod or draft.

    Raises:
        NotAllowedError: they are not to be contacted.
        PodsError: no such letter, or one that cannot be filled in.
    """
    refuse_to_write(book, person)
    reader = book.person(person)
    written = write_letter(book, template, person=reader, about=about, by=by, today=today)
    return LetterText(
        to=who(book, person),
        email=reader.email,
        subject=written.subject,
        body=written.body,
    )


def _only_one(book: Book, person: str) -> Pod | Draft | None:
    """The pod or draft a letter is about when nobody says: where they owe an answer, else are."""
    waiting = [draft for draft in book.drafts.values() if draft.is_waiting]
    groups: list[Pod | Draft] = [*book.pods.values(), *waiting]
    asked = [
        group
        for group in groups
        if any(mail.person == person and mail.is_open for mail in group.invitations.values())
    ]
    found = asked or [
        *(draft for draft in waiting if person in draft.people),
        *book.pods_of(person),
    ]
    return found[-1] if found else None
