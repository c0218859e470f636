"""How sure a suggestion is, in one line."""

from math import ceil

from pods.actions.suggestion import Suggestion
from pods.grouping.solution import StoppedBy
from pods.view.page import Page
from pods.view.theme import QUIET
from pods.view.words import counted


def certainty_on(page: Page, result: Suggestion) -> None:
    """Say that nothing better exists, or by how much it could be better, and why it is not known.

    Where nothing can be proposed, that has its own reasons.
    """
    if result.options:
        page.line((f"{_stopped(result)}{_bound(result)}{_longer(result)}.", QUIET))


def _bound(result: Suggestion) -> str:
    (first, *_) = result.options
    placed = getattr(first, "placed", 0)
    if result.optimal:
        said = "Nothing better exists"
    elif result.could_place is not None and result.could_place > placed:
        more = counted(result.could_place - placed, "more person", many="more people")
        said = f"At most {more} could be placed"
    elif result.gap == 0:
        said = "Nothing better than 1 exists"
    elif result.gap is not None:
        said = f"At most {_per_cent(result.gap)} better exists"
    else:
        said = "Not every combination was tried: these are the best found"
    return said[0].lower() + said[1:] if _stopped(result) else said


def _per_cent(gap: float) -> str:
    """Rounded up, so that it stays true."""
    tenths = ceil(gap * 1000)
    return f"{tenths / 10:g} %" if tenths < 10 else f"{ceil(gap * 100)} %"  # noqa: PLR2004 - one per cent


def _stopped(result: Suggestion) -> str:
    """Who or what ended the search before its work was done."""
    if result.stopped_by is StoppedBy.INTERRUPTED:
        return "Stopped by you: "
    if result.stopped_by is StoppedBy.DEADLINE and result.within is not None:
        return f"Stopped after {result.within:g} s: "
    return ""


def _longer(result: Suggestion) -> str:
    """What would search on, where the effort alone ended it."""
    return f" (--effort {2 * result.effort} looks longer)" if _is_spent(result) else ""


def _is_spent(result: Suggestion) -> bool:
    return not result.optimal and result.stopped_by is StoppedBy.EFFORT
