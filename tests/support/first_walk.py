"""The people of `examples/first-pods.toml`, walked in from an empty folder to their first call."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pods.model.book import Book
from pods.model.words import TieKind
from pods.store.reading import read_document

EXAMPLE = Path(__file__).parents[2] / "examples" / "first-pods.toml"

_ASKED_FOR_HOURS = ("curious", "maybe", "in")


def example() -> Book:
    """The list as it lies among the examples."""
    return read_document(EXAMPLE.read_bytes(), path=EXAMPLE).book


def journey(book: Book) -> Mapping[str, Sequence[str]]:
    """What its Caller answers at which question; the pod is the first of those proposed."""
    people = list(book.people.values())
    you, names = book.caller, [person.name for person in people]
    answers = {
        r"What are you called\?": [you.name],
        r"In which time zone are you": [you.time_zone or ""],
        r"When are you free for": [you.free or ""],
        r"Who would you like|Who else comes to|And who else\? \(names": [
            ", ".join(names[:5]),
            " and ".join(names[5:]),
        ],
        r"Who is a couple|Who else is a couple": _pairs(book, "couple"),
        r"Who are friends|Who else are friends": _pairs(book, "friend"),
        r"Who should not|Who else should": _pairs(book, "ex"),
        r"Whom have you": [", ".join(names)],
        r"left\. Go on with": ["y"] * 8,
        r"When may you": ["1 dec"],
    }
    for person in people:
        said = person.stands if person.stands != "sounded" else ""
        answers[f"What did {person.name} say"] = [said]
        if person.stands in _ASKED_FOR_HOURS:
            answers[f"When is {person.name} free"] = [person.free or ""]
            answers[f"On which clock is {person.name}"] = [person.time_zone or ""]
    return answers | {
        r"Which one feels": ["l", "keep 2", "1"],
        r"What is it called": ["The Kitchen"],
        r"At which hour\?": ["thu 18:00"],
        r"Kitchen: ask": ["y"],
        r"Kitchen: what did Tomas": ["yes"],
        r"Kitchen: what did Ines": ["maybe"],
        r"Did they say why": ["is it every week?"],
        r"Kitchen: what did Duarte": ["yes"],
        r"Kitchen: when is the first call": ["today"],
        r"Kitchen: did you meet on": ["y"],
        r"Who was missing": ["duarte"],
        r"Does it take another": [],
        r"Kitchen: what do you come together for": ["movement and food"],
        r"Kitchen: how do you want to be": [],
        r"Kitchen: what is each ready": [],
        r"Kitchen: fix a season": ["4"],
        r"Every how many weeks": ["1"],
        r"sleep on it; Enter|Do it now\?": [],
    }


def beside(book: Book) -> list[list[str]]:
    """The plain commands for what the walk does not ask about these people."""
    lines = [["edit-person", "me", *_topics(book.caller.topics), "--max-pods", "3"]]
    for person in book.people.values():
        facts = _topics(person.topics)
        if person.stands not in _ASKED_FOR_HOURS:
            facts += ["--free", person.free or "", "--time-zone", person.time_zone or ""]
        lines.append(["edit-person", person.id, *facts])
    return lines


def known(book: Book) -> dict[str, tuple[object, ...]]:
    """Of everybody what both of them say, however it came into the file."""
    return {
        person.name: (person.time_zone, person.free, person.topics, person.stands)
        for person in book.people.values()
    }


def _pairs(book: Book, kind: TieKind) -> list[str]:
    names = {person.id: person.name for person in book.people.values()} | {book.caller.id: "me"}
    ties = (tie for tie in book.ties.values() if tie.kind == kind)
    return [" and ".join(names[one] for one in tie.people) for tie in ties]


def _topics(topics: Sequence[str]) -> list[str]:
    return [word for topic in topics for word in ("--topic", topic)]
