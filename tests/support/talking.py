"""Run a command where somebody sits at a terminal, and answer what it asks."""

import io
import sys
from typing import NamedTuple

import pytest

from pods.__main__ import main
from tests.support.run import Pods, _become


class Talked(NamedTuple):
    """What stood on the screen, without what was typed there, and the exit code."""

    screen: str
    code: int


class Terminal(io.TextIOWrapper):
    """A screen, or a keyboard with its answers, as far as a program asks."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(io.BytesIO(typed.encode()), encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        """It is one."""
        return True


def talk(pods: Pods, *typed: str, answers: str) -> Talked:
    """Run it in this process, stdin, stdout and stderr on one terminal without colour.

    Args:
        pods: where.
        typed: what stands after `pods`.
        answers: a line for each question; behind the last one is Ctrl-D.
    """
    screen = Terminal()
    with pytest.MonkeyPatch.context() as patch:
        _become(patch, {**pods.environ, "NO_COLOR": "1"}, pods.folder)
        patch.setattr(sys, "stdin", Terminal(answers))
        patch.setattr(sys, "stdout", screen)
        patch.setattr(sys, "stderr", screen)
        code = main(list(typed))
    assert isinstance(screen.buffer, io.BytesIO)
    return Talked(screen.buffer.getvalue().decode(), code)
