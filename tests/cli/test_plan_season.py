"""`pods plan-season`: all dates of a season at once."""

import json
import tomllib
from typing import Any

import pytest

from tests.support.run import Pods
from tests.support.seasons import HARBOUR

PLAN = ("plan-season", "harbour", "--at", "tue 17:30", "--from", "6 oct", "--meetings", "4")


def meetings(pods: Pods, pod: str = "harbour") -> dict[str, Any]:
    """The meetings of a pod as the file says them."""
    found: dict[str, Any] = tomllib.loads(pods.read())["pods"][pod].get("meetings", {})
    return found


TELL = "· Tell them, each on their own clock:  pods letter season --pod harbour\n"


def days(pods: Pods) -> dict[str, str]:
    """Each meeting still to come, and its day."""
    return {
        name: f"{one['on']}" for name, one in meetings(pods).items() if one["status"] == "planned"
    }


def test_a_season_is_a_table_of_dates_with_a_rota_and_what_clocks_do(pods: Pods) -> None:
    pods.write(HARBOUR)
    ran = pods(*PLAN)
    assert (ran.exit_code, ran.stderr) == (0, TELL)
    assert ran.stdout == (
        "⚓ The Harbour · season 1 · 4 meetings and a retro\n"
        "  every second week, tue 17:30 (Azores), 90 min\n"
        "\n"
        "  1      Tue 6 Oct 2026   17:30  host Mira · notes Tomas · focus Ines\n"
        "  2      Tue 20 Oct 2026  17:30  host Tomas · notes Ines · focus Sol\n"
        "  3      Tue 3 Nov 2026   17:30  host Sol · notes Bo · focus Mira\n"
        "  4      Tue 17 Nov 2026  17:30  host Bo · notes Mira · focus Tomas\n"
        "  retro  Tue 1 Dec 2026   17:30  host Mira · notes Sol\n"
        "\n"
        "  on other clocks: 18:30 Ines\n"
        "  clocks: 14:30 for Sol (Sao Paulo), 15:30 from 3 Nov\n"
        "  hours unknown: Bo\n"
    )


def test_the_file_says_the_season_once_and_each_meeting_with_its_turns(pods: Pods) -> None:
    pods.write(HARBOUR)
    lines = pods(*PLAN).new_lines
    assert lines[:12] == [
        'at = "tue 17:30"',
        "[pods.harbour.seasons.s1]",
        "start = 2026-10-06",
        "meetings = 4",
        'at = "tue 17:30"',
        "minutes = 90",
        'hosts = ["mira", "tomas", "sol", "bo", "mira"]',
        'note-takers = ["tomas", "ines", "bo", "mira", "sol"]',
        'focus = ["ines", "sol", "mira", "tomas"]',
        "[pods.harbour.meetings.s1-1]",
        "on = 2026-10-06",
        'at = "17:30"',
    ]
    assert meetings(pods)["s1-retro"] == {
        "on": tomllib.loads("on = 2026-12-01")["on"],
        "at": "17:30",
        "status": "planned",
        "kind": "retro",
        "host": "mira",
        "note-taker": "sol",
    }


def test_on_a_narrow_screen_each_meeting_is_two_lines(pods: Pods) -> None:
    pods.write(HARBOUR)
    lines = pods(*PLAN, "--no-retro", COLUMNS="40").stdout.splitlines()
    assert lines[4:8] == [
        "  1  Tue 6 Oct 2026  17:30",
        "      host Mira · notes Tomas · focus",
        "      Ines",
        "  2  Tue 20 Oct 2026  17:30",
    ]
    assert max(map(len, lines)) <= 40


def test_with_json_each_meeting_says_the_hour_of_everybody_elses_clock(pods: Pods) -> None:
    pods.write(HARBOUR)
    told = json.loads(pods(*PLAN, "--json").stdout)
    assert (told["kind"], told["season"], told["at"], told["zone"]) == (
        "season-planned",
        "s1",
        "tue 17:30",
        "Atlantic/Azores",
    )
    assert [one["local"] for one in told["meetings"][1:3]] == [
        [
            {"person": {"id": "ines", "name": "Ines"}, "on": "2026-10-20", "at": "tue 18:30"},
            {"person": {"id": "sol", "name": "Sol"}, "on": "2026-10-20", "at": "tue 14:30"},
        ],
        [
            {"person": {"id": "ines", "name": "Ines"}, "on": "2026-11-03", "at": "tue 18:30"},
            {"person": {"id": "sol", "name": "Sol"}, "on": "2026-11-03", "at": "tue 15:30"},
        ],
    ]
    assert [move["times"] for move in told["moves"]] == [
        [{"from": "2026-10-06", "at": "14:30"}, {"from": "2026-11-03", "at": "15:30"}]
    ]


def test_without_an_hour_the_fairest_that_hold_every_time_are_offered(pods: Pods) -> None:
    pods.write(HARBOUR)
    ran = pods("plan-season", "harbour", COLUMNS="200")
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True)
    assert ran.stderr == (
        "error: ⚓ The Harbour has no weekly hour yet\n"
        "  tue 17:00 (Azores) suits best; tue 17:30 and tue 18:00 hold too:"
        ' pods plan-season harbour --at "tue 17:00"\n'
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (HARBOUR.replace("tue,wed 13-19", "sat 13-19"), "pods when harbour tells who can when"),
        (HARBOUR.replace('time-zone = "Atlantic/Azores"\n', ""), 'harbour --at "tue 17:00"'),
    ],
)
def test_where_no_hour_can_be_offered_it_says_where_to_look(
    pods: Pods, text: str, hint: str
) -> None:
    pods.write(text)
    ran = pods("plan-season", "harbour", COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged) == (2, True)
    assert hint in ran.stderr


def test_an_hour_that_a_clock_change_takes_from_somebody_is_said_with_one_that_holds(
    pods: Pods,
) -> None:
    pods.write(HARBOUR.replace("tue,wed 13-19", "tue 13-16:30"))
    ran = pods(*PLAN)
    assert ran.exit_code == 0
    assert ran.stdout.splitlines()[-4:] == [
        "  clocks: 14:30 for Sol (Sao Paulo), 15:30 from 3 Nov",
        "  cannot: Sol on 3 Nov, 17 Nov and 1 Dec: not free tue 15:30-17:00",
        "  holds for everybody, every time: tue 17:00",
        "  hours unknown: Bo",
    ]
    late = [meetings(pods)[name] for name in ("s1-3", "s1-4", "s1-retro")]
    assert all("sol" not in one.values() for one in late), "the rota spares whoever cannot come"


def test_an_hour_that_fails_somebody_every_time_counts_them_in_all_the_same(pods: Pods) -> None:
    pods.write(HARBOUR)
    ran = pods("plan-season", "harbour", "--at", "wed 17:30", "--from", "5 oct", "--meetings", "3")
    assert ran.stdout.splitlines()[-3:] == [
        "  cannot: Ines every time: not free wed 18:30-20:00",
        "  holds for everybody, every time: tue 17:00",
        "  hours unknown: Bo",
    ]
    assert ran.stderr == ""
    assert "ines" in str(meetings(pods)), "the pod agreed on it: what she told is older"


@pytest.mark.parametrize(
    ("sol", "hint"),
    [
        ("tue,wed 13-19", 'plan-season harbour --at "tue 17:00"'),
        ("sat 13-19", "when harbour"),
    ],
)
def test_an_hour_that_too_few_can_make_asks_for_another(pods: Pods, sol: str, hint: str) -> None:
    pods.write(HARBOUR.replace("tue,wed 13-19", sol))
    ran = pods("plan-season", "harbour", "--at", "mon 9:00", "--from", "5 oct", COLUMNS="200")
    assert ran.exit_code == 0
    assert ran.stderr == (
        f"· Too few can make that hour, as far as they told. Another one:\n  pods {hint}\n"
    )


def test_absences_are_told_by_date_and_a_day_that_too_few_can_make_can_be_passed_over(
    pods: Pods,
) -> None:
    away = 'away = ["1 - 5 nov"]\n'
    pods.write(
        HARBOUR.replace('name = "Bo"', f'name = "Bo"\n{away}')
        .replace('name = "Tomas"', f'name = "Tomas"\n{away}')
        .replace('name = "Ines"', f'name = "Ines"\n{away}')
    )
    ran = pods(*PLAN)
    assert "  cannot: Tomas, Ines and Bo on 3 Nov: away until 5 Nov\n" in ran.stdout
    assert ran.stderr == (
        "· Too few can come on 3 Nov. Pass over that day?\n"
        "  pods plan-season harbour --skip 2026-11-03\n"
    )
    assert pods("plan-season", "harbour", "--skip", "2026-11-03").exit_code == 0
    assert days(pods) == {
        "s1-1": "2026-10-06",
        "s1-2": "2026-10-20",
        "s1-3": "2026-11-17",
        "s1-4": "2026-12-01",
        "s1-retro": "2026-12-15",
    }
    pods("plan-season", "harbour", "--skip", "1 dec")
    assert "2026-11-03" not in days(pods).values(), "what was passed over stays so"
    assert days(pods)["s1-retro"] == "2026-12-29"


def test_a_span_is_passed_over_from_the_beginning(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN, "--skip", "15 oct - 10 nov")
    assert [*days(pods).values()] == [
        "2026-10-06", "2026-11-17", "2026-12-01", "2026-12-15", "2026-12-29",
    ]  # fmt: skip


def test_planning_again_keeps_what_was_held_and_skipped_and_every_id(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN)
    pods("log-meeting", "harbour", "--missing", "bo", PODS_TODAY="2026-10-06")
    pods("skip-meeting", "harbour", "2", "--reason", "ill", PODS_TODAY="2026-10-07")
    before = meetings(pods)
    ran = pods("plan-season", "harbour", "--at", "wed 18:00", PODS_TODAY="2026-10-21")
    assert ran.stdout.splitlines()[3:8] == [
        "  1      Tue 6 Oct 2026   17:30  held, 4 of 5 there",
        "  2      Tue 20 Oct 2026  17:30  skipped: ill",
        "  3      Wed 4 Nov 2026   18:00  host Tomas · notes Ines · focus Sol",
        "  4      Wed 18 Nov 2026  18:00  host Sol · notes Bo · focus Mira",
        "  retro  Wed 2 Dec 2026   18:00  host Bo · notes Mira",
    ]
    after = meetings(pods)
    assert {name: after[name] for name in ("s1-1", "s1-2")} == {
        name: before[name] for name in ("s1-1", "s1-2")
    }
    assert sorted(after) == sorted(before)


def test_more_meetings_are_added_at_the_end_and_the_others_stay(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN)
    pods("move-meeting", "harbour", "2", "thu 22 oct")
    pods("plan-season", "harbour", "--meetings", "5")
    on = {name: f"{one['on']}" for name, one in meetings(pods).items()}
    assert on == {
        "s1-1": "2026-10-06",
        "s1-2": "2026-10-22",
        "s1-3": "2026-11-03",
        "s1-4": "2026-11-17",
        "s1-5": "2026-12-01",
        "s1-retro": "2026-12-15",
    }
    assert meetings(pods)["s1-2"]["status"] == "moved"
    pods("plan-season", "harbour", "--meetings", "3", "--no-retro")
    assert [*meetings(pods)] == ["s1-1", "s1-2", "s1-3"]


def test_fewer_meetings_than_are_past_already_are_refused(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN)
    pods("log-meeting", "harbour", "6 oct", "20 oct", PODS_TODAY="2026-10-21")
    ran = pods("plan-season", "harbour", "--meetings", "1", PODS_TODAY="2026-10-21")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr == (
        "error: meeting 2 of this season is past already\n  --meetings 2 or more\n"
    )


def test_the_next_season_follows_the_rhythm_and_its_rota_goes_on(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN, "--meetings", "2")
    last = pods("log-meeting", "harbour", "6 oct", "20 oct", "3 nov", PODS_TODAY="2026-11-03")
    assert last.stderr == "· Who stays, who pauses, who leaves?  pods retro harbour\n"
    ran = pods("plan-season", "harbour", PODS_TODAY="2026-11-04")
    assert ran.stdout.splitlines()[:6] == [
        "⚓ The Harbour · season 2 · 2 meetings and a retro",
        "  every second week, tue 17:30 (Azores), 90 min",
        "",
        "  1      Tue 17 Nov 2026  17:30  host Bo · notes Mira · focus Tomas",
        "  2      Tue 1 Dec 2026   17:30  host Mira · notes Sol · focus Bo",
        "  retro  Tue 15 Dec 2026  17:30  host Tomas · notes Ines",
    ]


def test_a_new_season_takes_the_place_of_what_is_left_of_the_old_one(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN)
    pods("log-meeting", "harbour", "6 oct", PODS_TODAY="2026-10-06")
    ran = pods("plan-season", "harbour", "--new", "--every", "1", PODS_TODAY="2026-10-07")
    assert ran.stdout.splitlines()[3] == (
        "  1      Tue 13 Oct 2026  17:30  host Tomas · notes Ines · focus Sol"
    )
    left = {name: one for name, one in meetings(pods).items() if one["status"] == "skipped"}
    assert [*left] == ["s1-2", "s1-3", "s1-4", "s1-retro"]
    assert {one["reason"] for one in left.values()} == {"a new season was planned"}
    assert "cadence-weeks = 1" in pods.read(), "what is said for a season is agreed on"


def test_the_rota_can_be_left_as_it_is_or_wait_for_members(pods: Pods) -> None:
    pods.write(HARBOUR)
    bare = pods(*PLAN, "--without-rota").stdout
    assert "  4      Tue 17 Nov 2026  17:30\n" in bare
    assert "  no rota yet: it takes two members\n" not in bare
    assert 'host = "' not in pods.read()
    alone = HARBOUR.replace("tomas = {", "# tomas = {").replace("ines = {", "# ines = {")
    pods.write(alone.replace("sol = {", "# sol = {").replace("bo = {", "# bo = {"))
    assert "  no rota yet: it takes two members\n" in pods(*PLAN).stdout


def test_at_homes_somebody_else_than_the_host_opens_the_door(pods: Pods) -> None:
    pods.write(HARBOUR.replace('name = "Bo"', 'name = "Bo"\nplace = "Madalena"'))
    lines = pods(*PLAN, "--homes", "--meetings", "3").stdout.splitlines()
    assert lines[3:5] == [
        "  1      Tue 6 Oct 2026   17:30  at Tomas's · host Mira · notes Ines · focus Sol",
        "  2      Tue 20 Oct 2026  17:30  at Sol's · host Tomas · notes Bo · focus Mira",
    ]
    assert any("at Bo's, Madalena · host Sol" in line for line in lines)
    assert 'homes = ["tomas", "sol", "bo", "mira"]' in pods.read()


def test_everybody_would_rather_not_host(pods: Pods) -> None:
    text = HARBOUR.replace("can-host = false\n", "")
    for name in ("Mira", "Tomas", "Ines", "Sol", "Bo"):
        text = text.replace(f'name = "{name}"', f'name = "{name}"\ncan-host = false')
    pods.write(text)
    assert (
        "  nobody to host on 6 Oct and 20 Oct: all who can come would rather not\n"
        in pods(*PLAN, "--meetings", "2", "--no-retro").stdout
    )


def test_somebody_who_sits_in_another_pod_then_cannot_come(pods: Pods) -> None:
    pods.write(
        HARBOUR
        + """
[pods.cooks]
name = "The Cooks"
state = "running"
caller = "sol"

[pods.cooks.members]
sol = { joined = 2026-09-01 }
bo = { joined = 2026-09-01 }

[pods.cooks.meetings.2026-10-20]
on = 2026-10-20
at = "15:00"
"""
    )
    assert "  cannot: Sol and Bo on 20 Oct: in The Cooks then\n" in pods(*PLAN).stdout


def test_seats_that_are_held_are_told_and_wait_for_the_rota(pods: Pods) -> None:
    pods.write(HARBOUR.replace("bo = {", "# bo = {"))
    pods("invite", "harbour", "bo")
    ran = pods(*PLAN)
    assert "  a seat is held for Bo; in the rota once they are members\n" in ran.stdout
    assert "bo" not in str(meetings(pods))


def test_what_a_season_cannot_be_is_a_usage_error(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN)
    for typed, said in (
        (("--from", "2026-09-01"), "error: Tue 1 Sep 2026 is over\n"),
        (("--skip", "24 dec"), 'error: no meeting falls on "24 dec"\n'),
        (("--skip", "blue moon"), 'error: cannot read "blue moon" as a date\n'),
        (("--skip", "1 jan - 31 dec"), "error: no day is left after"),
        (("--meetings", "1000"), "error: 1000 meetings are too many\n"),
        (("--at", "17:00"), 'error: "17:00" is not a weekday and a time\n'),
        (("6 oct",), 'error: a season has no single days such as "6 oct"\n'),
    ):
        ran = pods("plan-season", "harbour", *typed)
        assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True), typed
        assert ran.stderr.startswith(said), ran.stderr
    pods("edit-pod", "harbour", "--state", "closed")
    assert pods(*PLAN).exit_code == 6


def test_at_a_terminal_the_hour_is_chosen_from_those_that_hold(pods: Pods) -> None:
    pods.write(HARBOUR)
    child = pods.terminal("plan-season", "harbour", "--from", "6 oct", NO_COLOR="1")
    child.expect_exact("The Harbour has no weekly hour yet. These hold every time:")
    child.expect_exact("3  tue 18:00")
    child.expect_exact("Number [1]: ")
    child.sendline("2")
    child.expect_exact("season 1")
    child.expect_exact("every second week, tue 17:30 (Azores), 90 min")
    child.read()
    child.close()
    assert child.exitstatus == 0
    assert 'at = "tue 17:30"' in pods.read()


def test_an_hour_that_is_early_for_somebody_is_offered_with_their_name(pods: Pods) -> None:
    late = HARBOUR.replace("tue-thu 17-21", "tue 21-24").replace("tue,thu 18-22", "tue 22-24")
    pods.write(late.replace("tue,wed 13-19", "tue 17-21"))
    ran = pods("plan-season", "harbour", "--minutes", "60", COLUMNS="200")
    assert ran.stderr.splitlines()[1] == (
        "  tue 21:00 (Azores) suits best; tue 21:30 and tue 22:00 hold too:"
        ' pods plan-season harbour --at "tue 21:00"'
    )
    later = pods("plan-season", "harbour", "--minutes", "90", COLUMNS="200")
    assert later.stderr.splitlines()[1].startswith(
        "  tue 21:00 (Azores), early or late for Ines, suits best"
    )


def test_new_terms_of_the_pod_leave_the_dates_and_say_how_to_move_them(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods(*PLAN)
    before = meetings(pods)
    ran = pods("edit-pod", "harbour", "--at", "wed 18:00", "--cadence", "3")
    assert ran.stderr == (
        "· The dates of the season stay as they are. To fix them anew:\n"
        '  pods plan-season harbour --at "wed 18:00" --every 3\n'
    )
    assert meetings(pods) == before
    assert pods("edit-pod", "harbour", "--at", "tue 17:30").stderr == ""
    pods("log-meeting", "harbour", "6 oct", "20 oct", "3 nov", "17 nov", PODS_TODAY="2026-11-17")
    pods("log-meeting", "harbour", "1 dec", PODS_TODAY="2026-12-01")
    ran = pods("plan-season", "harbour", "--meetings", "1", PODS_TODAY="2026-12-02")
    assert ran.stdout.splitlines()[1] == "  every 3 weeks, tue 17:30 (Azores), 90 min"


def test_a_number_that_somebody_took_out_by_hand_gets_a_day_of_its_own(pods: Pods) -> None:
    pods.write(HARBOUR.replace("mira = {", "# mira = {"))
    pods(*PLAN, "--without-rota")
    lines = pods.read().replace('[pods.harbour.meetings.s1-2]\non = 2026-10-20\nat = "17:30"\n'
                                'status = "planned"\n', "")  # fmt: skip
    pods.write(lines)
    assert "s1-2" not in meetings(pods)
    pods("plan-season", "harbour", "--without-rota")
    assert sorted(days(pods).items()) == [
        ("s1-1", "2026-10-06"),
        ("s1-2", "2026-10-20"),
        ("s1-3", "2026-11-03"),
        ("s1-4", "2026-11-17"),
        ("s1-retro", "2026-12-01"),
    ]


def test_a_season_named_by_hand_is_planned_again_under_its_name(pods: Pods) -> None:
    pods.write(
        HARBOUR
        + """
[pods.harbour.seasons.autumn]
start = 2026-09-08
meetings = 3
at = "tue 17:30"

[pods.harbour.meetings.autumn-1]
on = 2026-09-08
status = "held"
present = ["mira", "bo"]

[pods.harbour.meetings.autumn-2]
on = 2026-09-22
"""
    )
    ran = pods("plan-season", "harbour")
    assert ran.stdout.splitlines()[0] == "⚓ The Harbour · season autumn · 3 meetings"
    assert {name: f"{one['on']}" for name, one in meetings(pods).items()} == {
        "autumn-1": "2026-09-08",
        "autumn-2": "2026-09-22",
        "autumn-3": "2026-10-06",
    }


def test_without_any_zone_there_are_dates_and_hours_all_the_same(pods: Pods) -> None:
    pods.write("\n".join(line for line in HARBOUR.splitlines() if "time-zone" not in line))
    ran = pods(*PLAN)
    assert (ran.exit_code, ran.stderr) == (0, TELL)
    assert ran.stdout.splitlines()[1:4] == [
        "  every second week, tue 17:30, 90 min",
        "",
        "  1      Tue 6 Oct 2026   17:30  host Mira · notes Tomas · focus Ines",
    ]
    assert "clock" not in ran.stdout


def test_housemates_open_one_home(pods: Pods) -> None:
    ties = "".join(
        f'\n[ties.{one}-{other}]\npeople = ["{one}", "{other}"]\nkind = "housemate"\n'
        for one, other in (("tomas", "sol"), ("sol", "bo"), ("ines", "mira"))
    )
    pods.write(HARBOUR + ties)
    pods(*PLAN, "--homes")
    homes = [one["home"] for one in meetings(pods).values()]
    assert [home in ("tomas", "sol", "bo") for home in homes].count(True) in (2, 3)
    assert {*homes} <= {"tomas", "mira"}, "the first of those who live there, and who host at all"


def test_one_household_opens_one_home(pods: Pods) -> None:
    text = HARBOUR
    for name in ("Tomas", "Sol", "Bo"):
        text = text.replace(f'name = "{name}"', f'name = "{name}"\nhousehold = "the mill"')
    pods.write(text)
    pods(*PLAN, "--homes")
    homes = {one["home"] for one in meetings(pods).values()}
    assert not homes & {"sol", "bo"}
    assert "tomas" in homes
