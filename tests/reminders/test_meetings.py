"""Rules 2, 9 and 13: meetings that are not logged, not planned, or missed."""

from typing import Any

import pytest

from tests.reminders.books import ago, lines, steps, tree


def _pod(*meetings: dict[str, Any], **terms: Any) -> dict[str, Any]:
    numbered = {f"s1-{number}": one for number, one in enumerate(meetings, start=1)}
    return {
        "name": "Owls",
        "state": "running",
        "cadence-weeks": 2,
        "members": {"me": {}, "ada": {}, "bo": {}},
        "meetings": numbered,
        **terms,
    }


def _held(days: int, **facts: Any) -> dict[str, Any]:
    return {"on": ago(days), "status": "held", "present": ["ada", "bo"], **facts}


def _file(*meetings: dict[str, Any], **terms: Any) -> dict[str, Any]:
    return tree(pods={"owls": _pod(*meetings, **terms)})


def test_a_meeting_of_yesterday_that_is_not_logged_is_to_be_logged() -> None:
    (step,) = steps(_file(_held(15), {"on": ago(1)}))

    assert step.text == "Write down who came to Owls"
    assert step.reason == "planned for Sun 13 Sep 2026, not logged yet"
    assert (step.rule, step.urgency) == (2, 1)
    assert step.command == "pods log-meeting owls 2026-09-13"


def test_a_meeting_of_today_can_wait_until_tomorrow() -> None:
    assert [step.rule for step in steps(_file(_held(15), {"on": ago(0)}))] == [1]


def test_several_meetings_are_logged_in_one_line() -> None:
    (step,) = steps(_file({"on": ago(15)}, {"on": ago(1)}))

    assert step.reason == "2 meetings not logged yet, the last planned for Sun 13 Sep 2026"
    assert step.command == "pods log-meeting owls 2026-08-30 2026-09-13"


def test_a_log_silences_the_meeting() -> None:
    assert [step.rule for step in steps(_file(_held(1)))] == [9]


@pytest.mark.parametrize(
    "silence",
    [
        {"snoozed": {"owls": {"until": ago(-1)}}},
        {"snoozed": {"owls": {"dismissed": ["not-logged:owls:s1-1"]}}},
    ],
)
def test_a_snoozed_pod_has_nothing_to_log(silence: dict[str, Any]) -> None:
    assert steps(_file({"on": ago(1)}) | silence) == ()


@pytest.mark.parametrize("state", ["resting", "closed"])
def test_a_pod_that_rests_or_ended_has_nothing_to_log(state: str) -> None:
    assert steps(_file({"on": ago(1)}, state=state)) == ()


@pytest.mark.parametrize(
    ("days", "text", "ratio", "command"),
    [
        (22, "Owls: fix the next meeting", "1.6", "edit-pod owls --next sun"),
        (29, "Owls: fix the next meeting", "2.1", "edit-pod owls --next sun"),
        (42, "Owls: fix the next meeting", "3.0", "edit-pod owls --next mon"),
        (43, "Owls: rest or close?", "3.1", 'rest owls --until "in 3 months"'),
    ],
)
def test_the_longer_the_gap_the_plainer_the_question(
    days: int, text: str, ratio: str, command: str
) -> None:
    (step,) = steps(_file(_held(days)))

    assert step.text == text
    assert step.reason == (
        f"it has no next meeting; the last was {days} days ago, {ratio} times its rhythm"
    )
    assert (step.rule, step.urgency, step.command) == (9, 1, f"pods {command}")


def test_within_one_and_a_half_of_its_rhythm_a_pod_is_only_without_a_date() -> None:
    (step,) = steps(_file(_held(21)))

    assert step.reason == "it has no next meeting; the last was 21 days ago"
    assert step.urgency == 3


def test_a_pod_in_rhythm_at_a_weekly_hour_needs_no_reminder() -> None:
    assert steps(_file(_held(21), at="tue 17:00")) == ()
    assert len(steps(_file(_held(22), at="tue 17:00"))) == 1


def test_a_date_to_come_silences_it() -> None:
    assert steps(_file(_held(60), {"on": ago(-9)})) == ()


def test_a_log_sets_the_gap_back() -> None:
    assert steps(_file(_held(60), _held(2), at="tue 17:00")) == ()


def test_a_running_pod_that_never_met_looks_for_an_hour() -> None:
    assert lines(_file()) == [(9, "Owls: fix the next meeting", "pods when owls")]


@pytest.mark.parametrize("state", ["idea", "inviting", "resting", "closed"])
def test_only_a_running_pod_misses_its_next_meeting(state: str) -> None:
    assert steps(_file(_held(60), state=state)) == ()


def test_a_snoozed_pod_misses_nothing() -> None:
    assert steps(_file(_held(60)) | {"snoozed": {"owls": {"until": ago(-1)}}}) == ()


def test_the_settings_cadence_counts_where_the_pod_says_none() -> None:
    pod = _pod(_held(22))
    del pod["cadence-weeks"]

    assert steps(tree(pods={"owls": pod}, settings={"cadence-weeks": 1}))[0].urgency == 1
    assert steps(tree(pods={"owls": pod}, settings={"cadence-weeks": 3}))[0].urgency == 3


def test_of_many_pods_the_longest_gaps_are_named_and_the_others_share_a_line() -> None:
    gaps = {"a": 60, "b": 23, "c": 50, "d": 30, "e": 3, "f": 2, "g": 1}
    pods = {
        name: _pod(_held(days, present=[]), name=name.upper(), members={"me": {}, "no": {}})
        for name, days in gaps.items()
    }

    assert lines(tree(pods=pods)) == [
        (9, "A: rest or close?", 'pods rest a --until "in 3 months"'),
        (9, "C: rest or close?", 'pods rest c --until "in 3 months"'),
        (9, "D: fix the next meeting", "pods edit-pod d --next sat"),
        (9, "Fix the next meetings of 4 pods", "pods edit-pod b --next sat"),
    ]


def test_many_pods_in_rhythm_are_one_quiet_line() -> None:
    pods = {name: _pod(_held(3), name=name.upper(), members={"me": {}, "a": {}}) for name in "abcd"}

    (step,) = steps(tree(pods=pods))

    assert step.text == "Fix the next meetings of 4 pods"
    assert step.reason == "A, B and 2 more have no next meeting"
    assert step.urgency == 3


def test_whoever_missed_two_in_a_row_gets_a_caring_call() -> None:
    file = _file(_held(16, apology=["bo"]), _held(2, apology=["bo"]), at="tue 17:00")

    (step,) = steps(file)

    assert step.text == "Call Bo: a caring word, no reproach"
    assert step.reason == "missed the last two meetings of Owls"
    assert (step.rule, step.urgency, step.about) == (13, 2, "bo")
    assert step.command == "pods talked bo"


def test_one_missed_with_a_word_is_nothing_to_mention() -> None:
    assert steps(_file(_held(16), _held(2, apology=["bo"]), at="tue 17:00")) == ()
    assert steps(_file(_held(2, apology=["bo"]), at="tue 17:00")) == ()


def test_one_missed_without_a_word_is() -> None:
    (step,) = steps(_file(_held(16), _held(2, **{"no-show": ["bo"]}), at="tue 17:00"))

    assert step.reason == "was missing without a word at the last meeting of Owls"


def test_a_talk_after_the_meeting_settles_it() -> None:
    file = _file(_held(2, **{"no-show": ["bo"]}), at="tue 17:00")
    file["people"]["bo"]["contacts"] = {ago(2).isoformat(): {}}
    assert steps(file) == ()

    file["people"]["bo"]["contacts"] = {ago(3).isoformat(): {}}
    assert len(steps(file)) == 1


def test_coming_again_settles_it_too() -> None:
    missed = {"apology": ["bo"]}
    file = _file(_held(30, **missed), _held(16, **missed), _held(2), at="tue 17:00")

    assert steps(file) == ()


@pytest.mark.parametrize(
    "silence",
    [
        {"snoozed": {"bo": {"until": ago(-1)}}},
        {"snoozed": {"owls": {"until": ago(-1)}}},
        {"snoozed": {"bo": {"dismissed": ["missing:owls:bo:s1-1"]}}},
    ],
)
def test_whoever_sleeps_is_not_missed(silence: dict[str, Any]) -> None:
    file = _file(_held(2, **{"no-show": ["bo"]}), at="tue 17:00")

    assert steps(file | silence) == ()


def test_neither_the_caller_nor_who_left_nor_who_is_left_in_peace_is_called() -> None:
    file = _file(_held(2, **{"no-show": ["me", "ada", "bo"]}), at="tue 17:00")
    file["people"]["bo"]["do-not-contact"] = True
    file["pods"]["owls"]["members"]["ada"] = {"left": ago(1)}

    assert steps(file) == ()


def test_a_pod_that_is_not_logged_and_has_no_date_is_one_line() -> None:
    assert [step.rule for step in steps(_file(_held(60), {"on": ago(1)}))] == [2]


def test_a_rest_whose_day_came_is_over_where_dates_were_fixed_after_it() -> None:
    woken = {"state": "resting", "resting-until": ago(20)}

    assert lines(_file(_held(60), {"on": ago(15)}, {"on": ago(1)}, **woken)) == [
        (2, "Write down who came to Owls", "pods log-meeting owls 2026-08-30 2026-09-13")
    ]
    assert [rule for rule, *_ in lines(_file(_held(60), **woken))] == [22]
