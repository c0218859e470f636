"""What somebody is called before others: as little of their name as tells them apart."""

from collections.abc import Iterable

from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Caller, Person


def name_before_others(book: Book, person_id: str, *, among: Iterable[str]) -> str:
    """The nickname or first name; with an initial where two of them are called alike.

    Args:
        book: holds everybody.
        person_id: whose name is told.
        among: ids of those who may be named beside them.

    Returns:
        Empty for somebody who wants to be named to nobody, or whom the file does not know.
    """
    if not book.knows(person_id):
        return ""
    person = book.person(person_id)
    if "nothing" in person.shares or not call_name(person):
        return ""
    own = fold(call_name(person))
    others = (book.person(one) for one in among if one != person_id and book.knows(one))
    last = person.name.split()[-1:] if len(person.name.split()) > 1 else []
    if last and any(fold(call_name(other)) == own for other in others):
        return f"{call_name(person)} {last[0][0]}."
    return call_name(person)


def call_name(person: Person) -> str:
    """The nickname, else the first name; empty for a Caller who has not said who they are."""
    if isinstance(person, Caller) and person.name == Caller.model_fields["name"].default:
        return person.nickname or ""
    return person.nickname or next(iter(person.name.split()), "")
