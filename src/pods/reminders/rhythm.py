"""How a pod keeps its rhythm: the gap since its last meeting, against its cadence."""

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from pods.model.pod import Pod
from pods.model.settings import Settings

if TYPE_CHECKING:
    from pods.reminders.scene import Scene

CROWD = 3  # more than so many with the same advice become one line: a list of 70 is useless

Health = Literal["ok", "late", "wobbling", "dormant"]

# Practice of the field: a gap of more than so many times the cadence.
_LIMITS: tuple[tuple[float, Health], ...] = ((3, "dormant"), (2, "wobbling"), (1.5, "late"))


class Rhythm(NamedTuple):
    """When a pod last met, how many days ago, and how many times its cadence that is."""

    last: date | None
    days: int
    ratio: float
    health: Health


def rhythm_of(pod: Pod, *, settings: Settings, today: date) -> Rhythm:
    """How a pod keeps its rhythm. One that never met only begins; a gathering has none to keep."""
    held = pod.held_meetings
    if not held:
        return Rhythm(None, 0, 0.0, "ok")
    gap = (today - held[-1].on).days
    if pod.kind == "gathering":
        return Rhythm(held[-1].on, gap, 0.0, "ok")
    ratio = gap / (7 * (pod.cadence_weeks or settings.cadence_weeks))
    health: Health = next((health for limit, health in _LIMITS if ratio > limit), "ok")
    return Rhythm(held[-1].on, gap, ratio, health)


class DatesMissing(NamedTuple):
    """Running pods without a date to come: those to be named, and those that share a line."""

    named: tuple[tuple[Rhythm, Pod], ...]
    crowd: tuple[Pod, ...]


def dates_missing(scene: "Scene") -> DatesMissing:
    """Who has no next meeting, the longest gap first; many that are well share one line.

    A pod that keeps its rhythm at a weekly hour needs no date, unless its season is over.
    """
    found: list[tuple[Rhythm, Pod]] = []
    for pod in scene.waking_pods:
        if pod.state != "running" or pod.planned_meetings or pod.kind == "gathering":
            continue
        rhythm = scene.rhythm(pod)
        if rhythm.health != "ok" or pod.at is None or is_season_over(pod):
            found.append((rhythm, pod))
    found.sort(key=lambda one: (one[0].health == "ok", -one[0].ratio))
    named = sum(rhythm.health != "ok" for rhythm, _ in found[:CROWD])
    if len(found) - named <= CROWD:
        named = len(found)
    return DatesMissing(tuple(found[:named]), tuple(pod for _, pod in found[named:]))


def is_season_over(pod: Pod) -> bool:
    """Whether all meetings of its last season are behind it, and nobody looked back on it yet."""
    season = pod.current_season
    if season is None or pod.planned_meetings or season.id in pod.retros:
        return False
    done = [one.number or 0 for one in pod.meetings_of(season) if one.status != "planned"]
    return max(done, default=0) >= season.meetings
