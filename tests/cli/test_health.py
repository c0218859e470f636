"""`pods health`: how the pods are doing, from the log alone."""

import json

from tests.support.files import POD
from tests.support.run import Pods

LIVED = (
    POD
    + """\

[ties.noor-zoe]
people = ["noor", "zoe"]
kind = "couple"

[pods.unicorns.meetings.2026-08-18]
on = 2026-08-18
status = "held"
present = ["mira", "noor"]
host = "mira"

[pods.unicorns.meetings.2026-09-01]
on = 2026-09-01
status = "held"
present = ["mira"]
apology = ["noor"]
host = "mira"

[pods.unicorns.meetings.2026-09-08]
on = 2026-09-08
status = "held"
present = ["mira"]
late = ["noor"]
host = "mira"

[pods.unicorns.meetings.2026-09-12]
on = 2026-09-12
status = "held"
present = ["mira", "zoe"]
no-show = ["noor"]
"""
)


def test_one_pod_has_a_strip_for_each_member(pods: Pods) -> None:
    pods.write(LIVED)
    pods("join", "unicorns", "zoe", "--on", "2026-09-12")
    pods("edit-person", "noor", "--away", "2026-09-20 - 2026-10-02")
    ran = pods("health", "unicorns")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout == (
        "🦄 The Unicorns · running · ok · met 2 days ago\n"
        "  Mira  ●●●●  4 of 4 · hosted 3\n"
        "  Noor  ●○◐✗  2 of 4 · away soon\n"
        "  Zoë   ···●  1 of 1\n"
        "  77 % came to the last 4\n"
        "  Mira hosts more than half\n"
        "  cannot miss one: it takes 3\n"
        "\n"
        "● there  ◐ late  ○ missed  ✗ without a word  · not in it yet\n"
    )


def test_several_pods_have_one_strip_each_and_one_that_rests_is_only_named(pods: Pods) -> None:
    pods.write(LIVED)
    pods("new-pod", "Sea")
    pods("edit-pod", "sea", "--state", "resting")
    ran = pods("health", COLUMNS="120")
    assert ran.stdout == (
        "🦄 The Unicorns  ●○●○  ok       met 2 days ago · 75 % came to the last 4 · Mira hosts"
        " more than half · too few to meet,\n"
        "                                it takes 3\n"
        "Sea                    resting\n"
        "\n"
        "● all there  ○ half or more missing\n"
    )


def test_a_couple_counts_as_one_absence_and_whoever_is_on_leave_is_not_counted(pods: Pods) -> None:
    pods.write(LIVED)
    pods("edit-pod", "unicorns", "--min-presence", "2")
    for name in ("zoe", "bo", "ada"):
        pods("join", "unicorns", name)
    (told,) = json.loads(pods("health", "unicorns", "--json").stdout)["pods"]
    assert (told["min_presence"], told["can_miss"]) == (2, 2)
    pods("retro", "unicorns", "--pause", "ada")
    (told,) = json.loads(pods("health", "unicorns", "--json").stdout)["pods"]
    assert told["can_miss"] == 1
    assert [one["on_leave"] for one in told["members"]].count(True) == 1


def test_a_couple_that_is_too_many_to_miss_is_told_as_a_couple(pods: Pods) -> None:
    pods.write(LIVED)
    pods("join", "unicorns", "zoe", "bo")
    pods("edit-person", "bo", "--away", "2026-09-24")
    told = pods("health", "unicorns").stdout
    assert "  cannot miss a couple: it takes 3\n" in told
    (bo,) = [line for line in told.splitlines() if line.startswith("  Bo")]
    assert bo.endswith("away soon")


def test_a_gap_is_told_against_the_rhythm(pods: Pods) -> None:
    pods.write(LIVED)
    pods("edit-pod", "unicorns", "--cadence", "1")
    ran = pods("health", "unicorns", PODS_TODAY="2026-10-05")
    assert ran.stdout.startswith(
        "🦄 The Unicorns · running · dormant, 3.3 times its rhythm · met 23 days ago\n"
    )


def test_no_pods_yet_says_how_to_begin(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert pods("health").stdout == "no pods yet: pods suggest proposes some\n"
    assert pods("health", "sea").exit_code == 3
