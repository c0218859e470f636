"""What differs from system to system stands in one place; here on Linux, where it is tried."""

import errno
import os
from pathlib import Path

import pytest

from pods.store import platform

STORE = Path(platform.__file__).parent
# What a system may not have, or do otherwise.
OF_ONE_SYSTEM = ("fcntl", "msvcrt", "os.uname", "xattr", "O_NOFOLLOW", "O_DIRECTORY", "fsync(")


def test_no_other_module_knows_which_system_it_runs_on() -> None:
    told = {
        path.name: [word for word in OF_ONE_SYSTEM if word in path.read_text(encoding="utf-8")]
        for path in STORE.glob("*.py")
    }
    assert [name for name, words in told.items() if words] == ["platform.py"]


def test_a_lock_is_for_one_at_a_time_and_goes_with_its_holder(tmp_path: Path) -> None:
    first, second = (platform.open_folder(tmp_path) for _ in range(2))
    assert platform.locks(first)
    assert not platform.locks(second)
    os.close(first)
    assert platform.locks(second)
    os.close(second)


def test_only_some_errors_say_that_folders_are_never_locked_here() -> None:
    assert platform.cannot_lock_folders(OSError(errno.ENOLCK, "no locks"))
    assert not platform.cannot_lock_folders(OSError(errno.EACCES, "not yours"))


def test_a_folder_that_nobody_can_flush_is_no_failure_and_a_broken_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    platform.flush_folder(tmp_path)
    for number, is_told in ((errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)):

        def fail(_: int, number: int = number) -> None:
            raise OSError(number, "no")

        monkeypatch.setattr(os, "fsync", fail)
        if is_told:
            with pytest.raises(OSError, match="no"):
                platform.flush_folder(tmp_path)
        else:
            platform.flush_folder(tmp_path)


def test_the_machine_has_a_name_without_its_domain() -> None:
    assert platform.machine_name() == os.uname().nodename.partition(".")[0]
