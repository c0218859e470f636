"""The benchmarks of the engine measure what they say: formats, checker, families, baselines."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.check import judge
from benchmarks.grouping import baselines
from benchmarks.grouping.engine import problem_of
from benchmarks.grouping.families import FAMILIES, generate
from benchmarks.grouping.instance import (
    Known,
    UnreadableInstanceError,
    from_document,
    load,
    start_mask,
)
from benchmarks.grouping.references import References
from benchmarks.honesty import broken_words
from pods.grouping.rules import is_feasible
from pods.grouping.worth import pod_value

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "benchmarks"
V1 = BENCHMARKS / "instances" / "V1_social_n16_s7101_sch0.8.json"
SOCIAL = BENCHMARKS / "instances" / "social_n24.json"
FREE, MORNING, EVENING = "f" * 84, f"{0b111:084x}", f"{0b111 << 30:084x}"


def run(script: str, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run one of the benchmarks as a user would."""
    command = [sys.executable, str(BENCHMARKS / script), *arguments]
    environment = {**os.environ, **environ}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def document(**changes: Any) -> dict[str, Any]:
    """Six people in pods of two or three, each pair worth one more than the one before."""
    return {
        "format": "pods-mdgp-1",
        "name": "six",
        "n": 6,
        "size_min": 2,
        "size_max": 3,
        "weights": list(range(15)),
        "together": [],
        "apart": [],
        "slot_halfhours": 3,
        "availability": None,
        "bench_penalty": 100,
        "pods": [],
        **changes,
    }


def table(head: str, weight: str = "1.250") -> str:
    """Four people, each pair worth the same."""
    pairs = ((one, other) for one in range(4) for other in range(one + 1, 4))
    return "\n".join([head, *(f"{one} {other} {weight}" for one, other in pairs)]) + "\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "instance"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_published_objective_is_the_engines_own() -> None:
    best = json.loads(V1.read_text(encoding="utf-8"))["best_known"]
    problem = problem_of(load(V1))

    assert all(is_feasible(problem, group) for group in best["groups"])
    assert sum(pod_value(problem, group) for group in best["groups"]) == best["objective"]
    assert problem.waiting_penalty == 1000


def test_solving_a_file_prints_an_answer_that_the_checker_accepts(tmp_path: Path) -> None:
    solved = run("solve.py", str(V1), "--seconds", "5", "--seed", "3", "--clock", "process")
    told = json.loads(solved.stdout)
    checked = run("check.py", str(V1), str(written(tmp_path, solved.stdout)))

    assert (told["objective"], told["upper_bound"], told["proved"]) == (1453, 1453, True)
    assert told["benched"] == []
    assert told["seconds"] > 0
    assert told["proposals"] > 0
    assert (checked.stdout, checked.returncode) == ("valid, objective 1453\n", 0)


def test_a_table_is_told_by_its_content_and_keeps_its_decimals(tmp_path: Path) -> None:
    file = written(tmp_path, table("4 2 ss 2 2 2 2"))

    solved = run("solve.py", str(file), "--seconds", "2", "--clock", "process")

    assert load(file).scale == 1000
    assert json.loads(solved.stdout)["objective"] == 2.5
    assert judge(file.read_text(encoding="utf-8"), [[0, 1], [2, 3]])[0] == []


def test_a_bound_for_each_group_is_handed_on(tmp_path: Path) -> None:
    instance = load(written(tmp_path, table("4 2 ds 1 1 3 3")))

    assert instance.group_sizes == problem_of(instance).group_sizes == ((1, 1), (3, 3))


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"format": "other"}', "4 2 xs 2 2 2 2\n", "hi"])
def test_what_is_in_neither_format_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableInstanceError):
        load(written(tmp_path, text))


@pytest.mark.parametrize(
    ("changes", "groups", "complaint"),
    [
        ({}, [[0, 1], [2, 3], [4, 5]], None),
        ({}, [[0, 1], [2, 3]], None),
        ({}, [[0, 1, 2, 3], [4, 5]], "[0, 1, 2, 3] has a size that is not allowed"),
        ({}, [[0], [2, 3]], "[0] has a size that is not allowed"),
        ({}, [[0, 1], [1, 2]], "somebody sits twice, or is unknown"),
        ({}, [[5, 6]], "somebody sits twice, or is unknown"),
        ({"together": [[0, 1]]}, [[2, 3], [4, 5]], None),
        ({"together": [[0, 1]]}, [[0, 2], [1, 3]], "[0, 1] are not together"),
        ({"together": [[0, 1]]}, [[0, 2], [3, 4]], "[0, 1] are not together"),
        ({"apart": [[0, 1]]}, [[2, 3], [4, 5]], None),
        ({"apart": [[0, 1]]}, [[0, 1], [2, 3]], "0 and 1 are not apart"),
        ({"pods": [{"members": [0, 1]}]}, [[0, 1, 2], [3, 4]], None),
        (
            {"pods": [{"members": [0, 1]}]},
            [[2, 3]],
            "the pod of [0, 1] is torn, waits or is merged",
        ),
        ({"availability": [FREE, MORNING, MORNING, *[EVENING] * 3]}, [[0, 1, 2], [3, 4, 5]], None),
        (
            {"availability": [FREE, MORNING, MORNING, *[EVENING] * 3]},
            [[0, 1], [2, 3]],
            "[2, 3] has no slot in common",
        ),
    ],
)
def test_the_checker_finds_what_is_wrong(
    changes: dict[str, Any], groups: list[list[int]], complaint: str | None
) -> None:
    wrong, _ = judge(json.dumps(document(**changes)), groups)

    assert wrong == ([] if complaint is None else [complaint])


def test_two_existing_pods_cannot_become_one() -> None:
    pods = [{"members": [0]}, {"members": [1]}]

    wrong, _ = judge(json.dumps(document(pods=pods)), [[0, 1], [2, 3], [4, 5]])

    assert wrong == [f"the pod of [{one}] is torn, waits or is merged" for one in (0, 1)]


def test_the_objective_takes_off_the_price_of_those_who_wait() -> None:
    assert judge(json.dumps(document()), [[0, 1], [2, 3, 4]])[1] == 0 + 9 + 10 + 12 - 100


@pytest.mark.parametrize(
    ("groups", "complaint"),
    [
        ([[0], [1, 2, 3]], None),
        ([[1, 2, 3], [0]], None),
        ([[0, 1], [2, 3]], "no bounds are left for a group of 2"),
        ([[1, 2, 3]], "somebody waits"),
    ],
)
def test_the_groups_of_a_table_fit_its_bounds_in_any_order(
    groups: list[list[int]], complaint: str | None
) -> None:
    wrong, _ = judge(table("4 2 ds 1 1 3 3"), groups)

    assert wrong[:1] == ([] if complaint is None else [complaint])


@settings(max_examples=60)
@given(free=st.integers(min_value=0, max_value=(1 << 336) - 1), length=st.integers(1, 6))
def test_a_start_is_a_half_hour_followed_by_enough_free_ones(free: int, length: int) -> None:
    starts = start_mask(free, length=length)

    for t in range(336):
        whole = all(free >> (t + later) % 336 & 1 for later in range(length))
        assert bool(starts >> t & 1) == whole
    assert starts < 1 << 336


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_and_a_seed_give_the_same_bytes_whatever_the_hash_seed(family: str) -> None:
    one, other = (
        run("generate.py", family, "40", "--seed", "2", PYTHONHASHSEED=hash_seed).stdout
        for hash_seed in ("1", "2")
    )

    assert one == other
    assert json.loads(one)["n"] == 40
    assert generate(family, count=40, seed=3) != generate(family, count=40, seed=2)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_rules_of_a_family_can_be_kept(family: str) -> None:
    instance = from_document(generate(family, count=60, seed=1))
    starts = instance.starts or (1,) * 60

    for group in (*instance.together, *instance.pods):
        common = -1
        for person in group:
            common &= starts[person]
        assert common
        assert not any({one, other} <= set(group) for one, other in instance.apart)
    known = [person for group in instance.before for person in group]
    assert len(known) == len(set(known)) <= (57 if family == "churn" else 0)


@pytest.mark.parametrize("family", ["social", "uniform", "tight", "churn"])
def test_every_baseline_answers_within_the_rules(family: str) -> None:
    raw = generate(family, count=36, seed=1)
    instance = from_document(raw)
    answers = {
        "random": baselines.random_partition(instance, seed=1),
        "greedy": baselines.greedy(instance),
        "exchange": baselines.exchange(instance, seed=1),
        "local maximum": baselines.local_maximum(instance, seed=1),
        "golfers": baselines.golfers(instance, seed=1),
    }

    for answer in answers.values():
        assert judge(json.dumps(raw), [list(group) for group in answer])[0] == []


@pytest.mark.parametrize("family", ["social", "uniform"])
def test_from_the_same_start_more_passes_never_lose(family: str) -> None:
    instance = from_document(generate(family, count=60, seed=1))

    none, one, all_of_them, many = (
        instance.affinity(groups)
        for groups in (
            baselines.random_partition(instance, seed=1),
            baselines.exchange(instance, seed=1),
            baselines.local_maximum(instance, seed=1),
            baselines.local_maximum(instance, starts=5, seed=1),
        )
    )

    assert none < one <= all_of_them <= many


def test_a_reference_only_ever_rises_and_its_bound_only_falls(tmp_path: Path) -> None:
    instance, path = load(SOCIAL), tmp_path / "references.json"
    references = References(path)

    assert references.of(instance) == Known(2802, 0, "the file", 2802)
    assert not references.learn(instance, Known(2700, 0, "somebody", 2900))
    assert references.learn(instance, Known(2802, 0, "a proof", 2801.5))
    assert not references.learn(instance, Known(9000, 3, "somebody who leaves three waiting"))
    references.save()
    assert References(path).of(instance) == Known(2802, 0, "the file", 2801.5)


def test_a_comparison_prints_the_engine_beside_the_baselines(tmp_path: Path) -> None:
    rows = tmp_path / "runs.csv"

    compared = run(
        "compare.py", str(V1), "--budgets", "2", "--seeds", "1", "--csv", str(rows),
        "--baseline-seconds", ".05", "--clock", "process",
    )  # fmt: skip

    table_rows = [line.split(" | ") for line in compared.stdout.splitlines()[2:]]
    by_method = {cells[1]: cells for cells in table_rows}
    assert compared.returncode == 0
    assert by_method["pods"][3:9] == ["0 (0)", "1453", "1.000", "1.000", "0.0%", "1/1"]
    assert {"exchange", "golfers", "greedy", "local maximum", "random"} < set(by_method)
    assert len(rows.read_text(encoding="utf-8").splitlines()) == 1 + len(by_method)


@pytest.mark.parametrize("seed", range(25))
def test_the_engine_keeps_its_word(seed: int) -> None:
    """At any length: python benchmarks/honesty.py 10000."""
    assert list(broken_words(seed)) == []


def test_a_solver_that_is_not_installed_is_left_out() -> None:
    code = "import sys; sys.modules['ortools'] = None; sys.argv = ['reference.py', 'cpsat', 'x']"
    script = f"{code}; import runpy; runpy.run_path({str(BENCHMARKS / 'reference.py')!r}, "

    done = subprocess.run(
        [sys.executable, "-c", script + "run_name='__main__')"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stderr, done.returncode) == ("ortools is not installed\n", 3)
