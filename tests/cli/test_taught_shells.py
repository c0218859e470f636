"""Completion where it is met: in bash, zsh and fish themselves, on a terminal."""

import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.support.run import Pods

LIST = """
[people.ada]
name = "Ada Sousa"
[people.zoe]
name = "Zoë Wójcik"
nickname = "Zo Zo"
[people.evil]
name = "Eve $(touch hacked) `touch hacked`"
[people."$(touch hacked)"]
name = "Rule"
[people."it's"]
name = "It's; touch hacked"
[people.kim]
name = "金 Kim"
[pods.unicorns]
name = "The Unicorns"
"""

# What is typed before Tab, and the words that the shell then runs.
LINES = (
    ("pods show ad", "<show><ada>"),
    ("pods show Zo", "<show><Zo Zo>"),
    ('pods show "Zo', "<show><Zo Zo>"),
    ("pods show Wój", "<show><zoe>"),
    ("pods show Eve", "<show><Eve $(touch hacked) `touch hacked`>"),
    ("pods show '$(", "<show><$(touch hacked)>"),
    ("pods show it", "<show><it's>"),
    ("pods show 金", "<show><金 Kim>"),
    ("pods log-meeting unicorns --missing=a", "<log-meeting><unicorns><--missing=ada>"),
    ("pods join unicorns ada,z", "<join><unicorns><ada,zoe>"),
    ("pods show nobody-at-all", "<show><nobody-at-all>"),
    ("pods --file li", "<--file><list.toml>"),
)

START = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "--interactive"],
}
TEACH = {
    "bash": "source <(pods --show-completion bash)",
    "zsh": "unsetopt beep; source =(pods --show-completion zsh)",
    "fish": "pods --show-completion fish | source",
}
TO_THE_BEGINNING, TO_THE_END = "\x01", "\x05"


@pytest.fixture(params=START)
def shell(request: pytest.FixtureRequest, pods: Pods) -> "Iterator[pexpect.spawn[str]]":
    """A shell that was taught, in a folder with a list."""
    pods.write(LIST)
    (pods.folder / "list.toml").write_text(LIST)
    programs = Path(sys.executable).parent
    child = pexpect.spawn(
        request.param,
        START[request.param],
        cwd=str(pods.folder),
        env={
            **pods.environ,
            "PATH": f"{programs}:{os.environ['PATH']}",
            "TERM": "xterm" if request.param == "fish" else "dumb",
        },
        dimensions=(50, 200),
        encoding="utf-8",
        timeout=30,
    )
    child.sendline(f"{TEACH[request.param]}; echo tau''ght")
    child.expect_exact("taught")
    yield child
    child.close(force=True)


def test_a_real_shell_completes_and_runs_nothing_that_a_name_says(
    shell: "pexpect.spawn[str]", pods: Pods
) -> None:
    for number, (typed, words) in enumerate(LINES):
        # Keys that come while the shell completes wait for it: nothing has to be timed.
        shell.send(f"{typed}\t{TO_THE_BEGINNING}printf '<%s>' {TO_THE_END} en''d{number}\r")
        shell.expect_exact(f"<end{number}>")
        screen = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shell.before or "")
        assert screen.rpartition("<pods>")[2] == words, (typed, screen)
    assert sorted(path.name for path in pods.folder.iterdir()) == ["list.toml", "pods.toml"]


def test_a_broken_list_puts_nothing_into_the_prompt(
    shell: "pexpect.spawn[str]", pods: Pods
) -> None:
    pods.write("[people.ada]\nname = 'Ada\n[people")
    shell.send(f"pods show ad\t{TO_THE_BEGINNING}printf '<%s>' {TO_THE_END} en''d\r")
    shell.expect_exact("<end>")
    assert "rror" not in (shell.before or "")
    assert (shell.before or "").rpartition("<pods>")[2] == "<show><ada>"


@pytest.mark.parametrize("shell_name", START)
def test_a_shell_that_is_taught_completes_from_its_next_start(pods: Pods, shell_name: str) -> None:
    pods.write(LIST)
    pods.environ["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    for _ in range(2):
        ran = pods("--install-completion", shell_name)
        assert (ran.exit_code, ran.stderr) == (0, "")
        assert ran.stdout.startswith(f"{shell_name} completes pods from the next terminal on: ")
    child = pexpect.spawn(
        shell_name,
        ["-i"],
        cwd=str(pods.folder),
        env={**pods.environ, "TERM": "xterm" if shell_name == "fish" else "dumb"},
        dimensions=(50, 200),
        encoding="utf-8",
        timeout=30,
    )
    child.send(f"pods show Wój\t{TO_THE_BEGINNING}printf '<%s>' {TO_THE_END} en''d\r")
    child.expect_exact("<pods><show><zoe><end>")
    child.close(force=True)
    started = [path for path in pods.home.glob(".*rc") if path.is_file()]
    assert [path.read_text().count("# pods: completion") for path in started] == (
        [] if shell_name == "fish" else [1]
    )


def test_what_a_shells_settings_say_already_stays(pods: Pods) -> None:
    settings = pods.home / ".bashrc"
    settings.write_bytes(b"alias p=pods # \xff")
    pods("--install-completion", "bash")
    lines = settings.read_bytes().split(b"\n")
    assert lines[0] == b"alias p=pods # \xff"
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("shell_name", "line"),
    [
        ("bash", "complete -F _pods_completion pods"),
        ("zsh", "#compdef pods"),
        ("fish", "complete --command pods --no-files"),
        ("powershell", "Register-ArgumentCompleter -Native -CommandName pods"),
    ],
)
def test_the_script_of_a_shell_that_is_named(pods: Pods, shell_name: str, line: str) -> None:
    ran = pods("--show-completion", shell_name)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.count(line) == 1
    assert pods(f"--show-completion={shell_name}").stdout == ran.stdout


def test_powershell_is_told_the_line_and_nothing_is_changed(pods: Pods) -> None:
    ran = pods("--install-completion", "powershell")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.endswith(
        "\npods --show-completion powershell | Out-String | Invoke-Expression\n"
    )
    assert list(pods.home.iterdir()) == []


def test_a_shell_that_cannot_be_taught(pods: Pods) -> None:
    ran = pods("--show-completion", "tcsh")
    assert (ran.stdout, ran.exit_code) == ("", 2)
    assert ran.stderr == (
        'error: no completion for "tcsh"\n'
        "  one of bash, zsh, fish, powershell: pods --show-completion bash\n"
    )


def test_settings_that_cannot_be_written_are_an_error(pods: Pods) -> None:
    (pods.home / ".bashrc").mkdir()
    ran = pods("--install-completion", "bash", COLUMNS="200")
    assert (ran.stdout, ran.exit_code) == ("", 7)
    assert ran.stderr.startswith(f"error: {pods.home}/.bashrc cannot be written: ")
    assert ran.stderr.endswith("\n  pods --show-completion bash prints what belongs there\n")


def test_without_a_name_it_is_the_shell_that_runs(pods: Pods) -> None:
    script = pods.home / "pods-in.sh"
    script.write_text(f'#!/bin/bash\n"{sys.executable}" -m pods --show-completion\n')
    script.chmod(stat.S_IRWXU)
    child = pexpect.spawn("bash", [str(script)], env=pods.environ, encoding="utf-8", timeout=30)
    child.expect_exact("_pods_completion()")
    child.close(force=True)
