"""What would give more people a seat: the lever, what it does, and the line to type."""

from collections.abc import Iterator, Sequence

from pods.actions.lever_lines import LeverLine
from pods.actions.suggestion import Suggestion
from pods.model.speech import listed
from pods.view.page import Page, Spoken
from pods.view.theme import GOOD, QUIET, STRONG

_SHOWN = 10
_NAMED = 4
_ALIKE = 4


def levers_on(page: Page, result: Suggestion) -> None:
    """What unlocks most first; then whose answer can wait."""
    levers = result.levers
    if levers is None:
        return
    page.blank()
    page.line((_heading(result, levers.placed), STRONG))
    helpful = [line for line in levers.lines if line.more > 0 or line.gains]
    shown = list(_unlike(helpful))[:_SHOWN]
    width = max((len(_more(line)) for line in shown), default=0) + 1
    for line in shown:
        more = Spoken(f"{_more(line).rjust(width)}  ", f"{_more_aloud(line)}: ", GOOD)
        page.line(more, line.text, hang=width + 2)
        page.command(line.command, indent=width + 2)
    if not helpful and (levers.lines or levers.complete):
        page.line(_nothing(result, levers.placed), indent=1)
    if len(helpful) > len(shown):
        page.line((f"{len(helpful) - len(shown)} more would help too: --json", QUIET), indent=1)
    _idle_on(page, [line for line in levers.lines if line.proved and not line.more], result)
    if not levers.complete:
        page.line(("Not all was tried: more may be possible.", QUIET))


def _more(line: LeverLine) -> str:
    """How many more, with a plus where it may be more still; else by how much the best gains."""
    if not line.more and line.gains:
        return f"+{line.gains:.2f}"
    return f"{line.more}{'' if line.proved else '+'} more"


def _more_aloud(line: LeverLine) -> str:
    if not line.more and line.gains:
        return f"{line.gains:.2f} better"
    return f"{line.more} more{'' if line.proved else ' at least'}"


def _unlike(lines: Sequence[LeverLine]) -> Iterator[LeverLine]:
    """Of many of one kind that do the same, the first few."""
    seen: dict[tuple[str, int], int] = {}
    for line in lines:
        same = seen[line.lever, line.more] = seen.get((line.lever, line.more), 0) + 1
        if same <= _ALIKE:
            yield line


def _nothing(result: Suggestion, placed: int | None) -> str:
    if placed is not None and placed == result.drawn_on + (result.me is not None):
        return "Everybody has a seat."
    return "Nothing that was tried: no answer, hour, size or length does."


def _heading(result: Suggestion, placed: int | None) -> str:
    if result.question == "everyone":
        return f"What would place more than {placed}"
    if result.pod is not None:
        return f"What would open {result.pod.title} to more"
    return "What would open a pod to more, or better the best"


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
