"""One meeting: whether it was, who was missing, when the next one is; or that it was not."""

from functools import partial

from pods.actions.attendance import Notes
from pods.actions.meetings import log_meeting
from pods.cli.walk.answers import NO, NOBODY, YES, names_in
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod

NEXT = "When do you meet next? (tue, +2w, 5 dec; Enter: not fixed)"
WHY_NEXT = "A pod that knows its next date before it parts keeps meeting."

_SKIPPED = ("s", "skipped")
_WHY_DAY = (
    "One line is log enough: today, yesterday, tue, 5 dec. What was said in a pod stays in the pod."
)
_WHY_MISSING = (
    "Whoever is not named was there. It is for care and not for policing: after two missed in a "
    "row a private word comes first."
)
_WHY_NOT = (
    "A meeting that was moved keeps its place in the season; one that was skipped counts for "
    "nobody as an absence."
)


def is_logged(walk: Walk, pod: Pod, *, is_first: bool = True) -> bool:
    """Ask whether it met, who was missing, and when it meets next, where nobody knows that yet.

    Args:
        walk: who goes along.
        pod: the pod.
        is_first: whether this is the first day that is asked about.

    Returns:
        Whether a meeting was written down, or that it was not held.
    """
    said = dict[str, str]()
    coming = pod.planned_meetings
    is_next_open = len(coming) <= 1 and all(one.kind == "regular" for one in coming)
    more = ("missing", "next") if is_next_open else ("missing",)

    def parts(_: Book) -> tuple[str, ...]:
        if said.get("day", "").lower() in NO and said.get("day"):
            return ("day", "not")
        return ("day", *more) if said.get("day") else ("day",)

    walk.each(parts, partial(_ask, walk, pod, said, is_first))
    walk.unfinished = ""
    if said["day"].lower() in NO:
        return bool(said["not"])
    return bool(said["day"]) and walk.do(lambda: _logged(walk, pod.id, said))


def _ask(walk: Walk, pod: Pod, said: dict[str, str], is_first: bool, part: str) -> None:
    if part == "day":
        said[part] = _ask_day(walk, pod, is_first=is_first)
        return
    if part == "not":
        question = "Was it moved, or skipped? (the new day, or s; Enter: leave it)"
        is_done = walk.is_done(question, why=_WHY_NOT, deed=partial(_not_held, pod))
        said[part] = part if is_done else ""
        return
    walk.unfinished = f"the meeting of {pod.title}"
    question, why, skips = {
        "missing": ("Who was missing? (names; Enter: nobody)", _WHY_MISSING, NOBODY),
        "next": (NEXT, WHY_NEXT, ()),
    }[part]
    before = {key: known for key, known in said.items() if key != "next"}
    check = walk.would(lambda answer: _logged(walk, pod.id, {**before, part: answer}))
    said[part] = walk.ask(question, why=why, skips=skips, check=check)


def _ask_day(walk: Walk, pod: Pod, *, is_first: bool) -> str:
    """The day as it was typed, or no; empty where nothing is to be written down."""
    planned = _due(pod)

    def meant(answer: str) -> str:
        return planned.on.isoformat() if planned and answer.lower() in YES else answer

    def check(answer: str) -> None:
        if answer.lower() not in NO:
            walk.would(lambda day: _logged(walk, pod.id, {"day": day}))(meant(answer))

    if planned:
        asked = f"did you meet on {say_date(planned.on)}? (y, n, or another day; Enter: go on)"
    elif is_first:
        asked = "when did you meet? (today, tue, 5 dec; Enter: go on)"
    else:
        asked = "and on which other day? (Enter: go on)"
    answer = walk.ask(
        f"{pod.title}: {asked}", why=_WHY_DAY, skips=() if planned else NO, check=check
    )
    return meant(answer)


def _due(pod: Pod) -> Meeting | None:
    return next(iter(pod.planned_meetings), None)


def _not_held(pod: Pod, answer: str) -> Deed:
    due = _due(pod)
    day = due.on.isoformat() if due else ""
    if answer.lower() in _SKIPPED:
        return Deed("skip-meeting", words=(pod.id, day))
    return Deed("move-meeting", words=(pod.id, day, answer))


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
