"""Recognising somebody who was forgotten, without having kept who it was.

A mark is PBKDF2-HMAC-SHA256 (RFC 8018) of a name, an e-mail or the end of a telephone number, with
a salt of this list. Whoever has the file can still try a name that they guess; a thousand rounds
make that slow for a whole telephone book, and cost an import of 500 people a second.
"""

import hashlib
from collections.abc import Iterable
from datetime import date

from pods.actions.recognising import digits_of, words_of
from pods.model.book import Book
from pods.model.entry import dated_id
from pods.model.kept_out import KeptOut
from pods.model.person import Person

_ROUNDS = 1_000
_LETTERS = 32
_FEWEST_DIGITS = 6


def keep_out(book: Book, person: Person, *, salt: str, today: date) -> Book:
    """The book with marks of somebody who is not to come back unasked.

    Args:
        book: where they are kept.
        person: who is forgotten.
        salt: fresh, from a source of chance; the list's own is taken where it has one.
        today: the day.
    """
    salt = next((one.salt for one in book.kept_out.values() if one.salt), salt)
    marks = _marks([person.name], _filled([person.email]), _filled([person.phone]), salt=salt)
    known = {mark for one in book.kept_out.values() for mark in one.marks}
    new = tuple(mark for mark in marks if mark not in known)
    if not new:
        return book
    entry = KeptOut(id=dated_id(today, dict(book.kept_out)), salt=salt, marks=new)
    return book.model_copy(update={"kept_out": {**book.kept_out, entry.id: entry}})


def kept_out_since(
    book: Book, *, name: str, emails: Iterable[str] = (), phones: Iterable[str] = ()
) -> date | None:
    """The day on which somebody like this was forgotten and kept out; None: never."""
    emails, phones = tuple(emails), tuple(phones)
    for salt in dict.fromkeys(one.salt for one in book.kept_out.values()):
        marks = {*_marks([name], emails, phones, salt=salt)}
        for one in book.kept_out.values():
            if one.salt == salt and marks & {*one.marks}:
                return one.day
    return None


def _marks(
    names: Iterable[str], emails: Iterable[str], phones: Iterable[str], *, salt: str
) -> list[str]:
    said = [f"name {' '.join(words_of(name))}" for name in names]
    said += [f"email {email.strip().casefold()}" for email in emails]
    ends = [digits_of(phone) for phone in phones]
    said += [f"phone {end}" for end in ends if len(end) >= _FEWEST_DIGITS]
    return [_mark(one, salt=salt) for one in dict.fromkeys(said)]


def _mark(text: str, *, salt: str) -> str:
    made = hashlib.pbkdf2_hmac("sha256", text.encode(), salt.encode(), _ROUNDS)
    return made.hex()[:_LETTERS]


def _filled(texts: Iterable[str | None]) -> list[str]:
    return [text for text in texts if text]
