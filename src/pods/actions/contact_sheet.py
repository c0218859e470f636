"""The sheet that contacts go out in, and come back from: its columns, and what a cell may hold.

Both directions are here, so that what we write is what we read. The names of the columns are the
keys of the file.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

COLUMNS = (
    "id", "name", "nickname", "email", "phone", "channel", "time-zone", "place", "languages",
    "language", "free", "possible", "away", "topics", "do-not-contact",
)  # fmt: skip
"""What goes out unless more is asked for; `LISTS` hold several values in one cell."""

LISTS = frozenset({"languages", "away", "topics", "seeks", "offers", "shares"})

_NAMING = ("id", "name", "time-zone", "do-not-contact")
_SEPARATOR = ";"
# What spreadsheets take for the beginning of a formula (OWASP: CSV injection), wide forms too.
_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]")


def is_contact_sheet(header: Sequence[str]) -> bool:
    """Whether a first row is one of ours, the marks of a spreadsheet around it aside."""
    named = {name.strip().lower() for name in header}
    return named.issuperset(_NAMING)


def guarded(cell: str) -> str:
    """The cell as a spreadsheet shows it, and does not compute it: `=1+1` becomes `'=1+1`."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What stood in the cell before `guarded`; any other cell stays as it is."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def joined(values: Iterable[str]) -> str:
    """Several values in one cell: `movement; food`; one with a `;` inside stands in quotes."""
    row = StringIO()
    csv.writer(row, delimiter=_SEPARATOR, lineterminator="").writerow(values)
    return _spaced(row.getvalue())


def parted(cell: str) -> tuple[str, ...]:
    """The values that `joined` put into one cell; empty ones are left out."""
    rows = csv.reader([cell], delimiter=_SEPARATOR, skipinitialspace=True)
    return tuple(value for row in rows for one in row if (value := one.strip()))


def _spaced(row: str) -> str:
    """A space after each separator, but not inside quotes."""
    pieces = row.split('"')
    pieces[::2] = [piece.replace(_SEPARATOR, f"{_SEPARATOR} ") for piece in pieces[::2]]
    return '"'.join(pieces)
