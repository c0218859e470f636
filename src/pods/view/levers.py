"""What would give more people a seat: the lever, what it does, and the line to type."""

from collections.abc import Sequence

from pods.actions.lever_lines import LeverLine
from pods.actions.suggestion import Suggestion
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import GOOD, QUIET, STRONG

_SHOWN = 10
_NAMED = 4
_INDENT = 9


def levers_on(page: Page, result: Suggestion) -> None:
    """What unlocks most first; then whose answer can wait."""
    levers = result.levers
    if levers is None:
        return
    helpful = [line for line in levers.lines if line.more > 0]
    page.blank()
    page.line((_heading(result, levers.placed), STRONG))
    for line in helpful[:_SHOWN]:
        page.line((f"{_more(line):>7}  ", GOOD), line.text, hang=_INDENT)
        page.command(line.command, indent=_INDENT)
    if not helpful:
        page.line("Nothing that was tried: no answer, hour, size or length does.", indent=1)
    if len(helpful) > _SHOWN:
        page.line((f"{len(helpful) - _SHOWN} more would help too: --json", QUIET), indent=1)
    _idle_on(page, [line for line in levers.lines if not line.more], result)
    if not levers.complete:
        page.line(("Not all was tried: more may be possible.", QUIET))


def _heading(result: Suggestion, placed: int | None) -> str:
    if result.question == "everyone":
        return f"What would place more than {placed}"
    if result.pod is not None:
        return f"What would open {result.pod.title} to more"
    return "What would open a pod to more"


def _more(line: LeverLine) -> str:
    return f"{line.more} more"


def _idle_on(page: Page, idle: Sequence[LeverLine], result: Suggestion) -> None:
    """Whose yes places nobody more: nobody has to be asked in a hurry."""
    people = [
        result.names.get(one, one) for line in idle if line.lever == "answer" for one in line.people
    ]
    if not people:
        return
    names = (
        listed(people)
        if len(people) <= _NAMED
        else (f"{', '.join(people[: _NAMED - 1])} and {len(people) - _NAMED + 1} others")
    )
    page.line((f"A yes of {names} would place nobody more.", QUIET), indent=1)
