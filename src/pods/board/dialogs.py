"""Small sheets that lie on the board for a moment: a question, a choice, something to read."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.console import RenderableType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from pods.board.paper import Paper
from pods.board.writing import Line
from pods.errors import PodsError
from pods.view.page import Page


class Dialog(ModalScreen[str | None]):
    """A sheet; Esc puts it away, and nothing was said."""

    AUTO_FOCUS = "*"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Put away"),
        Binding("ctrl+c", "app.interrupt", "Leave", priority=True),
    ]


class Ask(Dialog):
    """A question with one line for the answer.

    Args:
        question: what is asked.
        value: what stands there already.
        hint: what helps to answer.
        check: raises a PodsError for an answer that cannot be; it is told, and asked again.
    """

    def __init__(
        self,
        question: str,
        *,
        value: str = "",
        hint: str = "Enter says it · Esc leaves it",
        check: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self._question, self._value, self._hint, self._check = question, value, hint, check

    def compose(self) -> ComposeResult:
        """The question, the line, the hint."""
        with Vertical():
            yield Paper(Page().line(self._question), classes="question")
            yield Line(self._value)
            yield Paper(Page().line(self._hint), classes="hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer, if it can be one."""
        event.stop()
        try:
            if self._check is not None:
                self._check(event.value)
        except PodsError as error:
            told = " · ".join(part for part in (error.message, error.hint) if part)
            self.query_one(".hint", Paper).tell(Page().line(told))
        else:
            self.dismiss(event.value)


class Choose(Dialog):
    """Something to read line by line, and perhaps one line to choose; the answer is its number.

    Args:
        question: what is chosen.
        lines: what there is.
        hint: what Enter does.
    """

    def __init__(self, question: str, lines: Sequence[RenderableType], *, hint: str) -> None:
        super().__init__()
        self._question, self._lines, self._hint = question, lines, hint

    def compose(self) -> ComposeResult:
        """The question, the lines, the hint."""
        with Vertical():
            yield Paper(Page().line(self._question), classes="question")
            yield OptionList(*self._lines)
            yield Paper(Page().line(self._hint), classes="hint")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the line."""
        event.stop()
        self.dismiss(str(event.option_index))


class Read(Dialog):
    """Something to read.

    Args:
        page: what.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,i,enter,question_mark", "dismiss(None)", "Put away")
    ]

    def __init__(self, page: RenderableType) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """The page, which scrolls where it is long."""
        with Vertical(), VerticalScroll():
            yield Static(self._page)
