"""Rules 11 and 12: hosting and turns go round."""

from typing import Any

from tests.reminders.books import ago, steps, tree


def _file(*hosts: str, focus: tuple[str, ...] = (), coming: Any = (), **people: Any) -> Any:
    meetings: dict[str, Any] = {}
    count = max(len(hosts), len(focus))
    for number in range(count):
        day = ago(14 * (count - number) - 7)
        held = {"on": day, "status": "held", "present": ["me", "ada", "bo"]}
        held |= {"host": hosts[number]} if number < len(hosts) else {}
        held |= {"focus": focus[number]} if number < len(focus) else {}
        meetings[f"s1-{number + 1}"] = held
    meetings["s1-9"] = {"on": ago(-7), **dict(coming)}
    owls = {
        "name": "Owls",
        "state": "running",
        "cadence-weeks": 2,
        "members": {"me": {}, "ada": {}, "bo": {}},
        "meetings": meetings,
    }
    return tree(pods={"owls": owls}, people=people)


def test_one_host_three_times_is_asked_to_hand_over_to_who_hosted_least() -> None:
    (step,) = steps(_file("bo", "ada", "ada", "ada"))

    assert step.text == "Owls: ask me to host on 21 Sep"
    assert step.reason == "Ada hosted the last 3 times"
    assert (step.rule, step.urgency, step.command) == (11, 3, "pods plan-season owls")


def test_the_caller_hosting_more_than_half_is_one_too() -> None:
    (step,) = steps(_file("me", "me", "ada", "me"))

    assert step.text == "Owls: ask Bo to host on 21 Sep"
    assert step.reason == "you hosted 3 of 4 times: it is to feel like everybody's pod"


def test_nobody_down_for_the_next_call_is_asked_for_where_hosting_is_a_habit() -> None:
    (step,) = steps(_file("ada"))

    assert step.reason == "nobody is down for it"
    assert steps(_file()) == ()


def test_another_host_for_the_next_call_settles_it() -> None:
    assert steps(_file("bo", "ada", "ada", "ada", coming={"host": "bo"})) == ()
    assert steps(_file("me", "me", "ada", "me", coming={"host": "ada"})) == ()


def test_whoever_cannot_host_is_not_asked() -> None:
    file = _file("ada", "ada", "ada", bo={"name": "Bo", "can-host": False})
    file["caller"] = {"can-host": False}

    assert steps(file)[0].text == "Owls: ask Ada to host on 21 Sep"


def test_whoever_has_had_no_turn_for_a_round_is_next() -> None:
    (step,) = steps(_file(focus=("ada", "me", "ada", "me")))

    assert step.text == "Owls: a turn for Bo on 21 Sep"
    assert step.reason == "no turn yet, of 4 meetings with a focus"
    assert (step.rule, step.urgency) == (12, 3)


def test_a_turn_that_was_long_ago_says_how_long() -> None:
    (step,) = steps(_file(focus=("bo", "ada", "me", "ada", "me")))

    assert step.reason == "none in the last 4, of 5 meetings with a focus"


def test_turns_that_go_round_a_focus_that_is_fixed_and_no_focus_at_all_are_silent() -> None:
    assert steps(_file(focus=("ada", "bo", "me", "ada"))) == ()
    assert steps(_file(focus=("ada", "me", "ada", "me"), coming={"focus": "bo"})) == ()
    assert steps(_file(focus=("ada",))) == ()


def test_a_look_back_needs_no_focus_and_who_is_on_leave_no_turn() -> None:
    turns = ("ada", "ada", "me", "me", "ada")
    assert [step.rule for step in steps(_file(focus=turns))] == [12]
    assert (
        steps(
            _file(
                focus=turns,
                coming={"kind": "retro"},
            )
        )
        == ()
    )
    file = _file(focus=turns)
    file["pods"]["owls"]["members"]["bo"] = {"role": "on-leave"}
    assert steps(file) == ()
