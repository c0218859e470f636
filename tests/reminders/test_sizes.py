"""Rules 17, 18 and 19: too few, too many, and two that could be one."""

from typing import Any

import pytest

from tests.reminders.books import ago, steps, tree

HOURS = {"time-zone": "Europe/Lisbon", "free": "tue 18-21"}


def _pod(name: str, *members: str, **terms: Any) -> dict[str, Any]:
    held = {"on": ago(3), "status": "held", "present": list(members), "host": members[0]}
    return {
        "name": name,
        "state": "running",
        "at": "tue 18:00",
        "members": {one: {} for one in members},
        "meetings": {"2026-09-11": held},
        **terms,
    }


def _file(people: dict[str, Any] | None = None, **pods: Any) -> dict[str, Any]:
    return tree(pods=pods, people=people or {}, settings={"size-min": 3, "size-max": 4})


def test_a_pod_under_its_minimum_looks_for_somebody_who_fits() -> None:
    members = {"me": {}, "ada": {}, "bo": {"joined": ago(90), "left": ago(5)}}
    (step,) = steps(_file(owls=_pod("Owls", "me", "ada", members=members)))

    assert step.text == "Look for somebody who fits Owls, and ask the group"
    assert step.reason == "Bo left 5 days ago; 2 people, and 3 is where it carries"
    assert (step.rule, step.urgency, step.command) == (17, 2, "pods suggest --fill owls")


@pytest.mark.parametrize(
    "terms",
    [
        {"members": {"me": {}, "ada": {}, "bo": {}}},
        {"invitations": {"bo-1": {"person": "bo", "state": "yes", "replied": ago(1)}}},
        {"size-min": 2},
        {"meetings": {}},
        {"state": "resting", "resting-until": ago(-9)},
        {"kind": "gathering"},
    ],
)
def test_a_seat_taken_or_kept_its_own_size_and_a_rest_are_silent(terms: dict[str, Any]) -> None:
    assert 17 not in [step.rule for step in steps(_file(owls=_pod("Owls", "me", "ada", **terms)))]


def test_a_pod_that_has_outgrown_itself_may_become_two() -> None:
    (step,) = steps(_file(owls=_pod("Owls", "me", "ada", "bo", "cy", "dee")))

    assert step.text == "Owls: look at how it could become two"
    assert step.reason == "5 people, and above 4 a pod splits sooner or later"
    assert (step.rule, step.urgency) == (18, 3)
    assert step.command == "pods suggest --reshape owls"


def test_a_pod_that_fits_its_size_and_a_circle_of_ten_are_silent() -> None:
    assert steps(_file(owls=_pod("Owls", "me", "ada", "bo", "cy", "dee", **{"size-max": 5}))) == ()
    people = {f"p{n}": {"name": f"P{n}"} for n in range(11)}
    ten = _pod("Owls", *sorted(people)[:10], kind="circle")
    assert steps(_file(people, owls=ten)) == ()
    eleven = _pod("Owls", *sorted(people), kind="circle")
    assert [step.rule for step in steps(_file(people, owls=eleven))] == [18]


def _two(**terms: Any) -> dict[str, Any]:
    people = {name: {"name": name.title(), **HOURS} for name in ("ada", "bo", "cy", "dee")}
    return _file(people, owls=_pod("Owls", "ada", "bo"), cats=_pod("Cats", "cy", "dee", **terms))


def test_two_small_pods_that_share_an_hour_could_be_one() -> None:
    step = steps(_two())[-1]

    assert (step.rule, step.text) == (19, "Owls and Cats could become one")
    assert step.reason == "2 and 2 people, with an hour in common"
    assert step.command == "pods merge-pods owls cats"


def test_no_common_hour_a_rule_or_another_kind_keeps_them_two() -> None:
    assert 19 not in [step.rule for step in steps(_two(kind="circle"))]
    apart = _two()
    apart["rules"] = {"r": {"kind": "apart", "people": ["ada", "cy"]}}
    assert 19 not in [step.rule for step in steps(apart)]
    early = _two()
    early["people"]["cy"]["free"] = "wed 9-11"
    assert 19 not in [step.rule for step in steps(early)]
    crowded = _two()
    crowded["settings"]["size-max"] = 3
    assert 19 not in [step.rule for step in steps(crowded)]


def test_who_left_today_left_today() -> None:
    members = {"me": {}, "ada": {}, "bo": {"joined": ago(90), "left": ago(0)}}
    (step,) = steps(_file(owls=_pod("Owls", "me", "ada", members=members)))

    assert step.reason == "Bo left today; 2 people, and 3 is where it carries"
