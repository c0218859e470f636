"""Copies that sync services lay beside a file when two machines changed it; what git could not do.

Recognised by name alone, with one listing of the folder: every command looks.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pods.store.opening import read_whole
from pods.store.platform import machine_name

# What stands between the name and its ending, by the service that lays the copy there.
_BETWEEN = (
    r"\.sync-conflict-\d{8}-\d{6}-\w+",  # Syncthing
    r"_conflict-\d{8}-\d{6}",  # ownCloud
    # Dropbox, Nextcloud, pCloud: "(Mira's conflicted copy 2026-09-14)", in six languages
    r"[ _]\(.*(?:conflict|konflikt|conflit).*\)",
    r"-(?:DESKTOP|LAPTOP)-[A-Z0-9]{4,12}(?:-\d+)?",  # OneDrive: the name of the machine
    r" \(\d{1,2}\)",  # Google Drive
    r" \d{1,2}",  # iCloud
)


def copies(real: Path) -> list[Path]:
    """Every copy of a file that waits to be merged, by name.

    Args:
        real: the file, links followed: there the services lay theirs.
    """
    stem, length = real.stem.lower(), len(real.name)
    alike = list[str]()
    with suppress(OSError), os.scandir(real.parent) as entries:
        alike = [
            entry.name
            for entry in entries
            if len(entry.name) > length
            and entry.name.lower().lstrip(".").startswith(stem.lstrip("."))
            and entry.is_file(follow_symlinks=False)
        ]
    pattern = _pattern(real) if alike else None
    found = [real.parent / name for name in alike if pattern and pattern.fullmatch(name)]
    backup = real.with_name(f"{real.name}~")
    return sorted([*found, *([backup] if _is_newer(backup, real) else [])])


def waiting(real: Path, *, state_home: Path) -> list[Path]:
    """Those of them that are not the same as the file, and were not merged into it."""
    return list(_waiting(real, state_home=state_home))


def _waiting(real: Path, *, state_home: Path) -> Iterator[Path]:
    found = copies(real)
    if not found:
        return
    from pods.store.absorbed import is_in  # noqa: PLC0415 - hardly any run finds a copy
    from pods.store.history import History  # noqa: PLC0415 - only where it is used
    from pods.store.history_steps import fingerprint  # noqa: PLC0415 - only where it is used

    history = History(state_home, real)
    current = None
    with suppress(OSError):
        current = fingerprint(read_whole(real))
    for path in found:
        with suppress(OSError):
            own = str(fingerprint(read_whole(path, follow=False)))
            if own != current and not is_in(history, own, current=current):
                yield path


def _pattern(real: Path) -> re.Pattern[str]:
    stem, ending = re.escape(real.stem), re.escape(real.suffix)
    machine = re.escape(machine_name())
    here = (rf"-{machine}(?:-\d+)?",) if machine else ()
    between = "|".join((*_BETWEEN, *here))
    recovered = rf"\.{re.escape(real.name)}\.recovered-.+"
    return re.compile(rf"{stem}(?:{between}){ending}|{recovered}", re.IGNORECASE)


def _is_newer(backup: Path, real: Path) -> bool:
    """Whether an editor's backup was saved after the file: one that was not is only its past."""
    with suppress(OSError):
        return backup.stat().st_mtime_ns > real.stat().st_mtime_ns
    return False
