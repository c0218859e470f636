"""Rules 27 and 28: the months before a gathering, the days after a first meeting."""

from typing import Any

import pytest

from tests.reminders.books import ago, steps, tree


def _gathering(days: int, **terms: Any) -> dict[str, Any]:
    meeting = {"on": ago(-days)}
    if days < 0:
        meeting |= {"status": "held", "present": ["me", "ada"]}
    lake = {
        "name": "Lake",
        "kind": "gathering",
        "state": "inviting",
        "members": {"me": {}},
        "meetings": {"g": meeting},
        **terms,
    }
    return tree(pods={"lake": lake})


ASKED = {"ada-1": {"person": "ada", "state": "sent", "sent": ago(1)}}


@pytest.mark.parametrize(
    ("days", "terms", "text", "why", "command"),
    [
        (90, {}, "Find the host team of Lake", "nobody hosts it with you yet",
         "pods join lake NAME"),
        (42, {}, "Invite people to Lake", "nobody was asked yet", "pods invite lake NAME"),
        (28, {"invitations": ASKED}, "Close the list of Lake", "1 has not answered",
         "pods invitations lake"),
    ],
)  # fmt: skip
def test_each_time_before_a_gathering_has_its_task(
    days: int, terms: dict[str, Any], text: str, why: str, command: str
) -> None:
    (step,) = steps(_gathering(days, **terms))

    assert (step.rule, step.urgency, step.text) == (27, 2, text)
    assert step.reason.startswith(f"it is in {days} days, ")
    assert step.reason.endswith(f"; {why}")
    assert step.command == command


@pytest.mark.parametrize(
    ("days", "terms"),
    [
        (92, {}),
        (90, {"members": {"me": {}, "ada": {}}}),
        (42, {"invitations": ASKED}),
        (28, {}),
        (90, {"state": "closed"}),
        (90, {"kind": "circle", "size-min": 2, "members": {"me": {}, "ada": {}}}),
    ],
)
def test_what_is_done_or_still_far_off_is_silent(days: int, terms: dict[str, Any]) -> None:
    assert steps(_gathering(days, **terms)) == ()


def test_two_days_after_it_one_asks_how_it_was() -> None:
    (step,) = steps(_gathering(-2))
    assert step.text == "Ask how it was, and call for new pods after Lake"
    assert step.reason == ("it was 2 days ago, Sat 12 Sep 2026; the warmth of it lasts a few weeks")
    assert step.command == "pods retro lake"
    assert steps(_gathering(-1)) == ()
    assert steps(_gathering(-22)) == ()
    assert steps(_gathering(-2, retros={"2026-09-13": {"on": ago(1)}})) == ()


def _first(days: int = 3, **terms: Any) -> dict[str, Any]:
    held = {"on": ago(days), "status": "held", "present": ["ada", "bo"]}
    owls = {
        "name": "Owls",
        "state": "running",
        "caller": "ada",
        "at": "tue 18:00",
        "members": {"ada": {}, "bo": {}},
        "meetings": {"s1-1": held},
        **terms,
    }
    return tree(pods={"owls": owls})


def test_the_caller_of_a_new_pod_is_asked_how_its_first_meeting_was() -> None:
    (step,) = steps(_first())
    assert step.text == "Ask Ada how the first meeting was, and what feels shaky"
    assert step.reason == "Owls met for the first time 3 days ago"
    assert (step.rule, step.urgency, step.command) == (28, 2, "pods talked ada")


def test_a_talk_an_own_pod_a_later_meeting_and_a_fortnight_are_silent() -> None:
    talked = _first()
    talked["people"]["ada"] = {"name": "Ada", "contacts": {"2026-09-13": {}}}
    assert steps(talked) == ()
    assert steps(_first(caller="me")) == ()
    assert steps(_first(11)) == ()
    fourth = _first()
    fourth["pods"]["owls"]["meetings"] = {"s1-4": fourth["pods"]["owls"]["meetings"]["s1-1"]}
    assert steps(fourth) == ()
    mine = _first()
    mine["pods"]["owls"]["meetings"]["s1-1"]["present"] = ["me", "ada"]
    assert steps(mine) == ()


def test_a_gathering_that_was_has_no_rhythm_no_open_seat_and_takes_nobodys_weeks() -> None:
    lake = {
        "name": "Lake",
        "kind": "gathering",
        "state": "running",
        "caller": "ada",
        "members": {"ada": {}, "bo": {}},
        "meetings": {"a": {"on": ago(60), "status": "held", "present": ["ada", "bo"]}},
        "invitations": {"cy-1": {"person": "cy", "state": "draft"}},
    }
    ada = {"name": "Ada", "interests": {ago(30).isoformat(): {"to": "in"}}}
    (step,) = steps(tree(pods={"lake": lake}, people={"ada": ada}))

    assert step.text == "Look for a combination with Ada"


def test_an_answer_to_a_gathering_is_waited_for_by_its_own_list() -> None:
    late = {"ada-1": {"person": "ada", "state": "sent", "sent": ago(9), "by": ago(2)}}

    assert [step.rule for step in steps(_gathering(20, invitations=late))] == [27]
