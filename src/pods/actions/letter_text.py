"""One letter: to whom, which words, and the link that opens it in a mail program."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pods.actions.overrule import refuse_to_write
from pods.actions.result import Part, Who, who
from pods.letters.address import mail_link, usable
from pods.letters.letter import write_letter
from pods.letters.naming import call_name
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.pod import Pod


class Addressee(Part):
    """Somebody a letter is for.

    Attributes:
        called: the nickname or first name, as it stands in the head of a mail.
        email: the address that the file has.
        address: the same, where mail programs can write to it.
        channel: where they like to be reached.
    """

    person: Who
    called: str
    email: str | None
    address: str | None
    channel: str | None


class LetterText(Part):
    """One letter, ready to be copied; nothing is sent.

    Attributes:
        to: one person, or all who read the same letter.
        shows_addresses: whether several readers see each other's addresses; else they are in Bcc.
        source: the key in `[templates]` of the file that the words come from; None: built in.
        mailto: a link that opens it in a mail program; None without an address, or where it
            would be longer than mail programs take.
    """

    to: tuple[Addressee, ...]
    shows_addresses: bool = False
    source: str | None
    subject: str
    body: str
    mailto: str | None

    @property
    def addresses(self) -> tuple[str, ...]:
        """Those that mail programs can write to."""
        return tuple(one.address for one in self.to if one.address)

    @property
    def is_open(self) -> bool:
        """Whether its readers see the addresses it goes to: their own, or they were to."""
        return self.shows_addresses or len(self.to) == 1


class About(NamedTuple):
    """What a letter is about: a pod, a draft or neither, and until when an answer helps."""

    group: Pod | Draft | None
    by: date | None
    today: date


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
    return letter_to_all(book, template, people=(person,), about=About(about, by, today))


def letter_to_all(
    book: Book, template: str, *, people: Sequence[str], about: About, shows_addresses: bool = False
) -> LetterText:
    """One letter that all of them read, about the group, or the only one that is likely.

    Raises:
        NotAllowedError: one of them is not to be contacted.
        PodsError: no such letter, or one that cannot be filled in.
    """
    for person in people:
        refuse_to_write(book, person)
    group = about.group or _likely(book, people, is_for_members=template in _FOR_MEMBERS)
    written = write_letter(
        book,
        template,
        readers=[book.person(one) for one in people],
        about=group,
        by=about.by or _asked_by(group, people, about.today),
        today=about.today,
    )
    text = LetterText(
        to=tuple(_addressee(book, one) for one in people),
        shows_addresses=shows_addresses,
        source=written.source,
        subject=written.subject,
        body=written.body,
        mailto=None,
    )
    return text.model_copy(update={"mailto": _link(text)})


def _link(text: LetterText) -> str | None:
    return mail_link(
        to=text.addresses if text.is_open else (),
        hidden=() if text.is_open else text.addresses,
        subject=text.subject,
        body=text.body,
    )


def _addressee(book: Book, person: str) -> Addressee:
    reader = book.person(person)
    return Addressee(
        person=who(book, person),
        called=call_name(reader) or reader.name,
        email=reader.email,
        address=usable(reader.email),
        channel=reader.channel,
    )


def _asked_by(group: Pod | Draft | None, people: Sequence[str], today: date) -> date | None:
    """The day that the invitation says an answer is hoped for, while it is still to come."""
    mails = group.invitations.values() if group else ()
    days = {mail.by for mail in mails if mail.person in people and mail.is_open}
    day = days.pop() if len(days) == 1 else None
    return day if day and day >= today else None


# What is written to those who are in a pod, and not to those who are asked into one.
_FOR_MEMBERS = frozenset({"season", "reminder", "absence", "retro", "farewell"})


def _likely(book: Book, people: Sequence[str], *, is_for_members: bool) -> Pod | Draft | None:
    """The pod or draft a letter is about when nobody says: where they owe an answer, else are."""
    inside = {*people}
    waiting = [draft for draft in book.drafts.values() if draft.is_waiting]
    groups: list[Pod | Draft] = [*book.pods.values(), *waiting]
    asked = [group for group in groups if all(_is_asked(group, one) for one in people)]
    lived = [pod for pod in book.pods_of(people[0]) if inside <= {*pod.current_members}]
    if is_for_members and lived:
        return lived[-1]
    found = asked or [*(draft for draft in waiting if inside <= {*draft.people}), *lived]
    return found[-1] if found else None


def _is_asked(group: Pod | Draft, person: str) -> bool:
    return any(mail.person == person and mail.is_open for mail in group.invitations.values())
