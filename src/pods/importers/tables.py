"""Tables of a known program: the header says which, wherever in the first rows it stands."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pods.actions.arrivals import Reading
from pods.importers.columns import People, Places
from pods.importers.flavours import Flavour, plain_header
from pods.importers.interface import Source, refuse_more_than_most
from pods.importers.rows import SEPARATORS, Row, first_rows, rows

HEAD = 100_000
"""Letters of a file in which its header is looked for."""


class Header(NamedTuple):
    """Where the names of the columns stand.

    Attributes:
        line: counted from 1; 0 where there is none.
        separator: what stands between cells.
        titles: as they stand there; none where there is no header.
    """

    line: int
    separator: str
    titles: Sequence[str]


class Table:
    """The tables of one program."""

    def __init__(self, flavour: Flavour) -> None:
        self._flavour = flavour
        self.name, self.title = flavour.name, flavour.title
        self.takes, self.leaves = flavour.takes, flavour.leaves

    def recognises(self, source: Source) -> bool:
        """Whether the header of this program stands in its first rows."""
        return not source.columns and self._header(source) is not None

    def read(self, source: Source) -> Reading:
        """Everybody below the header."""
        header = self._header(source)
        assert header is not None  # noqa: S101 - only what was recognised is read
        places = self._flavour.columns(plain_header(header.titles))
        return read_table(source, flavour=self._flavour, header=header, places=places)

    def _header(self, source: Source) -> Header | None:
        for separator, some in heads(source.text().text[:HEAD]):
            for row in some:
                if self._flavour.fits(plain_header(row.cells)):
                    return Header(row.line, separator, row.cells)
        return None


def read_table(source: Source, *, flavour: Flavour, header: Header, places: Places) -> Reading:
    """Everybody in a table whose columns are known."""
    decoded = source.text()
    people = People(header.titles, places)
    count = 0
    for row in rows(decoded.text, separator=header.separator):
        if row.line > header.line and not row.is_blank:
            count += 1
            refuse_more_than_most(count, name=source.name)
            people.take(row)
    return Reading(
        file=source.name,
        format=flavour.name,
        title=flavour.title,
        encoding=decoded.encoding,
        header_line=header.line or None,
        arrivals=tuple(people.arrivals),
        passed=tuple(people.passed),
        left=people.left,
        is_ours=flavour.name == "pods",
    )


@lru_cache(maxsize=1)
def heads(text: str) -> tuple[tuple[str, list[Row]], ...]:
    """The first rows of a text, cut at each of the separators that it has."""
    return tuple(
        (separator, first_rows(text, separator=separator))
        for separator in SEPARATORS
        if separator in text
    )
