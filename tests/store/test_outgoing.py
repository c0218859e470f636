"""Files for others: whole or not at all, for one's own eyes, never over something by accident."""

import os
from pathlib import Path

import pytest

from pods.store.outgoing import ExistsError, NoFileError, OwnListError, write_all, write_new
from pods.store.saving import NotSavedError


def test_a_new_file_and_its_folders_are_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "people.csv"
    assert write_new(path, b"Name\n")
    assert path.read_bytes() == b"Name\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_there_stays_unless_it_may_be_written_over(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(b"mine")
    path.chmod(0o640)
    with pytest.raises(ExistsError, match="is there already"):
        write_new(path, b"new")
    assert path.read_bytes() == b"mine"
    assert write_new(path, b"new", overwrite=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


def test_the_same_again_is_nothing_to_do(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    assert write_new(path, b"same")
    os.utime(path, ns=(1, 1))
    assert not write_new(path, b"same")
    assert path.stat().st_mtime_ns == 1


def test_of_several_none_is_written_if_one_must_not_be(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    files = {tmp_path / name: b"new" for name in "abc"}
    with pytest.raises(ExistsError):
        write_all(files)
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert [path.name for path in write_all(files, overwrite=True)] == ["a", "b", "c"]
    assert write_all(files) == ()


def test_the_list_itself_is_never_written_over_not_even_through_a_link(tmp_path: Path) -> None:
    own, link = tmp_path / "pods.toml", tmp_path / "link"
    own.write_bytes(b"format = 1\n")
    link.symlink_to(own)
    for path in (own, link, tmp_path / "." / "pods.toml"):
        with pytest.raises(OwnListError):
            write_new(path, b"Name\n", overwrite=True, own_list=own)
    assert own.read_bytes() == b"format = 1\n"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_new(link, b"new", overwrite=True)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")


def test_a_link_to_nothing_is_not_followed_by_accident(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    with pytest.raises(ExistsError, match="link is there already"):
        write_new(link, b"new")
    assert not target.exists()
    write_new(link, b"new", overwrite=True)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")


def test_a_folder_a_pipe_and_a_link_to_itself_are_refused(tmp_path: Path) -> None:
    pipe, ring = tmp_path / "pipe", tmp_path / "ring"
    os.mkfifo(pipe)
    ring.symlink_to(ring)
    with pytest.raises(NoFileError, match="is a folder"):
        write_new(tmp_path, b"")
    with pytest.raises(NoFileError, match="not an ordinary file"):
        write_new(pipe, b"", overwrite=True)
    with pytest.raises(NotSavedError):
        write_new(ring, b"", overwrite=True)


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotSavedError, match="not a folder"):
        write_new(tmp_path / "file" / "people.csv", b"")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc on this system")
def test_a_folder_that_cannot_be_made_is_said() -> None:
    with pytest.raises(NotSavedError, match="could not be saved"):
        write_new(Path("/proc/pods-nothing-there/people.csv"), b"")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_not_ours_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotSavedError, match="no permission"):
        write_new(tmp_path / "new" / "people.csv", b"")
