"""The walk where a pod lives: the days it met, the next one, and pods that rest."""

import pytest

from pods.store.reading import read_document
from tests.support.run import Pods
from tests.support.walking import walk

MIRA = '[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
THREE = "".join(f'[people.{name.lower()}]\nname = "{name}"\n' for name in ("Ana", "Bo", "Cy"))
SEA = '[pods.sea]\nname = "Sea"\nstate = "{}"\n[pods.sea.members.me]\n[pods.sea.members.ana]\n'


def test_one_meeting_after_the_other_until_the_next_day_is_known(pods: Pods) -> None:
    pods.write(MIRA + THREE + SEA.format("inviting"))
    call = ["31 aug", ""]  # that would be next year's; and so it has met already
    days = ["31 aug", "b", "1 sep", "ana", "b", "none", "", "7 sep", "", "+2w"]
    walked = walk(pods, *call, *days, "")
    assert "Tue 31 Aug 2027 is far off" in walked.screen
    assert walked.commands == [
        ["log-meeting", "sea", "1 sep"],
        ["log-meeting", "sea", "7 sep", "--next", "+2w"],
    ]
    assert "Sea: and on which other day? (Enter: go on) 7 sep\n" in walked.screen
    assert walked.screen.endswith("That is all for today. pods shows what is worth doing next.\n")
    quiet = walk(pods)
    assert "when did you meet" not in quiet.screen
    assert "\n\nAnd besides\nLook for somebody who fits Sea" in quiet.screen


def test_a_day_that_was_planned_and_went_by_needs_only_a_yes(pods: Pods) -> None:
    planned = '[pods.sea.meetings.2026-09-10]\non = 2026-09-10\nstatus = "planned"\n'
    pods.write(MIRA + THREE + SEA.format("running") + planned)
    question = "Sea: did you meet on Thu 10 Sep 2026? (y, n, or another day; Enter: go on)"
    refused = walk(pods, "no", "")
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
    assert "\nSea: when do you meet next?" in walked.screen
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


DAYS = {
    "2026-09-01": [
        *("Mira", "", "tue 18-21", "Ana, Bo, Cy", "", "none", "none", "none", ""),
        *("1", "Sea", ""),
    ],
    "2026-09-02": ["y"],
    "2026-09-08": ["yes", "yes", "no", "a full autumn", "y"],
    "2026-09-15": ["y", "", "", "honest talk", "", "four calls", "3", "2"],
    "2026-11-16": [
        *("y", "bo", "n", "s", "y", "", "y", ""),  # one missed, one skipped, one more, the retro
        *("the silence; starting on time", "", "shorter", "stay", "leave", "stay"),
    ],
    "2026-11-17": ["", "5", "everything has its time"],
}


def test_the_whole_life_of_a_pod_and_the_plain_commands_of_each_day_make_one_file(
    pods: Pods,
) -> None:
    commands = list[tuple[str, list[str]]]()
    for day, answers in DAYS.items():
        walked = walk(pods, *answers, PODS_TODAY=day)
        commands += [(day, command) for command in walked.commands]
    (pods.home / "again").mkdir()
    again = Pods(pods.home / "again")
    for day, command in commands:
        assert again(*command, PODS_TODAY=day).exit_code == 0
    assert again.data_file.read_text() == pods.data_file.read_text()

    sea = read_document(pods.data_file.read_bytes(), path=pods.data_file).book.pods["sea"]
    assert sea.state == "closed"
    held = [(one.id, one.status) for one in sea.meetings.values()]
    assert held == [
        ("k1", "held"), ("s1-1", "held"), ("s1-2", "skipped"), ("s1-3", "held"),
        ("s1-retro", "held"),
    ]  # fmt: skip
    assert sea.retros["s1"].plus == ("the silence", "starting on time")
    assert dict(sea.retros["s1"].decisions) == {"me": "stay", "ana": "leave", "bo": "stay"}
    assert commands[-1] == (
        "2026-11-17",
        ["close-pod", "sea", "--why", "everything has its time"],
    )
    assert ["retro", "sea", "--plus", "the silence", "--plus", "starting on time",
            "--on", "2026-11-03"] in [command for _, command in commands]  # fmt: skip


def test_a_meeting_that_was_moved_is_asked_about_on_its_new_day(pods: Pods) -> None:
    planned = '[pods.sea.meetings.2026-09-10]\non = 2026-09-10\nstatus = "planned"\n'
    pods.write(MIRA + THREE + SEA.format("running") + planned)
    walked = walk(pods, "n", "last year", "b", "n", "22 sep")
    assert walked.commands == [["move-meeting", "sea", "2026-09-10", "22 sep"]]
    assert "on = 2026-09-22" in pods.read()


def test_a_first_call_is_fixed_at_an_hour_that_all_can_and_another_one_after_it(
    pods: Pods,
) -> None:
    free = 'time-zone = "Europe/Lisbon"\nfree = "tue 18-20"\n'
    pods.write(MIRA + THREE.replace('"Ana"\n', f'"Ana"\n{free}') + SEA.format("inviting"))
    walked = walk(pods, "tue 18:00", PODS_TODAY="2026-09-08", COLUMNS="200")
    assert "Sea: when is the first call? (all can: tue 18:00, tue 18:30; Enter" in walked.screen
    assert walked.commands == [["plan-season", "sea", "tue 18:00", "--kick-off"]]
    walked = walk(pods, "y", "ana", "thu 19:00", PODS_TODAY="2026-09-15", COLUMNS="200")
    assert walked.commands == [
        ["log-meeting", "sea", "2026-09-08", "--missing", "ana"],
        ["plan-season", "sea", "thu 19:00", "--kick-off"],
    ]
    assert "[pods.sea.meetings.k2]" in pods.read()


def test_looking_back_asks_again_where_an_answer_is_none(pods: Pods) -> None:
    season = "[pods.sea.seasons.s1]\nstart = 2026-08-04\nmeetings = 1\n"
    held = '[pods.sea.meetings.s1-1]\non = 2026-08-04\nstatus = "held"\npresent = ["me", "ana"]\n'
    pods.write(MIRA + THREE + SEA.format("retro") + season + held)
    walked = walk(pods, "", "", "", "perhaps", "pause", "stay", "9", "1", COLUMNS="200")
    assert '"perhaps" is none of the three · say stay, pause or leave\n' in walked.screen
    assert '"9" is none of them · a number from 1 to ' in walked.screen
    assert walked.commands[:2] == [
        ["retro", "sea", "--pause", "me"],
        ["retro", "sea", "--stay", "ana"],
    ]
    assert walked.commands[2][0] in ("rest", "when", "invite")


def test_new_terms_are_asked_for_one_by_one_and_enter_leaves_one_as_it_is(pods: Pods) -> None:
    season = '[pods.sea.seasons.s1]\nstart = 2026-08-04\nmeetings = 1\nat = "tue 18:00"\n'
    held = '[pods.sea.meetings.s1-1]\non = 2026-08-04\nstatus = "held"\npresent = ["me", "ana"]\n'
    retro = '[pods.sea.retros.s1]\non = 2026-09-01\nplus = ["a"]\nminus = ["b"]\nnext = ["c"]\n'
    decided = 'decisions = {me = "stay", ana = "stay"}\n'
    pods.write(MIRA + THREE + SEA.format("retro") + season + held + retro + decided)
    seen = walk(pods, COLUMNS="200").screen
    number = next(line for line in seen.splitlines() if "new terms" in line).split()[0]
    walked = walk(pods, number, "3", "", COLUMNS="200")
    assert "\nCadence, how many? (a number; Enter: as it is) 3\n" in walked.screen
    assert walked.commands == [["edit-pod", "sea", "--cadence", "3"]]
