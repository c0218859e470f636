"""A hostile environment: no value of a variable is a bug, and nothing is made for other eyes."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pods.cli.boundary import guard
from tests.support.run import Pods, with_coverage

LIST = '[people.ada]\nname = "Ada"\n'


@pytest.mark.parametrize("columns", ["²", "9" * 5000, "1000000000", "0", "-1", "1e9", "1", "٣"])
def test_a_width_that_is_none_stops_no_command(pods: Pods, columns: str) -> None:
    pods.write(LIST)
    ran = pods("people", COLUMNS=columns)
    assert ran.exit_code == 0
    assert "".join(ran.stdout.split()).startswith("Ada")


@pytest.mark.parametrize("day", ["nonsense", "9999-12-31", "0001-01-01", "\x1b[2J"])
def test_a_pinned_day_at_the_end_of_the_calendar_is_none(pods: Pods, day: str) -> None:
    pods.write(LIST)
    ran = pods("when", "ada", "me", PODS_TODAY=day)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "which is not a day" in ran.stderr
    assert "\x1b" not in ran.stderr


@pytest.mark.parametrize("folder", ["/dev/null", "/" + "x" * 300, "/dev/null/" + "x/" * 1500])
def test_a_state_folder_that_cannot_be_is_said(pods: Pods, folder: str) -> None:
    pods.write(LIST)
    edited = pods("edit", XDG_STATE_HOME=folder, EDITOR="true")
    added = pods("add-person", "Noor", XDG_STATE_HOME=folder)
    assert (edited.exit_code, added.exit_code) == (2, 7)
    assert "XDG_STATE_HOME" in edited.stderr
    assert added.is_unchanged


def test_everything_that_is_made_is_for_the_callers_eyes_alone(pods: Pods) -> None:
    before = os.umask(0)
    try:
        ran = [
            pods("add-person", "Noor"),
            pods("edit", EDITOR="false"),
            pods("demo", "a/b"),
            pods("add-person", "Bo", "--file", "c/d/list.toml"),
        ]
    finally:
        os.umask(before)
    assert [one.exit_code for one in ran] == [0, 2, 0, 0]
    made = [path for top in (pods.home, pods.folder) for path in top.rglob("*")]
    assert len(made) > 10
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_stops_no_command_and_is_not_written_into_the_list(
    pods: Pods, closed: str
) -> None:
    pods.write(LIST)
    for command in ("people", "add-person Noor"):
        done = subprocess.run(  # the words are ours
            ["sh", "-c", f"exec {sys.executable} -m pods {command} {closed}"],
            cwd=pods.folder,
            env=with_coverage(pods.environ),
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (done.returncode, b"bug" in done.stderr) == (0, False)
    assert pods.read() == LIST + '\n[people.noor]\nname = "Noor"\nadded = 2026-09-14\n'


def test_a_folder_that_is_gone_is_said(pods: Pods, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pathlib.Path.cwd", lambda: Path("/nowhere").readlink())
    ran = pods("where")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == "error: the folder that you are in is gone\n  cd to another one\n"


def test_too_little_memory_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    def hungry() -> int:
        raise MemoryError

    assert guard(hungry, typed=[]) == 7
    assert capsys.readouterr().err == (
        "error: there is not enough memory for this\n  ulimit -v shows the limit\n"
    )
