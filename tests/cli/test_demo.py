"""`pods demo`."""

import stat
from pathlib import Path

from tests.support.run import Pods

EXAMPLE = Path(__file__).parents[2] / "examples" / "first-pods.toml"


def test_the_example_is_laid_into_a_new_folder_with_what_to_try(pods: Pods) -> None:
    ran = pods("demo", COLUMNS="200")
    file = pods.folder / "pods-demo" / "pods.toml"
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert file.read_bytes() == EXAMPLE.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    lines = ran.stdout.splitlines()
    assert lines[0] == f"An example list, all people invented: {file}"
    assert [line.split("  ")[1] for line in lines[2:]] == [
        "cd pods-demo",
        "export PODS_TODAY=2026-09-14",
        "pods",
        "pods people",
        "pods suggest",
        "pods undo",
    ]


def test_what_it_says_to_try_works_there(pods: Pods) -> None:
    assert (
        pods("demo", "my demo", COLUMNS="200").stdout.splitlines()[2].startswith("  cd 'my demo'")
    )
    pods.folder /= "my demo"
    assert "12 people" in pods("people").stdout


def test_a_folder_that_is_there_stays_as_it_is(pods: Pods) -> None:
    (pods.folder / "pods-demo").mkdir()
    ran = pods("demo", COLUMNS="200")
    assert (ran.exit_code, ran.stdout) == (6, "")
    assert ran.stderr.endswith(
        "pods-demo is there already, and stays as it is\n  pods demo ANOTHER-FOLDER\n"
    )
    assert list((pods.folder / "pods-demo").iterdir()) == []


def test_a_folder_that_cannot_be_made(pods: Pods) -> None:
    pods.write("")
    ran = pods("demo", "pods.toml/inside")
    assert ran.exit_code == 6
    assert "cannot be made" in ran.stderr
