"""Writing one letter: the Caller's own text if there is one, else the built-in, filled in."""

from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from pods.errors import PodsError
from pods.letters.facts import FACTS
from pods.letters.occasion import Occasion
from pods.letters.template import flaws, render, split_subject
from pods.letters.texts import TEXTS
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import short_name
from pods.model.person import Person
from pods.model.pod import Pod


class UnknownLetterError(PodsError):
    """No letter is called that."""

    def __init__(self, name: str, known: Collection[str]) -> None:
        near = get_close_matches(name.strip().lower(), known, n=1, cutoff=0.5)
        meant = f"did you mean {near[0]}? " if near else ""
        super().__init__(f'no letter is called "{name}"', f"{meant}There are: {', '.join(known)}")


class TemplateError(PodsError):
    """A letter of the Caller's own has a placeholder that does not exist."""


class NoMeetingError(PodsError):
    """There is no meeting to remind anybody of."""


class Letter(NamedTuple):
    """Words to copy and send. `subject` may be empty; `to_email` is None where nobody told it."""

    name: str
    subject: str
    body: str
    to_name: str
    to_email: str | None


def letter_names(book: Book) -> tuple[str, ...]:
    """Every letter there is: the built-in ones, then the Caller's own."""
    return tuple(dict.fromkeys((*TEXTS, *book.templates)))


def write_letter(
    book: Book,
    name: str,
    *,
    person: Person,
    about: Pod | Draft | None = None,
    today: date,
    by: date | None = None,
    naming: Collection[str] = (),
) -> Letter:
    """Fill in a letter for one reader.

    Args:
        book: the book.
        name: which letter; `[templates]` of the file goes before the built-in text, and there
            `invitation-pt` before `invitation` for a reader whose language is pt. An invitation
            to a pod that has met already is the letter `seat`.
        person: the reader.
        about: the pod or draft it is about, if any.
        today: the day it is written.
        by: until when an answer helps.
        naming: ids of those who allowed to be named to somebody outside the pod.

    Raises:
        UnknownLetterError: no letter is called that.
        TemplateError: a placeholder that does not exist.
        NoMeetingError: a reminder where no meeting is planned.
    """
    text = _text(book, name, person=person, about=about)
    for flaw in flaws(text):
        raise TemplateError(f"{flaw.message}, in line {flaw.line} of the letter {name}", flaw.hint)
    occasion = Occasion(book, person, about, today, by, tuple(naming))
    if name == "reminder" and occasion.next_meeting is None:
        raise NoMeetingError(
            f"no meeting of {FACTS['pod'](occasion)} is planned",
            "log-meeting --next DATE plans one",
        )

    def fact(placeholder: str) -> str:
        return FACTS[placeholder](occasion)

    subject, body = split_subject(text)
    return Letter(
        name=name,
        subject=render(subject, fact),
        body=render(body, fact),
        to_name=short_name(book, person.id),
        to_email=person.email,
    )


def _text(book: Book, name: str, *, person: Person, about: Pod | Draft | None) -> str:
    keys = [f"{name}-{person.language}", name]
    own = next((book.templates[key] for key in keys if key in book.templates), None)
    if own is not None:
        return own
    has_met = isinstance(about, Pod) and bool(about.held_meetings)
    if name == "invitation" and has_met:
        return book.templates.get("seat") or TEXTS["seat"]
    if name not in TEXTS:
        raise UnknownLetterError(name, letter_names(book))
    return TEXTS[name]
