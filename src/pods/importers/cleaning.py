"""One value from outside: on one line, of a sane length, and nothing in it that steers a screen."""

import re
from collections.abc import Iterable
from unicodedata import category, normalize

LONGEST_NAME = 120
_LONGEST_ADDRESS = 254
_LONGEST_NUMBER = 40
_LONGEST_LABEL = 60
_MOST_VALUES = 20
_FEWEST_DIGITS = 3

_UNSEEN = {"Cc", "Cf", "Cs"}
_JOINERS = "\u200c\u200d"
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@[^\s@<>()\[\],;:\"\\/]{1,190}")
# Google's own groups, in any of its exports; a star stands before them in the newest.
_SYSTEM_LABELS = {"mycontacts", "starred", "my contacts", "other contacts", "imported contacts"}


def one_line(text: str) -> str:
    """The text without line breaks, controls and marks that act unseen, single-spaced."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(
            letter if letter in _JOINERS or category(letter) not in _UNSEEN else _gap(letter)
            for letter in normalize("NFC", text.replace("\u2028", " ").replace("\u2029", " "))
        )
    return " ".join(text.split())


def name_of(text: str) -> str:
    """A name, or nothing where no letter, digit or picture is in it."""
    cleaned = one_line(text[: 4 * LONGEST_NAME]).strip(' \t,;"')
    return cleaned if any(category(letter)[0] in "LNS" for letter in cleaned) else ""


def addresses(texts: Iterable[str]) -> tuple[str, ...]:
    """The e-mail addresses among the texts, each once, in order."""
    found: dict[str, str] = {}
    for text in texts:
        address = one_line(text[: 2 * _LONGEST_ADDRESS]).removeprefix("mailto:").strip("<> ")
        if len(address) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(address):
            found.setdefault(address.casefold(), address)
    return tuple(found.values())[:_MOST_VALUES]


def is_address(text: str) -> bool:
    """Whether the whole text is an e-mail address."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text.strip()) is not None


def numbers(texts: Iterable[str]) -> tuple[str, ...]:
    """The telephone numbers among the texts as they were written, each once, in order."""
    found: dict[str, str] = {}
    for text in texts:
        number = one_line(text[: 2 * _LONGEST_NUMBER])
        digits = "".join(filter(str.isdigit, number))
        if len(number) <= _LONGEST_NUMBER and len(digits) >= _FEWEST_DIGITS:
            found.setdefault(digits, number)
    return tuple(found.values())[:_MOST_VALUES]


def labels(texts: Iterable[str]) -> tuple[str, ...]:
    """The groups that somebody chose a name for; those that a program makes itself are left out."""
    cleaned = (one_line(text[: 2 * _LONGEST_LABEL]) for text in texts)
    kept = (
        one
        for one in cleaned
        if one
        and len(one) <= _LONGEST_LABEL
        and not one.startswith(("* ", "Imported on ", "Restored from "))
        and one.casefold() not in _SYSTEM_LABELS
    )
    return tuple(dict.fromkeys(kept))[:_MOST_VALUES]


def _gap(letter: str) -> str:
    """A tab or a line break stood between two words; other controls stood nowhere."""
    return " " if letter.isspace() else ""
