"""A pile of index cards, drawn line by line: quick with 150 of them, and exact under the mouse."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pods.actions.board import Card
from pods.board.cutting import cut
from pods.view.show import show

_ROOMY, _CLOSE, _DENSE = 3, 2, 1
_SHORTEST = 3  # columns; what is cut to fewer says nothing


class Pile(ScrollView):
    """The cards of one draft, or of the bench.

    Args:
        place: the id of the draft; empty: the bench.
        empty: what is said where no card lies.
    """

    COMPONENT_CLASSES = {  # noqa: RUF012 - as Textual declares it
        "pile--card", "pile--small", "pile--cursor", "pile--held", "pile--empty",
    }  # fmt: skip
    can_focus = False

    class Pressed(Message):
        """The mouse was pressed on a card, or beside all of them."""

        def __init__(self, place: str, index: int | None, at: Offset) -> None:
            super().__init__()
            self.place, self.index, self.at = place, index, at

    class Dragged(Message):
        """The mouse was moved with the button down."""

        def __init__(self, at: Offset) -> None:
            super().__init__()
            self.at = at

    class Released(Message):
        """The button was let go."""

        def __init__(self, at: Offset) -> None:
            super().__init__()
            self.at = at

    def __init__(self, place: str, *, empty: str) -> None:
        super().__init__()
        self.place = place
        self._empty = empty
        self._cards: tuple[Card, ...] = ()
        self._cursor: int | None = None
        self._held: str | None = None
        self._pitch = _DENSE
        self._is_pressed = False

    def lay(
        self, cards: tuple[Card, ...], *, cursor: int | None, held: str | None, empty: str
    ) -> None:
        """Show these cards.

        Args:
            cards: from top to bottom.
            cursor: which of them the cursor is on; None: it is elsewhere.
            held: the id of the card in the hand that was taken from here.
            empty: what is said where there is none.
        """
        if (cards, cursor, held, empty) == (self._cards, self._cursor, self._held, self._empty):
            return
        self._cards, self._cursor, self._held, self._empty = cards, cursor, held, empty
        self._measure()
        if cursor is not None:
            top, height = cursor * self._pitch, self.size.height
            if not self.scroll_offset.y <= top <= self.scroll_offset.y + height - self._pitch:
                self.scroll_to(y=max(top - height // 2, 0), animate=False, immediate=True)
        self.refresh()

    def on_resize(self) -> None:
        """Give each card as much room as there is."""
        self._measure()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take note of where a click, or a drag, begins."""
        self._is_pressed = True
        self.capture_mouse()
        index = (event.y + self.scroll_offset.y) // self._pitch
        on_card = index if 0 <= index < len(self._cards) else None
        self.post_message(self.Pressed(self.place, on_card, event.screen_offset))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell where a card is dragged to."""
        if self._is_pressed:
            self.post_message(self.Dragged(event.screen_offset))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Tell where it is let go."""
        if self._is_pressed:
            self._is_pressed = False
            self.release_mouse()
            self.post_message(self.Released(event.screen_offset))

    def on_click(self, event: events.Click) -> None:
        """Keep the click from the lane: pressing and letting go said it all."""
        event.stop()

    def render_line(self, y: int) -> Strip:
        """One line of the pile."""
        width = self.size.width
        index, part = divmod(y + self.scroll_offset.y, self._pitch)
        if not self._cards and y == 0:
            style = self.get_component_rich_style("pile--empty")
            return Strip([Segment(set_cell_size(self._empty, width), style)], width)
        if index >= len(self._cards) or (part and part == self._pitch - 1):
            return Strip.blank(width, self.rich_style)
        return self._card_line(self._cards[index], index, part, width)

    def _card_line(self, card: Card, index: int, part: int, width: int) -> Strip:
        is_held, is_on = card.id == self._held, index == self._cursor
        kind = "cursor" if is_on else "held" if is_held else "card"
        style = self.get_component_rich_style(f"pile--{kind}")
        is_plain = not is_on and not is_held
        small = self.get_component_rich_style("pile--small") if is_plain else style
        if part:
            return _line(f"   {show(card.small)}", style=small, width=width)
        note = "in hand" if is_held else "stays" if card.is_locked else ""
        if self._pitch != _ROOMY:
            note = note or show(card.small)
        name = f" {'▸' if is_on else ' '} {show(card.name)}"
        return _line(name, style=style, width=width, aside=note, aside_style=small)

    def _measure(self) -> None:
        height, count = self.size.height, max(len(self._cards), 1)
        fitting = (
            pitch for pitch in (_ROOMY, _CLOSE) if pitch * count <= height + (pitch == _ROOMY)
        )
        self._pitch = next(fitting, _DENSE)
        gap = self._pitch == _ROOMY
        self.virtual_size = Size(self.size.width, self._pitch * len(self._cards) - gap)


def _line(
    text: str, *, style: Style, width: int, aside: str = "", aside_style: Style | None = None
) -> Strip:
    """A text, and at the right edge as much of another one as there is room for."""
    shown = cut(text, width)
    room = width - cell_len(shown) - len("  ") - len(" ")
    note = cut(aside, room) if room > _SHORTEST else ""
    gap = " " * (width - cell_len(shown) - cell_len(note) - bool(note))
    pieces = [Segment(shown + gap, style), Segment(f"{note} " if note else "", aside_style)]
    return Strip(pieces, width)
