"""What is between people, and the Caller's rules about who sits with whom."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.interest import coming_day
from pods.actions.result import Change, NextStep, Part, Result, Who, who
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.entry import next_id
from pods.model.names import UnknownNameError, find_people
from pods.model.tie import Rule, Tie
from pods.model.typed import to_type
from pods.model.words import RuleKind, TieKind


class TieChanged(Result):
    """What two people are to each other from now on; `tie` is None where that is private."""

    kind: Literal["tie-changed"] = "tie-changed"
    people: tuple[Who, ...]
    tie: TieKind | None
    removed: bool = False


class RuleChanged(Result):
    """A rule that was made or taken back; of a private one, `rule` is None."""

    kind: Literal["rule-changed"] = "rule-changed"
    rule: RuleKind | None
    people: tuple[Who, ...]
    hard: bool
    private: bool
    until: date | None = None
    removed: bool = False


class RuleLine(Part):
    """One rule as the Caller sees it; of a private one, only that there is one."""

    id: str | None
    rule: RuleKind | None
    people: tuple[Who, ...]
    hard: bool
    private: bool
    why: str | None = None
    until: date | None = None


class Rules(Result):
    """All rules."""

    kind: Literal["rules"] = "rules"
    rules: tuple[RuleLine, ...]


def tie(
    book: Book,
    *,
    people: Sequence[str],
    kind: TieKind,
    strength: int | None = None,
    private: bool | None = None,
    note: str | None = None,
    remove: bool = False,
    show_private: bool = False,
) -> Change[TieChanged]:
    """Write down what two people are to each other; one tie a pair, said again it changes.

    Raises:
        UsageError: not two people, or a strength that is not 0 to 3.
        UnknownNameError: nobody is called that, or no such tie is there to remove.
    """
    pair = _several(book, people, exactly=2)
    if strength is not None and not 0 <= strength <= 3:  # noqa: PLR2004 - the scale of the field
        raise UsageError(f"a strength of {strength} is out of range", "0 (thin) to 3 (strong)")
    named = tuple(who(book, person) for person in pair)
    known = next((tie for tie in book.ties.values() if set(tie.people) == set(pair)), None)
    if remove:
        if known is None:
            raise UnknownNameError(
                f"no tie between {named[0]} and {named[1]}", f"pods show {pair[0]} lists them", ()
            )
        told = _told_tie(known, named, show_private=show_private)
        return Change(book.without("ties", known.id), told.model_copy(update={"removed": True}))
    said: dict[str, Any] = {"strength": strength, "note": note or None, "private": private}
    facts = {key: value for key, value in said.items() if value is not None}
    entry = known or Tie(id=_free_name(pair, book.ties), people=tuple(sorted(pair)), kind=kind)
    entry = entry.model_copy(update={"kind": kind, **facts})
    told = _told_tie(entry, named, show_private=show_private)
    if kind == "couple" and known is None:
        told = told.model_copy(update={"next_step": _about_couples(book, pair)})
    return Change(book if entry == known else book.with_tie(entry), told)


def rule(
    book: Book,
    *,
    kind: RuleKind,
    people: Sequence[str],
    wish: bool | None = None,
    public: bool | None = None,
    why: str | None = None,
    until: str | None = None,
    remove: bool = False,
    show_private: bool = False,
    today: date,
) -> Change[RuleChanged]:
    """Keep people together or apart: always, or as a wish; private unless said otherwise.

    A rule that is there keeps what is not said again: `wish` and `public` are then None.

    Raises:
        UsageError: fewer than two people.
        UnknownNameError: nobody is called that, or no such rule is there to remove.
    """
    group = _several(book, people)
    named = tuple(who(book, person) for person in group)
    known = next(
        (r for r in book.rules.values() if r.kind == kind and set(r.people) == set(group)), None
    )
    if remove:
        if known is None:
            raise UnknownNameError(
                f"no such rule is there: {kind} {' '.join(group)}", "pods rule lists them", ()
            )
        told = _told_rule(known, named, show_private=show_private)
        return Change(book.without("rules", known.id), told.model_copy(update={"removed": True}))
    last = coming_day(until, after=today, today=today) if until else None
    entry = known or Rule(id=_free_name(group, book.rules), kind=kind, people=tuple(sorted(group)))
    said: dict[str, Any] = {
        "hard": None if wish is None else not wish,
        "private": None if public is None else not public,
        "why": why or None,
        "until": last,
    }
    entry = entry.model_copy(update={key: v for key, v in said.items() if v is not None})
    told = _told_rule(entry, named, show_private=show_private)
    return Change(book if entry == known else book.with_rule(entry), told)


def list_rules(book: Book, *, show_private: bool = False) -> Rules:
    """Every rule; of a private one, only that there is one, unless it is asked for."""
    return Rules(rules=tuple(_line(book, rule, show_private) for rule in book.rules.values()))


def _line(book: Book, rule: Rule, show_private: bool) -> RuleLine:  # noqa: FBT001 - a local step
    if rule.private and not show_private:
        return RuleLine(id=None, rule=None, people=(), hard=rule.hard, private=True)
    named = tuple(who(book, person) for person in rule.people)
    return RuleLine(
        id=rule.id,
        rule=rule.kind,
        people=named,
        hard=rule.hard,
        private=rule.private,
        why=rule.why,
        until=rule.until,
    )


def _told_tie(tie: Tie, named: tuple[Who, ...], *, show_private: bool) -> TieChanged:
    is_open = show_private or not tie.is_private
    return TieChanged(people=named, tie=tie.kind if is_open else None)


def _told_rule(rule: Rule, named: tuple[Who, ...], *, show_private: bool) -> RuleChanged:
    is_open = show_private or not rule.private
    return RuleChanged(
        rule=rule.kind if is_open else None,
        people=named,
        hard=rule.hard,
        private=rule.private,
        until=rule.until,
    )


def _several(book: Book, people: Sequence[str], *, exactly: int | None = None) -> tuple[str, ...]:
    found = tuple(person.id for person in find_people(book, people, writing=True))
    if exactly is not None and len(found) != exactly:
        raise UsageError(f"a tie is between two people, not {len(found)}", "pods tie ana bo friend")
    if len(found) < 2:  # noqa: PLR2004 - it takes two
        raise UsageError("a rule is about two people at least", "pods rule apart ana bo")
    return found


def _free_name(group: Sequence[str], taken: dict[str, Any]) -> str:
    stem = "-".join(sorted(group))
    return stem if stem not in taken else next_id(stem, taken, start=2)


def _about_couples(book: Book, pair: Sequence[str]) -> NextStep | None:
    """Whether a couple sits together is a question, not a rule: only they know."""
    if any(set(pair) <= set(rule.people) for rule in book.rules.values()):
        return None
    return NextStep(
        text="Would they rather share a pod, or each have their own?",
        command=f"pods rule together {' '.join(to_type(book, one) for one in pair)}",
    )
