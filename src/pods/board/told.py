"""What the board says: headings, verdicts, the line at the top and the one at the bottom."""

from collections.abc import Mapping

from pods.actions.board import Board, Column
from pods.actions.draft_card import Verdict
from pods.board.cutting import cut
from pods.board.keys import at_the_bottom
from pods.view.drafts import asked_sentence, said_of, size_of
from pods.view.page import Page
from pods.view.show import show
from pods.view.theme import GOOD, QUIET, STRONG, WARN

Palette = Mapping[str, str]
"""The styles of `pods.view.theme` as the light is: on a bright card yellow cannot be read."""


def heading_of_bench(board: Board, *, words: str, found: int, width: int) -> Page:
    """What the bench is called, and how many are on it."""
    if words:
        told = cut(f"{found} with “{show(words)}”", width)
        return Page().line(("Found", STRONG)).line((told, QUIET))
    rest = f" · {board.resting} resting" if board.resting else ""
    return Page().line(("Bench", STRONG)).line((f"{len(board.bench)} free{rest}", QUIET))


def heading_of(column: Column, *, number: int, width: int, coming: str = "") -> Page:
    """What a draft is called, and how many of how many, each on one line."""
    count = len(column.cards)
    size = size_of(column.told, count)
    more = f" · with {show(coming)} {count + 1}" if coming else ""
    kept = "" if column.is_kept else " · not kept"
    key = f"{number}  " if number < 10 else ""  # noqa: PLR2004 - keys go to 9
    page = Page().line((key, QUIET), (cut(show(column.title), width - len(key)), STRONG))
    return page.line((cut(f"{size}{kept}{more}", width), QUIET))


def empty_of(place: str, *, words: str) -> str:
    """What invites where no card lies."""
    if place:
        return " nobody yet"
    return " nobody by that" if words else " everybody has a place"


def verdict_of(column: Column, palette: Palette) -> Page:
    """What is true of a draft."""
    page = Page()
    if column.told.at:
        page.line(("in mind: ", QUIET), column.told.at)
    if column.cards:
        _on(page, column.told, palette)
    else:
        page.line(("1-9, Enter or the mouse put a card here.", QUIET))
    for asked in column.told.asked:
        page.line((asked_sentence(asked), QUIET))
    if column.told.note:
        page.line((f"“{column.told.note}”", QUIET))
    return page


def preview_of(verdict: Verdict, *, coming: str, palette: Palette) -> Page:
    """What would be true of it with somebody who is in the hand."""
    page = Page().line((f"with {coming} it would be:", STRONG))
    _on(page, verdict, palette)
    return page


def top_line(board: Board, *, hidden: tuple[int, int], is_saved: bool) -> Page:
    """What lies on the table, what is beyond its edges, and whether all of it is saved."""
    drafts = len(board.columns)
    parts = [f"{drafts} draft{'s' * (drafts != 1)}", "saved" if is_saved else "saving …"]
    ideas = sum(not column.is_kept for column in board.columns)
    if ideas:
        parts.append(f"{ideas} not kept yet (k keeps)")
    before, after = hidden
    parts += [f"← {before} more"] if before else []
    parts += [f"{after} more →"] if after else []
    return Page().line(" · ".join(parts))


def bottom_line(*, in_hand: bool, width: int) -> Page:
    """The keys worth knowing now."""
    parts: list[tuple[str, str]] = []
    for key, short in at_the_bottom(in_hand=in_hand, width=width):
        parts += [(key, STRONG), (f" {short}   ", QUIET)]
    return Page().line(*parts)


def palette_of(variables: Mapping[str, str], *, is_native: bool) -> Palette:
    """The styles in the light there is."""
    if is_native:
        return {GOOD: "green", WARN: "bold", QUIET: "dim"}
    return {GOOD: variables["good"], WARN: f"bold {variables['warn']}", QUIET: variables["small"]}


def _on(page: Page, verdict: Verdict, palette: Palette) -> None:
    for said in said_of(verdict):
        style = palette.get(said.style, "")
        page.line((f"{said.about}: ", palette[QUIET]), (said.text, style))
