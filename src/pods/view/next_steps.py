"""The short list, and the home screen around it."""

from collections.abc import Sequence

from pods.actions.agenda import Agenda, Home, Snoozed, StepLine
from pods.hours.say import say_date, say_day
from pods.model.speech import listed
from pods.view.page import Page, Spoken
from pods.view.pods import pod_row
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted

_WAITING_SHOWN = 6


def view(result: Agenda) -> Page:
    """What to do, why, and the command; nothing to do is said too."""
    page = Page()
    _steps_on(page, result.steps, why=result.why)
    if result.more:
        page.line((f"{result.more} more: pods next --all", QUIET))
    for one in result.sleeping:
        page.line((f"{one.id} sleeps until {say_day(one.until)}", QUIET))
    return page


def home(result: Home) -> Page:
    """The next steps, the pods, and who waits."""
    page = Page()
    if not result.people and not result.pods:
        page.line(("Nobody is on the list yet.", STRONG))
        return page.line("Write down who you would like to spend time with; it can sit for weeks.")
    page.line(("Next", STRONG))
    _steps_on(page, result.steps, indent=2)
    if result.more:
        page.line((f"{result.more} more: pods next --all", QUIET), indent=2)
    if result.pods:
        page.blank().line(("Pods", STRONG)).table([pod_row(pod) for pod in result.pods], indent=2)
    people = counted(result.people, "person", many="people")
    page.blank().line((f"{people} on the list{_waiting(result)}", QUIET))
    return page


def snoozed(result: Snoozed) -> Page:
    """What stays silent."""
    if result.until:
        return Page().line((result.name, STRONG), f" · sleeps until {say_date(result.until)}")
    return Page().line((result.name, STRONG), " · not mentioned again for this")


def _steps_on(page: Page, steps: Sequence[StepLine], *, indent: int = 0, why: bool = False) -> None:
    if not steps:
        page.line("Nothing that cannot wait. Enjoy the day.", indent=indent)
    for number, step in enumerate(steps, start=1):
        page.line(
            Spoken(f"{number}  ", f"{number}. ", QUIET),
            (step.text, STRONG),
            (f" · {step.reason}", QUIET),
            indent=indent,
            hang=indent + 3,
        )
        page.command(step.command, indent=indent + 3)
        if why:
            rules = listed([str(rule) for rule in (step.rule, *step.also)])
            page.line((f"rule {rules}, urgency {step.urgency}", QUIET), indent=indent + 3)


def _waiting(result: Home) -> str:
    names = [person.name for person in result.waiting]
    if not names:
        return ""
    if len(names) > _WAITING_SHOWN:
        return f" · {len(names)} who are in have no pod"
    verb = "is in and has" if len(names) == 1 else "are in and have"
    return f" · {listed(names)} {verb} no pod"
