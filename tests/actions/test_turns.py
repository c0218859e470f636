"""What the log says of turns: who is ahead, and what newcomers need not catch up with."""

from datetime import date
from typing import Any

from pods.actions.turns import Presence, carried_turns, presence, turns
from pods.model.pod import Pod
from tests.support.books import book_of, pod_of

EARLY, LATE = date(2026, 9, 1), date(2026, 11, 1)


def pod_hosted_by(*hosts: str, joined_late: str = "", **missed: Any) -> Pod:
    """A pod of four that met in September and October, once for each host."""
    members = {one: {"joined": LATE if one == joined_late else EARLY} for one in PEOPLE}
    meetings = {
        f"2026-09-{day:02}": {
            "on": date(2026, 9, day),
            "status": "held",
            "present": [one for one in PEOPLE if one not in missed.values()],
            "host": host,
            **{key: [one] for key, one in missed.items()},
        }
        for day, host in enumerate(hosts, start=1)
    }
    table = {**pod_of(), "members": members, "meetings": meetings}
    return book_of(pods={"unicorns": table}).pods["unicorns"]


PEOPLE = ("me", "noor", "bo", "zoe")


def carried(pod: Pod, *people: str) -> dict[str, int]:
    return carried_turns(pod, people or PEOPLE, "host", kept=pod.held_meetings)


def test_a_turn_more_than_others_counts_in_the_next_rota() -> None:
    pod = pod_hosted_by("me", "noor", "me", "bo", "zoe")
    assert turns(pod.held_meetings, "host") == {"me": 2, "noor": 1, "bo": 1, "zoe": 1}
    assert carried(pod) == {"me": 1, "noor": 0, "bo": 0, "zoe": 0}


def test_whoever_hosted_a_whole_year_is_spared_a_season_and_not_for_ever() -> None:
    assert carried(pod_hosted_by(*["me"] * 20)) == {"me": 2, "noor": 0, "bo": 0, "zoe": 0}


def test_a_newcomer_need_not_catch_up_with_what_was_before_their_time() -> None:
    pod = pod_hosted_by("me", "noor", "bo", "me", "noor", "bo", joined_late="zoe")
    assert carried(pod) == {"me": 0, "noor": 0, "bo": 0, "zoe": 0}


def test_only_those_who_may_take_the_part_are_compared() -> None:
    assert carried(pod_hosted_by("me", "noor"), "me", "noor") == {"me": 0, "noor": 0}
    assert carried(pod_hosted_by(), "me", "noor") == {"me": 0, "noor": 0}


def test_coming_late_is_coming_and_a_guest_is_not_expected() -> None:
    pod = pod_hosted_by("me", "me", apology="bo", guest="zoe", late="noor")
    assert [presence(pod, one) for one in PEOPLE] == [
        Presence(2, 2),
        Presence(2, 2),
        Presence(0, 2),
        Presence(0, 0),
    ]
