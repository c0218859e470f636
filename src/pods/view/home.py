"""The home screen: what one wants to see in the morning."""

from pods.actions.agenda import Home
from pods.actions.listing import PodLine
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.next_steps import steps_on
from pods.view.page import Cell, Page
from pods.view.pods import coming_days, pod_size, pod_state
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted

_WAITING_SHOWN = 6


def view(result: Home) -> Page:
    """The day, the next steps, the pods beside them where there is room, and who waits."""
    page = Page()
    if not result.people and not result.pods:
        page.line(("Welcome. Who would you like to spend more time with?", STRONG))
        return page.line("Write down the names that come to mind; the list may sit for weeks.")
    page.line((say_date(result.today), STRONG), (f" · {_held(result)}", QUIET)).blank()
    page.side_by_side(_steps(result), _pods(result)) if result.pods else page.add(_steps(result))
    names = [person.name for person in result.waiting]
    if names:
        page.blank().line(*_waiting(names))
    return page


def _held(result: Home) -> str:
    people = counted(result.people, "person", many="people")
    drafts = [counted(result.drafts, "draft")] if result.drafts else []
    pods = [counted(len(result.pods), "pod")] if result.pods else []
    return listed([people, *drafts, *pods])


def _steps(result: Home) -> Page:
    page = Page().line(("Next", STRONG))
    steps_on(page, result.steps, indent=1)
    if result.more:
        page.line((f"{result.more} more: pods next --all", QUIET), indent=1)
    return page


def _pods(result: Home) -> Page:
    return Page().line(("Pods", STRONG)).table([_row(pod) for pod in result.pods], indent=1)


def _row(pod: PodLine) -> list[Cell]:
    """Its name and size; where it is in its life, if it does not simply run; when it meets."""
    told = [] if pod.state == "running" else [pod_state(pod)]
    told += [f"{counted(pod.held, 'seat')} held"] if pod.held else []
    told += [coming_days(pod)] if coming_days(pod) and pod.state != "resting" else []
    return [(pod.title, STRONG), pod_size(pod, held=False), (" · ".join(told), QUIET)]


def _waiting(names: list[str]) -> list[tuple[str, str]]:
    if len(names) > _WAITING_SHOWN:
        return [(f"{len(names)} people", STRONG), (" are in, and have no pod", QUIET)]
    verb = "is in, and has" if len(names) == 1 else "are in, and have"
    return [(listed(names), STRONG), (f" {verb} no pod", QUIET)]
