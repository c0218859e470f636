"""`pods calendar`: files to import, brought up to date; nothing private, nothing by accident."""

import json
import os
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar, Event

from tests.support.harbour import DAYS, HARBOUR, PLAN, ZONES, starts
from tests.support.run import Pods


@pytest.fixture
def harbour(pods: Pods) -> Pods:
    pods.write(HARBOUR)
    assert pods(*PLAN).exit_code == 0
    return pods


def entries(path: Path) -> dict[str, Event]:
    """The entries of a file, by the meeting of the list."""
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(one["x-pods-meeting"]).partition("/")[2]: one for one in calendar.events}


def numbers(path: Path) -> dict[str, int]:
    return {key: int(one["sequence"]) for key, one in entries(path).items()}


def test_a_file_holds_the_season_and_says_so(harbour: Pods) -> None:
    ran = harbour("calendar", "harbour", "--out", "harbour.ics")
    assert (ran.stdout, ran.stderr, ran.exit_code, ran.is_unchanged) == (
        "harbour.ics\n  ⚓ The Harbour · 11 meetings\n", "", 0, True,
    )  # fmt: skip
    path = harbour.folder / "harbour.ics"
    assert path.stat().st_mode & 0o777 == 0o600
    calendar = Calendar.from_ical(path.read_bytes())
    assert (calendar["method"], calendar["x-wr-calname"]) == ("PUBLISH", "⚓ The Harbour")
    first = entries(path)["s1-1"]
    assert first["summary"] == "⚓ The Harbour · 1 of 10"
    assert first["location"] == "Café Peter, Horta; upstairs"
    assert first["url"] == "https://meet.example.org/harbour"
    assert first.end - first.start == timedelta(minutes=90)
    assert first["dtstamp"].dt.isoformat() == "2026-09-14T12:00:00+00:00"
    assert first["description"].split("\n") == [
        "To move, and to be moved",
        "Host: Mira · Notes: Ines · Focus: Dana",
        "With Mira, Ines, Dana, Sol and Leo",
        "Link: https://meet.example.org/harbour",
        "20:00 Azores · 21:00 Lisbon · 16:00 New York · 17:00 Sao Paulo · Wed 08:00 Auckland",
    ]
    assert entries(path)["s1-retro"]["summary"] == "⚓ The Harbour · look back"


@pytest.mark.parametrize("zone", ZONES)
def test_two_libraries_read_the_same_moments(harbour: Pods, zone: str) -> None:
    harbour("calendar", "harbour", "--out", "harbour.ics")
    content = (harbour.folder / "harbour.ics").read_text(encoding="utf-8")
    one = [event.start for event in Calendar.from_ical(content).events]
    other = [event.dtstart.value for event in vobject.readOne(content).vevent_list]
    assert one == other == starts(zone)
    assert "VTIMEZONE" not in content
    assert "TZID" not in content


def test_lines_are_folded_at_75_octets_end_in_crlf_and_hold_no_control(pods: Pods) -> None:
    hostile = "Zoë [b] " + "ö🦄," * 30 + "; \\\\ \\u001b]0;x\\u0007 \\u202eevil \\r\\nBEGIN:VEVENT"
    text = HARBOUR.replace('"The Harbour"', f'"{hostile}"').replace('"Café Peter', f'"{hostile}')
    pods.write(f"{text}\n[pods.harbour.meetings.2026-09-20]\non = 2026-09-20\n")
    ran = pods("calendar", "harbour")
    assert ran.exit_code == 0
    lines = ran.stdout.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert max(len(line) for line in lines) == 75
    assert not any(b"\n" in line or b"\x1b" in line or b"\x07" in line for line in lines)
    assert "\u202e" not in ran.stdout
    (event,) = Calendar.from_ical(ran.stdout).events
    assert event["summary"].startswith("⚓ Zoë [b] ö🦄,ö🦄")
    assert "BEGIN:VEVENT" in event["summary"]


def test_an_hour_without_a_zone_is_everybodys_and_a_day_without_an_hour_is_a_day(
    pods: Pods,
) -> None:
    pods.write(
        '[pods.sea]\nname = "Sea"\nstate = "running"\n'
        "[pods.sea.meetings.2026-09-20]\non = 2026-09-20\n"
        '[pods.sea.meetings.2026-09-21]\non = 2026-09-21\nat = "17:00"\n'
    )
    pods("calendar", "--out", "sea.ics", "--alarm", "15m, 1 day")
    found = entries(pods.folder / "sea.ics")
    assert found["2026-09-20"].start == date(2026, 9, 20)
    assert found["2026-09-20"]["transp"] == "TRANSPARENT"
    assert found["2026-09-21"].start == datetime(2026, 9, 21, 17)  # noqa: DTZ001 - on every clock
    alarms = [one["trigger"].dt for one in found["2026-09-21"].walk("VALARM")]
    assert alarms == [timedelta(days=-1), timedelta(minutes=-15)]


def test_what_changed_has_a_higher_number_and_the_same_name(harbour: Pods) -> None:
    harbour("calendar", "harbour", "--out", "a.ics")
    harbour("move-meeting", "harbour", "2", "thu 1 oct")
    harbour("move-meeting", "harbour", "2", "fri 2 oct")
    harbour("skip-meeting", "harbour", "3")
    harbour("calendar", "harbour", "--out", "b.ics")
    before, after = entries(harbour.folder / "a.ics"), entries(harbour.folder / "b.ics")
    assert {key: one["uid"] for key, one in before.items()} == {
        key: one["uid"] for key, one in after.items()
    }
    assert set(numbers(harbour.folder / "a.ics").values()) == {0}
    raised = {key: number for key, number in numbers(harbour.folder / "b.ics").items() if number}
    assert raised == {"s1-2": 2, "s1-3": 1}
    assert after["s1-3"]["status"] == "CANCELLED"
    assert after["s1-3"]["summary"] == "Cancelled: ⚓ The Harbour · 3 of 10"
    assert after["s1-2"]["description"].endswith("Moved from Tue 29 Sep 2026.")


def test_the_same_list_gives_the_same_bytes(harbour: Pods) -> None:
    assert harbour("calendar", "harbour").stdout == harbour("calendar", "harbour").stdout
    del harbour.environ["PODS_TODAY"]
    os.utime(harbour.file, (1_790_000_000, 1_790_000_000))
    ran = harbour("calendar", "harbour", "--past")
    stamps = {one["dtstamp"].dt for one in Calendar.from_ical(ran.stdout).events}
    assert [one.timestamp() for one in stamps] == [1_790_000_000]


def test_a_file_that_went_out_is_brought_up_to_date_also_after_undo_and_by_hand(
    harbour: Pods,
) -> None:
    path = harbour.folder / "harbour.ics"
    harbour("move-meeting", "harbour", "2", "thu 1 oct")
    harbour("calendar", "harbour", "--out", "harbour.ics")
    assert numbers(path)["s1-2"] == 1
    harbour("undo")
    harbour("calendar", "harbour", "--out", "harbour.ics", PODS_TODAY="2026-09-15")
    assert (numbers(path)["s1-2"], entries(path)["s1-2"].start.day) == (2, 29)
    stamps = {key: one["dtstamp"].dt.day for key, one in entries(path).items()}
    assert (stamps["s1-1"], stamps["s1-2"]) == (14, 15)
    by_hand = harbour.read().replace("on = 2026-10-06", "on = 2026-10-07")
    head, _, tail = by_hand.partition("[pods.harbour.meetings.s1-4]")
    harbour.write(head + "[" + tail.partition("\n[")[2])
    assert harbour("check").exit_code == 0
    harbour("calendar", "harbour", "--out", "harbour.ics")
    assert {key: one for key, one in numbers(path).items() if one} == {
        "s1-2": 2, "s1-3": 1, "s1-4": 1,
    }  # fmt: skip
    assert entries(path)["s1-4"]["status"] == "CANCELLED"
    content = path.read_bytes()
    assert harbour("calendar", "harbour", "--out", "harbour.ics").exit_code == 0
    assert path.read_bytes() == content


def test_one_pod_in_the_file_of_all_leaves_the_others_as_they_are(harbour: Pods) -> None:
    sea = '\n[pods.sea]\nname = "Sea"\n[pods.sea.meetings.2026-09-20]\non = 2026-09-20\n'
    harbour.write(harbour.read() + sea)
    harbour("calendar", "--out", "all.ics")
    harbour("calendar", "harbour", "--out", "all.ics")
    assert len(entries(harbour.folder / "all.ics")) == 12
    harbour.write(harbour.read().replace(sea, ""))
    ran = harbour("calendar", "--out", "all.ics")
    assert ran.exit_code == 0
    assert entries(harbour.folder / "all.ics")["2026-09-20"]["status"] == "CANCELLED"


def test_one_meeting_in_the_file_of_a_season_leaves_the_others_as_they_are(harbour: Pods) -> None:
    path = harbour.folder / "harbour.ics"
    harbour("calendar", "harbour", "--out", "harbour.ics")
    before = {key: one.to_ical() for key, one in entries(path).items()}
    harbour("calendar", "harbour", "--meeting", "2", "--out", "harbour.ics")
    assert {key: one.to_ical() for key, one in entries(path).items()} == before


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "America/New_York"])
def test_what_was_held_is_not_taken_for_gone(harbour: Pods, zone: str) -> None:
    harbour("plan-season", "harbour", "--at", "tue 23:00", "--from", "22 sep")
    harbour.write(harbour.read().replace('time-zone = "Atlantic/Azores"', f'time-zone = "{zone}"'))
    path = harbour.folder / "harbour.ics"
    harbour("calendar", "harbour", "--out", "harbour.ics")
    for day in ("2026-09-22", "2026-09-23", "2026-09-24"):
        if day == "2026-09-22":
            assert harbour("log-meeting", "harbour", "today", PODS_TODAY=day).exit_code == 0
        harbour("calendar", "harbour", "--out", "harbour.ics", PODS_TODAY=day)
        assert {str(one["status"]) for one in entries(path).values()} == {"CONFIRMED"}
    assert "s1-1" not in entries(path)


def test_a_folder_gets_a_file_for_each_pod(harbour: Pods) -> None:
    harbour.write(
        harbour.read()
        + '\n[pods."../x"]\nname = "Up"\n[pods."../x".meetings.2026-09-20]\non = 2026-09-20\n'
        + '\n[pods.quiet]\nname = "Quiet"\n'
    )
    ran = harbour("calendar", "--out", "calendars")
    assert ran.stdout == (
        "calendars/harbour.ics\ncalendars/x.ics\n  ⚓ The Harbour · 11 meetings\n  Up · 1 meeting\n"
    )
    assert sorted(one.name for one in (harbour.folder / "calendars").iterdir()) == [
        "harbour.ics", "x.ics",
    ]  # fmt: skip


def test_what_is_no_calendar_of_ours_stays_unless_it_may_go(harbour: Pods) -> None:
    path = harbour.folder / "harbour.ics"
    for content in (b"mine", b"BEGIN:VCALENDAR\r\nPRODID:x\r\nEND:VCALENDAR\r\n"):
        path.write_bytes(content)
        ran = harbour("calendar", "harbour", "--out", "harbour.ics")
        assert (ran.exit_code, path.read_bytes()) == (6, content)
        assert ran.stderr == (
            "error: harbour.ics is there already, and stays as it is\n"
            "  name another one, or add --yes\n"
        )
    assert harbour("calendar", "harbour", "--out", "harbour.ics", "--yes").exit_code == 0
    ran = harbour("calendar", "harbour", "--out", "pods.toml", "--yes")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)


def test_a_pipe_gets_the_file_a_terminal_a_table_and_json_a_document(harbour: Pods) -> None:
    piped = harbour("calendar", "harbour")
    assert piped.stdout.startswith("BEGIN:VCALENDAR\r\n")
    assert harbour("calendar", "harbour", "--out", "-").stdout == piped.stdout
    document = json.loads(harbour("calendar", "harbour", "--json").stdout)
    assert [*document][:2] == ["kind", "version"]
    first = document["pods"][0]["events"][0]
    assert (first["starts"], first["at"], first["zone"]) == (
        "2026-09-22T20:00:00Z", "20:00", "Atlantic/Azores",
    )  # fmt: skip
    terminal = harbour.terminal("calendar", "harbour")
    terminal.expect("⚓ The Harbour.* · 11 meetings")
    terminal.expect("90 min · Azores time · Café Peter, Horta; upstairs")
    terminal.expect("1 of 10.*Tue 22 Sep 2026 *20:00")
    terminal.expect("look back.*Tue 1 Dec 2026")
    terminal.expect("Into a calendar:.*pods calendar harbour --out harbour.ics")


def test_one_meeting_and_what_was_held_are_there_when_asked_for(harbour: Pods) -> None:
    harbour("log-meeting", "harbour", "22 sep", PODS_TODAY="2026-09-22")

    def which(*typed: str) -> list[str]:
        ran = harbour("calendar", "harbour", *typed, PODS_TODAY="2026-09-23")
        calendar = Calendar.from_ical(ran.stdout)
        return [str(one["x-pods-meeting"]).removeprefix("harbour/s1-") for one in calendar.events]

    assert which() == [*"23456789", "10", "retro"]
    assert which("--past") == ["1", *which()]
    assert which("--meeting", "retro", "--meeting", "29 sep") == ["2", "retro"]


def test_somebody_outside_learns_neither_names_nor_places(harbour: Pods) -> None:
    harbour("add-person", "Joan")
    harbour("invite", "harbour", "joan", "--anyway")
    outside = harbour("calendar", "harbour", "--for", "joan").stdout
    for word in ("Mira", "Ines", "Host", "With", "LOCATION", "URL", "meet.example", "Auckland"):
        assert word not in outside
    inside = harbour("calendar", "harbour", "--for", "ines").stdout.replace("\r\n ", "")
    assert "Notes: you" in inside
    assert "With Mira\\, Dana\\, Sol and Leo" in inside


def test_all_pods_of_somebody_are_those_that_they_are_in(harbour: Pods) -> None:
    harbour("new-pod", "The Lake", "--kind", "gathering")
    harbour("plan-season", "lake", "--kick-off", "tue 20:00")
    for reader, pods in (("me", ["harbour", "lake"]), ("ines", ["harbour"])):
        document = json.loads(harbour("calendar", "--for", reader, "--json").stdout)
        assert [one["pod"] for one in document["pods"]] == pods


def test_no_calendar_tells_what_is_private(harbour: Pods) -> None:
    harbour("skip-meeting", "harbour", "3", "--reason", "canary")
    for typed in ((), ("--for", "ines"), ("--past",), ("--json",)):
        told = harbour("calendar", "harbour", *typed).stdout.lower()
        assert [
            word for word in ("canary", "hana", "bring tea", "example.org\\n") if word in told
        ] == []


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("harbur",), 3, "no pod is called"),
        (("--meeting", "s1-1"), 2, "a meeting of which pod?"),
        (("harbour", "--meeting", "s9-1"), 3, "has no meeting"),
        (("harbour", "--for", "ines,dana", "--for", "sol"), 2, "one reader"),
        (("harbour", "--alarm", "soon"), 2, "no time before a meeting"),
        (("harbour", "--alarm", "9w"), 2, "no time before a meeting"),
        (("harbour", "--alarm", "1m,2m,3m,4m,5m,6m"), 2, "6 alarms"),
        (("harbour", "--together"), 2, "--together is about mails"),
        (("--invite",), 2, "a meeting of which pod?"),
    ],
)
def test_what_cannot_be_is_said(
    harbour: Pods, typed: tuple[str, ...], code: int, said: str
) -> None:
    ran = harbour("calendar", *typed)
    assert (ran.exit_code, ran.stdout) == (code, "")
    assert said in ran.stderr


def test_a_pod_without_dates_says_how_to_fix_them(pods: Pods) -> None:
    pods.write(HARBOUR)
    document: dict[str, Any] = json.loads(pods("calendar", "harbour", "--json").stdout)
    assert document["next_step"]["command"] == "pods plan-season harbour"
    ran = pods("calendar", "harbour", "--out", "harbour.ics")
    assert (ran.exit_code, (pods.folder / "harbour.ics").exists()) == (6, False)
    assert "no meeting is to come" in ran.stderr


def test_the_days_are_those_of_the_season(harbour: Pods) -> None:
    ran = harbour("calendar", "harbour")
    assert [one.start.date() for one in Calendar.from_ical(ran.stdout).events] == [*DAYS]


def test_a_pod_that_is_handed_over_goes_on_in_the_same_calendar(harbour: Pods) -> None:
    harbour("move-meeting", "harbour", "2", "thu 1 oct")
    harbour("calendar", "harbour", "--out", "harbour.ics")
    before = entries(harbour.folder / "harbour.ics")
    assert harbour("hand-over", "harbour", "ines", "for-ines").exit_code == 0
    theirs = harbour("--file", "for-ines/pods.toml", "calendar", "harbour", "--out", "new.ics")
    assert theirs.exit_code == 0, theirs.stderr
    after = entries(harbour.folder / "new.ics")
    assert {key: (one["uid"], one["sequence"], one.start) for key, one in after.items()} == {
        key: (one["uid"], one["sequence"], one.start) for key, one in before.items()
    }
