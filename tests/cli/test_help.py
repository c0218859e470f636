"""Help: the front page, and the page of each command."""

import builtins
import keyword
import re
import shlex
from pathlib import Path
from shutil import copy

import pytest

from pods.cli.app import COMMANDS
from pods.cli.command import Command
from pods.cli.group import build
from pods.cli.help_page import split_example
from tests.support.run import Pods
from tests.support.samples import BESIDE

CONNECTIONS = Path(__file__).parents[1] / "importers/samples/linkedin_connections.csv"
FIRST_PODS = Path(__file__).parents[2] / "examples/first-pods.toml"

EACH = pytest.mark.parametrize("entry", COMMANDS, ids=[entry.name for entry in COMMANDS])


def _name(entry: Command) -> str:
    return entry.name


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_the_front_page_names_every_command_and_fits(pods: Pods, width: int) -> None:
    ran = pods("--help", COLUMNS=str(width))
    assert (ran.exit_code, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert all(len(line) <= width for line in lines)
    named = [line.split()[0] for line in lines if re.match(r" {2}\S", line)]
    assert named == [entry.name for entry in COMMANDS]
    assert "\x1b" not in ran.stdout


def test_both_spellings_of_help_say_the_same(pods: Pods) -> None:
    assert pods("-h").stdout == pods("--help").stdout


def test_every_step_of_the_walk_is_one_block_of_the_registry() -> None:
    steps = [entry.step for entry in COMMANDS]
    assert len({entry.name for entry in COMMANDS}) == len(COMMANDS)
    assert steps == sorted(steps, key=list(dict.fromkeys(steps)).index)


@EACH
def test_every_command_has_a_page_with_an_example(pods: Pods, entry: Command) -> None:
    name = entry.name
    ran = pods(name, "-h", COLUMNS="80")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"Usage: pods {name}")
    shown = ran.stdout.splitlines()
    assert all(len(line) <= 80 or line.startswith("  pods ") for line in shown), "examples may"
    assert pods(name, "--help", COLUMNS="80").stdout == ran.stdout
    _, example = split_example(build(entry).help or "")
    assert f"pods {name}" in example
    for line in example.splitlines():
        assert f"  {line}".rstrip() in shown
    for option in ("--file", "--json", "--yes", "--quiet", "--no-input", "--show-private"):
        assert option in ran.stdout
    assert ("--dry-run" in ran.stdout) == entry.writes


@EACH
def test_no_page_speaks_of_types_or_brackets_that_nobody_types(pods: Pods, entry: Command) -> None:
    page = pods(entry.name, "-h", COLUMNS="80").stdout
    assert [word for word in ("<", "x>=", "[[", "{", "]...") if word in page] == []


def test_usage_has_brackets_only_around_what_may_be_left_out(pods: Pods) -> None:
    used = {name: pods(name, "-h").stdout.splitlines()[0] for name in ("reply", "undo", "rule")}
    assert used == {
        "reply": "Usage: pods reply PERSON yes|maybe|no [OPTIONS]",
        "undo": "Usage: pods undo [N] [OPTIONS]",
        "rule": "Usage: pods rule [together|apart] [PERSON...] [OPTIONS]",
    }
    assert "\n  N  How many changes.  [default: 1; at least 1]\n" in pods("undo", "-h").stdout
    assert "\n  --weeks N         Another span.  [1 to 60]\n" in pods("when", "-h").stdout


@pytest.mark.parametrize(
    "entry", [entry for entry in COMMANDS if entry.name not in ("walk", "edit", "board")], ids=_name
)
def test_an_example_can_be_typed_as_it_stands_on_the_demo_list(pods: Pods, entry: Command) -> None:
    pods.write(FIRST_PODS.read_text(encoding="utf-8"))
    copy(CONNECTIONS, pods.folder / "Connections.csv")
    (pods.folder / "laptop.toml").write_text(BESIDE["laptop.toml"])
    pods("new-pod", "The Harbour", "--from", "a", "--at", "tue 17:00")
    pods("invite", "harbour", "tomas")
    pods("edit-pod", "harbour", "--next", "29 dec")
    pods("new-pod", "The Meadow", "dana", "--caller", "dana")
    pods("edit-pod", "harbour", "--state", "running")
    _, example = split_example(build(entry).help or "")
    typed = [line.removeprefix("pods ") for line in example.splitlines() if line[:5] == "pods "]
    if entry.name == "init":
        pods.file.unlink()

    assert [line for line in typed if pods(*shlex.split(line)).exit_code] == []


def test_a_name_that_python_has_taken_gets_an_underscore() -> None:
    assert Command("add-person", "", "").module == "add_person"
    assert Command("list", "", "").module == "list_"
    assert Command("import", "", "").module == "import_"
    assert all(
        not keyword.iskeyword(entry.module) and not hasattr(builtins, entry.module)
        for entry in COMMANDS
    )
