"""`pods check --report`: what a bug report needs, and nothing of anybody's."""

import json

import pytest

from pods.cli.bug_report import BugError
from pods.hours.dates import parse_weekly
from tests.support.canaries import marks, planted
from tests.support.run import Pods


def reported(pods: Pods, *typed: str) -> dict[str, object]:
    """The report as a document."""
    document = json.loads(pods("check", "--report", "--json", *typed).stdout)
    assert isinstance(document, dict)
    return document


def test_a_report_counts_and_tells_no_value(pods: Pods) -> None:
    text, places = planted()
    pods.write(f"{text}\n[zq9999qz]\nzq9998qz = 'zq9997qz' # zq9996qz\n")
    pods("edit-person", "sol", "--note", "zq9995qz")
    (pods.state / "bugs").mkdir()
    (pods.state / "bugs/bug-1.txt").write_text(BUG)

    ran = pods("check", "--report")

    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    document = reported(pods)
    for told in (ran.stdout, json.dumps(document)):
        assert marks(told) == set()
        words = {word.lower() for word in told.replace("/", " ").replace(".", " ").split()}
        assert words & {"sol", "tomas", "hana", "mira", "harbour", "lajes"} == set()
        assert str(pods.folder) not in told
    assert len(places) > 300
    shape = document["shape"]
    assert isinstance(shape, dict)
    assert (shape["people.*"], shape["pods.*"], shape["?"]) == (12, 1, 1)
    assert shape["people.*.private-note"] == 12
    assert shape["pods.*.state = running"] == 1
    assert document["undo_steps"] == 1
    assert document["bugs"] == ["KeyError < pods/actions/hours.py:12 where < pods/cli/app.py:7 run"]


BUG = """pods 0.1
Traceback (most recent call last):
  File "/home/zq0001qz/pods/cli/app.py", line 7, in run
    zq0002qz
  File "/home/zq0001qz/pods/actions/hours.py", line 12, in where
KeyError: 'zq0003qz'
"""


def test_an_invalid_file_is_reported_by_its_lines_and_exit_code(pods: Pods) -> None:
    pods.write('format = 1\n[people.zq0001qz]\nnam = "zq0002qz"\n[pods.x]\nmembers.zq = 1\n')
    ran = pods("check", "--report")
    assert ran.exit_code == 0
    assert marks(ran.stdout) == set()
    document = reported(pods)
    assert document["exit_code"] == 4
    assert document["problems_on_lines"] == [2, 4, 5]
    assert document["shape"] == {}


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a = 1\r\n"])
def test_every_file_is_reported(pods: Pods, content: bytes) -> None:
    pods.file.write_bytes(content)
    file = reported(pods)["file"]
    assert isinstance(file, dict)
    assert file["bytes"] == str(len(content))
    assert file["line breaks"] == ("CRLF" if b"\r\n" in content else "LF")


def test_where_there_is_no_file_that_is_said(pods: Pods) -> None:
    document = reported(pods)
    assert document["exit_code"] == 2
    assert document["file"] == {"found by": "place", "there": "no, or it cannot be read"}


def test_the_names_of_settings_are_told_and_not_what_they_are_set_to(pods: Pods) -> None:
    pods.environ |= {"TERM": "zq0001qz", "PODS_FILE": "zq0002qz.toml", "NO_COLOR": "zq0003qz"}
    (pods.folder / "zq0002qz.toml").write_text("format = 1\n")
    ran = pods("check", "--report")
    assert marks(ran.stdout) == set()
    document = reported(pods)
    assert document["screen"] == {
        "encoding": "utf-8",
        "columns": "80",
        "terminal": "no",
        "TERM": "another",
        "set": "NO_COLOR, PODS_FILE, PODS_TODAY",
    }


def test_a_bug_is_reported_by_its_kind_and_place_and_not_by_what_it_said(pods: Pods) -> None:
    try:
        parse_weekly(["zq0001qz"])  # type: ignore[arg-type] # the bug
    except Exception as error:  # noqa: BLE001 - whichever it is
        BugError(error, environ=pods.environ)
    kind, _, frames = str(reported(pods)["bugs"]).partition(" < ")
    assert kind in {"['AttributeError", "['TypeError"}
    assert "pods/hours/" in frames
    assert marks(pods("check", "--report").stdout) == set()
