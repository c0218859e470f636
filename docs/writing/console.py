"""Runs what a page shows: every line after `$ ` is typed, and what follows it is what came back.

One page is one session in a new folder, with a home of its own, on the day that the examples play
on. Both streams stand as a terminal would show them, results and remarks in the order they came.
"""

import io
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from pods.__main__ import main
from pods.errors import ExitCode

FENCE = "```console\n"
PROMPT = "$ "
TODAY = "2026-09-14"
HOME = "/home/mira"
"""What a page shows in the place of the folder that it was run in."""

_SHELL_ONLY = set("|<>;&`$*")


def rerun(page: str) -> str:
    """The page with every console block run again, in order, its answers replaced by today's."""
    if FENCE not in page:
        return page
    # A path as long as the one that stands for it, so that lines break where they do for a reader.
    with TemporaryDirectory(dir="/tmp") as folder:
        shell = Shell(Path(folder))
        first, *rest = page.split(FENCE)
        return first + "".join(FENCE + _block_again(part, shell) for part in rest)


class Shell:
    """A folder, an environment and the exit code of the last command.

    Args:
        home: an empty folder that stands for the home of the reader.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home
        self.exit_code = 0
        scripts = Path(sys.executable).parent
        self.environ = {
            "HOME": str(home),
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "PODS_TODAY": TODAY,
            "LANG": "C.UTF-8",
            "TERM": "dumb",
        }

    def type(self, line: str) -> str:
        """What comes back after typing a line: both streams, without the folder's true name.

        Raises:
            RuntimeError: the line led to a bug, which is nothing to show on a page.
        """
        words = shlex.split(line, comments=True)
        if words[0] == "export":
            self.environ |= dict(_pair(word) for word in words[1:])
            return ""
        if words[0] == "cd":
            self.folder = self.folder / words[1]
            return ""
        is_plain = words[0] == "pods" and not _SHELL_ONLY & set(line)
        answer = self._pods(words[1:]) if is_plain else self._elsewhere(line)
        if self.exit_code == ExitCode.BUG:
            raise RuntimeError(f"{line}\n{answer}")
        return answer.replace(str(self.home), HOME)

    def _pods(self, arguments: list[str]) -> str:
        """Run it in this process: quick, and seen by the coverage."""
        screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        with (
            patch.dict(os.environ, {**_kept(), **self.environ}, clear=True),
            patch.object(sys, "stdin", io.StringIO()),
            chdir(self.folder),
            redirect_stdout(screen),
            redirect_stderr(screen),
        ):
            self.exit_code = main(arguments)
        screen.flush()
        written = screen.buffer
        assert isinstance(written, io.BytesIO)  # noqa: S101 - it was made above
        return written.getvalue().decode()

    def _elsewhere(self, line: str) -> str:
        done = subprocess.run(  # noqa: S603 - the pages are our own
            ["/bin/sh", "-c", f"(exit {self.exit_code}); {line}"],
            cwd=self.folder,
            env={**_kept(), **self.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=120,
        )
        self.exit_code = done.returncode
        return done.stdout.decode()


def _block_again(part: str, shell: Shell) -> str:
    """One block, from behind its opening fence to the text after it."""
    block, fence, after = part.partition("```\n")
    typed = [line for line in block.splitlines() if line.startswith(PROMPT)]
    return "".join(_session(typed, shell)) + fence + after


def _session(typed: list[str], shell: Shell) -> Iterator[str]:
    """Each line and its answer; a blank line stands after an answer if more is typed."""
    for number, line in enumerate(typed, start=1):
        answer = shell.type(line.removeprefix(PROMPT))
        yield f"{line}\n"
        yield answer if not answer or answer.endswith("\n") else f"{answer}\n"
        yield "\n" if answer and number < len(typed) else ""


def _pair(word: str) -> tuple[str, str]:
    name, _, value = word.partition("=")
    return name, value


def _kept() -> dict[str, str]:
    """What lets a measured run look into its children."""
    return {name: value for name, value in os.environ.items() if name.startswith("COV")}
