"""Where a text speaks of somebody: by name, nickname, id, e-mail or telephone number.

Compared without case and accents, whether these are written as one letter or as two (NFC, NFD).
What belongs to somebody else of nearly the same name is passed over, and a word that two people
share is told as doubtful.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from pods.model.book import Book
from pods.model.matching import fold
from pods.model.person import Person

BLANK = "…"
"""What stands in the place of a name."""

_FEWEST_DIGITS = 6
_DIGITS_THAT_COUNT = 9
_SHORTEST_WORD = 2
_UNSPACED = 0x2E80  # from here on scripts put no spaces between words
_PLACEHOLDER = r"\{[a-z_-]+\}"


class Span(NamedTuple):
    """A piece of a text that names somebody.

    Attributes:
        start: offset of its first letter.
        end: offset behind its last.
        is_doubtful: whether somebody else is called so too.
    """

    start: int
    end: int
    is_doubtful: bool


class Words:
    """What one person is known by, ready to be looked for.

    Args:
        book: everybody else, who may share a word.
        person: whom to look for.
    """

    def __init__(self, book: Book, person: Person) -> None:
        others = [one for one in book.everybody() if one.id != person.id]
        single = _single_words(person)
        shared = {word for one in others for word in _single_words(one) & single}
        self._doubtful = frozenset(shared)
        near = [one for one in others if _all_words(one) & (_all_words(person) | single)]
        theirs = [pattern for one in near for pattern in _whole(one, but=person)]
        self._masks = _compiled([*theirs, _PLACEHOLDER])
        self._known = _compiled([*_whole(person), *map(_bounded, sorted(single, key=len)[::-1])])

    def spans(self, text: str) -> list[Span]:
        """Every piece of a text that names them, in its order."""
        plain, origins = _plain(text)
        masked = [found.span() for found in self._masks.finditer(plain)]
        spans = []
        for found in self._known.finditer(plain):
            start, end = found.span()
            if any(left <= start and end <= right for left, right in masked):
                continue
            is_doubtful = found[0] in self._doubtful
            spans.append(Span(origins[start], origins[end], is_doubtful))
        return spans

    def blanked(self, text: str, *, with_doubtful: bool = False, blank: str = BLANK) -> str:
        """The text with a mark in the place of each name."""
        spans = [one for one in self.spans(text) if with_doubtful or not one.is_doubtful]
        for span in reversed(spans):
            text = f"{text[: span.start]}{blank}{text[span.end :]}"
        return text


def _single_words(person: Person) -> set[str]:
    """The first name, the surname, other long words of the name, the nickname, the id."""
    words = fold(person.name).split()
    longest = [word for word in words[1:-1] if len(word) > 2 * _SHORTEST_WORD]
    found = {*words[:1], *words[-1:], *longest, fold(person.nickname or ""), fold(person.id)}
    return {word for word in found if len(word) >= _SHORTEST_WORD or _is_unspaced(word)}


def _all_words(person: Person) -> set[str]:
    named = f"{fold(person.name)} {fold(person.nickname or '')} {fold(person.id)}"
    return {*re.split(r"[\W_]+", f"{named} {(person.email or '').casefold()}")} - {""}


def _whole(person: Person, *, but: Person | None = None) -> Iterator[str]:
    """Patterns of what means this person and hardly anybody else; the longest first.

    Args:
        person: who.
        but: somebody else; what both are called alike is left out.
    """
    name, same = fold(person.name), fold(but.name) if but else ""
    if person.email and not (but and fold(but.email or "") == fold(person.email)):
        yield rf"(?<![\w.+-]){re.escape(fold(person.email))}(?!\w)"
    digits = "".join(filter(str.isdigit, person.phone or ""))[-_DIGITS_THAT_COUNT:]
    if len(digits) >= _FEWEST_DIGITS and but is None:
        apart = r"[\s().\-/]*"
        yield rf"(?:\+?[0-9]{{1,3}}{apart})?(?:\(?0\)?{apart})?{apart.join(digits)}(?![0-9])"
    if len(name.split()) > 1 and name != same:
        yield _bounded(name)
    if but is not None and fold(person.id) != fold(but.id):
        yield _bounded(fold(person.id))


def _bounded(words: str) -> str:
    """A pattern of words, not within a longer word; a number that ids end in belongs to them."""
    parts = [part for part in re.split(r"[\W_]+", words) if part]
    if not parts:  # a name of signs alone, an emoji say
        return re.escape(words)
    known = r"[\W_]+".join(map(re.escape, parts))
    if _is_unspaced(words):
        return known
    before, after = words[: words.index(parts[0])], words[words.rindex(parts[-1]) :]
    signs = re.escape(after.removeprefix(parts[-1]))
    return rf"(?:{re.escape(before)})?(?<![^\W_]){known}(?:-[0-9]+)?(?![^\W_])(?:{signs})?"


def _is_unspaced(word: str) -> bool:
    return any(ord(letter) >= _UNSPACED for letter in word)


def _compiled(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)")


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text as names are compared, and for each letter of it where it stands in the original.

    An accent that is a letter of its own folds to nothing, and so goes with the one before it.
    """
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    folded = [_folded(letter) for letter in text]
    origins = [at for at, letters in enumerate(folded) for _ in letters]
    return "".join(folded), [*origins, len(text)]


@lru_cache(maxsize=2048)
def _folded(letter: str) -> str:
    if letter.isspace():
        return " "
    return "" if category(letter) == "Cf" else fold(letter)
