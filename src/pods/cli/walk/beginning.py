"""The first stretch: who you are, who comes to mind, who belongs together."""

from functools import partial

from pods.actions.facts import checked
from pods.actions.people import add_people, edit_person
from pods.actions.ties import tie
from pods.cli.walk.journey import Walk
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.words import TieKind


def you_are_unknown(book: Book) -> bool:
    """Whether nobody has said yet who the Caller is, and in which zone."""
    return not book.caller.organiser and book.caller.time_zone is None and not book.pods


def ask_about_you(walk: Walk) -> None:
    """The Caller's name, zone and hours."""
    facts = (
        ("name", "What are you called?", "Letters are signed with it."),
        ("time_zone", "In which time zone? (Europe/Lisbon)", "Hours are compared on clocks."),
        ("free", "When are you free? (tue,thu 18-21; sun 10-13)", "A pod needs one hour a week."),
    )
    for key, question, why in facts:
        said = _fact(walk, key, question, why)
        if said:
            walk.do(
                "edit-person",
                "me",
                f"--{key.replace('_', '-')}",
                said,
                action=partial(edit_person, person="me", facts={key: said}),
                label="about you",
            )


def always(book: Book) -> bool:  # noqa: ARG001 - a list is never finished
    """There is always somebody else who may come to mind."""
    return True


def ask_for_people(walk: Walk) -> None:
    """Names, as many as come to mind."""
    known = ", ".join(person.name for person in list(walk.book.people.values())[:12])
    question = "Who else comes to mind?" if known else "Who would you like to spend time with?"
    if known:
        walk.session.say(f"On your list: {known}")
    while True:
        names = walk.names(f"{question} (names, with commas; Enter: go on)", why=_WHY_PEOPLE)
        if not names:
            return
        walk.do(
            "add-person",
            *names,
            action=partial(add_people, names=names, facts={}, today=walk.session.today),
        )
        question = "And who else?"


def ties_are_unknown(book: Book) -> bool:
    """Whether there are people, and nobody has said yet who is what to whom."""
    return len(book.people) > 1 and not book.ties and not book.pods


def ask_for_couples(walk: Walk) -> None:
    """Couples, and people who live together: the ties that matter most for a pod."""
    kinds: tuple[tuple[TieKind, str], ...] = (
        ("couple", "Who is a couple?"),
        ("friend", "Who are friends already?"),
    )
    for kind, question in kinds:
        while True:
            pair = walk.names(f"{question} (two names; Enter: go on)", why=_WHY_TIES)
            if not pair:
                break
            walk.do(
                "tie",
                *pair,
                kind,
                action=partial(tie, people=pair, kind=kind),
            )


_WHY_PEOPLE = "One question on an index card, and a list that may sit for weeks. No order needed."
_WHY_TIES = "A couple may want to share a pod, or to have one each; either way it is one absence."


def _fact(walk: Walk, key: str, question: str, why: str) -> str:
    """An answer that can be understood, or none."""
    while True:
        said = walk.ask(question, why=why)
        try:
            checked(walk.book, {key: said or None})
        except PodsError as error:
            walk.session.say(f"{error.message}. {error.hint}")
        else:
            return said
