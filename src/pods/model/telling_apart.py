"""Which Ana? What is known of each that is not so of the others."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.matching import fold
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.speech import listed

One = Person | Pod | Draft

_SHOWN = 3  # more names than this tell nobody apart


def telling_apart(book: Book, ones: Sequence[One]) -> list[str]:
    """For each of them what tells it from the others: "in The Unicorns", "Lisbon, ana.c@...".

    One fact after the other, as far as it tells apart some who look alike without it; where two
    have the very same name and nothing does, their place on the list. Nothing that is private is
    among them, and nothing about how somebody stands to podding.

    Args:
        book: what is known.
        ones: people, pods and drafts that may be meant by one name.
    """
    told: list[tuple[str, ...]] = [() for _ in ones]
    for column in zip_longest(*(_facts(book, one) for one in ones), fillvalue=""):
        longer = [(*before, fact) for before, fact in zip(told, column, strict=True)]
        told = [
            now if len({one for one in longer if one[:-1] == before}) > 1 else before
            for before, now in zip(told, longer, strict=True)
        ]
    looks = [(fold(one.name or ""), parts) for one, parts in zip(ones, told, strict=True)]
    alike = Counter(looks)
    return [
        ", ".join(filter(None, [*look[1], _place_on_list(book, one) if alike[look] > 1 else ""]))
        for one, look in zip(ones, looks, strict=True)
    ]


def _facts(book: Book, one: One) -> list[str]:
    """What may be told of somebody, or of a pod, the most telling first; empty is unknown."""
    if isinstance(one, Person):
        return ["you" if one.id == book.caller.id else "", *_of_person(book, one)]
    return ["a draft" if isinstance(one, Draft) else "a pod", *_of_group(book, one)]


def _of_person(book: Book, person: Person) -> list[str]:
    """Where they are met, live and are reached."""
    pods = [pod.name for pod in book.pods_of(person.id)][:_SHOWN]
    name, _, _ = (person.email or "").partition("@")  # a screen that others see shows no address
    through = person.introduced_by
    return [
        f"in {listed(pods)}" if pods else "in no pod",
        person.place or "",
        f"{name}@..." if name else "",
        person.workplace or "",
        ", ".join(person.topics[:_SHOWN]),
        ", ".join(person.languages[:_SHOWN]),
        f"through {book.person(through).name}" if through and book.knows(through) else "",
    ]


def _of_group(book: Book, group: Pod | Draft) -> list[str]:
    """Who is in it, and how it stands."""
    people = group.people if isinstance(group, Draft) else group.current_members
    names = [book.person(one).name.split()[0] for one in people if book.knows(one)]
    rest = len(names) - _SHOWN
    shown = names if rest <= 0 else [*names[:_SHOWN], f"{rest} more"]
    return [
        f"with {listed(shown)}" if shown else "nobody in it yet",
        group.state if isinstance(group, Pod) else "",
    ]


def _place_on_list(book: Book, one: One) -> str:
    """Where its table stands among others of its kind; ids tell drafts and pods apart."""
    if not isinstance(one, Person):
        return ""
    return f"number {[*book.people].index(one.id) + 1} on the list"
