"""A picture of the board, for the README and the docs."""

import asyncio
import re
from collections.abc import Sequence

from pods.board.app import BoardApp
from pods.board.sitting import Sitting

# Names that the drawing library makes up anew each time; a picture of the same board is the same.
_ANY_ID = re.compile(r"terminal-\d+")


def photograph(table: Sitting, *, keys: Sequence[str], size: tuple[int, int], light: str) -> str:
    """A picture of the board (SVG) after some keys, without a terminal."""
    return _ANY_ID.sub("board", asyncio.run(_taken(table, keys=keys, size=size, light=light)))


async def _taken(table: Sitting, *, keys: Sequence[str], size: tuple[int, int], light: str) -> str:
    app = BoardApp(table, theme=light)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await app.finish()  # not all workers: one may wait for an answer, on the very picture
        await pilot.pause()
        return app.export_screenshot()
