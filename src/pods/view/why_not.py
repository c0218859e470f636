"""Why not somebody: what keeps them out, the best there is with them, and what that costs."""

from pods.actions.reasons import Instead, WhyNot
from pods.actions.suggestion import Suggestion
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.suggested_pod import called
from pods.view.theme import STRONG
from pods.view.words import counted

_INDENT = 4


def why_not_on(page: Page, result: Suggestion) -> None:
    """Each of those asked about."""
    for line in result.why_not:
        page.blank()
        (name,) = called([line.person], result)
        page.line((f"Why not {name}", STRONG))
        for sentence in line.text:
            page.line(f"{sentence[0].upper()}{sentence[1:]}.", indent=_INDENT, hang=_INDENT)
        if line.instead is not None:
            page.line(_said(line.instead, line, result), indent=_INDENT, hang=_INDENT)
        if line.command:
            page.command(line.command, indent=_INDENT)


def _said(instead: Instead, line: WhyNot, result: Suggestion) -> str:
    """The best with them, and what it loses against the best of all."""
    ids = [one for one in result.names if one in instead.people and one != line.person]
    beside = listed(called(ids, result))
    best = "The best" if instead.proved else "The best found"
    if instead.fewer is None:
        return f"{best} with them: beside {beside}, {instead.score:.2f}{_less(instead)}."
    if instead.fewer > 0:
        fewer = counted(instead.fewer, "person fewer", many="people fewer")
        return f"{best} round with them places {fewer}: beside {beside}."
    if instead.fewer < 0:
        more = counted(-instead.fewer, "person more", many="people more")
        return f"A round with them places {more}: beside {beside}."
    return f"{best} round with them: beside {beside}, {instead.score:.2f} in all{_less(instead)}."


def _less(instead: Instead) -> str:
    if not instead.loses:
        return ", as good as the best"
    if instead.loses < 0:
        return f", {-instead.loses:.2f} more than the best found"
    return f", {instead.loses:.2f} less than the best"
