"""Does anything that only looks, or changes nothing, touch a file? Asked of the kernel.

Every reading command of the registry, also with --json, every writing one with --dry-run, and what
is typed a second time to no effect, run under strace. A call that would change something on a disk
(open for writing, rename, unlink, mkdir, chmod, ...) and succeeded is a failure; what goes to the
terminal or to /dev/null is none.

Run: python benchmarks/silent.py    (needs strace; --sample N for fewer)
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from faults import STEADY, Desk

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.samples import READS, WRITES

Typed = tuple[str, ...]
CHANGING = (
    "creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,"
    "symlinkat,chmod,fchmod,fchmodat,chown,fchown,fchownat,lchown,truncate,ftruncate,utimensat,"
    "setxattr,fsetxattr,removexattr,fremovexattr,mknod,mknodat"
)
FOR_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
NO_FILE = re.compile(r'"/dev/(null|tty|pts/\d+|shm/[^"]*)"')
AGAIN: tuple[tuple[Typed, Typed], ...] = (
    (("edit-person", "bo", "--email", "b@example.org"),) * 2,
    (("edit-pod", "unicorns", "--intention", "to move"),) * 2,
    (("tie", "noor", "bo", "friend"),) * 2,
    (("criteria", "energy=5"),) * 2,
    (("drafts", "wednesday", "--note", "let it sit"),) * 2,
    (("add-person", "Sol"), ("add-person", "Sol")),
    (("join", "unicorns", "bo"), ("join", "unicorns", "bo")),
)


def main() -> int:
    """Say how many were tried, and each that touched a file; 1 if any did, 2 without strace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="only about N of them")
    options = parser.parse_args()
    if not shutil.which("strace"):
        print("strace is not installed")
        return 2
    if not _touched((), WRITES["join"]):
        raise SystemExit("a change is not seen here")  # whatever is printed then means nothing
    cases = list(_cases())
    cases = cases[:: max(1, len(cases) // options.sample)] if options.sample else cases
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        touched = list(pool.map(lambda case: _touched(*case), cases))
    for (_, typed), calls in zip(cases, touched, strict=True):
        if calls:
            print(" ".join(typed), *calls, sep="\n  ")
    failures = sum(map(bool, touched))
    print(f"{len(cases)} cases, {failures} failures")
    return int(failures > 0)


def _cases() -> Iterator[tuple[Typed, Typed]]:
    """What is typed before (or nothing), and what has to leave everything alone."""
    for typed in READS.values():
        yield (), typed
        yield (), (*typed, "--json")
    for name, typed in WRITES.items():
        if name != "edit":  # the editor's own copy is written by the editor
            yield (), (*typed, "--dry-run")
    yield from AGAIN


def _touched(first: Typed, typed: Typed) -> list[str]:
    """Every call of a command that changed something."""
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(Path(name), "join")  # the list of the samples
        trace = Path(name) / "trace"
        if first:
            _run(desk, first)
        _run(desk, typed, "strace", "-fqqo", str(trace), "-e", f"trace=openat,open,{CHANGING}")
        lines = trace.read_text().splitlines()
    return [line for line in lines if " = -1 " not in line and _changes(line)]


def _run(desk: Desk, typed: Typed, *prefix: str) -> None:
    environ = {**STEADY, "HOME": str(desk.folder), "XDG_STATE_HOME": str(desk.state.parent)}
    subprocess.run(
        [*prefix, sys.executable, "-m", "pods", "--file", str(desk.path), *typed],
        check=False,
        capture_output=True,
        env=environ,
        cwd=desk.path.parent,
        stdin=subprocess.DEVNULL,
    )


def _changes(line: str) -> bool:
    call = re.match(r"(?:\d+ +)?(\w+)\(", line)
    if call is None or NO_FILE.search(line):
        return False
    return call[1] not in ("openat", "open") or bool(FOR_WRITING.search(line))


if __name__ == "__main__":
    sys.exit(main())
