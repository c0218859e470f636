"""The whole plan of trust.md in one table: what was tried, how often, and what of it went wrong.

Each row is a command of its own that says how many cases it had and how many failed; it can be run
alone by typing what stands in its last column. Rows are printed as they end; where something is
missing (root, strace, mkfs.ext4), the row says so and counts for nothing.

Run: python benchmarks/trust.py             all rows, large   (make trust)
     python benchmarks/trust.py --small     all rows, in minutes   (make trust SMALL=1)
     python benchmarks/trust.py T4 T8       only these
"""

import argparse
import platform
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.trust_rows import ROWS, Row

ROOT = Path(__file__).resolve().parents[1]
CANNOT_BE_RUN = 2
SAYS = (
    re.compile(r"^(?P<cases>\d+) cases, (?P<failures>\d+) failures", re.MULTILINE),
    re.compile(r"^(?P<cases>\d+) hostile files, (?P<failures>\d+) broke", re.MULTILINE),
)
HEAD = (
    "| test | what was tried | cases | failures | seconds | command |\n| --- | --- | --- | --- "
    "| --- | --- |"
)


class Outcome(NamedTuple):
    """What came of one row.

    Attributes:
        cases: how many were tried; 0 where the row cannot be run here.
        failures: how many went wrong; what broke off the whole command counts as one.
        seconds: of the wall.
        said: everything it printed.
    """

    cases: int
    failures: int
    seconds: float
    said: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="T4", help="only these rows")
    parser.add_argument("--small", action="store_true", help="a few cases of each, in minutes")
    options = parser.parse_args(arguments)
    chosen = [row for row in ROWS if not options.rows or row.number in options.rows]
    print(f"{datetime.now(tz=UTC):%Y-%m-%d} · {_machine()}\n\n{HEAD}", flush=True)
    outcomes = [_shown(row, small=options.small) for row in chosen]
    cases, failures = (
        sum(getattr(one, name) for one in outcomes) for name in ("cases", "failures")
    )
    seconds = sum(one.seconds for one in outcomes)
    print(f"|  | all | {cases} | {failures} | {seconds:.0f} |  |")
    for row, outcome in zip(chosen, outcomes, strict=True):
        if outcome.failures:
            print(f"\n{row.number}:\n{outcome.said}")
    return int(failures > 0)


def _machine() -> str:
    system = f"{platform.system()} {platform.release().partition('-')[0]}"
    return f"{cpu_count()} cores, {system}, Python {platform.python_version()}"


def _shown(row: Row, *, small: bool) -> Outcome:
    typed = row.small if small else row.large
    outcome = _run(typed)
    is_here = outcome.cases or outcome.failures
    figures = f"{outcome.cases} | {outcome.failures}" if is_here else "not here | "
    print(
        f"| {row.number} | {row.what} | {figures} | {outcome.seconds:.0f} | `{typed}` |", flush=True
    )
    return outcome


def _run(typed: str) -> Outcome:
    program, *words = shlex.split(typed)
    assert program == "python", typed  # noqa: S101 - the table is ours
    began = time.monotonic()
    ran = subprocess.run(
        [sys.executable, *words], cwd=ROOT, check=False, capture_output=True, text=True
    )
    seconds = time.monotonic() - began
    cases, failures = counted(ran.stdout)
    if ran.returncode == CANNOT_BE_RUN and not cases:
        return Outcome(0, 0, seconds, ran.stdout)
    if ran.returncode or not cases:
        failures = max(failures, 1)
    return Outcome(cases, failures, seconds, ran.stdout + ran.stderr)


def counted(said: str) -> tuple[int, int]:
    """How many cases there were and how many failed, by what a command said of itself."""
    for pattern in SAYS:
        if found := pattern.search(said):
            return int(found["cases"]), int(found["failures"])
    if verdicts := re.findall(r"  (ok|SLOW)$", said, re.MULTILINE):  # a table of bounds
        return len(verdicts), verdicts.count("SLOW")
    summary = said.rstrip().rpartition("\n")[2]  # the last line of pytest
    words = {
        word: int(count) for count, word in re.findall(r"(\d+) (passed|failed|errors?)", summary)
    }
    failures = sum(count for word, count in words.items() if word != "passed")
    return words.get("passed", 0) + failures, failures


if __name__ == "__main__":
    sys.exit(main())
