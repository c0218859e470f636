"""Weights of criteria: their names, and how heavy one may be."""

from collections.abc import Iterator
from difflib import get_close_matches

from pods.model.book import Book
from pods.model.problem import Problem
from pods.model.words import CRITERIA

# So heavy that little else counts; more would only be a slip of the hand.
MOST_WEIGHT = 20


def near_criterion(name: str) -> str:
    """What somebody may have meant who typed the name of no criterion."""
    found = get_close_matches(name.lower().replace("_", "-"), CRITERIA, n=1, cutoff=0.5)
    return f"did you mean {found[0]}?" if found else "their names: pods criteria"


def weight_problems(book: Book) -> Iterator[Problem]:
    """Weights of no criterion, and those that are too heavy."""
    for name, weight in book.settings.weights.items():
        path = ("settings", "weights", name)
        if name not in CRITERIA:
            yield Problem(path, f'"{name}" is no criterion', near_criterion(name))
        elif not 0 <= weight <= MOST_WEIGHT:
            yield Problem(path, f"a weight is 0 to {MOST_WEIGHT}", "0 leaves it out, 1 is little")
