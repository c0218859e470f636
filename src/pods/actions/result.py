"""What an action gives back: a result that is both the screen's and the script's, and a book."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from pods.model.book import Book
from pods.model.names import fold, short_name
from pods.model.person import Caller


class Part(BaseModel):
    """A piece of a result."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class Who(Part):
    """Somebody, as scripts know them and as a screen calls them."""

    id: str
    name: str

    def __str__(self) -> str:
        """The name."""
        return self.name


class NextStep(Part):
    """The one thing worth doing after this, and the command to type for it."""

    text: str
    command: str = ""


class Result(Part):
    """What happened, or what was asked for. Each subclass has a literal `kind`; it is the JSON.

    Attributes:
        version: rises when a field goes or changes its meaning; new fields do not raise it.
        next_step: at most one useful thing to do now; shown on stderr.
    """

    version: int = 1
    next_step: NextStep | None = None


R_co = TypeVar("R_co", bound=Result, covariant=True)


@dataclass(frozen=True)
class Change(Generic[R_co]):
    """The book after an action, and what to tell about it.

    A change whose book equals the book before it writes nothing.
    """

    book: Book
    result: R_co


def who_is(book: Book, person_id: str, *, was: bool = False) -> str:
    """The beginning of a sentence: "Noor is", "Noor was"; "you are" and "you were"."""
    if person_id == book.caller.id:
        return "you were" if was else "you are"
    return f"{short_name(book, person_id)} {'was' if was else 'is'}"


def who(book: Book, person_id: str) -> Who:
    """Somebody, called by the short name that leaves no doubt; of two Noors, with the id.

    A Caller who gave no name is "you".
    """
    person = book.person(person_id)
    if person is book.caller and person.name == Caller.model_fields["name"].default:
        return Who(id=person_id, name="you")
    name, full = short_name(book, person_id), fold(person.name)
    is_namesake = sum(fold(other.name) == full for other in book.everybody()) > 1
    return Who(id=person_id, name=f"{name} ({person_id})" if is_namesake else name)
