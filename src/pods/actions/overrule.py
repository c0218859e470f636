"""The Caller's own rules, and how the Caller overrules them."""

from collections.abc import Collection, Iterable
from datetime import date

from pods.actions.result import who_is
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.tie import Rule
from pods.model.words import PodKind


class OverrulableError(NotAllowedError):
    """The Caller's own rule or limit speaks against it, and the Caller may overrule it."""


# What is kept where somebody overrules a rule and says nothing more.
UNSAID = "because I say so"

_ANYWAY = '--anyway "because ..."'
_OTHERWISE = f"if you feel otherwise: {_ANYWAY}"


def refuse_against_rules(
    book: Book, *, newcomers: Iterable[str], beside: Iterable[str], anyway: str | None, today: date
) -> None:
    """Stop where newcomers beside these people break a hard rule, unless it is overruled.

    Args:
        book: holds the rules.
        newcomers: ids of those who are being put somewhere.
        beside: ids of those who are there already, or have a seat held.
        anyway: not None: overruled.
        today: rules that have run out do not count.

    Raises:
        OverrulableError: with what would have to be said to do it all the same.
    """
    if anyway is not None:
        return
    new = set(newcomers)
    together = new | set(beside)
    for rule in book.rules.values():
        if rule.hard and rule.counts_on(today) and _is_broken(rule, new=new, together=together):
            raise OverrulableError(_said(book, rule), _OTHERWISE)


def refuse_torn_apart(
    book: Book, groups: Iterable[Collection[str]], *, anyway: str | None, today: date
) -> None:
    """Stop where a hard rule keeps people together whom these groups would part.

    Args:
        book: holds the rules.
        groups: ids, each in one group.
        anyway: not None: overruled.
        today: rules that have run out do not count.

    Raises:
        OverrulableError: with what would have to be said to do it all the same.
    """
    if anyway is not None:
        return
    sets = [set(group) for group in groups]
    for rule in book.rules.values():
        is_torn = sum(bool(group & set(rule.people)) for group in sets) > 1
        if rule.kind == "together" and rule.hard and rule.counts_on(today) and is_torn:
            raise OverrulableError(_said(book, rule), _OTHERWISE)


def refuse_over_capacity(
    book: Book, *, newcomers: Iterable[str], kind: PodKind, anyway: str | None
) -> None:
    """Stop where somebody's own limit of pods is reached, unless it is overruled.

    A gathering is one day, and counts for nobody's limit.

    Raises:
        OverrulableError: naming the limit.
    """
    if anyway is not None or kind == "gathering":
        return
    for person_id in newcomers:
        limit = book.person(person_id).max_pods
        if limit is not None and len(book.weekly_pods_of(person_id)) >= limit:
            counted = {0: "no pod for now", 1: "1 pod at most"}.get(limit, f"{limit} pods at most")
            raise OverrulableError(
                f"{who_is(book, person_id)} up for {counted}",
                f"max-pods stands at {person_id} in your file; all the same: {_ANYWAY}",
            )


def refuse_organiser(book: Book, newcomers: Iterable[str]) -> None:
    """Stop where somebody who weaves for others is put into a pod or a draft.

    Raises:
        NotAllowedError: naming the line of the file that says so.
    """
    if book.caller.organiser and book.caller.id in newcomers:
        raise NotAllowedError(
            "an organiser sits in no pod", "organiser = true stands in [caller] of your file"
        )


def refuse_to_write(book: Book, person_id: str) -> None:
    """Stop before a word is written to somebody who wants none; no `--anyway` overrules that.

    Raises:
        NotAllowedError: naming the line of the file that says so.
    """
    if book.person(person_id).do_not_contact:
        raise NotAllowedError(
            f"{short_name(book, person_id)} is not to be contacted",
            f"do-not-contact stands at {person_id} in your file",
        )


def reason_kept(anyway: str | None) -> str | None:
    """What the file keeps of an overruling: the reason, or that none was given."""
    return None if anyway is None else anyway.strip() or UNSAID


def _is_broken(rule: Rule, *, new: set[str], together: set[str]) -> bool:
    people = set(rule.people)
    if not people & new:
        return False
    if rule.kind == "apart":
        return len(people & together) > 1
    return not people <= together


def _said(book: Book, rule: Rule) -> str:
    if rule.private:
        return "a private rule of yours speaks against it"
    names = " and ".join(short_name(book, person) for person in rule.people)
    if rule.kind == "apart":
        return f"your rule keeps {names} apart"
    return f"your rule keeps {names} together"
