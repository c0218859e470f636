"""Finding somebody among 150: a line above the bench, and the cards that its words find."""

from dataclasses import replace

from textual import events
from textual.widgets import Input

from pods.actions.board import BENCH
from pods.board.frame import Frame


class Searching(Frame):
    """The board, with a search."""

    def action_search(self) -> None:
        """Look for somebody."""
        self.standing = replace(self.standing, place=BENCH, row=0)
        self.draw()
        search = self._lanes[BENCH].search
        search.add_class("-open")
        search.can_focus = True
        search.focus()

    def end_search(self) -> None:
        """Show the bench as it is."""
        search = self._lanes[BENCH].search
        search.value = ""
        search.remove_class("-open")
        search.can_focus = False
        self.set_focus(None)
        self.standing = replace(self.standing, words="", row=0)
        self.draw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show whom the words find, letter by letter."""
        if event.input is not self._lanes[BENCH].search:
            return  # a dialog takes its own words
        self.standing = replace(self.standing, words=" ".join(event.value.split()), row=0)
        self.draw()

    def on_input_submitted(self) -> None:
        """Go on to the cards that were found; dialogs keep their own words to themselves."""
        self.set_focus(None)
        self.say("m picks the card up; Esc ends the search.")

    async def on_key(self, event: events.Key) -> None:
        """Leave the line of the search by the keys that people try."""
        if self.focused is self._lanes[BENCH].search and event.key in {"down", "escape"}:
            event.stop()
            if event.key == "escape":
                self.end_search()
            else:
                self.set_focus(None)
