"""From the rows of a table to people: whatever column says who they are, in any of the flavours."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pods.actions.arrivals import Arrival, Passed
from pods.actions.contact_sheet import is_contact_sheet, parted, unguarded
from pods.importers.cleaning import (
    addresses,
    is_address,
    labels,
    name_of,
    numbers,
    one_line,
)
from pods.importers.rows import Row

Places = Mapping[str, tuple[int, ...]]
"""Where each thing stands in a row, counted from 0, the preferred column of each first."""

_SEVERAL = " ::: "
_SPLIT_LABELS = re.compile(r" ::: |[,;|]")
_PREFERRED = "* "
_LONGEST_TEXT = 4_000


class People:
    """The people of one table, collected row by row.

    Args:
        header: the titles of the columns, as they stand there; empty where there are none.
        places: where each thing stands.
    """

    def __init__(self, header: Sequence[str], places: Places) -> None:
        self._header = header
        self._places = places
        # A company is read only where nobody has a name.
        self._taken = {
            at for role, columns in places.items() if role != "organisation" for at in columns
        }
        # In a sheet of ours every column is a key of the file.
        self._is_ours = is_contact_sheet(header)
        self._split_labels = parted if self._is_ours else _SPLIT_LABELS.split
        self._left: Counter[str] = Counter()
        self.arrivals: list[Arrival] = []
        self.passed: list[Passed] = []

    @property
    def left(self) -> tuple[tuple[str, int], ...]:
        """The columns that are not read, and of how many people something stands there."""
        return tuple(sorted(self._left.items(), key=lambda one: (-one[1], one[0])))

    def take(self, row: Row) -> None:
        """Take one row: somebody, or nobody with the reason why."""
        if row.is_broken:
            self.passed.append(Passed(row.line, "a quote that is never closed"))
            return
        cells = [unguarded(cell) for cell in row.cells]
        emails = addresses(self._preferred("email", cells))
        name = self._name(cells, emails)
        if not name:
            self.passed.append(Passed(row.line, "no name"))
            return
        others = [at for at, cell in enumerate(cells) if at not in self._taken and cell.strip()]
        arrival = self._arrival(row.line, cells, name, emails)
        if self._is_ours:
            arrival = replace(arrival, **self._all_else(cells, others))
        else:
            self._left.update({self._title(at) for at in others})
        self.arrivals.append(arrival)

    def _arrival(
        self, line: int, cells: Sequence[str], name: str, emails: tuple[str, ...]
    ) -> Arrival:
        title, given = self._first("title", cells), self._first("first", cells)
        return Arrival(
            line=line,
            name=name,
            given=given if title and name.startswith(f"{title} ") else "",
            nickname=name_of(self._first("nickname", cells)),
            emails=emails,
            phones=numbers(self._preferred("phone", cells)),
            zone=self._first("zone", cells),
            labels=labels(
                part for cell in self._cells("labels", cells) for part in self._split_labels(cell)
            ),
        )

    def _all_else(self, cells: Sequence[str], others: Sequence[int]) -> dict[str, Any]:
        """The id and the other facts of a sheet of ours, by the keys of the file."""
        keys = {at: one_line(_at(self._header, at)[:60]).lower() for at in others}
        texts = {key: _own_lines(cells[at]) for at, key in keys.items() if key}
        return {"id": texts.pop("id", ""), "cells": tuple(texts.items())}

    def _name(self, cells: Sequence[str], emails: tuple[str, ...]) -> str:
        """The name, else its parts, the nickname, the organisation, the start of the e-mail."""
        parts = [self._first(role, cells) for role in ("first", "middle", "last")]
        candidates = [
            self._first("name", cells),
            " ".join(parts),
            self._first("nickname", cells),
            self._first("organisation", cells),
            *(email.partition("@")[0] for email in emails[:1]),
        ]
        return next(
            filter(None, (name_of(text) for text in candidates if not is_address(text))), ""
        )

    def _preferred(self, role: str, cells: Sequence[str]) -> Iterable[str]:
        """The values of a role, several in one cell taken apart, those with a star first."""
        starred = {
            at + 1 for at in self._places.get("mark", ()) if _at(cells, at).startswith(_PREFERRED)
        }
        columns = sorted(self._places.get(role, ()), key=lambda at: at not in starred)
        return [part for at in columns for part in _at(cells, at).split(_SEVERAL)]

    def _first(self, role: str, cells: Sequence[str]) -> str:
        return next((one_line(cell[:500]) for cell in self._cells(role, cells) if cell.strip()), "")

    def _cells(self, role: str, cells: Sequence[str]) -> list[str]:
        return [_at(cells, at) for at in self._places.get(role, ())]

    def _title(self, at: int) -> str:
        """How a column is called; those that are numbered are one thing: "Address"."""
        title = one_line(_at(self._header, at)[:60])
        numbered = re.match(r"(.+?) \d+( - .*)?$", title)
        return (numbered.group(1) if numbered else title) or f"column {at + 1}"


def _own_lines(cell: str) -> str:
    """A text with lines of its own, each of them clean."""
    lines = cell[:_LONGEST_TEXT].split("\n")
    return "\n".join(one_line(line) for line in lines).strip()


def _at(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""
