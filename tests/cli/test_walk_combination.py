"""The walk where a combination is chosen: laid aside, taken up again, or against a rule."""

from tests.support.run import Pods
from tests.support.walking import walk

MIRA = '[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
PEOPLE = "".join(
    f'[people.{name.lower()}]\nname = "{name}"\nadded = 2026-09-10\n'
    for name in ("Ana", "Bo", "Cy", "Dee")
)
TIED = "".join(
    f'[ties.{kind}]\npeople = ["ana", "bo"]\nkind = "{kind}"\n' for kind in ("couple", "friend")
)
THERE = ["", ""]  # past the list and the soundings


def test_a_combination_is_laid_aside_and_begun_as_a_pod_another_day(pods: Pods) -> None:
    pods.write(MIRA + PEOPLE + TIED)
    walked = walk(pods, *THERE, "keep 1, 9", "", COLUMNS="200")
    assert walked.commands == [["move", "me", "ana", "bo", "cy", "dee", "--to", "tuesday", "--new"]]
    assert '"9" is none of those that can be kept\n' in walked.screen
    assert "(1, 2, 3, draft tuesday; keep 1: lay it aside; m: move people; l: the list; Enter" in (
        walked.screen
    )

    later = walk(pods, *THERE, "draft tuesday", "Sea", "tue 19:00", COLUMNS="200")
    assert "\ndraft tuesday: you, Ana, Bo, Cy and Dee\n" in later.screen
    assert later.commands == [["new-pod", "Sea", "--from", "tuesday", "--at", "tue 19:00"]]
    assert 'became = "sea"' in pods.read()


def test_two_of_one_day_are_kept_under_names_of_their_own(pods: Pods) -> None:
    pods.write(MIRA + PEOPLE + TIED + '[drafts.tuesday]\npeople = ["ana"]\nnote = "slow"\n')
    walked = walk(pods, *THERE, "keep 1", COLUMNS="200")
    assert "\ndraft tuesday: Ana (slow)\n" in walked.screen
    assert walked.commands[0][-3:] == ["--to", "tuesday-2", "--new"]


def test_against_a_rule_of_ones_own_it_is_asked_whether_anyway(pods: Pods) -> None:
    pods.write(MIRA + PEOPLE + TIED + '[drafts.Old]\npeople = ["me", "ana", "bo"]\n')
    pods.write(pods.read() + 'at = "tue 18:00"\n')
    pods.write(pods.read() + '[rules.x]\nkind = "apart"\npeople = ["ana", "bo"]\n')
    walked = walk(pods, *THERE, "draft old", "Sea", "?", "", COLUMNS="200")
    assert "Do it anyway? (why, in a few words, or y; Enter: no)" in walked.screen
    assert "your feeling overrules it at any time" in walked.screen
    assert (walked.commands, "[pods." in pods.read()) == ([], False)

    walked = walk(pods, *THERE, "draft old", "Sea", "they asked for it", COLUMNS="200")
    assert walked.commands == [
        ["new-pod", "Sea", "--from", "Old", "--at", "tue 18:00", "--anyway", "they asked for it"]
    ]
    assert 'anyway = "they asked for it"' in pods.read()


def test_those_who_may_not_sit_together_are_asked_for_and_kept_private(pods: Pods) -> None:
    pods.write(MIRA + PEOPLE)
    walked = walk(pods, "", "none", "none", "?", "ana", "ana, dee", "")
    assert "shows nowhere; pods rule --show-private" in walked.screen.replace("\n  ", " ")
    assert walked.commands == [["rule", "apart", "ana", "dee"]]
    assert "Who else should not? (two names; Enter: go on)" in walked.screen
    assert 'kind = "apart"\n' in pods.read()


def test_the_words_to_sound_somebody_out_are_shown_and_the_question_stands(pods: Pods) -> None:
    pods.write(MIRA + PEOPLE + TIED)
    before = pods.read()
    walked = walk(pods, "", "w")
    assert walked.screen.count("Whom have you sounded out? (names; w: words to say;") == 2
    assert "To: Ana (no address known)\n" in walked.screen
    assert pods.read() == before


def test_after_eight_it_is_asked_whether_to_go_on_with_the_others(pods: Pods) -> None:
    crowd = "".join(
        f'[people.p{number}]\nname = "P{number}x"\ninterest = "sounded"\n' for number in range(10)
    )
    pods.write(MIRA + crowd + TIED.replace("ana", "p1").replace("bo", "p2"))
    walked = walk(pods, "", *[""] * 8, "")
    assert walked.screen.count("What did P") == 8
    assert "2 more are left. Go on with them? (y; Enter: no)" in walked.screen
    assert walk(pods, "", *[""] * 8, "y").screen.count("What did P") == 9


def test_people_are_moved_by_hand_on_the_board_and_then_the_list_comes_again(pods: Pods) -> None:
    pods.write(MIRA + PEOPLE + TIED)
    walked = walk(pods, *THERE, "m", "new sunday", "move ana to sunday", "q", COLUMNS="200")
    assert "Move:" in walked.screen
    assert "\ndraft sunday: Ana\n" in walked.screen
    assert "(1, 2, 3, draft sunday; keep 1:" in walked.screen
