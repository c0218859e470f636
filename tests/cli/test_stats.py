"""`pods stats`: what the log tells, and nobody's score."""

import json

import pytest

from tests.support.run import Pods

LIVED = """\
format = 1
[caller]
name = "Mira"
id = "mira"
[people.noor]
name = "Noor"
added = 2026-05-30
[people.bo]
name = "Bo"
added = 2026-06-10
[people.zoe]
name = "Zoë"
[pods.sea]
name = "Sea"
state = "running"
members = { mira = {}, noor = {}, bo = {}, zoe = {} }
minutes = 120
[pods.sea.meetings.a]
on = 2026-07-01
status = "held"
present = ["mira", "noor"]
apology = ["bo"]
host = "mira"
[pods.sea.meetings.b]
on = 2026-07-15
status = "held"
present = ["mira", "noor"]
late = ["bo"]
host = "noor"
[pods.sea.meetings.c]
on = 2026-09-01
status = "held"
present = ["mira", "zoe"]
no-show = ["bo"]
minutes = 2880
[pods.sea.meetings.d]
on = 2026-09-29
[pods.new]
name = "New"
members = { zoe = {} }
[pods.gone]
name = "Gone"
state = "closed"
"""


def test_of_one_pod_it_shows_months_strips_turns_and_hours(pods: Pods) -> None:
    pods.write(LIVED)
    ran = pods("stats", "sea")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout == (
        "Sea · 3 meetings\n\n"
        "Meetings each month\n"
        "  Jul 2026  ██████ 2\n"
        "  Aug 2026  0\n"
        "  Sep 2026  ███ 1\n\n"
        "Who came · 77 %\n"
        "  Mira  ●●●  3 of 3\n"
        "  Noor  ●●·  2 of 2\n"
        "  Bo    ○◐✗  1 of 3\n"
        "  Zoë   ··●  1 of 1\n"
        "  ● there  ◐ late  ○ missed  ✗ without a word  · not in it yet\n\n"
        "Who has hosted\n"
        "  Mira 1 · Noor 1\n"
        "  Bo and Zoë may like a turn\n\n"
        "From the first name to the first call\n"
        "  Wed 1 Jul 2026, 32 days after its first name\n"
        "  2 people came to one, half of them within 33.5 days of being on the list\n\n"
        "Hours together\n"
        "  4 pairs sat together, 2 to 48 h each\n"
        "  nearly at the next step: Mira and Zoë\n"
        "  50, 90 and 200 h: casual friends, friends, close friends (Hall 2018)\n"
    )


def test_of_all_pods_each_has_a_line(pods: Pods) -> None:
    pods.write(LIVED)
    told = pods("stats", "--months", "1").stdout
    assert told.startswith("All pods · 3 meetings\n\nMeetings each month\n  Sep 2026  ███ 1\n\n")
    assert (
        "Pods\n  Sea  3 meetings · 77 % came · 2 of 4 have hosted · first call 32 days after\n"
        "       its first name\n  New  has not met yet\n\n"
        "From the first name to the first call\n  2 people came to one, half of them within 33.5 "
        "days of being on the list\n"
    ) in told
    assert "Gone" not in told


@pytest.mark.parametrize(
    ("minutes", "line"),
    [(3000, "50 h and more, casual friends: Mira and Zoë"),
     (5400, "90 h and more, friends: Mira and Zoë"),
     (12000, "200 h and more, close friends: Mira and Zoë")],
)  # fmt: skip
def test_the_hours_that_friendships_take_are_named(pods: Pods, minutes: int, line: str) -> None:
    pods.write(LIVED.replace("2880", str(minutes)))
    assert f"  {line}\n" in pods("stats").stdout


def test_of_a_pod_that_never_met_there_is_nothing_to_tell(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert pods("stats").stdout == "no pod has met yet: log-meeting writes down the first time\n"
    pods.write(LIVED)
    assert pods("stats", "new").stdout == (
        "New has not met yet: log-meeting writes down the first time\n"
    )
    assert pods("stats", "nobody").exit_code == 3


def test_of_a_pod_that_is_left_and_met_once_the_rest_is_told(pods: Pods) -> None:
    pods.write(
        'format = 1\n[people.bo]\nname = "Bo"\n[people.zoe]\nname = "Zoë"\n'
        '[pods.sea]\nname = "Sea"\nmeetings.a = { on = 2026-09-01, status = "held", '
        'guest = ["bo", "zoe"] }\n'
    )
    assert pods("stats", "sea").stdout == (
        "Sea · 1 meeting\n\nMeetings each month\n  Sep 2026  ███ 1\n\n"
        "From the first name to the first call\n  Tue 1 Sep 2026\n\n"
        "Hours together\n  Bo and Zoë: 2 h\n"
        "  50, 90 and 200 h: casual friends, friends, close friends (Hall 2018)\n"
    )
    assert "Sea  1 meeting\n" in pods("stats").stdout


def test_for_scripts_every_pair_and_every_month_is_there(pods: Pods) -> None:
    pods.write(LIVED)
    told = json.loads(pods("stats", "--json").stdout)
    assert (told["kind"], told["meetings"], len(told["months"])) == ("stats", 3, 12)
    assert told["months"][-1] == {"month": "2026-09", "meetings": 1}
    assert told["together"][0] == {
        "people": [{"id": "mira", "name": "Mira"}, {"id": "noor", "name": "Noor"}],
        "meetings": 2,
        "minutes": 240,
        "step": 0,
    }


def test_for_the_ear_bars_are_figures_and_marks_are_words(pods: Pods) -> None:
    pods.write(LIVED)
    told = pods("stats", "sea", "--plain").stdout.splitlines()
    assert "Jul 2026: 2" in told
    assert "Bo: missed, late, without a word; 1 of 3" in told
    assert not [line for line in told if "█" in line or "●" in line]


def test_a_guest_who_is_on_the_list_no_more_stops_nothing(pods: Pods) -> None:
    pods.write(LIVED.replace('present = ["mira", "zoe"]', 'present = ["mira"]\nguest = ["zoe"]'))
    assert "Mira and Zoë" in pods("stats").stdout


def test_of_several_pods_the_middle_is_told(pods: Pods) -> None:
    second = LIVED.replace(
        'name = "New"\nmembers = { zoe = {} }',
        (
            'name = "New"\nmembers = { bo = {} }\nmeetings.a = { on = 2026-06-20, status = "held", '
            'present = ["bo"] }'
        ),
    )
    pods.write(second)
    told = pods("stats").stdout
    assert "half of the pods within 21 days of their first name\n" in told
