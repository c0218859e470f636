"""Run `pods` as a user would, and see everything that came of it."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pytest

from pods.__main__ import main

TODAY = "2026-09-14"


@dataclass(frozen=True)
class Ran:
    """What one run left behind: both streams, the exit code, the file before and after."""

    stdout: str
    stderr: str
    exit_code: int
    before: bytes | None
    after: bytes | None

    @property
    def new_lines(self) -> list[str]:
        """The lines of the file that were not there before."""
        old = _lines(self.before)
        return [line for line in _lines(self.after) if line not in old]

    @property
    def is_unchanged(self) -> bool:
        """Whether the file has the bytes it had."""
        return self.before == self.after


class Pods:
    """A folder, a home and an environment of its own; call it with what is typed after `pods`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "here"
        self.home = folder / "home"
        self.folder.mkdir()
        self.home.mkdir()
        self.file = self.folder / "pods.toml"
        self.environ: dict[str, str] = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "PODS_TODAY": TODAY,
            "LANG": "C.UTF-8",
            "TERM": "dumb",
        }

    @property
    def data_file(self) -> Path:
        """The file in the user's data folder."""
        return self.home / ".local/share/pods/pods.toml"

    @property
    def state(self) -> Path:
        """The folder of the history and of bug reports."""
        return self.home / ".local/state/pods"

    def write(self, text: str) -> None:
        """Put this text into `pods.toml` of the folder."""
        self.file.write_bytes(text.encode())

    def read(self) -> str:
        """The text of `pods.toml` of the folder."""
        return self.file.read_bytes().decode()

    def __call__(self, *typed: str, stdin: str = "", **environ: str) -> Ran:
        """Run it in this process: quick, and seen by the coverage."""
        before = _bytes(self.file)
        out, err = _stream(), _stream()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            _become(patch, {**self.environ, **environ}, self.folder)
            patch.setattr(sys, "stdin", io.StringIO(stdin))
            code = main(list(typed))
        return Ran(_text(out), _text(err), code, before, _bytes(self.file))

    def program(self, *typed: str, stdin: str = "", **environ: str) -> Ran:
        """Run the real program, in a process of its own."""
        before = _bytes(self.file)
        done = subprocess.run(
            [sys.executable, "-m", "pods", *typed],
            cwd=self.folder,
            env=with_coverage({**self.environ, **environ}),
            input=stdin.encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Ran(
            done.stdout.decode(), done.stderr.decode(), done.returncode, before, _bytes(self.file)
        )

    def terminal(self, *typed: str, **environ: str) -> "pexpect.spawn[str]":
        """Run the real program on a terminal of its own, 80 columns wide, to talk with."""
        return pexpect.spawn(
            sys.executable,
            ["-m", "pods", *typed],
            cwd=str(self.folder),
            env=with_coverage({**self.environ, "TERM": "xterm-256color", **environ}),
            dimensions=(30, 80),
            encoding="utf-8",
            timeout=20,
            preexec_fn=_hears_ctrl_c,
        )


@pytest.fixture
def pods(tmp_path: Path) -> Pods:
    """`pods`, in a folder without a file."""
    return Pods(tmp_path)


def with_coverage(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment, and what lets a measured run look into its children."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("COV")}
    return {**kept, **environ}


def _become(patch: pytest.MonkeyPatch, environ: Mapping[str, str], folder: Path) -> None:
    for name in list(os.environ):
        if name not in environ and not name.startswith(("COV", "PYTEST")):
            patch.delenv(name)
    for name, value in environ.items():
        patch.setenv(name, value)
    patch.chdir(folder)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _lines(content: bytes | None) -> list[str]:
    return (content or b"").decode().splitlines()


def _hears_ctrl_c() -> None:
    """As on a terminal of one's own: a shell's job in the background is deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
