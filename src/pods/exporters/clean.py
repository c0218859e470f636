"""Foreign text on its way into a document: nothing in it acts unseen.

Controls, bidirectional overrides and invisible marks are taken out; letters of every script,
accents and joined emoji stay. What a format itself gives a meaning to is its own exporter's care.
"""

from unicodedata import category

_JOINERS = "\u200c\u200d"
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def one_line(text: str) -> str:
    """The text on one line, with single spaces, and with every character in it to be seen."""
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    return " ".join("".join(letter for letter in spaced if _is_seen(letter)).split())


def lines(text: str) -> list[str]:
    """The text's own lines, each as by `one_line`; empty ones are left out."""
    return [line for one in text.splitlines() if (line := one_line(one))]


def letter_lines(text: str) -> list[str]:
    """The lines of a letter, empty ones between its paragraphs included."""
    return [one_line(one) for one in text.split("\n")]


def _is_seen(letter: str) -> bool:
    return letter in _JOINERS or category(letter) not in _UNSEEN
