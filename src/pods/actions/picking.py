"""Which of those who are new are meant: by their numbers, or by any words of their names."""

import re
from collections.abc import Iterable, Sequence

from pods.actions.imported import NewPerson
from pods.errors import UsageError
from pods.model.names import fold

_RANGE = re.compile(r"(\d{1,6})(?:\s*(?:-|–|\.\.)\s*(\d{1,6}))?")


def chosen(new: Sequence[NewPerson], typed: Iterable[str]) -> tuple[NewPerson, ...]:
    """Those who are meant, in the order of the file.

    Args:
        new: everybody there is to choose from, each with their number.
        typed: numbers, ranges of numbers, or words of names, also several between commas:
            `1-5,9,ana`.

    Raises:
        UsageError: nobody has that number, or is called that.
    """
    numbers: set[int] = set()
    for text in typed:
        # A name may have a comma in it: "Arjun Mehta, MBA".
        parts = [text] if narrowed(new, text) else text.split(",")
        for part in filter(None, map(str.strip, parts)):
            numbers |= {person.number for person in _meant(new, part)}
    return tuple(person for person in new if person.number in numbers)


def narrowed(new: Sequence[NewPerson], words: str) -> tuple[NewPerson, ...]:
    """Those in whose name, nickname, address or topics all the words stand, as far as typed."""
    wanted = fold(words).split()
    return tuple(person for person in new if all(word in _said_of(person) for word in wanted))


def _meant(new: Sequence[NewPerson], part: str) -> tuple[NewPerson, ...]:
    span = _RANGE.fullmatch(part)
    if span is None:
        found = narrowed(new, part)
    else:
        low, high = int(span.group(1)), int(span.group(2) or span.group(1))
        found = tuple(person for person in new if low <= person.number <= high)
    if not found:
        last = new[-1].number if new else 0
        raise UsageError(
            f'nobody new is "{part}"', f"numbers go from 1 to {last}; or a part of a name"
        )
    return found


def _said_of(person: NewPerson) -> str:
    said = (person.name, person.nickname or "", *person.emails, *person.topics)
    return fold(" ".join(said))
