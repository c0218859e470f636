"""The walk beside the way: nudges to the silent, and whatever else is worth doing today."""

import pytest

from tests.support.run import Pods
from tests.support.walking import walk

MIRA = '[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\nmax-pods = 1\n'
PEOPLE = "".join(
    f'[people.{name.lower()}]\nname = "{name}"\nadded = 2026-09-10\n'
    for name in ("Ana", "Bo", "Cy")
)
POD = (
    '[pods.sea]\nname = "Sea"\nstate = "{state}"\nat = "tue 18:00"\n'
    "[pods.sea.members.me]\n[pods.sea.members.ana]\n[pods.sea.members.bo]\n"
)
NEXT = '[pods.sea.meetings.n]\non = 2026-09-29\nstatus = "planned"\n'
ASKED = '[pods.sea.invitations.cy-1]\nperson = "cy"\nstate = "sent"\nsent = {sent}\n'


@pytest.mark.parametrize(
    ("sent", "choices", "answer", "command", "state"),
    [
        ("2026-09-06", "asked 8 days ago? (yes, maybe, no, nudge;", "nudge", "nudge", "nudged"),
        ("2026-08-01", "asked 44 days ago? (yes, maybe, no, free;", "free", "expire", "expired"),
    ],
)
def test_who_stays_silent_may_be_nudged_and_then_the_seat_is_freed(  # noqa: PLR0917 - one row each
    pods: Pods, sent: str, choices: str, answer: str, command: str, state: str
) -> None:
    asked = ASKED.format(sent=sent)
    pods.write(MIRA + PEOPLE + POD.format(state="running") + NEXT + asked)
    walked = walk(pods, answer, COLUMNS="200")
    assert f"Sea: what did Cy say, {choices}" in walked.screen
    assert walked.commands == [["invite", "sea", "cy", f"--{command}"]]
    assert f'state = "{state}"' in pods.read()
    assert ("To: Cy" in walked.screen) is (answer == "nudge")


def test_somebody_who_was_asked_today_is_not_to_be_nudged(pods: Pods) -> None:
    asked = ASKED.format(sent="2026-09-14")
    pods.write(MIRA + PEOPLE + POD.format(state="running") + NEXT + asked)
    walked = walk(pods, "nudge", COLUMNS="200")
    assert "Sea: what did Cy say? (yes, maybe, no; Enter: nothing new)" in walked.screen


def test_a_step_is_done_slept_on_or_left_for_another_day(pods: Pods) -> None:
    book = MIRA + PEOPLE + POD.format(state="running") + NEXT
    pods.write(book.replace('"Cy"\n', '"Cy"\nnot-before = 2026-09-01\n'))
    missed = '[pods.sea.meetings.{0}]\non = {0}\nstatus = "held"\npresent = ["me", "ana"]\n'
    missed += 'apology = ["bo"]\n'
    pods.write(book + missed.format("2026-09-01") + missed.format("2026-09-08"))
    walked = walk(pods, "perhaps", "y", "s", COLUMNS="200")
    assert "\n\nAnd besides\nCall Bo: a caring word, no reproach: missed the last two" in (
        walked.screen
    )
    assert "Have you been in touch? (y; s: sleep on it; Enter: not now) y\n" in walked.screen
    assert '"perhaps" is no answer here' in walked.screen
    assert walked.commands == [
        ["talked", "bo"],
        ["next", "--snooze", "sea", "--until", "in 2 weeks"],
    ]
    assert "[people.bo.contacts.2026-09-14]" in pods.read()
    assert "And besides" not in walk(pods).screen


def test_newcomers_for_open_seats_are_shown_and_one_is_asked_in(pods: Pods) -> None:
    held = (
        '[pods.sea.meetings.1]\non = 2026-09-08\nstatus = "held"\npresent = ["me", "ana", "bo"]\n'
    )
    pods.write(MIRA + PEOPLE + POD.format(state="running") + NEXT + held)
    walked = walk(pods, "y", "7", "1", COLUMNS="200")
    assert "See what could be? (y; s: sleep on it; Enter: not now) y\n" in walked.screen
    assert '"7" is none of them · say 1\n' in walked.screen
    assert walked.commands == [["suggest", "--fill", "sea"], ["invite", "sea", "cy"]]
    assert "To: Cy" in walked.screen


def test_an_open_word_of_a_command_is_asked_for(pods: Pods) -> None:
    twelve = "".join(f'[people.p{number}]\nname = "P{number}x"\n' for number in range(13))
    members = "".join(f"[pods.lake.members.p{number}]\n" for number in range(13))
    lake = (
        f'[pods.lake]\nname = "Lake"\nstate = "running"\nkind = "circle"\ncaller = "me"\n{members}'
    )
    rest = NEXT.replace("sea", "lake") + "[pods.lake.members.me]\n"
    pods.write(MIRA + twelve + lake + rest)
    walked = walk(pods, "y", "p3", COLUMNS="200")
    assert "Begin nothing new; who could call Lake?" in walked.screen
    assert "Caller, who? (a name) p3\n" in walked.screen
    assert walked.commands == [["edit-pod", "lake", "--caller", "p3"]]


def test_what_was_asked_for_on_the_way_is_not_asked_for_again(pods: Pods) -> None:
    planned = '[pods.sea.meetings.x]\non = 2026-09-08\nstatus = "planned"\n'
    pods.write(MIRA + PEOPLE + POD.format(state="running") + planned)
    walked = walk(pods, "")
    assert "Sea: did you meet on Tue 8 Sep 2026?" in walked.screen
    assert "Write down who came to Sea" not in walked.screen
