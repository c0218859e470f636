"""People as another program wrote them down, as far as any of it is taken."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who stands in a file of contacts.

    Attributes:
        line: where, in that file, counted from 1.
        name: as it will be shown; never empty, never with anything that steers a terminal.
        given: what they are called, where the name begins with a title: "Ana" of "Dr. Ana Sousa".
        nickname: as the file has it.
        emails: addresses to write to, the preferred one first.
        phones: numbers to call, the preferred one first.
        zone: what stands as their time zone; it may be none that exists.
        labels: the groups, lists and categories that they were in.
        id: the id that they had in the list they come from, if that was one of ours.
        cells: whatever else a sheet of ours says of them, by the keys of the file.
    """

    line: int
    name: str
    given: str = ""
    nickname: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    zone: str = ""
    labels: tuple[str, ...] = ()
    id: str = ""
    cells: tuple[tuple[str, str], ...] = ()


class Passed(NamedTuple):
    """A row or a card that is nobody: where it stands, and why it was passed over."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one file.

    Attributes:
        file: its name, as it was typed.
        format: which kind of file it is; one word, for scripts.
        title: the same in words: "LinkedIn connections".
        encoding: how its letters are written: "utf-8", "utf-16", "cp1252".
        header_line: where the names of the columns stand; None: it has none.
        arrivals: the people, in the order of the file.
        passed: what is nobody.
        left: what stands there and is not read at all, and of how many people: ("photo", 12).
        is_ours: an export of pods: nothing that it has of somebody is left.
        remarks: what else is worth knowing, in whole sentences.
    """

    file: str
    format: str
    title: str
    encoding: str
    header_line: int | None = None
    arrivals: tuple[Arrival, ...] = ()
    passed: tuple[Passed, ...] = ()
    left: tuple[tuple[str, int], ...] = ()
    is_ours: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows or cards there are, people or not."""
        return len(self.arrivals) + len(self.passed)
