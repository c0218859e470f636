"""`pods init`."""

import json
import stat

import pytest

from tests.support.run import Pods


def test_here_begins_a_file_in_this_folder_and_says_so(pods: Pods) -> None:
    ran = pods("init", "--here", COLUMNS="200")
    assert ran.exit_code == 0
    assert ran.stdout == f"A new list: {pods.file}\n"
    assert ran.stderr == (
        '· Who would you like to spend time with?  pods add-person Noor Bo "Ana Sousa"\n'
    )
    assert ran.new_lines == [
        "# Yours to edit: order, comments and blank lines stay as you leave them.",
        "format = 1",
    ]
    assert stat.S_IMODE(pods.file.stat().st_mode) == 0o600


def test_without_a_name_for_the_file_it_lies_in_the_data_folder(pods: Pods) -> None:
    assert pods("init").exit_code == 0
    assert "format = 1" in pods.data_file.read_text()
    assert stat.S_IMODE(pods.data_file.parent.stat().st_mode) == 0o700
    assert not pods.file.exists()


@pytest.mark.parametrize("way", ["option", "environment"])
def test_the_file_that_is_named_is_the_one_that_begins(pods: Pods, way: str) -> None:
    named = {"PODS_FILE": "new.toml"} if way == "environment" else {}
    typed = ("--file", "new.toml") if way == "option" else ()
    assert pods("init", *typed, **named).exit_code == 0
    assert (pods.folder / "new.toml").exists()


def test_every_fact_about_the_caller_can_be_given(pods: Pods) -> None:
    facts = ("--name", "Mira", "--id", "mira", "--time-zone", "Atlantic/Azores")
    more = ("--free", "tue 17-21", "--email", "mira@example.org", "--organiser")
    ran = pods("init", "--here", *facts, *more, COLUMNS="200")
    assert ran.stdout.splitlines()[1:] == [
        "  for Mira (mira); you weave for others and sit in no pod"
    ]
    assert ran.new_lines[-7:] == [
        "[caller]",
        'id = "mira"',
        'name = "Mira"',
        'email = "mira@example.org"',
        'time-zone = "Atlantic/Azores"',
        'free = "tue 17-21"',
        "organiser = true",
    ]


def test_a_dry_run_writes_nothing(pods: Pods) -> None:
    ran = pods("init", "--here", "--dry-run", "--json")
    assert json.loads(ran.stdout)["caller"] == {"id": "me", "name": "me"}
    assert not pods.file.exists()
    assert "Nothing written: this was a dry run." in pods("init", "--here", "--dry-run").stderr


def test_a_file_that_is_there_stays_as_it_is(pods: Pods) -> None:
    pods.write("# mine\n")
    for typed in (("init",), ("init", "--here")):
        ran = pods(*typed, COLUMNS="200")
        assert (ran.exit_code, ran.stdout) == (6, "")
        assert ran.stderr == (
            f"error: {pods.file} is there already\n"
            "  pods add-person NAME adds to it; pods init --file OTHER.toml begins another\n"
        )
        assert ran.is_unchanged


def test_two_places_at_once_are_a_question(pods: Pods) -> None:
    ran = pods("init", "--here", "--file", "x.toml")
    assert (ran.exit_code, ran.stderr) == (
        2,
        "error: --here and --file name two places\n  give one of them\n",
    )


def test_a_zone_that_nobody_has_begins_nothing(pods: Pods) -> None:
    ran = pods("init", "--here", "--time-zone", "Europe/Lisbom")
    assert ran.exit_code == 2
    assert "Europe/Lisbon" in ran.stderr
    assert not pods.file.exists()
