"""Where the cursor stands, and what is in the hand: no screen, no file."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from pods.actions.board import BENCH, Board, Card


class Held(NamedTuple):
    """A card in the hand, and where it was taken from."""

    person: str
    name: str
    source: str


class Seen(NamedTuple):
    """Which lanes are shown.

    Attributes:
        places: these.
        first: of the columns, the number of the first that is shown.
        before: how many columns there are to the left of them.
        after: how many to the right.
    """

    places: frozenset[str]
    first: int
    before: int
    after: int


@dataclass(frozen=True)
class Standing:
    """Where somebody stands at the board.

    Attributes:
        place: the lane: the id of a draft, or the bench.
        row: the card in it, from 0.
        held: what is in the hand.
        words: what the bench is searched for; empty: it is shown as it is.
    """

    place: str = BENCH
    row: int = 0
    held: Held | None = None
    words: str = ""

    def cards(self, board: Board, place: str) -> tuple[Card, ...]:
        """The cards that are shown in a lane."""
        is_searched = place == BENCH and self.words
        return board.found(self.words) if is_searched else board.cards_at(place)

    def card(self, board: Board) -> Card | None:
        """The card that the cursor is on."""
        cards = self.cards(board, self.place)
        return cards[self.row] if self.row < len(cards) else None

    def moved(self, board: Board, *, across: int = 0, down: int = 0) -> "Standing":
        """One step further; at the edges it stays."""
        places = places_of(board)
        at = (places.index(self.place) if self.place in places else 0) + across
        place = places[min(max(at, 0), len(places) - 1)]
        last = max(len(self.cards(board, place)) - 1, 0)
        return replace(self, place=place, row=min(max(self.row + down, 0), last))

    def settled(self, board: Board) -> "Standing":
        """The same on a board that changed: where the place is gone, on the bench."""
        place = self.place if self.place in places_of(board) else BENCH
        held = self.held
        if held is not None and held.person not in {
            card.id for card in (*board.cards_at(held.source), *board.found(""))
        }:
            held = None
        return replace(self, place=place, held=held).moved(board)

    def on(self, board: Board, place: str, person: str) -> "Standing":
        """On a certain card."""
        ids = [card.id for card in self.cards(board, place)]
        row = ids.index(person) if person in ids else 0
        return replace(self, place=place, row=row)

    def source_of(self, board: Board, card: Card) -> str:
        """Where a card is taken from; one that a search found in a column, from there."""
        if self.place != BENCH or not self.words:
            return self.place
        inside = (one.id for one in board.columns if card.id in one.draft.people)
        return next(inside, BENCH)

    def seen(self, board: Board, *, count: int, first: int) -> Seen:
        """Which lanes to show where there is room for so many.

        Args:
            board: all lanes.
            count: how many fit; of two or more the bench is always one.
            first: the column that was the first one shown; it stays so while it can.
        """
        places = places_of(board)
        if count == 1:
            at = places.index(self.place)
            return Seen(frozenset({self.place}), max(at - 1, 0), at, len(places) - at - 1)
        columns, room = places[1:], count - 1
        if self.place in columns:
            at = columns.index(self.place)
            first = min(max(first, at - room + 1), at)
        first = min(first, max(len(columns) - room, 0))
        shown = columns[first : first + room]
        after = len(columns) - first - len(shown)
        return Seen(frozenset({BENCH, *shown}), first, first, after)


def places_of(board: Board) -> list[str]:
    """The lanes from left to right."""
    return [BENCH, *(column.id for column in board.columns)]
