"""The board on plain lines: the same moves, typed; for whoever listens, or has no full screen."""

from collections.abc import Callable
from contextlib import suppress

from pods.actions.board import Board
from pods.actions.drafts import Drafts
from pods.actions.fitting import where_fits, who_fits
from pods.actions.overrule import OverrulableError
from pods.actions.person_card import person_card
from pods.actions.result import Result, Who
from pods.ask.questions import LeftError, Questions
from pods.board import deeds, typed
from pods.board.sitting import Deed, Sitting
from pods.board.typed import Command
from pods.errors import PodsError
from pods.model.naming import NamingError

Show = Callable[[Result], None]
Which = Callable[[NamingError], str | None]
"""Asks who is meant: what to go on with, or None where nobody was."""

HOW = (
    "move ANA to WEDNESDAY · move ANA to bench · also ANA in B (stays where she is too) · "
    "swap ANA BO · lock ANA · unlock ANA · new NAME · name B NEW NAME · note B TEXT · drop B · "
    "keep SUGGESTION · fits B · where ANA · card ANA · pod B NAME · undo · redo · "
    "show, or Enter · q"
)


class Leaving(Exception):  # noqa: N818 - no error: somebody has had enough for today
    """The human gets up from the table."""


class PlainBoard:
    """A conversation at the table.

    Args:
        table: the sitting.
        questions: whoever asks.
        show: puts a result on the screen.
        which: asks who is meant by a name in doubt.
    """

    def __init__(self, table: Sitting, questions: Questions, *, show: Show, which: Which) -> None:
        self._table, self._questions, self._show, self._which = table, questions, show, which
        self._doing: dict[str, Callable[[Command], None]] = {
            "move": self._move,
            "also": self._move,
            "swap": self._swap,
            "lock": self._lock,
            "unlock": self._lock,
            "new": lambda said: self._do(deeds.begin(self._table, said.first)),
            "name": lambda said: self._do(deeds.rename(table, self._draft(said), said.second)),
            "note": lambda said: self._do(deeds.write_note(table, self._draft(said), said.second)),
            "drop": self._drop,
            "keep": lambda said: self._do(deeds.keep(table, self._idea(said))),
            "pod": self._promote,
            "fits": self._fits,
            "where": self._where,
            "card": self._card,
            "show": lambda _: self._lay_out(),
            "undo": lambda _: self._tell(f"taken back: {table.undo()}"),
            "redo": lambda _: self._tell(f"done again: {table.redo()}"),
            "help": lambda _: self._tell(HOW),
            "quit": self._leave,
        }

    def play(self) -> None:
        """Ask for one move after the other, until somebody leaves."""
        self._lay_out()
        with suppress(Leaving, LeftError):
            while True:
                said = self._questions.text("Move", explained=HOW)
                try:
                    self._listen(said)
                except PodsError as error:
                    if isinstance(error, LeftError):
                        raise
                    self._questions.refuse(error)

    def _listen(self, said: str) -> None:
        if self._table.look_again():
            self._tell("The file was changed elsewhere. As it is now:")
            self._lay_out()
        self._play_out(typed.command_of(said))

    def _play_out(self, command: Command) -> None:
        """Do it, with whoever is meant where a name is in doubt."""
        try:
            self._doing[command.verb](command)
        except NamingError as doubt:
            settled = command.naming(doubt.typed, meant=self._which(doubt))
            if settled == command:
                raise
            self._play_out(settled)

    def _move(self, said: Command) -> None:
        board = self._table.board
        person = typed.person_of(board, said.first)
        target = typed.place_of(board, said.second)
        source = typed.source_of(board, person, said.origin, target=target)
        stays = said.verb == "also"

        def deed(anyway: str | None) -> Deed:
            return deeds.move_card(
                self._table, person, source=source, target=target, stays=stays, anyway=anyway
            )

        self._do_anyway(deed)

    def _swap(self, said: Command) -> None:
        board = self._table.board
        one, other = typed.person_of(board, said.first), typed.person_of(board, said.second)
        source = typed.source_of(board, one, None, target=None)
        target = typed.source_of(board, other, None, target=None)

        def deed(anyway: str | None) -> Deed:
            return deeds.swap_cards(
                self._table, one, other, source=source, target=target, anyway=anyway
            )

        self._do_anyway(deed)

    def _lock(self, said: Command) -> None:
        board = self._table.board
        person = typed.person_of(board, said.first)
        place = typed.source_of(board, person, said.second or None, target=None)
        column = board.column(place)
        if column is None or (person in column.draft.locked) == (said.verb == "lock"):
            self._tell("Nothing changes by that.")
            return
        self._do(deeds.lock_card(self._table, person, draft=place))

    def _drop(self, said: Command) -> None:
        place = self._draft(said)
        column = self._table.board.column(place)
        if column is None or not column.is_kept:
            self._table.forget(place)
            self._lay_out()
        elif not column.cards or self._questions.confirm(
            f"{column.title} holds {len(column.cards)}. Throw it away?"
        ):
            self._do(deeds.throw_away(self._table, place))
            self._table.forget(place)

    def _promote(self, said: Command) -> None:
        board = self._table.board
        place = self._draft(said)
        starts = [start.at for start in board.as_pod(place).starts]
        asked = (
            f"At which hour? {', '.join(starts)} (Enter: none yet)" if starts else "At which hour?"
        )
        at = self._questions.text(asked, explained="Any hour can be typed, as tue 17:00.")

        def deed(anyway: str | None) -> Deed:
            return deeds.promote(self._table, place, name=said.second, at=at, anyway=anyway)

        self._do_anyway(deed)

    def _fits(self, said: Command) -> None:
        draft = self._draft(said)
        book = typed.with_ideas(self._table, only=draft)
        self._show(who_fits(book, draft=draft, today=self._table.today))

    def _where(self, said: Command) -> None:
        person = typed.person_of(self._table.board, said.first)
        book = typed.with_ideas(self._table)
        self._show(where_fits(book, person=f"@{person}", today=self._table.today))

    def _card(self, said: Command) -> None:
        book = self._table.book
        person = book.person(typed.person_of(self._table.board, said.first))
        self._show(person_card(book, person, show_private=False, today=self._table.today))

    def _leave(self, _: Command) -> None:
        raise Leaving

    def _draft(self, said: Command) -> str:
        return typed.draft_of(self._table.board, said.first)

    def _idea(self, said: Command) -> str:
        return typed.idea_of(self._table, said.first)

    def _do_anyway(self, deed: Callable[[str | None], Deed]) -> None:
        """Do it; where a rule of the Caller's own is against it, ask whether they mean it."""
        try:
            self._do(deed(None))
        except OverrulableError as error:
            self._tell(f"{error.message}.")
            if self._questions.confirm("Do it all the same?"):
                self._do(deed(self._questions.text("Because? (Enter: no reason)")))

    def _do(self, deed: Deed) -> None:
        result = self._table.at_once(deed)
        self._show(result.model_copy(update={"next_step": None}))

    def _lay_out(self) -> None:
        self._show(told_of(self._table.board))

    def _tell(self, text: str) -> None:
        self._questions.tell(text)


def told_of(board: Board) -> Drafts:
    """The whole board as the list that `pods drafts` shows, suggestions among it."""
    cards = [
        column.told
        if column.is_kept
        else column.told.model_copy(update={"title": f"{column.title} (not kept yet)"})
        for column in board.columns
    ]
    bench = tuple(Who(id=card.id, name=card.name) for card in board.bench)
    return Drafts(drafts=tuple(cards), bench=bench)
