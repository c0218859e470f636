"""What every format has in common: what it is given, what it gives back, and where it stops."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from pods.actions.arrivals import Reading
from pods.errors import UsageError
from pods.importers.decoding import Decoded

MOST_BYTES = 64_000_000
"""A file of cards may hold this much; photographs are most of it, and are never decoded."""

MOST_TEXT_BYTES = 16_000_000
"""A table, or a list of names, may hold this much."""

MOST_PEOPLE = 20_000
"""Rows or cards of one file; more are no list of people one would like to spend time with."""

Columns = Mapping[str, str]
"""What somebody said about columns: {"name": "1", "email": "Mail address"}."""


class NotContactsError(UsageError):
    """The file holds no contacts, or is of a kind that cannot be read."""


class TooMuchError(UsageError):
    """The file holds more than any list of people."""


class Source(NamedTuple):
    """One file, as a format gets to see it.

    Attributes:
        name: as it was typed.
        content: all its bytes.
        text: the same as text; formats with bytes of their own kind need not look at it.
        columns: what somebody said about its columns.
    """

    name: str
    content: bytes
    text: Callable[[], Decoded]
    columns: Columns


class Format(Protocol):
    """One kind of file.

    `recognises` looks at the content only, and is quick; `read` takes all of it.
    """

    name: str
    title: str
    takes: str
    leaves: str

    def recognises(self, source: Source) -> bool:
        """Whether it is a file of this kind."""
        ...

    def read(self, source: Source) -> Reading:
        """Everybody in it.

        Raises:
            TooMuchError: more than `MOST_PEOPLE` rows.
        """
        ...


def refuse_more_than_most(count: int, *, name: str) -> None:
    """Stop where a file has more rows than any list of people.

    Raises:
        TooMuchError: it does.
    """
    if count > MOST_PEOPLE:
        raise TooMuchError(
            f"{name} has more than {MOST_PEOPLE:,} people",
            "export only those you have in mind, or split the file",
        )
