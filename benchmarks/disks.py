"""Every command that writes, on disks that cannot take it: nothing may change, and why is said.

A full disk, a read-only one, a full disk for the history, a limit on the size of files, a folder
and a history that belong to somebody else. Each is the real thing. The command must end with exit
code 7, the file must keep its bytes, and nothing may be left beside it.

Run as root: python benchmarks/disks.py    (mount, setpriv; --sample N for fewer commands)
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from faults import STEADY
from power_cuts import OWN_MOUNTS

sys.path.insert(0, str(Path(__file__).parents[1]))

from pods.errors import ExitCode
from tests.support.samples import BESIDE, LIST, WRITES

PADDED = LIST + "# " + "long" * 10_000 + "\n"
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
SMALL_FILES = ("bash", "-c", 'ulimit -f 8; exec "$@"', "-")


class Place(NamedTuple):
    """Where a list and its history lie, and what is typed before a command there.

    Attributes:
        disk: the size of a small disk for the list; "" for none.
        history: the same for its history.
        options: how the disk of the list is mounted again once the list is on it.
        closed: what belongs to somebody else: "list", "history" or "".
        prefix: a program that runs the command.
        reason: what has to be said.
    """

    reason: str
    disk: str = ""
    history: str = ""
    options: str = ""
    closed: str = ""
    prefix: Sequence[str] = ()


PLACES = {
    "a full disk": Place("the disk is full", disk="64k"),
    "a read-only disk": Place("read-only", disk="64k", options="remount,ro"),
    "a full disk for the history": Place("No space left on device", history="16k"),
    "a limit on the size of files": Place("File too large", prefix=SMALL_FILES),
    "a folder of somebody else": Place("no permission", closed="list", prefix=NOBODY),
    "a history of somebody else": Place("Permission denied", closed="history", prefix=NOBODY),
}


def main() -> int:
    """Print a line for each place; 1 if anything changed or was said wrongly, 2 without root."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only N commands in each place")
    options = parser.parse_args()
    missing = [one for one in ("mount", "setpriv", "unshare") if not shutil.which(one)]
    if missing or os.geteuid():
        print(f"no disks to fill here: {', '.join(missing) or 'only root mounts disks'}")
        return 2
    if OWN_MOUNTS not in os.environ:
        command = ["unshare", "-m", sys.executable, *sys.argv]  # nobody else sees our disks
        return subprocess.run(command, check=False, env={**os.environ, OWN_MOUNTS: "1"}).returncode
    names = list(WRITES)[:: max(1, len(WRITES) // options.sample)] if options.sample else [*WRITES]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        wrong = list(pool.map(lambda place: _wrong(place, names), PLACES.values()))
    for place, told in zip(PLACES, wrong, strict=True):
        print(
            f"{place}: {len(names) - len(told)} of {len(names)} changed nothing", *told, sep="\n  "
        )
    failures = sum(map(len, wrong))
    print(f"{len(names) * len(PLACES)} cases, {failures} failures")
    return int(failures > 0)


def _wrong(place: Place, names: Sequence[str]) -> list[str]:
    """What went wrong with these commands in one place."""
    # pytest's own folders, and those of root, are closed to other users.
    with tempfile.TemporaryDirectory(prefix="pods-disks-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        beside, state = root / "list", root / "state" / "pods"
        for one in (beside, state):
            one.mkdir(parents=True)
        for name, content in BESIDE.items():
            (root / name).write_text(content)
        with _disk(beside, place.disk), _disk(state, place.history):
            path = beside / "pods.toml"
            path.write_text(PADDED)
            _let_in(root, place)
            if place.options:
                subprocess.run(["mount", "-o", place.options, str(beside)], check=True)
            told = (_tried(root, place, WRITES[one]) for one in names)
            return [f"{one}: {said}" for one, said in zip(names, told, strict=True) if said]


def _tried(root: Path, place: Place, typed: Sequence[str]) -> str:
    """Run one command; what was wrong about it, or nothing."""
    path = root / "list" / "pods.toml"
    command = [*place.prefix, sys.executable, "-m", "pods", "--file", str(path), *typed]
    environ = {**STEADY, "HOME": str(root), "XDG_STATE_HOME": str(root / "state"), "COLUMNS": "300"}
    ran = subprocess.run(
        command, check=False, capture_output=True, text=True, env=environ, cwd=path.parent,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    left = [one.name for one in path.parent.iterdir() if one != path]
    # The steps that undo would go back by; not a text that was edited, which is kept on purpose.
    kept = [one for one in (root / "state/pods").glob("*/*/*") if one.parts[-3] != "edits"]
    if path.read_text() != PADDED:
        return "the file changed"
    if left or kept:
        return f"left behind: {left or kept}"
    # The editor is not even opened where there is no room for its copy.
    codes = {ExitCode.NOT_SAVED, *([ExitCode.USAGE] if typed[0] == "edit" else [])}
    if ran.returncode not in codes or place.reason not in ran.stderr:
        return f"exit code {ran.returncode}: {ran.stderr}"
    return "a traceback" if "Traceback" in ran.stderr else ""


@contextmanager
def _disk(folder: Path, size: str) -> Iterator[None]:
    if not size:
        yield
        return
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(command, check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _let_in(root: Path, place: Place) -> None:
    """Give everything to nobody, but for what is to be closed."""
    if place.prefix != NOBODY:
        return
    closed = {"list": root / "list", "history": root / "state" / "pods"}[place.closed]
    for one in (root, *root.rglob("*")):
        if one != closed:
            os.chown(one, 65534, 65534)
    closed.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
