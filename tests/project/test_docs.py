"""The pages say what is so: commands are run, tables are written from the code."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from docs.generate import ROOT, difference, pages
from docs.writing import console, exit_codes, schema
from pods.cli.app import COMMANDS
from pods.errors import ExitCode
from tests.support.run import Pods

PROSE = [page for page in pages() if page.endswith(".md")]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", pages())
def test_a_page_is_what_make_docs_would_write_today(page: str) -> None:
    assert difference(page) == ""


@pytest.mark.parametrize("page", [*PROSE, "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"])
def test_every_link_inside_the_project_leads_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    targets = [link for link in LINK.findall(read(page)) if not link.startswith("https://")]

    assert [link for link in targets if not (folder / link).exists()] == []


def test_a_page_is_run_in_order_as_a_terminal_would_show_it() -> None:
    page = "Before\n```console\n$ pods init --here\n$ pods list; echo $?\nold\n```\nBetween\n"
    page += "```console\n$ export PODS_TODAY=x\n$ pods list\n```\nAfter\n"

    assert console.rerun(page) == (
        "Before\n"
        "```console\n"
        "$ pods init --here\n"
        "A new list: /home/mira/pods.toml\n"
        '· Who would you like to spend time with?  pods add-person Noor Bo "Ana Sousa"\n'
        "\n"
        "$ pods list; echo $?\n"
        "no pods yet: pods suggest proposes some\n"
        "0\n"
        "```\n"
        "Between\n"
        "```console\n"
        "$ export PODS_TODAY=x\n"
        "$ pods list\n"
        'error: PODS_TODAY is "x", which is not a day\n'
        "  for example PODS_TODAY=2026-09-14\n"
        "```\n"
        "After\n"
    )


def test_the_readme_names_the_two_commands_and_begins_with_the_demo() -> None:
    readme = read("README.md")
    first = next(line for line in readme.splitlines() if line.startswith("$ "))

    assert first == "$ pods demo"
    assert "\nmake demo " in readme
    assert "\nmake check " in readme


def test_every_command_has_its_help_and_an_example_on_the_page_of_commands() -> None:
    parts = read("docs/commands.md").split("\n### ")[1:]
    told = {part.partition("\n")[0]: part for part in parts}

    assert list(told) == [command.name for command in COMMANDS]
    assert [name for name, part in told.items() if "\nExample\n" not in part] == []


def test_suggest_says_to_scripts_what_its_contract_promises(pods: Pods) -> None:
    pods.write(read("examples/first-pods.toml"))
    said = json.loads(pods("suggest", "--json").stdout)
    option, slot = said["options"][0], said["options"][0]["slots"][0]

    assert (said["kind"], said["version"], said["seed"]) == ("suggestion", 1, 0)
    assert {"options", "waiting", "optimal"} <= set(said)
    assert {"number", "people", "caller", "slots", "hours_unknown", "score"} <= set(option)
    assert option["people"] == ["duarte", "ines", "mira", "tomas"]
    assert option["command"].startswith("pods new-pod ")
    assert set(option["reasons"][0]) >= {"criterion", "value", "text"}
    assert {"weekday", "start", "zone", "minutes", "local"} <= set(slot)
    assert slot["local"]["ines"] == [{"from": "2026-10-06", "at": "tue 18:00"}]
    assert set(said["waiting"][0]) >= {"person", "reason"}


def test_a_round_says_to_scripts_what_its_contract_promises(pods: Pods) -> None:
    pods.write(read("examples/first-pods.toml"))
    said = json.loads(pods("suggest", "--everyone", "--include", "curious", "--json").stdout)
    option = said["options"][0]

    assert {"number", "pods", "placed", "waiting"} <= set(option)
    assert {"people", "caller", "slots", "command"} <= set(option["pods"][0])


def test_every_exit_code_has_a_meaning() -> None:
    assert set(exit_codes.MEANING) == set(ExitCode)


def test_the_schema_is_a_schema_and_says_what_it_is() -> None:
    made = schema.schema()

    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["additionalProperties"] is True
    assert "id" not in made["$defs"]["Person"]["properties"]


@pytest.mark.parametrize(
    "example", sorted(ROOT.glob("examples/*.toml")), ids=lambda path: path.stem
)
def test_the_examples_are_as_the_schema_says(example: Path) -> None:
    assert complaints(example.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[people.bo]\n", "'name' is a required property"),
        ('[people.bo]\nname = "Bo"\ninterest = "keen"\n', "'keen' is not one of"),
        ('[people.bo]\nname = "Bo"\nadded = "soon"\n', "'soon' is not a 'date'"),
        ('[people.bo]\nname = "Bo"\n[people.bo.contacts.monday]\n', "'monday' does not match"),
        ("[settings]\nsize-min = 1\n", "1 is less than the minimum of 2"),
        ('[ties.a-b]\nkind = "friend"\npeople = ["a"]\n', "['a'] is too short"),
    ],
)
def test_the_schema_marks_what_cannot_be(text: str, complaint: str) -> None:
    (found,) = complaints(text)
    assert complaint in found


def test_the_schema_lets_keys_be_that_it_does_not_know() -> None:
    assert complaints('colour = "blue"\n[people.bo]\nname = "Bo"\ncat = "Mau"\n') == []


def complaints(text: str) -> list[str]:
    validator = Draft202012Validator(schema.schema(), format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(_as_json(tomllib.loads(text)))]


def _as_json(value: Any) -> Any:
    """JSON has no days: they become the text that a schema expects."""
    if isinstance(value, dict):
        return {key: _as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_json(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
