"""`pods upgrade`, and a file that a later pods wrote."""

import json
from pathlib import Path

import pytest

from pods.cli.commands.upgrade import _line
from pods.store.upgrade import DiffLine
from tests.cli.test_every_command import filled
from tests.support.files import PEOPLE
from tests.support.run import Pods
from tests.support.samples import LIST, READS, WRITES

NEWER = (Path(__file__).parents[1] / "store/formats/newer.toml").read_text(encoding="utf-8")
TOLD = "A later pods wrote this file (format 2; this one knows 1)"
# These do not ask what the file says, or are the Caller's own hand on it.
BLIND = {"where", "history", "edit"}


def test_a_file_of_the_newest_format_stays_as_it_is(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("upgrade", COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged, ran.stderr) == (0, True, "")
    assert ran.stdout == f"{pods.file} has format 1, the newest: nothing to do\n"
    assert json.loads(pods("upgrade", "--json").stdout)["changed"] is False


def test_a_file_that_does_not_say_its_format_is_told_to_and_undo_takes_it_back(pods: Pods) -> None:
    text = PEOPLE.replace("format = 1\n", "")
    pods.write(text)
    dry = pods("upgrade", "--dry-run", COLUMNS="200")
    assert dry.is_unchanged
    ran = pods("upgrade", COLUMNS="200")
    assert ran.stdout.splitlines() == [
        f"{pods.file} · format 1",
        "  the file says which format it has",
        "  + format = 1",
    ]
    assert (dry.stdout, ran.stderr) == (ran.stdout, "")
    assert pods("undo").after == text.encode()


def test_what_is_private_stays_so_in_the_difference() -> None:
    line = DiffLine("+", "why = 'an old story'", is_secret=True)
    assert _line(line, shows_private=False).text == "(private)"
    assert _line(line, shows_private=True).text == line.text


@pytest.mark.parametrize("name", [name for name in READS if name not in BLIND])
def test_a_later_format_is_shown_with_a_word_about_it(pods: Pods, name: str) -> None:
    filled(pods, LIST.replace("format = 1", "format = 2"))
    ran = pods(*READS[name], COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert ran.stderr.count(TOLD) == 1
    assert pods(*READS[name], "--quiet").stderr == ""


@pytest.mark.parametrize("name", [*sorted({*WRITES} - BLIND), "upgrade"])
def test_a_later_format_is_never_changed(pods: Pods, name: str) -> None:
    filled(pods, LIST.replace("format = 1", "format = 2"))
    ran = pods(*WRITES.get(name, (name,)), COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged) == (4, True), ran.stderr
    assert "has format 2, and this pods knows 1" in ran.stderr
    assert "pipx upgrade pods" in ran.stderr


def test_what_a_later_format_says_in_another_way_is_left_out(pods: Pods) -> None:
    pods.write(NEWER)
    ran = pods("people")
    assert (ran.exit_code, ran.stdout.splitlines()[0][:4]) == (0, "Ada ")
    assert "constellations" in pods("check").stdout
