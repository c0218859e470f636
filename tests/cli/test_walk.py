"""The walk as a whole: how it looks, where it takes up, how one leaves it."""

from itertools import cycle

import pytest

from pods.store.reading import read_document
from tests.support.run import Pods
from tests.support.walking import CTRL_C, CTRL_D, Person, commands_on, replayed, walk, walk_as

MIRA = 'format = 1\n\n[caller]\nname = "Mira"\ntime-zone = "Europe/Lisbon"\nfree = "tue 18-21"\n'
BYE = "· Everything you answered is kept. pods walk goes on from there.\n"
END = "· That is all for today. pods shows what is worth doing next.\n"


def test_the_beginning_as_it_stands_on_the_screen(pods: Pods) -> None:
    walked = walk(
        pods, "Mira", "", "?", "tue 18-21", "Noor, Bo and Ada Sousa", "", "q", COLUMNS="300"
    )
    assert walked.exit_code == 0
    assert walked.screen == (
        "· Whom would you like to see more of, and in which small group? One question at a time; "
        "stop at any of them, and go on another day.\n"
        "· Enter skips · ? says why · b goes back · q leaves, and nothing is lost\n"
        "\n"
        "You\n"
        "[list]  · ties  · waters  · hours  · combination  · invite  · answers  · first call"
        "  · season  · meetings  · look back\n"
        "nobody on the list yet\n"
        "What are you called? Mira\n"
        f"· A new list, in {pods.data_file}\n"
        "Mira · name Mira\n"
        "· the same by hand:  pods edit-person me --name Mira\n"
        "In which time zone are you? (such as Europe/Lisbon) [Europe/Lisbon] \n"
        "Mira · time-zone Europe/Lisbon\n"
        "· the same by hand:  pods edit-person me --time-zone Europe/Lisbon\n"
        "When are you free for a call? (such as tue,thu 18-21) ?\n"
        "A pod needs one hour a week that suits everybody. For instance: sun 10-13\n"
        "When are you free for a call? (such as tue,thu 18-21) tue 18-21\n"
        "Mira · free tue 18-21\n"
        "· the same by hand:  pods edit-person me --free 'tue 18-21'\n"
        "\n"
        "The list\n"
        "Who would you like to spend time with? (names; Enter: go on) Noor, Bo and Ada Sousa\n"
        "+ Noor (noor)  + Bo (bo)  + Ada Sousa (ada)\n"
        "· the same by hand:  pods add-person Noor Bo 'Ada Sousa'\n"
        "And who else? (names; Enter: go on) \n"
        "\n"
        "Who belongs together\n"
        "✓ list  [ties]  · waters  · hours  · combination  · invite  · answers  · first call"
        "  · season  · meetings  · look back\n"
        "3 people, no pod yet\n"
        f"Who is a couple? (two names; Enter: go on) q\n{BYE}"
    )


def test_on_a_narrow_screen_words_stay_whole_and_so_do_commands(pods: Pods) -> None:
    pods.write(MIRA)
    walked = walk(pods, "?", "Noor, Bo, Ada Sousa, Tiago", "", COLUMNS="40")
    assert walked.screen.splitlines()[3:22] == [
        "The list",
        "[list]  · ties  · waters  · hours",
        "· combination  · invite  · answers",
        "· first call  · season  · meetings",
        "· look back",
        "nobody on the list yet",
        "Who would you like to spend time with?",
        "  (names; Enter: go on) ?",
        "One question on an index card, and a",
        "  list that may sit for weeks. Several",
        "  names at once: Noor, Bo, Ada Sousa. In",
        "  no order.",
        "Who would you like to spend time with?",
        "  (names; Enter: go on) Noor, Bo, Ada Sousa, Tiago",
        "+ Noor (noor)  + Bo (bo)  + Ada Sousa",
        "  (ada)  + Tiago (tiago)",
        "· the same by hand:",
        "  pods add-person Noor Bo 'Ada Sousa' Tiago",
        "And who else? (names; Enter: go on) ",
    ]


def test_leaving_at_every_question_once_comes_to_the_same_file(pods: Pods) -> None:
    person, left_at = Person(), set[tuple[str, int]]()
    commands, codes = list[list[str]](), list[int]()
    ways = cycle(["q", CTRL_D, CTRL_C])

    def answer(screen: str) -> str:
        question, shown = person.question_on(screen), len(commands_on(screen))
        person.sees(shown)
        here = (question, len(commands) + shown)
        if here in left_at:
            return person.answer(question)
        left_at.add(here)
        return next(ways)

    screen = ""
    while END not in screen:
        screen, code = walk_as(pods, answer)
        commands += commands_on(screen)
        codes.append(code)
        assert code in (0, 130), screen
        person.leave()

    assert codes == [code for code, _ in zip(cycle([0, 0, 130]), codes[1:], strict=False)] + [0]
    assert len(left_at) == len(codes) - 1 > 30
    assert replayed(pods, commands) == pods.data_file.read_bytes()

    (pods.home / "straight").mkdir()
    straight, unbroken = Pods(pods.home / "straight"), Person()
    walk_as(straight, lambda screen: unbroken.answer(unbroken.question_on(screen)))
    assert straight.data_file.read_text() == pods.data_file.read_text()


def test_one_who_leaves_in_the_middle_of_a_meeting_is_told_what_is_not_kept(pods: Pods) -> None:
    sea = '[pods.sea]\nname = "Sea"\n[pods.sea.members.me]\n[pods.sea.members.bo]\n'
    pods.write(MIRA + '[people.bo]\nname = "Bo"\n' + sea)
    for leave, code in (("q", 0), (CTRL_D, 0), (CTRL_C, 130)):
        walked = walk(pods, "", "today", leave, COLUMNS="100")
        assert walked.screen.endswith(
            "\n· Everything you answered is kept, but for the meeting of Sea. "
            "pods walk goes on from there.\n"
        )
        assert walked.exit_code == code
    assert "meetings" not in pods.read()


@pytest.mark.parametrize("option", ["--no-input", "--json"])
def test_one_who_wants_no_questions_gets_none(pods: Pods, option: str) -> None:
    walked = walk_as(pods, lambda _: pytest.fail("asked all the same"), option)
    assert walked.exit_code == 2
    assert "the same without questions: pods add-person, pods sound" in walked.screen


def test_off_a_terminal_it_names_the_plain_commands(pods: Pods) -> None:
    ran = pods("walk")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "error: an answer is missing, and there is nobody to ask\n"
        "  the same without questions: pods add-person, pods sound, pods mark, pods\n"
        "  suggest, pods new-pod, pods invite, pods reply, pods plan-season, pods\n"
        "  log-meeting, pods retro; pods next says which\n"
    )


def test_a_rehearsal_is_refused_as_each_answer_stands_on_the_one_before(pods: Pods) -> None:
    walked = walk_as(pods, lambda _: pytest.fail("asked all the same"), "--dry-run")
    assert walked.exit_code == 2
    assert walked.screen.startswith("error: a walk saves each answer before the next question\n")


def test_quiet_keeps_titles_and_commands_back_and_says_what_was_refused(pods: Pods) -> None:
    pods.write(MIRA)
    walked = walk(pods, "Bo, Ana", "", "bo", "", "", options=["--quiet"])
    assert walked.screen == (
        "Who would you like to spend time with? (names; Enter: go on) Bo, Ana\n"
        "+ Bo (bo)  + Ana (ana)\n"
        "And who else? (names; Enter: go on) \n"
        "Who is a couple? (two names; Enter: go on) bo\n"
        "that takes two names · such as: Ada, Tiago\n"
        "Who is a couple? (two names; Enter: go on) \n"
        "Who are friends already? (two names; Enter: go on) \n"
        "Who should not sit in one pod? (two names; Enter: go on) \n"
    )


def test_the_commands_name_the_file_that_was_named(pods: Pods) -> None:
    walked = walk(pods, "", "", "", "Bo", options=["--file", "my list.toml"])
    assert walked.commands[-1] == ["--file", "my list.toml", "add-person", "Bo"]
    assert "--file 'my list.toml' add-person Bo" in walked.screen
    assert 'name = "Bo"' in (pods.folder / "my list.toml").read_text()


def test_a_file_that_is_invalid_from_the_beginning_is_an_error(pods: Pods) -> None:
    pods.write("[people.bo]\n")
    walked = walk_as(pods, lambda _: pytest.fail("asked all the same"))
    assert walked.exit_code == 4
    assert walked.screen.startswith("error: 1 problem in\n")


def test_an_edit_by_hand_that_cannot_be_is_shown_and_waited_for(pods: Pods) -> None:
    pods.write(MIRA)

    def spoil() -> str:
        pods.write(MIRA + "[people.bo]\nnam = \n")
        return "Ana"

    def mend() -> str:
        pods.write(MIRA + '[people.bo]\nname = "Bo"  # from the ferry\n')
        return ""

    walked = walk(pods, spoil, "b", mend, "Ana", "")
    assert walked.screen.count("Mend it, save it, then press Enter:") == 2
    assert "    nam =\n" in walked.screen
    assert "\nOn your list: Bo\n" in walked.screen
    assert 'name = "Bo"  # from the ferry\n\n[people.ana]\nname = "Ana"\n' in pods.read()


def test_a_file_that_cannot_be_saved_ends_the_walk_with_the_error(pods: Pods) -> None:
    pods.write(MIRA)
    pods.environ["XDG_STATE_HOME"] = str(pods.file)  # no folder: the history cannot be kept
    walked = walk(pods, "Bo")
    assert walked.exit_code == 7
    assert "\nerror: " in walked.screen
    assert pods.read() == MIRA


def test_what_is_edited_by_hand_between_two_questions_is_kept(pods: Pods) -> None:
    person, edited = Person(), list[str]()

    def answer(screen: str) -> str:
        question = person.question_on(screen)
        if question.startswith("What\\s+did\\s+Ada") and not edited:
            text = pods.data_file.read_text().replace("[people.ada]", "# a friend\n[people.ada]")
            edited.append(text + '\n[people.zoe]  # met on the ferry\nname = "Zoë"\n')
            pods.data_file.write_text(edited[0])
            return "?"  # the question stands; it comes once more
        return person.answer(question)

    assert walk_as(pods, answer).exit_code == 0
    text = pods.data_file.read_text()
    assert '[people.zoe]  # met on the ferry\nname = "Zoë"\n' in text
    assert '# a friend\n[people.ada]\nname = "Ada Sousa"\n' in text
    book = read_document(text.encode(), path=pods.data_file).book
    assert (book.people["ada"].stands, book.people["zoe"].stands) == ("in", "idea")
    assert len(book.pods["unicorns"].held_meetings) == 3
