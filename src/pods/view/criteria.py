"""The criteria: each question, how much it counts, and what would help to answer it."""

from pods.actions.criteria import Criteria, CriteriaWeighed, CriterionLine
from pods.actions.suggestion import Suggestion
from pods.model.speech import listed
from pods.view.page import Page, Spoken
from pods.view.theme import COMMAND, QUIET, STRONG
from pods.view.words import counted

_INDENT = 4


def criteria(result: Criteria) -> Page:
    """One paragraph a question; a command where something is still unknown."""
    page = Page().line(("What a suggestion weighs, and how much: 0 to 20", STRONG))
    for line in result.criteria:
        weight = Spoken(f"{line.weight:>2}  ", f"weight {line.weight}: ", STRONG)
        page.line(weight, (line.name, STRONG), *_usual(line), hang=_INDENT)
        page.line(line.question, indent=_INDENT, hang=_INDENT)
        known = f"{line.known} of {counted(result.people, 'person', many='people')}"
        page.line((f"{known} · {line.goes_by}", QUIET), indent=_INDENT, hang=_INDENT)
        if line.known < result.people:
            page.command(line.supply, indent=_INDENT)
    page.line(("0 leaves a question out; what nobody told you counts for nothing.", QUIET))
    page.line(("Once: ", QUIET), ("pods suggest --weigh energy=5", COMMAND))
    return page.line(("For good: ", QUIET), ("pods criteria energy=5", COMMAND))


def weighed(result: CriteriaWeighed) -> Page:
    """What counts otherwise from now on, in one line."""
    said = [f"{line.name} {line.weight} instead of {line.was}" for line in result.weights]
    if result.in_person is not None:
        said.append("pods meet in person" if result.in_person else "pods meet online")
    if result.diverse_by is not None:
        mix = listed(list(result.diverse_by))
        said.append(f"a mix in {mix}" if mix else "no mix is looked for")
    return Page().line(" · ".join(said) or "All stays as it was", hang=2)


def weights_on(page: Page, result: Suggestion) -> None:
    """Say below a suggestion what was weighed otherwise than usual."""
    said = [f"{name} {weight}" for name, weight in result.weights.items()]
    if said and result.options:
        page.line((f"Weighed otherwise than usual: {', '.join(said)}.", QUIET))


def _usual(line: CriterionLine) -> list[tuple[str, str]]:
    if line.source == "usual":
        return []
    return [(f"  by your file; else {line.usual}", QUIET)]
