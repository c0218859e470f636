"""The short list of what is worth doing next."""

from collections.abc import Sequence

from pods.actions.agenda import Agenda, Snoozed, StepLine
from pods.hours.say import say_date, say_day
from pods.model.speech import listed
from pods.view.page import Page, Spoken
from pods.view.theme import QUIET, STRONG


def view(result: Agenda) -> Page:
    """What to do, why, and the command; nothing to do is said too."""
    page = Page()
    steps_on(page, result.steps, why=result.why)
    if result.more:
        page.line((f"{result.more} more: pods next --all", QUIET))
    for one in result.sleeping:
        page.line((f"{one.id} sleeps until {say_day(one.until)}", QUIET))
    return page


def snoozed(result: Snoozed) -> Page:
    """What stays silent."""
    if result.until:
        return Page().line((result.name, STRONG), f" · sleeps until {say_date(result.until)}")
    return Page().line((result.name, STRONG), " · not mentioned again for this")


def steps_on(page: Page, steps: Sequence[StepLine], *, indent: int = 0, why: bool = False) -> None:
    """Add each step: what, below it why now, then what to type."""
    if not steps:
        page.line("Nothing that cannot wait. Enjoy the day.", indent=indent)
    below = indent + 3
    for number, step in enumerate(steps, start=1):
        mark = Spoken(f"{number:>{indent + 1}}  ", f"{number}. ", QUIET)
        page.line(mark, (step.text, STRONG), hang=below)
        page.line((step.reason, QUIET), indent=below, hang=below)
        page.command(step.command, indent=below)
        if why:
            rules = listed([str(rule) for rule in (step.rule, *step.also)])
            page.line((f"rule {rules}, urgency {step.urgency}", QUIET), indent=below)
