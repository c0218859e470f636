"""The pods, one a line."""

from pods.actions.listing import PodLine, PodList
from pods.hours.say import say_day
from pods.hours.words import weekday_name
from pods.view.page import Cell, Page, Spoken
from pods.view.theme import QUIET, STRONG
from pods.view.words import ago, near_day


def view(result: PodList) -> Page:
    """All pods that are alive."""
    if result.total and not result.pods:
        return Page().line((f"no pod is alive: pods list --all shows {result.total}", QUIET))
    if not result.pods:
        return Page().line(("no pods yet: pods suggest proposes some", QUIET))
    return Page().table([pod_row(pod) for pod in result.pods])


def pod_row(pod: PodLine) -> list[Cell]:
    """Title, state, size, and when it met and meets."""
    return [(pod.title, STRONG), pod_state(pod), pod_size(pod), (pod_days(pod), QUIET)]


def pod_size(pod: PodLine, *, held: bool = True) -> Spoken:
    """How many sit in it, of how many seats; and how many are held, if that is wanted."""
    members = len(pod.members)
    of, seats = (f" of {pod.seats}", " seats taken") if pod.seats else ("", " in it")
    seen, heard = f"{members}{of}", f"{members}{of}{seats}"
    if not held or not pod.held:
        return Spoken(seen, heard)
    return Spoken(f"{seen} + {pod.held} held", f"{heard}, {pod.held} held")


def pod_state(pod: PodLine) -> str:
    """Where it is in its life."""
    if pod.resting_until:
        return f"resting until {say_day(pod.resting_until)}"
    return pod.state


def pod_days(pod: PodLine) -> str:
    """Its weekly hour, when it met, and when it meets: in short, where that is its hour."""
    day = pod.next_meeting
    is_usual = day is not None and pod.at == f"{weekday_name(day.weekday())} {pod.next_at}"
    coming = f"next {say_day(day)}" if day is not None and is_usual else _next(pod)
    return " · ".join(filter(None, (pod.at, _met(pod), coming)))


def coming_days(pod: PodLine) -> str:
    """What one looks for in the morning: when it meets next, else its hour; then when it met."""
    return " · ".join(filter(None, (_next(pod) or pod.at, _met(pod))))


def _met(pod: PodLine) -> str:
    return "" if pod.days_since is None else f"met {ago(pod.days_since)}"


def _next(pod: PodLine) -> str:
    if pod.next_meeting is None:
        return ""
    return f"next {near_day(pod.next_meeting)}{f' {pod.next_at}' if pod.next_at else ''}"
