"""`pods board`: where it opens, where it does not, and for real on a terminal."""

import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.run import Pods, with_coverage

INSTEAD = "pods drafts, pods move, pods suggest, pods new-pod NAME --from DRAFT"


@pytest.fixture
def first(pods: Pods) -> Pods:
    """The example of first pods."""
    pods.write((Path(__file__).parents[2] / "examples/first-pods.toml").read_text())
    return pods


@pytest.mark.parametrize("typed", [("board",), ("suggest", "--board"), ("board", "--plain")])
def test_off_a_terminal_it_names_the_plain_commands(first: Pods, typed: tuple[str, ...]) -> None:
    ran = first(*typed, COLUMNS="200")
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True)
    assert ran.stderr.startswith("error: the board needs a terminal, and somebody at it\n")
    assert INSTEAD in ran.stderr


@pytest.mark.parametrize("other", ["--fill", "--stay", "--reshape"])
def test_only_what_could_become_a_pod_is_laid_on_the_board(first: Pods, other: str) -> None:
    ran = first("suggest", "--board", other, *(["a"] if other == "--fill" else []))
    assert ran.exit_code == 2
    assert f"--board and {other} do not go together" in ran.stderr


def test_the_plain_board_on_a_terminal_reads_aloud_and_saves_each_move(first: Pods) -> None:
    child = first.terminal("board", "--plain")
    child.expect("Move:")
    assert "a; 4 of 4-6" in child.before
    child.sendline("move dana to a")
    child.expect("Move:")
    assert "Dana would be alone beside two couples" in " ".join(child.before.split())
    child.sendline("undo")
    child.expect("taken back: move Dana to a")
    child.sendline("swap joan dana")
    child.expect("Move:")
    child.sendline("q")
    told = child.read()
    child.close()
    assert child.exitstatus == 0
    assert "Every move is saved." in told
    assert "\x1b" not in told
    assert 'people = ["mira", "kasia", "felix", "dana", "sol"]' in first.read()
    assert first("history").stdout.count("swap Joan and Dana") == 1


def test_a_terminal_that_cannot_redraw_gets_plain_lines_and_suggestions_lie_there(
    first: Pods,
) -> None:
    child = first.terminal("suggest", "--board", TERM="dumb")
    child.expect(r"Move:")
    assert child.before.count("(not kept yet)") == 1, "the two others are drafts a and b already"
    child.sendeof()
    told = " ".join(child.read().split())
    child.close()
    assert (child.exitstatus, "One suggestion was not kept" in told) == (0, True)
    assert first.read() == (Path(__file__).parents[2] / "examples/first-pods.toml").read_text()


def test_where_every_suggestion_is_a_draft_already_that_is_said(first: Pods) -> None:
    child = first.terminal("suggest", "--board", "--options", "2", "--plain")
    child.expect("Move:")
    assert "All that can be suggested lies there already, as drafts of yours." in child.before
    assert "not kept yet" not in child.before
    child.sendline("q")
    child.read()
    child.close()
    assert child.exitstatus == 0


def test_without_the_library_for_full_screens_it_asks_on_plain_lines_and_says_so(
    first: Pods,
) -> None:
    lacking = "import importlib.util as u; found = u.find_spec\n"
    lacking += "u.find_spec = lambda name, *more: None if name == 'textual' else found(name, *more)"
    (first.home / "sitecustomize.py").write_text(lacking)
    child = first.terminal("board", PYTHONPATH=str(first.home))
    child.expect("Move:")
    assert "For cards on a full screen: pip install 'pods[board]'" in child.before
    child.sendintr()
    told = child.read()
    child.close()
    assert (child.exitstatus, "Every move is saved." in told) == (130, True)


def test_ctrl_c_leaves_the_full_screen_with_its_own_exit_code(first: Pods) -> None:
    child = first.terminal("board")
    child.expect("Pick a card up")
    child.send("\x03")
    told = child.read()
    child.close()
    assert (child.exitstatus, "Every move is saved." in told) == (130, True)
    assert "Traceback" not in told


def test_a_dry_run_and_a_missing_or_invalid_file_are_told_before_anything_is_drawn(
    pods: Pods,
) -> None:
    for options, code, told in (
        (("--dry-run",), 2, "each move is saved at once"),
        ((), 2, "there is no file"),
    ):
        child = pods.terminal("board", *options)
        said = child.read()
        child.close()
        assert (child.exitstatus, told in " ".join(said.split())) == (code, True)
        assert "\x1b[?1049h" not in said


def test_without_a_single_combination_the_board_is_not_laid_out(pods: Pods) -> None:
    pods.write('format = 1\n[people.ana]\nname = "Ana"\n')
    child = pods.terminal("suggest", "--board")
    said = child.read()
    child.close()
    assert (child.exitstatus, "\x1b[?1049h" in said) == (0, False)


class Window:
    """A real terminal window of tmux with a program in it."""

    def __init__(self, pods: Pods, *typed: str, columns: int, **environ: str) -> None:
        self._socket = str(pods.folder / "tmux")
        told = with_coverage({**pods.environ, "COLORTERM": "truecolor", **environ})
        told.pop("TERM")  # tmux has its own
        words = [
            "env",
            "-i",  # COLUMNS of a machine, say, would be believed before the terminal
            "TERM=tmux-256color",
            *(f"{key}={value}" for key, value in told.items()),
            sys.executable,
            "-m",
            "pods",
        ]
        line = f"{shlex.join([*words, *typed])}; echo ended with $?; exec cat"
        size = ("-x", f"{columns}", "-y", "30")
        self._tmux("new-session", "-d", *size, "-c", str(pods.folder), "sh", "-c", line)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-f", "/dev/null", "-S", self._socket, *words],
            capture_output=True, check=True, text=True, timeout=20,
        )  # fmt: skip
        return done.stdout

    def press(self, *keys: str) -> None:
        """Press keys as tmux names them."""
        self._tmux("send-keys", *keys)

    def resize(self, columns: int) -> None:
        """Make the window as wide."""
        self._tmux("resize-window", "-x", f"{columns}")

    def shows(self, pattern: str) -> str:
        """What is on the screen once it shows this."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            screen = self._tmux("capture-pane", "-p")
            if re.search(pattern, screen):
                return screen
            time.sleep(0.05)
        raise AssertionError(screen)

    def close(self) -> None:
        """End it."""
        self._tmux("kill-server")


@pytest.fixture
def window(first: Pods) -> Iterator[Window]:
    opened = Window(first, "board", columns=100)
    yield opened
    opened.close()


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux draws the screen")
def test_for_real_in_tmux_a_card_is_moved_seen_saved_and_taken_back(
    first: Pods, window: Window
) -> None:
    before = first.read()
    assert "▸ Mira" in window.shows("hours: Tue 17:00 or 17:30,")  # once it knows how wide it is
    window.press("Left", "Down", "Down", "m", "Right")
    assert "mind: Dana would be alone" in window.shows("with Dana it would be:")
    window.press("Enter")
    window.shows("Dana is in a now")
    window.shows("· saved")
    assert 'people = ["mira", "tomas", "ines", "duarte", "dana"]' in first.read()
    window.resize(40)
    assert max(map(len, window.shows("▸ Dana").splitlines())) <= 40
    window.press("u")
    window.shows("Taken back: move Dana to a")
    assert first.read() == before
    window.press("q")
    assert "goes on from there" in window.shows("ended with 0")
