"""The board as it is drawn: lanes side by side, the cursor among them, the mouse on top."""

from dataclasses import replace
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.geometry import Offset

from pods.actions.board import BENCH, Board
from pods.board import told
from pods.board.lane import Lane
from pods.board.looks import CSS, DAY, DEFAULTS, LAMP, SIXTEEN, THEMES
from pods.board.paper import Paper
from pods.board.pile import Pile
from pods.board.sitting import Sitting
from pods.board.standing import Held, Standing, places_of
from pods.view.page import Page

_LANE = 25  # columns below which a lane cannot be read
_EDGES = 4  # columns of a lane that are no room for words
_SLIP = 1  # a mouse that moves so little between pressing and letting go has clicked
_WELCOME = "Pick a card up with m or the mouse. Each move is saved at once; u takes it back."
_WELCOME_IDEAS = "Suggestions are in no file until you keep one (k), or move a card in it."


class Frame(App[str]):
    """The board, to look at and to move about on; what changes it is in `BoardApp`.

    Args:
        table: the sitting.
        theme: which light it is in.
    """

    TITLE = "pods board"
    CSS = CSS
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, table: Sitting, *, theme: str) -> None:
        super().__init__(ansi_color=True if theme == SIXTEEN else None)
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme
        self.table = table
        self.standing = Standing()
        self._lanes: dict[str, Lane] = {}
        self._first = 0  # of the columns that are shown
        self._hidden = (0, 0)
        self._room = _LANE  # columns for the words of a heading
        self._pressed: tuple[Offset, Held | None] | None = None
        self._is_dragging = False

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our colours a meaning before a theme is chosen."""
        return dict(DEFAULTS)

    def compose(self) -> ComposeResult:
        """From top to bottom; lanes come with the drafts."""
        yield Paper(id="top")
        with Horizontal(id="table"):
            yield Paper(id="more")
        yield Paper(id="says")
        yield Paper(id="keys")
        yield Paper(id="ghost")

    async def on_mount(self) -> None:
        """Begin on the first suggestion, else on the first draft, else on the bench."""
        ideas = [one.id for one in self.table.ideas]
        begin = [*ideas, *places_of(self.board)[1:]]
        self.standing = Standing(begin[0] if begin else BENCH)
        await self.lay_out()
        self.say(_WELCOME_IDEAS if ideas else _WELCOME)

    @property
    def board(self) -> Board:
        """What lies on the table."""
        return self.table.board

    def say(self, text: str) -> None:
        """Tell something, in the line above the keys."""
        self.query_one("#says", Paper).tell(Page().line(text))

    async def lay_out(self) -> None:
        """Bring the lanes in line with the board, and draw all of it."""
        places = places_of(self.board)
        table = self.query_one("#table", Horizontal)
        for gone in [place for place in self._lanes if place not in places]:
            await self._lanes.pop(gone).remove()
        new = [Lane(place) for place in places if place not in self._lanes]
        self._lanes.update({lane.place: lane for lane in new})
        if new:
            await table.mount(*new, before="#more")
        order = {place: number for number, place in enumerate(places)}
        table.sort_children(
            key=lambda one: order[one.place] if isinstance(one, Lane) else len(order)
        )
        self.draw()

    def draw(self) -> None:
        """Show everything as it is; lanes that do not change are not drawn again.

        The file may just have been read again, with other drafts in it: their lanes come next.
        """
        board = self.board
        self.standing = standing = self.standing.settled(board)
        self._choose_lanes()
        palette = told.palette_of(self.theme_variables, is_native=self.theme == SIXTEEN)
        for number, place in enumerate(places_of(board)):
            if place in self._lanes:
                self._draw_lane(place, number, palette)
        in_hand = standing.held is not None
        self.query_one("#top", Paper).tell(
            told.top_line(board, hidden=self._hidden, is_saved=self.table.is_saved)
        )
        self.query_one("#keys", Paper).tell(
            told.bottom_line(in_hand=in_hand, width=self.size.width - 2)
        )

    def _draw_lane(self, place: str, number: int, palette: told.Palette) -> None:
        board, standing, lane = self.board, self.standing, self._lanes[place]
        if not lane.display:
            return
        is_on, held = place == standing.place, standing.held
        cards = standing.cards(board, place)
        taken = held.person if held and held.source == place else None
        empty = told.empty_of(place, words=standing.words)
        lane.pile.lay(cards, cursor=standing.row if is_on else None, held=taken, empty=empty)
        column = board.column(place)
        if column is None:
            heading = told.heading_of_bench(
                board, words=standing.words, found=len(cards), width=self._room
            )
            lane.tell(heading, Page(), is_on=is_on)
            return
        coming = held.name if held and is_on and held.source != place else ""
        verdict = told.verdict_of(column, palette)
        seen = board.preview(place, coming=held.person) if held and coming else None
        if seen is not None:
            verdict = told.preview_of(seen, coming=coming, palette=palette)
        heading = told.heading_of(
            column, number=number, width=self._room, coming=coming if seen else ""
        )
        lane.tell(heading, verdict, is_on=is_on)

    def _choose_lanes(self) -> None:
        """Show as many lanes as can be read, the bench always where there is room for two."""
        count = max((self.size.width - 2) // _LANE, 1)
        self._room = self.size.width // count - _EDGES
        shown = self.standing.seen(self.board, count=count, first=self._first)
        self._first, self._hidden = shown.first, (shown.before, shown.after)
        for place, lane in self._lanes.items():
            lane.display = place in shown.places
        more = self.query_one("#more", Paper)
        more.display = count > len(shown.places)
        few = "n begins a draft; pods suggest --board lays suggestions here."
        more.tell(Page().line("n begins another draft." if self.board.columns else few))

    def action_go(self, across: int, down: int) -> None:
        """Move the cursor."""
        self.standing = self.standing.moved(self.board, across=across, down=down)
        self.draw()

    def action_light(self) -> None:
        """Change between day and lamp light."""
        if self.theme == SIXTEEN:
            self.say("This terminal's own colours are used: it has few, or none are wanted.")
            return
        self.theme = DAY if self.theme == LAMP else LAMP
        self.call_after_refresh(self.draw)

    def on_resize(self) -> None:
        """Show as many lanes as there is room for now."""
        if self._lanes:
            self.call_after_refresh(self.draw)

    def on_pile_pressed(self, event: Pile.Pressed) -> None:
        """Remember what is under the mouse, and put the cursor there."""
        standing = replace(self.standing, place=event.place, row=event.index or 0)
        card = standing.card(self.board) if event.index is not None else None
        held = None
        if card is not None:
            held = Held(card.id, card.name, standing.source_of(self.board, card))
        self._pressed, self._is_dragging = (event.at, held), False
        if self.standing.held is None:
            self.standing = standing
            self.draw()

    def on_pile_dragged(self, event: Pile.Dragged) -> None:
        """Carry the card along, and show what it would do where it is."""
        if self._pressed is None:
            return
        begun, held = self._pressed
        if not self._is_dragging:
            far = abs(event.at.x - begun.x) > _SLIP or abs(event.at.y - begun.y) > _SLIP
            if held is None or not far:
                return
            self._is_dragging = True
            self.standing = replace(self.standing, held=held)
        place = self.lane_at(event.at)
        if place is not None and place != self.standing.place:
            self.standing = replace(self.standing, place=place, row=0)
        ghost = self.query_one("#ghost", Paper)
        ghost.tell(Page().line(held.name if held else ""))
        ghost.styles.offset = (event.at.x + 1, event.at.y)
        ghost.display = True
        self.draw()

    def lane_at(self, at: Offset) -> str | None:
        """The lane under the mouse."""
        shown = (lane for lane in self._lanes.values() if lane.display)
        return next((lane.place for lane in shown if lane.region.contains_point(at)), None)
