"""Who would fit into a draft, and where somebody would fit."""

from datetime import date
from typing import Literal, NamedTuple

from pods.actions.drafts import NEAREST, find_waiting, on_the_bench
from pods.actions.result import Part, Result, Who, who
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import find_person
from pods.proposals.eligible import stands_on
from pods.proposals.fitting import Fit, Fitting, fittings
from pods.proposals.telling import you_or_short


class FitLine(Part):
    """How somebody would fit into a draft.

    Attributes:
        person: who.
        draft: the id of the draft.
        title: what it is called.
        fit: `fits`; `could`: something is unknown or to mind; `no`: something rules it out.
        speaks_for: true sentences, without their ends.
        speaks_against: the same; private rules without names.
    """

    person: Who
    draft: str
    title: str
    fit: Fit
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


class Fits(Result):
    """Who of the bench fits into a draft, or where somebody would; what fits best comes first.

    Attributes:
        draft: the draft that was asked about; None: a person was.
        person: the person that was asked about; None: a draft was.
        title: what the draft, or the person, is called.
    """

    kind: Literal["fits"] = "fits"
    draft: str | None
    person: str | None
    title: str
    lines: tuple[FitLine, ...]


def who_fits(book: Book, *, draft: str, today: date) -> Fits:
    """Look at everybody on the bench, and the Caller, beside those in a draft.

    First whom nothing rules out, then who has come nearest to podding, then who goes best with
    the others by the criteria of `pods suggest`.

    Raises:
        NamingError, NotAllowedError: no draft that waits is called that.
    """
    found = find_waiting(book, draft)
    me = () if book.caller.organiser else (book.caller.id,)
    bench = (*me, *on_the_bench(book, today=today))
    candidates = [one for one in bench if one not in found.people]
    told = fittings(book, found.people, candidates, today=today)
    ranked = [
        _Ranked(_place(book, one, fitting, today=today), _line(book, found, one, fitting))
        for one, fitting in zip(candidates, told, strict=True)
    ]
    return Fits(draft=found.id, person=None, title=found.title, lines=_ordered(ranked))


def where_fits(book: Book, *, person: str, today: date) -> Fits:
    """Look at somebody beside those in each draft that waits and does not hold them.

    Raises:
        NamingError: nobody is called that.
        UsageError: no draft waits.
    """
    found = find_person(book, person)
    drafts = [one for one in book.drafts.values() if one.is_waiting]
    if not drafts:
        raise UsageError("there is no draft yet", "pods move NAME --to wednesday --new begins one")
    ranked = []
    for draft in drafts:
        if found.id not in draft.people:
            (fitting,) = fittings(book, draft.people, [found.id], today=today)
            order = _place(book, found.id, fitting, today=today)
            ranked.append(_Ranked(order, _line(book, draft, found.id, fitting)))
    title = you_or_short(book, found.id)
    return Fits(draft=None, person=found.id, title=title, lines=_ordered(ranked))


class _Ranked(NamedTuple):
    """A line, and what puts it before or after others; equals keep the order of the list."""

    place: tuple[int, int, int]
    line: FitLine


def _ordered(ranked: list[_Ranked]) -> tuple[FitLine, ...]:
    return tuple(one.line for one in sorted(ranked, key=lambda one: one.place))


def _place(book: Book, person: str, fitting: Fitting, *, today: date) -> tuple[int, int, int]:
    stands = stands_on(book.person(person), today)
    is_near = person != book.caller.id and stands in NEAREST
    step = NEAREST.index(stands) if is_near else 0
    return ("fits", "could", "no").index(fitting.fit), step, -fitting.worth


def _line(book: Book, draft: Draft, person: str, fitting: Fitting) -> FitLine:
    return FitLine(
        person=who(book, person),
        draft=draft.id,
        title=draft.title,
        fit=fitting.fit,
        speaks_for=fitting.speaks_for,
        speaks_against=fitting.speaks_against,
    )
