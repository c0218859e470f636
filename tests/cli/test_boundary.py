"""What a person reads, and a script gets, when something goes wrong."""

import json
import stat
import subprocess
import sys

import pytest

from pods.cli.boundary import guard
from pods.cli.surroundings import now, screen_of, today
from pods.errors import UsageError
from tests.support.run import Pods, with_coverage


def test_an_unknown_command_names_the_near_one(pods: Pods) -> None:
    ran = pods("historyy")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == 'error: there is no command "historyy"\n  did you mean pods history?\n'


def test_a_command_that_is_like_no_other_leads_to_the_list(pods: Pods) -> None:
    assert pods("zzzzz").stderr.splitlines()[1] == "  pods --help lists all commands"


def test_an_unknown_option_says_how_the_command_is_used(pods: Pods) -> None:
    ran = pods("where", "--colour")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "error: no such option: --colour\n  pods where --help shows how it is used\n"
    )


def test_an_unknown_option_before_the_command_leads_to_the_front_page(pods: Pods) -> None:
    assert pods("--colour").stderr.endswith("  pods --help shows how it is used\n")


def test_with_json_an_error_is_a_document_on_stderr(pods: Pods) -> None:
    ran = pods("--json", "historyy")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert json.loads(ran.stderr) == {
        "kind": "error",
        "version": 1,
        "exit_code": 2,
        "message": 'there is no command "historyy"',
        "hint": "did you mean pods history?",
    }


def test_what_was_typed_cannot_steer_the_terminal(pods: Pods) -> None:
    ran = pods("a\x1b]0;hello\x07\u202eb")
    assert ran.exit_code == 2
    assert ran.stderr.startswith('error: there is no command "a␛]0;hello␇<U+202E>b"\n')
    told = pods("--json", "a\x1b[2J\u009b\u202e").stderr
    assert all(letter.isprintable() for letter in told.replace("\n", ""))
    assert json.loads(told)["message"] == 'there is no command "a\x1b[2J\u009b\u202e"'


def test_an_argument_that_is_no_utf_8_is_refused(pods: Pods) -> None:
    ran = pods("where", "caf\udce9")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: 'caf\\udce9' is not UTF-8\n")


def test_a_bug_leaves_one_honest_line_and_a_private_report_without_values(
    pods: Pods, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run() -> int:
        private = "Ada's number"
        return {}[private]  # type: ignore[no-any-return] # the bug

    monkeypatch.setenv("HOME", str(pods.home))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("COLUMNS", "300")
    assert guard(run, typed=[]) == 70
    report = pods.state / "bugs" / "bug-1.txt"
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "error: this is a bug in pods 0.1.0 (KeyError), not your doing\n"
        f"  the details, which may name people, are in {report}\n"
    )
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700
    assert "Traceback" in report.read_text()
    assert guard(run, typed=[]) == 70
    assert (pods.state / "bugs" / "bug-2.txt").exists()


def test_a_bug_with_nowhere_to_write_still_says_where_it_happened(
    pods: Pods, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (pods.home / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(pods.home / "file"))
    assert guard(lambda: 1 // 0, typed=["--json"]) == 70
    told = json.loads(capsys.readouterr().err)
    assert told["hint"].startswith("it happened in test_boundary.py, line ")


def test_ctrl_c_is_130_and_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def run() -> int:
        raise KeyboardInterrupt

    assert guard(run, typed=[]) == 130
    assert capsys.readouterr().err.strip().startswith("interrupted: what was saved stays")


def test_ctrl_c_while_the_shell_completes_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run() -> int:
        raise KeyboardInterrupt

    monkeypatch.setenv("_PODS_COMPLETE", "complete_fish")
    assert guard(run, typed=[]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_closes_the_pipe_is_no_failure(pods: Pods) -> None:
    ran = pods.program("--version")
    assert (ran.stdout, ran.stderr, ran.exit_code) == ("pods 0.1.0\n", "", 0)
    closed = _in_shell(pods, "where | true; exit ${PIPESTATUS[0]}")
    assert closed == (0, "")


def test_a_full_disk_behind_stdout_is_told(pods: Pods) -> None:
    code, told = _in_shell(pods, "where > /dev/full")
    assert code == 7
    assert told == "error: the output could not be written: No space left on device\n"


def test_a_screen_that_lacks_a_letter_shows_a_mark(pods: Pods) -> None:
    ran = pods.program("where", "--file", "Zoë.toml", "--json", PYTHONIOENCODING="ascii")
    assert ran.exit_code == 0
    assert json.loads(ran.stdout)["file"].endswith("Zo\xeb.toml")


def test_a_wrong_day_in_the_environment_is_told() -> None:
    with pytest.raises(UsageError, match="which is not a day"):
        today({"PODS_TODAY": "tomorrow"})
    assert today({"PODS_TODAY": "2026-09-14"}).isoformat() == "2026-09-14"
    assert now({"PODS_TODAY": "2026-09-14"}).isoformat() == "2026-09-14T12:00:00+00:00"
    assert now({}).date() == today({})
    assert now({}).tzinfo is not None


@pytest.mark.parametrize(
    ("environ", "is_terminal", "expected"),
    [
        ({}, False, (80, False, False)),
        ({"COLUMNS": "40"}, False, (40, False, False)),
        ({"COLUMNS": "40"}, True, (40, True, False)),
        ({"COLUMNS": "40", "NO_COLOR": "1"}, True, (40, False, False)),
        ({"COLUMNS": "40", "TERM": "dumb"}, True, (40, False, False)),
        ({"COLUMNS": "40", "PODS_PLAIN": "1"}, True, (99_999, False, True)),
        ({"COLUMNS": "wide", "FORCE_COLOR": "1"}, False, (80, False, False)),
    ],
)
def test_colour_only_on_a_terminal_that_wants_it(
    *,
    environ: dict[str, str],
    is_terminal: bool,
    expected: tuple[int, bool, bool],
) -> None:
    stream = _Stream(is_terminal=is_terminal)
    assert tuple(screen_of(stream, environ=environ)) == expected  # type: ignore[arg-type] # a stand-in for a stream


class _Stream:
    def __init__(self, *, is_terminal: bool) -> None:
        self.isatty = lambda: is_terminal


def _in_shell(pods: Pods, rest: str) -> tuple[int, str]:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m pods {rest}"],
        cwd=pods.folder,
        env=with_coverage(pods.environ),
        capture_output=True,
        check=False,
        timeout=60,
        text=True,
    )
    return done.returncode, done.stderr
