"""Somebody at the full-screen board: keys and mouse go in, the lines of the screen come out."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from pods.board.app import BoardApp
from pods.board.pile import Pile
from pods.board.sitting import Sitting
from pods.board.writing import Line

# Looks, 5 ms apart or more, until something has to be there: half a minute on a busy machine.
_PATIENCE = 6000

Play = Callable[["Player"], Awaitable[None]]


class Player:
    """The app with somebody at it."""

    def __init__(self, app: BoardApp, pilot: Pilot[str]) -> None:
        self.app, self.pilot, self.table = app, pilot, app.table

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all of it is done and saved, or asked about."""
        await self.pilot.press(*keys)
        await self.settled()

    async def type(self, text: str) -> None:
        """Answer a question with a text, and Enter, once it is asked."""
        for _ in range(_PATIENCE):
            if len(self.app.screen_stack) > 1 and self.app.screen.query(Line):
                break
            await asyncio.sleep(0.005)
        self.app.screen.query_one(Line).value = text
        await self.press("enter")

    async def settled(self) -> None:
        """Wait until nothing is under way any more, but for a question on the screen."""
        for _ in range(_PATIENCE):
            is_busy = any(not worker.is_finished for worker in self.app.workers)
            is_asked = len(self.app.screen_stack) > 1
            if self.table.is_saved and (is_asked or not is_busy):
                await self.pilot.pause()
                return
            await asyncio.sleep(0.005)
        raise AssertionError

    @property
    def lines(self) -> list[str]:
        """What is on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(piece.text for piece in strip).rstrip() for strip in strips]

    @property
    def screen(self) -> str:
        """What is on the screen, in one piece."""
        return "\n".join(self.lines)

    @property
    def says(self) -> str:
        """The line above the keys."""
        region = self.app.screen_stack[0].query_one("#says").region
        return " ".join(line.strip() for line in self.lines[region.y : region.bottom])

    def pile(self, place: str) -> Pile:
        """The cards of a lane."""
        return next(pile for pile in self.app.query(Pile) if pile.place == place)


def sit(
    table: Sitting, play: Play, *, size: tuple[int, int] = (90, 28), light: str = "lamp"
) -> None:
    """Let somebody play at a table, without a terminal."""

    async def run() -> None:
        app = BoardApp(table, theme=light)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await play(Player(app, pilot))

    asyncio.run(run())
