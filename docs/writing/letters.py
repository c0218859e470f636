"""The letters, and what stands in them, from the texts themselves."""

from docs.writing.words import table
from pods.letters.placeholders import PLACEHOLDERS
from pods.letters.template import split_subject
from pods.letters.texts import TEXTS, WHAT_FOR


def letters() -> str:
    """Each built-in letter with its subject and what it is for."""
    rows = [(f"`{name}`", split_subject(text)[0], WHAT_FOR[name]) for name, text in TEXTS.items()]
    return table(("Letter", "Subject", "What it is for"), rows)


def placeholders() -> str:
    """Each placeholder, and what it becomes."""
    rows = [(f"`{{{name}}}`", becomes) for name, becomes in PLACEHOLDERS.items()]
    return table(("Placeholder", "Becomes"), rows)
