"""Rules about meetings: passed and not logged, none to come, somebody missing."""

from collections.abc import Iterator

from pods.hours.say import say_date
from pods.hours.words import weekday_name
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.rhythm import Rhythm, dates_missing, is_season_over
from pods.reminders.scene import Scene, days
from pods.reminders.step import NOW, SOMETIME, SOON, Step

_MISSED = 2  # in a row; practice: "more than two in a row: ask whether they stay"


def not_logged(scene: Scene) -> Iterator[Step]:
    """Rule 2: a planned meeting has passed, and nothing is written down about it."""
    for pod in scene.book.pods.values():
        passed = [one for one in pod.planned_meetings if one.on < scene.today]
        is_resting = pod.state == "resting" and not scene.has_rested(pod)
        if not passed or is_resting or pod.state == "closed":
            continue
        dates = " ".join(f"{one.on}" for one in passed)
        last = say_date(passed[-1].on)
        yield Step(
            rule=2,
            text=f"Write down who came to {pod.title}",
            reason=f"planned for {last}, not logged yet"
            if len(passed) == 1
            else f"{len(passed)} meetings not logged yet, the last planned for {last}",
            command=f"pods log-meeting {quoted(pod.id)} {dates}",
            about=pod.id,
            people=(),
            group=pod.id,
            urgency=NOW,
            cause=f"not-logged:{pod.id}:{passed[-1].id}",
            weight=scene.days_since(passed[0].on),
        )


def no_next_meeting(scene: Scene) -> Iterator[Step]:
    """Rule 9: a running pod without a date to come; the longer the gap, the more urgent.

    Of many, the longest gaps are named and the others share a line. Where a season is over, and
    the pod is well, the look back comes first (rule 16).
    """
    missing = dates_missing(scene)
    for rhythm, pod in missing.named:
        if not is_season_over(pod) or rhythm.health in {"wobbling", "dormant"}:
            yield _without_a_date(rhythm, pod)
    if missing.crowd:
        yield _many_without_a_date(scene, missing.crowd)


def missing_member(scene: Scene) -> Iterator[Step]:
    """Rule 13: somebody missed two in a row, or stayed away without a word: a caring call."""
    for pod in scene.book.pods.values():
        held = pod.held_meetings
        if not held or not pod.is_live:
            continue
        for person in pod.awaited_members:
            why = _why_missed(held, person)
            if why is None or person == scene.book.caller.id:
                continue
            contact = scene.last_contact(scene.book.person(person))
            if scene.book.person(person).do_not_contact or (contact and contact >= held[-1].on):
                continue
            yield Step(
                rule=13,
                text=f"Call {scene.name(person)}: a caring word, no reproach",
                reason=f"{why} {pod.title}",
                command=f"pods talked {scene.typed(person)}",
                about=person,
                people=(person,),
                group=pod.id,
                urgency=SOON,
                cause=f"missing:{pod.id}:{person}:{held[-1].id}",
            )


def _why_missed(held: tuple[Meeting, ...], person: str) -> str | None:
    if person in held[-1].no_show:
        return "was missing without a word at the last meeting of"
    last = held[-_MISSED:]
    if len(last) == _MISSED and all(person in meeting.missed for meeting in last):
        return "missed the last two meetings of"
    return None


def _without_a_date(rhythm: Rhythm, pod: Pod) -> Step:
    text, reason = f"{pod.title}: fix the next meeting", "it has no next meeting"
    if rhythm.last is not None:
        reason += f"; the last was {days(rhythm.days)} ago"
    if rhythm.health != "ok":
        reason += f", {rhythm.ratio:.1f} times its rhythm"
    if rhythm.health == "dormant":
        text = f"{pod.title}: rest or close?"
    return Step(
        rule=9,
        text=text,
        reason=reason,
        command=_command(rhythm, pod),
        about=pod.id,
        people=(),
        group=pod.id,
        urgency=SOMETIME if rhythm.health == "ok" else NOW,
        cause=f"no-next:{pod.id}:{rhythm.last}:{rhythm.health}",
        weight=round(rhythm.ratio * 100),
    )


def _many_without_a_date(scene: Scene, found: tuple[Pod, ...]) -> Step:
    first, second, *others = found
    rhythm = scene.rhythm(first)
    return Step(
        rule=9,
        text=f"Fix the next meetings of {len(found)} pods",
        reason=f"{first.title}, {second.title} and {len(others)} more have no next meeting",
        command=_command(rhythm, first),
        about="",
        people=(),
        group=None,
        urgency=SOMETIME if rhythm.health == "ok" else NOW,
        cause="no-next",
    )


def _command(rhythm: Rhythm, pod: Pod) -> str:
    if rhythm.health == "dormant":
        return f'pods rest {quoted(pod.id)} --until "in 3 months"'
    if rhythm.last is None:
        return f"pods when {quoted(pod.id)}"
    return f"pods edit-pod {quoted(pod.id)} --next {weekday_name(rhythm.last.weekday())}"
