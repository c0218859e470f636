"""Who goes along: asks, saves each answer at once, and shows the command that does the same."""

import re
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pods.cli.walk import screen
from pods.errors import PodsError

if TYPE_CHECKING:
    from datetime import date

    from pods.ask.questions import Questions
    from pods.cli.session import Session
    from pods.cli.walk.deed import Deed
    from pods.model.book import Book

Item = TypeVar("Item", bound=Hashable)

NOBODY = ("nobody", "no one", "none", "-")
"""What people type where nobody is to be named."""

_LEAVE = ("q", "quit")
_BACK = ("b", "back")
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+")


class Left(Exception):  # noqa: N818 - no error: somebody has had enough for today
    """The human left the walk."""


class Back(Exception):  # noqa: N818 - no error: a step back
    """The human wants the question before."""


class Walk:
    """What a step works with: the book as it stands, questions, and the way to save an answer.

    Args:
        session: the run it belongs to.
        questions: whoever asks.
    """

    def __init__(self, session: "Session", questions: "Questions") -> None:
        self.session = session
        self._questions = questions
        self._has_saved = False
        self._count = 0  # of the questions that were asked
        self.unfinished = ""
        """What was begun, and is not saved before its last question: "the meeting of Sea"."""

    @property
    def book(self) -> "Book":
        """The book as it is now; somebody may have edited the file in between."""
        from pods.model.book import Book

        return self.session.file.read() if self.session.location.path.exists() else Book()

    @property
    def today(self) -> "date":
        """The day it is."""
        return self.session.today

    def ask(
        self,
        question: str,
        *,
        why: str,
        default: str = "",
        skips: Sequence[str] = (),
        check: Callable[[str], object] | None = None,
    ) -> str:
        """One answer; empty where Enter skipped the question.

        Args:
            question: a short question.
            why: what `?` tells.
            default: what Enter stands for, if it does not skip.
            skips: words that skip it too.
            check: raises a PodsError for an answer that cannot be; it is told, and asked again.

        Raises:
            Left: they typed q, or closed the terminal.
            Back: they typed b.
        """
        from pods.ask.questions import LeftError

        def usable(said: str) -> None:
            if check is not None and said.lower() not in (*_LEAVE, *_BACK, *skips):
                check(said)

        self._count += 1
        try:
            answer = self._questions.text(question, explained=why, default=default, check=usable)
        except LeftError:
            raise Left from None
        if answer.lower() in _LEAVE:
            raise Left
        if answer.lower() in _BACK:
            raise Back
        return "" if answer.lower() in skips else answer

    def is_agreed(self, question: str, *, why: str) -> bool:
        """Yes or no; Enter is no.

        Raises:
            Left: they typed q, or closed the terminal.
            Back: they typed b.
        """
        answer = self.ask(f"{question} (y; Enter: no)", why=why)
        return answer.lower() in ("y", "yes")

    def is_done(
        self,
        question: str,
        *,
        why: str,
        deed: "Callable[[str], Deed]",
        default: str = "",
        skips: Sequence[str] = (),
    ) -> bool:
        """Ask, and do what was answered; where that is refused, it is told and asked again.

        Args:
            question: a short question.
            why: what `?` tells.
            deed: what an answer does.
            default: what stands in the file already; Enter leaves it as it is.
            skips: words that skip it, as Enter does.

        Returns:
            Whether something was said and done.
        """
        while True:
            said = self.ask(question, why=why, default=default, skips=skips)
            if not said or said == default:
                return False
            if self.do(partial(deed, said)):
                return True

    def do(self, deed: "Callable[[], Deed]") -> bool:
        """Save an answer at once, and show the command that does the same.

        Args:
            deed: gives what to do; it may refuse, as the doing itself may.

        Returns:
            Whether it was done; what speaks against it was told.

        Raises:
            PodsError: for what no other answer would help: an invalid file, a full disk.
        """
        try:
            what = deed()
            result = self.session.change(what.label or what.verb, what.action)
        except PodsError as error:
            self._questions.refuse(error)
            return False
        self._has_saved = True
        self.session.show(result.model_copy(update={"next_step": None}))
        self.hint("the same by hand:", what.line(file=self.session.shared.file))
        return True

    def would(self, deed: "Callable[[str], Deed]") -> Callable[[str], object]:
        """A check of an answer: whether what it does could be done, as the file stands now."""
        return lambda said: deed(said).action(self.book)

    def each(
        self, items: "Callable[[Book], Sequence[Item]]", ask: Callable[[Item], object]
    ) -> None:
        """Ask about each of several; b goes to the one before, and from the first further back.

        Args:
            items: what there is to ask about, as the book stands at that moment.
            ask: asks about one; it may find that there is nothing to ask any more.

        Raises:
            Back: from the first one.
        """
        asked, again, is_going_back = list[Item](), list[Item](), False
        while rest := again or [item for item in items(self.book) if item not in asked]:
            count = self._count
            try:
                ask(rest[0])
                is_going_back = is_going_back and self._count == count  # nothing is open there
            except Back:
                is_going_back = True
            if not is_going_back:
                asked.append(rest[0])
                again = again[1:]
            elif asked:
                self.tell_what_back_means()
                again = [asked.pop(), *again]
            else:
                raise Back

    @property
    def farewell(self) -> str:
        """What is true of what was answered, whenever somebody leaves."""
        but = f", but for {self.unfinished}" if self.unfinished else ""
        return f"Everything you answered is kept{but}. pods walk goes on from there."

    def tell(self, text: str) -> None:
        """Say something between two questions."""
        self._questions.tell(text)

    def hint(self, text: str, command: str) -> None:
        """Say what can be typed, ready to copy; `--quiet` keeps it back."""
        screen.show_command(self.session, text, command)

    def refuse(self, error: PodsError) -> None:
        """Tell what speaks against an answer, and what to type instead.

        Raises:
            PodsError: the same, where no other answer would help.
        """
        self._questions.refuse(error)

    def tell_what_back_means(self) -> None:
        """Say, the first time it matters, that going back takes nothing back."""
        if self._has_saved:
            self._has_saved = False
            self.hint("What is saved stays. To take the last answer back:", "pods undo")


def names_in(answer: str) -> list[str]:
    """The names in an answer: "Noor, Bo and Ada Sousa" are three."""
    return [name.strip() for name in _BETWEEN_NAMES.split(answer) if name.strip()]
