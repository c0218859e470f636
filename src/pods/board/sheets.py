"""What stands on the sheets that lie on the board for a moment."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from pods.actions.fitting import Fits, where_fits, who_fits
from pods.actions.person_card import person_card
from pods.board.keys import told as keys_told
from pods.board.sitting import Sitting
from pods.board.typed import with_ideas
from pods.view.drafts import fit_sentence
from pods.view.page import Page
from pods.view.show import show
from pods.view.theme import QUIET, STRONG
from pods.view.views import view_of


def card_of(table: Sitting, person: str) -> RenderableType:
    """All that is not private of somebody."""
    book = table.book
    return view_of(person_card(book, book.person(person), show_private=False, today=table.today))


def help_page() -> Page:
    """The keys, and what they do."""
    page = Page().line(("The keys of the board", STRONG)).blank()
    page.table([((key, STRONG), words) for key, words in keys_told()])
    page.blank()
    return page.line(
        ("With the mouse: click a card and click where it goes, or drag it there.", QUIET)
    )


def who_fits_in(table: Sitting, draft: str) -> Fits:
    """Who of the bench fits into a draft."""
    return who_fits(with_ideas(table, only=draft), draft=draft, today=table.today)


def where_fits_for(table: Sitting, person: str) -> Fits:
    """Where somebody would fit."""
    return where_fits(with_ideas(table), person=f"@{person}", today=table.today)


def fit_question(found: Fits) -> str:
    """What the lines answer."""
    if not found.lines:
        return (
            f"Nobody is free for {found.title}."
            if found.draft
            else f"{found.title}: in every draft."
        )
    return f"Who fits {found.title}?" if found.draft else f"Where would {found.title} fit?"


def fit_lines(found: Fits) -> list[RenderableType]:
    """One line for each, with its reasons."""
    return [
        Text.assemble(
            (show(line.person.name if found.draft else line.title), "bold"),
            f" · {show(fit_sentence(line))}",
        )
        for line in found.lines
    ]


def plain(lines: Sequence[str]) -> list[RenderableType]:
    """Lines as they are, without markup."""
    return [Text(show(line)) for line in lines]


def promote_hint(table: Sitting, draft: str) -> str:
    """What becomes of those in it."""
    column, me = table.board.column(draft), table.book.caller
    joins = column is not None and me.id not in column.draft.people and not me.organiser
    return f"Everybody gets a held seat{'; you are in it too' if joins else ''}. Esc lets it sit."
