"""Filling in a letter: named placeholders only, no attributes, no format codes.

`{name}` is replaced, `{{` and `}}` are the braces themselves. A sentence with a fact that nobody
knows is left out, and with its last sentence the line; so no letter ever has a hole.
"""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from pods.letters.placeholders import PLACEHOLDERS

SUBJECT = "Subject:"

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|\{")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+")


class Flaw(NamedTuple):
    """A placeholder that cannot be filled in; `line` counts from 1 in the text of the letter."""

    line: int
    message: str
    hint: str


def flaws(text: str) -> Iterator[Flaw]:
    """Everything in braces that is no placeholder, in the order of the text."""
    for number, line in enumerate(text.split("\n"), start=1):
        for found in _PIECE.finditer(line):
            if found[0] == "{":
                yield Flaw(number, "a { that is never closed", "a brace itself is written {{")
            elif found[1] is not None and found[1] not in PLACEHOLDERS:
                yield Flaw(number, f"{{{found[1]}}} is no placeholder", _hint(found[1]))


def used(text: str) -> tuple[str, ...]:
    """The placeholders of a text, each once, in the order in which they come."""
    names = (found[1] for found in _PIECE.finditer(text))
    return tuple(dict.fromkeys(name for name in names if name in PLACEHOLDERS))


def split_subject(text: str) -> tuple[str, str]:
    """Subject and body: a first line `Subject: …` is the subject; without one it is empty."""
    first, _, rest = text.lstrip("\n").partition("\n")
    if first.lower().startswith(SUBJECT.lower()):
        return first[len(SUBJECT) :].strip(), rest.lstrip("\n")
    return "", text


def render(text: str, fact: Callable[[str], str]) -> str:
    """The text with every placeholder filled in, without holes and without double spaces.

    Args:
        text: a template without flaws.
        fact: what a placeholder becomes; an empty text is a fact that nobody knows.
    """
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        filled = _filled_line(line.strip(), fact)
        is_gap = not filled
        if is_gap and (line.strip() or not lines or not lines[-1]):
            continue
        lines.append(filled)
    return "\n".join(lines).strip()


def _filled_line(line: str, fact: Callable[[str], str]) -> str:
    sentences = (_filled(sentence, fact) for sentence in _SENTENCE_ENDS.split(line))
    return " ".join(sentence for sentence in sentences if sentence)


def _filled(sentence: str, fact: Callable[[str], str]) -> str:
    """The sentence, or nothing where it says something that nobody knows."""
    pieces: list[str] = []
    end = 0
    for found in _PIECE.finditer(sentence):
        pieces.append(sentence[end : found.start()])
        end = found.end()
        if found[1] is None:
            pieces.append(found[0][0])
            continue
        # A value is foreign text: on one line, whatever it holds, and never looked into again.
        value = " ".join(fact(found[1]).split())
        if not value:
            return ""
        pieces.append(value)
    pieces.append(sentence[end:])
    return "".join(pieces)


def _hint(wrong: str) -> str:
    near = get_close_matches(wrong.strip().lower(), PLACEHOLDERS, n=1, cutoff=0.5)
    meant = f"did you mean {{{near[0]}}}? " if near else ""
    return f"{meant}There are: {', '.join(f'{{{name}}}' for name in PLACEHOLDERS)}"
