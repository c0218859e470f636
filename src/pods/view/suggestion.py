"""A suggestion: alternatives one would want to read, not a ranking."""

from pods.actions.suggestion import NumberedPod, RoundOption, Suggestion
from pods.hours.say import say_day, say_span
from pods.model.speech import listed
from pods.view.certainty import certainty_on
from pods.view.criteria import weights_on
from pods.view.levers import levers_on
from pods.view.page import Page, Spoken
from pods.view.snags import nothing_on, snags_on
from pods.view.suggested_pod import INDENT, pod_on
from pods.view.suggested_waiting import no_room_on, unknown_on, waiting_on
from pods.view.theme import QUIET, STRONG
from pods.view.why import why_on
from pods.view.why_not import why_not_on
from pods.view.words import counted, numbered

# What stands below the options, in this order; each adds its lines, or none.
_BELOW = (snags_on, unknown_on, no_room_on, why_on, why_not_on, levers_on, weights_on, certainty_on)


def view(result: Suggestion) -> Page:
    """What was asked, each alternative, then who waits and why."""
    page = Page().line((_heading(result), STRONG))
    nothing_on(page, result)
    rounds = [one for one in result.options if isinstance(one, RoundOption)]
    pods = [one for one in result.options if isinstance(one, NumberedPod)]
    for pod in pods:
        pod_on(page.blank(), pod, result, number=numbered(pod.number, style=STRONG), beside=pods)
    for one in rounds:
        _round_on(page.blank(), one, result, first=rounds[0])
    if result.options:
        page.blank()
    if not rounds:
        waiting_on(page, result.waiting, result)
    for below in _BELOW:
        below(page, result)
    return page


def _heading(result: Suggestion) -> str:
    weekly = {1: "weekly", 2: "every second week"}
    rhythm = weekly.get(result.cadence_weeks, f"every {result.cadence_weeks} weeks")
    season = f"{say_day(result.start)} - {say_day(result.end)}"
    people = counted(result.drawn_on, "person", many="people")
    source = f"{_question(result)}, from {people} {_drawn_on(result)}"
    return f"{source} · {say_span(result.minutes)}, {rhythm}, {season}"


def _question(result: Suggestion) -> str:
    if result.pod is not None:
        free = result.pod.free
        seats = "" if free is None else f" ({counted(free, 'open seat')})"
        return f"Who could join {result.pod.title}{seats}"
    if result.question == "everyone":
        return "A round"
    if result.nobody_sounded:
        return "Whom to sound out together"
    return "Your next pod" if result.me else "The next pod"


def _drawn_on(result: Suggestion) -> str:
    if result.nobody_sounded:
        return "on your list"
    if result.ladder == ("in",):
        return f"who {'is' if result.drawn_on == 1 else 'are'} in"
    if result.ladder == ("sounded", "curious", "maybe", "in"):
        return "you have sounded"
    return f"who are {listed(list(result.ladder), last='or')}"


def _round_on(page: Page, option: RoundOption, result: Suggestion, *, first: RoundOption) -> None:
    """The best round in full; of another, the lines to begin what is other in it."""
    pods = counted(len(option.pods), "pod")
    waiting = len(option.waiting)
    wait = f", {waiting} {'waits' if waiting == 1 else 'wait'}" if waiting else ""
    page.line(
        numbered(option.number, style=STRONG), (f"{option.placed} placed in {pods}{wait}", STRONG)
    )
    known = {pod.people for pod in first.pods} if option is not first else set()
    for pod in option.pods:
        if option is first:
            pod_on(page, pod, result, number=Spoken(" " * INDENT, ""), beside=option.pods)
        elif pod.people not in known:
            page.command(pod.command, indent=INDENT)
    same = sum(pod.people in known for pod in option.pods)
    if same:
        page.line((f"and {same} as in 1", QUIET), indent=INDENT)
    if option is first and option.waiting:
        waiting_on(page.blank(), option.waiting, result)
