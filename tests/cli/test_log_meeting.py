"""`pods log-meeting` and `pods list`."""

import json

import pytest

from tests.support.files import POD
from tests.support.run import Pods

FIVE = POD.replace(
    "noor = { joined = 2026-09-01 } }",
    "noor = { joined = 2026-09-01 }, bo = { joined = 2026-09-01 },"
    " zoe = { joined = 2026-09-01 }, ada = { joined = 2026-09-01 } }",
).replace('state = "sent"', 'state = "yes"\nreplied = 2026-09-01')


def test_whoever_is_not_named_was_there(pods: Pods) -> None:
    pods.write(FIVE)
    ran = pods(
        "log-meeting", "unicorns", "tue", "--missing", "bo", "--focus", "noor", "--host", "zoe"
    )
    assert (ran.exit_code, ran.stdout) == (
        0,
        "🦄 meeting 1 · Tue 8 Sep 2026 · 4 of 5, without Bo · focus Noor · host Zoë\n",
    )
    assert ran.stderr == "· When is the next one?  pods edit-pod unicorns --next DATE\n"
    assert ran.new_lines == [
        "[pods.unicorns.meetings.2026-09-08]",
        "on = 2026-09-08",
        'status = "held"',
        'present = ["mira", "noor", "zoe", "ada"]',
        'apology = ["bo"]',
        'host = "zoe"',
        'focus = "noor"',
    ]


def test_every_way_of_being_there_or_not(pods: Pods) -> None:
    pods.write(FIVE + '\n[people.sol]\nname = "Sol"\n')
    ran = pods(
        "log-meeting", "unicorns", "--missing", "bo", "--no-show", "ada", "--late", "noor",
        "--guest", "sol", "--note-taker", "sol", "--note", "at the [b]harbour[/b]",
    )  # fmt: skip
    assert ran.stdout == (
        "🦄 meeting 1 · Mon 14 Sep 2026 · 3 of 5, without Bo and Ada · Noor late · guest\n"
        "  Sol · notes Sol\n"
    )
    assert ran.new_lines[3:] == [
        'present = ["mira", "zoe"]',
        'apology = ["bo"]',
        'late = ["noor"]',
        'no-show = ["ada"]',
        'guest = ["sol"]',
        'note-taker = "sol"',
        'note = "at the [b]harbour[/b]"',
    ]


def test_with_present_only_those_were_there(pods: Pods) -> None:
    pods.write(FIVE)
    ran = pods("log-meeting", "unicorns", "--present", "me,noor", "--present", "zoe")
    assert ran.stdout == "🦄 meeting 1 · Mon 14 Sep 2026 · 3 of 5, without Bo and Ada\n"
    late = pods("log-meeting", "unicorns", "yesterday", "--present", "me", "--late", "noor")
    assert "2 of 5, without Bo, Zoë and Ada · Noor late" in late.stdout


def test_everybody_was_there(pods: Pods) -> None:
    pods.write(FIVE)
    assert pods("log-meeting", "unicorns").stdout == (
        "🦄 meeting 1 · Mon 14 Sep 2026 · all 5 there\n"
    )


def test_several_days_are_logged_in_one_line(pods: Pods) -> None:
    pods.write(FIVE)
    ran = pods("log-meeting", "unicorns", "10 sep", "3 sep", "thu", "--missing", "bo")
    assert ran.stdout == (
        "🦄 meeting 1 · Thu 3 Sep 2026 · 4 of 5, without Bo\n"
        "🦄 meeting 2 · Thu 10 Sep 2026 · 4 of 5, without Bo\n"
    )
    assert ran.stderr == "· Bo missed two in a row: a private word first?  pods show bo\n"
    assert pods("undo").after == FIVE.encode(), "one line is one change"


def test_the_next_date_is_planned_with_its_hour(pods: Pods) -> None:
    pods.write(FIVE)
    ran = pods("log-meeting", "unicorns", "--next", "tue 17:30")
    assert ran.stdout.splitlines()[1] == "next: Tue 15 Sep 2026, 17:30"
    assert ran.stderr == ""
    assert ran.new_lines[-4:] == [
        "[pods.unicorns.meetings.2026-09-15]",
        "on = 2026-09-15",
        'at = "17:30"',
        'status = "planned"',
    ]
    later = pods("log-meeting", "unicorns", PODS_TODAY="2026-09-15")
    assert later.stdout == "🦄 meeting 2 · Tue 15 Sep 2026 · all 5 there\n"
    assert 'status = "held"' in pods.read()
    assert 'status = "planned"' not in pods.read(), "the planned one was held"


def test_a_day_is_logged_again_only_on_purpose(pods: Pods) -> None:
    pods.write(FIVE)
    pods("log-meeting", "unicorns", "--missing", "bo", "--host", "zoe")
    ran = pods("log-meeting", "unicorns", "--missing", "ada")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr == (
        "error: Mon 14 Sep 2026 is logged already\n"
        "  to log it again: --replace; to take it back: pods undo\n"
    )
    again = pods("log-meeting", "unicorns", "--missing", "ada", "--replace")
    assert again.stdout == "🦄 meeting 1 · Mon 14 Sep 2026 · 4 of 5, without Ada\n"
    text = pods.read()
    assert 'apology = ["ada"]' in text
    assert "host" not in text


def test_a_day_before_anybody_joined_is_everybodys(pods: Pods) -> None:
    pods.write(FIVE)
    assert "all 5 there" in pods("log-meeting", "unicorns", "1 jul").stdout


def test_who_joined_later_is_not_missed(pods: Pods) -> None:
    pods.write(POD)
    pods("join", "unicorns", "ada", "--on", "10 sep")
    pods("leave", "unicorns", "noor", "--on", "5 sep")
    assert "all 2 there" in pods("log-meeting", "unicorns", "3 sep").stdout
    ran = pods("log-meeting", "unicorns", "8 sep", "--missing", "noor")
    assert ran.exit_code == 6
    assert "all 2 there" in pods("log-meeting", "unicorns", "11 sep").stdout


@pytest.mark.parametrize("state", ["idea", "sounding", "inviting", "kickoff"])
def test_a_pod_that_has_met_is_running(pods: Pods, state: str) -> None:
    pods.write(FIVE.replace('"running"', f'"{state}"'))
    pods("log-meeting", "unicorns")
    assert 'state = "running"' in pods.read()


def test_meetings_of_a_season_are_counted_and_others_named(pods: Pods) -> None:
    pods.write(
        FIVE
        + """
[pods.unicorns.seasons.s1]
start = 2026-09-07
meetings = 5

[pods.unicorns.meetings]
k1 = { on = 2026-09-02, kind = "kick-off" }
s1-2 = { on = 2026-09-14 }
s1-retro = { on = 2026-09-10, kind = "retro" }
"""
    )
    assert pods("log-meeting", "unicorns", "2 sep").stdout.startswith("🦄 kick-off 1 · Wed 2 Sep")
    assert pods("log-meeting", "unicorns", "10 sep").stdout.startswith("🦄 retro · Thu 10 Sep")
    assert pods("log-meeting", "unicorns").stdout == "🦄 2 of 5 · Mon 14 Sep 2026 · all 5 there\n"


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("dragons",), 3, 'no pod is called "dragons"\n'),
        (("unicorns", "tomorrow"), 2, "Tue 15 Sep 2026 is still to come\n  a log is about what"),
        (("unicorns", "2026-12-15"), 2, "Tue 15 Dec 2026 is still to come\n"),
        (("unicorns", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("unicorns", "someday"), 2, 'cannot read "someday" as a date\n'),
        (("unicorns", "1700-01-01"), 2, "1700-01-01 is too far away\n"),
        (("unicorns", "--missing", "nor"), 3, 'nobody is called "nor"\n  did you mean Noor'),
        (("unicorns", "--missing", "sol"), 6, "Sol is not a member of 🦄 The Unicorns\n  a guest:"),
        (("unicorns", "--present", "sol"), 6, "Sol is not a member of 🦄 The Unicorns\n"),
        (("unicorns", "--guest", "bo"), 2, "Bo is a member of 🦄 The Unicorns, not a guest\n"),
        (("unicorns", "--missing", "bo", "--late", "bo"), 2, "Bo is both late and missing\n"),
        (("unicorns", "--missing", "bo", "--no-show", "bo"), 2, "Bo is both missing and a no-show"),
        (("unicorns", "--present", "bo", "--missing", "bo"), 2, "Bo is both present and missing\n"),
        (("unicorns", "--missing", "me", "--late", "me"), 2, "you are both late and missing\n"),
        (("unicorns", "--missing", "bo", "--host", "bo"), 2, "Bo was not there on Mon 14 Sep 2026"),
        (("unicorns", "--missing", "me", "--focus", "me"), 2, "you were not there on Mon 14 Sep"),
        (("unicorns", "--next", "yesterday"), 2, "Sun 13 Sep 2026 is not after Mon 14 Sep 2026\n"),
        (("unicorns", "--next", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("empty",), 6, "Empty had no members on Mon 14 Sep 2026\n  pods join empty NAME"),
    ],
)
def test_what_cannot_be_writes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(FIVE + '\n[people.sol]\nname = "Sol"\n\n[pods.empty]\nname = "Empty"\n')
    ran = pods("log-meeting", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_one_wrong_day_of_several_writes_none(pods: Pods) -> None:
    pods.write(FIVE)
    ran = pods("log-meeting", "unicorns", "tue", "tomorrow")
    assert (ran.exit_code, ran.is_unchanged) == (2, True)


def test_json_names_everybody_by_id(pods: Pods) -> None:
    pods.write(FIVE)
    ran = pods("log-meeting", "unicorns", "--missing", "bo", "--next", "tue", "--json")
    document = json.loads(ran.stdout)
    assert (document["kind"], document["pod"], document["next"]) == (
        "meetings-logged",
        "unicorns",
        "2026-09-15",
    )
    (meeting,) = document["meetings"]
    assert [one["id"] for one in meeting["present"]] == ["mira", "noor", "zoe", "ada"]
    assert meeting["apology"] == [{"id": "bo", "name": "Bo"}]
    assert (meeting["id"], meeting["number"], meeting["of"]) == ("2026-09-14", 1, None)


def test_the_pods_stand_one_a_line(pods: Pods) -> None:
    pods.write(
        FIVE
        + """
[pods.sea]
name = "Sea"
kind = "gathering"
state = "resting"
resting-until = 2026-11-01

[pods.old]
name = "Old"
state = "closed"
"""
    )
    pods("edit-pod", "unicorns", "--at", "tue 17:00")
    pods("log-meeting", "unicorns", "yesterday", "--next", "in 2 weeks")
    ran = pods("list")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "🦄 The Unicorns  running              5 of 6  tue 17:00 · met yesterday · next\n"
        "                                              Mon 28 Sep\n"
        "Sea              resting until 1 Nov  0\n"
    )
    assert pods("list", "--all").stdout.endswith("Old              closed               0 of 6\n")
    document = json.loads(pods("list", "--json").stdout)
    assert (document["kind"], document["total"], len(document["pods"])) == ("pods", 3, 2)
    assert document["pods"][0]["next_meeting"] == "2026-09-28"


def test_without_pods_the_list_says_what_to_do(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert pods("list").stdout == "no pods yet: pods suggest proposes some\n"
