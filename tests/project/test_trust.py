"""The table of `make trust`: every number of the plan has its rows, and each row its command."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.trust import counted
from benchmarks.trust_rows import ROWS

ROOT = Path(__file__).parents[2]


def test_every_number_of_the_plan_has_a_row() -> None:
    assert list(dict.fromkeys(row.number for row in ROWS)) == [f"T{n}" for n in range(1, 21)]


@pytest.mark.parametrize("command", sorted({one for row in ROWS for one in (row.large, row.small)}))
def test_every_row_names_files_that_are_here(command: str) -> None:
    program, *words = shlex.split(command)
    files = [word for word in words if word.startswith(("benchmarks/", "tests/"))]
    assert (program, [file for file in files if not (ROOT / file).exists()]) == ("python", [])
    assert files


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("a table\n12 cases, 3 failures\n", (12, 3)),
        ("75 hostile files, 0 broke something; at most 90 MB\n", (75, 0)),
        ("pods --help   80 ms  1.0 of 2.2  ok\npods   90 ms  3.0 of 2.2  SLOW\n", (2, 1)),
        ("...\n1 failed, 4 passed, 2 skipped in 3.1s\n", (5, 1)),
        ("=== 2 errors in 0.1s ===\n", (2, 2)),
        ("nothing of the kind\n", (0, 0)),
    ],
)
def test_what_a_command_says_of_itself_is_counted(said: str, figures: tuple[int, int]) -> None:
    assert counted(said) == figures


def test_one_row_alone_is_a_table_of_its_own() -> None:
    command = [sys.executable, "benchmarks/trust.py", "--small", "T5"]
    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    date, _, head, rule, row, together = ran.stdout.splitlines()
    assert " cores, " in date
    assert {line.count("|") for line in (head, rule, row, together)} == {7}
    assert row.startswith("| T5 | ")
    assert row.endswith("| `python benchmarks/unlucky.py` |")
