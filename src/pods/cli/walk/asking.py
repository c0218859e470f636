"""Asking, one question at a time, on the file as it is at that moment."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from pods.cli.walk import screen
from pods.cli.walk.answers import BACK, LEAVE, YES, Back, Left
from pods.cli.walk.meaning import Check, settled
from pods.errors import PodsError

if TYPE_CHECKING:
    from datetime import date

    from pods.ask.questions import Questions
    from pods.cli.session import Session
    from pods.model.book import Book

NO_ASIDES: Mapping[str, Callable[[], object]] = {}
"""Nothing is only shown in between."""


class Asking:
    """The book as it stands, questions, and what is said between them.

    Args:
        session: the run it belongs to.
        questions: whoever asks.
        names: filled with everybody's name, for Tab to complete.
    """

    def __init__(self, session: "Session", questions: "Questions", *, names: list[str]) -> None:
        self.session = session
        self._names = names
        self.questions = questions
        self.asked = 0
        """How many questions were asked."""
        self._read: tuple[tuple[int, int, int], Book] | None = None  # as the file was then
        self.unfinished = ""
        """What was begun, and is not saved before its last question: "the meeting of Sea"."""
        self.place = ""
        """Where on the way the last question was; empty before the first."""
        self.passed = set[str]()
        """The places where something was asked on this walk."""

    @property
    def book(self) -> "Book":
        """The book as it is now; somebody may have edited the file in between."""
        from pods.model.book import Book

        if not self.session.location.path.exists():
            return Book()
        seen = self.session.location.path.stat()
        version = (seen.st_mtime_ns, seen.st_ino, seen.st_size)
        if self._read is None or self._read[0] != version:
            self._read = (version, self.session.file.read())
            self._names[:] = [person.name for person in self._read[1].everybody()]
        return self._read[1]

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
        asides: Mapping[str, Callable[[], object]] = NO_ASIDES,
        check: Check | None = None,
    ) -> str:
        """One answer; empty where Enter skipped the question.

        Args:
            question: a short question.
            why: what `?` tells.
            default: what Enter stands for, if it does not skip.
            skips: words that skip it too.
            asides: by word, what is only shown in between; then the question comes again.
            check: raises a PodsError for an answer that cannot be; it is told, and asked again.

        Raises:
            Left: they typed q, or closed the terminal.
            Back: they typed b.
        """
        from pods.ask.questions import LeftError

        meant = dict[str, str]()  # an answer with a name in doubt, as it is to be understood

        def usable(said: str) -> None:
            if check is not None and said.lower() not in (*LEAVE, *BACK, *skips, *asides):
                meant[said] = settled(said, check, questions=self.questions)

        self.asked += 1
        while True:
            try:
                said = self.questions.text(question, explained=why, default=default, check=usable)
            except LeftError:
                raise Left from None
            said = meant.get(said, said)
            word = said.lower()
            if word in LEAVE:
                raise Left
            if word in BACK:
                raise Back
            if word not in asides:
                return "" if word in skips else said
            asides[word]()

    def is_agreed(self, question: str, *, why: str) -> bool:
        """Yes or no; Enter is no.

        Raises:
            Left: they typed q, or closed the terminal.
            Back: they typed b.
        """
        return self.ask(f"{question} (y; Enter: no)", why=why).lower() in YES

    def tell(self, text: str) -> None:
        """Say something between two questions."""
        self.questions.tell(text)

    def hint(self, text: str, command: str) -> None:
        """Say what can be typed, ready to copy; `--quiet` keeps it back."""
        screen.show_command(self.session, text, command)

    def refuse(self, error: PodsError) -> None:
        """Tell what speaks against an answer, and what to type instead.

        Raises:
            PodsError: the same, where no other answer would help.
        """
        self.questions.refuse(error)
