"""The whole walk on a real terminal, from an empty folder to the third logged meeting."""

import re
from itertools import cycle

import pytest

from pods.store.reading import read_document
from tests.support.run import Pods
from tests.support.walking import Person, commands_on, replayed

LAST = r"That\s+is\s+all\s+for\s+today"
KEPT = r"Everything you answered is kept(, but for [a-zA-Z ]+)?\. pods walk goes on from there\."
# A question of each step, in their order.
ONE_OF_EACH_STEP = (
    "In which",
    "Who would",
    "Who is a couple",
    "Whom have",
    "What did Ada",
    "On which clock is Noor",
    "What is it",
    "Unicorns: ask",
    "Unicorns: what did Ada",
    "Who was missing",
)


class Terminal:
    """A walk on a terminal of so many columns, and all that was seen there."""

    def __init__(self, pods: Pods, *, columns: int = 80) -> None:
        self.child = pods.terminal("walk", TZ="Europe/Lisbon")
        self.child.setwinsize(100, columns)
        self.child.delaybeforesend = None
        self.screen = ""

    def question(self, person: Person) -> str | None:
        """The question that comes next; None where the walk is at its end."""
        at = self.child.expect([LAST, *person.patterns])
        self.screen += f"{self.child.before}{self.child.after}"
        return person.patterns[at - 1] if at else None

    def goes_on(self, person: Person, *, until: str = "nothing") -> bool:
        """Answer every question before a certain one; False where the walk ended before it."""
        while question := self.question(person):
            person.sees(len(commands_on(self.screen)))
            if question.replace(r"\s+", " ").startswith(until):
                return True
            self.child.sendline(person.answer(question))
        return False

    def ended(self) -> int:
        """The exit code, with the rest of the screen read."""
        self.screen += self.child.read()
        self.child.close()
        assert isinstance(self.child.exitstatus, int)
        return self.child.exitstatus


@pytest.mark.parametrize("columns", [80, 40])
def test_from_an_empty_folder_to_the_third_meeting_and_the_commands_shown_make_the_same_file(
    pods: Pods, columns: int
) -> None:
    terminal = Terminal(pods, columns=columns)
    assert not terminal.goes_on(Person())
    assert terminal.ended() == 0

    book = read_document(pods.data_file.read_bytes(), path=pods.data_file).book
    unicorns = book.pods["unicorns"]
    days = [f"{meeting.on:%d %b}" for meeting in unicorns.held_meetings]
    assert days == ["31 Aug", "07 Sep", "14 Sep"]
    assert [meeting.apology for meeting in unicorns.held_meetings] == [(), ("ada",), ()]
    assert unicorns.current_members == ("me", "noor", "ada")
    assert terminal.screen.count("A new list, in") == 1
    assert replayed(pods, commands_on(terminal.screen)) == pods.data_file.read_bytes()


def test_who_leaves_once_in_each_step_comes_to_the_same_file(pods: Pods) -> None:
    person, commands = Person(), list[list[str]]()
    ways = cycle((("q", 0), ("ctrl-d", 0), ("ctrl-c", 130)))
    for question, (way, code) in zip(ONE_OF_EACH_STEP, ways, strict=False):
        terminal = Terminal(pods)
        assert terminal.goes_on(person, until=question), terminal.screen
        if way == "q":
            terminal.child.sendline("q")
        elif way == "ctrl-d":
            terminal.child.sendeof()
        else:
            terminal.child.sendintr()
        assert terminal.ended() == code
        words = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", terminal.screen).split())
        assert re.search(rf"· {KEPT}$", words), words
        commands += commands_on(terminal.screen)
        person.leave()
    terminal = Terminal(pods)
    assert not terminal.goes_on(person)
    assert terminal.ended() == 0

    commands += commands_on(terminal.screen)
    assert replayed(pods, commands) == pods.data_file.read_bytes()
    assert b"[pods.unicorns.meetings.2026-09-28]" in pods.data_file.read_bytes()


def test_what_is_edited_by_hand_between_two_questions_is_kept(pods: Pods) -> None:
    person, terminal = Person(), Terminal(pods)
    assert terminal.goes_on(person, until="What did Ada")
    terminal.child.sendline("?")  # the question stands; it comes once more
    by_hand = pods.data_file.read_text() + '\n[people.zoe]  # met on the ferry\nname = "Zoë"\n'
    pods.data_file.write_text(by_hand.replace("[people.ada]", "# an old friend\n[people.ada]"))
    assert not terminal.goes_on(person)
    assert terminal.ended() == 0

    text = pods.data_file.read_text()
    assert '[people.zoe]  # met on the ferry\nname = "Zoë"\n' in text
    assert '# an old friend\n[people.ada]\nname = "Ada Sousa"\n' in text
    book = read_document(text.encode(), path=pods.data_file).book
    assert (book.people["ada"].stands, book.people["zoe"].stands) == ("in", "idea")
    assert len(book.pods["unicorns"].held_meetings) == 3
