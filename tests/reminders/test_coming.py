"""Rules 1, 3, 8 and 10: what the dates to come need."""

from datetime import date
from typing import Any

import pytest

from tests.reminders.books import TODAY, ago, steps, tree

LISBON = {"time-zone": "Europe/Lisbon"}


def _file(*meetings: dict[str, Any], people: dict[str, Any] | None = None, **terms: Any) -> Any:
    numbered = {f"s1-{number}": one for number, one in enumerate(meetings, start=1)}
    owls = {
        "name": "Owls",
        "state": "running",
        "members": {"me": {}, "ada": {}, "bo": {}, "cy": {}},
        "meetings": numbered,
        **terms,
    }
    return tree(pods={"owls": owls}, people=people or {})


def _rules(file: dict[str, Any], *, today: date = TODAY) -> list[int]:
    return [step.rule for step in steps(file, today=today)]


def test_a_meeting_in_two_days_is_worth_a_reminder_with_its_roles() -> None:
    (step,) = steps(_file({"on": ago(-2), "at": "17:00", "host": "bo", "focus": "ada"}))

    assert step.text == "Send a reminder to Owls"
    assert step.reason == (
        "it meets in 2 days, Wed 16 Sep 2026, 17:00; Bo hosts; the focus is with Ada"
    )
    assert (step.rule, step.urgency) == (1, 1)
    assert step.command == "pods letter reminder --pod owls"


def test_a_meeting_later_than_that_a_log_or_a_skip_needs_none() -> None:
    assert _rules(_file({"on": ago(-3)})) == []
    assert _rules(_file({"on": ago(0), "status": "held", "present": ["ada"]}, at="tue 17:00")) == []
    assert _rules(_file({"on": ago(-1), "status": "skipped"}, at="tue 17:00")) == []


@pytest.mark.parametrize("terms", [{"state": "resting"}, {"members": {"me": {}}}])
def test_nobody_to_write_to_is_no_reminder(terms: dict[str, Any]) -> None:
    assert _rules(_file({"on": ago(-1)}, **terms)) == []


def test_whoever_wants_no_word_gets_none() -> None:
    quiet = {name: {"name": name.title(), "do-not-contact": True} for name in ("ada", "cy")}
    (step,) = steps(_file({"on": ago(-1)}, people=quiet))

    assert step.command == "pods letter reminder --pod owls"


def _min(file: dict[str, Any], number: int) -> dict[str, Any]:
    file["pods"]["owls"]["min-presence"] = number
    return file


def test_too_few_is_what_the_pod_agreed_on() -> None:
    away = {"on": ago(-5), "not-coming": ["ada"]}
    (step,) = steps(_min(_file(away), 4))

    assert step.reason == "Ada cannot come, and it takes 4 of 4"
    assert step.command == "pods move-meeting owls 2026-09-19 2026-09-26"
    assert _rules(_min(_file(away), 3)) == []


def test_an_absence_counts_unless_they_said_that_they_come() -> None:
    people = {"bo": {"name": "Bo", "away": ["15 sep - 30 sep"]}}
    assert _rules(_min(_file({"on": ago(-5)}, people=people), 4)) == [3]
    assert _rules(_min(_file({"on": ago(-5), "coming": ["bo"]}, people=people), 4)) == []


def test_a_couple_that_is_away_counts_as_one_absence() -> None:
    file = _min(_file({"on": ago(-5), "not-coming": ["ada", "bo"]}), 3)
    assert _rules(file) == [3]
    file["ties"] = {"a-b": {"people": ["ada", "bo"], "kind": "couple"}}
    assert _rules(file) == []


def test_what_is_further_off_than_a_week_can_wait() -> None:
    assert _rules(_min(_file({"on": ago(-8), "not-coming": ["ada"]}), 4)) == []


def _kicked(days: int, **terms: Any) -> dict[str, Any]:
    file = _file(state="kickoff", **terms)
    call = {"on": ago(days), "status": "held", "kind": "kick-off", "present": ["ada"]}
    file["pods"]["owls"]["meetings"] = {"k1": call, **terms.get("meetings", {})}
    return file


def test_after_the_first_call_the_whole_season_is_to_be_fixed() -> None:
    (step,) = steps(_kicked(3))

    assert step.text == "Fix all dates of Owls, the look back too"
    assert step.reason == "its first call was 3 days ago, no date is fixed"
    assert (step.rule, step.urgency, step.command) == (8, 1, "pods plan-season owls")


def test_a_season_another_call_or_a_rest_makes_it_silent() -> None:
    season = {"s1": {"start": ago(-9), "meetings": 4}}
    assert _rules(_kicked(3, seasons=season)) == []
    assert _rules(_kicked(3, meetings={"k2": {"on": ago(-9), "kind": "kick-off"}})) == []
    resting = _kicked(3)
    resting["pods"]["owls"]["state"] = "resting"
    assert _rules(resting) == []


ACROSS = {"ada": {"name": "Ada", "time-zone": "America/New_York"}}


def _across(*days: date, **people: Any) -> dict[str, Any]:
    meetings = [{"on": day, "at": "18:00", "time-zone": "Europe/Lisbon"} for day in days]
    meetings[0] |= {"status": "held", "present": ["ada", "bo", "cy"]}
    return _file(*meetings, people={**ACROSS, **people})


def test_a_clock_that_changes_before_a_meeting_is_told_with_both_hours() -> None:
    file = _across(date(2026, 10, 20), date(2026, 10, 27), date(2026, 11, 3))
    (step,) = steps(file, today=date(2026, 10, 21))

    assert (step.rule, step.urgency) == (10, 2)
    assert step.text == "Tell Owls that the clocks change"
    assert step.reason == "from 27 Oct Ada begins at 14:00, not 13:00"
    assert step.command == "pods letter reminder --pod owls"


def test_two_weeks_before_is_early_enough_and_equal_clocks_say_nothing() -> None:
    file = _across(date(2026, 10, 6), date(2026, 10, 27))
    assert _rules(file, today=date(2026, 10, 12)) == []
    assert _rules(file, today=date(2026, 10, 13)) == [10]
    same = _across(date(2026, 10, 20), date(2026, 10, 27), ada={"name": "Ada", **LISBON})
    assert _rules(same, today=date(2026, 10, 21)) == []


def test_whom_the_change_keeps_away_is_named_and_hours_are_looked_for() -> None:
    ada = {"name": "Ada", "time-zone": "America/New_York", "free": "tue 12-14:30"}
    file = _across(date(2026, 10, 20), date(2026, 10, 27), ada=ada)
    (step,) = steps(file, today=date(2026, 10, 21))

    assert step.reason.endswith("; Ada cannot come then")
    assert step.command == "pods when owls"


def test_those_whose_clocks_change_alike_are_told_in_one_breath() -> None:
    zone = {"time-zone": "America/New_York"}
    people = {"ada": {"name": "Ada", **zone}, "bo": {"name": "Bo", **zone}}
    meetings = [
        {"on": date(2026, 10, 20), "at": "18:00", "status": "held", "present": ["ada", "bo"]},
        {"on": date(2026, 10, 27), "at": "18:00"},
    ]
    file = _file(*meetings, people=people, **{"time-zone": "Europe/Lisbon"})
    step = next(one for one in steps(file, today=date(2026, 10, 21)) if "clocks" in one.text)

    assert step.reason == "from 27 Oct Ada and Bo begin at 14:00, not 13:00"


def test_who_is_on_leave_is_neither_reminded_nor_counted() -> None:
    members = {"me": {}, "ada": {"role": "on-leave"}, "bo": {}, "cy": {}}
    second, first = steps(_min(_file({"on": ago(-1), "not-coming": ["bo"]}, members=members), 3))

    assert first.reason == "Bo cannot come, and it takes 3 of 3"
    assert second.command == "pods letter reminder --pod owls"
