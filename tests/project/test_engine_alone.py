"""The engine can be used without the rest, as docs/engine.md says."""

import os
import re
import subprocess
import sys
from pathlib import Path

from pods.grouping.problem import Problem
from pods.grouping.solution import Pod, Solution

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "engine.md"

LIST_MODULES = """
import sys
import pods.grouping.explain, pods.grouping.kinds, pods.grouping.problem, pods.grouping.rules
import pods.grouping.search.round, pods.grouping.solution, pods.grouping.suggest
print(*sorted(sys.modules))
"""


def _run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")},
    ).stdout


def test_the_engine_loads_no_file_no_book_no_screen_and_no_package_of_others() -> None:
    loaded = _run(LIST_MODULES).split()
    ours = {name for name in loaded if name.startswith("pods.")}
    assert {name for name in ours if not name.startswith("pods.grouping")} == set()
    foreign = {"pydantic", "rich", "typer", "tomllib", "tomli_w", "pathlib", "random"}
    assert foreign.isdisjoint(loaded)


def test_the_example_of_the_page_prints_what_the_page_shows() -> None:
    text = PAGE.read_text(encoding="utf-8")
    example, *others = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert _run(example) == shown
    for other in others:
        _run(example + other)


def test_the_page_names_every_field_of_what_is_asked_and_answered() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for kind in (Problem, Solution, Pod):
        assert [name for name in kind.__dataclass_fields__ if f"`{name}`" not in text] == []
