"""Where the program runs: the day, the folders, the terminal. Read once, then passed on."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from pods.errors import UsageError
from pods.view.screen import Screen

if TYPE_CHECKING:
    from datetime import date, datetime

_WIDTH_IN_A_PIPE = 80
_WIDEST = 99_999
# Seasons and absences around the day it is have to fit into the calendar that Python knows.
_YEARS = range(1900, 9000)


def today(environ: Mapping[str, str]) -> "date":
    """The day it is; `PODS_TODAY` pins it, for examples and tests.

    Raises:
        UsageError: `PODS_TODAY` is not a day.
    """
    from datetime import date

    pinned = environ.get("PODS_TODAY")
    if not pinned:
        return date.today()  # noqa: DTZ011 - the Caller's own calendar day is what is meant
    try:
        day = date.fromisoformat(pinned)
    except ValueError:
        day = date.min
    if day.year not in _YEARS:
        raise UsageError(
            f'PODS_TODAY is "{pinned}", which is not a day', "for example PODS_TODAY=2026-09-14"
        )
    return day


def now(environ: Mapping[str, str]) -> "datetime":
    """The moment, with its zone; noon of a pinned day, so that examples come out the same."""
    from datetime import UTC, datetime, time

    if environ.get("PODS_TODAY"):
        return datetime.combine(today(environ), time(12), tzinfo=UTC)
    return datetime.now().astimezone()


def last_saved(path: Path, environ: Mapping[str, str]) -> "datetime":
    """When a file was last saved, in UTC and whole seconds; noon of a pinned day."""
    from datetime import UTC, datetime

    if environ.get("PODS_TODAY"):
        return now(environ)
    return datetime.fromtimestamp(int(path.stat().st_mtime), tz=UTC)


def local_zone(environ: Mapping[str, str]) -> str:
    """The name of this machine's time zone; empty where the machine does not tell."""
    named = environ.get("TZ", "").removeprefix(":")
    if named:
        return named if "/" in named else ""
    _, _, zone = os.path.realpath("/etc/localtime").partition("/zoneinfo/")
    return zone if "/" in zone else ""


def screen_of(stream: TextIO, *, environ: Mapping[str, str], plain: bool = False) -> Screen:
    """How wide a stream is and whether it takes colour; a pipe never does.

    `NO_COLOR` and `TERM=dumb` are honoured; `COLUMNS` overrules what the terminal says.
    `PODS_PLAIN` is `--plain` for all commands; what is heard is as wide as a sentence is long.
    """
    is_terminal = stream.isatty()
    refuses = bool(environ.get("NO_COLOR")) or environ.get("TERM") in ("dumb", "unknown")
    is_plain = plain or bool(environ.get("PODS_PLAIN"))
    is_coloured = is_terminal and not refuses and not is_plain
    width = _WIDEST if is_plain else _width(stream, environ, is_terminal)
    return Screen(width, is_coloured, is_plain)


def _width(stream: TextIO, environ: Mapping[str, str], is_terminal: bool) -> int:
    told = environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and told.strip("0"):
        return int(told) if len(told) <= len(str(_WIDEST)) else _WIDEST
    if not is_terminal:
        return _WIDTH_IN_A_PIPE
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH_IN_A_PIPE
    except (OSError, ValueError):
        return _WIDTH_IN_A_PIPE
