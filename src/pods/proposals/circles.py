"""What people are one of: a household, a workplace, a place; and what a mix is wished in."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from pods.grouping.criteria.interface import Tie
from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Person

_ONE_HOME = ("couple", "housemate")


def circles_of(
    entries: Sequence[Person], ties: Mapping[tuple[int, int], Tie]
) -> dict[str, tuple[str | None, ...]]:
    """By kind, everybody's circle, spelled as it was first; couples share a household.

    Args:
        entries: people, by position.
        ties: public ones, by position.
    """
    return {
        "household": _households(entries, ties),
        "workplace": _spelled([person.workplace for person in entries]),
        "place": _spelled([person.place for person in entries]),
    }


def most_of(book: Book) -> dict[str, int]:
    """By kind, how many of one circle are enough in a pod; kinds without a limit are left out."""
    settings = book.settings
    limits = {
        "household": settings.most_of_household,
        "workplace": settings.most_of_workplace,
        "place": settings.most_of_place,
    }
    return {kind: most for kind, most in limits.items() if most is not None}


def traits_of(book: Book, entries: Sequence[Person]) -> dict[str, tuple[frozenset[str], ...]]:
    """By field that a mix is wished in, everybody's words for it; a field of our own or a trait."""
    return {
        field: _all_spelled([_words(person, field) for person in entries])
        for field in dict.fromkeys(book.settings.diverse_by)
    }


def _words(person: Person, field: str) -> Iterable[str]:
    own: dict[str, Callable[[Person], Iterable[str | None]]] = {
        "place": lambda one: [one.place],
        "workplace": lambda one: [one.workplace],
        "stage": lambda one: [one.stage],
        "languages": lambda one: one.languages,
        "offers": lambda one: one.offers,
        "topics": lambda one: one.topics,
    }
    asked = own.get(field)
    words = asked(person) if asked else [person.traits.get(field)]
    return [word for word in words if word]


def _households(
    entries: Sequence[Person], ties: Mapping[tuple[int, int], Tie]
) -> tuple[str | None, ...]:
    """Each one's household by name, or joined by the ties of those who share a home."""
    homes = [*_spelled([person.household for person in entries])]
    joined = sorted(pair for pair, tie in ties.items() if tie.kind in _ONE_HOME)
    for one, other in joined:
        mine, theirs = homes[one], homes[other]
        name = mine or theirs or f"the home of {entries[one].id}"
        for person, home in enumerate(homes):
            if person in {one, other} or (home is not None and home in {mine, theirs}):
                homes[person] = name
    return tuple(homes)


def _spelled(words: Sequence[str | None]) -> tuple[str | None, ...]:
    """The same word is spelled as it was first, whatever its accents and case."""
    spelled: dict[str, str] = {}
    return tuple(spelled.setdefault(fold(word), word) if word else None for word in words)


def _all_spelled(words: Sequence[Iterable[str]]) -> tuple[frozenset[str], ...]:
    spelled: dict[str, str] = {}
    return tuple(frozenset(spelled.setdefault(fold(word), word) for word in each) for each in words)
