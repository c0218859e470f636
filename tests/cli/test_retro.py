"""`pods retro`: what a look back brought, who goes on, and the ways on."""

import json

import pytest

from tests.support.files import POD
from tests.support.run import Pods

HELD = (
    POD
    + """\

[pods.unicorns.members.zoe]
joined = 2026-09-01

[pods.unicorns.meetings.2026-09-08]
on = 2026-09-08
status = "held"
present = ["mira", "noor", "zoe"]
"""
)


@pytest.fixture
def held(pods: Pods) -> Pods:
    """A pod of three that has met, with a seat held for Bo."""
    pods.write(
        HELD.replace(
            "members = { mira = { joined = 2026-09-01 }, noor = { joined = 2026-09-01 } }",
            "members.mira = { joined = 2026-09-01 }\nmembers.noor = { joined = 2026-09-01 }",
        )
    )
    return pods


def test_a_retro_with_nothing_said_asks_the_questions_and_shows_the_ways_on(held: Pods) -> None:
    held("invite", "unicorns", "bo", "--withdraw")
    ran = held("retro", "unicorns")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout == (
        "🦄 The Unicorns · looking back\n"
        "  What was good?\n"
        "  What was not?\n"
        "  What do we want to change?\n"
        "  And each for oneself: do I stay, do I pause, or do I leave? All three are good\n"
        "    answers.\n"
        "  not said yet: Mira, Noor and Zoë\n"
        "Ways on\n"
        " 1  Ask Ada and Bo · 1 short of 4; their hours fit\n"
        "    pods invite unicorns bo ada\n"
        " 2  Another season, same terms · once its weekly hour is said\n"
        "    pods when unicorns\n"
        " 3  Rest for a while · a pause is a state, not a failure\n"
        '    pods rest unicorns --until "in 3 months"\n'
        " 4  Close it, with thanks · everything has its time\n"
        '    pods close-pod unicorns --why "..."\n'
    )


def test_what_is_said_in_several_goes_adds_up(held: Pods) -> None:
    first = held("retro", "unicorns", "--plus", "the lake", "--minus", "late starts")
    assert first.stdout == (
        "🦄 The Unicorns · retro · Mon 14 Sep 2026 · 3 still to say\n"
        "  + the lake\n"
        "  - late starts\n"
        "  not said yet: Mira, Noor and Zoë\n"
    )
    assert first.stderr == ("· And you: stay, pause or leave?  pods retro unicorns --stay me\n")
    ran = held("retro", "unicorns", "--plus", "the lake", "--plus", "songs", "--stay", "me,noor")
    assert ran.stdout.startswith(
        "🦄 The Unicorns · retro · Mon 14 Sep 2026 · 2 stay · 1 still to say\n"
    )
    done = held("retro", "unicorns", "--pause", "zoe", "--next", "start on time")
    assert done.stdout == (
        "🦄 The Unicorns · retro · Mon 14 Sep 2026 · 2 stay · 1 pause\n"
        "  + the lake\n"
        "  + songs\n"
        "  - late starts\n"
        "  → start on time\n"
        "  stay: Mira and Noor\n"
        "  pause: Zoë\n"
    )
    assert done.stderr == "· The ways on:  pods retro unicorns\n"
    told = json.loads(held("retro", "unicorns", "--json").stdout)
    assert [way["way"] for way in told["ways"]] == ["season", "new-terms", "rest", "close"]
    assert told["ways"][1]["reason"] == "to change: start on time"
    assert 'state = "retro"' in held.read()


def test_who_leaves_is_a_member_no_more_and_a_return_is_an_entry_of_its_own(held: Pods) -> None:
    ran = held("retro", "unicorns", "--leave", "zoe", "--on", "sun")
    assert "  leave: Zoë\n" in ran.stdout
    assert ran.new_lines[:3] == ['state = "retro"', "left = 2026-09-13", 'decision = "leave"']
    again = held("retro", "unicorns", "--stay", "zoe")
    assert (again.exit_code, again.is_unchanged) == (6, True)
    assert again.stderr.startswith("error: Zoë is not a member of 🦄 The Unicorns\n")
    held("join", "unicorns", "zoe")
    assert "zoe-2" in held.read()


def test_half_of_them_pausing_is_a_rest_first_of_all(held: Pods) -> None:
    held("retro", "unicorns", "--pause", "noor,zoe")
    told = json.loads(held("retro", "unicorns", "--json").stdout)
    assert (told["ways"][0]["way"], told["ways"][0]["reason"]) == ("rest", "Noor and Zoë pause")
    held("retro", "unicorns", "--stay", "noor")
    assert "on-leave" in held.read()
    told = json.loads(held("retro", "unicorns", "--json").stdout)
    assert told["ways"][0]["way"] != "rest"


def test_two_small_pods_with_an_hour_in_common_may_join(held: Pods) -> None:
    hours = 'time-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
    text = held.read()
    for name in ("Noor", "Ada"):
        text = text.replace(f'name = "{name}"\n', f'name = "{name}"\n{hours}')
    held.write(text + """\

[pods.sea]
name = "Sea"
state = "running"
members.ada = { joined = 2026-09-01 }
""")  # fmt: skip
    held("invite", "unicorns", "bo", "--withdraw")
    ways = json.loads(held("retro", "unicorns", "--json").stdout)["ways"]
    merge = next(way for way in ways if way["way"] == "merge")
    assert (merge["text"], merge["command"]) == ("Join with Sea", "pods merge-pods unicorns sea")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("--stay", "noor", "--leave", "noor"), 2, "Noor cannot stay and leave\n"),
        (("--stay", "ada"), 6, "Ada is not a member of 🦄 The Unicorns\n"),
        (("--plus", "x", "--season", "7"), 3, '🦄 The Unicorns has no season "7"\n'),
        (("--on", "tomorrow"), 2, "Tue 15 Sep 2026 is still to come\n"),
        (("--leave", "noor", "--on", "2026-08-01"), 2, "Noor joined only on Tue 1 Sep 2026\n"),
    ],
)
def test_what_cannot_be_said_changes_nothing(
    held: Pods, typed: tuple[str, ...], code: int, said: str
) -> None:
    ran = held("retro", "unicorns", *typed)
    assert (ran.exit_code, ran.is_unchanged) == (code, True)
    assert ran.stderr.startswith(f"error: {said}")


def test_after_a_gathering_nobody_is_asked_to_stay(pods: Pods) -> None:
    pods("add-person", "Bo")
    pods("new-pod", "Spring", "--kind", "gathering")
    pods("join", "spring", "bo")
    pods("log-meeting", "spring")
    ran = pods("retro", "spring", "--plus", "the rain")
    assert "still to say" not in ran.stdout
    assert "stay, pause or leave" not in ran.stderr


def test_a_pod_with_an_hour_may_plan_its_next_season_at_once(held: Pods) -> None:
    held("edit-pod", "unicorns", "--at", "tue 17:00")
    ways = json.loads(held("retro", "unicorns", "--json").stdout)["ways"]
    season = next(way for way in ways if way["way"] == "season")
    assert (season["reason"], season["command"]) == (
        "what works may go on",
        "pods plan-season unicorns",
    )
