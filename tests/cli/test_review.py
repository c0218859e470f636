"""`pods review`: once a year, for the sake of those who are on the list."""

import json

import pexpect
import pytest

from tests.support.run import Pods

LIST = """\
[people.ada]
name = "Ada"
added = 2024-01-02
consent = "asked, said yes"
source = "the choir"

[people.bo]
name = "Bo"
added = 2024-01-02

[people.bo.contacts.2024-08-30]

[people.noor]
name = "Noor"
added = 2024-01-02
consent = "asked, said yes"
met = "at the lake"

[people.sol]
name = "Sol"
consent = "yes"

[people.ida]
name = "Ida"
added = 2024-01-02
consent = "yes"
source = "the choir"

[pods.lake]
name = "Lake"
state = "running"
members.noor = { joined = 2024-01-02 }

[pods.lake.meetings.2025-03-01]
on = 2025-03-01
status = "held"
guest = ["ida"]
"""


@pytest.fixture
def listed(pods: Pods) -> Pods:
    """Five people, one of them silent for two years, two with something missing."""
    pods.write(LIST)
    return pods


def test_each_is_told_with_what_is_missing_and_what_to_type(listed: Pods) -> None:
    ran = listed("review")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert ran.stderr == "· Once you are through:  pods review --done\n"
    assert (
        ran.stdout
        == """\
3 of 5 people to think about
Ada · nothing since Tue 2 Jan 2024
    pods forget ada
Bo · nothing since Fri 30 Aug 2024; no consent or source noted
    pods edit-person bo --consent 'asked, said yes'
    pods edit-person bo --source 'met at ...'
    pods forget bo
Sol · no source noted
    pods edit-person sol --source 'met at ...'
"""
    )


def test_who_sits_in_a_pod_or_met_one_lately_is_not_called_old(listed: Pods) -> None:
    document = json.loads(listed("review", "--json").stdout)
    old = {one["person"]["id"]: one["untouched_since"] for one in document["lines"]}
    assert old == {"ada": "2024-01-02", "bo": "2024-08-30", "sol": None}


def test_what_was_typed_is_not_asked_for_again(listed: Pods) -> None:
    listed("edit-person", "bo", "--consent", "asked, said yes", "--source", "met at the choir")
    listed("talked", "bo")
    listed("talked", "ada")
    listed("edit-person", "sol", "--source", "a party")
    assert listed("review").stdout == ("Nothing to think about: 5 people, all with a word on it.\n")


def test_next_says_it_once_a_year_in_one_line(listed: Pods) -> None:
    told = listed("next", "--all", COLUMNS="200").stdout
    assert "Look through your list, once a year" in told
    assert "1 without a word on consent and 2 untouched for two years" in told
    assert "pods review" in told

    ran = listed("review", "--done")
    assert ran.new_lines == ["[settings]", "reviewed = 2026-09-14"]
    assert ran.stdout == (
        "Looked through on Mon 14 Sep 2026 · 3 left as they are\n"
        "pods next brings it up again after Tue 14 Sep 2027\n"
    )
    assert "Look through" not in listed("next", "--all").stdout
    assert "Look through" not in listed("next", "--all", PODS_TODAY="2027-09-13").stdout
    assert "Look through" in listed("next", "--all", PODS_TODAY="2027-09-14").stdout


def test_a_list_that_is_young_or_says_no_days_is_left_alone(pods: Pods) -> None:
    pods.write('[people.bo]\nname = "Bo"\nadded = 2026-01-02\n\n[people.ada]\nname = "Ada"\n')
    assert "Look through" not in pods("next", "--all").stdout
    pods.write('[people.bo]\nname = "Bo"\n')
    assert "Look through" not in pods("next", "--all", PODS_TODAY="2029-01-01").stdout
    assert "nothing since" not in pods("review", PODS_TODAY="2029-01-01").stdout


def test_on_a_terminal_one_after_the_other_is_asked_about(listed: Pods) -> None:
    talk = listed.terminal("review")
    for asked, answer in (
        ("What did they say to being on your list", "?"),
        ("What did they say to being on your list", "asked in May, said yes"),
        ("Where does this entry come from", "the choir"),
        ("3 of 3: Sol", None),
        ("Where does this entry come from", ""),
        (r"Through\?", ""),
    ):
        talk.expect(asked)
        if answer is not None:
            talk.sendline(answer)
    talk.expect("Looked through")
    talk.expect(pexpect.EOF)
    text = listed.read()
    assert 'consent = "asked in May, said yes"\nsource = "the choir"\n' in text
    assert "reviewed = 2026-09-14" in text
    assert listed("history").stdout.count("edit bo") == 2


def test_whoever_leaves_in_between_keeps_what_was_answered(listed: Pods) -> None:
    talk = listed.terminal("review")
    talk.expect("What did they say to being on your list")
    talk.sendline("yes")
    talk.expect("Where does this entry come from")
    talk.sendeof()
    talk.expect(pexpect.EOF)
    assert 'consent = "yes"\n\n[people.bo.contacts' in listed.read()
    assert "reviewed" not in listed.read()
