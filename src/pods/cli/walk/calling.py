"""The first call of a pod: the day for it, whether it was held, and what was agreed there."""

from datetime import date, timedelta
from functools import partial

from pods.actions.kick_off import plan_kick_off
from pods.cli.walk.answers import NO, YES
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.one_meeting import is_logged
from pods.cli.walk.where import is_on_the_way, is_yours
from pods.errors import PodsError, UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.pod import Pod
from pods.proposals.calendar import common_slots

_OFFERED = 3  # hours to choose from
_SOON = timedelta(days=120)

_WHY_DAY = (
    "The first call is for three things: how you want to be with each other, which hour returns, "
    "what each is ready to give. It may take two or three such calls; that is usual."
)
_WHY_AGREED = (
    "In the words of the group, short; it stands on the page of the pod, and the look back begins "
    "with it. What is still open may stay open."
)
_AGREEMENTS = {
    "intention": "what do you come together for? (a few words; Enter: open)",
    "norms": "how do you want to be with each other? (a few words; Enter: open)",
    "commitment": "what is each ready to give? (4 calls of 90 minutes; Enter: open)",
}


def a_first_call_is_open(book: Book, today: date) -> bool:
    """Whether some pod has company and no first call, or one whose day has come, or no words."""
    return bool(_open(book, today))


def ask_for_first_calls(walk: Walk) -> None:
    """For each such pod: the day, how it was, and what was agreed."""
    walk.each(lambda book: _open(book, walk.today), partial(_ask_about, walk))


def _open(book: Book, today: date) -> list[str]:
    pods = (pod for pod in book.pods.values() if is_yours(book, pod))
    return [pod.id for pod in pods if _parts(pod, today)]


def _parts(pod: Pod, today: date) -> tuple[str, ...]:
    """What to ask of a pod that is on its way to its first season."""
    if not is_on_the_way(pod):
        return ()
    coming = pod.planned_meetings
    if coming:
        is_due = coming[0].kind == "kick-off" and coming[0].on <= today
        return ("held",) if is_due else ()
    if not pod.held_meetings:
        return ("day",)
    if any(one.kind != "kick-off" for one in pod.held_meetings):
        return ()
    return tuple(one for one in _AGREEMENTS if one in pod.open_agreements)


def _ask_about(walk: Walk, pod_id: str) -> None:
    def parts(book: Book) -> tuple[str, ...]:
        pod = book.pods.get(pod_id)
        return _parts(pod, walk.today) if pod else ()

    def ask(part: str) -> None:
        pod = walk.book.pods.get(pod_id)
        if pod is None:
            return
        if part == "day":
            _ask_day(walk, pod)
        elif part != "held":
            _ask_agreement(walk, pod, part)
        elif is_logged(walk, pod):
            _ask_for_another(walk, pod_id)

    walk.each(parts, ask)


def _ask_day(walk: Walk, pod: Pod) -> None:
    usual = _usual_day(walk, pod)
    hour = pod.at.split()[-1] if pod.at else ""
    offered = f"y: {say_date(usual)}, {hour}" if usual else _hours(walk, pod)
    walk.is_done(
        f"{pod.title}: when is the first call? ({offered}; Enter: not fixed yet)",
        why=_WHY_DAY,
        deed=partial(_called, walk, pod.id),
        skips=NO,
    )


def _ask_for_another(walk: Walk, pod_id: str) -> None:
    walk.is_done(
        "Does it take another first call? (its day; Enter: no)",
        why=_WHY_DAY,
        deed=partial(_called, walk, pod_id),
        skips=NO,
    )


def _usual_day(walk: Walk, pod: Pod) -> date | None:
    """The next day of its weekly hour, where one is agreed."""
    try:
        planned = plan_kick_off(walk.book, pod=f"@{pod.id}", today=walk.today)
    except PodsError:
        return None
    return planned.result.meetings[-1].on


def _hours(walk: Walk, pod: Pod) -> str:
    """A few hours that hold for all, as they are typed; else how a day is typed."""
    people = (*pod.current_members, *pod.seat_holders)
    slots = common_slots(walk.book, people, caller=pod.caller, today=walk.today, pod=pod)
    starts = [slot.at for slot in slots[:_OFFERED]]
    return f"all can: {', '.join(starts)}" if starts else "such as tue 18:00, 5 oct 18:00"


def _called(walk: Walk, pod: str, answer: str) -> Deed:
    days = () if answer.lower() in YES else (answer,)
    _refuse_far_off(days, today=walk.today)
    return Deed(
        "plan-season",
        partial(plan_kick_off, pod=pod, days=days, today=walk.today),
        words=(pod, *days),
        options=("--kick-off",),
        label=f"plan the first calls of {pod}",
    )


def _ask_agreement(walk: Walk, pod: Pod, key: str) -> None:
    walk.is_done(
        f"{pod.title}: {_AGREEMENTS[key]}",
        why=_WHY_AGREED,
        deed=partial(_agreed, pod.id, key),
        skips=NO,
    )


def _agreed(pod: str, key: str, answer: str) -> Deed:
    return Deed("edit-pod", words=(pod,), options=(f"--{key}", answer))


def _refuse_far_off(days: tuple[str, ...], *, today: date) -> None:
    """Stop at a day such as "31 aug" that was a fortnight ago, and would be next year's."""
    for typed in days:
        day = parse_day(typed, today=today, reading="future").date
        if day - today > _SOON and str(day) not in typed:
            raise UsageError(
                f"{say_date(day)} is far off",
                f"if you mean it: {day}; if you have met already, Enter: the log comes next",
            )
