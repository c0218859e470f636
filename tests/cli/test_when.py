"""`pods when`."""

import json

import pytest

from tests.support.files import PEOPLE
from tests.support.run import Pods

LIST = """\
format = 1

[caller]
name = "Mira"
id = "mira"
time-zone = "Atlantic/Azores"
free = "tue-thu 17-21"

[settings]
season-start = 2026-10-05
season-weeks = 8
cadence-weeks = 1
minutes = 90

[people.sol]
name = "Sol"
time-zone = "America/Sao_Paulo"
free = "wed 14:30-19"

[people.ines]
name = "Ines"
time-zone = "Europe/Lisbon"
free = "tue,thu 18-21"

[people.bo]
name = "Bo"

[drafts.a]
people = ["mira", "ines"]

[pods.sea]
name = "Sea"
state = "inviting"
caller = "mira"
members.mira = {}
invitations.sol-1 = { person = "sol", state = "sent" }
"""


def test_starts_that_are_the_same_on_every_clock_are_said_once(pods: Pods) -> None:
    pods.write(LIST.replace("America/Sao_Paulo", "Atlantic/Azores"))
    ran = pods("when", "me", "sol")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Mira and Sol\n"
        "  90 min, weekly for 8 weeks from Mon 5 Oct 2026\n"
        "  Wed, starting 17:00 or 17:30 (Azores)\n"
    )


def test_every_start_that_holds_is_said_with_everybodys_clock(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("when", "me", "sol")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Mira and Sol\n"
        "  90 min, weekly for 8 weeks from Mon 5 Oct 2026\n"
        "  Wed, starting any half-hour from 17:30 to 19:30 (Azores)\n"
        "  wed 17:30  Sol wed 14:30, wed 15:30 from 28 Oct\n"
        "  wed 18:00  Sol wed 15:00, wed 16:00 from 28 Oct\n"
        "  wed 18:30  Sol wed 15:30, wed 16:30 from 28 Oct\n"
        "  wed 19:00  Sol wed 16:00, wed 17:00 from 28 Oct\n"
        "  wed 19:30  Sol wed 16:30, wed 17:30 from 28 Oct\n"
    )


def test_a_draft_and_a_pod_are_their_people(pods: Pods) -> None:
    pods.write(LIST)
    assert pods("when", "a").stdout.startswith("Mira and Ines\n")
    assert pods("when", "sea").stdout.startswith("Mira and Sol\n")
    assert pods("when", "me,ines").stdout == pods("when", "a").stdout


def test_where_nothing_holds_it_says_who_stands_in_the_way(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("when", "sol", "ines")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[2:5] == [
        "  no hour in common; the nearest:",
        "  tue 15:00 (Sao Paulo)",
        "    Sol: not free tue 15:00-16:30 there (8 of 8 meetings, first on 6 Oct)",
    ]
    asked = pods("when", "me", "sol", "--at", "wed 17:00")
    assert asked.stdout.splitlines()[2:] == [
        "  wed 17:00 (Azores) does not hold all season:",
        "    Sol: not free wed 14:00-15:30 there: clocks change, 14:00 instead of 15:00",
        "      (3 of 8 meetings, first on 7 Oct)",
    ]


def test_one_hour_can_be_asked_about(pods: Pods) -> None:
    pods.write(LIST)
    lines = pods("when", "me", "sol", "--at", "wed 18:00").stdout.splitlines()
    assert lines[2:] == [
        "  wed 18:00 holds all season (Azores)",
        "  wed 18:00  Sol wed 15:00, wed 16:00 from 28 Oct",
    ]
    assert pods("when", "me", "sol", "--at", "wed 18:15").stdout.splitlines()[2:] == [
        "  wed 18:15 holds all season (Azores)",
        "  wed 18:15  Sol wed 15:15, wed 16:15 from 28 Oct",
    ], "an hour between the half-hours is an hour too"


def test_other_terms_can_be_tried(pods: Pods) -> None:
    pods.write(LIST)
    lines = pods(
        "when", "me", "ines", "--minutes", "60", "--start", "2 nov", "--weeks", "3", "--every", "2",
        "--in", "Europe/Lisbon",
    ).stdout.splitlines()  # fmt: skip
    assert lines[1] == "  60 min, every second week for 3 weeks from Mon 2 Nov 2026"
    assert lines[2].endswith("(Lisbon)")


def test_unknown_hours_are_unknown_and_asked_for(pods: Pods) -> None:
    pods.write(LIST)
    ran = pods("when", "me", "ines", "bo")
    assert "  hours unknown: Bo; not counted\n" in ran.stdout
    assert ran.stderr == (
        "· Ask Bo for their hours:\n"
        '  pods edit-person bo --free "tue 18-21" --time-zone Europe/Lisbon\n'
    )


def test_an_hour_that_breaks_in_some_weeks_is_near(pods: Pods) -> None:
    pods.write(
        LIST.replace("wed 14:30-19", "wed 14:30-16").replace("tue-thu 17-21", "wed 17:30-19")
    )
    assert "  no hour holds all season; the nearest:\n" in pods("when", "me", "sol").stdout


def test_somebody_who_is_never_free_has_no_hour_in_common(pods: Pods) -> None:
    pods.write(LIST + '\n[people.nie]\nname = "Nie"\nfree = "never"\ntime-zone = "UTC"\n')
    assert pods("when", "bo", "nie").stdout.splitlines()[2:] == [
        "  no hour in common",
        "  hours unknown: Bo; not counted",
    ]


def test_nobodys_hours_are_nobodys_fault(pods: Pods) -> None:
    pods.write(LIST.replace('free = "tue-thu 17-21"\n', ""))
    ran = pods("when", "me", "bo")
    assert ran.stdout.splitlines()[2:] == ["  nobody has told their hours yet"]
    assert ran.stderr == '· Your own hours first:  pods edit-person me --free "tue 18-21"\n'


def test_without_any_zone_it_asks_for_one(pods: Pods) -> None:
    pods.write('[people.bo]\nname = "Bo"\n')
    ran = pods("when", "me", "bo")
    assert "in whose time zone? nobody here has one yet" in ran.stdout
    assert ran.stderr.startswith("· Your own hours first:\n  pods edit-person me --free")


def test_json_is_the_contract(pods: Pods) -> None:
    pods.write(LIST)
    document = json.loads(pods("when", "me", "sol", "--json").stdout)
    assert (document["kind"], document["version"]) == ("when", 1)
    assert document["slots"][0] == {
        "weekday": "wed",
        "start": "17:30",
        "zone": "Atlantic/Azores",
        "minutes": 90,
        "good": True,
        "local": {
            "mira": [{"from": "2026-10-07", "at": "wed 17:30"}],
            "sol": [
                {"from": "2026-10-07", "at": "wed 14:30"},
                {"from": "2026-10-28", "at": "wed 15:30"},
            ],
        },
    }


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("bo",), 2, "an hour in common takes two people\n"),
        (("nor", "bo"), 3, 'nobody is called "nor"'),
        (
            ("qqq",),
            3,
            (
                'nobody, and no pod or draft, is called "qqq"\n'
                "  pods people, list and drafts show them all"
            ),
        ),
        (("me", "bo", "--at", "evening"), 2, '"evening" is not a weekday and a time\n'),
        (("me", "bo", "--start", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("me", "bo", "--in", "Lisbn"), 2, 'no time zone is called "Lisbn"\n'),
        (("me", "bo", "--minutes", "5"), 2, "--minutes has to be at least 15"),
        (("me", "bo", "--weeks", "0"), 2, "--weeks has to be at least 1"),
    ],
)
def test_what_cannot_be_asked_is_an_error(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(LIST)
    ran = pods("when", *typed)
    assert (ran.exit_code, ran.stdout) == (code, "")
    assert ran.stderr.startswith(f"error: {error}")


def test_a_season_that_begins_beyond_any_calendar_is_a_slip(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("when", "bo", "ada", "--start", "9999-12-30")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == "error: 9999-12-30 is too far away\n  check the year\n"
