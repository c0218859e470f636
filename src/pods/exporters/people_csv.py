"""People as a sheet (RFC 4180), for spreadsheets and for our own importer."""

import csv
from datetime import date, datetime
from io import StringIO
from typing import Any

from pods.actions.contact_sheet import guarded, joined
from pods.actions.exporting import Taken
from pods.exporters.clean import letter_lines, one_line
from pods.exporters.interface import Format


def write(taken: Taken, _: datetime) -> bytes:
    """The sheet: UTF-8, CRLF, a row of keys first; no cell begins a formula."""
    sheet = StringIO(newline="")
    rows = csv.writer(sheet)
    rows.writerow(taken.columns)
    for contact in taken.contacts:
        rows.writerow([guarded(_cell(contact.cells.get(name))) for name in taken.columns])
    return sheet.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple | list):
        return joined(one_line(one) for one in value)
    if isinstance(value, date | int):
        return str(value)
    return "\n".join(letter_lines(str(value).strip()))


CSV = Format(
    "csv", (".csv",), frozenset({"people", "pod"}), "for spreadsheets, and for `pods import`", write
)
