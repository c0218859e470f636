"""Cards taken, put down, exchanged: by keys, and by the mouse."""

from dataclasses import replace

from pods.actions.board import BENCH
from pods.board import deeds
from pods.board.lane import Lane
from pods.board.paper import Paper
from pods.board.pile import Pile
from pods.board.settling import Settling
from pods.board.sitting import Deed
from pods.board.standing import Held, places_of


class Moving(Settling):
    """The board, with cards that can be moved."""

    def action_take(self) -> None:
        """Pick the card up, or put the one in the hand down."""
        standing = self.standing
        card = standing.card(self.board)
        if standing.held is not None:
            self.drop(standing.held, standing.place)
        elif card is not None:
            held = Held(card.id, card.name, standing.source_of(self.board, card))
            self.standing = replace(standing, held=held)
            self.draw()
            self.say(f"{card.name} is in your hand. Where to?")

    def action_put_back(self) -> None:
        """Put the card in the hand back; or end the search."""
        if self.standing.held is not None:
            self.standing = replace(self.standing, held=None)
            self.draw()
            self.say("Put back.")
        elif self.standing.words:
            self.end_search()

    def drop(self, held: Held, target: str, *, stays: bool = False) -> None:
        """Put a card down in a lane."""
        if target == held.source:
            self.action_put_back()
            return
        column = self.board.column(target)
        if column is not None and held.person in column.draft.people:
            self.say(f"{held.name} is in {column.title} already.")
            return

        def deed(anyway: str | None) -> Deed:
            return deeds.move_card(
                self.table,
                held.person,
                source=held.source,
                target=target,
                stays=stays,
                anyway=anyway,
            )

        where = column.title if column else "the bench"
        told = f"{held.name} is {'also ' if stays else ''}{'in' if column else 'on'} {where} now."
        self.do_anyway(deed, told=told, then=held.person)

    def action_also(self) -> None:
        """Put the card in the hand here too."""
        if self.standing.held is not None and self.standing.place != BENCH:
            self.drop(self.standing.held, self.standing.place, stays=True)

    def action_swap(self) -> None:
        """Let the card in the hand and the one under the cursor change places."""
        held, place = self.standing.held, self.standing.place
        card = self.standing.card(self.board)
        if held is None or card is None:
            self.say("Pick a card up first; s on another one lets them change places.")
            return
        self.do_anyway(
            lambda anyway: deeds.swap_cards(
                self.table, held.person, card.id, source=held.source, target=place, anyway=anyway
            ),
            told=f"{held.name} and {card.name} changed places.",
        )

    def action_push(self, across: int) -> None:
        """Move a card straight into the next lane, and stay with it."""
        places, standing = places_of(self.board), self.standing
        at = places.index(standing.place) if standing.place in places else 0
        if 0 <= at + across < len(places):
            self._send(places[at + across], follow=True)

    def action_send(self, number: int) -> None:
        """Move a card straight into a lane by its number."""
        places = places_of(self.board)
        if number < len(places):
            self._send(places[number], follow=False)

    def _send(self, target: str, *, follow: bool) -> None:
        card = self.standing.card(self.board)
        held = self.standing.held
        if held is None and card is not None:
            held = Held(card.id, card.name, self.standing.source_of(self.board, card))
        if held is None:
            return
        if follow:
            self.standing = replace(self.standing, place=target)
        self.drop(held, target)

    def on_pile_released(self, event: Pile.Released) -> None:
        """Put a card down that was dragged; a click picks one up, or puts it down."""
        pressed, was_dragged = self._pressed, self._is_dragging
        self._pressed, self._is_dragging = None, False
        self.query_one("#ghost", Paper).display = False
        place, held = self.lane_at(event.at), self.standing.held
        if held is not None and place is not None and (was_dragged or pressed):
            self.standing = replace(self.standing, place=place, row=0)
            self.drop(held, place)
        elif held is not None:
            self.action_put_back()
        elif pressed is not None and pressed[1] is not None:
            self.action_take()

    def on_lane_clicked(self, event: Lane.Clicked) -> None:
        """Put a card down beside the pile; or go there."""
        self.standing = replace(self.standing, place=event.place, row=0)
        if self.standing.held is not None:
            self.drop(self.standing.held, event.place)
        self.draw()
