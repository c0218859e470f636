"""A hostile environment: no value of a variable is a bug, and nothing is made for other eyes."""

import os
import stat

import pytest

from tests.support.run import Pods

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
