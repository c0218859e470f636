"""Holding the calls: whether a pod has met, who was there, when it meets again."""

from datetime import date
from functools import partial

from pods.actions.attendance import Notes
from pods.actions.meetings import log_meeting
from pods.actions.pod_terms import edit_pod
from pods.cli.walk.companion import NOBODY, Walk, names_in
from pods.cli.walk.deed import Deed
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.pod import Pod

_AT_ONCE = 5  # more pods in a row are a form to fill in
_AGAIN = 0.5  # of its rhythm: sooner than that it has not met again
_NO, _YES = ("n", "no"), ("y", "yes")


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


_WHY_DAY = (
    "A date is enough: today, yesterday, tue, 5 dec. What was said in a pod stays in the pod."
)
_WHY_MISSING = "Whoever is not named was there. Two missed in a row: a private word first."
_WHY_NEXT = "A pod that knows its next date keeps meeting."
_NEXT = "When do you meet next? (tue, +2w, 5 dec; Enter: not fixed)"


def _to_be_told_of(book: Book, today: date) -> list[str]:
    """Pods that live and know of no day still to come, or have let one go by."""
    pods = [pod for pod in book.pods.values() if _is_open(pod, today)]
    pods.sort(key=lambda pod: -_rhythms_ago(book, pod, today))
    return [pod.id for pod in pods]


def _is_open(pod: Pod, today: date) -> bool:
    is_alive = pod.state not in ("closed", "resting") and len(pod.current_members) > 1
    return is_alive and (not pod.planned_meetings or pod.planned_meetings[0].on <= today)


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
        if not _is_logged(walk, pod, is_first=not count):
            break
        count += 1
    return count > 0


def _ask_when_next(walk: Walk, pod_id: str) -> None:
    pod = walk.book.pods.get(pod_id)
    name = pod.title if pod else pod_id
    question = f"{name}: {_NEXT[0].lower()}{_NEXT[1:]}"
    walk.is_done(question, why=_WHY_NEXT, deed=partial(_planned, walk, pod_id))


def _is_logged(walk: Walk, pod: Pod, *, is_first: bool) -> bool:
    said = dict[str, str]()

    def parts(_: Book) -> tuple[str, ...]:
        return ("day", "missing", "next") if said.get("day") else ("day",)

    walk.each(parts, partial(_ask, walk, pod, said, is_first))
    walk.unfinished = ""
    return bool(said["day"]) and walk.do(lambda: _logged(walk, pod.id, said))


def _ask(walk: Walk, pod: Pod, said: dict[str, str], is_first: bool, part: str) -> None:
    if part == "day":
        said[part] = _ask_day(walk, pod, is_first=is_first)
        return
    walk.unfinished = f"the meeting of {pod.title}"
    question, why, skips = {
        "missing": ("Who was missing? (names; Enter: nobody)", _WHY_MISSING, NOBODY),
        "next": (_NEXT, _WHY_NEXT, ()),
    }[part]
    before = {key: known for key, known in said.items() if key != "next"}
    check = walk.would(lambda answer: _logged(walk, pod.id, {**before, part: answer}))
    said[part] = walk.ask(question, why=why, skips=skips, check=check)


def _ask_day(walk: Walk, pod: Pod, *, is_first: bool) -> str:
    """The day as it was typed; empty where they have not met."""
    planned = pod.planned_meetings[0].on if pod.planned_meetings else None

    def meant(answer: str) -> str:
        return planned.isoformat() if planned and answer.lower() in _YES else answer

    def check(answer: str) -> None:
        if answer.lower() not in _NO:
            _logged(walk, pod.id, {"day": meant(answer)}).action(walk.book)

    if planned:
        asked = f"did you meet on {say_date(planned)}? (y, or another day; Enter: go on)"
    elif is_first:
        asked = "when did you meet? (today, tue, 5 dec; Enter: go on)"
    else:
        asked = "and on which other day? (Enter: go on)"
    answer = walk.ask(f"{pod.title}: {asked}", why=_WHY_DAY, check=check)
    return "" if answer.lower() in _NO else meant(answer)


def _logged(walk: Walk, pod: str, said: dict[str, str]) -> Deed:
    missing, following = names_in(said.get("missing", "")), said.get("next")
    return Deed(
        "log-meeting",
        partial(
            log_meeting,
            pod=pod,
            on=[said["day"]],
            notes=Notes(missing=missing),
            following=following or None,
            today=walk.today,
        ),
        words=(pod, said["day"]),
        options=(
            *(("--missing", ",".join(missing)) if missing else ()),
            *(("--next", following) if following else ()),
        ),
        label=f"log a meeting of {pod}",
    )


def _planned(walk: Walk, pod: str, answer: str) -> Deed:
    return Deed(
        "edit-pod",
        partial(edit_pod, pod=pod, terms={}, following=answer, today=walk.today),
        words=(pod,),
        options=("--next", answer),
        label=f"edit {pod}",
    )
