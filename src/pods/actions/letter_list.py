"""All letters, and where the words of each come from; the words themselves, to make one's own."""

from typing import Literal

from pods.actions.result import NextStep, Part, Result
from pods.letters.letter import base_of, letter_kinds, template_of
from pods.letters.placeholders import PLACEHOLDERS
from pods.letters.template import used
from pods.letters.texts import TEXTS
from pods.model.book import Book
from pods.model.typed import quoted


class LetterKind(Part):
    """A letter by name.

    Attributes:
        what_for: empty for a letter that is the Caller's own invention.
        is_own: whether its words stand in `[templates]` of the file; else they are built in.
        languages: in which other languages the file has words for it.
    """

    name: str
    what_for: str
    is_own: bool
    languages: tuple[str, ...]


class LetterList(Result):
    """Every letter there is, in the order of the walk, the Caller's own ones last."""

    kind: Literal["letter-list"] = "letter-list"
    letters: tuple[LetterKind, ...]


class LetterTemplate(Result):
    """The words of a letter with their placeholders, to be put into the file.

    Attributes:
        key: what they are to be called in `[templates]`.
        text: the built-in words, or where there are none the Caller's own.
        has_table: whether the file has a table `[templates]` already.
        placeholders: what each placeholder in it becomes.
    """

    kind: Literal["letter-template"] = "letter-template"
    key: str
    text: str
    has_table: bool
    placeholders: dict[str, str]


def letter_list(book: Book) -> LetterList:
    """Every letter by the name that it is asked for."""
    kinds = tuple(
        LetterKind(name=one.name, what_for=one.what_for, is_own=one.is_own, languages=one.languages)
        for one in letter_kinds(book)
    )
    return LetterList(
        letters=kinds,
        next_step=NextStep(
            text="To make the words your own:", command="pods letter invitation --template"
        ),
    )


def letter_template(book: Book, *, name: str) -> LetterTemplate:
    """The words behind a letter; the built-in ones also where the Caller has others.

    `invitation-pt` gives the words of `invitation`, to be put into another language.

    Raises:
        UnknownLetterError: no letter is called that.
    """
    base = base_of(book, name) or name
    text = TEXTS.get(name) or TEXTS.get(base) or template_of(book, base).text
    return LetterTemplate(
        key=name,
        text=text,
        has_table=bool(book.templates),
        placeholders={one: PLACEHOLDERS[one] for one in used(text)},
        next_step=NextStep(
            text="Paste it into your file, change it, and look:",
            command=f"pods letter {quoted(name)} --for PERSON",
        ),
    )
