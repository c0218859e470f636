"""What a command loads: start-up time is guarded by what is imported, not by stopwatches."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.run import Pods

_LIST_MODULES = """
import atexit, os, sys
atexit.register(lambda: open(os.environ["MODULES"], "w").write("\\n".join(sorted(sys.modules))))
from pods.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def loaded_by(pods: Pods, *typed: str, exit_code: int = 0, **environ: str) -> set[str]:
    """Every module that is loaded when the program ends."""
    target = pods.home / "modules"
    done = subprocess.run(
        [sys.executable, "-c", _LIST_MODULES, *typed],
        cwd=pods.folder,
        env={**pods.environ, "MODULES": str(target), **environ},  # coverage would load more
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == exit_code, done.stderr.decode()
    return set(target.read_text().split())


def test_the_version_loads_neither_typer_nor_pydantic_nor_rich(pods: Pods) -> None:
    loaded = loaded_by(pods, "--version")
    assert loaded.isdisjoint({"typer", "pydantic", "rich", "tomllib", "pods.model"})


def test_the_front_page_loads_no_command_and_no_rich(pods: Pods) -> None:
    loaded = loaded_by(pods, "--help")
    assert not [name for name in loaded if name.startswith("pods.cli.commands.")]
    assert loaded.isdisjoint({"rich", "tomllib", "pydantic", "pods.model.book"})


def test_completing_the_name_of_a_command_loads_no_command_and_no_pydantic(pods: Pods) -> None:
    asked = {"_PODS_COMPLETE": "bash", "_PODS_LINE": "pods "}
    loaded = loaded_by(pods, **asked)
    assert not [name for name in loaded if name.startswith("pods.cli.commands.")]
    assert loaded.isdisjoint({"pydantic", "rich", "tomllib", "pods.model.book"})


@pytest.mark.parametrize("typed", [("where",), ("check",), ("history",)])
def test_a_command_that_reads_loads_nothing_that_writes(pods: Pods, typed: tuple[str, ...]) -> None:
    pods.write("format = 1\n")
    loaded = loaded_by(pods, *typed)
    assert loaded.isdisjoint({"tomli_w", "pods.store.splice", "pods.store.saving"})


def test_calendars_are_loaded_by_the_one_command_that_writes_them(pods: Pods) -> None:
    pods.write('[pods.sea]\nname = "Sea"\n[pods.sea.meetings.2026-09-20]\non = 2026-09-20\n')
    assert "icalendar" in loaded_by(pods, "calendar", "--out", "sea.ics")
    for typed in (("calendar", "--json"), ("export", "people"), ("skip-meeting", "sea")):
        assert "icalendar" not in loaded_by(pods, *typed), typed


def test_no_plug_in_of_a_stranger_runs_inside_pods(pods: Pods) -> None:
    stranger = pods.home / "stranger-1.dist-info"
    stranger.mkdir()
    (stranger / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1\n")
    (stranger / "entry_points.txt").write_text("[pydantic]\nstranger = stranger:plugin\n")
    (pods.home / "stranger.py").write_text("plugin = None\n")
    pods.write("format = 1\n")
    assert "stranger" not in loaded_by(pods, "check", PYTHONPATH=str(pods.home))


def test_python_m_pods_is_pods(pods: Pods) -> None:
    assert pods.program("where").stdout == pods("where").stdout
    script = Path(sys.executable).with_name("pods")
    done = subprocess.run([script, "--version"], capture_output=True, check=True, timeout=60)
    assert done.stdout == b"pods 0.1.0\n"
