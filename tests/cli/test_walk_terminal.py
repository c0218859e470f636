"""The whole walk on a real terminal: from an empty folder to the first logged meeting."""

import re
import signal
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pexpect
import pytest

from pods.store.reading import read_document
from tests.support.first_walk import beside, example, journey, known
from tests.support.run import Pods
from tests.support.walking import Person, commands_on, replayed

LAST = r"That\s+is\s+all\s+for\s+today"
KEPT = r"Everything you answered is kept(, but for [a-zA-Z ]+)?\. pods walk goes on from there\."
# Where somebody does in another window what the walk does not ask.
BESIDE = "Which one feels"
# A question of each stretch of the way, in their order; some are in the middle of an answer.
ONE_OF_EACH_STRETCH = (
    "Who would",
    "Who are friends",
    "Whom have",
    "When may you",
    "On which clock is Kasia",
    BESIDE,
    "At which hour",
    "Kitchen: ask",
    "Did they say why",
    "Who was missing",
    "Every how many",
)


class Terminal:
    """A walk on a terminal of so many columns, and all that was seen there."""

    def __init__(self, pods: Pods, *, columns: int = 80) -> None:
        self.child = pods.terminal("walk", TZ="Europe/Lisbon", NO_COLOR="1")
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


def interrupted(terminal: Terminal) -> None:
    """Ctrl-C: the walk says what is kept, and ends as interrupted."""
    for _ in range(4):  # one that comes while the line is being set up is not heard
        terminal.child.sendintr()
        if terminal.child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=5) == 0:
            break
    terminal.screen += terminal.child.before or ""
    assert terminal.ended() == 130
    words = " ".join(re.sub(r"\x1b\[[0-9;?]*[a-z]", "", terminal.screen).split())
    assert re.search(rf"· {KEPT}$", words), words


def closed(terminal: Terminal) -> None:
    """The window is closed: nobody is left to be told anything."""
    terminal.child.close()
    assert terminal.child.signalstatus == signal.SIGHUP


def made_by(commands: list[list[str]]) -> bytes:
    """The file that plain commands make in an empty folder; the same ones are typed only once."""
    return _typed(tuple(map(tuple, commands)))


@cache
def _typed(commands: tuple[tuple[str, ...], ...]) -> bytes:
    with TemporaryDirectory() as folder:
        (Path(folder) / "home").mkdir()
        return replayed(Pods(Path(folder) / "home"), commands)


def done_beside(pods: Pods) -> list[list[str]]:
    """The plain commands for what the walk does not ask, once they were typed."""
    commands = beside(example())
    for command in commands:
        assert pods(*command).exit_code == 0, command
    return commands


def test_from_an_empty_folder_to_the_first_meeting_and_plain_commands_make_the_same_file(
    pods: Pods,
) -> None:
    person, terminal = Person(journey(example())), Terminal(pods)
    assert terminal.goes_on(person, until=BESIDE)
    before = len(commands_on(terminal.screen))
    done = done_beside(pods)
    terminal.child.sendline(person.answer(BESIDE.replace(" ", r"\s+")))
    assert not terminal.goes_on(person)
    assert terminal.ended() == 0
    assert terminal.screen.count("A new list, in") == 1
    shown = commands_on(terminal.screen)
    commands = [*shown[:before], *done, *shown[before:]]
    assert made_by(commands) == pods.data_file.read_bytes()

    book = read_document(pods.data_file.read_bytes(), path=pods.data_file).book
    assert known(book) == known(example())
    kitchen = book.pods["kitchen"]
    assert kitchen.current_members == ("me", "tomas", "duarte")
    (call,) = kitchen.held_meetings
    assert (call.kind, call.present, call.apology) == ("kick-off", ("me", "tomas"), ("duarte",))
    assert [one.id for one in kitchen.planned_meetings] == [
        "s1-1",
        "s1-2",
        "s1-3",
        "s1-4",
        "s1-retro",
    ]
    assert [draft.id for draft in book.drafts.values()] == ["wednesday"]


@pytest.mark.parametrize(("columns", "leave"), [(40, interrupted), (80, closed)])
def test_who_is_interrupted_once_in_each_stretch_comes_to_the_same_file(
    pods: Pods, columns: int, leave: Callable[[Terminal], None]
) -> None:
    person, commands = Person(journey(example())), list[list[str]]()
    for question in ONE_OF_EACH_STRETCH:
        terminal = Terminal(pods, columns=columns)
        assert terminal.goes_on(person, until=question), terminal.screen
        done = done_beside(pods) if question == BESIDE else []
        leave(terminal)
        commands += [*commands_on(terminal.screen), *done]
        person.leave()
    terminal = Terminal(pods, columns=columns)
    assert not terminal.goes_on(person)
    assert terminal.ended() == 0

    commands += commands_on(terminal.screen)
    assert made_by(commands) == pods.data_file.read_bytes()
    assert b"[pods.kitchen.meetings.s1-retro]" in pods.data_file.read_bytes()


def test_a_line_can_be_edited_a_name_completed_and_a_list_pasted(pods: Pods) -> None:
    people = "".join(f'[people.{one.lower()}]\nname = "{one} Reis"\n' for one in ("Noor", "Bo"))
    pods.write('[caller]\nname = "Mira"\ntime-zone = "UTC"\nfree = "tue 18-21"\n' + people)
    child = pods.terminal("walk", NO_COLOR="1")
    child.expect("comes to mind")
    child.sendline("\x1b[200~Ana\nZoë Wójcik\x1b[201~")
    child.expect("who else")
    child.sendline("")
    child.expect("couple")
    child.sendline("noo\t, b\t")
    child.expect("else is a couple")
    child.sendline("Aa, Noor\x01\x1b[Cn")  # to the beginning, one to the right, and an n
    child.expect("else is a couple")
    child.sendline("q")
    child.expect(pexpect.EOF)
    text = pods.read()
    assert 'name = "Ana"\n' in text
    assert 'name = "Zoë Wójcik"\n' in text
    assert 'people = ["bo", "noor"]\nkind = "couple"\n' in text
    assert 'people = ["ana", "noor"]\nkind = "couple"\n' in text
