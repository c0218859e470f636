"""A season on seven clocks: who is told of which change, and who gets up or stays up for it."""

import json

import pytest

from tests.support.run import Pods

WORLD = """\
format = 1

[caller]
name = "Mira"
id = "mira"
time-zone = "ANCHOR"

[people.hana]
name = "Hana"
time-zone = "Pacific/Auckland"

[people.ravi]
name = "Ravi"
time-zone = "Asia/Kolkata"

[people.dana]
name = "Dana"
time-zone = "America/New_York"

[people.sol]
name = "Sol"
time-zone = "America/Sao_Paulo"

[people.amani]
name = "Amani"
time-zone = "Africa/Nairobi"

[people.lia]
name = "Lia"
time-zone = "Europe/Lisbon"

[pods.world]
name = "World"
state = "running"
caller = "mira"
cadence-weeks = 1
members = { mira = {}, hana = {}, ravi = {}, dana = {}, sol = {}, amani = {}, lia = {} }
"""


def clocks(pods: Pods, anchor: str, at: str, start: str, count: int, **environ: str) -> list[str]:
    """What a season says about clocks and hours, below its dates."""
    pods.write(WORLD.replace("ANCHOR", anchor))
    ran = pods(
        "plan-season", "world", "--at", at, "--from", start, "--meetings", str(count),
        "--no-retro", COLUMNS="100", **environ,
    )  # fmt: skip
    assert ran.exit_code == 0
    _, _, below = ran.stdout.partition("\n\n")[2].partition("\n\n")
    return [line for line in below.splitlines() if not line.startswith("  hours unknown")]


def test_an_autumn_in_lisbon_goes_back_a_week_before_new_york(pods: Pods) -> None:
    assert clocks(pods, "Europe/Lisbon", "tue 18:00", "20 oct", 3) == [
        "  clocks: 06:00 the next day for Hana (Auckland), 07:00 the next day from 28 Oct",
        "  clocks: 22:30 for Ravi (Kolkata), 23:30 from 27 Oct",
        "  clocks: 13:00 for Dana (New York), 14:00 from 27 Oct, 13:00 from 3 Nov",
        "  clocks: 14:00 for Sol (Sao Paulo), 15:00 from 27 Oct",
        "  clocks: 20:00 for Amani (Nairobi), 21:00 from 27 Oct",
        "  Hana gets up early (06:00) for 1 meeting",
        "  Ravi stays up late (23:30) for 3 meetings",
    ]


def test_a_spring_in_auckland_goes_forward_a_month_before_lisbon_goes_back(pods: Pods) -> None:
    assert clocks(pods, "Pacific/Auckland", "thu 19:00", "24 sep", 6) == [
        "  clocks: 12:30 for Ravi (Kolkata), 11:30 from 1 Oct",
        "  clocks: 03:00 for Dana (New York), 02:00 from 1 Oct",
        "  clocks: 04:00 for Sol (Sao Paulo), 03:00 from 1 Oct",
        "  clocks: 10:00 for Amani (Nairobi), 09:00 from 1 Oct",
        "  clocks: 08:00 for Lia (Lisbon), 07:00 from 1 Oct, 06:00 from 29 Oct",
        "  Dana stays up late (03:00) for 6 meetings",
        "  Sol gets up early (03:00) for 6 meetings",
        "  Lia gets up early (06:00) for 1 meeting",
    ]


def test_where_the_pods_clock_never_changes_those_whose_does_are_told(pods: Pods) -> None:
    assert clocks(pods, "Africa/Nairobi", "tue 15:00", "20 oct", 3) == [
        "  on other clocks: wed 01:00 Hana · 17:30 Ravi · 09:00 Sol",
        "  clocks: 08:00 for Dana (New York), 07:00 from 3 Nov",
        "  clocks: 13:00 for Lia (Lisbon), 12:00 from 27 Oct",
        "  Hana stays up late (01:00) for 3 meetings",
    ]


def test_an_hour_that_clocks_skip_is_told_and_nobody_elses_hour_moves(pods: Pods) -> None:
    said = clocks(
        pods, "Europe/Lisbon", "sun 01:30", "21 mar", 2, PODS_TODAY="2027-03-01"
    )  # fmt: skip
    assert said[:2] == [
        "  on other clocks: 14:30 Hana · 07:00 Ravi · sat 21:30 Dana · sat 22:30 Sol · 04:30 Amani",
        "  clocks: 28 Mar: clocks go forward over that hour; it begins at 02:30",
    ]
    table = pods("show", "world", PODS_TODAY="2027-03-01").stdout
    assert "  2  Sun 28 Mar 2027  02:30  host" in table


def test_an_hour_that_comes_twice_is_told_to_be_the_first(pods: Pods) -> None:
    assert clocks(pods, "Europe/Lisbon", "sun 01:30", "18 oct", 2)[1] == (
        "  clocks: 25 Oct: clocks show 01:30 twice; it begins at the first"
    )


def test_somebody_whose_own_clock_shows_it_twice_reads_which_one_it_is(pods: Pods) -> None:
    clocks(pods, "Africa/Nairobi", "sun 04:30", "25 oct", 1)
    meeting = json.loads(pods("show", "world", "--json").stdout)["to_come"][0]
    hours = {local["person"]["id"]: local["at"] for local in meeting["local"]}
    assert hours == {
        "hana": "sun 14:30",
        "ravi": "sun 07:00",
        "dana": "sat 21:30",
        "sol": "sat 22:30",
        "lia": "sun 01:30 (the second)",
    }


def test_a_single_meeting_at_another_hour_moves_nobodys_clock(pods: Pods) -> None:
    clocks(pods, "Europe/Lisbon", "tue 12:00", "6 oct", 2)
    pods("move-meeting", "world", "1", "tue 6 oct 15:00")
    assert "  clocks:" not in pods("plan-season", "world").stdout


EARLY = """\
format = 1

[caller]
name = "Mira"
id = "mira"
time-zone = "Europe/Lisbon"
free = "tue,thu 8-11; tue,thu 20-24"

[people.hana]
name = "Hana"
time-zone = "Pacific/Auckland"
free = "mon-sun 5-24"

[pods.two]
name = "Two"
state = "running"
caller = "mira"
minutes = 60
members = { mira = {}, hana = {} }
"""


def test_who_bore_the_hard_hours_before_is_spared_by_what_is_offered(pods: Pods) -> None:
    pods.write(EARLY)
    offered = pods("plan-season", "two", "--from", "3 nov", "--meetings", "3", COLUMNS="200")
    assert '--at "tue 08:00"' in offered.stderr, "21:00 in Auckland, early or late for nobody"
    hard = pods("plan-season", "two", "--from", "3 nov", "--meetings", "3", "--at", "tue 22:30")
    assert hard.stdout.splitlines()[-2:] == [
        "  Mira stays up late (22:30) for 4 meetings",
        "  early or late for nobody: tue 08:00",
    ]


def test_earlier_hard_hours_are_counted_over_the_seasons(pods: Pods) -> None:
    text = EARLY.replace("8-11; tue,thu 20-24", "18-19").replace("5-24", "5-9")
    pods.write(text.replace("mira = {}", "mira = { joined = 2026-10-01 }"))
    pods("plan-season", "two", "--from", "20 oct", "--every", "1", "--meetings", "1", "--at",
         "tue 18:00")  # fmt: skip
    pods("log-meeting", "two", "20 oct", "27 oct", PODS_TODAY="2026-10-27")
    ran = pods(
        "plan-season", "two", "--from", "2027-04-06", "--meetings", "2", "--no-retro",
        PODS_TODAY="2026-10-28",
    )  # fmt: skip
    assert ran.stdout.splitlines()[-1] == (
        "  Hana gets up early (05:00) for 2 meetings, as 1 time before"
    )


@pytest.mark.parametrize("columns", ["40", "80", "120"])
def test_nothing_runs_over_the_edge(pods: Pods, columns: str) -> None:
    pods.write(WORLD.replace("ANCHOR", "Europe/Lisbon"))
    plan = ("plan-season", "world", "--at", "tue 18:00", "--from", "20 oct")
    for typed in (plan, ("show", "world")):
        ran = pods(*typed, COLUMNS=columns)
        assert ran.exit_code == 0
        assert max(map(len, ran.stdout.splitlines())) <= int(columns)
