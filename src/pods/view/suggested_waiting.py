"""Who waits and why, and what nobody told us; said once for all, and never a wall."""

from collections.abc import Sequence

from pods.actions.suggestion import Suggestion, WaitingLine
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.suggested_pod import called
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted

_NAMED = 6  # where more wait for the same reason, only the first few are named
_FEW = 4
_REASONS = 8  # more reasons than this are no longer read


def waiting_on(page: Page, waiting: Sequence[WaitingLine], result: Suggestion) -> None:
    """Together by reason; whoever fits an option comes first. What was said above is enough."""
    waiting = [line for line in waiting if line.reason not in result.why_nothing]
    by_reason: dict[str, list[str]] = {}
    reasons = {line.person: line.reason for line in waiting}
    in_order = [one for one in result.names if one in reasons]
    for person in sorted(in_order, key=lambda one: not reasons[one].startswith("fits")):
        by_reason.setdefault(reasons[person], []).append(person)
    for reason, people in list(by_reason.items())[:_REASONS]:
        is_one = len(people) == 1 and people != [result.me]
        if reason.startswith("fits"):
            said = f" {reason}" if is_one else f" {reason.replace('fits', 'fit', 1)}"
        else:
            said = f" {'waits' if is_one else 'wait'}: {reason}"
        page.line((_some(people, result), STRONG), said)
    left = sum(len(people) for people in list(by_reason.values())[_REASONS:])
    if left:
        page.line((f"{left} more wait, each with a reason: --json", QUIET))


def _some(people: Sequence[str], result: Suggestion) -> str:
    """Them by name; of many, the first few, and how many more."""
    names = called(people, result)
    if names[0] == "you":
        names[0] = "You"
    if len(names) <= _NAMED:
        return listed(names)
    return f"{', '.join(names[:_FEW])} and {len(names) - _FEW} more"


def unknown_on(page: Page, result: Suggestion) -> None:
    """What nobody told us of anybody, said once."""
    missing = [
        words
        for words, count in (
            ("when they are free", result.unknown.hours),
            ("what they care for", result.unknown.topics),
        )
        if result.drawn_on and count == result.drawn_on
    ]
    if not result.options or not missing:
        return
    order = " Until then they stand in the order they came to mind."
    is_all = len(missing) > 1 and result.nobody_sounded
    page.line(
        f"Nobody told us yet {listed(missing)}: each word of it makes this better."
        f"{order if is_all else ''}"
    )


def no_room_on(page: Page, result: Suggestion) -> None:
    """How many more there are who sit in as many pods as they can."""
    if result.no_room:
        who = counted(result.no_room, "person has", many="people have")
        page.line((f"{who} no room for another pod", QUIET))
