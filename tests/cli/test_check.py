"""`pods check`."""

import json

from tests.support.run import Pods

BROKEN = """format = 1
[people.ada]
nam = "Ada"
time-zone = "Europe/Lisbom"
[pods.unicorns]
name = "The Unicorns"
[pods.unicorns.members.bo]
"""


def test_a_file_that_can_be_used_is_fine(pods: Pods) -> None:
    pods.write('[people.ada]\nname = "Ada"\n[pods.unicorns]\nname = "The Unicorns"\n')
    ran = pods("check", COLUMNS="200")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == f"fine: {pods.file} · 1 person, 1 pod\n"
    assert ran.is_unchanged


def test_a_key_that_means_nothing_is_told_with_its_line_and_kept(pods: Pods) -> None:
    pods.write('[people.ada]\nname = "Ada"\nemial = "ada@example.org"\n')
    ran = pods("check", COLUMNS="200")
    assert ran.exit_code == 0
    assert ran.stdout.splitlines()[1:] == [
        "1 unknown key, kept",
        'pods.toml:3: "emial" means nothing to pods; it is kept',
        '    emial = "ada@example.org"',
        "    ^",
        "    hint: did you mean email?",
    ]


def test_everything_that_cannot_be_so_comes_at_once(pods: Pods) -> None:
    pods.write(BROKEN)
    ran = pods("check")
    assert (ran.exit_code, ran.stderr) == (4, "")
    assert ran.stdout.startswith(f"{len(_problems(pods))} problem")
    assert "pods.toml:2" in ran.stdout or "pods.toml:3" in ran.stdout
    assert ran.is_unchanged


def test_json_has_each_problem_with_its_place(pods: Pods) -> None:
    pods.write('[people.ada]\nname = "Ada"\nintroduced-by = "bo"\n')
    ran = pods("check", "--json")
    assert ran.exit_code == 4
    told = json.loads(ran.stdout)
    assert told["valid"] is False
    (problem,) = told["problems"]
    assert problem["line"] == 3
    assert problem["source"] == 'introduced-by = "bo"'
    assert problem["message"] == 'nobody has the id "bo"'


def test_other_commands_refuse_such_a_file_with_the_same_words(pods: Pods) -> None:
    pods.write(BROKEN)
    ran = pods("people")
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert pods("check").stdout.splitlines()[1] in ran.stderr.splitlines()


def test_without_a_file_there_is_nothing_to_check(pods: Pods) -> None:
    ran = pods("check")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "there is no file" in ran.stderr


def _problems(pods: Pods) -> list[object]:
    problems: list[object] = json.loads(pods("check", "--json").stdout)["problems"]
    return problems
