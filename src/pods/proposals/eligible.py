"""Who may be proposed, and why somebody may not."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Literal, NamedTuple

from pods.model.book import Book
from pods.model.person import Person
from pods.model.words import INTERESTS, Interest

Question = Literal["next", "everyone", "fill"]

# A pod is proposed to those who know of it; a round to those who asked for it.
_SOUNDED: tuple[Interest, ...] = ("sounded", "curious", "maybe", "in")
_IN: tuple[Interest, ...] = ("in",)
_ASKABLE: tuple[Interest, ...] = ("idea", "sounded", "curious", "maybe", "in")


class Eligible(NamedTuple):
    """Who takes part in a question of grouping.

    Attributes:
        people: ids, in the order of the list; the Caller is not among them.
        ladder: the steps of interest that were drawn on.
        nobody_sounded: whether everybody was taken because nobody was sounded yet.
        left_out: by id, why somebody on those steps has no room for a pod, in words.
    """

    people: tuple[str, ...]
    ladder: tuple[Interest, ...]
    nobody_sounded: bool
    left_out: dict[str, str]


def eligible(
    book: Book,
    *,
    question: Question,
    only: Collection[Interest] = (),
    include: Collection[Interest] = (),
    without: Collection[str] = (),
    required: Collection[str] = (),
    today: date,
) -> Eligible:
    """Choose whom a proposal draws on.

    The next pod, and a free seat, draw on everybody sounded or further; while nobody is, on
    everybody who is not `no`, `not-now` or do-not-contact. A round draws on those who are in.

    Args:
        book: the book.
        question: the next pod, a whole round, or a free seat.
        only: these steps of the ladder instead.
        include: these steps as well.
        without: ids to leave out.
        required: ids that take part wherever they stand on the ladder.
        today: when `not-now` has run out, somebody counts as sounded again.
    """
    usual = _IN if question == "everyone" else _SOUNDED
    welcome = [person for person in book.people.values() if not person.do_not_contact]
    is_silent = not any(stands_on(person, today) in usual for person in welcome)
    nobody_sounded = question != "everyone" and not only and is_silent
    steps = set(only or (_ASKABLE if nobody_sounded else usual)) | set(include)
    people, left_out = [], {}
    for person in welcome:
        is_drawn_on = person.id in required or stands_on(person, today) in steps
        if person.id in without or not is_drawn_on:
            continue
        obstacle = no_room(book, person.id)
        if obstacle is None:
            people.append(person.id)
        else:
            left_out[person.id] = obstacle
    ladder = tuple(step for step in INTERESTS if step in steps)
    return Eligible(tuple(people), ladder, nobody_sounded, left_out)


def commitments(book: Book, person_id: str) -> int:
    """In how many live pods somebody is, or has a seat held; a gathering takes nobody's weeks."""
    return sum(
        person_id in pod.current_members or person_id in pod.seat_holders
        for pod in book.pods.values()
        if pod.is_live and pod.kind != "gathering"
    )


def no_room(book: Book, person_id: str) -> str | None:
    """Why somebody can be in no further pod; None where they can.

    The Caller who set no limit of their own has none: who weaves for others would soon be at one.
    """
    is_free = person_id == book.caller.id and book.caller.max_pods is None
    count = commitments(book, person_id)
    if is_free or count < book.capacity_of(person_id):
        return None
    return f"in {count} pod{'s' * (count != 1)} already" if count else "no room for a pod"


def stands_on(person: Person, today: date) -> Interest:
    """Where somebody stands; a `not-now` that has run out is as good as sounded."""
    if person.stands == "not-now" and person.not_before and person.not_before <= today:
        return "sounded"
    return person.stands


def names_in_pods(book: Book) -> Iterator[str]:
    """Everybody who was ever a member of any pod."""
    for pod in book.pods.values():
        for member in pod.members.values():
            yield member.who
