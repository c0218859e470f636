"""Rules about looking back: low attendance, a season near its end, a retro without decisions."""

from collections.abc import Iterator

from pods.hours.say import say_day
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.typed import quoted
from pods.reminders.rhythm import dates_missing, is_season_over
from pods.reminders.scene import Scene, days
from pods.reminders.step import NOW, SOON, Step, about_pod

_MEETINGS = 3  # over which attendance is looked at
_LONG = 4  # meetings of a pod without seasons, before it looks back


def low_attendance(scene: Scene) -> Iterator[Step]:
    """Rule 14: fewer than three in four came, over three meetings."""
    for pod in scene.waking_pods:
        held = [one for one in pod.held_meetings if one.kind == "regular"][-_MEETINGS:]
        came = sum(len({*one.present, *one.late}) for one in held)
        expected = came + sum(len(one.missed) for one in held)
        if len(held) < _MEETINGS or pod.state != "running" or not expected:
            continue
        share = 100 * came // expected
        if share >= scene.settings.attendance_percent or _is_dormant(scene, pod):
            continue
        yield about_pod(
            14,
            pod.id,
            text=f"{pod.title}: ask whether the hour still fits",
            reason=f"{share} % came to the last {_MEETINGS} meetings; or look back early",
            command=f"pods when {quoted(pod.id)}",
            urgency=SOON,
            cause=f"attendance:{pod.id}:{held[-1].id}",
            weight=100 - share,
        )


def season_ends_soon(scene: Scene) -> Iterator[Step]:
    """Rule 15: one meeting is left, and then the look back: announce it, and the question."""
    for pod in scene.waking_pods:
        season = pod.current_season
        planned = pod.planned_meetings
        if season is None or season.id in pod.retros or not pod.held_meetings:
            continue
        left = [one for one in planned if one.kind == "regular"]
        look_back = next((one for one in planned if one.kind == "retro"), None)
        if look_back is None or len(left) > 1 or look_back.on < scene.today:
            continue
        readers = [one for one in pod.awaited_members if scene.may_be_written_to(one)]
        if not readers:
            continue
        before = "one meeting is left" if left else "no other meeting is left"
        yield about_pod(
            15,
            pod.id,
            text=f"Announce the look back of {pod.title}",
            reason=f"{before}, then the retro on {say_day(look_back.on)}: stay, pause or leave?",
            command=f"pods letter retro --pod {quoted(pod.id)}",
            urgency=SOON,
            cause=f"announce:{pod.id}:{look_back.id}",
        )


def look_back(scene: Scene) -> Iterator[Step]:
    """Rule 16: a retro without decisions, a season over without one, a long way without any."""
    covered = {pod.id for pod in dates_missing(scene).crowd}
    for pod in scene.waking_pods:
        undecided = _undecided(scene, pod)
        if undecided:
            yield _decide(scene, pod, undecided)
        elif pod.id not in covered and not _is_dormant(scene, pod):
            yield from _hold(scene, pod)


def _hold(scene: Scene, pod: Pod) -> Iterator[Step]:
    """A look back that is due, and was not held."""
    last = pod.held_meetings[-1].on if pod.held_meetings else None
    if last is None or pod.state != "running":
        return
    if is_season_over(pod):
        why = f"its season is over since {say_day(last)}"
    elif not pod.seasons and (since := _without(scene, pod)) is not None:
        why = f"{since} meetings without one"
    else:
        return
    yield about_pod(
        16,
        pod.id,
        text=f"{pod.title}: look back together, and how to go on?",
        reason=f"{why}; the last meeting was {days(scene.days_since(last))} ago",
        command=f"pods retro {quoted(pod.id)}",
        urgency=NOW,
        cause=f"look-back:{pod.id}:{last}",
        weight=scene.days_since(last),
    )


def _without(scene: Scene, pod: Pod) -> int | None:
    """How many meetings a pod without seasons had since its last retro, once it is due."""
    regular = [one for one in pod.held_meetings if one.kind == "regular"]
    days_of = [retro.on for retro in pod.retros.values() if retro.on is not None]
    days_of += [one.on for one in pod.held_meetings if one.kind == "retro"]
    last = max(days_of, default=None)
    since = [one for one in regular if last is None or one.on > last]
    if len(since) < _LONG or scene.days_since(last or since[0].on) <= scene.settings.look_back_days:
        return None
    return len(since)


def _undecided(scene: Scene, pod: Pod) -> tuple[str, ...]:
    """Members who have not said whether they go on, once a look back was held or is due."""
    if pod.state != "retro":
        return ()
    season = pod.current_season
    key = season.id if season is not None else next(reversed(pod.retros), "")
    said = pod.retros[key].decisions if key in pod.retros else {}
    has_met = any(_follows(one, pod) for one in pod.planned_meetings)
    del scene
    return () if has_met else tuple(one for one in pod.current_members if one not in said)


def _follows(meeting: Meeting, pod: Pod) -> bool:
    """Whether it belongs to what comes after the look back."""
    return meeting.kind == "regular" and bool(pod.held_meetings)


def _decide(scene: Scene, pod: Pod, undecided: tuple[str, ...]) -> Step:
    members = pod.current_members
    said = len(members) - len(undecided)
    names = listed(["you" if one == scene.book.caller.id else scene.name(one)
                    for one in undecided[:3]])  # fmt: skip
    reason = f"{names} have not said yet" if said and len(undecided) > 1 else "nobody has said yet"
    if len(undecided) == 1:
        verb = "have" if undecided[0] == scene.book.caller.id else "has"
        reason = f"{names} {verb} not said yet"
    last = pod.held_meetings[-1].on if pod.held_meetings else None
    return about_pod(
        16,
        pod.id,
        text=f"{pod.title}: who stays, pauses, leaves?",
        reason=f"it looks back on its season, and {reason}",
        command=f"pods retro {quoted(pod.id)}",
        urgency=NOW,
        cause=f"decide:{pod.id}:{last}:{said}",
        weight=scene.days_since(last) if last else 0,
    )


def _is_dormant(scene: Scene, pod: Pod) -> bool:
    return scene.rhythm(pod).health == "dormant"
