"""The walk from a combination to the next meeting, and what of it waits for another day."""

from collections.abc import Callable

import pytest

from tests.support.run import Pods
from tests.support.walking import walk

MIRA = '[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
THREE = "".join(f'[people.{name.lower()}]\nname = "{name}"\n' for name in ("Ana", "Bo", "Cy"))
PAIR = 'people = ["ana", "bo"]\n'
TIED = f'[ties.x]\n{PAIR}kind = "couple"\n[ties.y]\n{PAIR}kind = "friend"\n'
TO_THE_COMBINATION = ["", ""]  # past the list and the soundings
SEA = '[pods.sea]\nname = "Sea"\nstate = "{}"\n[pods.sea.members.me]\n[pods.sea.members.ana]\n'
SENT = '[pods.sea.invitations.{0}-1]\nperson = "{0}"\nstate = "{1}"\n'


def changing(pods: Pods, change: Callable[[str], str], answer: str) -> Callable[[], str]:
    """An answer that is typed just after the file was edited by hand."""

    def edit() -> str:
        pods.write(change(pods.read()))
        return answer

    return edit


def test_the_combinations_can_be_seen_again_and_one_begun_at_an_hour_of_ones_own(
    pods: Pods,
) -> None:
    pods.write(MIRA + THREE + TIED)
    walked = walk(pods, *TO_THE_COMBINATION, "l", "1", "b", "1", "Sea", "b", "Lake", "tue 19:00")
    assert walked.screen.count(" 1  ") == 2
    assert walked.screen.count("Which one feels right? (1; keep 1: lay") == 3
    assert "At which hour? (tue 18:00, tue 18:30, tue 19:00, tue 19:30) [tue 18:00] b" in (
        walked.screen
    )
    assert walked.commands == [["new-pod", "Lake", "ana", "bo", "cy", "--at", "tue 19:00"]]
    assert "\nLake: ask Ana, Bo, Cy today? (y, or names; Enter: not now)" in walked.screen


@pytest.mark.parametrize("answers", [["", ""], ["1", ""]])
def test_a_combination_may_sit(pods: Pods, answers: list[str]) -> None:
    pods.write(MIRA + THREE + TIED)
    walked = walk(pods, *TO_THE_COMBINATION, *answers[: 1 + bool(answers[0])])
    assert walked.exit_code == 0
    assert walked.screen.endswith("That is all for today. pods shows what is worth doing next.\n")
    assert "pods" not in pods.read().replace("[pods", "")
    assert "[pods." not in pods.read()


def test_without_hours_no_hour_is_asked_for(pods: Pods) -> None:
    pods.write(MIRA.partition("time-zone")[0] + THREE + TIED)
    walked = walk(pods, "", "", *TO_THE_COMBINATION, "1", "Sea", TZ="UTC")
    assert walked.commands == [["new-pod", "Sea", "ana", "bo", "cy"]]


def test_an_organiser_is_in_none_of_them_and_another_calls(pods: Pods) -> None:
    pods.write(
        '[caller]\nname = "Mira"\norganiser = true\n'
        + THREE
        + '[people.dee]\nname = "Dee"\ncan-call = true\ntime-zone = "Europe/Lisbon"\n'
        'free = "tue 18-19:30"\n' + TIED
    )
    walked = walk(pods, *TO_THE_COMBINATION, "1", "Sea")
    line = ["new-pod", "Sea", "ana", "bo", "cy", "dee", "--caller", "dee", "--at", "tue 18:00"]
    assert walked.commands == [line]


def test_where_an_edit_by_hand_leaves_no_combination_none_is_asked_for(pods: Pods) -> None:
    pods.write(MIRA + THREE + TIED)
    apart = '[rules.x]\nkind = "apart"\npeople = ["ana", "bo"]\n'
    walked = walk(pods, *TO_THE_COMBINATION, changing(pods, lambda text: text + apart, "l"))
    assert "Ana and Bo wait: a private rule\n" in walked.screen
    assert "That is all for today" in walked.screen


def test_who_has_a_pod_is_asked_for_another_only_where_they_said_so(pods: Pods) -> None:
    running = THREE + TIED + SEA.format("running")
    pods.write(MIRA + running)
    assert "\nSea: when did you meet?" in walk(pods).screen
    pods.write(f"{MIRA}max-pods = 2\n{running}")
    assert "\nOn your list: Ana, Bo, Cy\nWho else comes to mind?" in walk(pods).screen
    seat = running.replace("[pods.sea.members.me]\n", "") + SENT.format("me", "sent")
    pods.write(f"{MIRA}max-pods = 1\n{seat}")
    walked = walk(pods, *TO_THE_COMBINATION)
    assert "you are in 1 pod, and that is your own limit · a round without you" in walked.screen


def test_those_with_a_seat_are_asked_all_or_some_of_them(pods: Pods) -> None:
    pods.write(
        MIRA + THREE + TIED + SEA.format("inviting") + "".join(
            SENT.format(one, "draft") for one in ("bo", "cy")
        ) + '[drafts.lake]\npeople = ["cy"]\n'
        + SENT.format("cy", "draft").replace("pods.sea", "drafts.lake")
    )  # fmt: skip
    walked = walk(pods, "y", "b", "cy", "maybe", "", "b", "yes", "no", "too far")
    assert "There is no question before this one.\n" in walked.screen
    assert walked.commands == [
        ["invite", "lake", "cy"],
        ["invite", "sea", "cy"],
        ["reply", "cy", "maybe", "--pod", "lake"],
        ["reply", "cy", "yes", "--pod", "lake"],
        ["reply", "cy", "no", "--pod", "sea", "--reason", "too far"],
    ]


def test_whoever_said_maybe_is_asked_about_again_and_enter_leaves_it(pods: Pods) -> None:
    pods.write(MIRA + THREE + SEA.format("inviting") + SENT.format("bo", "maybe"))
    before = pods.read()
    walked = walk(pods, "", "maybe", "")
    question = "Sea: what did Bo say? (yes, maybe, no; Enter: nothing new) [maybe]"
    assert walked.screen.count(question) == 1
    assert pods.read() == before


def test_what_was_taken_out_by_hand_meanwhile_is_asked_about_no_more(pods: Pods) -> None:
    pods.write(MIRA + THREE + SEA.format("inviting") + SENT.format("bo", "sent"))

    def without_sea(text: str) -> str:
        return text.partition("[pods.sea]")[0]

    walked = walk(pods, changing(pods, without_sea, "yes"))
    assert 'no pod or draft is called "sea"' in walked.screen
    pods.write(MIRA + THREE + SEA.format("running"))
    walked = walk(pods, "today", changing(pods, without_sea, ""), "")
    assert 'no pod is called "sea"' in walked.screen
    assert "[pods" not in pods.read()


@pytest.mark.parametrize(
    ("stands", "first", "asked"),
    [
        ("sounded", "curious", "What did Ana say?"),
        ("in", "tue 18-21", "On which clock is Ana?"),
    ],
)
def test_b_passes_over_who_was_taken_out_by_hand(
    pods: Pods, stands: str, first: str, asked: str
) -> None:
    pods.write(MIRA + TIED + THREE.replace('"\n', f'"\ninterest = "{stands}"\n'))

    def without_bo(text: str) -> str:
        before, _, rest = text.replace(TIED, "").partition("[people.bo]")
        return f"{before}[people.cy]{rest.partition('[people.cy]')[2]}"

    to_bo = [first] if stands == "sounded" else [first, "Europe/Lisbon"]
    walked = walk(pods, "", *to_bo, *to_bo, changing(pods, without_bo, "b"), COLUMNS="200")
    assert walked.screen.splitlines()[-2].startswith(asked)


def test_b_passes_over_a_pod_that_was_taken_out_by_hand(pods: Pods) -> None:
    lake = (SEA + SENT.format("bo", "sent")).format("inviting").replace("sea", "lake")
    pods.write(MIRA + THREE + lake.replace("Sea", "Lake") + SEA.format("inviting"))
    pods.write(pods.read() + SENT.format("cy", "sent"))

    def without_lake(text: str) -> str:
        before, _, rest = text.partition("[pods.lake]")
        return f"{before}[pods.sea]{rest.partition('[pods.sea]')[2]}"

    walked = walk(pods, "", changing(pods, without_lake, "b"))
    assert walked.screen.splitlines()[-2].startswith("Sea: what did Cy say?")
    assert "There is no question before this one.\n" in walked.screen


def test_b_passes_over_a_step_that_has_nothing_left_to_ask(pods: Pods) -> None:
    pods.write(MIRA + THREE + TIED)
    walked = walk(pods, "", "ana, bo, cy", "b")
    assert "\n\nThe list\n" in walked.screen.partition("What did Ana say?")[2]


def test_a_fact_that_was_written_by_hand_while_it_was_asked_for_stays(pods: Pods) -> None:
    me = MIRA.replace('free = "tue 18-21"\n', "")
    hours = 'free = "thu 18-21"  # she said so on the ferry\n'
    bo = '[people.bo]\nname = "Bo"\ninterest = "in"\n'
    pods.write(me + bo + TIED.replace("ana", "cy") + '[people.cy]\nname = "Cy"\n')
    walked = walk(
        pods,
        changing(pods, lambda text: text.replace(me, me + hours), "tue 18-21"),
        *("", "", ""),
        changing(pods, lambda text: text.replace(bo, bo + hours), "mon 9-10"),
        "wed 18-21",
        COLUMNS="200",
    )
    told = "Meanwhile the file says: thu 18-21. It stays, unless you say otherwise here.\n"
    assert walked.screen.count(told) == 2
    assert walked.screen.count("[thu 18-21]") == 2
    assert walked.commands == [["edit-person", "bo", "--free", "wed 18-21"]]
    assert pods.read().startswith(me + hours)
