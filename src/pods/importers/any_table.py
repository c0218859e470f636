"""Tables of nobody in particular: columns called what they are, or what somebody says they are."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pods.actions.arrivals import Reading
from pods.importers.cleaning import is_address, name_of, one_line
from pods.importers.flavour_any import TABLE
from pods.importers.flavours import plain_header
from pods.importers.interface import NotContactsError, Source
from pods.importers.rows import Row, first_rows, separator_of
from pods.importers.tables import HEAD, Header, heads, read_table

ROLES = ("name", "first", "middle", "last", "nickname", "email", "phone", "zone", "labels")
"""What a column can be, as `--column` names it."""

_MOST_ROWS_ABOVE_A_HEADER = 10
_LONGEST_TITLE = 60
_NUMBER = re.compile(r"[+(]?[\d\s().\-/]{6,}")


class Column(NamedTuple):
    """A column that nobody knows, as it is shown: what stands in its first rows."""

    samples: tuple[str, ...]


class UnknownColumnsError(NotContactsError):
    """A table, and nothing in it says which column is the name.

    Attributes:
        file: its name.
        columns: all of them, in order.
        guess: what they look like: {"name": 1, "email": 3}, counted from 1.
    """

    def __init__(self, file: str, *, columns: Sequence[Column], guess: Mapping[str, int]) -> None:
        self.file = file
        self.columns = tuple(columns)
        self.guess = dict(guess)
        shown = " ".join(f"--column {role}={at}" for role, at in guess.items())
        super().__init__(
            f"{file} does not say which column is the name",
            f"say it, by number or by title: {shown}",
        )


class _AnyTable:
    name, title, takes, leaves = TABLE.name, TABLE.title, TABLE.takes, TABLE.leaves

    def recognises(self, source: Source) -> bool:
        """Whether its columns are called what they are, or it looks like a table at all."""
        text = source.text().text[:HEAD]
        return bool(source.columns or _known_header(text) or separator_of(text))

    def read(self, source: Source) -> Reading:
        """Everybody below the header, or in all rows where there is none.

        Raises:
            UnknownColumnsError: nothing says which column is the name.
            NotContactsError: a column was named that is not there.
        """
        text = source.text().text[:HEAD]
        if source.columns:
            header, places = _as_told(text, source)
            return read_table(source, flavour=TABLE, header=header, places=places)
        header_found = _known_header(text)
        if header_found is None:
            some = first_rows(text, separator=separator_of(text))
            raise UnknownColumnsError(source.name, columns=_columns(some), guess=_guess(some))
        places = _places(plain_header(header_found.titles))
        return read_table(source, flavour=TABLE, header=header_found, places=places)


FORMAT = _AnyTable()


def _known_header(text: str) -> Header | None:
    """The first row that has a name for a name, and looks like titles all along."""
    for separator, some in heads(text):
        for row in some[:_MOST_ROWS_ABOVE_A_HEADER]:
            places = _places(plain_header(row.cells))
            known = {role for role, columns in places.items() if columns}
            if len(row.cells) > 1 and known & {"name", "first", "last"} and _are_titles(row):
                return Header(row.line, separator, row.cells)
    return None


def _are_titles(row: Row) -> bool:
    filled = [cell for cell in row.cells if cell.strip()]
    return len(filled) > 1 and not any(
        "@" in cell or len(cell) > _LONGEST_TITLE or _NUMBER.fullmatch(cell) for cell in filled
    )


def _places(titles: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Where each thing stands; a title has one meaning, and one name beside another is a part.

    "Name" beside "Vorname" is the family's, "Nome" beside "Cognome" one's own.
    """
    found = TABLE.columns(titles)
    taken: set[int] = set()
    for role, columns in found.items():
        found[role] = tuple(dict.fromkeys(at for at in columns if at not in taken))
        taken.update(found[role])
    if found["name"] and bool(found["first"]) != bool(found["last"]):
        part = "last" if found["first"] else "first"
        found[part], found["name"] = found["name"], ()
    return found


def _as_told(text: str, source: Source) -> tuple[Header, dict[str, tuple[int, ...]]]:
    """The columns that somebody named, by number or by title; a title says where the header is."""
    separator = separator_of(text) or next((one for one, _ in heads(text)), ",")
    some = first_rows(text, separator=separator)
    titled = [plain_header([told])[0] for told in source.columns.values() if not told.isdecimal()]
    header = _header_with(some, titled, separator, source)
    titles = plain_header(header.titles)
    width = max((len(row.cells) for row in some), default=0)
    places: dict[str, tuple[int, ...]] = {}
    for role, told in source.columns.items():
        at = int(told) - 1 if told.isdecimal() and len(told) < 5 else _position(titles, told)  # noqa: PLR2004 - no table has 10,000 columns
        if not 0 <= at < width:
            raise NotContactsError(
                f'{source.name} has no column "{told}"', f"it has {width}, counted from 1"
            )
        places[role] = (at,)
    if not titled and some and _is_header(some, places):
        header = Header(some[0].line, separator, some[0].cells)
    return header, places


def _position(titles: Sequence[str], told: str) -> int:
    wanted = plain_header([told])[0]
    return titles.index(wanted) if wanted in titles else -1


def _header_with(
    some: Sequence[Row], titled: Sequence[str], separator: str, source: Source
) -> Header:
    if not titled:
        return Header(0, separator, ())
    for row in some:
        if {*titled} <= {*plain_header(row.cells)}:
            return Header(row.line, separator, row.cells)
    shown = " and ".join(told for told in source.columns.values() if not told.isdecimal())
    raise NotContactsError(
        f'no row of {source.name} has the columns "{shown}"', "name them by number, counted from 1"
    )


def _is_header(some: Sequence[Row], places: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether the first row only names what the others hold: no address where they have one."""
    for role, holds in (("email", is_address), ("phone", _NUMBER.fullmatch)):
        for at in places.get(role, ()):
            first, *others = [_cell(row, at) for row in some]
            if first and not holds(first) and any(holds(cell) for cell in others):
                return True
    return False


def _columns(some: Sequence[Row]) -> list[Column]:
    width = max((len(row.cells) for row in some), default=0)
    return [
        Column(tuple(filter(None, (one_line(_cell(row, at)[:40]) for row in some[:3]))))
        for at in range(width)
    ]


def _guess(some: Sequence[Row]) -> dict[str, int]:
    """What the columns look like, by what stands in most of their cells."""
    width = max((len(row.cells) for row in some), default=0)
    share = {
        role: [_share(some, at, holds) for at in range(width)]
        for role, holds in (("email", is_address), ("phone", _NUMBER.fullmatch), ("name", _is_name))
    }
    guess = {}
    for role in ("name", "email", "phone"):
        best = max(range(width), key=lambda at: share[role][at])
        if share[role][best] > 0.5 or role == "name":  # noqa: PLR2004 - more than half
            guess[role] = best + 1
    return guess


def _share(some: Sequence[Row], at: int, holds: object) -> float:
    assert callable(holds)  # noqa: S101 - one of three above
    filled = [cell for row in some if (cell := _cell(row, at))]
    return sum(bool(holds(cell)) for cell in filled) / len(filled) if filled else 0


def _is_name(text: str) -> bool:
    return bool(name_of(text)) and not is_address(text) and not any(map(str.isdigit, text))


def _cell(row: Row, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""
