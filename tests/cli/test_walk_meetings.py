"""The walk where a pod lives: the days it met, the next one, and pods that rest."""

import pytest

from tests.support.run import Pods
from tests.support.walking import walk

MIRA = '[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
THREE = "".join(f'[people.{name.lower()}]\nname = "{name}"\n' for name in ("Ana", "Bo", "Cy"))
SEA = '[pods.sea]\nname = "Sea"\nstate = "{}"\n[pods.sea.members.me]\n[pods.sea.members.ana]\n'


def test_one_meeting_after_the_other_until_the_next_day_is_known(pods: Pods) -> None:
    pods.write(MIRA + THREE + SEA.format("inviting"))
    walked = walk(pods, "31 aug", "b", "1 sep", "ana", "b", "none", "", "7 sep", "", "+2w")
    assert walked.commands == [
        ["log-meeting", "sea", "1 sep"],
        ["log-meeting", "sea", "7 sep", "--next", "+2w"],
    ]
    assert "Sea: and on which other day? (Enter: go on) 7 sep\n" in walked.screen
    assert walked.screen.endswith("That is all for today. pods shows what is worth doing next.\n")
    quiet = walk(pods)
    assert quiet.screen.count("?") == 1  # that of the first line


def test_a_day_that_was_planned_and_went_by_needs_only_a_yes(pods: Pods) -> None:
    planned = '[pods.sea.meetings.2026-09-10]\non = 2026-09-10\nstatus = "planned"\n'
    pods.write(MIRA + THREE + SEA.format("running") + planned)
    question = "Sea: did you meet on Thu 10 Sep 2026? (y, or another day; Enter: go on)"
    refused = walk(pods, "no")
    assert refused.screen.count(question) == 1
    assert refused.commands == []
    other = walk(pods, "yesterday", "", "", "y", "", "")
    assert other.screen.count(question) == 2
    assert other.commands == [
        ["log-meeting", "sea", "yesterday"],
        ["log-meeting", "sea", "2026-09-10"],
    ]


def test_a_pod_that_met_and_knows_no_next_day_is_asked_for_it(pods: Pods) -> None:
    held = '[pods.sea.meetings.2026-09-07]\non = 2026-09-07\nstatus = "held"\npresent = ["me"]\n'
    pods.write(MIRA + THREE + SEA.format("running") + held)
    walked = walk(pods, "", "b", "", "in 2 weeks")
    assert walked.screen.count("Sea: when did you meet? (today, tue, 5 dec; Enter: go on)") == 2
    assert "\nSea: when do you meet next? (tue, +2w, 5 dec; Enter: not fixed) in 2" in walked.screen
    assert walked.commands == [["edit-pod", "sea", "--next", "in 2 weeks"]]
    assert "[pods.sea.meetings.2026-09-28]" in pods.read()


def test_a_pod_that_just_met_is_only_asked_when_it_meets_next(pods: Pods) -> None:
    held = '[pods.sea.meetings.x]\non = 2026-09-13\nstatus = "held"\npresent = ["me"]\n'
    pods.write(MIRA + THREE + SEA.format("running") + held)
    walked = walk(pods, "")
    assert "\n\nMeetings\nSea: when do you meet next?" in walked.screen
    assert walked.commands == []


def test_of_many_pods_those_that_are_silent_the_longest_are_asked_about(pods: Pods) -> None:
    pods.write(MIRA + THREE)
    for number in range(9, 2, -1):
        held = f'[pods.sea.meetings.x]\non = 2026-0{number}-01\nstatus = "held"\npresent = []\n'
        lake = (SEA.format("running") + held).replace("pods.sea", f"pods.p{number}")
        pods.write(pods.read() + lake.replace("Sea", f"P{number}"))
    walked = walk(pods, *[""] * 10, COLUMNS="200")
    lines = [line for line in walked.screen.splitlines() if "when did you meet" in line]
    assert [line[:2] for line in lines] == ["P3", "P4", "P5", "P6", "P7"]


@pytest.mark.parametrize("state", ["resting", "closed"])
def test_a_pod_that_rests_is_left_in_peace(pods: Pods, state: str) -> None:
    pods.write(MIRA + THREE + SEA.format(state))
    assert "Meetings" not in walk(pods).screen


def test_a_pod_over_several_days_and_the_plain_commands_of_each_make_one_file(pods: Pods) -> None:
    days = {
        "2026-09-01": ["Mira", "", "tue 18-21", "Ana, Bo, Cy", "", "none", "none", "", "1", "Sea"],
        "2026-09-02": ["y"],
        "2026-09-08": ["yes", "yes", "no"],
        "2026-09-15": ["today", "", "in 2 weeks"],
        "2026-09-29": ["y", "bo", ""],
    }
    commands = list[tuple[str, list[str]]]()
    for day, answers in days.items():
        walked = walk(pods, *answers, *([""] if day == "2026-09-01" else []), PODS_TODAY=day)
        commands += [(day, command) for command in walked.commands]
    (pods.home / "again").mkdir()
    again = Pods(pods.home / "again")
    for day, command in commands:
        assert again(*command, PODS_TODAY=day).exit_code == 0
    assert again.data_file.read_text() == pods.data_file.read_text()
    assert pods.data_file.read_text().count('status = "held"') == 2
