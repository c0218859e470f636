"""Bytes of an ordinary file and no more of them than a list can have."""

import json
import os
from pathlib import Path

import pytest

from pods.store.opening import MAX_BYTES, NotReadableError, TooLargeError, read_whole
from pods.store.problems import InvalidFileError
from pods.store.saving import NotSavedError
from tests.store.conftest import Desk


def test_a_pipe_is_not_waited_for_and_a_device_not_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(NotReadableError, match="not an ordinary file"):
            read_whole(path)


def test_no_more_is_read_than_a_list_can_have(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.touch()
    os.truncate(path, MAX_BYTES)
    assert len(read_whole(path)) == MAX_BYTES
    os.truncate(path, 40_000 * MAX_BYTES)
    with pytest.raises(TooLargeError, match="larger than 20 MB"):
        read_whole(path)


def test_a_link_is_followed_only_where_that_is_meant(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"# mine\n")
    (tmp_path / "link").symlink_to("list")
    assert read_whole(tmp_path / "link") == b"# mine\n"
    with pytest.raises(OSError, match="symbolic links"):
        read_whole(tmp_path / "link", follow=False)


def test_a_file_without_an_end_is_neither_read_nor_changed(desk: Desk) -> None:
    os.truncate(desk.write(b""), 40_000 * MAX_BYTES)
    with pytest.raises(InvalidFileError, match="larger than 20 MB"):
        desk.file().read()
    with pytest.raises(NotSavedError, match="larger than 20 MB"):
        desk.add("bo")


def test_a_hostile_history_is_passed_over(desk: Desk) -> None:
    desk.add("ada")
    desk.add("bo")
    done = next(desk.state.glob("*/done"))
    good = json.loads((done / "000002.json").read_bytes())
    os.mkfifo(done / "000003.json")
    (done / "000004.json").symlink_to("/dev/zero")
    (done / "000005.json").mkdir()
    (done / "000006.json").write_text("[" * 100_000)
    (done / "000007.json").write_text(json.dumps({**good, "time": "2026-09-14"}))
    (done / "000008.json").write_text(json.dumps({**good, "label": ["x"]}))
    (done / "000009.json").write_bytes(b"\xff\0")
    (done / f"{'9' * 200}.json").write_text(json.dumps(good))
    assert [step.label for step in desk.file().history().done] == ["add bo", "add ada"]
    assert desk.file().undo().labels == ("add bo",)
    desk.add("cy")
    assert desk.file().undo().labels == ("add cy",)
