"""Rules about the dates to come: reminders, too few to meet, no season yet, clocks that change."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from pods.hours.say import say_date, say_day, say_time
from pods.hours.words import DAY_MINUTES
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.typed import quoted
from pods.reminders.scene import Scene, days
from pods.reminders.step import NOW, SOON, Step, about_pod

if TYPE_CHECKING:
    from pods.hours.sittings import Sitting

_NEAR = 7  # days in which it can still be seen to that enough people come


def remind(scene: Scene) -> Iterator[Step]:
    """Rule 1: a meeting within two days: a reminder, with the hour on each one's own clock."""
    for pod, meeting in _coming(scene, within=scene.settings.reminder_days):
        readers = [one for one in pod.awaited_members if scene.may_be_written_to(one)]
        if not readers:
            continue
        when = _how_soon((meeting.on - scene.today).days)
        roles = [f"{scene.name(meeting.host)} hosts"] if meeting.host else []
        roles += [f"the focus is with {scene.name(meeting.focus)}"] if meeting.focus else []
        yield about_pod(
            1,
            pod.id,
            text=f"Send a reminder to {pod.title}",
            reason="; ".join(
                [f"it meets {when}, {say_date(meeting.on)}{_hour(scene, pod, meeting)}", *roles]
            ),
            command=f"pods letter reminder --pod {quoted(pod.id)}",
            urgency=NOW,
            cause=f"remind:{pod.id}:{meeting.id}:{meeting.on}",
        )


def too_few_to_meet(scene: Scene) -> Iterator[Step]:
    """Rule 3: fewer can come to the next call than it takes; a couple's absence counts as one."""
    for pod, meeting in _coming(scene, within=_NEAR):
        missing = _missing(scene, pod, meeting)
        least = pod.min_presence or max(2, scene.book.sizes_of(pod)[0] - 1)
        members = len(pod.awaited_members)
        if not missing or members - scene.absences(missing) >= least:
            continue
        yield about_pod(
            3,
            pod.id,
            text=f"{pod.title}: move or skip {say_date(meeting.on)}?",
            reason=f"{scene.names(missing)} cannot come, and it takes {least} of {members}",
            command=f"pods move-meeting {quoted(pod.id)} {meeting.on} {_week_on(meeting)}",
            urgency=NOW,
            cause=f"too-few:{pod.id}:{meeting.id}:{','.join(missing)}",
            people=tuple(missing),
        )


def season_not_fixed(scene: Scene) -> Iterator[Step]:
    """Rule 8: a first call was held, and the dates of the season are not fixed."""
    for pod in scene.waking_pods:
        kinds = {meeting.kind for meeting in pod.held_meetings}
        if kinds != {"kick-off"} or pod.planned_meetings or pod.seasons:
            continue
        last = pod.held_meetings[-1].on
        yield about_pod(
            8,
            pod.id,
            text=f"Fix all dates of {pod.title}, the look back too",
            reason=f"its first call was {days(scene.days_since(last))} ago, no date is fixed",
            command=f"pods plan-season {quoted(pod.id)}",
            urgency=NOW,
            cause=f"no-season:{pod.id}:{last}",
            weight=scene.days_since(last),
        )


def clock_change(scene: Scene) -> Iterator[Step]:
    """Rule 10: clocks change before a meeting, and move its hour for somebody."""
    for pod in scene.waking_pods:
        near = [
            (meeting.on - scene.today).days <= scene.settings.clock_change_days
            for meeting in pod.planned_meetings
        ]
        if any(near):
            yield from _next_change(scene, pod)


def _next_change(scene: Scene, pod: Pod) -> Iterator[Step]:
    """The first near meeting whose hour stands otherwise to somebody's clock than before."""
    from pods.proposals.timetable import sitting_of  # noqa: PLC0415 - zones, where a date is near

    dated = [
        (meeting, sitting)
        for meeting in (*pod.held_meetings[-1:], *pod.planned_meetings)
        if (sitting := sitting_of(scene.book, pod, meeting)) is not None
    ]
    for (_, before), (meeting, after) in pairwise(dated):
        if not 0 <= (meeting.on - scene.today).days <= scene.settings.clock_change_days:
            continue
        moved = [
            told
            for person in pod.awaited_members
            if (told := _clock_moves(scene, person, before, after)) is not None
        ]
        if moved:
            yield _changed(scene, pod, meeting, after, moved)
            return


def _changed(
    scene: Scene, pod: Pod, meeting: Meeting, sitting: "Sitting", moved: list[tuple[str, str]]
) -> Step:
    from pods.hours.sittings import hindrance  # noqa: PLC0415 - zones, where a clock changes
    from pods.proposals.calendar import schedules  # noqa: PLC0415 - the same

    people = tuple(person for person, _ in moved)
    told = listed([_begins(scene, who, text) for text, who in _by_hour(moved)])
    hours = schedules(scene.book, people)
    stuck = [one for one, schedule in zip(people, hours, strict=True)
             if hindrance(schedule, sitting)]  # fmt: skip
    name = quoted(pod.id)
    fails = f"; {scene.names(stuck)} cannot come then" if stuck else ""
    return about_pod(
        10,
        pod.id,
        text=f"Tell {pod.title} that the clocks change",
        reason=f"from {say_day(meeting.on)} {told}{fails}",
        command=f"pods when {name}" if stuck else f"pods letter reminder --pod {name}",
        urgency=SOON,
        cause=f"clocks:{pod.id}:{meeting.id}:{meeting.on}",
        people=tuple(one for one in people if one != scene.book.caller.id),
    )


def _clock_moves(
    scene: Scene, person: str, before: "Sitting", after: "Sitting"
) -> tuple[str, str] | None:
    """Somebody whose clock comes to stand otherwise to the pod's, and how: "17:00, not 18:00"."""
    from pods.hours.sittings import local_start  # noqa: PLC0415 - zones, where a date is near

    zone = scene.book.person(person).time_zone
    old, new = local_start(before, zone), local_start(after, zone)
    if old is None or new is None:
        return None
    gap_before = DAY_MINUTES * (old.day - before.day).days + old.start - before.start
    gap_after = DAY_MINUTES * (new.day - after.day).days + new.start - after.start
    if gap_before == gap_after:
        return None
    usual = (after.start + gap_before) % DAY_MINUTES
    return person, f"{say_time(new.start)}, not {say_time(usual)}"


def _hour(scene: Scene, pod: Pod, meeting: Meeting) -> str:
    from pods.proposals.timetable import sitting_of  # noqa: PLC0415 - zones, where a date is near

    sitting = sitting_of(scene.book, pod, meeting)
    return f", {say_time(sitting.start)}" if sitting else ""


def _coming(scene: Scene, *, within: int) -> Iterator[tuple[Pod, Meeting]]:
    """The next meeting of each pod that is awake, where it is so near."""
    for pod in scene.waking_pods:
        ahead = (one for one in pod.planned_meetings if one.on >= scene.today)
        meeting = next(ahead, None)
        if meeting is not None and (meeting.on - scene.today).days <= within:
            yield pod, meeting


def _missing(scene: Scene, pod: Pod, meeting: Meeting) -> list[str]:
    """Members who said that they cannot come, or are known to be away that day."""
    from pods.proposals.calendar import schedules  # noqa: PLC0415 - zones, where a date is near

    members = pod.awaited_members
    away = [
        schedule.person
        for schedule in schedules(scene.book, members)
        if any(absence.covers(meeting.on) for absence in schedule.away)
    ]
    gone = {*meeting.not_coming, *away} - {*meeting.coming}
    return [one for one in members if one in gone]


def _week_on(meeting: Meeting) -> str:
    return (meeting.on + timedelta(days=7)).isoformat()


def _how_soon(number: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(number, f"in {days(number)}")


def _by_hour(moved: list[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Whose clock comes to stand how, those for whom it is the same together."""
    found: dict[str, list[str]] = {}
    for person, text in moved:
        found.setdefault(text, []).append(person)
    return list(found.items())


def _begins(scene: Scene, people: list[str], text: str) -> str:
    is_one = len(people) == 1 and people[0] != scene.book.caller.id
    return f"{scene.names(people)} {'begins' if is_one else 'begin'} at {text}"
