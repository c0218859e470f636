"""How long a search goes on."""

import io
import os
import signal

import pytest

from pods.cli import patience as patience_module
from pods.cli.patience import patience
from pods.grouping.solution import StoppedBy


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(patience_module, "monotonic", clock)
    return clock


def _ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_without_a_limit_it_is_never_over(said: list[str], clock: Clock) -> None:
    with patience(None, say=said.append) as is_over:
        clock.now += 1e9
        assert not is_over()
    assert said == []


def test_it_is_over_when_the_time_is(said: list[str], clock: Clock) -> None:
    with patience(5.0, say=said.append) as is_over:
        clock.now += 4.9
        assert not is_over()
        clock.now += 0.1
        assert is_over() is True
    assert said == []


def test_the_first_ctrl_c_ends_the_search_and_not_the_program(said: list[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    with patience(None, say=said.append) as is_over:
        _ctrl_c()
        assert is_over() is StoppedBy.INTERRUPTED
        assert said == []
    assert said == ["The best so far:"]
    assert signal.getsignal(signal.SIGINT) is before


def test_the_second_ctrl_c_ends_the_program(said: list[str]) -> None:
    with patience(None, say=said.append) as is_over:
        _ctrl_c()
        assert is_over()
        with pytest.raises(KeyboardInterrupt):
            _ctrl_c()


def test_a_terminal_is_told_after_half_a_second_and_all_is_taken_back(
    said: list[str], clock: Clock
) -> None:
    terminal = io.StringIO()
    with patience(None, say=said.append, shown_on=terminal) as is_over:
        clock.now += 0.4
        is_over()
        assert terminal.getvalue() == ""
        clock.now += 0.7
        is_over()
        is_over()
        line = "· 1 s · Ctrl-C gives the best so far"
        assert terminal.getvalue() == f"\r  \r{line}"
        assert len(line) < 40
        clock.now += 1
        is_over()
    gone = " " * (len(line) + 2)
    assert terminal.getvalue() == f"\r  \r{line}\r{gone}\r{line.replace('1', '2')}\r{gone}\r"


def test_what_is_said_begins_below_the_line_that_shows_ctrl_c(said: list[str]) -> None:
    terminal = io.StringIO()
    with patience(None, say=said.append, shown_on=terminal):
        _ctrl_c()
    assert terminal.getvalue().endswith("\n")
    assert said == ["The best so far:"]
