"""What people type at the questions of the walk, and what leads out of one without an answer."""

import re

NOBODY = ("nobody", "no one", "none", "-")
"""What people type where nobody is to be named."""

YES = ("y", "yes")
NO = ("n", "no")
LEAVE = ("q", "quit")
BACK = ("b", "back")

_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+")
_BETWEEN_SENTENCES = re.compile(r"\s*;\s*")


class Left(Exception):  # noqa: N818 - no error: somebody has had enough for today
    """The human left the walk."""


class Back(Exception):  # noqa: N818 - no error: a step back
    """The human wants the question before."""


def names_in(answer: str) -> list[str]:
    """The names in an answer: "Noor, Bo and Ada Sousa" are three."""
    return [name.strip() for name in _BETWEEN_NAMES.split(answer) if name.strip()]


def sentences_in(answer: str) -> list[str]:
    """The sentences in an answer: "the silence; starting on time" are two."""
    return [sentence for sentence in _BETWEEN_SENTENCES.split(answer.strip()) if sentence]
