"""`benchmarks/stay.py`: one command, valid answers, and a last line that says what was measured."""

import re
import subprocess
import sys
from pathlib import Path

STAY = Path(__file__).parents[2] / "benchmarks" / "stay.py"


def test_a_small_run_prints_a_row_for_each_way_and_what_came_of_it(tmp_path: Path) -> None:
    table = tmp_path / "stay.csv"
    quick = ("--people", "40", "--seeds", "1", "--before", "0.1", "--seconds", "0.1")
    ran = subprocess.run(
        [sys.executable, str(STAY), *quick, "--csv", str(table)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    head, rule, *rows, _, last = ran.stdout.splitlines()
    assert head == "| instance | moves | newcomers | waiting | share | seconds |"
    assert rule == "| --- | --- | --- | --- | --- | --- |"
    assert {row.split(" | ")[0] for row in rows} == {"| churn-40-1", "| social-40-1"}
    assert re.fullmatch(
        r"share \d\.\d{3} \(>= 0\.97 in \d of 2\) · \d+\.\d\d s \(goal 0\.2\) · [\d.]+ moves", last
    )
    assert len(table.read_text(encoding="utf-8").splitlines()) == len(rows) + 1
