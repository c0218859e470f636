"""The table of goals says what was measured, and names what was not met."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks.grouping import aims, measured
from benchmarks.grouping.contest import Entry, Run
from benchmarks.grouping.instance import load
from benchmarks.grouping.pace import exponent, time_to
from benchmarks.grouping.plan import Plan
from benchmarks.grouping.references import References
from benchmarks.grouping.rows import Row, head

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
V1 = BENCHMARKS / "instances" / "V1_social_n16_s7101_sch0.8.json"
SOCIAL = BENCHMARKS / "instances" / "social_n24.json"
BEST = 1453


@pytest.fixture
def entry() -> Entry:
    return Entry(load(V1), V1)


@pytest.fixture
def references(tmp_path: Path) -> References:
    return References(tmp_path / "references.json")


def found(affinity: float, waiting: int = 0, *, bound: float | None = None) -> Run:
    return Run("pods", 1.0, 1, affinity, waiting, 0.5, bound=bound, megabytes=20.0)


AIM = aims.Aim("slots", (aims.V[0],), 1, 0.98)


def test_a_share_is_the_median_of_the_seeds(entry: Entry, references: References) -> None:
    runs = [found(BEST), found(0.99 * BEST), found(0.5 * BEST)]

    row = measured.share_row(AIM, [(entry, runs)], references)

    assert row == Row("slots, 1 s", ">= 0.98", "0.9900", "0.9900", is_met=True)
    assert row.markdown() == "| slots, 1 s | >= 0.98 | 0.9900 | 0.9900 | yes |"


def test_a_share_that_is_too_small_is_not_met(entry: Entry, references: References) -> None:
    row = measured.share_row(AIM, [(entry, [found(0.97 * BEST)])], references)

    assert (row.ratio, row.is_met) == ("0.9700", False)
    assert row.markdown().endswith("| **no** |")


def test_more_who_wait_than_in_the_best_known_are_no_success(
    entry: Entry, references: References
) -> None:
    row = measured.share_row(AIM, [(entry, [found(BEST, 2)])], references)

    assert (row.measured, row.is_met) == ("1.0000 · V1: 2 more wait", False)


@pytest.mark.parametrize(("bound", "met"), [(1.05 * BEST, "yes |"), (1.2 * BEST, "**no** |")])
def test_a_gap_is_what_lies_between_the_bound_and_the_own_answer(
    entry: Entry, bound: float, met: str
) -> None:
    gap = aims.Gap("gap", (aims.V[0],), 10, 0.10)

    row = measured.gap_row(gap, [(entry, [found(BEST, bound=bound)])])

    assert row.ratio == f"{bound / BEST - 1:.3f}"
    assert row.markdown().endswith(met)


def test_a_run_without_a_bound_meets_no_gap(entry: Entry) -> None:
    gap = aims.Gap("gap", (aims.V[0],), 10, 0.10)

    assert measured.gap_row(gap, [(entry, [found(BEST)])]).is_met is False


def test_equal_to_the_best_is_as_good_as_proved(entry: Entry, references: References) -> None:
    equal = measured.proved_row([(entry, [found(BEST)])], references, seconds=10)
    less = measured.proved_row([(entry, [found(BEST - 1)])], references, seconds=10)

    assert (equal.measured, equal.is_met) == ("V1 0/1 proved, 1.0000", True)
    assert less.is_met is False


def test_a_long_run_has_to_be_ours(entry: Entry, references: References) -> None:
    before = measured.beaten_row([entry], references)
    references.learn(entry.instance, measured.Known(BEST + 1, 0, "pods, 300 s, seed 1"))
    after = measured.beaten_row([entry], references)

    assert (before.measured, before.is_met) == ("V1 1.0000 (file)", False)
    assert (after.measured, after.is_met) == ("V1 1.0007 (pods, 300 s, seed 1)", True)


def test_memory_is_the_most_of_all_runs(entry: Entry) -> None:
    row = measured.memory_row([(entry, [found(1), found(1)._replace(megabytes=90.0)])])

    assert (row.measured, row.ratio, row.is_met) == ("90 MB", "1.12", False)


def test_time_grows_with_a_power_of_the_people() -> None:
    assert exponent([(10, 1.0), (20, 3.0), (100, 100.0)]) == pytest.approx(2)


def test_what_the_first_answer_reaches_is_reached_at_once(entry: Entry) -> None:
    reached = time_to(entry.instance, -1e9, seeds=1, clock="process")

    assert reached is None or reached.affinity >= -1e9
    assert time_to(load(SOCIAL), 1.0, seeds=1, clock="process") is not None


def test_a_run_is_asked_for_once_and_lets_references_rise(entry: Entry) -> None:
    with ThreadPoolExecutor(1) as pool:
        plan = Plan(pool, clock="process")
        twice = [plan.baseline(entry, "greedy", seconds=1, seed=1) for _ in range(2)]
        runs = list(plan.learned())

    known = plan.references.of(entry.instance)
    assert twice[0] is twice[1]
    assert [run.method for _, run in runs] == ["greedy"]
    assert known is not None
    assert known.affinity == BEST


def test_every_pick_without_files_is_generated(tmp_path: Path) -> None:
    entries = list(aims.entries_of(aims.V[:2], files=tmp_path, folder=tmp_path))
    again = list(aims.entries_of(aims.V[:2], files=None, folder=tmp_path))

    assert [entry.instance.name for entry in entries] == ["tight-24-1", "tight-36-1"]
    assert [entry.file for entry in entries] == [entry.file for entry in again]


def test_a_folder_is_searched_to_its_depth(tmp_path: Path) -> None:
    deep = tmp_path / "some" / "where"
    deep.mkdir(parents=True)
    (deep / V1.name).write_text(V1.read_text(encoding="utf-8"), encoding="utf-8")

    (entry,) = aims.entries_of(aims.V[:1], files=tmp_path, folder=tmp_path)

    assert entry.instance.name == "V1_social_n16_s7101_sch0.8"


def goals(*options: str) -> list[str]:
    command = [sys.executable, str(BENCHMARKS / "goals.py"), "--clock", "process", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_the_table_has_the_rows_that_were_asked_for(tmp_path: Path) -> None:
    small = {**json.loads(SOCIAL.read_text(encoding="utf-8")), "name": "small"}
    (tmp_path / "social_n60.json").write_text(json.dumps(small), encoding="utf-8")

    lines = goals("--files", str(tmp_path), "--only", "social n=60", "--seeds", "1", "--jobs", "1")

    rows = [line.split(" | ") for line in lines[2:-2]]
    assert "\n".join(lines[:2]) == head()
    assert [row[0] for row in rows] == [f"| social n=60, {s} s" for s in ("0.1", "1", "10")]
    assert rows[-1][2:] == ["1.0000", "1.0000", "yes |"]
    assert lines[-1].endswith("1 at once, process time")


def test_a_command_that_solves_nothing_is_said_to_be_missing() -> None:
    from benchmarks.goals import _last_line  # noqa: PLC0415 - a script, for this test a module

    assert _last_line(("nowhere.py",)) == ("nowhere.py is not there", None)


def test_words_are_held_in_three_runs_with_two_hash_seeds() -> None:
    command = [sys.executable, str(BENCHMARKS / "honesty.py"), "3", "--first", "1"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    kept = "3 instances · 0 words broken · 3 runs with 2 hash seeds · "
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.startswith(kept)


def test_a_word_that_is_broken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine's answers are taken for another instance's, which no judge can accept."""
    from benchmarks import honesty  # noqa: PLC0415 - a script, for this test a module

    judged = honesty.judge
    monkeypatch.setattr(honesty, "judge", lambda text, groups: judged(text, [*groups, [0]]))

    assert all("small-1, effort" in word for word in list(honesty.broken_words(1)) or [""])


def test_small_rounds_are_proved() -> None:
    command = [sys.executable, str(BENCHMARKS / "proofs.py"), "3", "--clock", "process"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.startswith("3 of 3 proved · median ")
