"""The first calls: fixed, logged, and what they agree on, from inviting to running."""

import json
import tomllib
from typing import Any

from tests.support.run import Pods
from tests.support.seasons import HARBOUR

AGREED = (
    "edit-pod", "harbour", "--at", "tue 17:30", "--norms", "kind", "--intention", "to move",
    "--commitment", "four calls", "--min-presence", "3",
)  # fmt: skip


def harbour(pods: Pods) -> dict[str, Any]:
    """The table of the pod."""
    found: dict[str, Any] = tomllib.loads(pods.read())["pods"]["harbour"]
    return found


def test_first_calls_are_fixed_with_ids_of_their_own(pods: Pods) -> None:
    pods.write(HARBOUR)
    ran = pods("plan-season", "harbour", "--kick-off", "tue 17:00", "24 sep 18:00")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "⚓ The Harbour · 2 first calls (Azores)\n"
        "  kick-off 1  Tue 15 Sep 2026  17:00\n"
        "  kick-off 2  Thu 24 Sep 2026  18:00\n"
        "  on other clocks: 18:00 Ines · 14:00 Sol\n"
        "  cannot: Sol on 24 Sep: not free thu 15:00-16:30\n"
        "  to agree on: the intention, the weekly hour, what each gives, the norms, what\n"
        "    stays inside and how many it takes to meet\n"
        "  hours unknown: Bo\n"
    )
    assert ran.new_lines == [
        'state = "kickoff"',
        "[pods.harbour.meetings.k1]",
        "on = 2026-09-15",
        'at = "17:00"',
        'status = "planned"',
        'kind = "kick-off"',
        "[pods.harbour.meetings.k2]",
        "on = 2026-09-24",
        'at = "18:00"',
        'status = "planned"',
        'kind = "kick-off"',
    ]


def test_a_pod_goes_from_inviting_to_running_by_what_happens(pods: Pods) -> None:
    pods.write(HARBOUR)
    states = [harbour(pods)["state"]]
    pods("plan-season", "harbour", "--kick-off", "tue 17:00")
    states.append(harbour(pods)["state"])
    first = pods("log-meeting", "harbour", "tue", "--missing", "bo", PODS_TODAY="2026-09-16")
    assert first.stdout == "⚓ kick-off 1 · Tue 15 Sep 2026 · 4 of 5, without Bo\n"
    assert first.stderr == (
        "· Still to agree on: the intention, the weekly hour, what each gives, the norms,\n"
        "  what stays inside, how many it takes to meet.\n"
        '  pods edit-pod harbour --intention TEXT --at "tue 17:00" --commitment TEXT'
        " --norms TEXT --confidential --min-presence N\n"
    )
    states.append(harbour(pods)["state"])
    half = pods(*AGREED, PODS_TODAY="2026-09-16")
    assert half.stderr == (
        "· Still to agree on: what stays inside.  pods edit-pod harbour --confidential\n"
    )
    assert "  still to agree on: what stays inside\n" in pods("show", "harbour").stdout
    whole = pods("edit-pod", "harbour", "--confidential", PODS_TODAY="2026-09-16")
    assert whole.stderr == "· All is agreed. Fix the season:  pods plan-season harbour\n"
    season = pods("plan-season", "harbour", PODS_TODAY="2026-09-16")
    assert season.stdout.splitlines()[3].startswith("  1      Tue 29 Sep 2026  17:30")
    states.append(harbour(pods)["state"])
    pods("log-meeting", "harbour", "29 sep", PODS_TODAY="2026-09-29")
    states.append(harbour(pods)["state"])
    pods("skip-meeting", "harbour", "2", "3", "4", PODS_TODAY="2026-10-01")
    pods("log-meeting", "harbour", "24 nov", PODS_TODAY="2026-11-24")
    states.append(harbour(pods)["state"])
    assert states == ["inviting", "kickoff", "kickoff", "running", "running", "retro"]


def test_without_a_day_the_weekly_hour_gives_one_and_a_second_call_another(pods: Pods) -> None:
    pods.write(HARBOUR)
    bare = pods("plan-season", "harbour", "--kick-off", COLUMNS="200")
    assert (bare.exit_code, bare.is_unchanged) == (2, True)
    assert bare.stderr == (
        "error: when is the first call?\n"
        '  pods plan-season harbour --kick-off "tue 17:00"; pods when harbour says which hours'
        " hold\n"
    )
    pods("edit-pod", "harbour", "--at", "tue 17:30")
    pods("plan-season", "harbour", "--kick-off")
    pods("plan-season", "harbour", "--kick-off", "--minutes", "60")
    calls = harbour(pods)["meetings"]
    assert {name: (str(one["on"]), one["at"]) for name, one in calls.items()} == {
        "k1": ("2026-09-22", "17:30"),
        "k2": ("2026-09-29", "17:30"),
    }
    assert calls["k2"]["minutes"] == 60


def test_a_day_that_is_fixed_already_gets_its_hour(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods("plan-season", "harbour", "--kick-off", "tue")
    pods("plan-season", "harbour", "--kick-off", "tue 18:00")
    assert [(name, one["at"]) for name, one in harbour(pods)["meetings"].items()] == [
        ("k1", "18:00")
    ]


def test_a_first_call_that_nobody_planned_is_logged_as_one(pods: Pods) -> None:
    pods.write(HARBOUR)
    ran = pods("log-meeting", "harbour", "1 sep", "8 sep", "--kick-off")
    assert ran.stdout == (
        "⚓ kick-off 1 · Tue 1 Sep 2026 · all 5 there\n"
        "⚓ kick-off 2 · Tue 8 Sep 2026 · all 5 there\n"
    )
    assert [*harbour(pods)["meetings"]] == ["k1", "k2"]
    assert harbour(pods)["state"] == "kickoff"
    again = pods("log-meeting", "harbour", "8 sep", "--replace", "--missing", "bo")
    assert again.stdout == "⚓ kick-off 2 · Tue 8 Sep 2026 · 4 of 5, without Bo\n"


def test_first_calls_come_first(pods: Pods) -> None:
    pods.write(HARBOUR)
    past = pods("plan-season", "harbour", "--kick-off", "1 sep 2026")
    assert (past.exit_code, past.stderr.splitlines()[0]) == (2, "error: Tue 1 Sep 2026 is over")
    pods("log-meeting", "harbour")
    late = pods("plan-season", "harbour", "--kick-off", "tue")
    assert (late.exit_code, late.is_unchanged) == (6, True)
    assert late.stderr == (
        "error: ⚓ The Harbour has met already\n  its season: pods plan-season harbour\n"
    )


def test_every_agreement_is_a_term_of_the_pod(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(
        *AGREED, "--confidential", "--format", "two rounds", "--open-to-guests",
    )  # fmt: skip
    card = json.loads(pods("show", "harbour", "--json").stdout)
    told = ("format", "confidential", "commitment", "open_to_guests", "min_presence", "still_open")
    assert {key: card[key] for key in told} == {
        "format": "two rounds",
        "confidential": True,
        "commitment": "four calls",
        "open_to_guests": True,
        "min_presence": 3,
        "still_open": [],
    }
    pods("edit-pod", "harbour", "--not-confidential", "--no-guests", "--commitment", "")
    pod = harbour(pods)
    assert (pod["confidential"], pod["open-to-guests"], "commitment" in pod) == (
        False,
        False,
        False,
    )


def test_no_first_call_falls_into_a_rest(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods("rest", "harbour", "--until", "1 dec")
    refused = pods("plan-season", "harbour", "--kick-off", "24 nov")
    assert (refused.exit_code, refused.is_unchanged) == (6, True)
    assert refused.stderr == (
        "error: ⚓ The Harbour rests until Tue 1 Dec 2026\n  to wake it: pods rest harbour --wake\n"
    )
    assert pods("plan-season", "harbour", "--kick-off", "1 dec").exit_code == 0
