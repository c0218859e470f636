"""What the asker of a suggestion says besides: which question, of whom, and how long to search."""

from pydantic import Field

from pods.actions.result import Part
from pods.model.book import Book
from pods.model.names import find_people
from pods.model.words import Interest
from pods.proposals.question import Draw


class Wishes(Part):
    """What is asked, and how.

    Attributes:
        everyone: a whole round, instead of the next pod.
        fill: whose open seats are the question, instead of the next pod.
        stay: few moves after some came and went, instead.
        reshape: what could be made of these pods, or of all where none is named, instead.
        required: who must be in it.
        without: who must not.
        only: draw on these steps of the ladder only.
        include: draw on these as well.
        count: how many options.
        seed: of all chance.
        effort: how much to search where nothing is proved; more is never worse.
        within: for how many seconds at most, as told; whoever holds the clock sees to it.
        why: say what each criterion adds to each option, and what a swap would lose.
        why_not: people of whom to say why they are in none of the options.
        levers: say what would give more people a seat.
        weights: of criteria, this time; None: the usual one, whatever the file says.
    """

    everyone: bool = False
    fill: str | None = None
    stay: bool = False
    reshape: tuple[str, ...] | None = None
    required: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: tuple[Interest, ...] = ()
    include: tuple[Interest, ...] = ()
    count: int = 3
    seed: int = 0
    effort: int = 1
    within: float | None = None
    why: bool = False
    why_not: tuple[str, ...] = ()
    levers: bool = False
    weights: dict[str, int | None] = Field({})


def draw_of(book: Book, wishes: Wishes) -> Draw:
    """Whom the question is asked of, by id.

    Raises:
        NamingError: nobody is called that.
    """
    return {
        "required": tuple(person.id for person in find_people(book, wishes.required)),
        "without": tuple(person.id for person in find_people(book, wishes.without)),
        "only": wishes.only,
        "include": wishes.include,
    }
