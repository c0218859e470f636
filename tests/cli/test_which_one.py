"""A name that is in doubt: every command asks who is meant, where there is somebody to ask."""

import json

import pytest

from tests.cli.test_terminal import finished
from tests.support.run import Pods
from tests.support.talking import talk

ANAS = """
[people.ana]
name = "Ana Reis"
place = "Lisbon"
[people.ana-costa]
name = "Ana Costa"
email = "ana.c@example.org"
[people.noor]
name = "Noor"
[people.ana-pod]
name = "Pod Ana"
[pods.unicorns]
name = "The Unicorns"
state = "running"
[pods.unicorns.members.ana]
joined = 2026-01-01
[pods.unicorns.members.mira]
joined = 2026-01-01
[caller]
id = "mira"
name = "Mira"
"""
IN_DOUBT = 'error: "ana" may be Ana Reis (ana) or Ana Costa (ana-costa)\n'
TOLD_APART = "  by id: @ana (in The Unicorns) or @ana-costa (in no pod)\n"
ASKED = (
    'Which "ana"?\n'
    "  1  Ana Reis (ana): in The Unicorns\n"
    "  2  Ana Costa (ana-costa): in no pod\n"
    "Number (Enter: none of them): "
)


@pytest.fixture
def anas(pods: Pods) -> Pods:
    pods.write(ANAS)
    return pods


def test_off_a_terminal_the_candidates_are_told_apart_and_nothing_is_written(anas: Pods) -> None:
    ran = anas("talked", "ana")
    assert (ran.stdout, ran.stderr, ran.exit_code) == ("", IN_DOUBT + TOLD_APART, 3)
    assert ran.is_unchanged


def test_for_scripts_the_candidates_are_a_list(anas: Pods) -> None:
    document = json.loads(anas("talked", "ana", "--json").stderr)
    assert document["candidates"] == [
        {"id": "ana", "kind": "person", "name": "Ana Reis", "telling": "in The Unicorns"},
        {"id": "ana-costa", "kind": "person", "name": "Ana Costa", "telling": "in no pod"},
    ]


@pytest.mark.parametrize("answer", ["2", "costa", "ana costa", "x\n2"])
def test_on_a_terminal_it_is_asked_and_goes_on(anas: Pods, answer: str) -> None:
    told = talk(anas, "talked", "ana", answers=f"{answer}\n")
    assert told.screen.startswith(ASKED)
    assert told.screen.endswith("Ana Costa · in touch Mon 14 Sep 2026\n")
    assert told.code == 0
    assert "[people.ana-costa.contacts.2026-09-14]" in anas.read()


def test_enter_means_none_of_them(anas: Pods) -> None:
    told = talk(anas, "talked", "ana", answers="\n")
    assert told == (ASKED + IN_DOUBT + TOLD_APART, 3)
    assert anas.read() == ANAS


def test_ctrl_d_leaves_with_nothing_written(anas: Pods) -> None:
    told = talk(anas, "talked", "ana", answers="")
    assert told == (ASKED + "\nerror: left at a question; nothing was written\n", 130)
    assert anas.read() == ANAS


def test_a_reading_command_asks_too(anas: Pods) -> None:
    told = talk(anas, "letter", "sounding", "--for", "an", answers="1\n")
    assert told.screen.startswith('Which "an"?\n  1  Ana Reis (ana): in The Unicorns\n')
    assert told.code == 0
    assert anas.read() == ANAS


def test_one_word_that_stands_twice_may_mean_two(anas: Pods) -> None:
    told = talk(anas, "tie", "ana", "ana", "friend", answers="2\n1\n")
    assert 'Which one is the first "ana"?\n' in told.screen
    assert 'Which one is the second "ana"?\n' in told.screen
    assert told.code == 0
    assert 'people = ["ana", "ana-costa"]' in anas.read()


def test_only_the_part_of_a_list_that_is_in_doubt_is_asked_about(anas: Pods) -> None:
    told = talk(anas, "sound", "noor, ana ,mira", "noor", answers="2\n")
    assert told.code != 0  # the Caller sounds nobody out by themselves
    told = talk(anas, "sound", "noor, ana ", "--channel", "ana", answers="2\n")
    assert told.screen.count("Number") == 1
    assert told.code == 0
    assert 'channel = "ana"' in anas.read()
    assert "[people.ana-costa.soundings.2026-09-14]" in anas.read()
    assert "[people.noor.soundings.2026-09-14]" in anas.read()


def test_a_pod_is_not_asked_about_where_a_person_is_in_doubt(anas: Pods) -> None:
    anas.write(ANAS + '[pods.ana-circle]\nname = "Ana"\nstate = "inviting"\n')
    told = talk(anas, "invite", "ana", "ana", answers="2\n")
    assert told.screen.count("Number") == 1
    assert told.code == 0
    assert '[pods.ana-circle.invitations.ana-costa-1]\nperson = "ana-costa"' in anas.read()


def test_a_slip_of_the_pen_is_asked_about_and_enter_is_no(anas: Pods) -> None:
    asked = 'Nobody is called "nor". Did you mean Noor (noor)? (y or n; Enter: n) '
    told = talk(anas, "talked", "nor", answers="\n")
    assert (
        told.screen
        == f'{asked}error: nobody is called "nor"\n  pods people and pods list show all names\n'
    )
    assert (told.code, anas.read()) == (3, ANAS)
    told = talk(anas, "talked", "nor", answers="y\n")
    assert told.screen == f"{asked}Noor · in touch Mon 14 Sep 2026\n"
    assert told.code == 0


def test_several_slips_are_asked_about_one_after_the_other(anas: Pods) -> None:
    told = talk(anas, "tie", "nor", "anna costs", answers="y\ny\n1\n")
    assert told.code == 0, told
    assert 'people = ["ana-costa", "noor"]' in anas.read()


def test_too_many_are_a_list_to_read_and_no_question(pods: Pods) -> None:
    pods.write("".join(f'[people.p{n}]\nname = "Pia {n}"\n' for n in range(12)))
    told = talk(pods, "show", "pia", answers="1\n")
    assert told.screen == (
        'error: "pia" may be Pia 0 (p0), Pia 1 (p1), Pia 2 (p2), Pia 3 (p3), Pia 4 (p4),\n'
        "  Pia 5 (p5) or 6 more\n"
        "  more of the name, or an id such as @p0\n"
    )


def test_nobody_is_asked_who_wants_no_questions(anas: Pods) -> None:
    told = talk(anas, "talked", "ana", "--no-input", answers="1\n")
    assert told == (IN_DOUBT + TOLD_APART, 3)


def test_a_hostile_name_is_shown_as_text(pods: Pods) -> None:
    pods.write('[people.a]\nname = "Ana \\u001b]0;x\\u0007[b]"\n[people.b]\nname = "Ana 金"\n')
    told = talk(pods, "show", "ana", answers="2\n")
    assert "\x1b" not in told.screen
    assert told.code == 0


def test_a_real_terminal_asks_before_anything_is_locked(anas: Pods) -> None:
    child = anas.terminal("talked", "ana", NO_COLOR="1")
    child.expect_exact("Number (Enter: none of them): ")
    assert anas("talked", "noor").exit_code == 0  # another pods writes meanwhile
    child.sendline("1")
    rest, code = finished(child)
    assert (rest.splitlines()[-1], code) == ("Ana Reis · in touch Mon 14 Sep 2026", 0)
    assert anas.read().count(".contacts.2026-09-14]") == 2
