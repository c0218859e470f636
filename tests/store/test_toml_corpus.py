"""What is said of each file that others wrote to break TOML readers: bad/toml-test.jsonl.

The files are those that https://github.com/toml-lang/toml-test (MIT licence) calls invalid. Written
again by: python benchmarks/toml_corpus.py --golden tests/store/bad/toml-test.jsonl
"""

import json
from pathlib import Path

import pytest

from tests.store.test_errors import said_of

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "bad/toml-test.jsonl").read_text().splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["file"] for case in CASES])
def test_an_invalid_file_of_toml_test_is_refused_with_its_line_and_a_hint(
    case: dict[str, str],
) -> None:
    said = said_of(case["source"].encode("latin-1"))
    assert said == case["said"]
    assert said.startswith("pods.toml:")
    assert "\n    hint: " in said


def test_all_of_them_are_here() -> None:
    assert len(CASES) >= 480
