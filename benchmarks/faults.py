"""Break a save at every system call it makes, in every way a system call can break.

Each point is one run of benchmarks/adding.py (or, with --pods, of the whole command) under strace,
which kills it at that call, or lets the call fail. Then the file must hold the old bytes or the new
ones, the command must have said which, and the next command must work, undo included. With
--commands, every command of the registry that writes is broken so, whole, on a list that has
something for each; with --sample N each is broken at other calls than the one before.

Run: python benchmarks/faults.py    (needs strace; takes minutes, with --sample N less)
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from adding import adding

sys.path.insert(0, str(Path(__file__).parents[1]))

from pods.errors import ExitCode, PodsError
from pods.store.book_file import BookFile
from pods.store.location import locate
from tests.support.run import TODAY
from tests.support.samples import BESIDE, EDITOR, LIST, WRITES

DRIVER = Path(__file__).parent / "adding.py"
FAULTS = {
    "kill -9": "signal=KILL",
    "Ctrl-C": "signal=INT",
    "ENOSPC": "error=ENOSPC",
    "EIO": "error=EIO",
    "EINTR": "error=EINTR",
}
SIGNALS = ("kill -9", "Ctrl-C")  # after these nothing is claimed
ACTIONS = ("change", "first change", "undo")
OLD = '# mine\n[people.ada]\nname = "Ada"  # kept\n'
# A run must make the same calls each time, so that the n-th is the same one.
STEADY = {
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    "PATH": os.environ["PATH"],
    "PODS_TODAY": TODAY,
    "EDITOR": EDITOR,
}
_CALL = re.compile(r"(\d+) +(\w+)\((\w*)")
# The interpreter's own memory and clocks: no part of a save, and not the same in each run.
_NOT_OURS = {"brk", "mmap", "munmap", "mremap", "mprotect", "futex", "clock_nanosleep", "getrandom"}


class Point(NamedTuple):
    """One system call of a save: the n-th of its name in the whole run."""

    call: str
    nth: int


class Outcome(NamedTuple):
    """What came of one broken run.

    Attributes:
        state: "old", "new" or "torn".
        lies: "saved" that was not, or "not saved" that was.
        crashed: it ended in a traceback.
        stuck: the next command, or undo, did not work.
    """

    state: str
    lies: bool
    crashed: bool
    stuck: bool


class Desk:
    """A folder with one file in it, as it is before one action."""

    def __init__(self, folder: Path, action: str) -> None:
        self.folder = folder
        self.state = folder / "state" / "pods"
        self.path = folder / "list" / "pods.toml"
        self.path.parent.mkdir()
        self.typed = WRITES.get(action)
        self.what = "--undo" if action == "undo" else "noor"
        if action != "first change":
            self.path.write_text(LIST if self.typed else OLD)
        if action == "undo":
            self.file().change("add noor", adding("noor"))
        for name, content in BESIDE.items():
            (folder / name).write_text(content)

    def file(self) -> BookFile:
        """The door to the file."""
        location = locate(str(self.path), environ={}, cwd=self.folder)
        return BookFile(location, state_home=self.state, now=lambda: datetime.now(tz=UTC))

    def content(self) -> bytes | None:
        """What the file holds, or None."""
        return self.path.read_bytes() if self.path.exists() else None

    def run(self, *strace: str) -> subprocess.CompletedProcess[str]:
        """Do the action under strace."""
        command = ["strace", "-f", "-qq", *strace, sys.executable]
        if self.typed or "--pods" in sys.argv:
            undo = ("undo", "--yes") if self.what == "--undo" else None
            command += ["-m", "pods", "--file", str(self.path)]
            command += self.typed or undo or ("add-person", "Noor")
        else:
            command += [str(DRIVER), str(self.path), str(self.state), self.what]
        environ = {**STEADY, "XDG_STATE_HOME": str(self.state.parent)}
        return subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            env={**environ, "HOME": str(self.folder)},
            cwd=self.path.parent,
            stdin=subprocess.DEVNULL,
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line for each fault; 1 if anything was torn, lied, crashed or stuck."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only N points for each fault")
    parser.add_argument("--action", choices=[*ACTIONS, *WRITES], action="append", help="only this")
    parser.add_argument("--fault", choices=FAULTS, action="append", help="only this one")
    parser.add_argument("--commands", action="store_true", help="every command that writes")
    parser.add_argument("--pods", action="store_true", help="run the whole command")
    options = parser.parse_args(arguments)
    if not shutil.which("strace"):
        print("strace is not installed")
        return 1
    # Started in the background one ignores Ctrl-C, and so would every run.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    print(
        f"{'action':<13} {'fault':<8} {'points':>6} {'old':>5} {'new':>5} {'torn':>5} "
        f"{'lies':>5} {'crashed':>8} {'stuck':>6}"
    )
    cases = failures = 0
    for number, action in enumerate(options.action or (WRITES if options.commands else ACTIONS)):
        for fault in options.fault or FAULTS:
            points = list(calls_of_a_save(action))
            if options.sample:
                step = max(1, len(points) // options.sample)
                points = points[number * 7 % step :: step][: options.sample]
            cases += len(points)
            failures += _table_row(action, fault, points)
    print(f"{cases} cases, {failures} failures")
    return int(failures > 0)


def calls_of_a_save(action: str) -> Iterator[Point]:
    """Every system call of an action from taking the lock to letting it go, in their order."""
    seen: Counter[str] = Counter()
    lock = ours = ""
    for line in _whole_run(action)[0]:
        found = _CALL.match(line)
        if found is None or found[1] != (ours := ours or found[1]):
            continue  # an editor's calls are not ours
        call, handle = found.groups()[1:]
        seen[call] += 1
        lock = handle if call == "flock" else lock
        if lock and call not in _NOT_OURS:
            yield Point(call, seen[call])
        if (call, handle) == ("close", lock):
            return


def _table_row(action: str, fault: str, points: Sequence[Point]) -> int:
    new = _whole_run(action)[1]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda point: _outcome(action, fault, point, new), points))
    states = Counter(outcome.state for outcome in outcomes)
    lies, crashed, stuck = (
        sum(getattr(outcome, name) for outcome in outcomes) for name in ("lies", "crashed", "stuck")
    )
    print(
        f"{action:<13} {fault:<8} {len(points):>6} {states['old']:>5} {states['new']:>5} "
        f"{states['torn']:>5} {lies:>5} {crashed:>8} {stuck:>6}",
        flush=True,
    )
    for point, outcome in zip(points, outcomes, strict=True):
        if outcome.state == "torn" or outcome.lies or outcome.crashed or outcome.stuck:
            print(f"  at {point.call} number {point.nth}: {outcome}")
    return states["torn"] + lies + crashed + stuck


@cache
def _whole_run(action: str) -> tuple[list[str], bytes | None]:
    """The system calls of a run that nothing breaks, and what the file holds after it."""
    with tempfile.TemporaryDirectory() as folder:
        desk, trace = Desk(Path(folder), action), Path(folder) / "trace"
        done = desk.run("-o", str(trace))
        if done.returncode:
            raise SystemExit(f"without a fault: {done.stdout}{done.stderr}")
        return trace.read_text().splitlines(), desk.content()


def _outcome(action: str, fault: str, point: Point, new: bytes | None) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), action)
        old = desk.content()
        inject = f"inject={point.call}:{FAULTS[fault]}:when={point.nth}"
        done = desk.run("-o", "/dev/null", "-e", f"trace={point.call}", "-e", inject)
        now = desk.content()
        state = "new" if now == new else "old" if now == old else "torn"
        says_new = done.returncode in {ExitCode.FINE, ExitCode.UNCONFIRMED}
        lies = fault not in SIGNALS and says_new != (state == "new")
        return Outcome(state, lies, "Traceback" in done.stderr, stuck=not _goes_on(desk))


def _goes_on(desk: Desk) -> bool:
    """Whether the next change and its undo work as if nothing had happened."""
    before = desk.content()
    try:
        desk.file().change("add zoe", adding("zoe"))
        desk.file().undo()
    except PodsError as error:
        print(f"  {error.message}")
        return False
    leftovers = [path for path in desk.path.parent.iterdir() if path != desk.path]
    return desk.content() == before and not leftovers


if __name__ == "__main__":
    sys.exit(main())
