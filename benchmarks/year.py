"""A year of three pods, lived through the real commands: how quick each is, how the file reads.

Forty people, three pods, about sixty meetings with their rotas and look backs. Every command but
the searches and the pages is held to 2.2 times the smallest Typer app (benchmarks/startup.py).

    python benchmarks/year.py               all rows; exit code 1 if one is over its bound
    python benchmarks/year.py -n 5          fewer runs
    python benchmarks/year.py --file FILE   only write the file of that year
"""

import argparse
import os
import shutil
import sys
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.startup import YARDSTICK, Row, measured, told, works
from pods.__main__ import main as pods

BOUND = 2.2
LAST_DAY = "2026-12-21"
PODS = {
    "Unicorns": ("ada", "bo", "cy", "dee"),
    "Foxes": ("eli", "fay", "gus", "hal"),
    "Owls": ("ivy", "jo", "kim", "lea"),
}
OTHERS = tuple(f"friend{number}" for number in range(28))
SEASONS = ("2026-01-06", "2026-04-07", "2026-09-08", "2026-10-27")
COMMANDS = (
    ("pods",),
    ("next",), ("next", "--all", "--why"), ("next", "--snooze", "friend3", "--until", "+9d"),
    ("people",), ("show", "ada"), ("show", "unicorns"), ("list",), ("health",),
    ("invitations",), ("drafts",), ("rule",), ("history",), ("check",), ("where",),
    ("letter", "retro", "--for", "ada"), ("criteria",),
    ("add-person", "Noor"), ("edit-person", "friend2", "--tag", "sea"),
    ("tie", "friend1", "friend2", "friend"), ("rule", "apart", "friend1", "friend3"),
    ("sound", "friend5"), ("mark", "friend6", "in"), ("talked", "friend7"),
    ("move", "friend1", "friend2", "--to", "lake", "--new"), ("new-pod", "Sea", "friend1"),
    ("edit-pod", "owls", "--intention", "to listen"), ("invite", "owls", "friend8"),
    ("join", "owls", "friend9"), ("leave", "owls", "lea"), ("log-meeting", "owls"),
    ("skip-meeting", "owls"), ("rest", "owls", "--until", "+30d"),
    ("retro", "owls", "--plus", "the dark"), ("close-pod", "owls"),
    ("split", "owls", "Bats", "ivy", "jo"), ("merge-pods", "owls", "foxes", "--anyway"),
    ("plan-season", "owls", "--at", "wed 19:00", "--from", "2027-01-06", "--new"),
)  # fmt: skip


def main() -> int:
    """Live the year, measure, print the table, and say whether all is within its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=7, help="runs of each row")
    parser.add_argument("--file", type=Path, help="write the file of the year there, and stop")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        workshop = Path(folder)
        year = lived(workshop / "life")
        if options.file:
            shutil.copyfile(year, options.file)
            return 0
        (workshop / "yardstick.py").write_text(YARDSTICK)
        rows = [
            Row(" ".join(("pods", *typed)).replace("pods pods", "pods")[:28],
                () if typed == ("pods",) else typed, BOUND, str(year), (("PODS_TODAY", LAST_DAY),))
            for typed in COMMANDS
        ]  # fmt: skip
        failing = [row.what for row in rows if not works(row, workshop)]
        if failing:
            raise SystemExit(f"these end with an error: {', '.join(failing)}")
        meetings = year.read_text(encoding="utf-8").count(".meetings.")
        size = len(year.read_bytes()) // 1024
        print(f"a year of three pods: {meetings} meetings, 40 people, {size} KB")
        return told(rows, *measured(rows, workshop, options.n), runs=options.n)


def lived(folder: Path) -> Path:
    """The file after a year in which everybody did what people do."""
    folder.mkdir()
    life = _Life(folder)
    for names in PODS.values():
        for name in names:
            life.does("2026-01-01", "add-person", name.title(), "--time-zone", "Europe/Lisbon",
                      "--free", "mon-fri 17-22")  # fmt: skip
            life.does("2026-01-01", "mark", name, "in")
    for name in OTHERS:
        life.does("2026-02-01", "add-person", name.title())
        life.does("2026-02-02", "sound", name)
    life.does("2026-01-02", "edit-person", "me", "--name", "Mira", "--time-zone", "Europe/Lisbon")
    for place, (pod, names) in enumerate(PODS.items()):
        day = ("tue", "wed", "thu")[place]
        life.does("2026-01-02", "new-pod", pod, *names, "me", "--at", f"{day} 19:00",
                  "--intention", "to say honestly how we are")  # fmt: skip
        life.does("2026-01-02", "invite", pod, *names)
        for name in names:
            life.does("2026-01-03", "reply", name, "yes")
        for number, start in enumerate(SEASONS, start=1):
            _season(life, pod, names, start, number)
    return life.file


def _season(life: "_Life", pod: str, names: tuple[str, ...], start: str, number: int) -> None:
    life.does(start, "plan-season", pod, "--from", start, "--meetings", "4", "--every", "2")
    table = life.book()["pods"][pod.lower()]["meetings"]
    days = sorted((one["on"], key) for key, one in table.items() if key.startswith(f"s{number}-"))
    for turn, (day, _) in enumerate(days):
        if day.isoformat() > LAST_DAY:
            continue
        missing = ["--missing", names[turn % len(names)]] if turn % 3 == 1 else []
        life.does(day.isoformat(), "log-meeting", pod, *missing)
    if days[-1][0].isoformat() <= LAST_DAY:
        life.does(days[-1][0].isoformat(), "retro", pod, "--plus", "the silence", "--next",
                  "start on time", "--stay", ",".join((*names, "me")))  # fmt: skip


class _Life:
    """A file of its own, and commands on its days."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "pods.toml"

    def does(self, day: str, *typed: str) -> None:
        """Run one command on that day; a command that fails ends the benchmark."""
        os.environ.update(PODS_TODAY=day, XDG_STATE_HOME=str(self.folder), COLUMNS="100")
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = pods([*typed, "--file", str(self.file), "--no-input", "--yes"])
        if code:
            raise SystemExit(f"{day}: pods {' '.join(typed)}: {err.getvalue()}")

    def book(self) -> dict[str, Any]:
        """What the file says."""
        return tomllib.loads(self.file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
