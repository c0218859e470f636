"""Why these: a column of figures that adds up, and the nearest other choice."""

from pods.actions.reasons import SwapLine, Why
from pods.actions.suggestion import Suggestion
from pods.view.page import Page, Spoken
from pods.view.suggested_pod import called
from pods.view.theme import QUIET, STRONG
from pods.view.words import names_in, numbered

_INDENT = 4


def why_on(page: Page, result: Suggestion) -> None:
    """The arithmetic of each option."""
    for why in result.why:
        page.blank()
        people = [one for one in result.names if one in why.people]
        number = (
            Spoken(" " * _INDENT, "") if why.number is None else numbered(why.number, style=STRONG)
        )
        page.line(number, ("Why ", STRONG), names_in(called(people, result)), hang=_INDENT)
        width = max(len(f"{why.score:.2f}"), *(len(f"{term.value:.2f}") for term in why.terms))
        page.table(
            [
                [
                    Spoken(f"{term.value:>{width}.2f}", f"{term.term} {term.value:.2f}"),
                    Spoken(term.term, "", QUIET),
                    term.text or Spoken("-", "", QUIET),
                ]
                for term in why.terms
            ],
            indent=_INDENT,
        )
        total = f"{why.score:>{width}.2f}"
        page.line(
            (total, STRONG), f"  in all{_size(why)}", indent=_INDENT, hang=_INDENT + width + 2
        )
        if why.swap is not None:
            page.line(_said(why, why.swap, result), indent=_INDENT, hang=_INDENT)


def _size(why: Why) -> str:
    return f", with {why.size}" if why.size else ""


def _said(why: Why, swap: SwapLine, result: Suggestion) -> str:
    """What the swap that loses least would lose, or gain."""
    leaving, coming = called([swap.leaving, swap.coming], result)
    verb = "Letting" if swap.changes_places else "Swapping"
    who = (
        f"{leaving} and {coming} change places"
        if swap.changes_places
        else f"{leaving} for {coming}"
    )
    if swap.loses > 0:
        return f"{verb} {who} loses {swap.loses:.2f}: no other swap loses less."
    if swap.loses == 0:
        return f"{verb} {who} loses nothing: they are equals."
    if why.number is not None and why.number > 1:
        return f"{verb} {who} gains {-swap.loses:.2f}: it stands here for being another choice."
    return f"{verb} {who} gains {-swap.loses:.2f}, which the search had no time to find."
