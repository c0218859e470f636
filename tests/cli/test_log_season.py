"""`pods log-meeting` on a season that is planned: the rota says who did what, unless told."""

import json
import tomllib
from typing import Any

import pytest

from tests.support.run import Pods
from tests.support.seasons import HARBOUR


@pytest.fixture
def planned(pods: Pods) -> Pods:
    """A season of four meetings and a retro, fortnightly from Tue 6 Oct; it is Wed 21 Oct."""
    pods.write(HARBOUR)
    pods("plan-season", "harbour", "--at", "tue 17:30", "--from", "6 oct", "--meetings", "4")
    pods.environ["PODS_TODAY"] = "2026-10-21"
    return pods


def meeting(pods: Pods, name: str) -> dict[str, Any]:
    """What the file says of one meeting."""
    found: dict[str, Any] = tomllib.loads(pods.read())["pods"]["harbour"]["meetings"][name]
    return {key: value for key, value in found.items() if key != "on"}


def test_a_planned_day_logs_that_meeting_with_its_turns_and_says_what_is_next(
    planned: Pods,
) -> None:
    ran = planned("log-meeting", "harbour", "6 oct", "--missing", "bo")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "⚓ 1 of 4 · Tue 6 Oct 2026 · 4 of 5, without Bo · focus Ines · host Mira · notes\n"
        "  Tomas\n"
        "next: Tue 3 Nov 2026, 17:30 · host Sol · notes Bo · focus Mira\n"
    )
    assert meeting(planned, "s1-1") == {
        "at": "17:30",
        "status": "held",
        "host": "mira",
        "note-taker": "tomas",
        "focus": "ines",
        "present": ["mira", "tomas", "ines", "sol"],
        "apology": ["bo"],
    }


def test_who_was_not_there_did_not_host_and_who_is_named_did(planned: Pods) -> None:
    planned("log-meeting", "harbour", "6 oct", "--missing", "mira,ines", "--host", "sol",
            "--note-taker", "")  # fmt: skip
    told = meeting(planned, "s1-1")
    assert {key: told.get(key) for key in ("host", "note-taker", "focus")} == {
        "host": "sol",
        "note-taker": None,
        "focus": None,
    }


def test_several_are_logged_at_once_each_with_its_own_turns(planned: Pods) -> None:
    ran = planned("log-meeting", "harbour", "6 oct", "20 oct", "--late", "bo")
    assert ran.stdout.splitlines() == [
        "⚓ 1 of 4 · Tue 6 Oct 2026 · all 5 there · Bo late · focus Ines · host Mira ·",
        "  notes Tomas",
        "⚓ 2 of 4 · Tue 20 Oct 2026 · all 5 there · Bo late · focus Sol · host Tomas ·",
        "  notes Ines",
        "next: Tue 3 Nov 2026, 17:30 · host Sol · notes Bo · focus Mira",
    ]
    assert planned("undo").exit_code == 0
    assert meeting(planned, "s1-2")["status"] == "planned", "one line is one change"


def test_a_moved_meeting_is_logged_on_the_day_it_was_held(planned: Pods) -> None:
    planned("move-meeting", "harbour", "2", "wed 21 oct")
    ran = planned("log-meeting", "harbour")
    assert ran.stdout.startswith("⚓ 2 of 4 · Wed 21 Oct 2026 · all 5 there")
    assert meeting(planned, "s1-2")["status"] == "held"


def test_a_skipped_meeting_that_was_held_after_all_was_held(planned: Pods) -> None:
    planned("skip-meeting", "harbour", "20 oct", "--reason", "ill")
    planned("log-meeting", "harbour", "20 oct")
    told = meeting(planned, "s1-2")
    assert (told["status"], "reason" in told) == ("held", False)


def test_another_day_than_the_planned_one_is_a_meeting_of_its_own_and_asked_about(
    planned: Pods,
) -> None:
    planned("log-meeting", "harbour", "6 oct")
    ran = planned("log-meeting", "harbour", "mon")
    assert ran.stdout.startswith("⚓ meeting 2 · Mon 19 Oct 2026 · all 5 there\n")
    assert ran.stderr == (
        "· Tue 20 Oct 2026 was planned, and is not logged. Did you meet instead?\n"
        "  pods skip-meeting harbour s1-2\n"
    )


def test_a_day_that_was_forgotten_to_be_said_is_asked_about(planned: Pods) -> None:
    before = planned.read()
    ran = planned("log-meeting", "harbour")
    assert ran.stdout.startswith("⚓ meeting 1 · Wed 21 Oct 2026 · all 5 there\n")
    assert ran.stderr == (
        "· Tue 20 Oct 2026 was planned, and is not logged. If you meant that one, take\n"
        "  this back and say the day:\n"
        "  pods undo\n"
    )
    planned("undo")
    assert planned.read() == before


def test_a_season_is_not_over_while_something_of_it_is_not_logged(planned: Pods) -> None:
    planned("plan-season", "harbour", "--meetings", "2", "--no-retro")
    ran = planned("log-meeting", "harbour", "20 oct")
    assert ran.stderr == ("· Planned, and not logged yet:  pods log-meeting harbour 2026-10-06\n")
    ran = planned("log-meeting", "harbour", "2026-10-06")
    assert ran.stderr == "· The season is over. Another one?  pods plan-season harbour\n"


def test_the_log_tells_who_came_whose_turns_it_was_and_time_together(planned: Pods) -> None:
    planned("log-meeting", "harbour", "6 oct", "--missing", "bo")
    planned("log-meeting", "harbour", "20 oct", "--no-show", "bo", "--late", "sol")
    shown = planned("show", "harbour").stdout
    assert (
        "  Mira   came 2 of 2  host 1 · notes 0 · focus 0\n"
        "  Tomas  came 2 of 2  host 1 · notes 1 · focus 0\n"
        "  Ines   came 2 of 2  host 0 · notes 1 · focus 1\n"
        "  Sol    came 2 of 2  host 0 · notes 0 · focus 1\n"
        "  Bo     came 0 of 2  host 0 · notes 0 · focus 0\n"
        "\n"
        "  season 1 · 2 of 4 meetings held\n"
        "  3      Tue 3 Nov 2026   17:30  host Sol · notes Bo · focus Mira\n"
        "  4      Tue 17 Nov 2026  17:30  host Bo · notes Mira · focus Tomas\n"
        "  retro  Tue 1 Dec 2026   17:30  host Mira · notes Sol\n"
        "  on other clocks: 18:30 Ines · 15:30 Sol\n"
    ) in shown
    ines = planned("show", "ines").stdout
    assert "  in touch  Tue 20 Oct 2026\n" in ines
    assert "  together  3 h in 2 meetings\n" in ines
    card = json.loads(planned("show", "bo", "--json").stdout)
    assert (card["meetings_together"], card["minutes_together"]) == (0, 0)
    assert card["last_contact"] is None
    assert "together" not in planned("show", "me").stdout


def test_a_meeting_of_another_length_counts_with_it(planned: Pods) -> None:
    planned("log-meeting", "harbour", "6 oct", "20 oct")
    planned("plan-season", "harbour", "--minutes", "60")
    planned("log-meeting", "harbour", "3 nov", PODS_TODAY="2026-11-03")
    assert json.loads(planned("show", "ines", "--json").stdout)["minutes_together"] == 240


def test_at_whose_home_it_was(planned: Pods) -> None:
    ran = planned("log-meeting", "harbour", "20 oct", "--home", "sol", "--guest", "",
                  "--next", "22 oct")  # fmt: skip
    assert "· home Sol\n" in ran.stdout.replace("\n  ", " ")
    assert meeting(planned, "s1-2")["home"] == "sol"
    absent = planned("log-meeting", "harbour", "6 oct", "--home", "bo", "--missing", "bo")
    assert (absent.exit_code, absent.is_unchanged) == (2, True)
    assert absent.stderr.startswith("error: Bo was not there on Tue 6 Oct 2026\n")


def test_hours_are_looked_for_in_what_is_still_to_come(planned: Pods) -> None:
    planned("log-meeting", "harbour", "6 oct", "20 oct")
    found = json.loads(planned("when", "harbour", "--json").stdout)
    assert (found["start"], found["weeks"], found["cadence_weeks"]) == ("2026-11-03", 6, 2)
    assert "what is said in a pod stays in the pod" in planned("log-meeting", "-h").stdout.lower()
