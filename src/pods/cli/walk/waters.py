"""Testing the waters: whom one sounds out, what comes back, when they are free."""

from functools import partial

from pods.actions.facts import checked
from pods.actions.interest import mark, sound
from pods.actions.people import edit_person
from pods.cli.walk.journey import Walk
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.person import Person
from pods.model.words import INTERESTS

_AT_ONCE = 8  # more questions of one kind in a row are a form to fill in


def somebody_is_an_idea(book: Book) -> bool:
    """Whether somebody was never sounded."""
    return any(person.stands == "idea" for person in _askable(book))


def ask_whom_to_sound(walk: Walk) -> None:
    """Whom the waters were tested with."""
    ideas = [person.name for person in _askable(walk.book) if person.stands == "idea"]
    walk.session.say(f"Not sounded yet: {', '.join(ideas[:12])}")
    names = walk.names("Whom have you sounded out? (names; Enter: nobody yet)", why=_WHY_SOUND)
    if names:
        walk.do(
            "sound",
            *names,
            action=partial(sound, people=names, today=walk.session.today),
        )


def somebody_was_sounded(book: Book) -> bool:
    """Whether somebody was sounded and nothing has come back."""
    return any(person.stands == "sounded" for person in _askable(book))


def ask_what_came_back(walk: Walk) -> None:
    """What each of those who were sounded has said."""
    silent = [person for person in _askable(walk.book) if person.stands == "sounded"]
    for person in silent[:_AT_ONCE]:
        question = f"What did {person.name} say? (curious, maybe, in, not-now, no; Enter: nothing)"
        said = _step(walk, question)
        step = next((one for one in INTERESTS if one == said), None)
        if step is not None:
            walk.do(
                "mark",
                person.id,
                step,
                action=partial(mark, people=[person.id], to=step, today=walk.session.today),
            )


def hours_are_unknown(book: Book) -> bool:
    """Whether somebody who may be in a pod has not told when they are free."""
    return bool(_without_hours(book))


def ask_for_hours(walk: Walk) -> None:
    """Zone and hours of those who may be in a pod."""
    zone = walk.book.caller.time_zone or ""
    for person in _without_hours(walk.book)[:_AT_ONCE]:
        question = f"When is {person.name} free? (tue,thu 18-21; Enter: unknown)"
        free = _fact(walk, "free", question, default="")
        if not free:
            continue
        zone = _fact(walk, "time_zone", "On which clock? (a time zone)", default=zone)
        options = ["--free", free, *(["--time-zone", zone] if zone else [])]
        walk.do(
            "edit-person",
            person.id,
            *options,
            action=partial(
                edit_person, person=person.id, facts={"free": free, "time_zone": zone or None}
            ),
        )


_WHY_SOUND = (
    'In passing: "I am thinking of a small group who talk honestly. Does that speak to you?"'
)
_WHY_STEP = "Going back is as legal as going on, and silence is an answer that can wait."
_WHY_HOURS = "Without hours they can still be proposed; with them, an hour is found that holds."


def _step(walk: Walk, question: str) -> str:
    while True:
        said = walk.ask(question, why=_WHY_STEP)
        if not said or said in INTERESTS:
            return said
        walk.session.say(f'"{said}" is no step of the ladder: {", ".join(INTERESTS)}')


def _fact(walk: Walk, key: str, question: str, *, default: str) -> str:
    while True:
        said = walk.ask(question, why=_WHY_HOURS, default=default)
        try:
            checked(walk.book, {key: said or None})
        except PodsError as error:
            walk.session.say(f"{error.message}. {error.hint}")
        else:
            return said


def _without_hours(book: Book) -> list[Person]:
    interested = ("curious", "maybe", "in")
    return [
        person
        for person in _askable(book)
        if person.stands in interested and not person.hours_are_known
    ]


def _askable(book: Book) -> list[Person]:
    return [person for person in book.people.values() if not person.do_not_contact]
