"""How long a search goes on, and what is said meanwhile to whoever watches."""

import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from pods.cli import patience as patience_module
from pods.cli.options import Shared
from pods.cli.patience import patience
from pods.cli.progress import Progress, working
from pods.cli.session import Session
from pods.grouping.solution import StoppedBy
from tests.support.random_books import EXAMPLES
from tests.support.run import Pods


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Screen(io.StringIO):
    """A terminal, as far as anybody asks."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A session whose errors go to no terminal."""
    return Session(Shared(), environ={}, cwd=tmp_path)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(patience_module, "monotonic", clock)
    return clock


def _ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def _until(is_so: Callable[[], bool]) -> None:
    deadline = monotonic() + 20
    while not is_so() and monotonic() < deadline:
        sleep(0.01)
    assert is_so()


def test_without_a_limit_it_is_never_over(session: Session, clock: Clock) -> None:
    with patience(None, session=session) as is_over:
        clock.now += 1e9
        assert not is_over()


def test_it_is_over_when_the_time_is(session: Session, clock: Clock) -> None:
    with patience(5.0, session=session) as is_over:
        clock.now += 4.9
        assert not is_over()
        clock.now += 0.1
        assert is_over() is True


def test_the_first_ctrl_c_ends_the_search_and_not_the_program(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGINT)
    with patience(None, session=session) as is_over:
        _ctrl_c()
        assert is_over() is StoppedBy.INTERRUPTED
        assert capsys.readouterr().err == ""
    assert capsys.readouterr().err == "· The best so far:\n"
    assert signal.getsignal(signal.SIGINT) is before


def test_the_second_ctrl_c_ends_the_program(session: Session) -> None:
    with patience(None, session=session) as is_over:
        _ctrl_c()
        assert is_over()
        with pytest.raises(KeyboardInterrupt):
            _ctrl_c()


def test_work_of_a_moment_writes_nothing() -> None:
    terminal = Screen()
    with Progress("reading", way_out="Ctrl-C stops", terminal=terminal):
        pass
    assert terminal.getvalue() == ""


def test_work_that_lasts_is_told_and_all_is_taken_back() -> None:
    terminal = Screen()
    with Progress("reading contacts", way_out="Ctrl-C stops", terminal=terminal) as progress:
        _until(lambda: "reading" in terminal.getvalue())
        line = terminal.getvalue().removeprefix("\r  \r")
        assert line in {"· reading contacts · 0 s · Ctrl-C stops", line.replace("0", "1")}
        assert len(line) < 40
        progress.at(1200, 3000)
        _until(lambda: "1,200 of 3,000" in terminal.getvalue())
        progress.at(1201)
        _until(lambda: " 1,201 " in terminal.getvalue())
    *_, last, gone, nothing = terminal.getvalue().split("\r")
    assert (gone.strip(" "), len(gone), nothing) == ("", len(last) + 2, "")


def test_a_line_is_no_longer_than_the_terminal_is_wide() -> None:
    terminal = Screen()
    told = Progress("searching", way_out="Ctrl-C gives all", terminal=terminal, width=20)
    with told:
        _until(lambda: terminal.getvalue() != "")
        assert len(terminal.getvalue()) == len("\r  \r") + 19


def test_where_nothing_is_written_over_it_is_said_once_in_words() -> None:
    terminal = Screen()
    told = Progress("searching", way_out="Ctrl-C stops", terminal=terminal, redraws=False)
    with told:
        _until(lambda: terminal.getvalue() != "")
        told.at(1, 2)
        told.is_interrupted = True
        _until(lambda: terminal.getvalue().count("\n") > 1)
    first, second = terminal.getvalue().splitlines()
    assert first == "searching: Ctrl-C stops"
    assert second == "stopping: Ctrl-C again leaves at once"


def test_what_is_said_begins_below_the_line_that_shows_ctrl_c(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Screen()
    monkeypatch.setattr(sys, "stderr", terminal)
    session.environ = {"NO_COLOR": "1"}
    with patience(None, session=session):
        _ctrl_c()
    assert terminal.getvalue() == "\n· The best so far:\n"


@pytest.mark.parametrize("shared", [Shared(quiet=True), Shared()], ids=["quiet", "pipe"])
def test_nobody_is_told_where_nobody_watches(
    shared: Shared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = Screen() if shared.quiet else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    session = Session(shared, environ={}, cwd=tmp_path)
    assert session.terminal is None
    with working("reading contacts", session=session) as progress:
        progress.at(1, 2)
    assert stream.getvalue() == ""


def test_a_terminal_that_goes_away_is_no_error() -> None:
    class Gone(Screen):
        def write(self, _: str) -> int:
            raise OSError

    tried = Progress("reading", way_out="Ctrl-C stops", terminal=Gone())
    tried.is_interrupted = True
    with tried:
        pass


@pytest.mark.parametrize(
    ("options", "environ", "told", "signs"),
    [
        ((), {}, "· searching · 1 s · Ctrl-C gives the best so far", "\r"),
        (("--plain",), {}, "searching: Ctrl-C gives the best so far\r\n", ""),
        ((), {"TERM": "dumb"}, "searching: Ctrl-C gives the best so far\r\n", ""),
    ],
    ids=["terminal", "plain", "dumb"],
)
def test_on_a_real_terminal_a_search_is_told_and_stopped(
    pods: Pods, options: tuple[str, ...], environ: dict[str, str], told: str, signs: str
) -> None:
    pods.write((EXAMPLES / "island.toml").read_text(encoding="utf-8"))
    typed = ("suggest", "--stay", "--effort", "1000", *options)
    child = pods.terminal(*typed, NO_COLOR="1", **environ)
    child.expect_exact(told)
    child.sendintr()
    screen = child.read()
    child.close()
    assert child.exitstatus == 0
    assert "The best so far:\r\nStaying close: " in screen
    assert screen.count("searching") <= 20
    assert not signs or signs in screen.replace("\r\n", "")
    assert signs or not set(screen.replace("\r\n", "\n")) & {"\r", "\x1b"}


def test_a_quiet_terminal_is_told_nothing_while_it_lasts(pods: Pods) -> None:
    pods.write((EXAMPLES / "island.toml").read_text(encoding="utf-8"))
    child = pods.terminal("suggest", "--stay", "--within", "1", "--quiet", NO_COLOR="1")
    screen = child.read()
    child.close()
    assert child.exitstatus == 0
    assert screen.startswith("Staying close: ")
