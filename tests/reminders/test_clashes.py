"""Rule 26: a rule that came up against a pod that is alive."""

from typing import Any

import pytest

from tests.reminders.books import ago, steps, tree


def _file(**sections: Any) -> dict[str, Any]:
    held = {"on": ago(3), "status": "held", "present": ["ada", "bo", "cy"]}
    owls = {
        "name": "Owls",
        "state": "running",
        "at": "tue 18:00",
        "members": {"ada": {}, "bo": {}, "cy": {}},
        "meetings": {"2026-09-11": held},
        **sections.pop("owls", {}),
    }
    return tree(pods={"owls": owls}, **sections)


def _apart(**facts: Any) -> dict[str, Any]:
    return {"r": {"kind": "apart", "people": ["ada", "bo"], **facts}}


def test_a_private_rule_is_said_without_a_name() -> None:
    (step,) = steps(_file(rules=_apart(why="an old story")))

    assert step.text == "Owls: look at who sits together"
    assert step.reason == "a private rule of yours speaks against it"
    assert (step.rule, step.urgency) == (26, 1)
    assert step.command == "pods show owls --show-private"
    assert step.people == ()


def test_a_public_rule_names_them() -> None:
    (step,) = steps(_file(rules=_apart(private=False)))
    assert step.reason == "your rule keeps Ada and Bo apart"


def test_a_couple_kept_together_that_is_torn_is_a_clash_too() -> None:
    rules = {"r": {"kind": "together", "people": ["ada", "dee"], "private": False}}
    assert steps(_file(rules=rules))[0].reason == "your rule keeps Ada and Dee together"


def test_a_private_tie_is_one_like_a_private_rule() -> None:
    ties = {"t": {"people": ["ada", "cy"], "kind": "ex"}}
    (step,) = steps(_file(ties=ties))
    assert step.reason == "a private rule of yours speaks against it"


@pytest.mark.parametrize(
    "sections",
    [
        {"rules": _apart(hard=False)},
        {"rules": _apart(until=ago(1))},
        {"rules": _apart(), "owls": {"anyway": "they asked for it"}},
        {"rules": _apart(), "owls": {"members": {"ada": {}, "bo": {"anyway": "x"}, "cy": {}}}},
        {"rules": _apart(), "owls": {"state": "resting", "resting-until": ago(-9)}},
        {"rules": _apart(), "owls": {"state": "closed"}},
        {"rules": _apart(), "snoozed": {"owls": {"until": ago(-9)}}},
        {"rules": {"r": {"kind": "apart", "people": ["ada", "dee"]}}},
    ],
)
def test_wishes_what_was_overruled_and_pods_that_rest_are_silent(sections: dict[str, Any]) -> None:
    assert 26 not in [step.rule for step in steps(_file(**sections))]


def test_a_dismissed_clash_is_silent_and_a_new_one_speaks_again() -> None:
    file = _file(rules=_apart())
    (step,) = steps(file)
    file["snoozed"] = {"owls": {"dismissed": [step.cause]}}
    assert steps(file) == ()
    file["rules"]["other"] = {"kind": "apart", "people": ["bo", "cy"]}
    assert [one.rule for one in steps(file)] == [26]
