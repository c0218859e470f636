"""The board on a full screen, with all that can be done to a draft besides moving cards."""

import os
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from pods.actions.board import BENCH, Column
from pods.board import deeds, sheets
from pods.board.dialogs import Ask, Choose, Read
from pods.board.keys import KEYS
from pods.board.looks import theme_for
from pods.board.moving import Moving
from pods.board.settling import INTERRUPTED
from pods.board.sitting import Deed, Sitting
from pods.board.standing import Held, places_of
from pods.errors import PodsError


def play(table: Sitting) -> None:
    """Sit at the board until the human gets up.

    Raises:
        KeyboardInterrupt: they left with Ctrl-C.
        Exception: whatever went wrong inside; the boundary tells it.
    """
    for name in ("COLUMNS", "LINES"):  # else Textual believes them, and no resize is ever seen
        os.environ.pop(name, None)
    app = BoardApp(table, theme=theme_for(os.environ))
    result = app.run()
    if app.failure is not None:
        raise app.failure
    if result == INTERRUPTED:
        raise KeyboardInterrupt


class BoardApp(Moving):
    """The board, with everything that can be done at it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, key.action, key.told, show=False, priority=key.keys == "ctrl+c")
        for key in KEYS
    ]

    async def action_lock(self) -> None:
        """Keep somebody here while others move, or let them move again."""
        column, card = self.column_here(), self.standing.card(self.board)
        if column is not None and card is not None:
            free = f"{card.name} may move again."
            told = free if card.is_locked else f"{card.name} stays in {column.title}."
            await self.do(deeds.lock_card(self.table, card.id, draft=column.id), told=told)

    def action_card(self) -> None:
        """Look at the card."""
        card = self.standing.card(self.board)
        if card is not None:
            self.push_screen(Read(sheets.card_of(self.table, card.id)))

    def action_help(self) -> None:
        """Tell the keys."""
        self.push_screen(Read(sheets.help_page()))

    @work
    async def action_fits(self) -> None:
        """Say who of the bench fits here; Enter brings somebody."""
        column = self.column_here()
        if column is None:
            return
        found = sheets.who_fits_in(self.table, column.id)
        hint = "Enter brings them here · Esc puts this away"
        lines = sheets.fit_lines(found)
        chosen = await self.push_screen_wait(Choose(sheets.fit_question(found), lines, hint=hint))
        if chosen is not None:
            person = found.lines[int(chosen)].person
            self.drop(Held(person.id, person.name, BENCH), column.id)

    @work
    async def action_where(self) -> None:
        """Say where somebody would fit; Enter puts them there."""
        card = self.standing.card(self.board)
        if card is None:
            return
        try:
            found = sheets.where_fits_for(self.table, card.id)
        except PodsError as error:
            self.refuse(error)
            return
        source = self.standing.source_of(self.board, card)
        hint = "Enter puts them there · Esc puts this away"
        lines = sheets.fit_lines(found)
        chosen = await self.push_screen_wait(Choose(sheets.fit_question(found), lines, hint=hint))
        if chosen is not None:
            self.drop(Held(card.id, card.name, source), found.lines[int(chosen)].draft)

    @work
    async def action_begin(self) -> None:
        """Begin a draft."""
        name = await self.push_screen_wait(
            Ask(
                "What is the new draft called?",
                check=lambda said: self._would(deeds.begin(self.table, said)),
            )
        )
        if name is not None and await self.do(
            deeds.begin(self.table, name), told=f"{name} is begun. 1-9 send cards to it."
        ):
            self.standing = replace(self.standing, place=places_of(self.board)[-1], row=0)
            self.draw()

    @work
    async def action_rename(self) -> None:
        """Give the draft another name."""
        column = self.column_here()
        if column is not None:
            asked = Ask(
                f"What is {column.title} called from now on?",
                value=column.title,
                check=lambda said: self._would(deeds.rename(self.table, column.id, said)),
            )
            name = await self.push_screen_wait(asked)
            if name is not None:
                await self.do(
                    deeds.rename(self.table, column.id, name), told=f"It is called {name} now."
                )

    @work
    async def action_note(self) -> None:
        """Write down why."""
        column = self.column_here()
        if column is not None:
            note = column.draft.note or ""
            said = await self.push_screen_wait(Ask(f"Why {column.title}?", value=note))
            if said is not None:
                await self.do(deeds.write_note(self.table, column.id, said), told="Noted.")

    async def action_keep(self) -> None:
        """Keep a suggestion."""
        column = self.column_here()
        if column is not None and not column.is_kept:
            await self.do(deeds.keep(self.table, column.id), told=f"{column.title} is kept.")
        elif column is not None:
            self.say(f"{column.title} is in the file already.")

    @work
    async def action_throw_away(self) -> None:
        """Throw a draft away; with people in it only when the human means it."""
        column = self.column_here()
        if column is None:
            return
        if not column.is_kept:
            self.table.forget(column.id)
            await self.lay_out()
            self.say(f"{column.title} is off the board; it was in no file.")
            return
        if column.cards:
            sure = [
                f"Yes, throw {column.title} away; the people stay on the list",
                "No, let it sit",
            ]
            chosen = await self.push_screen_wait(
                Choose(
                    f"{column.title} holds {len(column.cards)}.",
                    sheets.plain(sure),
                    hint="u brings it back",
                )
            )
            if chosen != "0":
                return
        if await self.do(deeds.throw_away(self.table, column.id), told=f"{column.title} is gone."):
            self.table.forget(column.id)

    @work
    async def action_promote(self) -> None:
        """Make a draft a pod: its name, its hour."""
        column = self.column_here()
        if column is None:
            return
        asked = Ask(
            f"{column.title} becomes a pod. What is it called?",
            hint=sheets.promote_hint(self.table, column.id),
        )
        name = await self.push_screen_wait(asked)
        if not name:
            return
        starts = [start.at for start in self.board.as_pod(column.id).starts]
        asked = Ask(
            "At which hour does it meet?",
            value=column.draft.at or next(iter(starts), ""),
            hint=f"holds all season: {', '.join(starts)}" if starts else "Enter alone: none yet",
        )
        at = await self.push_screen_wait(asked)
        if at is not None:
            self.do_anyway(
                lambda anyway: deeds.promote(
                    self.table, column.id, name=name, at=at.strip(), anyway=anyway
                ),
                told=f"{name} is a pod, and everybody has a held seat. pods invite asks them.",
            )

    def column_here(self) -> Column | None:
        """The draft that the cursor is in; on the bench it is told that there is none."""
        column = self.board.column(self.standing.place)
        if column is None:
            self.say("That is for a draft: go to one with → first.")
        return column

    def _would(self, deed: Deed) -> object:
        """Whether something could be done, as things stand."""
        return deed.action(self.table.book)
