"""What the shell offers to complete, and that it never complains."""

import os

import pytest

from tests.support.run import Pods

LIST = """
[caller]
id = "mira"
name = "Mira"
[people.ada]
name = "Ada Sousa"
[people.bo]
name = "Bo $(rm -rf) Berg"
["people"."zoë"]
name = "Zoë"
[people."a b"]
name = "Spaced"
[pods.unicorns]
name = "The Unicorns"
[drafts.wednesday]
people = []
"""


def completed(pods: Pods, line: str, **environ: str) -> list[str]:
    words = line.split(" ")
    ran = pods.program(
        _PODS_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(words) - 1),
        **environ,
    )
    assert ran.stderr == ""
    return ran.stdout.split()


def test_names_of_commands(pods: Pods) -> None:
    assert completed(pods, "pods wh") == ["when", "where"]
    assert completed(pods, "pods --vers") == ["--version"]


def test_a_shell_gets_the_help_line_beside_the_name(pods: Pods) -> None:
    ran = pods.program(_PODS_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="pods wher")
    assert ran.stdout == """_arguments '*: :(("where":"Say which file is used, and why."))'\n"""


def test_options_of_a_command(pods: Pods) -> None:
    assert "--show-private" in completed(pods, "pods where --")


def test_an_unknown_command_offers_nothing_of_its_own(pods: Pods) -> None:
    assert "--show-private" in completed(pods, "pods nonsense --sh")


@pytest.mark.parametrize("asked", ["nonsense", "complete_nonsense"])
def test_a_question_nobody_understands_is_no_traceback(pods: Pods, asked: str) -> None:
    ran = pods.program(_PODS_COMPLETE=asked)
    assert ran.exit_code == 1
    assert "Traceback" not in ran.stderr


def test_people_and_pods_come_from_the_file_without_what_a_shell_would_act_on(pods: Pods) -> None:
    pods.write(LIST)
    assert completed(pods, "pods show ") == ["unicorns", "me", "mira", "ada", "bo", "zoë"]
    assert completed(pods, "pods letter unicorns b") in ([], ["bo"])
    assert completed(pods, "pods log-meeting ") == ["unicorns"]
    assert completed(pods, "pods log-meeting unicorns --missing bo,a") == ["bo,ada"]
    ran = pods.program(_PODS_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="pods show b")
    assert ran.stdout == """_arguments '*: :(("bo":"Bo rm -rf Berg"))'\n"""


def test_meetings_come_from_the_pod_that_stands_before_unless_they_are_logged(pods: Pods) -> None:
    held = '[pods.unicorns.meetings.s1-1]\non = 2026-09-01\nstatus = "held"\n'
    coming = "[pods.unicorns.meetings.s1-2]\non = 2026-09-15\n[pods.b]\nmeetings = 3\n"
    pods.write(LIST + held + coming)
    assert completed(pods, "pods skip-meeting unicorns ") == ["s1-2"]
    assert completed(pods, "pods move-meeting unicorns s1-") == ["s1-2"]
    assert completed(pods, "pods skip-meeting b ") == []
    assert completed(pods, "pods skip-meeting nobodys ") == []


def test_the_file_is_the_one_that_was_named(pods: Pods) -> None:
    (pods.folder / "other.toml").write_text('[people.zed]\nname = "Zed"\n')
    assert completed(pods, "pods --file other.toml show z") == ["zed"]
    assert completed(pods, "pods show --file other.toml z") == ["zed"]
    assert completed(pods, "pods show z", PODS_FILE="other.toml") == ["zed"]


@pytest.mark.parametrize("text", ["[people", "people = 3\npods = [1]\n", "[people]\nada = 1\n"])
def test_a_file_that_cannot_be_read_is_no_error_in_the_prompt(pods: Pods, text: str) -> None:
    pods.write(text)
    assert set(completed(pods, "pods show ")) <= {"me", "ada"}


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o default -F _pods_completion pods"),
        ("zsh", "#compdef pods"),
        ("fish", "complete --command pods --no-files"),
    ],
)
def test_the_script_of_a_shell_that_is_named(pods: Pods, shell: str, line: str) -> None:
    ran = pods("--show-completion", shell)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.count(line) == 1


def test_a_shell_that_is_named_is_taught(pods: Pods) -> None:
    ran = pods("--install-completion", "fish")
    script = pods.home / ".config/fish/completions/pods.fish"
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == f"fish completes pods from the next terminal on: {script}\n"
    assert "complete --command pods" in script.read_text(encoding="utf-8")


def test_a_shell_that_cannot_be_taught(pods: Pods) -> None:
    ran = pods("--show-completion", "tcsh")
    assert (ran.stdout, ran.exit_code) == ("", 2)
    assert ran.stderr == 'error: no completion for "tcsh"\n  one of bash, zsh, fish, powershell\n'


def test_a_list_without_an_end_or_with_endless_keys_offers_nothing_at_once(pods: Pods) -> None:
    pods.write(".".join("a" * 20_000) + " = 1\n" + LIST)
    assert completed(pods, "pods show a") == []
    endless, pipe = pods.home / "endless.toml", pods.home / "pipe.toml"
    endless.touch()
    os.truncate(endless, 10_000_000_000)
    os.mkfifo(pipe)
    for file in (endless, pipe):
        assert completed(pods, "pods show a", PODS_FILE=str(file)) == []
