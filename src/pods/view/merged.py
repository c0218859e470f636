"""Two versions of the list made one: what came, what was settled, what is left to look at."""

from pods.actions.merging_told import Merged, Settled, Taken
from pods.model.speech import listed
from pods.view.page import Cell, Page
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.words import counted

_MANY = "private rules and ties"


def view(result: Merged) -> Page:
    """What was taken, entry by entry; then what was settled, and how."""
    page = Page().line((f"Merged {result.other}", STRONG), (_came_from(result), QUIET))
    if not result.taken and not result.hidden:
        page.line("It says nothing that your list does not say.", indent=2)
    page.table([_row(one) for one in result.taken], indent=2)
    if result.hidden:
        page.line(f"and {counted(result.hidden, 'private rule or tie', many=_MANY)}", indent=2)
    for one in result.settled:
        page.line(*_settled(one), indent=2)
    if result.stay:
        names = listed([one.name for one in result.stay])
        page.line(
            (f"{names} stayed: deleted on one side, and the other one needs them", WARN), indent=2
        )
    _add_comments(page, result)
    return page


def _came_from(result: Merged) -> str:
    if result.base is None:
        return " · from before they went apart nothing is known, so nothing was deleted"
    return f" · both come from {result.base}"


def _row(one: Taken) -> list[Cell]:
    facts = listed(list(one.facts)) if one.facts else ""
    return [(one.name, STRONG), (one.what, QUIET), facts]


def _settled(one: Settled) -> tuple[str, ...]:
    took, left = (one.theirs, one.ours) if one.took == "theirs" else (one.ours, one.theirs)
    side = "theirs" if one.took == "theirs" else "yours"
    fact = f", {one.fact}" if one.fact else ""
    return (f"{one.about}{fact}: {side} ({took}), not {left}",)


def _add_comments(page: Page, result: Merged) -> None:
    if not result.comment_count:
        return
    count = counted(result.comment_count, "comment")
    stand = "stands" if result.comment_count == 1 else "stand"
    if not result.comments:
        page.line((f"{count} {stand} only there; --show-private lists them", QUIET), indent=2)
        return
    page.line(f"{count} {stand} only there:", indent=2)
    for comment in result.comments:
        page.line((comment, QUIET), indent=4)
