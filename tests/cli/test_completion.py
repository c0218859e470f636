"""What the shell offers to complete, and that it never complains."""

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
