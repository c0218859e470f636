"""Rules about turns: hosting that stays with one, somebody who has had no turn for long."""

from collections import Counter
from collections.abc import Iterator

from pods.hours.say import say_day
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.scene import Scene
from pods.reminders.step import SOMETIME, Step, about_pod

_SAME_HOST = 3  # in a row
_ENOUGH = 4  # hosted meetings before shares are worth counting


def hand_over_hosting(scene: Scene) -> Iterator[Step]:
    """Rule 11: nobody is down for the next call, one host three times, or the Caller mostly."""
    for pod in scene.waking_pods:
        coming = _next(scene, pod)
        hosts = [one.host for one in pod.held_meetings if one.host is not None]
        if coming is None or not hosts or len(pod.awaited_members) <= 1:
            continue
        why = _why_hand_over(scene, coming, hosts)
        rested = [one for one in _least(pod, hosts) if _may_host(scene, one)]
        if why is None or not rested:
            continue
        yield about_pod(
            11,
            pod.id,
            text=f"{pod.title}: ask {scene.name(rested[0])} to host on {say_day(coming.on)}",
            reason=why,
            command=f"pods plan-season {quoted(pod.id)}",
            urgency=SOMETIME,
            cause=f"hosting:{pod.id}:{coming.id}",
            people=(rested[0],) if rested[0] != scene.book.caller.id else (),
        )


def missing_turn(scene: Scene) -> Iterator[Step]:
    """Rule 12: the next call has no focus person, and somebody has had no turn for a round."""
    for pod in scene.waking_pods:
        coming = _next(scene, pod)
        focused = [one for one in pod.held_meetings if one.focus is not None]
        members = pod.awaited_members
        if coming is None or coming.kind != "regular" or coming.focus:
            continue
        if len(focused) < len(members):
            continue
        last = {one.focus: index for index, one in enumerate(focused)}
        waiting = sorted(members, key=lambda one: last.get(one, -1))
        if not waiting or last.get(waiting[0], -1) >= len(focused) - len(members):
            continue
        person = waiting[0]
        never = person not in last
        since = "no turn yet" if never else f"none in the last {len(focused) - last[person] - 1}"
        name = "you" if person == scene.book.caller.id else scene.name(person)
        yield about_pod(
            12,
            pod.id,
            text=f"{pod.title}: a turn for {name} on {say_day(coming.on)}",
            reason=f"{since}, of {len(focused)} meetings with a focus",
            command=f"pods plan-season {quoted(pod.id)}",
            urgency=SOMETIME,
            cause=f"turn:{pod.id}:{coming.id}:{person}",
            people=(person,) if person != scene.book.caller.id else (),
        )


def _next(scene: Scene, pod: Pod) -> Meeting | None:
    return next((one for one in pod.planned_meetings if one.on >= scene.today), None)


def _why_hand_over(scene: Scene, coming: Meeting, hosts: list[str]) -> str | None:
    last, me = hosts[-1], scene.book.caller.id
    is_same = len(hosts) >= _SAME_HOST and len({*hosts[-_SAME_HOST:]}) == 1
    if is_same and coming.host in (None, last):
        who = "you" if last == me else scene.name(last)
        return f"{who} hosted the last {_SAME_HOST} times"
    mine = hosts.count(me)
    if len(hosts) >= _ENOUGH and 2 * mine > len(hosts) and coming.host in (None, me):
        return f"you hosted {mine} of {len(hosts)} times: it is to feel like everybody's pod"
    return "nobody is down for it" if coming.host is None else None


def _least(pod: Pod, hosts: list[str]) -> list[str]:
    """The members, who hosted least first; who hosted last comes after their equals."""
    counts = Counter(hosts)
    order = {one: index for index, one in enumerate(hosts)}
    return sorted(pod.awaited_members, key=lambda one: (counts[one], order.get(one, -1)))


def _may_host(scene: Scene, person: str) -> bool:
    return scene.book.person(person).can_host is not False
