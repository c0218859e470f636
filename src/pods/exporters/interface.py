"""What a format of an export is: a name, the ending of its files, and how it is written."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from pods.actions.exporting import Taken, What


class Format(NamedTuple):
    """One format.

    Attributes:
        name: as it is typed.
        endings: of its files; the first is the usual one.
        takes: what can be exported so.
        about: what it is good for.
        write: the whole file; the moment is when the list was last saved, in UTC.
    """

    name: str
    endings: tuple[str, ...]
    takes: frozenset[What]
    about: str
    write: Callable[[Taken, datetime], bytes]
