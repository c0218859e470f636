"""Plain questions on a terminal: on stderr, so that a result in a pipe stays a result."""

from collections.abc import Callable, Sequence
from typing import TextIO

from pods.errors import ExitCode, PodsError

_YES = ("y", "yes")
_NO = ("n", "no")


class LeftError(PodsError):
    """The human left at a question (Ctrl-D). Nothing was written."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self) -> None:
        super().__init__("left at a question; nothing was written")


class Questions:
    """Asks, and asks again until the answer is one.

    Args:
        answers: where the human types, one line per answer.
        screen: where questions go.
        show: the gate for text that came from outside (`pods.view.show`).
    """

    def __init__(self, answers: TextIO, screen: TextIO, *, show: Callable[[str], str]) -> None:
        self._answers = answers
        self._screen = screen
        self._show = show

    def text(
        self,
        question: str,
        *,
        default: str = "",
        explained: str = "",
        check: Callable[[str], object] | None = None,
    ) -> str:
        """A line of text, without spaces around it; Enter alone is the default.

        Args:
            question: a short question, without the colon.
            default: what Enter stands for; it is shown.
            explained: what `?` tells.
            check: raises a PodsError for an answer that cannot be; it is told, and asked again.

        Raises:
            LeftError: the human left (Ctrl-D).
        """
        offered = f" [{self._show(default)}]" if default else ""
        while True:
            answer = self._asked(f"{self._show(question)}{offered}: ")
            if answer == "?":
                self._tell(explained or "Type an answer; Enter alone skips the question.")
            elif self._is_usable(answer, check):
                return answer or default

    def confirm(self, question: str, *, default: bool = False, explained: str = "") -> bool:
        """Yes or no; Enter alone is the default, which is the capital letter.

        Raises:
            LeftError: the human left (Ctrl-D).
        """
        offered = "Y/n" if default else "y/N"
        while True:
            answer = self._asked(f"{self._show(question)} [{offered}] ").lower()
            if answer in (*_YES, *_NO) or not answer:
                return answer in _YES if answer else default
            self._tell(explained if answer == "?" and explained else "Type y or n.")

    def choose(
        self, question: str, options: Sequence[str], *, default: int = 0, explained: str = ""
    ) -> int:
        """One of several, by its number or the beginning of its words.

        Args:
            question: a short question, without the colon.
            options: what there is to choose from, at least one.
            default: the position of what Enter stands for.
            explained: what `?` tells.

        Returns:
            The position of what was chosen, counted from 0.

        Raises:
            LeftError: the human left (Ctrl-D).
        """
        self._tell(self._show(question))
        for number, option in enumerate(options, start=1):
            self._tell(f"  {number}  {self._show(option)}")
        while True:
            answer = self._asked(f"Number [{default + 1}]: ").lower()
            if not answer:
                return default
            found = _chosen(answer, options)
            if found is not None:
                return found
            again = f"Type a number from 1 to {len(options)}."
            self._tell(explained if answer == "?" and explained else again)

    def _is_usable(self, answer: str, check: Callable[[str], object] | None) -> bool:
        try:
            if answer and check is not None:
                check(answer)
        except PodsError as error:
            self._tell(self._show(" ".join((f"{error.message}.", error.hint)).strip()))
            return False
        return True

    def _asked(self, prompt: str) -> str:
        self._screen.write(prompt)
        self._screen.flush()
        line = self._answers.readline()
        if not line:
            self._screen.write("\n")
            raise LeftError
        return line.strip()

    def _tell(self, text: str) -> None:
        self._screen.write(f"{text}\n")


def _chosen(answer: str, options: Sequence[str]) -> int | None:
    if answer.isdecimal():
        return int(answer) - 1 if 1 <= int(answer) <= len(options) else None
    starting = [at for at, option in enumerate(options) if option.lower().startswith(answer)]
    return starting[0] if len(starting) == 1 else None
