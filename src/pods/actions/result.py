"""What an action gives back: a result that is both the screen's and the script's, and a book."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from pods.model.book import Book


class Result(BaseModel):
    """What happened, or what was asked for. Each subclass has a literal `kind`; the model is the JSON.

    Attributes:
        version: rises when a field goes or changes its meaning; new fields do not raise it.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    version: int = 1


R = TypeVar("R")


@dataclass(frozen=True)
class Change(Generic[R]):
    """The book after an action, and what to tell about it.

    A change whose book equals the book before it writes nothing.
    """

    book: Book
    result: R
