"""The calendar program `khal`, with a calendar of its own on a clock that the test chooses."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

needs_khal = pytest.mark.skipif(
    shutil.which("khal") is None, reason="the program khal is not installed (apt install khal)"
)

_SETTINGS = """\
[calendars]
[[pods]]
path = {folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[sqlite]
path = {folder}/khal.db
"""


class Khal:
    """A calendar of somebody who lives by this clock."""

    def __init__(self, folder: Path, *, zone: str) -> None:
        folder.mkdir()
        (folder / "calendar").mkdir()
        self._settings = folder / "settings"
        self._settings.write_text(_SETTINGS.format(folder=folder, zone=zone))
        self._environ = {
            "HOME": str(folder), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": zone,
        }  # fmt: skip

    def take(self, *files: Path) -> None:
        """Import calendar files."""
        self._run("import", "--batch", *map(str, files))

    def shown(self) -> list[str]:
        """Every entry of the autumn: when it begins, its status, its title, its place."""
        form = "{start-date} {start-time}|{status}|{title}|{location}"
        told = self._run("list", "--format", form, "--day-format", "", "2026-09-01", "120d")
        return [line.strip() for line in told.splitlines() if line.strip()]

    def _run(self, *typed: str) -> str:
        done = subprocess.run(
            ["khal", "--config", str(self._settings), *typed],
            env=self._environ, capture_output=True, check=True, timeout=60, text=True,
        )  # fmt: skip
        return done.stdout
