"""Where people live, for pods that meet in person."""

from collections.abc import Sequence

from pods.grouping.criteria.interface import Home
from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Person
from pods.model.pod import Pod


def meets_in_person(book: Book, pod: Pod | None) -> bool:
    """Whether ways count: as the settings say, or of a pod that says where it meets."""
    if pod is not None and (pod.place or pod.link):
        return pod.place is not None
    return book.settings.in_person


def homes_of(book: Book, entries: Sequence[Person]) -> tuple[Home | None, ...]:
    """By person, the place they live in, spelled as it was first, and where it is on the map."""
    known = {fold(place.id): place for place in book.places.values()}
    known |= {fold(place.title): place for place in book.places.values()}
    homes: dict[str, Home] = {}
    found: list[Home | None] = []
    for person in entries:
        if not person.place:
            found.append(None)
            continue
        name = fold(person.place)
        place = known.get(name)
        spot = (place.latitude, place.longitude) if place is not None else None
        found.append(homes.setdefault(name, Home(place.title if place else person.place, spot)))
    return tuple(found)
