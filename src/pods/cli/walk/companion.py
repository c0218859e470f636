"""Who goes along: asks, saves each answer at once, and shows the command that does the same."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pods.cli.walk import running, screen
from pods.cli.walk.answers import BACK, LEAVE, YES, Back, Left
from pods.cli.walk.meaning import Check, settled
from pods.errors import PodsError

if TYPE_CHECKING:
    from datetime import date

    from pods.ask.questions import Questions
    from pods.cli.session import Session
    from pods.cli.walk.deed import Deed
    from pods.model.book import Book

Item = TypeVar("Item", bound=Hashable)
_NO_ASIDES: Mapping[str, Callable[[], object]] = {}


class Walk:
    """What a step works with: the book as it stands, questions, and the way to save an answer.

    Args:
        session: the run it belongs to.
        questions: whoever asks.
        names: filled with everybody's name, for Tab to complete.
    """

    def __init__(self, session: "Session", questions: "Questions", *, names: list[str]) -> None:
        self.session = session
        self._names = names
        self._questions = questions
        self._has_saved = False
        self._count = 0  # of the questions that were asked
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
        asides: Mapping[str, Callable[[], object]] = _NO_ASIDES,
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
                meant[said] = settled(said, check, questions=self._questions)

        self._count += 1
        while True:
            try:
                said = self._questions.text(question, explained=why, default=default, check=usable)
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

    def is_done(
        self,
        question: str,
        *,
        why: str,
        deed: "Callable[[str], Deed]",
        default: str = "",
        skips: Sequence[str] = (),
        asides: Mapping[str, Callable[[], object]] = _NO_ASIDES,
    ) -> bool:
        """Ask, and do what was answered; where that is refused, it is told and asked again.

        Args:
            question: a short question.
            why: what `?` tells.
            deed: what an answer does.
            default: what stands in the file already; Enter leaves it as it is.
            skips: words that skip it, as Enter does.
            asides: by word, what is only shown in between.

        Returns:
            Whether something was said and done.
        """
        check = self.would(deed)
        while True:
            said = self.ask(
                question, why=why, default=default, skips=skips, asides=asides, check=check
            )
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
            running.run(self.session, what)
        except PodsError as error:
            self._questions.refuse(error)
            return False
        self._has_saved = True
        self.hint("the same by hand:", what.line(file=self.session.shared.file))
        return True

    def look(self, deed: "Deed") -> None:
        """Show something, and the command that shows it; what speaks against it is told."""
        try:
            running.run(self.session, deed)
        except PodsError as error:
            self._questions.refuse(error)
        else:
            self.hint("seen again with:", deed.line(file=self.session.shared.file))

    def would(self, deed: "Callable[[str], Deed]") -> Check:
        """A check of an answer: whether what it does could be done, as the file stands now."""

        def check(said: str) -> None:
            action = deed(said).action
            if action is not None:
                action(self.book)

        return check

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
