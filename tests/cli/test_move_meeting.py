"""`pods move-meeting` and `pods skip-meeting`: ids stay, reasons are kept."""

import tomllib
from typing import Any

import pytest

from tests.support.run import Pods
from tests.support.seasons import HARBOUR


@pytest.fixture
def planned(pods: Pods) -> Pods:
    """A season of four meetings and a retro, fortnightly from Tue 6 Oct."""
    pods.write(HARBOUR)
    pods("plan-season", "harbour", "--at", "tue 17:30", "--from", "6 oct", "--meetings", "4")
    return pods


def meeting(pods: Pods, name: str) -> dict[str, Any]:
    """What the file says of one meeting, its turns left out."""
    found: dict[str, Any] = tomllib.loads(pods.read())["pods"]["harbour"]["meetings"][name]
    turns = {"host", "note-taker", "focus"}
    return {key: str(value) for key, value in found.items() if key not in turns}


def test_the_next_meeting_moves_and_everybodys_hour_is_told(planned: Pods) -> None:
    ran = planned("move-meeting", "harbour", "wed 7 oct 18:00", "--reason", "a storm")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "⚓ The Harbour · 1 on Wed 7 Oct 2026, 18:00 · was 6 Oct · a storm\n"
        "  wed 19:00 Ines · wed 15:00 Sol\n"
        "  cannot: Ines on 7 Oct: not free wed 19:00-20:30\n"
    )
    assert meeting(planned, "s1-1") == {
        "on": "2026-10-07",
        "at": "18:00",
        "status": "moved",
        "moved-from": "2026-10-06",
        "reason": "a storm",
    }


@pytest.mark.parametrize("which", ["2", "s1-2", "20 oct", "2026-10-20"])
def test_a_meeting_is_named_by_its_number_its_id_or_its_day(planned: Pods, which: str) -> None:
    planned("move-meeting", "harbour", which, "thu 22 oct")
    assert meeting(planned, "s1-2")["on"] == "2026-10-22"


def test_back_on_its_first_day_it_is_as_if_never_moved_but_for_its_number(planned: Pods) -> None:
    before = planned.read()
    planned("move-meeting", "harbour", "retro", "3 dec")
    planned("move-meeting", "harbour", "3 dec", "5 dec")
    assert meeting(planned, "s1-retro")["moved-from"] == "2026-12-01"
    planned("move-meeting", "harbour", "1 dec", "1 dec")
    assert planned.read() == before.rstrip("\n") + "\nrevision = 3\n"  # calendars saw it move


def test_a_skipped_meeting_comes_back_by_being_moved(planned: Pods) -> None:
    planned("skip-meeting", "harbour", "3", "--reason", "ill")
    ran = planned("move-meeting", "harbour", "3", "10 nov")
    assert ran.stdout.startswith("⚓ The Harbour · 3 on Tue 10 Nov 2026, 17:30 · was 3 Nov\n")
    assert meeting(planned, "s1-3") == {
        "on": "2026-11-10",
        "at": "17:30",
        "status": "moved",
        "moved-from": "2026-11-03",
        "revision": "1",  # calendars know it as skipped
    }


def test_an_order_that_is_upset_is_told(planned: Pods) -> None:
    ran = planned("move-meeting", "harbour", "2", "5 nov")
    assert "  it now comes out of the order of the season\n" in ran.stdout


def test_what_somebody_said_of_the_old_day_is_not_said_of_the_new_one(planned: Pods) -> None:
    planned("reply", "bo", "no", "--pod", "harbour", "--meeting", "6 oct")
    assert meeting(planned, "s1-1")["not-coming"] == "['bo']"
    ran = planned("move-meeting", "harbour", "1", "tue 6 oct 18:00")
    assert "  cannot: Bo on 6 Oct: cannot come\n" in ran.stdout, "the same day, another hour"
    assert (
        "not-coming" not in (planned("move-meeting", "harbour", "1", "8 oct").after or b"").decode()
    )


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("retro", "3 nov"), 6, "⚓ The Harbour meets on Tue 3 Nov 2026 already: s1-3\n"),
        (("2", "20 oct"), 2, "it is on Tue 20 Oct 2026 already\n"),
        (("2", "yesterday"), 2, "Sun 13 Sep 2026 is over\n"),
        (("7", "5 nov"), 3, '⚓ The Harbour has no meeting "7"\n'),
        (("1", "2", "3"), 2, "that is more than a meeting and a day\n"),
        (("1", "5/11"), 2, '"5/11" can be read as two days\n'),
    ],
)
def test_what_cannot_be_moved(planned: Pods, typed: tuple[str, ...], code: int, said: str) -> None:
    ran = planned("move-meeting", "harbour", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {said}")


def test_what_was_held_is_neither_moved_nor_skipped(planned: Pods) -> None:
    planned("log-meeting", "harbour", "6 oct", PODS_TODAY="2026-10-06")
    for typed in (("move-meeting", "harbour", "1", "+1w"), ("skip-meeting", "harbour", "1")):
        ran = planned(*typed, PODS_TODAY="2026-10-07")
        assert (ran.exit_code, ran.is_unchanged) == (6, True)
        assert ran.stderr.startswith("error: the meeting on Tue 6 Oct 2026 is logged already\n")


def test_the_next_meeting_is_skipped_and_what_follows_is_told(planned: Pods) -> None:
    ran = planned("skip-meeting", "harbour", "--reason", "too few")
    assert ran.stdout == (
        "⚓ The Harbour · skipped Tue 6 Oct 2026 · too few\n"
        "  next: Tue 20 Oct 2026, 17:30 · host Tomas\n"
    )
    assert ran.stderr == (
        "· To have as many as planned, add at the end:\n  pods plan-season harbour --meetings 5\n"
    )
    assert meeting(planned, "s1-1") == {
        "on": "2026-10-06",
        "at": "17:30",
        "status": "skipped",
        "reason": "too few",
    }


def test_a_pause_skips_all_that_is_in_it_and_only_that(planned: Pods) -> None:
    ran = planned("skip-meeting", "harbour", "15 oct - 20 nov", "--reason", "harvest")
    assert ran.stdout == (
        "⚓ The Harbour · skipped Tue 20 Oct 2026, Tue 3 Nov 2026 and Tue 17 Nov 2026 ·\n"
        "  harvest\n"
        "  next: Tue 6 Oct 2026, 17:30 · host Mira\n"
    )
    states = [meeting(planned, name)["status"] for name in ("s1-1", "s1-2", "s1-4", "s1-retro")]
    assert states == ["planned", "skipped", "skipped", "planned"]


def test_several_are_skipped_by_name_each_once(planned: Pods) -> None:
    ran = planned("skip-meeting", "harbour", "3", "s1-3", "retro")
    assert ran.stdout.startswith("⚓ The Harbour · skipped Tue 3 Nov 2026 and Tue 1 Dec 2026\n")


def test_what_cannot_be_skipped(planned: Pods) -> None:
    planned("skip-meeting", "harbour", "2")
    for typed, code, said in (
        (("2",), 6, "the meeting on Tue 20 Oct 2026 is skipped already\n"),
        (("1 jul - 3 jul",), 3, '⚓ The Harbour has no meeting within "1 jul - 3 jul"\n'),
        (("9",), 3, '⚓ The Harbour has no meeting "9"\n'),
    ):
        ran = planned("skip-meeting", "harbour", *typed)
        assert (ran.exit_code, ran.is_unchanged) == (code, True)
        assert ran.stderr.startswith(f"error: {said}")


def test_where_nothing_is_to_come_there_is_nothing_to_skip_or_move(pods: Pods) -> None:
    pods.write(HARBOUR)
    for typed in (("skip-meeting", "harbour"), ("move-meeting", "harbour", "+1w")):
        ran = pods(*typed)
        assert (ran.exit_code, ran.is_unchanged) == (6, True)
        assert ran.stderr == (
            "error: ⚓ The Harbour has no meeting to come\n  pods plan-season harbour\n"
        )
    unknown = pods("skip-meeting", "harbour", "1")
    assert (unknown.exit_code, unknown.stderr) == (
        3,
        'error: ⚓ The Harbour has no meeting "1"\n  pods plan-season harbour\n',
    )


def test_the_last_one_skipped_asks_for_another_season(pods: Pods) -> None:
    pods.write(HARBOUR)
    pods("edit-pod", "harbour", "--next", "6 oct")
    ran = pods("skip-meeting", "harbour", "6 oct")
    assert ran.stdout == "⚓ The Harbour · skipped Tue 6 Oct 2026\n"
    assert ran.stderr == "· Nothing is to come any more.  pods plan-season harbour\n"


def hosts(pods: Pods) -> list[str]:
    """Who hosts, meeting by meeting, as the season says it and as the meetings do."""
    pod = tomllib.loads(pods.read())["pods"]["harbour"]
    told: list[str] = pod["seasons"]["s1"]["hosts"]
    assert [one["host"] for one in pod["meetings"].values() if "host" in one] == told
    return told


def test_whoever_takes_a_turn_gives_their_own_next_one_for_it(planned: Pods) -> None:
    assert hosts(planned) == ["mira", "tomas", "sol", "bo", "mira"]
    ran = planned("move-meeting", "harbour", "--host", "bo")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "⚓ The Harbour · 1 on Tue 6 Oct 2026, 17:30\n"
        "  host Bo; Mira on 17 Nov instead\n"
        "  tue 18:30 Ines · tue 14:30 Sol\n"
    )
    assert hosts(planned) == ["bo", "tomas", "sol", "mira", "mira"]


def test_a_turn_of_any_meeting_can_go_to_anybody_in_it_or_to_nobody(planned: Pods) -> None:
    ran = planned("move-meeting", "harbour", "retro", "--host", "ines", "--note-taker", "")
    assert ran.stdout.splitlines()[1:3] == [
        "  host Ines, was Mira",
        "  notes nobody, was Sol",
    ]
    assert hosts(planned)[-1] == "ines"
    same = planned("move-meeting", "harbour", "retro", "--host", "ines")
    assert (same.exit_code, same.is_unchanged) == (0, True)


def test_a_meeting_and_its_turns_move_at_once(planned: Pods) -> None:
    ran = planned("move-meeting", "harbour", "2", "wed 21 oct", "--focus", "me")
    assert ran.stdout.startswith(
        "⚓ The Harbour · 2 on Wed 21 Oct 2026, 17:30 · was 20 Oct\n"
        "  focus Mira; Sol on 3 Nov instead\n"
    )
    later = planned("move-meeting", "harbour", "8 oct", "--home", "bo")
    assert later.stdout.startswith("⚓ The Harbour · 1 on Thu 8 Oct 2026, 17:30 · was 6 Oct\n")
    assert meeting(planned, "s1-1")["home"] == "bo"


def test_nobody_is_given_a_turn_on_a_day_that_they_cannot_make(planned: Pods) -> None:
    planned("edit-person", "me", "--away", "10 nov - 20 nov")
    ran = planned("move-meeting", "harbour", "1", "--host", "bo")
    assert "  host Bo, was Mira\n" in ran.stdout
    assert hosts(planned) == ["bo", "tomas", "sol", "bo", "mira"]


def test_turns_are_for_members_and_something_has_to_be_said(planned: Pods) -> None:
    planned("add-person", "Noor")
    for typed, code, said in (
        (("3", "--host", "noor"), 6, "Noor is not a member of ⚓ The Harbour\n"),
        (("3", "--host", "nobody"), 3, 'nobody is called "nobody"\n'),
        ((), 2, "move it to when?\n"),
    ):
        ran = planned("move-meeting", "harbour", *typed)
        assert (ran.exit_code, ran.is_unchanged) == (code, True)
        assert ran.stderr.startswith(f"error: {said}")
