"""The walk, answer by answer: what it takes, what it asks again, what it leaves alone."""

import pytest

from tests.support.run import Pods
from tests.support.walking import walk

MIRA = '[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
PAIR = 'people = ["ana", "bo"]\n'
TIED = f'[ties.x]\n{PAIR}kind = "couple"\n[ties.y]\n{PAIR}kind = "friend"\n'
ONWARD = ["", "", "", ""]  # past the list, the couples, the friends, and who is kept apart


def people(*names: str, **facts: str) -> str:
    known = "".join(f'{key.replace("_", "-")} = "{value}"\n' for key, value in facts.items())
    return "".join(f'[people.{name.lower()}]\nname = "{name}"\n{known}' for name in names)


def sea(*invited: str, members: tuple[str, ...] = ("me",), more: str = "") -> str:
    inside = "".join(f"[pods.sea.members.{one}]\n" for one in members)
    asked = "".join(
        f'[pods.sea.invitations.{one}-1]\nperson = "{one}"\nstate = "{state}"\n'
        for one, _, state in (each.partition(" ") for each in invited)
    )
    return f'[pods.sea]\nname = "Sea"\nstate = "inviting"\n{inside}{asked}{more}'


@pytest.mark.parametrize(
    ("book", "refused", "told"),
    [
        ("", ["me"], '"me" is you · to give your name: pods edit-person me --name "Ana Reis"'),
        (people("Ana", "Bo"), ["", "ana"], "that takes two names · such as: Ada, Tiago"),
        (people("Ana", "Bo"), ["", "ana, zed"], 'nobody is called "zed"'),
        (people("Ana", "Bo") + TIED, ["", "zed"], 'nobody is called "zed"'),
        (
            people("Ana", interest="sounded"),
            ["", "perhaps"],
            '"perhaps" is no step of the ladder · say one of idea, sounded, curious',
        ),
        (
            people("Ana", interest="sounded"),
            ["", "not now", "1 jan 1999"],
            "Fri 1 Jan 1999 is over by Mon 14 Sep 2026",
        ),
        (people("Ana", interest="in"), ["", "teatime"], '"teatime"'),
        (people("Ana", interest="in"), ["", "tue 18-21", "Lisboa"], 'no time zone is called "Li'),
        (
            people("Ana", "Bo", "Cy"),
            [*ONWARD, "", "7"],
            '"7" is none of them · say 1; keep 1; m to',
        ),
        (people("Ana", "Bo", "Cy"), [*ONWARD, "", "1", "!", "noon"], '"noon" is not a weekday'),
        (people("Ana") + sea("ana draft"), ["zed"], 'nobody is called "zed"'),
        (
            people("Ana", "Bo") + sea("ana sent"),
            ["perhaps"],
            '"perhaps" is no answer to an invitation · say yes, maybe or no',
        ),
        (people("Ana") + sea(members=("me", "ana")), ["", "tomorrow"], "is still to come"),
        (
            people("Ana", "Bo") + sea(members=("me", "ana")),
            ["", "today", "bo"],
            "Bo is not a member",
        ),
        (
            people("Ana") + sea(members=("me", "ana")),
            ["", "today", "", "yesterday"],
            "Sun 13 Sep 2026 is not after Mon 14 Sep 2026",
        ),
    ],
)
def test_a_refused_answer_is_told_and_the_same_question_asked_again(
    pods: Pods, book: str, refused: list[str], told: str
) -> None:
    pods.write(MIRA + book)
    walked = walk(pods, *refused, COLUMNS="200")
    lines = walked.screen.splitlines()
    at = next(place for place, line in enumerate(lines) if told in line)
    question = lines[at - 1].removesuffix(refused[-1])
    assert "? " in question
    assert [question, "· Everything"] == [lines[at + 1], " ".join(lines[at + 2].split()[:2])]


def test_nobody_is_a_way_to_name_nobody(pods: Pods) -> None:
    pods.write(MIRA + people("Ana", "Bo"))
    before = pods.read()
    walked = walk(pods, "none", "-", "no one", "none", "w", "Nobody")
    assert "seen again with:  pods letter sounding --for ana\n" in walked.screen
    assert pods.read() == before


def test_what_the_caller_has_said_is_not_asked_again(pods: Pods) -> None:
    for known, question in (
        ('name = "Mira"\n', "In which time zone are you? (such as Europe/Lisbon) "),
        ('name = "Mira"\ntime-zone = "Europe/Lisbon"\n', "When are you free for a call?"),
        ('time-zone = "Europe/Lisbon"\npossible = "tue 18-21"\n', "What are you called?"),
        ('name = "Mira"\norganiser = true\n', "Who would you like to spend time with?"),
        ("organiser = true\n", "What are you called?"),
    ):
        pods.write(f"[caller]\n{known}")
        walked = walk(pods)
        assert [line for line in walked.screen.splitlines() if question in line]
        assert pods.read() == f"[caller]\n{known}"


def test_a_namesake_is_added_when_it_is_another_and_named_by_id_from_then_on(pods: Pods) -> None:
    pods.write(MIRA + '[people.ana]\nname = "Ana Reis"\n')
    walked = walk(pods, "Ana, Bo", "y", "Bo", "b", "Ana Reis", "", "", *["", "", ""], "@ana", "in")
    assert walked.commands == [
        ["add-person", "Bo"],
        ["add-person", "Ana", "--another"],
        ["sound", "@ana"],
        ["mark", "@ana", "in"],
    ]
    assert "Ana Reis (ana) is on the list already\n" in walked.screen
    assert "Not sounded out yet: Ana Reis, Bo, Ana\n" in walked.screen


def test_a_name_that_begins_with_a_dash_is_typed_as_one(pods: Pods) -> None:
    pods.write(MIRA + people("Ana") + "[people.bo]\nname = 'Bo'\n")
    walked = walk(pods, "Cy, -x")
    assert "pods add-person -- Cy -x\n" in walked.screen
    pods("undo")
    assert pods(*walked.commands[0]).stdout == "+ Cy (cy)  + -x (x)\n"


def test_a_long_list_is_not_read_out_to_its_end(pods: Pods) -> None:
    pods.write(MIRA + people(*(f"P{number}x" for number in range(15))) + TIED.replace("ana", "p1x"))
    pods.write(pods.read().replace('"bo"', '"p2x"'))
    walked = walk(pods, "", COLUMNS="200")
    assert walked.screen.count("P10x, P11x and 3 more\n") == 2


def test_b_goes_to_the_question_before_and_what_is_saved_stays(pods: Pods) -> None:
    walked = walk(pods, "b", "Mira", "b", "Mirka", "Europe/Lisbon", "b", "", "", "Ana", "b")
    assert walked.screen.count("There is no question before this one.\n") == 1
    assert "What are you called? [Mira] Mirka\n" in walked.screen
    assert "What is saved stays. To take the last answer back:  pods undo\n" in walked.screen
    assert [command[1:] for command in walked.commands] == [
        ["me", "--name", "Mira"],
        ["me", "--name", "Mirka"],
        ["me", "--time-zone", "Europe/Lisbon"],
        ["Ana"],
    ]
    assert walked.screen.splitlines()[-2].startswith("When are you free for a call?")


def test_b_goes_back_from_one_person_to_another_and_to_the_step_before(pods: Pods) -> None:
    pods.write(MIRA + people("Ana", "Bo", "Cy", interest="sounded") + TIED)
    walked = walk(pods, "", "in", "no", "b", "b", "maybe", "", "b", "not now", "b", "no", "b")
    assert [command[1:] for command in walked.commands] == [
        ["ana", "in"],
        ["bo", "no"],
        ["ana", "maybe"],
    ]
    asked = [line for line in walked.screen.splitlines() if line.startswith("What did")]
    names = [line.split()[2] for line in asked]
    assert names == ["Ana", "Bo", "Cy", "Bo", "Ana", "Bo", "Cy", "Bo", "Bo", "Cy", "Bo"]
    assert "[no] not now\n" in walked.screen
    assert "\nWhen may you ask again? (1 dec, in 3 months; Enter: left open) b\n" in walked.screen


def test_hours_are_asked_of_those_who_may_be_in_a_pod_as_far_as_unknown(pods: Pods) -> None:
    pods.write(
        MIRA
        + TIED
        + people("Ana", interest="in", free="tue 18-21")
        + people("Bo", interest="maybe")
        + people("Cy", interest="curious", time_zone="Europe/Berlin")
        + people("Dee", interest="in", free="tue 18-21", time_zone="Europe/Lisbon")
        + people("Eve", interest="no")
        + people("Flo", interest="in")
        + "do-not-contact = true\n"
    )
    walked = walk(pods, "", "", "tue 19-22", "b", "tue 19-21", "Europe/Madrid", "thu 19-22")
    assert [command[1:] for command in walked.commands] == [
        ["ana", "--time-zone", "Europe/Lisbon"],
        ["bo", "--free", "tue 19-22"],
        ["bo", "--free", "tue 19-21"],
        ["bo", "--time-zone", "Europe/Madrid"],
        ["cy", "--free", "thu 19-22"],
    ]
    assert "Flo" not in walked.screen.partition("Hours")[2].partition("A combination")[0]


ANAS = (
    '[people.ana]\nname = "Ana Reis"\nplace = "Horta"\n'
    '[people.ana-2]\nname = "Ana Sousa"\nplace = "Faro"\n[people.bo]\nname = "Bo"\n'
)


def test_where_a_name_is_in_doubt_it_is_asked_who_is_meant_and_the_walk_goes_on(
    pods: Pods,
) -> None:
    pods.write(MIRA + ANAS)
    walked = walk(pods, "", "ana and bo", "2", COLUMNS="200")
    assert 'Which "ana"?\n' in walked.screen
    assert "  1  Ana Reis (ana): " in walked.screen
    assert walked.commands == [["tie", "@ana-2", "bo", "couple"]]
    assert 'people = ["ana-2", "bo"]' in pods.read()


def test_where_none_of_them_is_meant_the_question_comes_again(pods: Pods) -> None:
    pods.write(MIRA + ANAS)
    walked = walk(pods, "", "ana and bo", "", "bop and ana-2", "y", COLUMNS="200")
    assert walked.screen.count("Who is a couple?") == 2
    assert 'Nobody is called "bop". Did you mean Bo (bo)? (y or n; Enter: n) y\n' in walked.screen
    assert walked.commands == [["tie", "@bo", "ana-2", "couple"]]
