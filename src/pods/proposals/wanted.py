"""Who must be in it and who must not, and what stands against such a wish from the start."""

from collections.abc import Collection

from pods.errors import NotAllowedError, UsageError
from pods.model.book import Book
from pods.model.names import short_name
from pods.proposals.eligible import commitments, no_room
from pods.proposals.limits import Bonds


def caller_in(book: Book, *, without: Collection[str]) -> tuple[str, ...]:
    """The Caller, as one of those to be placed; nobody where they weave for others."""
    is_out = book.caller.organiser or book.caller.id in without
    return () if is_out else (book.caller.id,)


def refuse_wishes(book: Book, *, required: Collection[str], without: Collection[str]) -> None:
    """Stop where somebody who must be in it cannot be in anything.

    Raises:
        UsageError: they must not be in it either.
        NotAllowedError: they are not to be asked, sit in no pod at all, or are at their limit.
    """
    for one in required:
        name = short_name(book, one)
        if one in without:
            raise UsageError(f"{name} cannot be both in it and not", "either --with or --without")
        if one == book.caller.id and book.caller.organiser:
            raise NotAllowedError(
                "an organiser sits in no pod", "organiser = true stands in [caller] of your file"
            )
        if book.person(one).do_not_contact:
            raise NotAllowedError(
                f"{name} is not to be asked",
                f"where that has changed: pods edit-person {one} --may-contact",
            )
        refuse_over_limit(book, one)


def refuse_over_limit(book: Book, person: str) -> None:
    """Stop where somebody can be in no further pod.

    Raises:
        NotAllowedError: with how to change the limit.
    """
    if not no_room(book, person):
        return
    count = commitments(book, person)
    named = f"{count} pod{'s' * (count != 1)}"
    if person == book.caller.id:
        raise NotAllowedError(
            f"you are in {named}, and that is your own limit",
            "a round without you: pods suggest --everyone; another limit: "
            f"pods edit-person me --max-pods {count + 1}",
        )
    raise NotAllowedError(
        f"{short_name(book, person)} is in {named}, and that is the limit",
        f"another limit: pods edit-person {person} --max-pods {count + 1}",
    )


def refuse_torn(
    book: Book,
    bonds: Bonds,
    *,
    required: Collection[str],
    drawn_on: Collection[str],
    kept: Collection[str],
) -> None:
    """Stop where somebody who must be in it belongs with somebody who cannot be.

    Args:
        book: the book.
        bonds: the rules that count.
        required: who must be in it.
        drawn_on: everybody who may be asked.
        kept: those of them whose partners may be asked too.

    Raises:
        NotAllowedError: naming nobody where the rule is private.
    """
    for rule in bonds.together():
        if set(rule.people) <= set(kept) or not set(rule.people) & set(required):
            continue
        missing = [one for one in rule.people if one not in drawn_on]
        if rule.private or not missing:
            raise NotAllowedError(
                "a private rule speaks against it" if rule.private else "a rule speaks against it",
                "your rules: pods rule --show-private",
            )
        raise NotAllowedError(
            f"{bonds.said(book, missing[0], kind='together')}, and "
            f"{short_name(book, missing[0])} is not drawn on",
            f"with all of them: --with {','.join(rule.people)}",
        )
