"""Rules 14, 15 and 16: few who come, a season near its end, a look back that is due."""

from typing import Any

import pytest

from tests.reminders.books import ago, steps, tree

SEASON = {"s1": {"start": ago(60), "meetings": 3}}


def _held(days: int, **facts: Any) -> dict[str, Any]:
    return {"on": ago(days), "status": "held", "present": ["me", "ada", "bo"], **facts}


def _file(*meetings: dict[str, Any], retro: dict[str, Any] | None = None, **terms: Any) -> Any:
    numbered = {f"s1-{number}": one for number, one in enumerate(meetings, start=1)}
    if retro:
        numbered["s1-retro"] = {"kind": "retro", **retro}
    owls = {
        "name": "Owls",
        "state": "running",
        "cadence-weeks": 2,
        "members": {"me": {}, "ada": {}, "bo": {}},
        "meetings": numbered,
        **terms,
    }
    return tree(pods={"owls": owls})


def _absent(days: int, *missing: str) -> dict[str, Any]:
    there = [one for one in ("me", "ada", "bo") if one not in missing]
    return _held(days, present=there, apology=list(missing))


def test_fewer_than_three_in_four_over_three_meetings_asks_about_the_hour() -> None:
    meetings = (_absent(30, "ada"), _absent(16, "bo"), _absent(2, "ada"))
    (step,) = steps(_file(*meetings, at="tue 17:00"))

    assert step.text == "Owls: ask whether the hour still fits"
    assert step.reason == "66 % came to the last 3 meetings; or look back early"
    assert (step.rule, step.urgency, step.command) == (14, 2, "pods when owls")


def test_two_meetings_full_ones_and_a_gap_that_is_worse_are_silent() -> None:
    low = (_absent(30, "ada"), _absent(16, "bo"), _absent(2, "ada"))
    assert steps(_file(*low[1:], at="tue 17:00")) == ()
    assert steps(_file(low[0], _held(16), _held(2), at="tue 17:00")) == ()
    old = (_absent(130, "ada"), _absent(116, "bo"), _absent(102, "ada"))
    assert [step.rule for step in steps(_file(*old, at="tue 17:00"))] == [9]


def test_the_share_is_the_callers_to_set() -> None:
    low = _file(_absent(30, "ada"), _absent(16, "bo"), _absent(2, "ada"), at="tue 17:00")
    low["settings"]["attendance-percent"] = 60
    assert steps(low) == ()


def test_with_one_meeting_left_the_look_back_is_announced() -> None:
    file = _file(_held(30), _held(16), {"on": ago(-5)}, retro={"on": ago(-19)}, seasons=SEASON)
    (step,) = steps(file)

    assert step.text == "Announce the look back of Owls"
    assert step.reason == ("one meeting is left, then the retro on 3 Oct: stay, pause or leave?")
    assert (step.rule, step.urgency) == (15, 2)
    assert step.command == "pods letter retro --pod owls"


def test_two_meetings_left_no_look_back_planned_or_one_held_are_silent() -> None:
    two = _file(_held(30), {"on": ago(-5)}, {"on": ago(-19)}, retro={"on": ago(-33)},
                seasons=SEASON)  # fmt: skip
    assert steps(two) == ()
    none = _file(_held(30), _held(16), {"on": ago(-5)}, seasons=SEASON)
    assert steps(none) == ()
    done = _file(_held(30), _held(16), {"on": ago(-5)}, retro={"on": ago(-19)}, seasons=SEASON)
    done["pods"]["owls"]["retros"] = {"s1": {"on": ago(1)}}
    assert steps(done) == ()


def test_a_season_that_is_over_is_looked_back_on_before_another_date_is_fixed() -> None:
    (step,) = steps(_file(_held(34), _held(20), _held(6), seasons=SEASON))

    assert step.text == "Owls: look back together, and how to go on?"
    assert step.reason == "its season is over since 8 Sep; the last meeting was 6 days ago"
    assert (step.rule, step.urgency, step.command) == (16, 1, "pods retro owls")


@pytest.mark.parametrize(
    "terms",
    [
        {"retros": {"s1": {"on": ago(1), "decisions": {"me": "stay"}}}, "at": "tue 17:00"},
        {"state": "resting", "resting-until": ago(-30)},
        {"state": "closed"},
    ],
)
def test_a_look_back_that_was_held_or_a_pod_that_rests_is_silent(terms: dict[str, Any]) -> None:
    assert steps(_file(_held(34), _held(20), _held(6), seasons=SEASON, **terms)) == ()


def test_after_the_look_back_it_is_who_has_not_said_whether_they_go_on() -> None:
    file = _file(_held(20), _held(6), seasons=SEASON, state="retro")
    assert steps(file)[0].reason == "it looks back on its season, and nobody has said yet"
    file["pods"]["owls"]["retros"] = {"s1": {"decisions": {"me": "stay", "ada": "pause"}}}
    (step,) = steps(file)
    assert step.text == "Owls: who stays, pauses, leaves?"
    assert step.reason == "it looks back on its season, and Bo has not said yet"
    assert step.command == "pods retro owls"
    file["pods"]["owls"]["retros"]["s1"]["decisions"]["bo"] = "leave"
    assert steps(file) == ()


def test_a_pod_without_seasons_looks_back_every_three_months() -> None:
    meetings = [_held(days) for days in (100, 70, 40, 8)]
    (step,) = steps(_file(*meetings, at="tue 17:00"))
    assert step.reason == "4 meetings without one; the last meeting was 8 days ago"
    assert steps(_file(*meetings[1:], at="tue 17:00")) == ()
    looked = _file(*meetings, at="tue 17:00", retros={"2026-07-01": {"on": ago(75)}})
    assert steps(looked) == ()
