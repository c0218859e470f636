"""The way from the board to the file: done at once, shown at once, saved while one goes on."""

from asyncio import Lock, to_thread
from collections.abc import Callable
from dataclasses import replace

from textual import work

from pods.actions.overrule import OverrulableError
from pods.board.dialogs import Ask
from pods.board.searching import Searching
from pods.board.sitting import Deed, Sitting
from pods.errors import PodsError

INTERRUPTED = "interrupted"
"""What the board ends with where somebody left by Ctrl-C."""

Anyway = Callable[[str | None], Deed]
"""A deed, by the reason to do it against a rule of one's own; None: not against any."""

_LOOK_EVERY = 1.0  # seconds between two looks whether somebody else changed the file


class Settling(Searching):
    """The board, with its file behind it."""

    def __init__(self, table: Sitting, *, theme: str) -> None:
        super().__init__(table, theme=theme)
        self._door = Lock()  # to the file: one thing after the other

    async def on_mount(self) -> None:
        """Look now and then whether the file was changed elsewhere."""
        self.set_interval(_LOOK_EVERY, self.look)

    @property
    def failure(self) -> Exception | None:
        """What went wrong inside, if anything did."""
        return self._exception

    def _fatal_error(self) -> None:
        """Leave without a traceback on the screen: whoever called tells it."""
        self._close_messages_no_wait()

    async def do(self, deed: Deed, *, told: str = "") -> bool:
        """Do something, show it, and save it while the human goes on.

        Returns:
            Whether it was done; what speaks against it was told.
        """
        try:
            self.table.do(deed)
        except OverrulableError:
            raise
        except PodsError as error:
            self.refuse(error)
            return False
        self.standing = replace(self.standing, held=None)
        await self.lay_out()
        self.say(told or deed.label)
        self.settle()
        return True

    @work
    async def do_anyway(self, deed: Anyway, *, told: str = "", then: str = "") -> None:
        """Do something; where a rule of the Caller's own is against it, ask for the reason."""
        try:
            is_done = await self.do(deed(None), told=told)
        except OverrulableError as error:
            question = f"{error.message[:1].upper()}{error.message[1:]}. Do it all the same?"
            hint = "Because … (Enter alone: no reason) · Esc leaves it as it is"
            reason = await self.push_screen_wait(Ask(question, hint=hint))
            is_done = reason is not None and await self.do(deed(reason), told=told)
        if is_done and then:
            self.standing = self.standing.on(self.board, self.standing.place, then)
            self.draw()

    @work
    async def settle(self) -> None:
        """Save what is queued."""
        async with self._door:
            try:
                said = await to_thread(self.table.settle)
            except PodsError as error:
                said = ""
                self.refuse(error)
        if said:
            self.say(said)
        await self.lay_out()

    async def look(self) -> None:
        """Show what somebody else wrote into the file."""
        if self._door.locked():
            return
        async with self._door:
            try:
                is_new = await to_thread(self.table.look_again)
            except PodsError as error:
                self.refuse(error)
                return
        if is_new:
            await self.lay_out()
            self.say("The file was changed elsewhere; this is how it is now.")

    def refuse(self, error: PodsError) -> None:
        """Tell what speaks against it."""
        self.say(" · ".join(part for part in (error.message, error.hint) if part))

    async def action_undo(self) -> None:
        """Take the last move back."""
        await self._travel(self.table.undo, "Taken back")

    async def action_redo(self) -> None:
        """Do it again."""
        await self._travel(self.table.redo, "Done again")

    async def _travel(self, way: Callable[[], str], told: str) -> None:
        async with self._door:
            try:
                label = await to_thread(way)
            except PodsError as error:
                self.refuse(error)
                return
        await self.lay_out()
        self.say(f"{told}: {label}")

    async def action_quit(self) -> None:
        """Leave, once every move is saved; Textual's own Ctrl-Q comes here too."""
        await self._get_up("")

    async def action_interrupt(self) -> None:
        """The same, by Ctrl-C."""
        await self._get_up(INTERRUPTED)

    async def finish(self) -> None:
        """Wait until every move is saved.

        Raises:
            PodsError: one could not be saved.
        """
        async with self._door:
            await to_thread(self.table.settle)

    async def _get_up(self, result: str) -> None:
        try:
            await self.finish()
        except PodsError as error:
            self.refuse(error)
            await self.lay_out()
        else:
            self.exit(result)
