"""Where one is on the journey, and one question after the other from there."""

from collections.abc import Callable
from shlex import join
from typing import TYPE_CHECKING, NamedTuple

from pods.errors import PodsError

if TYPE_CHECKING:
    from pods.actions.result import Change, Result
    from pods.ask.questions import Questions
    from pods.cli.session import Session
    from pods.model.book import Book


class Left(Exception):  # noqa: N818 - no error: somebody has had enough for today
    """The human left the walk."""


class Back(Exception):  # noqa: N818 - no error: a step back
    """The human wants the question before."""


class Step(NamedTuple):
    """One stretch of the journey.

    Attributes:
        title: what it is about, shown as one comes to it.
        is_due: whether the book has anything to ask about here.
        take: asks, and saves each answer at once.
    """

    title: str
    is_due: "Callable[[Book], bool]"
    take: "Callable[[Walk], None]"


class Walk:
    """What a step works with: the book as it stands, questions, and the way to save an answer.

    Args:
        session: the run it belongs to.
        questions: whoever asks.
    """

    def __init__(self, session: "Session", questions: "Questions") -> None:
        self.session = session
        self._questions = questions

    @property
    def book(self) -> "Book":
        """The book as it is now; somebody may have edited the file in between."""
        from pods.model.book import Book

        return self.session.file.read() if self.session.location.path.exists() else Book()

    def ask(self, question: str, *, why: str, default: str = "") -> str:
        """One answer; empty where Enter skipped the question.

        Raises:
            Left: they typed q, or closed the terminal.
            Back: they typed b.
        """
        from pods.ask.questions import LeftError

        try:
            answer = self._questions.text(question, explained=why, default=default)
        except LeftError:
            raise Left from None
        if answer.lower() in ("q", "quit"):
            raise Left
        if answer.lower() in ("b", "back"):
            raise Back
        return answer

    def is_agreed(self, question: str, *, why: str) -> bool:
        """Yes or no; Enter is no.

        Raises:
            Left: they typed q, or closed the terminal.
            Back: they typed b.
        """
        answer = self.ask(f"{question} (y, or Enter: not now)", why=why)
        return answer.lower() in ("y", "yes")

    def names(self, question: str, *, why: str) -> list[str]:
        """Names, separated by commas; none where Enter skipped the question."""
        answer = self.ask(question, why=why)
        return [name.strip() for name in answer.split(",") if name.strip()]

    def do(
        self, *command: str, action: "Callable[[Book], Change[Result]]", label: str = ""
    ) -> bool:
        """Save an answer at once, and show the command that does the same.

        Returns:
            Whether it was done; what speaks against it was told.
        """
        try:
            result = self.session.change(label or " ".join(command[:2]), action)
        except PodsError as error:
            self.session.say(" · ".join(part for part in (error.message, error.hint) if part))
            return False
        self.session.show(result.model_copy(update={"next_step": None}))
        self.session.hint("the same by hand:", join(["pods", *command]))
        return True


def walk_on(walk: Walk, steps: tuple[Step, ...]) -> None:
    """Take every step that is due, in order; a step back goes to the last one that was taken."""
    at, taken = 0, list[int]()
    while at < len(steps):
        step = steps[at]
        if step.is_due(walk.book):
            walk.session.say(step.title)
            try:
                step.take(walk)
            except Back:
                at = taken.pop() if taken else at
                continue
            taken.append(at)
        at += 1
