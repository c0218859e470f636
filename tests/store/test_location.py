"""Which file a command reads and writes."""

import os
from pathlib import Path

import pytest

from pods.errors import ExitCode
from pods.store.location import LocationError, locate, state_folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def cwd(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


def test_the_option_comes_first_then_the_variable_then_this_folder_then_the_users_own(
    cwd: Path, home: Path
) -> None:
    (cwd / "pods.toml").touch()
    environ = {"HOME": str(home), "PODS_FILE": "mine.toml"}

    by_option = locate("other.toml", environ=environ, cwd=cwd)
    by_variable = locate(None, environ=environ, cwd=cwd)
    here = locate(None, environ={"HOME": str(home), "PODS_FILE": ""}, cwd=cwd)
    (cwd / "pods.toml").unlink()
    by_default = locate(None, environ={"HOME": str(home)}, cwd=cwd)

    assert by_option[:3] == (cwd / "other.toml", "--file", False)
    assert by_variable[:3] == (cwd / "mine.toml", "$PODS_FILE", False)
    assert here[:3] == (cwd / "pods.toml", "pods.toml in this folder", True)
    assert by_default[:3] == (home / ".local/share/pods/pods.toml", "your data folder", False)


def test_the_users_folders_follow_the_xdg_variables_unless_they_are_relative(
    cwd: Path, home: Path, tmp_path: Path
) -> None:
    environ = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_STATE_HOME": "relative",
    }

    assert locate(None, environ=environ, cwd=cwd).path == tmp_path / "data/pods/pods.toml"
    assert state_folder(environ) == home / ".local/state/pods"


def test_a_home_that_reached_us_unexpanded_is_expanded(cwd: Path, home: Path) -> None:
    environ = {"HOME": str(home), "PODS_FILE": "~/lists/pods.toml"}

    assert locate(None, environ=environ, cwd=cwd).path == home / "lists/pods.toml"
    assert locate("~x.toml", environ=environ, cwd=cwd).path == cwd / "~x.toml"


def test_without_home_in_the_environment_the_system_knows_one(cwd: Path) -> None:
    assert state_folder({}) == Path.home() / ".local/state/pods"
    assert locate(None, environ={}, cwd=cwd).why == "your data folder"


def test_a_link_is_followed_to_the_file_even_if_there_is_none_yet(cwd: Path) -> None:
    target = cwd / "deep" / "real.toml"
    (cwd / "second.toml").symlink_to(target)
    (cwd / "pods.toml").symlink_to("second.toml")

    dangling = locate(None, environ={}, cwd=cwd)
    target.parent.mkdir()
    target.touch()
    whole = locate(None, environ={}, cwd=cwd)

    assert dangling == (cwd / "pods.toml", "pods.toml in this folder", False, target)
    assert whole == (cwd / "pods.toml", "pods.toml in this folder", True, target)


def test_dots_in_a_path_go_through_links_as_the_system_does(cwd: Path, tmp_path: Path) -> None:
    (tmp_path / "far" / "away").mkdir(parents=True)
    (cwd / "link").symlink_to(tmp_path / "far" / "away")

    assert locate("link/../pods.toml", environ={}, cwd=cwd).real == tmp_path / "far/pods.toml"


def test_what_can_be_no_file_is_refused_with_a_sentence(cwd: Path) -> None:
    (cwd / "folder").mkdir()
    (cwd / "file").touch()
    (cwd / "round").symlink_to("round")
    os.mkfifo(cwd / "pipe")

    refused = {}
    for name in ("folder", "file/pods.toml", "round", "pipe", ""):
        with pytest.raises(LocationError) as error:
            locate(name, environ={}, cwd=cwd)
        refused[name] = (error.value.message, error.value.hint)
        assert error.value.exit_code == ExitCode.USAGE

    assert refused == {
        "folder": (f"{cwd}/folder is a folder", f"name the file in it: {cwd}/folder/pods.toml"),
        "file/pods.toml": (
            f"{cwd}/file/pods.toml cannot be: a part of that path is a file, not a folder",
            "check the path",
        ),
        "round": (f"{cwd}/round is a link that leads back to itself", f"ls -l {cwd}/round"),
        "pipe": (f"{cwd}/pipe is not an ordinary file", "name a file such as pods.toml"),
        "": ("--file names no file", "--file pods.toml"),
    }


def test_a_path_that_is_too_long_is_refused_with_the_systems_reason(cwd: Path) -> None:
    with pytest.raises(LocationError, match="cannot be reached: File name too long"):
        locate("x" * 300, environ={}, cwd=cwd)
