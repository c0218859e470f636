"""One lane of the board: a heading, a pile of cards, and what is true of them."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from pods.actions.board import BENCH
from pods.board.paper import Paper
from pods.board.pile import Pile
from pods.board.writing import Line
from pods.view.page import Page


class Lane(Vertical):
    """A draft, a suggestion, or the bench.

    Args:
        place: the id of the draft; empty: the bench.
    """

    class Clicked(Message):
        """Somebody clicked beside the cards."""

        def __init__(self, place: str) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self.heading = Paper(classes="heading")
        self.pile = Pile(place, empty="")
        self.verdict = Paper(classes="verdict")
        self.search = Line(placeholder="a name, a topic, a place", compact=True)
        self.search.can_focus = False  # until it is asked for: every other key is a move

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.heading
        if self.place == BENCH:
            yield self.search
        yield self.pile
        yield self.verdict

    def tell(self, heading: Page, verdict: Page, *, is_on: bool) -> None:
        """Say what it is called, and what is true of it."""
        self.heading.tell(heading)
        self.verdict.tell(verdict)
        self.set_class(is_on, "-on")

    def on_click(self) -> None:
        """A click on the heading, or the verdict; a pile tells its own."""
        self.post_message(self.Clicked(self.place))
