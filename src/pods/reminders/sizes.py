"""Rules about size: too few, too many, two small pods that could be one."""

from collections.abc import Iterator
from itertools import combinations

from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.scene import Scene, days
from pods.reminders.step import SOMETIME, SOON, Step, about_pod

_CIRCLE_SPLITS = 10  # practice: a circle above ten prepares to become two
_PAIRS = 12  # of small pods; `next` never searches beyond a fixed count
_GONE_LATELY = 60  # days after which somebody who left is no longer the reason


def too_few_members(scene: Scene) -> Iterator[Step]:
    """Rule 17: a pod is under its minimum: who fits the seat? The group is asked first."""
    for pod in _settled(scene):
        low, _ = scene.book.sizes_of(pod)
        size = len(pod.current_members) + len(pod.seat_holders)
        if size >= low:
            continue
        yield about_pod(
            17,
            pod.id,
            text=f"Look for somebody who fits {pod.title}, and ask the group",
            reason=f"{_who_left(scene, pod)}{size} people, and {low} is where it carries",
            command=f"pods suggest --fill {quoted(pod.id)}",
            urgency=SOON,
            cause=f"too-few-members:{pod.id}:{size}",
            weight=low - size,
        )


def too_many_members(scene: Scene) -> Iterator[Step]:
    """Rule 18: a pod has outgrown itself: how could it become two?"""
    for pod in _settled(scene):
        size, most = len(pod.current_members), _splits_above(scene, pod)
        if most is None or size <= most:
            continue
        yield about_pod(
            18,
            pod.id,
            text=f"{pod.title}: look at how it could become two",
            reason=f"{size} people, and above {most} a {pod.kind} splits sooner or later",
            command=f"pods suggest --reshape {quoted(pod.id)}",
            urgency=SOMETIME,
            cause=f"too-many-members:{pod.id}:{size}",
            weight=size - most,
        )


def two_small_pods(scene: Scene) -> Iterator[Step]:
    """Rule 19: two pods under their minimum share an hour: they could be one."""
    small = [pod for pod in _settled(scene) if len(pod.current_members) < _minimum(scene, pod)]
    pairs = [(a, b) for a, b in combinations(small, 2) if a.kind == b.kind]
    for one, other in pairs[:_PAIRS]:
        people = tuple(dict.fromkeys((*one.current_members, *other.current_members)))
        _, most = scene.book.sizes_of(one)
        if (most is not None and len(people) > most) or scene.kept_apart(people):
            continue
        if not _have_an_hour(scene, people):
            continue
        yield about_pod(
            19,
            one.id,
            text=f"{one.title} and {other.title} could become one",
            reason=f"{len(one.current_members)} and {len(other.current_members)} people, "
            "with an hour in common",
            command=f"pods merge-pods {quoted(one.id)} {quoted(other.id)}",
            urgency=SOMETIME,
            cause=f"merge:{one.id}:{other.id}",
        )


def _settled(scene: Scene) -> Iterator[Pod]:
    """Pods that have met and keep meeting; where a pod wobbles, that comes first."""
    for pod in scene.waking_pods:
        is_well = scene.rhythm(pod).health in {"ok", "late"}
        has_met = bool(pod.held_meetings) and pod.state in {"running", "retro"}
        if has_met and is_well and pod.kind != "gathering":
            yield pod


def _have_an_hour(scene: Scene, people: tuple[str, ...]) -> bool:
    from pods.proposals.calendar import common_slots  # noqa: PLC0415 - few scenes ask for hours

    return bool(common_slots(scene.book, people, today=scene.today))


def _minimum(scene: Scene, pod: Pod) -> int:
    return scene.book.sizes_of(pod)[0]


def _splits_above(scene: Scene, pod: Pod) -> int | None:
    if pod.kind == "circle" and pod.size_max is None:
        return _CIRCLE_SPLITS
    return scene.book.sizes_of(pod)[1]


def _who_left(scene: Scene, pod: Pod) -> str:
    gone = [(one.left, one.who) for one in pod.members.values() if one.left is not None]
    last = max(gone, default=None)
    if last is None or scene.days_since(last[0]) > _GONE_LATELY:
        return ""
    ago = scene.days_since(last[0])
    return f"{scene.name(last[1])} left {f'{days(ago)} ago' if ago else 'today'}; "
