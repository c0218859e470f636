"""`pods mark`."""

import pytest

from tests.support.files import PEOPLE
from tests.support.run import Pods


def test_not_now_wakes_on_a_day(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("mark", "ada", "not-now", "--until", "1 dec", "--reason", "harvest")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == "Ada · not-now until Tue 1 Dec 2026 · Mon 14 Sep 2026\n"
    assert ran.new_lines == [
        "[people.ada.interests.2026-09-14]",
        'to = "not-now"',
        "until = 2026-12-01",
        'reason = "harvest"',
    ]
    assert pods("show", "ada").stdout.splitlines()[0] == (
        "Ada (ada) · not-now since Mon 14 Sep 2026, ask again Tue 1 Dec 2026"
    )


def test_several_people_go_one_step_and_back(pods: Pods) -> None:
    pods.write(PEOPLE)
    assert pods("mark", "bo", "ada", "in").stdout == "Bo and Ada · in · Mon 14 Sep 2026\n"
    back = pods("mark", "bo", "idea")
    assert back.new_lines == ["[people.bo.interests.2026-09-14-2]", 'to = "idea"']


def test_the_same_again_changes_nothing(pods: Pods) -> None:
    pods.write(PEOPLE)
    pods("mark", "bo", "in", "--on", "yesterday")
    assert pods("mark", "bo", "in").is_unchanged
    assert pods("mark", "bo", "in", "--reason", "said so").new_lines[0] == (
        "[people.bo.interests.2026-09-14]"
    )


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("bo", "happy"), 2, '"happy" is no step of the ladder\n  pods mark bo STEP, and STEP is'),
        (("in",), 2, "in: but who?\n  pods mark PERSON in\n"),
        (("bo", "not", "now"), 2, '"now" is no step of the ladder\n'),
        (("bo", "in", "--until", "1 dec"), 2, "--until goes with not-now\n  without it: pods mark"),
        (("bo", "not-now", "--until", "yesterday"), 2, "Sun 13 Sep 2026 is over by Mon 14 Sep"),
        (("bo", "not-now", "--until", "2999-01-01"), 2, "2999-01-01 is too far away\n"),
        (("bo", "in", "--on", "fri 18 sep 2026"), 2, "Fri 18 Sep 2026 is still to come\n"),
        (("nor", "in"), 3, 'nobody is called "nor"\n'),
        (("me", "in"), 2, "this is about others, and one of them is you\n"),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(PEOPLE)
    ran = pods("mark", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")
    assert len(ran.stderr.splitlines()) > 1
