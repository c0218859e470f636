"""Letters by name: to some people, or to those of a pod whom such a letter is for."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from pods.actions.interest import coming_day
from pods.actions.letter_text import About, LetterText, letter_to_all
from pods.actions.overrule import refuse_to_write
from pods.actions.readers import audience
from pods.actions.result import NextStep, Part, Result, Who, who
from pods.errors import NotAllowedError, UsageError
from pods.letters.address import usable
from pods.letters.letter import base_of, template_of
from pods.letters.naming import call_name
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import find_pod_or_draft, find_some
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type


class Sender(Part):
    """Who writes: as letters are signed, and from which address."""

    name: str
    address: str | None


class LettersWritten(Result):
    """A letter by name, as those would read it whom it is for.

    Attributes:
        template: its name.
        about: what the pod or draft is called, where one was named.
        left_out: who is not to be contacted.
        form: how it is shown: the words, or a link for a mail program.
        files: where the letters were written, one each.
    """

    kind: Literal["letters"] = "letters"
    template: str
    about: str | None
    sender: Sender
    letters: tuple[LetterText, ...]
    left_out: tuple[Who, ...] = ()
    form: Literal["text", "link"] = "text"
    files: tuple[str, ...] = ()


class Sending(NamedTuple):
    """One letter for all, and whether they see each other's addresses; else one for each."""

    together: bool = False
    shows_addresses: bool = False


def letters(
    book: Book,
    *,
    template: str,
    people: Sequence[str] = (),
    about: str | None = None,
    by: str | None = None,
    sending: Sending | None = None,
    today: date,
) -> LettersWritten:
    """Fill in a letter for some people, or for those of a pod whom it is for; nothing is sent.

    Args:
        book: the book.
        template: the name of the letter.
        people: as typed; without anybody, those of the pod that such a letter is for.
        about: the pod or draft, as typed; else the one that they owe an answer to, or are in.
        by: until when an answer helps, as typed; else as the invitation says.
        sending: each alone where nothing is said, or all in one.
        today: the day it is written.

    Raises:
        NamingError: nobody, or no pod or draft, is called that.
        NotAllowedError: they are not to be contacted, or nobody there waits for such a letter.
        PodsError: no such letter, or one that cannot be filled in.
    """
    template_of(book, template)  # an unknown letter is said before anything else
    target = find_pod_or_draft(book, about) if about else None
    everybody = _readers(book, template, people, target)
    silent = [one for one in everybody if not people and book.person(one).do_not_contact]
    readers = [one for one in everybody if one not in silent]
    for one in () if readers else silent:
        refuse_to_write(book, one)
    sending = sending or Sending()
    facts = About(target, coming_day(by, after=today, today=today) if by else None, today)
    written = tuple(
        letter_to_all(
            book, template, people=some, about=facts, shows_addresses=sending.shows_addresses
        )
        for some in ([readers] if sending.together else [[one] for one in readers])
    )
    return LettersWritten(
        template=template,
        about=_title(target) if target else None,
        sender=_sender(book),
        letters=written,
        left_out=tuple(who(book, one) for one in silent),
        next_step=_how_to_add(book, written) or _how_to_translate(book, template, written),
    )


def _readers(
    book: Book, template: str, people: Sequence[str], target: Pod | Draft | None
) -> tuple[str, ...]:
    if people:
        return tuple(person.id for person in find_some(book, people))
    name = quoted(template)
    if target is None:
        raise UsageError("for whom is it?", f"pods letter {name} --for PERSON, or --pod POD")
    found = audience(book, template, about=target)
    if not found:
        raise NotAllowedError(
            f"nobody in {_title(target)} waits for the letter {template}",
            f"to write it all the same: pods letter {name} --for PERSON",
        )
    return found


def _title(target: Pod | Draft) -> str:
    return target.title if isinstance(target, Pod) else f"draft {target.title}"


def _sender(book: Book) -> Sender:
    own = book.caller
    return Sender(name=own.name if call_name(own) else "", address=usable(own.email))


def _how_to_add(book: Book, written: Sequence[LetterText]) -> NextStep | None:
    """How the first address that is missing, or that no mail program understands, is added."""
    missing = [one for text in written for one in text.to if not (one.address or one.channel)]
    if not missing:
        return None
    first = missing[0]
    is_odd = "is not one that mail programs understand" if first.email else "is not known"
    return NextStep(
        text=f"The address of {first.person.name} {is_odd}:",
        command=f"pods edit-person {to_type(book, first.person.id)} --email ADDRESS",
    )


def _how_to_translate(book: Book, template: str, written: Sequence[LetterText]) -> NextStep | None:
    """How words are made in the language of the first reader who is written to in another one."""
    for text in written:
        first = text.to[0].person
        language = (book.person(first.id).language or "").lower()
        key = f"{template}-{language}"
        is_other = bool(language) and language.partition("-")[0] != "en"
        if is_other and text.source in (None, template) and base_of(book, key) == template:
            return NextStep(
                text=f"{first.name} is written to in {language}. To put these words into it:",
                command=f"pods letter {quoted(key)} --template",
            )
    return None
