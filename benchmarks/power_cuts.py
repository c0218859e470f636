"""Cut the power at every system call of a save, on a disk of its own, and look what is left.

Each cut stops a run of benchmarks/adding.py at that call, waits until the journal of the disk had
time to write what it likes, and copies the disk as it lies there: what was not flushed by then is
not on the copy. The copy is mounted, as a machine does that comes back. The file on it must hold
the old bytes or the new ones, and the new ones if "saved" was said before the cut. The disk is an
ext4 image with `commit=1` (the journal is written each second) and `noauto_da_alloc` (nothing is
done for programs that forget to flush), which is as hard as ext4 gets. After ALICE (OSDI 2014).

Two ways of saving that do forget to flush are cut as well: they show that this finds them out.

Run as root: python benchmarks/power_cuts.py    (strace, mkfs.ext4; two minutes, --sample N less)
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from faults import DRIVER, OLD, STEADY, Point, calls_of_a_save

OURS = "pods"
SETTLES = 2.2  # seconds: two commits of the journal
GIVEN_UP = 30.0  # seconds for a run to come to its call
DISK_BYTES = 16 << 20
OWN_MOUNTS = "PODS_BENCHMARK_OWN_MOUNTS"
# The old ways: the file is written in place, or renamed without a flush.
FORGETFUL = {
    "written in place": "p.write_text(new)",
    "renamed only": "t = p.with_suffix('.new'); t.write_text(new); t.replace(p)",
}
PROGRAM = """
import sys
from pathlib import Path
p = Path(sys.argv[1])
new = p.read_text() + '[people.noor]\\nname = "Noor"\\n'
{how}
print("saved", flush=True)
"""
CALLS_THAT_WRITE = ("openat", "write", "close", "rename")


class Cut(NamedTuple):
    """What was on the disk after one cut.

    Attributes:
        state: "old", "new", "empty" or "torn".
        is_lost: "saved" had been said, and it was not.
    """

    state: str
    is_lost: bool

    @property
    def is_bad(self) -> bool:
        """Whether anything of the Caller's is gone."""
        return self.is_lost or self.state in ("empty", "torn")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each way of saving; 1 if ours lost anything, 2 where this cannot be run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only N cuts of each way")
    parser.add_argument("--ours", action="store_true", help="not the ways that forget to flush")
    options = parser.parse_args(arguments)
    missing = [one for one in ("strace", "mkfs.ext4", "unshare") if not shutil.which(one)]
    if missing or os.geteuid():
        print(f"no power to cut here: {', '.join(missing) or 'only root mounts disks'}")
        return 2
    if OWN_MOUNTS not in os.environ:
        command = ["unshare", "-m", sys.executable, *sys.argv]  # nobody else sees our disks
        return subprocess.run(command, check=False, env={**os.environ, OWN_MOUNTS: "1"}).returncode
    ways = {OURS: [sys.executable, str(DRIVER)]}
    if not options.ours:
        ways |= {
            name: [sys.executable, "-S", "-c", PROGRAM.format(how=how)]
            for name, how in FORGETFUL.items()
        }
    print(f"{'way of saving':<17}{'cuts':>6}{'old':>6}{'new':>6}{'empty':>6}{'torn':>6}{'lost':>6}")
    with tempfile.TemporaryDirectory() as folder:
        if not _may_mount(Path(folder)):
            print("no power to cut here: no disk can be mounted")
            return 2
        rows = [_row(name, command, Path(folder), options.sample) for name, command in ways.items()]
    cases, failures = rows[0]
    print(f"{cases} cases, {failures} failures")
    return int(failures > 0)


def _may_mount(folder: Path) -> bool:
    disk = _new_disk(folder / "trial")
    tried = ["mount", "-o", "loop", str(disk), str(folder)]
    if subprocess.run(tried, check=False, capture_output=True).returncode != 0:
        return False
    subprocess.run(["umount", str(folder)], check=True)
    return True


def _row(name: str, command: Sequence[str], folder: Path, sample: int) -> tuple[int, int]:
    points = list(calls_of_a_save("change") if name == OURS else _calls(command, folder))
    if sample:
        points = points[:: max(1, len(points) // sample)][:sample]
    after_the_end = None
    jobs = [
        (folder / f"{name.split(maxsplit=1)[0]}-{number}", point)
        for number, point in enumerate([*points, after_the_end])
    ]
    with ThreadPoolExecutor(max_workers=2) as pool:  # each of them waits most of the time
        cuts = list(pool.map(lambda job: _cut(*job, command=command, is_ours=name == OURS), jobs))
    states = Counter(cut.state for cut in cuts)
    lost = sum(cut.is_lost for cut in cuts)
    found = "".join(f"{states[state]:>6}" for state in ("old", "new", "empty", "torn"))
    print(f"{name:<17}{len(cuts):>6}{found}{lost:>6}", flush=True)
    if name == OURS:
        for (_, point), cut in zip(jobs, cuts, strict=True):
            if cut.is_bad:
                print(f"  at {point or 'the end'}: {cut}")
    return len(cuts), sum(cut.is_bad for cut in cuts)


def _calls(command: Sequence[str], folder: Path) -> Iterator[Point]:
    """The calls of a forgetful way, from the first that names the file."""
    path, trace = folder / "pods.toml", folder / "trace"
    path.write_text(OLD)
    traced = ["strace", "-qq", "-o", str(trace), *command, str(path)]
    subprocess.run(traced, check=True, capture_output=True, env=STEADY)
    seen: Counter[str] = Counter()
    has_begun = False
    for line in trace.read_text().splitlines():
        call = line.partition("(")[0]
        seen[call] += 1
        has_begun = has_begun or (call == "openat" and path.name in line)
        if has_begun and call in CALLS_THAT_WRITE:
            yield Point(call, seen[call])


def _cut(folder: Path, point: Point | None, *, command: Sequence[str], is_ours: bool) -> Cut:
    folder.mkdir()
    disk, copy = _new_disk(folder / "disk"), folder / "copy"
    with _mounted(disk, folder / "before") as root:
        path = root / "list" / "pods.toml"
        path.parent.mkdir()
        path.write_text(OLD)
        os.sync()
        typed = [*command, str(path), *([str(root / "state"), "noor"] if is_ours else [])]
        said = _stopped(typed, point, meanwhile=lambda: shutil.copyfile(disk, copy))
    with _mounted(copy, folder / "after") as root:
        path = root / "list" / "pods.toml"
        now = path.read_text() if path.exists() else ""
    shutil.rmtree(folder)
    state = _state(now)
    return Cut(state, is_lost="saved" in said and state != "new")


def _new_disk(path: Path) -> Path:
    with path.open("wb") as image:
        image.truncate(DISK_BYTES)
    subprocess.run(["mkfs.ext4", "-q", "-F", str(path)], check=True)
    return path


def _state(now: str) -> str:
    if now == OLD:
        return "old"
    if not now.strip("\0"):
        return "empty"
    is_whole = now.startswith(OLD) and now.endswith('[people.noor]\nname = "Noor"\n')
    return "new" if is_whole else "torn"


@contextmanager
def _mounted(image: Path, folder: Path) -> Iterator[Path]:
    folder.mkdir()
    options = "loop,commit=1,noauto_da_alloc"
    subprocess.run(["mount", "-o", options, str(image), str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _stopped(
    command: Sequence[str], point: Point | None, *, meanwhile: Callable[[], object]
) -> str:
    """Run until a call, do something while it stands still there, and kill it.

    Returns:
        What it had said by then. Where there is no such call it is over, and that is the cut.
    """
    stop = ["-e", f"inject={point.call}:signal=STOP:when={point.nth}"] if point else []
    traced = ["strace", "-f", "-qq", "-o", "/dev/null", *stop, *command]
    with tempfile.TemporaryFile() as said:
        run = subprocess.Popen(traced, stdout=said, stderr=said, env=STEADY)
        until = time.monotonic() + GIVEN_UP
        while run.poll() is None and not _stands_still(run.pid):
            if time.monotonic() > until:
                run.kill()
                raise SystemExit(f"it never came to {point}")
        if point is not None:
            time.sleep(SETTLES)
        meanwhile()
        for child in _children(run.pid):
            os.kill(child, 9)
        run.wait()
        said.seek(0)
        return said.read().decode()


def _stands_still(strace: int) -> bool:
    """Whether the traced program is stopped for good: a call alone stops it for a blink."""
    for _ in range(8):
        states = [_state_of(child) for child in _children(strace)]
        if not states or any(state not in "Tt" for state in states):
            return False
        time.sleep(0.02)
    return True


def _state_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "gone"


def _children(process: int) -> list[int]:
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(one) for one in listed.split()]


if __name__ == "__main__":
    sys.exit(main())
