"""What is worth doing after a look at the combinations: where the next fact is to be had."""

from collections.abc import Sequence

from pods.actions.result import NextStep
from pods.actions.suggestion import NumberedPod, RoundOption
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.typed import to_type
from pods.proposals.calendar import hours_unknown
from pods.proposals.question import Asked

_TELL_HOURS = 'pods edit-person {} --free "tue 18-21" --time-zone Europe/Lisbon'


def step_after(
    book: Book, asked: Asked, options: Sequence[NumberedPod | RoundOption], *, asked_as: str
) -> NextStep | None:
    """The one thing that would help most: more people, the waters tested, hours asked for.

    Args:
        book: the book.
        asked: the question.
        options: its answer.
        asked_as: the command that asks it.
    """
    if not book.people:
        return NextStep(text="Nobody is on the list yet:", command="pods add-person Ana Bo")
    if not options:
        return _more_people(book, asked, asked_as=asked_as)
    first = options[0]
    return _first_words(book, asked, first) if isinstance(first, NumberedPod) else None


def _first_words(book: Book, asked: Asked, first: NumberedPod) -> NextStep | None:
    """What to ask the people of the first option, or the Caller, before anything else."""
    if asked.eligible.nobody_sounded:
        others = [one for one in asked.people if one in first.people and one != book.caller.id]
        return NextStep(
            text="Nobody is sounded yet. Test the waters:",
            command=f"pods sound {' '.join(to_type(book, one) for one in others)}",
        )
    unknown = hours_unknown(book, first.people)
    if book.caller.id in unknown:
        return NextStep(text="Your own hours first:", command=_TELL_HOURS.format("me"))
    if unknown:
        name = short_name(book, unknown[0])
        return NextStep(
            text=f"Ask {name} for their hours:",
            command=_TELL_HOURS.format(to_type(book, unknown[0])),
        )
    return None


def _more_people(book: Book, asked: Asked, *, asked_as: str) -> NextStep | None:
    """Where to find more: further down the ladder, or among those who come to mind."""
    drawn_on = set(asked.eligible.ladder)
    steps = {person.stands for person in book.people.values() if not person.do_not_contact}
    further = [step for step in ("curious", "maybe", "sounded", "idea") if step in steps - drawn_on]
    if not further and len(asked.people) >= asked.problem.size_min:
        return None
    if not further:
        text = f"A pod takes {asked.problem.size_min}. Who else comes to mind?"
        return NextStep(text=text, command="pods add-person NAME")
    return NextStep(text="Draw on more:", command=f"{asked_as} --include {','.join(further)}")
