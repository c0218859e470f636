"""`pods sound`, `pods talked`."""

import pytest

from tests.support.files import PEOPLE
from tests.support.run import Pods


def test_sounding_takes_an_idea_one_step_on_and_offers_the_words(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("sound", "ada", "--channel", "Signal", "--wording", "pods", "--on", "last tue")
    assert (ran.exit_code, ran.stdout) == (0, "Ada · sounded Tue 8 Sep 2026\n")
    assert ran.stderr == "· The words to Ada:  pods letter sounding --for ada\n"
    assert ran.new_lines == [
        "[people.ada.interests.2026-09-08]",
        'to = "sounded"',
        "[people.ada.soundings.2026-09-08]",
        'channel = "Signal"',
        'wording = "pods"',
    ]


@pytest.mark.parametrize("step", ["curious", "maybe", "in", "not-now", "no"])
def test_a_reaction_that_is_a_step_is_one(pods: Pods, step: str) -> None:
    pods.write(PEOPLE)
    ran = pods("sound", "ada", "--reaction", step)
    assert (ran.stdout, ran.stderr) == (f"Ada · sounded Mon 14 Sep 2026 · {step}\n", "")
    assert f'to = "{step}"' in ran.new_lines
    assert f'reaction = "{step}"' in ran.new_lines


def test_a_reaction_in_other_words_is_kept_and_no_step(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("sound", "ada", "--reaction", "laughed")
    assert 'to = "sounded"' in ran.new_lines
    assert 'reaction = "laughed"' in ran.new_lines


def test_who_is_further_stays_there(pods: Pods) -> None:
    pods.write(PEOPLE)
    pods("mark", "ada", "in")
    ran = pods("sound", "ada", "--channel", "a walk")
    assert ran.new_lines == ["[people.ada.soundings.2026-09-14]", 'channel = "a walk"']


def test_a_second_time_on_a_day_is_counted(pods: Pods) -> None:
    pods.write(PEOPLE)
    pods("talked", "ada")
    assert pods("talked", "ada").new_lines == ["[people.ada.contacts.2026-09-14-2]"]


def test_talking_to_several_is_one_line(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("talked", "bo,ada", "--on", "yesterday", "--channel", "call", "--note", "the move")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == "Bo and Ada · in touch Sun 13 Sep 2026\n"
    assert ran.new_lines.count('channel = "call"') == 2


@pytest.mark.parametrize("command", ["sound", "talked"])
@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("nor",), 3, 'nobody is called "nor"\n  did you mean Noor (noor)?\n'),
        ((",",), 2, "nobody is named\n"),
        (("me",), 2, "this is about others, and one of them is you\n"),
        (("ada", "--on", "5/12"), 2, '"5/12" can be read as two days\n  Write 2025-12-05'),
        (("ada", "--on", "tomorrow"), 2, "Tue 15 Sep 2026 is still to come\n"),
        (("ada", "--on", "whenever"), 2, 'cannot read "whenever" as a date\n'),
        (("ada", "--on", "1066-10-14"), 2, "1066-10-14 is too far away\n"),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, command: str, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(PEOPLE)
    ran = pods(command, *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")
    assert len(ran.stderr.splitlines()) > 1
