"""`pods rule`."""

import json

import pytest

from tests.support.files import PEOPLE, RULES
from tests.support.run import Pods


def test_a_rule_is_private_and_its_reason_is_not_repeated(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("rule", "apart", "bo", "zoe", "--why", "an old story", "--until", "1 dec")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == "Bo and Zoë · a private rule · a limit, until Tue 1 Dec 2026\n"
    assert ran.new_lines == [
        "[rules.bo-zoe]",
        'kind = "apart"',
        'people = ["bo", "zoe"]',
        'why = "an old story"',
        "until = 2026-12-01",
    ]
    assert pods("history").stdout.count("change a rule") == 1
    assert "story" not in pods("history").stdout


def test_a_public_wish_may_be_seen(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("rule", "together", "bo,zoe", "ada", "--wish", "--public")
    assert ran.stdout == "Bo, Zoë and Ada · together · a wish\n"
    assert ran.new_lines[-2:] == ["hard = false", "private = false"]
    assert pods("rule").stdout == "together  Ada, Bo and Zoë  a wish\n"


def test_the_list_says_of_a_private_rule_only_that_there_is_one(pods: Pods) -> None:
    pods.write(RULES)
    assert pods("rule").stdout == (
        "a private rule                                       a limit\n"
        "apart           Ada and Noor · they share an office  a limit\n"
        "what the private ones say: --show-private\n"
    )
    assert "story" not in pods("rule").stdout
    assert "Zoë" not in pods("rule").stdout
    shown = pods("rule", "--show-private").stdout
    assert "apart  Noor and Zoë · an old story" in shown
    assert "a limit, private" in shown
    lines = json.loads(pods("rule", "--json").stdout)["rules"]
    assert lines[0] == {
        "id": None,
        "rule": None,
        "people": [],
        "hard": True,
        "private": True,
        "why": None,
        "until": None,
    }
    assert lines[1]["id"] == "ada-noor"


def test_without_rules_the_list_says_how_to_make_one(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("rule")
    assert (ran.exit_code, ran.stdout) == (0, "no rules yet: pods rule apart ana bo\n")


def test_a_rule_can_be_said_again_and_taken_back(pods: Pods) -> None:
    pods.write(PEOPLE)
    pods("rule", "apart", "bo", "zoe")
    assert pods("rule", "apart", "zoe", "bo").is_unchanged
    assert pods("rule", "apart", "zoe", "bo", "--wish").new_lines == ["hard = false"]
    assert "[rules.bo-zoe-2]" in pods("rule", "together", "zoe", "bo").new_lines
    ran = pods("rule", "apart", "zoe", "bo", "--remove")
    assert ran.stdout == "Zoë and Bo · a private rule · taken back\n"
    told = pods("rule", "together", "zoe", "bo", "--remove", "--show-private")
    assert told.stdout == "Zoë and Bo · together · taken back\n"
    assert told.after == PEOPLE.encode()


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("apart",), 2, "a rule is about two people at least\n  pods rule apart ana bo\n"),
        (("apart", "bo", "bo"), 2, "a rule is about two people at least\n"),
        (("apart", "bo", "nor"), 3, 'nobody is called "nor"\n  did you mean Noor (noor)?\n'),
        (("beside", "bo", "ada"), 2, '"beside" is none of together, apart'),
        (("apart", "bo", "ada", "--until", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("apart", "bo", "ada", "--until", "1 sep 2026"), 2, "Tue 1 Sep 2026 is over by Mon 14"),
        (("apart", "bo", "ada", "--remove"), 3, "no such rule is there: apart bo ada\n"),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(PEOPLE)
    ran = pods("rule", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")
    assert len(ran.stderr.splitlines()) > 1


def test_a_wish_becomes_a_limit_again_and_an_open_rule_private(pods: Pods) -> None:
    pods.write(PEOPLE)
    pods("rule", "apart", "bo", "zoe", "--wish", "--public")
    kept = pods("rule", "apart", "bo", "zoe", "--why", "an old story")
    assert kept.stdout == "Bo and Zoë · apart · a wish\n"
    ran = pods("rule", "apart", "bo", "zoe", "--limit", "--private")
    assert ran.stdout == "Bo and Zoë · a private rule · a limit\n"
    assert ran.new_lines == ["hard = true", "private = true"]
