"""How a pod keeps its rhythm: the gap since its last meeting, against its cadence."""

from datetime import date
from typing import Literal, NamedTuple

from pods.model.pod import Pod
from pods.model.settings import Settings

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
    """How a pod keeps its rhythm. One that has never met is ok: it is only beginning."""
    held = pod.held_meetings
    if not held:
        return Rhythm(None, 0, 0.0, "ok")
    gap = (today - held[-1].on).days
    ratio = gap / (7 * (pod.cadence_weeks or settings.cadence_weeks))
    health: Health = next((health for limit, health in _LIMITS if ratio > limit), "ok")
    return Rhythm(held[-1].on, gap, ratio, health)
