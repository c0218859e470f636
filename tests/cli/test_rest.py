"""`pods rest`: over a summer, and awake again."""

import tomllib
from typing import Any

import pytest

from tests.support.run import Pods
from tests.support.seasons import HARBOUR


@pytest.fixture
def running(pods: Pods) -> Pods:
    """A pod in its season: the first meeting was held on Tue 6 Oct, it is Wed 7 Oct."""
    pods.write(HARBOUR)
    pods("plan-season", "harbour", "--at", "tue 17:30", "--from", "6 oct", "--meetings", "4")
    pods("log-meeting", "harbour", "6 oct", PODS_TODAY="2026-10-06")
    pods.environ["PODS_TODAY"] = "2026-10-07"
    return pods


def harbour(pods: Pods) -> dict[str, Any]:
    """The table of the pod."""
    found: dict[str, Any] = tomllib.loads(pods.read())["pods"]["harbour"]
    return found


def test_a_rest_skips_what_was_planned_in_it_and_not_what_comes_after(running: Pods) -> None:
    ran = running("rest", "harbour", "--until", "17 nov", "--reason", "harvest")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "⚓ The Harbour rests until Tue 17 Nov 2026\n"
        "  skipped: 20 Oct and 3 Nov\n"
        "  next: Tue 17 Nov 2026, 17:30 · host Bo\n"
    )
    pod = harbour(running)
    assert (pod["state"], str(pod["resting-until"])) == ("resting", "2026-11-17")
    assert [(one["status"], one.get("reason")) for one in pod["meetings"].values()] == [
        ("held", None),
        ("skipped", "harvest"),
        ("skipped", "harvest"),
        ("planned", None),
        ("planned", None),
    ]
    assert running("list").stdout.startswith("⚓ The Harbour  resting until 17 Nov  ")


def test_woken_it_runs_again_and_its_dates_are_to_be_fixed(running: Pods) -> None:
    running("rest", "harbour", "--until", "1 may")
    ran = running("rest", "harbour", "--wake")
    assert ran.stdout == "⚓ The Harbour is awake · running\n"
    assert ran.stderr == "· Fix its dates:  pods plan-season harbour\n"
    assert "resting-until" not in running.read()


def test_a_season_planned_in_a_rest_begins_after_it(running: Pods) -> None:
    asleep = running("rest", "harbour", "--until", "1 feb")
    assert asleep.stderr == "· Fix the dates after it:  pods plan-season harbour\n"
    ran = running("plan-season", "harbour")
    assert ran.stdout.splitlines()[3].startswith("  1      Tue 2 Feb 2027")
    assert harbour(running)["state"] == "resting"
    early = running("plan-season", "harbour", "--from", "12 jan")
    assert (early.exit_code, early.is_unchanged) == (6, True)
    assert early.stderr == (
        "error: ⚓ The Harbour rests until Mon 1 Feb 2027\n  to wake it: pods rest harbour --wake\n"
    )


def test_a_rest_that_is_over_ends_with_a_meeting_or_a_season(running: Pods) -> None:
    running("rest", "harbour", "--until", "1 dec")
    asleep = running.read()
    running("log-meeting", "harbour", "2 dec", PODS_TODAY="2026-12-02")
    assert (harbour(running)["state"], "resting-until" in running.read()) == ("running", False)
    running.write(asleep)
    running("plan-season", "harbour", "--new", PODS_TODAY="2026-12-02")
    assert (harbour(running)["state"], "resting-until" in running.read()) == ("running", False)


@pytest.mark.parametrize(
    ("extra", "state"),
    [
        ("", "idea"),
        ('[pods.harbour.invitations.bo-1]\nperson = "bo"\nstate = "yes"\n', "inviting"),
        ('[pods.harbour.meetings.k1]\non = 2026-12-01\nkind = "kick-off"\n', "kickoff"),
    ],
)
def test_it_wakes_up_as_far_in_its_life_as_it_was(pods: Pods, extra: str, state: str) -> None:
    pods.write(HARBOUR.replace('state = "inviting"', 'state = "resting"') + f"\n{extra}")
    assert pods("rest", "harbour", "--wake").stdout.startswith(
        f"⚓ The Harbour is awake · {state}\n"
    )


def test_what_a_rest_cannot_be(running: Pods) -> None:
    for typed, code, said in (
        ((), 2, "until when?\n  pods rest harbour --until +6w; to end a rest: --wake\n"),
        (("--until", "today"), 2, "Wed 7 Oct 2026 is not to come\n"),
        (("--wake",), 6, "⚓ The Harbour does not rest: it is running\n"),
    ):
        ran = running("rest", "harbour", *typed)
        assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
        assert ran.stderr.startswith(f"error: {said}")
    running("edit-pod", "harbour", "--state", "closed")
    assert running("rest", "harbour", "--until", "1 dec").exit_code == 6


def test_the_end_of_a_rest_is_a_term_of_what_rests_only(running: Pods) -> None:
    refused = running("edit-pod", "harbour", "--resting-until", "1 dec")
    assert (refused.exit_code, refused.is_unchanged) == (6, True)
    assert refused.stderr == (
        'error: ⚓ The Harbour does not rest: it is running\n  pods rest harbour --until "1 dec"\n'
    )
    running("rest", "harbour", "--until", "1 feb")
    assert running("edit-pod", "harbour", "--resting-until", "1 mar").stdout == (
        "⚓ The Harbour · resting-until 2027-03-01\n"
    )
    running("edit-pod", "harbour", "--state", "running")
    assert "resting-until" not in running.read()
