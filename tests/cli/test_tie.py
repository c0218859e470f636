"""`pods tie`."""

import json

import pytest

from tests.support.files import PEOPLE, RULES
from tests.support.run import Pods


def test_a_couple_is_written_down_and_asked_about(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("tie", "zoe", "bo", "couple", "--strength", "3", "--note", "since May")
    assert (ran.exit_code, ran.stdout) == (0, "Zoë and Bo · couple\n")
    assert ran.stderr == (
        "· Would they rather share a pod, or each have their own?\n  pods rule together zoe bo\n"
    )
    assert ran.new_lines == [
        "[ties.bo-zoe]",
        'people = ["bo", "zoe"]',
        'kind = "couple"',
        "strength = 3",
        'note = "since May"',
    ]


def test_said_again_a_tie_changes(pods: Pods) -> None:
    pods.write(PEOPLE)
    pods("tie", "zoe", "bo")
    assert 'kind = "knows"' in pods.read()
    ran = pods("tie", "bo", "zoe", "friend")
    assert (ran.stdout, ran.new_lines) == ("Bo and Zoë · friend\n", ['kind = "friend"'])
    assert pods("tie", "bo", "zoe", "friend").is_unchanged
    gone = pods("tie", "bo", "zoe", "--remove")
    assert gone.stdout == "Bo and Zoë · friend, taken back\n"
    assert gone.after == PEOPLE.encode()


@pytest.mark.parametrize("kind", ["ex", "competitor", "conflict"])
def test_what_is_nobodys_business_is_not_told(pods: Pods, kind: str) -> None:
    pods.write(PEOPLE)
    ran = pods("tie", "zoe", "bo", kind)
    assert (ran.stdout, ran.stderr) == ("Zoë and Bo · a private tie\n", "")
    assert f'kind = "{kind}"' in ran.new_lines
    assert kind not in pods("history").stdout
    assert pods("tie", "zoe", "bo", "--remove").stdout == "Zoë and Bo · a private tie, taken back\n"
    told = pods("tie", "zoe", "bo", kind, "--show-private")
    assert told.stdout == f"Zoë and Bo · {kind}\n"


def test_any_tie_can_be_private(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("tie", "noor", "bo", "friend", "--private", "--json")
    assert json.loads(ran.stdout)["tie"] is None
    assert ran.new_lines[-1] == "private = true"


def test_a_couple_with_a_rule_is_not_asked_about(pods: Pods) -> None:
    pods.write(RULES)
    assert pods("tie", "noor", "zoe", "couple").stderr == ""


def test_the_name_of_a_tie_is_only_a_name(pods: Pods) -> None:
    pods.write(PEOPLE + '\n[ties.bo-zoe]\npeople = ["noor", "ada"]\nkind = "friend"\n')
    assert "[ties.bo-zoe-2]" in pods("tie", "bo", "zoe").new_lines


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("zoe", "zoe"), 2, "a tie is between two people, not 1\n  pods tie ana bo friend\n"),
        (("zoe", "bo,ada"), 2, "a tie is between two people, not 3\n"),
        (("zoe", "nor"), 3, 'nobody is called "nor"\n  did you mean Noor (noor)?\n'),
        (("zoe", "bo", "--strength", "4"), 2, "a strength of 4 is out of range\n  0 (thin)"),
        (("zoe", "bo", "--remove"), 3, "no tie between Zoë and Bo\n  pods show zoe lists them\n"),
        (("zoe", "bo", "cuple"), 2, '"cuple" is none of couple, family'),
        (("zoe",), 2, "missing argument 'PERSON'"),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(PEOPLE)
    ran = pods("tie", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_a_private_tie_may_be_seen_again(pods: Pods) -> None:
    pods.write(PEOPLE)
    assert pods("tie", "bo", "zoe", "friend", "--private").new_lines[-1] == "private = true"
    ran = pods("tie", "bo", "zoe", "friend", "--public")
    assert (ran.stdout, ran.new_lines) == ("Bo and Zoë · friend\n", ["private = false"])
