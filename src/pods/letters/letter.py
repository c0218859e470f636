"""Writing one letter: the Caller's own text if there is one, else the built-in, filled in."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from pods.errors import PodsError
from pods.letters.facts import FACTS
from pods.letters.occasion import Occasion
from pods.letters.template import flaws, render, split_subject
from pods.letters.texts import TEXTS, WHAT_FOR
from pods.model.book import Book
from pods.model.draft import Draft
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
    """There is no meeting to tell anybody of."""


class Letter(NamedTuple):
    """Words to copy and send. `subject` may be empty.

    Attributes:
        source: the key in `[templates]` that the words come from; None: they are built in.
    """

    name: str
    source: str | None
    subject: str
    body: str


class Template(NamedTuple):
    """The words behind a letter; `key` as in `Letter.source`."""

    key: str | None
    text: str


class Kind(NamedTuple):
    """A letter by name: what it is for, and which words of the Caller's own there are for it.

    Attributes:
        what_for: empty for a letter that only the Caller knows.
        is_own: whether the Caller's words go before the built-in ones.
        languages: in which other languages the Caller has words.
    """

    name: str
    what_for: str
    is_own: bool
    languages: tuple[str, ...]


def letter_names(book: Book) -> tuple[str, ...]:
    """Every letter there is: the built-in ones, then the Caller's own."""
    return tuple(dict.fromkeys((*TEXTS, *book.templates)))


def letter_kinds(book: Book) -> Iterator[Kind]:
    """Every letter by the name that it is asked for, with its languages beside it."""
    languages: dict[str, list[str]] = {}
    for key in book.templates:
        base = base_of(book, key)
        if base is not None:
            languages.setdefault(base, []).append(key.removeprefix(f"{base}-"))
    for name in letter_names(book):
        if base_of(book, name) is None:
            known = tuple(languages.get(name, ()))
            yield Kind(name, WHAT_FOR.get(name, ""), name in book.templates, known)


def base_of(book: Book, key: str) -> str | None:
    """The letter that another is the translation of: `invitation` of `invitation-pt`; else None."""
    names = {*TEXTS, *book.templates} - {key}
    ends = [position for position, letter in enumerate(key) if letter == "-"]
    bases = (key[:end] for end in ends if _LANGUAGE.fullmatch(key[end + 1 :]))
    return next((base for base in bases if base in names), None)


def template_of(
    book: Book, name: str, *, language: str | None = None, has_met: bool = False
) -> Template:
    """The words that a letter is written with.

    Args:
        book: its `[templates]` go before the built-in texts.
        name: which letter.
        language: the reader's: for `pt-BR`, `invitation-pt-br` goes before `invitation-pt`.
        has_met: whether it is about a pod that has met; an invitation is then the letter `seat`.

    Raises:
        UnknownLetterError: no letter is called that.
    """
    own = _own(book, name, language)
    if own.key is None and name == "invitation" and has_met:
        return template_of(book, "seat", language=language)
    if own.key is None and name not in TEXTS:
        raise UnknownLetterError(name, letter_names(book))
    return own


def write_letter(
    book: Book,
    name: str,
    *,
    readers: Sequence[Person],
    about: Pod | Draft | None = None,
    today: date,
    by: date | None = None,
) -> Letter:
    """Fill in a letter.

    Args:
        book: the book.
        name: which letter; see `template_of` for where its words come from.
        readers: one, or several who read the same words; then in a language that all share.
        about: the pod or draft it is about, if any.
        today: the day it is written.
        by: until when an answer helps.

    Raises:
        UnknownLetterError: no letter is called that.
        TemplateError: a placeholder that does not exist.
        NoMeetingError: a reminder, or dates, where no meeting is planned.
    """
    has_met = isinstance(about, Pod) and bool(about.held_meetings)
    languages = {reader.language for reader in readers}
    shared = languages.pop() if len(languages) == 1 else None
    words = template_of(book, name, language=shared, has_met=has_met)
    for flaw in flaws(words.text):
        raise TemplateError(f"{flaw.message}, in line {flaw.line} of the letter {name}", flaw.hint)
    occasion = Occasion(book, tuple(readers), about, today, by)
    if name in _ABOUT_MEETINGS and occasion.next_meeting is None:
        raise NoMeetingError(
            f"no meeting of {FACTS['pod'](occasion)} is planned", _ABOUT_MEETINGS[name]
        )

    def fact(placeholder: str) -> str:
        return FACTS[placeholder](occasion)

    subject, body = split_subject(words.text)
    return Letter(name, words.key, render(subject, fact), render(body, fact))


_ABOUT_MEETINGS = {
    "reminder": "log-meeting --next DATE plans one",
    "season": "plan-season fixes the dates of a season",
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)


def _own(book: Book, name: str, language: str | None) -> Template:
    """The Caller's own words, those of the language first; else the built-in ones, if any."""
    parts = re.split("[-_]", language) if language else []
    tails = (parts[:count] for count in range(len(parts), -1, -1))
    wanted = ["-".join((name, *tail)).casefold() for tail in tails]
    keys = {key.casefold(): key for key in book.templates}
    found = next((keys[one] for one in wanted if one in keys), None)
    return Template(found, book.templates[found] if found else TEXTS.get(name, ""))
