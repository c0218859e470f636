"""Holding the calls: whether a pod has met, who was there, when it meets again."""

from functools import partial

from pods.actions.attendance import Notes
from pods.actions.meetings import log_meeting
from pods.cli.walk.journey import Walk
from pods.model.book import Book
from pods.model.pod import Pod


def a_pod_can_meet(book: Book) -> bool:
    """Whether some pod has two members, and is not at rest."""
    return any(_can_meet(pod) for pod in book.pods.values())


def ask_about_meetings(walk: Walk) -> None:
    """For each pod: the day, who was missing, the next day; again until there is none."""
    for pod in list(walk.book.pods.values()):
        while _can_meet(pod) and _is_logged(walk, pod):
            pass


_WHY_DAY = "A date is enough. What was said stays in the pod."
_WHY_MISSING = "Two missed in a row, and a private word is kinder than a rule."
_WHY_NEXT = "A pod that knows its next date keeps meeting."


def _is_logged(walk: Walk, pod: Pod) -> bool:
    day = walk.ask(f"{pod.title}: when did you meet? (today, tue; Enter: go on)", why=_WHY_DAY)
    if not day:
        return False
    missing = walk.names("Who was missing? (names; Enter: nobody)", why=_WHY_MISSING)
    following = walk.ask("When do you meet next? (tue, +2w; Enter: not fixed)", why=_WHY_NEXT)
    options = [
        *(["--missing", ",".join(missing)] if missing else []),
        *(["--next", following] if following else []),
    ]
    walk.do(
        "log-meeting",
        pod.id,
        day,
        *options,
        action=partial(
            log_meeting,
            pod=pod.id,
            on=[day],
            notes=Notes(missing=missing),
            following=following or None,
            today=walk.session.today,
        ),
    )
    return True


def _can_meet(pod: Pod) -> bool:
    is_alive = pod.state not in ("closed", "resting")
    return is_alive and len(pod.current_members) > 1
