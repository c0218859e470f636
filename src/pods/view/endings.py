"""What became of pods: closed, split in two, joined to one."""

from collections.abc import Sequence

from pods.actions.closing import PodClosed
from pods.actions.hand_over import HandedOver
from pods.actions.lineage import PodsMerged, PodSplit
from pods.actions.result import Who
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import STRONG
from pods.view.words import counted


def pod_closed(result: PodClosed) -> Page:
    """The pod, its last day, and what ended with it."""
    why = f": {result.why}" if result.why else ""
    met = f" · met {counted(result.meetings_held, 'time')}" if result.meetings_held else ""
    page = Page().line((result.title, STRONG), f" · closed {say_date(result.on)}{why}{met}")
    if result.people:
        page.line(f"in it to the end: {_names(result.people)}", indent=2)
    if result.withdrawn:
        page.line(f"no longer asked: {_names(result.withdrawn)}", indent=2)
    if result.skipped:
        days = listed([say_date(day) for day in result.skipped])
        page.line(f"will not be: {days}", indent=2)
    return page


def pod_split(result: PodSplit) -> Page:
    """Both pods, each with who is in it."""
    verb = "stays" if len(result.stay) == 1 else "stay"
    page = Page().line((result.title, STRONG), f" · {_names(result.stay)} {verb}")
    page.line(
        (result.new_title, STRONG),
        f" ({result.new_pod}) · {_names(result.go)} in it since {say_date(result.on)}",
    )
    return page


def pods_merged(result: PodsMerged) -> Page:
    """The pod that goes on, and who came into it."""
    size = f"{result.taken} of {result.total} seats taken" if result.total else f"{result.taken}"
    came = f" · with {_names(result.newcomers)}" if result.newcomers else ""
    page = Page().line((result.title, STRONG), f"{came} · {size}")
    page.line(
        (result.merged_title, STRONG), f" ({result.merged}) closed {say_date(result.on)}", indent=2
    )
    if result.withdrawn:
        page.line(f"no longer asked: {_names(result.withdrawn)}", indent=2)
    return page


def handed_over(result: HandedOver) -> Page:
    """Who calls it now, and what lies where for them."""
    before = f", after {result.before.name}" if result.before else ""
    page = Page().line((result.title, STRONG), f" · {result.to.name} calls it now{before}")
    if result.folder:
        files = listed(list(result.files))
        page.line(f"for {result.to.name}, in {result.folder}: {files}", indent=2)
    return page


def _names(people: Sequence[Who]) -> str:
    return listed([person.name for person in people])
