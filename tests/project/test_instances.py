"""An instance may come from anybody: what it says is taken exactly, or refused in one line."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.check import judge
from benchmarks.grouping.engine import NoAnswerError, solve
from benchmarks.grouping.instance import UnreadableInstanceError, from_document, load

SOLVE = Path(__file__).parents[2] / "benchmarks" / "solve.py"
TOLD = ["objective", "groups", "benched", "upper_bound", "proved", "seconds", "proposals"]
FREE, MORNING, EVENING = "f" * 84, f"{0b111:084x}", f"{0b111 << 30:084x}"


def document(**changes: Any) -> dict[str, Any]:
    """Six people in pods of two or three, each pair worth one more than the one before."""
    return {
        "format": "pods-mdgp-1",
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


def table(*lines: str) -> str:
    return "\n".join(("4 2 ss 2 2 2 2", *lines)) + "\n"


PAIRS = [f"{one} {other} 1.5" for one in range(4) for other in range(one + 1, 4)]


def asked(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SOLVE), str(file), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def solved(raw: dict[str, Any]) -> list[list[int]]:
    """The groups that the engine finds at its leisure, held to be valid."""
    answer = solve(from_document(raw), seconds=60, seed=1, clock=lambda: 0.0, began=0.0)
    groups = [list(group) for group in answer.groups]
    wrong, objective = judge(json.dumps(raw), groups)
    assert (wrong, objective) == ([], answer.objective)
    return groups


def test_the_answer_is_one_document_of_seven_facts(tmp_path: Path) -> None:
    file = tmp_path / "six.json"
    file.write_text(json.dumps(document()), encoding="utf-8")

    done = asked(file, "--seconds", "20", "--seed", "3", "--clock", "process")
    told = json.loads(done.stdout)

    assert (done.returncode, done.stderr) == (0, "")
    assert list(told) == TOLD
    assert told["proved"]
    assert judge(file.read_text(encoding="utf-8"), told["groups"]) == ([], told["objective"])
    assert told["upper_bound"] == told["objective"] == 45
    assert told["seconds"] > 0


@pytest.mark.parametrize("seconds", ["0", "0.0001"])
def test_an_answer_is_valid_even_where_there_is_no_time(tmp_path: Path, seconds: str) -> None:
    file = tmp_path / "six.json"
    file.write_text(json.dumps(document()), encoding="utf-8")

    told = json.loads(asked(file, "--seconds", seconds).stdout)

    assert judge(file.read_text(encoding="utf-8"), told["groups"]) == ([], told["objective"])


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "soon", "1e9"])
def test_seconds_that_cannot_be_are_a_usage_error(tmp_path: Path, seconds: str) -> None:
    done = asked(tmp_path / "none", "--seconds", seconds)

    assert (done.returncode, done.stdout) == (2, "")
    assert "--seconds" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"format": "pods-mdgp-1"}',
        json.dumps(document(n=10**9)),
        json.dumps(document(weights=[float("nan")] * 15)),
        "999999999 2 ss 1 999999999 1 999999999\n0 1 5\n",
        table(*PAIRS[:-1]),
        "4 2 ss 2 2\n" + "\n".join(PAIRS),
    ],
)
def test_a_file_that_is_no_instance_is_refused_in_one_line(
    tmp_path: Path, text: str | None
) -> None:
    file = tmp_path / "bad"
    if text is not None:
        file.write_text(text, encoding="utf-8")

    done = asked(file)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert len(done.stderr) < 300


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"format": "other"}, "format is 'other'"),
        ({"n": True}, "n is True"),
        ({"n": "6"}, "n is '6'"),
        ({"size_min": 0}, "size_min is 0"),
        ({"size_min": 4}, "size_min is larger than size_max"),
        ({"bench_penalty": -1}, "bench_penalty is -1"),
        ({"bench_penalty": None}, "bench_penalty is None"),
        ({"slot_halfhours": 337}, "slot_halfhours is 337"),
        ({"name": 3}, "name is 3"),
        ({"weights": list(range(14))}, "weights is 14 of them, not a list of 15"),
        ({"weights": "many"}, "weights is 'many'"),
        ({"weights": [*range(14), 1.5]}, "a weight is 1.5"),
        ({"weights": [*range(14), None]}, "a weight is None"),
        ({"weights": [*range(14), -(10**13)]}, "a weight is beyond"),
        ({"together": 3}, "together is 3"),
        ({"together": [[]]}, "[] in together"),
        ({"together": [[0, 0]]}, "[0, 0] in together"),
        ({"together": [[0, 6]]}, "[0, 6] in together"),
        ({"together": [[0, 1.0]]}, "[0, 1.0] in together"),
        ({"apart": [[0]]}, "[0] in apart"),
        ({"apart": [[0, 1, 2]]}, "[0, 1, 2] in apart"),
        ({"pods": [[0, 1]]}, "pods is not a list of objects"),
        ({"pods": [{}]}, "None in the members of pods"),
        ({"pods": [{"members": [0, -1]}]}, "[0, -1] in the members of pods"),
        ({"availability": [FREE] * 5}, "availability is neither null nor a list of 6"),
        ({"availability": ["0x12"] * 6}, "availability of 0 is '0x12'"),
        ({"availability": ["f" * 85] * 6}, "availability of 0 is 'ffff"),
        ({"best_known": [1]}, "best_known is [1]"),
        ({"pods": [{"members": [0, 1, 2, 3]}]}, "is larger than size_max 3"),
        ({"pods": [{"members": [0, 1]}], "apart": [[1, 0]]}, "are to be apart and are in one pod"),
        (
            {"pods": [{"members": [0, 1]}], "availability": [MORNING, EVENING, *[FREE] * 4]},
            "has no hours in common",
        ),
        (
            {"pods": [{"members": [0]}, {"members": [1]}], "together": [[0, 2], [2, 1]]},
            "would have to be one",
        ),
        ({"pods": [{"members": [0]}, {"members": [0]}]}, "would have to be one"),
    ],
)
def test_what_cannot_be_so_in_a_document_is_named(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        from_document(document(**changes))


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ([*PAIRS[:-1], "2 3 x"], "invalid literal"),
        ([*PAIRS[:-1], "2 2 1"], "2 2 is no pair"),
        ([*PAIRS[:-1], "2 4 1"], "2 4 is no pair"),
        ([*PAIRS[:-1], "0 1 1"], "1 pairs are missing"),
        ([*PAIRS[:-1], f"2 3 {'9' * 30}"], "a weight has more than 20 characters"),
        ([*PAIRS, "0 1 1"], "7 pairs for 4 people, not 6"),
    ],
)
def test_what_cannot_be_so_in_a_table_is_named(
    tmp_path: Path, lines: list[str], complaint: str
) -> None:
    file = tmp_path / "table"
    file.write_text(table(*lines), encoding="utf-8")

    with pytest.raises(UnreadableInstanceError, match=re.escape(complaint)):
        load(file)


@pytest.mark.parametrize("head", ["4 2 ss 3 3 2 2", "4 2 ss 1 1 1 2", "4 2 ss 0 2 2 2", "4 0 ss"])
def test_bounds_that_nobody_can_keep_are_refused(tmp_path: Path, head: str) -> None:
    file = tmp_path / "table"
    file.write_text("\n".join([head, *PAIRS]), encoding="utf-8")

    with pytest.raises(UnreadableInstanceError):
        load(file)


def test_a_table_may_list_its_pairs_in_any_order_with_any_decimals(tmp_path: Path) -> None:
    file = tmp_path / "table"
    file.write_text(
        table("3 2 -0.25", "1 0 2", "0 2 1.5", "0 3 0", "1 2 10", "3 1 .125"), encoding="utf-8"
    )

    instance = load(file)

    assert instance.scale == 1000
    assert [instance.weights[one][other] for one, other in ((0, 1), (2, 3), (1, 3), (1, 2))] == [
        2000,
        -250,
        125,
        10_000,
    ]


def test_who_is_together_with_somebody_in_a_pod_belongs_to_it() -> None:
    raw = document(pods=[{"members": [0, 1]}], together=[[1, 5], [2, 3], [3, 4]])

    instance = from_document(raw)

    assert (instance.pods, instance.together) == (((0, 1, 5),), ((2, 3, 4),))
    assert sorted(solved(raw)) == [[0, 1, 5], [2, 3, 4]]


def test_a_pod_that_is_too_small_grows_even_where_waiting_costs_nothing() -> None:
    raw = document(pods=[{"members": [0]}], bench_penalty=0, weights=[-5] * 15)

    assert solved(raw)[0][0] == 0


def test_a_pod_that_must_grow_and_cannot_leaves_no_answer() -> None:
    raw = document(pods=[{"members": [0]}], apart=[[0, other] for other in range(1, 6)])

    with pytest.raises(NoAnswerError):
        solve(from_document(raw), seconds=60, seed=1, clock=lambda: 0.0, began=0.0)


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_so_few_people_are_an_instance_too(count: int) -> None:
    raw = document(n=count, weights=[1] * (count * (count - 1) // 2), size_min=3)

    assert [len(group) for group in solved(raw)] == ([3] if count == 5 else [])
