"""Where one is on the journey, and one question after the other from there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pods.cli.walk.answers import Back
from pods.cli.walk.screen import show_title

if TYPE_CHECKING:
    from datetime import date

    from pods.cli.walk.companion import Walk
    from pods.model.book import Book


class Stretch(NamedTuple):
    """One stretch of the journey.

    Attributes:
        title: what it is about, shown as one comes to it.
        place: where on the way it is, as `way.PLACES` has it; empty: it is about any of them.
        is_due: whether the book has anything to ask about here, on that day.
        take: asks, and saves each answer at once.
    """

    title: str
    place: str
    is_due: "Callable[[Book, date], bool]"
    take: "Callable[[Walk], None]"


def walk_on(walk: "Walk", steps: Sequence[Stretch]) -> None:
    """Take every step that is due, in order; a step back goes to the last one that is due still.

    Raises:
        Left: the human left.
        PodsError: the file cannot be read or saved, and nobody wants to mend it now.
    """
    from pods.store.problems import InvalidFileError

    at, taken = 0, list[int]()
    while at < len(steps):
        try:
            is_taken = _is_taken(walk, steps[at])
        except Back:
            at = _before(walk, steps, at, taken)
        except InvalidFileError as error:
            walk.session.tell(error)
            _wait_until_mended(walk)
        else:
            taken += [at] if is_taken else []
            at += 1


def _is_taken(walk: "Walk", step: Stretch) -> bool:
    book = walk.book
    if not step.is_due(book, walk.today):
        return False
    place = "" if step.place == walk.place else step.place
    show_title(walk.session, step.title, place=place, book=book)
    walk.place = step.place
    walk.passed.add(step.place)
    step.take(walk)
    return True


def _before(walk: "Walk", steps: Sequence[Stretch], at: int, taken: list[int]) -> int:
    book = walk.book
    while taken:
        earlier = taken.pop()
        if steps[earlier].is_due(book, walk.today):
            walk.tell_what_back_means()
            return earlier
    walk.tell("There is no question before this one.")
    return at


def _wait_until_mended(walk: "Walk") -> None:
    """Somebody edited the file by hand meanwhile; only they know what they meant."""
    try:
        walk.ask("Mend it, save it, then press Enter", why="pods check shows the same again.")
    except Back:
        return
