"""`pods people`."""

import json

import pytest

from tests.support.files import PEOPLE, POD
from tests.support.run import Pods

LIST = (
    POD
    + """
[people.sol]
name = "Sol"
nickname = "Solana"
place = "Pico"
interest = "maybe"
topics = ["dance", "Música"]
free = "wed 18-20"
time-zone = "America/Sao_Paulo"

[people.leo]
name = "Leo"
interests.2026-09-01 = { to = "not-now", until = 2026-12-01 }
do-not-contact = false

[people.eve]
name = "Eve"
do-not-contact = true
"""
)


def test_everybody_stands_in_the_order_of_the_file(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("people")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Noor              idea                 🦄 The Unicorns · hours unknown\n"
        "Bo Berg (bo)      idea                 hours unknown\n"
        "Zoë Wójcik (zoe)  idea                 hours unknown\n"
        "Ada               idea                 hours unknown\n"
        "Sol               maybe                dance, Música · Sao Paulo\n"
        "Leo               not-now until 1 Dec  hours unknown\n"
        "Eve               not to be contacted  hours unknown\n"
        "7 people\n"
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (("--interest", "maybe"), ["Sol"]),
        (("--interest", "idea", "--without-pod"), ["Bo", "Zoë", "Ada", "Eve"]),
        (("--tag", "MUSICA"), ["Sol"]),
        (("--tag", "dan"), []),
        (("pico",), ["Sol"]),
        (("solana",), ["Sol"]),
        (("wojc",), ["Zoë"]),
        (("nobody",), []),
    ],
)
def test_the_list_can_be_narrowed_down(
    pods: Pods, typed: tuple[str, ...], shown: list[str]
) -> None:
    pods.write(LIST)
    ran = pods("people", *typed)
    assert ran.exit_code == 0, "an empty list is fine"
    *lines, count = ran.stdout.splitlines()
    assert [line.split()[0] for line in lines] == shown
    assert count == f"{len(shown)} of 7 people"


def test_an_empty_list_says_how_to_begin(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert pods("people").stdout == "nobody yet: pods add-person Ana Bo\n"


def test_a_narrow_screen_puts_the_facts_below_the_name(pods: Pods) -> None:
    pods.write(LIST)
    assert pods("people", "sol", COLUMNS="30").stdout == (
        "Sol  maybe\n    dance, Música · Sao Paulo\n1 of 7 people\n"
    )


def test_json_says_what_is_unknown(pods: Pods) -> None:
    pods.write(PEOPLE)
    document = json.loads(pods("people", "bo", "--json").stdout)
    assert (document["kind"], document["total"]) == ("people", 4)
    assert document["people"] == [
        {
            "id": "bo",
            "name": "Bo Berg",
            "interest": "idea",
            "since": None,
            "not_before": None,
            "pods": [],
            "topics": [],
            "zone": None,
            "place": None,
            "hours_are_known": False,
            "last_contact": None,
            "do_not_contact": False,
        }
    ]


def test_an_interest_that_is_no_step_lists_the_steps(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("people", "--interest", "yes")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "not-now" in ran.stderr
