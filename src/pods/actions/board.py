"""The board: drafts side by side, the bench beside them, and what is true of each column.

Frozen, as the book it is made from: a move makes a new book, and `spread` a new board, in which
every column that did not change is the very one it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pods.actions.draft_card import DraftCard, Verdict, draft_card, verdict
from pods.actions.drafts import NEAREST, on_the_bench
from pods.actions.result import who
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import fold
from pods.model.speech import listed
from pods.model.words import Interest
from pods.proposals.eligible import stands_on

BENCH = ""
"""Where the bench is named as a place that somebody is moved from, or to."""


class Card(NamedTuple):
    """One index card.

    Attributes:
        id: of the person.
        name: what they are called.
        small: what stands below: how they stand to podding, and where they are.
        is_locked: whether they stay while others move.
        searched: what a search looks through.
    """

    id: str
    name: str
    small: str
    is_locked: bool
    searched: str


@dataclass(frozen=True)
class Column:
    """One draft on the board.

    Attributes:
        draft: the draft; a suggestion that is not kept yet is one too.
        is_kept: whether it stands in the file.
        told: what is true of it.
        cards: those in it.
    """

    draft: Draft
    is_kept: bool
    told: DraftCard
    cards: tuple[Card, ...]

    @property
    def id(self) -> str:
        """The id of the draft."""
        return self.draft.id

    @property
    def title(self) -> str:
        """What it is called."""
        return self.draft.title


@dataclass(frozen=True)
class Board:
    """All that lies on the table.

    Attributes:
        book: what it was made from.
        columns: the drafts of the file in its order, then suggestions that are not kept.
        bench: whoever could be asked and is in no draft and no pod, the Caller first.
        others: everybody else on the list, for a search: in a draft, in a pod, or not now.
        resting: how many said no, or not now.
    """

    book: Book
    today: date
    show_private: bool
    columns: tuple[Column, ...]
    bench: tuple[Card, ...]
    others: tuple[Card, ...]
    resting: int

    def column(self, place: str) -> Column | None:
        """The column of that id; None: the bench."""
        return next((one for one in self.columns if one.id == place), None)

    def cards_at(self, place: str) -> tuple[Card, ...]:
        """The cards in a column, or on the bench."""
        column = self.column(place)
        return column.cards if column else self.bench

    def found(self, words: str) -> tuple[Card, ...]:
        """Everybody, the bench first, in whose name or facts all these words are.

        Those who are in drafts say so, as they are not where one would look for them.
        """
        wanted = fold(words).split()
        free = [one for one in self.bench if all(word in one.searched for word in wanted)]
        others = [one for one in self.others if all(word in one.searched for word in wanted)]
        return (*free, *(self._told_where(one) for one in others))

    def _told_where(self, card: Card) -> Card:
        inside = [one.title for one in self.columns if card.id in one.draft.people]
        return card._replace(small=f"in {listed(inside)}") if inside else card

    def preview(self, place: str, *, coming: str, leaving: str | None = None) -> Verdict | None:
        """What would be true of a column if somebody came, perhaps in somebody's place."""
        column = self.column(place)
        if column is None or coming in column.draft.people:
            return None
        people = (*(one for one in column.draft.people if one != leaving), coming)
        return verdict(self.book, people, today=self.today, show_private=self.show_private)

    def as_pod(self, place: str) -> Verdict:
        """What would be true of a column as a pod, which the Caller would be part of."""
        column = self.column(place)
        me = () if self.book.caller.organiser else (self.book.caller.id,)
        people = dict.fromkeys((*me, *(column.draft.people if column else ())))
        return verdict(self.book, tuple(people), today=self.today, show_private=self.show_private)


def spread(
    book: Book,
    *,
    today: date,
    ideas: Sequence[Draft] = (),
    show_private: bool = False,
    before: Board | None = None,
) -> Board:
    """Lay everything out.

    Args:
        book: the book.
        today: the day it is.
        ideas: suggestions that are not in the file.
        show_private: whether private rules and ties are told in full.
        before: the board before a move; its columns are taken over where nothing about them can
            have changed, so that a move costs what the two columns it touches cost.
    """
    known = before if before is not None and _is_same_list(book, before.book) else None
    cards = _Cards(book, today, known)
    waiting = [(one, True) for one in book.drafts.values() if one.is_waiting]
    columns = []
    for draft, is_kept in (*waiting, *((one, False) for one in ideas)):
        column = _unchanged(known, draft, is_kept=is_kept)
        if column is None:
            told = draft_card(book, draft, today=today, show_private=show_private)
            column = Column(
                draft, is_kept, told, tuple(cards.of(one, draft) for one in draft.people)
            )
        columns.append(column)
    bench = _bench(book, columns, today=today)
    me = () if book.caller.organiser else (book.caller.id,)
    others = [one for one in (*me, *book.people) if one not in bench]
    resting = sum(stands_on(one, today) not in NEAREST for one in book.people.values())
    return Board(
        book=book,
        today=today,
        show_private=show_private,
        columns=tuple(columns),
        bench=tuple(cards.of(one) for one in bench),
        others=tuple(cards.of(one) for one in others),
        resting=resting,
    )


class _Cards:
    """Cards, made once a person as long as the list of people is the same."""

    def __init__(self, book: Book, today: date, before: Board | None) -> None:
        self._book, self._today = book, today
        known = (*before.bench, *before.others) if before is not None else ()
        self._known = {card.id: card for card in known}

    def of(self, person: str, draft: Draft | None = None) -> Card:
        """The card of somebody, in a draft or out of any."""
        if person not in self._known:
            self._known[person] = self._made(person)
        card = self._known[person]
        return card._replace(is_locked=draft is not None and person in draft.locked)

    def _made(self, person_id: str) -> Card:
        book, person = self._book, self._book.person(person_id)
        name = who(book, person_id).name
        is_me = person_id == book.caller.id
        step: Interest | str = "you" if is_me else stands_on(person, self._today)
        pods = [pod.title for pod in book.pods_of(person_id)]
        small = " · ".join([step, *([person.place] if person.place else []), *pods])
        searched = (name, person.name, person.id, small, *person.topics, *person.seeks)
        return Card(person_id, name, small, is_locked=False, searched=fold(" ".join(searched)))


def _bench(book: Book, columns: Sequence[Column], *, today: date) -> tuple[str, ...]:
    """The Caller, unless in a column already; then everybody free who is in no suggestion."""
    placed = {one for column in columns for one in column.draft.people}
    me = () if book.caller.organiser or book.caller.id in placed else (book.caller.id,)
    return (*me, *(one for one in on_the_bench(book, today=today) if one not in placed))


def _is_same_list(book: Book, before: Book) -> bool:
    """Whether all but the drafts is the very same: entries are frozen, so that is enough."""
    return all(
        getattr(book, section) is getattr(before, section)
        for section in ("caller", "settings", "people", "ties", "rules", "pods")
    )


def _unchanged(before: Board | None, draft: Draft, *, is_kept: bool) -> Column | None:
    column = before.column(draft.id) if before is not None else None
    return column if column and column.draft is draft and column.is_kept == is_kept else None
