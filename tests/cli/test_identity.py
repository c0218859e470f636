"""Whose file it is, where it lies and who may read it stays as it was, whatever command runs."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import pytest

from tests.cli.test_every_command import filled
from tests.support.run import Pods
from tests.support.samples import LIST, WRITES, WRITES_BESIDES

WITHOUT_A_MARK = LIST.rstrip("\n").replace("\n", "\r\n").encode()
CHANGING = {**WRITES, "export": WRITES_BESIDES["export"]}
del CHANGING["edit"]  # the line breaks are those of the editor
MAKING = {**WRITES, **WRITES_BESIDES}


class Identity(NamedTuple):
    """What a file is, apart from what it says."""

    mode: int
    owner: tuple[int, int]
    attribute: bytes
    has_mark: bool
    has_last_line_break: bool
    lone_line_feeds: int
    links: tuple[str, ...]
    names: list[str]


@pytest.fixture
def odd(pods: Pods) -> Pods:
    """A list behind two links, with a decomposed name, in a folder that hands on its group."""
    filled(pods, "")
    real = pods.folder / "elsewhere"
    real.mkdir()
    real.chmod(0o2755)
    path = real / normalize("NFD", "zoë und ich.toml")
    path.write_bytes(b"\xef\xbb\xbf" + WITHOUT_A_MARK)
    path.chmod(0o640)
    os.setxattr(path, "user.colour", b"blue")
    if os.geteuid() == 0:
        os.chown(path, 1234, 4321)
    pods.file.unlink()
    (pods.folder / "link.toml").symlink_to(path)
    pods.file.symlink_to("link.toml")
    return pods


def identity(pods: Pods) -> Identity:
    """All of it, as it is now."""
    path = pods.file.resolve()
    found, content = path.stat(), path.read_bytes()
    return Identity(
        stat.S_IMODE(found.st_mode),
        (found.st_uid, found.st_gid),
        os.getxattr(path, "user.colour"),
        content.startswith(b"\xef\xbb\xbf"),
        content.endswith(b"\n"),
        content.count(b"\n") - content.count(b"\r\n"),
        tuple(str(one.readlink()) for one in (pods.file, pods.folder / "link.toml")),
        os.listdir(path.parent),  # noqa: PTH208 - the names as the disk has them
    )


@pytest.mark.parametrize("name", CHANGING)
def test_links_mode_owner_attributes_mark_line_breaks_and_name_stay(odd: Pods, name: str) -> None:
    before = identity(odd)
    ran = odd(*CHANGING[name])
    assert (ran.exit_code, ran.is_unchanged) == (0, False)
    assert identity(odd) == before
    undone = odd("undo")
    assert undone.after == ran.before
    assert identity(odd) == before


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """As if the shell had this one."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077], ids="{:03o}".format)
@pytest.mark.parametrize("name", MAKING)
def test_whatever_is_made_is_for_the_caller_alone(pods: Pods, name: str, mask: int) -> None:
    if name == "init":
        pods.environ["PODS_FILE"] = str(pods.folder / "deep/er/pods.toml")
    else:
        filled(pods, LIST)
        pods.file.chmod(0o600)
    before = set(everything(pods))
    with umask(mask):
        assert pods(*MAKING[name]).exit_code == 0
    made = [path for path in everything(pods) if path not in before]
    modes = {
        path: stat.S_IMODE(path.stat().st_mode)
        for path in [*made, *filter(Path.exists, [pods.file])]
    }
    assert made
    wrong = {
        str(path): oct(mode)
        for path, mode in modes.items()
        if mode != (0o700 if path.is_dir() else 0o600)
    }
    assert wrong == {}


def everything(pods: Pods) -> Iterator[Path]:
    """Every file and folder around a list."""
    return pods.folder.parent.rglob("*")
