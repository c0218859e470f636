"""The pods, one a line."""

from pods.actions.listing import PodLine, PodList
from pods.hours.say import say_day
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
    return [(pod.title, STRONG), pod_state(pod), _size(pod), (pod_days(pod), QUIET)]


def _size(pod: PodLine) -> Spoken:
    members = len(pod.members)
    of, seats = (f" of {pod.seats}", " seats taken") if pod.seats else ("", " in it")
    held, held_aloud = (f" + {pod.held} held", f", {pod.held} held") if pod.held else ("", "")
    return Spoken(f"{members}{of}{held}", f"{members}{of}{seats}{held_aloud}")


def pod_state(pod: PodLine) -> str:
    """Where it is in its life."""
    if pod.resting_until:
        return f"resting until {say_day(pod.resting_until)}"
    return pod.state


def pod_days(pod: PodLine) -> str:
    """When it met, when it meets."""
    parts = [pod.at or ""]
    if pod.days_since is not None:
        parts.append(f"met {ago(pod.days_since)}")
    if pod.next_meeting:
        hour = f" {pod.next_at}" if pod.next_at else ""
        parts.append(f"next {near_day(pod.next_meeting)}{hour}")
    return " · ".join(part for part in parts if part)
