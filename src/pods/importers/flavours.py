"""Tables as programs export them: which headers belong to which, and what their columns mean.

All headers are compared without case, accents and punctuation: "E-mail 1 - Value" is
"e mail 1 value". Several values in one cell are joined by " ::: " in what Google exports.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pods.model.names import fold

_NOT_A_WORD = re.compile(r"[^\w]+|_")


class Flavour(NamedTuple):
    """A program's way to write a table.

    Attributes:
        name: one word, for scripts.
        title: what it is called on a screen.
        needs: sets of headers; all of one of them have to be there.
        roles: for each thing that is taken, the headers it stands under, the preferred first;
            each is a regular expression for the whole header.
        takes: the columns that are taken, as a reader of the documentation knows them.
        leaves: the same of what is left.
    """

    name: str
    title: str
    needs: tuple[frozenset[str], ...]
    roles: Mapping[str, tuple[str, ...]]
    takes: str
    leaves: str

    def fits(self, header: Iterable[str]) -> bool:
        """Whether these are the headers of this program."""
        there = {*header}
        return any(needed <= there for needed in self.needs)

    def columns(self, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Where each thing stands, counted from 0; the preferred column of each first."""
        found: dict[str, tuple[int, ...]] = {}
        for role, patterns in self.roles.items():
            found[role] = tuple(
                at
                for pattern in patterns
                for at, title in enumerate(header)
                if re.fullmatch(pattern, title)
            )
        return found


def plain_header(cells: Iterable[str]) -> list[str]:
    """The titles of columns as they are compared."""
    return [" ".join(_NOT_A_WORD.sub(" ", fold(cell[:100])).split()) for cell in cells]


def needs(*columns: str) -> frozenset[str]:
    """A set of headers, as the program writes them."""
    return frozenset(plain_header(columns))
