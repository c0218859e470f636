"""What could be otherwise: an answer, an hour, a size, each as the question it would make."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from pods.grouping.solution import Pod
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.person import Person
from pods.model.pod import Pod as BookPod
from pods.model.speech import listed
from pods.model.typed import quoted, to_type
from pods.model.words import Interest
from pods.proposals.eligible import Question
from pods.proposals.question import Asked, Draw

LeverKind = Literal["answer", "answers", "ladder", "caller", "hour", "size", "length", "season",
                    "rhythm", "rules"]  # fmt: skip
"""What is changed."""

_HEARD_OF_IT: tuple[Interest, ...] = ("maybe", "curious", "sounded")


class Posed(NamedTuple):
    """A question that was asked, and what it was asked with.

    Attributes:
        book: whose question it is.
        question: the next pod, a whole round, or the open seats of `pod`.
        draw: whom it was asked of.
        asked: the question as the engine saw it.
        pods: the pods of the answer; of a round, those of the best.
        today: the day it was asked on.
        pod: whose seats are open.
        seats: how many.
    """

    book: Book
    question: Question
    draw: Draw
    asked: Asked
    pods: tuple[Pod, ...]
    today: date
    pod: BookPod | None = None
    seats: int = 0

    @property
    def command(self) -> str:
        """What was typed to ask it."""
        if self.pod is not None:
            return f"pods suggest --fill {quoted(self.pod.id)}"
        return "pods suggest --everyone" if self.question == "everyone" else "pods suggest"


class Lever(NamedTuple):
    """One thing that could be otherwise.

    Attributes:
        kind: what is changed.
        people: whom it is about; nobody where that would tell of a private rule.
        text: what would have to be so, as it follows a "with" or an "if": "if Noor says yes".
        command: what to type once it is so, or to see it.
        book: the book as it would be.
        draw: whom the question would be asked of.
        around: somebody who is in every pod that it makes possible; None: anybody may be.
        option: the number, from 0, of the option they would fit; None: not said.
    """

    kind: LeverKind
    people: tuple[str, ...]
    text: str
    command: str
    book: Book
    draw: Draw
    around: str | None = None
    option: int | None = None


def answers(posed: Posed) -> Iterator[Lever]:
    """A yes of each person who has heard of it and is not in, and of all who said maybe."""
    book, draw = posed.book, posed.draw
    drawn_on = {*posed.asked.people, *posed.asked.left_out}
    waiting = [
        person
        for person in book.people.values()
        if person.stands in _HEARD_OF_IT
        and person.id not in drawn_on
        and person.id not in draw.get("without", ())
        and not person.do_not_contact
    ]
    for person in waiting:
        yield Lever(
            "answer",
            (person.id,),
            f"if {short_name(book, person.id)} says yes",
            f"pods mark {to_type(book, person.id)} in",
            book.with_person(_said_yes(person)),
            draw,
            around=person.id,
        )
    unsure = [person for person in waiting if person.stands == "maybe"]
    if len(unsure) > 1:
        names = listed([short_name(book, one.id) for one in unsure])
        is_pair = len(unsure) == len(("one", "other"))
        many = f"{names} both say" if is_pair else f"all {len(unsure)} who said maybe say"
        changed = book
        for person in unsure:
            changed = changed.with_person(_said_yes(person))
        yield Lever(
            "answers",
            tuple(person.id for person in unsure),
            f"if {many} yes",
            f"{posed.command} --include maybe",
            changed,
            draw,
        )


def callers(posed: Posed) -> Iterator[Lever]:
    """One person more who would call a pod, where somebody was asked whether they would."""
    book, asked = posed.book, posed.asked
    if not any(book.person(one).can_call for one in asked.people if one != book.caller.id):
        return
    for one, calls in zip(asked.people, asked.problem.can_call, strict=True):
        person = book.person(one)
        if calls or one == book.caller.id or not person.time_zone:
            continue
        yield Lever(
            "caller",
            (one,),
            f"if {short_name(book, one)} would call a pod",
            f"pods edit-person {to_type(book, one)} --can-call",
            book.with_person(person.model_copy(update={"can_call": True})),
            posed.draw,
            around=one,
        )


def ladder(posed: Posed) -> Iterator[Lever]:
    """The next step of the ladder drawn on as well."""
    book, eligible = posed.book, posed.asked.eligible
    without = {*posed.draw.get("without", ()), *posed.asked.people}
    steps: Sequence[Interest] = ("curious", "maybe", "sounded", "idea")
    for step in steps:
        there = [
            person.id
            for person in book.people.values()
            if person.stands == step and person.id not in without and not person.do_not_contact
        ]
        if step in eligible.ladder or not there:
            continue
        draw: Draw = {**posed.draw, "include": (*posed.draw.get("include", ()), step)}
        who = "one who is" if len(there) == 1 else f"{len(there)} who are"
        text = f"with the {who} {_STEPS[step]}"
        yield Lever("ladder", (), text, f"{posed.command} --include {step}", book, draw)
        return


_STEPS = {
    "curious": "curious",
    "maybe": "at maybe",
    "sounded": "sounded",
    "idea": "not sounded yet",
}


def _said_yes(person: Person) -> Person:
    return person.model_copy(update={"interest": "in", "interests": {}})
