"""What a bug report needs to know of a machine and a file, without one value of anybody's."""

import os
import platform
import re
import stat
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pods import __version__
from pods.errors import ExitCode

if TYPE_CHECKING:
    from pods.cli.session import Session
    from pods.view.report import Report

_PACKAGES = ("typer", "rich", "pydantic", "tomli-w", "tzdata", "icalendar", "textual")
# Files of ours alone: the path before them, and whoever's file it is otherwise, stays out.
_ROOMS = (
    "model|hours|grouping|proposals|reminders|letters|actions|store|importers|exporters|ask|view"
    "|board|cli"
)
_FRAME = re.compile(rf'File "[^"\n]*/(pods/(?:{_ROOMS})/[\w/]+\.py)", line (\d+), in ([\w<>]+)')
_KIND = re.compile(r"^(?:[a-z_]\w*\.)*([A-Z]\w*)(?=:|$)", re.ASCII)
_BUGS = 5  # bugs that are told of, the newest
_FRAMES = 4  # places in our code, the innermost first


def report_of(session: "Session") -> "Report":
    """The report; nothing in it is a name, a text, an id or a path of the Caller's."""
    from pods.actions.shapes import shape_of
    from pods.store.book_file import MissingFileError
    from pods.store.problems import InvalidFileError
    from pods.view.report import Report

    shape: dict[str, int] = {}
    exit_code, lines = int(ExitCode.FINE), tuple[int, ...]()
    try:
        shape = shape_of(session.book)
    except MissingFileError as missing:
        exit_code = int(missing.exit_code)
    except InvalidFileError as invalid:
        exit_code = int(invalid.exit_code)
        lines = tuple(problem.line for problem in invalid.problems)
    past = _history(session)
    return Report(
        versions=_versions(),
        screen=_screen(session),
        file=_file(session),
        exit_code=exit_code,
        problems_on_lines=lines,
        shape=shape,
        undo_steps=past[0],
        redo_steps=past[1],
        bugs=tuple(_bugs(session.state_folder / "bugs")),
    )


def _versions() -> dict[str, str]:
    found = {"pods": __version__, "python": platform.python_version()}
    found["system"] = f"{platform.system()} {platform.release()} {platform.machine()}"
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not there"
    return found


def _screen(session: "Session") -> dict[str, str]:
    screen = session.screen(sys.stdout)
    known = {"dumb", "xterm", "xterm-256color", "screen", "tmux", "tmux-256color", "linux"}
    term = session.environ.get("TERM", "")
    settings = sorted(
        name for name in ("PODS_FILE", "PODS_TODAY", "PODS_PLAIN", "NO_COLOR", "COLUMNS",
                          "XDG_STATE_HOME", "XDG_DATA_HOME")
        if name in session.environ
    )  # fmt: skip
    return {
        "encoding": sys.stdout.encoding,
        "columns": str(screen.width) if not screen.is_plain else "read aloud",
        "terminal": "yes" if sys.stdout.isatty() else "no",
        "TERM": term if term in known else "another",
        "set": ", ".join(settings) or "nothing",
    }


def _file(session: "Session") -> dict[str, str]:
    from pods.store.opening import read_whole

    location = session.location
    found = {"found by": location.why.partition(" ")[0] if location.why[:1] in "-$" else "place"}
    try:
        status, content = location.real.stat(), read_whole(location.real)
    except (OSError, ValueError):
        return {**found, "there": "no, or it cannot be read"}
    is_link = location.path.is_symlink()
    return {
        **found,
        "bytes": str(len(content)),
        "lines": str(content.count(b"\n")),
        "comment lines": str(sum(line.lstrip().startswith(b"#") for line in content.splitlines())),
        "mode": f"{stat.S_IMODE(status.st_mode):o}",
        "link": "yes" if is_link else "no",
        "names": str(status.st_nlink),
        "line breaks": "CRLF" if b"\r\n" in content else "LF",
        "byte order mark": "yes" if content.startswith(b"\xef\xbb\xbf") else "no",
        "ends in a line break": "yes" if content.endswith(b"\n") else "no",
        "folder may be written": "yes" if os.access(location.real.parent, os.W_OK) else "no",
    }


def _history(session: "Session") -> tuple[int, int]:
    from pods.store.problems import InvalidFileError

    try:
        past = session.file.history()
    except (InvalidFileError, OSError):
        return 0, 0
    return len(past.done), len(past.undone)


def _bugs(folder: Path) -> Iterator[str]:
    """Each kept bug: the kind of error, and where in our code; never what it said."""
    from pods.store.opening import read_whole

    paths = sorted(folder.glob("bug-*.txt"), key=lambda path: (len(path.name), path.name))
    for path in paths[-_BUGS:]:
        try:
            text = read_whole(path, follow=False).decode(errors="replace")
        except (OSError, ValueError):
            continue
        kinds = [found[1] for line in text.splitlines() if (found := _KIND.match(line))]
        frames = [f"{where}:{line} {name}" for where, line, name in _FRAME.findall(text)]
        yield " < ".join([kinds[-1] if kinds else "an error", *frames[: -_FRAMES - 1 : -1]])
