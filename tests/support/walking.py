"""Walk with `pods walk` as somebody at a terminal would: read the question, type an answer."""

import io
import re
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest

from pods.__main__ import main
from tests.support.run import Pods, _become

# From an empty folder to the third meeting: to each question its answers, in their order, and
# Enter where there are no more. A question is known by how it begins.
JOURNEY: Mapping[str, Sequence[str]] = {
    r"What are you called\?": ["Mira"],
    r"In which time zone are you": [""],
    r"When are you free for": ["tue,thu 18-21"],
    r"Who would you like|Who else comes to|And who else\? \(names": [
        "Noor, Bo",
        "Ada Sousa, Tiago",
    ],
    r"Who is a couple|Who else is a couple": ["noor, bo"],
    r"Who are friends|Who else are friends": ["ada and tiago"],
    r"Who should not|Who else should": [],
    r"Whom have you": ["noor, bo, ada and tiago"],
    r"What did Noor say": ["in"],
    r"What did Bo say": ["not now"],
    r"When may you": ["1 dec"],
    r"What did Ada say": ["in"],
    r"What did Tiago say": ["maybe"],
    r"When is Noor free": ["tue 19-22"],
    r"On which clock is Noor": ["Europe/Berlin"],
    r"When is Ada free": ["tue 18-22"],
    r"On which clock is Ada": [""],
    r"When is Tiago free": [],
    r"Which one feels": ["l", "1"],
    r"What is it called": ["The Unicorns"],
    r"At which hour": ["tue 19:00"],
    r"Unicorns: ask": ["y"],
    r"Unicorns: what did Noor": ["yes"],
    r"Unicorns: what did Ada": ["yes"],
    r"Unicorns: what did Tiago": ["maybe"],
    r"Did they say why": ["is it every week?"],
    r"Unicorns: when is the first call": [],
    r"Unicorns: when did you|Unicorns: and on which": ["31 aug", "7 sep", "today"],
    r"Who was missing": ["", "ada", "nobody"],
    r"When do you meet next": ["", "", "in 2 weeks"],
    r"sleep on it; Enter": [],
}

CTRL_C, CTRL_D = "\x03", "\x04"

Answer = str | Callable[[], str]


class Walked(NamedTuple):
    """What one walk left on the screen, and its exit code."""

    screen: str
    exit_code: int

    @property
    def commands(self) -> list[list[str]]:
        """The commands that were shown as doing the same, as a shell takes them apart."""
        return commands_on(self.screen)


class Person:
    """Knows what to say to which question, and what of it went into the file.

    Args:
        journey: the answers by question.
    """

    def __init__(self, journey: Mapping[str, Sequence[str]] = JOURNEY) -> None:
        self.patterns = [pattern.replace(" ", r"\s+") for pattern in journey]
        self._left = {
            pattern: list(journey[key]) for pattern, key in zip(self.patterns, journey, strict=True)
        }
        self._unsaved: list[tuple[str, str]] = []
        self._saved = 0

    def answer(self, pattern: str) -> str:
        """What to type at the question that a pattern recognizes."""
        left = self._left[pattern]
        answer = left.pop(0) if left else ""
        self._unsaved.append((pattern, answer))
        return answer

    def sees(self, commands: int) -> None:
        """Notice how many answers were shown as saved; the rest is said again after leaving."""
        if commands != self._saved:
            self._saved = commands
            self._unsaved.clear()

    def leave(self) -> None:
        """Remember what was said and not saved: it will be asked again."""
        for pattern, answer in reversed(self._unsaved):
            self._left[pattern].insert(0, answer)
        self._unsaved.clear()
        self._saved = 0

    def question_on(self, screen: str) -> str:
        """The pattern of the last question on the screen."""
        found = [
            (match.start(), pattern)
            for pattern in self.patterns
            for match in re.finditer(pattern, screen)
        ]
        return max(found)[1]


class _Terminal(io.StringIO):
    """A screen and a keyboard in one: what is typed appears on it."""

    def __init__(self, answer: Callable[[str], str]) -> None:
        super().__init__()
        self._answer = answer

    @property
    def encoding(self) -> str:
        return "utf-8"

    def isatty(self) -> bool:
        return True

    def readline(self, _size: int | None = -1, /) -> str:
        answer = self._answer(self.getvalue())
        if answer == CTRL_C:
            raise KeyboardInterrupt
        if answer == CTRL_D:
            return ""
        self.write(f"{answer}\n")
        return f"{answer}\n"


def walk_as(pods: Pods, answer: Callable[[str], str], *options: str, **environ: str) -> Walked:
    """Walk in this process; to each question `answer` gets the screen and says what is typed."""
    terminal = _Terminal(answer)
    settings = {**pods.environ, "TZ": "Europe/Lisbon", "COLUMNS": "80", **environ}
    with (
        pytest.MonkeyPatch.context() as patch,
        redirect_stdout(terminal),
        redirect_stderr(terminal),
    ):
        _become(patch, settings, pods.folder)
        patch.setattr(sys, "stdin", terminal)
        code = main(["walk", *options])
    return Walked(terminal.getvalue(), code)


def walk(pods: Pods, *answers: Answer, options: Sequence[str] = (), **environ: str) -> Walked:
    """Walk with these answers in their order, then leave by Ctrl-D; all of them have to be used.

    One that can be called is, before the question gets what it gives back.
    """
    left = list(answers)

    def answer(_screen: str) -> str:
        if not left:
            return CTRL_D
        said = left.pop(0)
        return said if isinstance(said, str) else said()

    walked = walk_as(pods, answer, *options, **environ)
    assert not left, f"never asked for: {left}\n{walked.screen}"
    return walked


def commands_on(screen: str) -> list[list[str]]:
    """The commands that the walk showed as doing the same."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen).replace("\r\n", "\n")
    found = re.findall(r"^· the same by hand:\s+(pods .+)$", plain, flags=re.MULTILINE)
    return [shlex.split(command)[1:] for command in found]


def replayed(pods: Pods, commands: Sequence[Sequence[str]]) -> bytes:
    """The file that the plain commands make in an empty folder."""
    (pods.home.parent / "again").mkdir(exist_ok=True)
    again = Pods(pods.home.parent / "again")
    again.environ |= {"PODS_TODAY": pods.environ["PODS_TODAY"]}
    for command in commands:
        ran = again(*command)
        assert ran.exit_code == 0, (command, ran.stderr)
    return again.data_file.read_bytes()
