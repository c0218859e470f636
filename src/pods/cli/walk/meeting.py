"""Holding the calls: whether a pod has met, who was there, when it meets again."""

from datetime import date
from functools import partial

from pods.actions.pod_terms import edit_pod
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.one_meeting import NEXT, WHY_NEXT, is_logged
from pods.cli.walk.where import is_on_the_way
from pods.model.book import Book
from pods.model.pod import Pod
from pods.reminders.rhythm import is_season_over

_AT_ONCE = 5  # more pods in a row are a form to fill in
_AGAIN = 0.5  # of its rhythm: sooner than that it has not met again


def a_pod_may_have_met(book: Book, today: date) -> bool:
    """Whether some pod may have met since the file last heard of it, or knows no next day."""
    return bool(_to_be_told_of(book, today))


def ask_about_meetings(walk: Walk) -> None:
    """For each pod: the days, who was missing, the next day; the longest silent come first."""
    at_once = _to_be_told_of(walk.book, walk.today)[:_AT_ONCE]
    walk.each(
        lambda book: [one for one in _to_be_told_of(book, walk.today) if one in at_once],
        partial(_ask_about_pod, walk),
    )


def _to_be_told_of(book: Book, today: date) -> list[str]:
    """Pods that live and know of no day still to come, or have let one go by."""
    pods = [pod for pod in book.pods.values() if _is_open(pod, today)]
    pods.sort(key=lambda pod: -_rhythms_ago(book, pod, today))
    return [pod.id for pod in pods]


def _is_open(pod: Pod, today: date) -> bool:
    is_alive = pod.state not in ("closed", "resting") and len(pod.current_members) > 1
    if not pod.planned_meetings or not is_alive:
        is_to_look_back = pod.state == "retro" or is_season_over(pod)
        return is_alive and not is_to_look_back
    first = pod.planned_meetings[0]
    return first.on <= today and not (first.kind == "kick-off" and is_on_the_way(pod))


def _rhythms_ago(book: Book, pod: Pod, today: date) -> float:
    """How long ago it met, in its own rhythm; one that never met is at its time."""
    if not pod.held_meetings:
        return 1
    days = 7 * (pod.cadence_weeks or book.settings.cadence_weeks)
    return (today - pod.held_meetings[-1].on).days / days


def _ask_about_pod(walk: Walk, pod_id: str) -> None:
    said = dict[str, bool]()

    def parts(book: Book) -> tuple[str, ...]:
        pod = book.pods.get(pod_id)
        if pod is None or not _is_open(pod, walk.today):
            return ()
        has_just_met = _rhythms_ago(book, pod, walk.today) < _AGAIN and not pod.planned_meetings
        is_without_next = pod.held_meetings and not pod.planned_meetings and not said.get("met")
        return (*(() if has_just_met else ("met",)), *(("next",) if is_without_next else ()))

    def ask(part: str) -> None:
        if part == "met":
            said[part] = _has_met(walk, pod_id)
        else:
            _ask_when_next(walk, pod_id)

    walk.each(parts, ask)


def _has_met(walk: Walk, pod_id: str) -> bool:
    """One meeting after the other, until the file knows the next day or there is no more."""
    count = 0
    while (pod := walk.book.pods.get(pod_id)) and _is_open(pod, walk.today):
        is_season_told = count and pod.seasons and not pod.planned_meetings
        if is_season_told or not is_logged(walk, pod, is_first=not count):
            break
        count += 1
    return count > 0


def _ask_when_next(walk: Walk, pod_id: str) -> None:
    pod = walk.book.pods.get(pod_id)
    name = pod.title if pod else pod_id
    question = f"{name}: {NEXT[0].lower()}{NEXT[1:]}"
    walk.is_done(question, why=WHY_NEXT, deed=partial(_planned, walk, pod_id))


def _planned(walk: Walk, pod: str, answer: str) -> Deed:
    return Deed(
        "edit-pod",
        partial(edit_pod, pod=pod, terms={}, following=answer, today=walk.today),
        words=(pod,),
        options=("--next", answer),
        label=f"edit {pod}",
    )
