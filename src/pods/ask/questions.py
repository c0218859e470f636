"""Plain questions on a terminal: on stderr, so that a result in a pipe stays a result."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TextIO

from pods.ask.wrapping import wrapped
from pods.errors import ExitCode, PodsError

_YES = ("y", "yes")
_NO = ("n", "no")
_USUAL_WIDTH = 80
_BOLD, _USUAL = "\x1b[1m", "\x1b[0m"
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"

# What another answer can mend; a file that is invalid, busy or read-only is not the answer's fault.
_ANSWERABLE = (ExitCode.USAGE, ExitCode.NAME, ExitCode.NOT_ALLOWED)


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
        width: how many columns the screen has now; a window may change between two questions.
        line: shows a prompt and gives back what is typed behind it; None: read from `answers`.
        is_bold: whether a question stands out in bold letters.
    """

    def __init__(
        self,
        answers: TextIO,
        screen: TextIO,
        *,
        show: Callable[[str], str],
        width: Callable[[], int] = lambda: _USUAL_WIDTH,
        line: Callable[[str], str] | None = None,
        is_bold: bool = False,
    ) -> None:
        self._answers = answers
        self._screen = screen
        self._show = show
        self._width = width
        self._line = line
        self._is_bold = is_bold

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
            question: a short question, without the colon; with a question mark it gets none.
            default: what Enter stands for; it is shown.
            explained: what `?` tells.
            check: raises a PodsError for an answer that cannot be; it is told, and asked again.

        Raises:
            LeftError: the human left (Ctrl-D).
            PodsError: from `check`, where no other answer would help.
        """
        offered = f" [{default}]" if default else ""
        colon = "" if "?" in question else ":"
        while True:
            answer = self._asked(f"{question}{offered}{colon}")
            if answer == "?":
                self.tell(explained or "Type an answer; Enter alone skips the question.")
            elif self._is_usable(answer, check):
                return answer or default

    def confirm(self, question: str, *, default: bool = False, explained: str = "") -> bool:
        """Yes or no; Enter alone is the default, which is said.

        Raises:
            LeftError: the human left (Ctrl-D).
        """
        offered = f"(y or n; Enter: {'y' if default else 'n'})"
        while True:
            answer = self._asked(f"{question} {offered}").lower()
            if answer in (*_YES, *_NO) or not answer:
                return answer in _YES if answer else default
            self.tell(explained if answer == "?" and explained else "Type y or n.")

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
        self._list(question, options)
        while True:
            answer = self._asked(f"Number [{default + 1}]:").lower()
            if not answer:
                return default
            found = _chosen(answer, options)
            if found is not None:
                return found
            again = f"Type a number from 1 to {len(options)}."
            self.tell(explained if answer == "?" and explained else again)

    def pick(self, question: str, options: Sequence[str]) -> int | None:
        """One of several, by its number or any of its words; Enter is none of them.

        Returns:
            The position of what was picked, counted from 0; None for none of them.

        Raises:
            LeftError: the human left (Ctrl-D).
        """
        self._list(question, options)
        while True:
            answer = self._asked("Number (Enter: none of them):").lower()
            if not answer:
                return None
            found = _chosen(answer, options)
            found = _with_word(answer, options) if found is None else found
            if found is not None:
                return found
            self.tell(f"Type a number from 1 to {len(options)}.")

    def tell(self, text: str, *, before: str = "") -> None:
        """Say something between two questions, wrapped at words; `before` keeps its spaces."""
        self._say(text, before=before, hang=len(before) or 2)

    def refuse(self, error: PodsError) -> None:
        """Tell what speaks against an answer, and what to type instead.

        Raises:
            PodsError: the same, where no other answer would help: an invalid file, a full disk.
        """
        if error.exit_code not in _ANSWERABLE:
            raise error
        self.tell(" · ".join(part for part in (error.message, error.hint) if part))

    def _list(self, question: str, options: Sequence[str]) -> None:
        self.tell(question)
        for number, option in enumerate(options, start=1):
            self._say(option, before=f"  {number}  ", hang=5)

    def _is_usable(self, answer: str, check: Callable[[str], object] | None) -> bool:
        try:
            if answer and check is not None:
                check(answer)
        except PodsError as error:
            self.refuse(error)
            return False
        return True

    def _asked(self, prompt: str) -> str:
        lines = wrapped(self._show(prompt), width=self._width())
        if self._is_bold:
            lines = _bold_to_its_mark(lines)
        while True:
            answer = self._read("\n".join(lines) + " ")
            slip = _slip(answer)
            if not slip:
                return answer
            self.tell(slip)

    def _read(self, prompt: str) -> str:
        """A line as it was typed behind a prompt, without spaces around it.

        Raises:
            LeftError: there is none, and will be none: Ctrl-D, or the terminal was closed.
        """
        try:
            if self._line is not None:
                return self._line(prompt).strip()
            self._screen.write(prompt)
            self._screen.flush()
            line = self._answers.readline()
        except UnicodeDecodeError:
            return _UNREADABLE
        except (EOFError, OSError):
            line = ""
        if not line:
            with suppress(OSError):
                self._screen.write("\n")
            raise LeftError
        return line.strip()

    def _say(self, text: str, *, before: str = "", hang: int = 2) -> None:
        lines = wrapped(self._show(text), width=self._width(), before=before, hang=hang)
        self._screen.write("".join(f"{line}\n" for line in lines))


def _bold_to_its_mark(lines: list[str]) -> list[str]:
    """The question stands out; what may be answered, in brackets behind its mark, does not."""
    bold, rest = list[str](), iter(lines)
    for line in rest:
        asked, mark, more = line.partition("?")
        bold.append(f"{_BOLD}{asked}{mark}{_USUAL}{more}")
        if mark:
            break
    return [*bold, *rest]


def _slip(answer: str) -> str:
    """What came with an answer that nobody means to type; empty where nothing did."""
    if any(letter < " " or letter == "\x7f" for letter in answer):
        return "A key slipped in that types no letter, an arrow perhaps. Once more:"
    if any(letter == _UNREADABLE or "\ud800" <= letter <= "\udfff" for letter in answer):
        return "That cannot be read: it is not UTF-8. Once more:"
    return ""


def _chosen(answer: str, options: Sequence[str]) -> int | None:
    if answer.isdecimal():
        return int(answer) - 1 if 1 <= int(answer) <= len(options) else None
    starting = [at for at, option in enumerate(options) if option.lower().startswith(answer)]
    return starting[0] if len(starting) == 1 else None


def _with_word(answer: str, options: Sequence[str]) -> int | None:
    """The one option with a word that begins so; signs around a word do not count."""
    if answer.isdecimal():
        return None
    words = ([word.strip("():,.@…") for word in option.lower().split()] for option in options)
    found = [at for at, own in enumerate(words) if any(one.startswith(answer) for one in own)]
    return found[0] if len(found) == 1 else None
