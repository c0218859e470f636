"""What is answered: pods with their starts, who waits, and how sure the answer is."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from pods.grouping.problem import STARTS

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = STARTS // len(_DAYS)
_HALF_HOUR = 30


class StoppedBy(StrEnum):
    """Why the search ended."""

    PROVED = "proved"  # nothing better exists
    EFFORT = "effort"  # all the proposals that this effort allows were made
    DEADLINE = "deadline"  # the caller of the search said that time is over
    INTERRUPTED = "interrupted"  # the caller of the search said that somebody wants the answer now


def stopped_by(*, proved: bool, over: bool) -> StoppedBy:
    """Why a search ended that proved its answer, or for which time was over, or neither."""
    if proved:
        return StoppedBy.PROVED
    return StoppedBy.DEADLINE if over else StoppedBy.EFFORT


class Start(NamedTuple):
    """One weekly start on the clock of the pod's zone.

    Attributes:
        weekday: 0 is Monday.
        minutes: of the day, in half-hours.
    """

    weekday: int
    minutes: int

    def __str__(self) -> str:
        """As people write it: "tue 17:30"."""
        hours, minutes = divmod(self.minutes, 60)
        return f"{_DAYS[self.weekday]} {hours:02}:{minutes:02}"


@dataclass(frozen=True, slots=True)
class Pod:
    """One pod, proposed or standing.

    Attributes:
        members: positions, ascending.
        caller: who calls it; None only for a standing pod in which nobody can.
        zone: whose clock `mask` is on; None when no hours are known.
        mask: the weekly starts that suit all whose hours are known (bit 0 is Monday 00:00);
            None: nobody's hours are known; 0 only for a standing pod without a common start.
        value: as `pods.grouping.problem.Problem` defines it.
    """

    members: tuple[int, ...]
    caller: int | None
    zone: str | None
    mask: int | None
    value: int

    @property
    def starts(self) -> tuple[Start, ...] | None:
        """The weekly starts of `mask`, in the order of the week; None: nobody's hours are known."""
        if self.mask is None:
            return None
        return tuple(
            Start(bit // _DAY, bit % _DAY * _HALF_HOUR)
            for bit in range(STARTS)
            if self.mask >> bit & 1
        )


@dataclass(frozen=True, slots=True)
class Options:
    """Alternatives for one pod, the best first.

    Attributes:
        pods: pairwise different by at least two people where there are enough of that kind.
        proved: no better first option exists, and each next one is the best that differs.
        proposals: pods looked at.
        seed: as it was asked.
        stopped_by: why the search ended.
        upper_bound: no pod is worth more; None: no bound is known.
        effort: as it was asked.
        kinds: by pod, what it is the best in (`pods.grouping.kinds`).
        seconds: how long it took, where a clock was passed in; it is no part of what is equal.
    """

    pods: tuple[Pod, ...]
    proved: bool
    proposals: int
    seed: int
    stopped_by: StoppedBy
    upper_bound: int | None = None
    effort: int = 1
    kinds: tuple[tuple[str, ...], ...] = ()
    seconds: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Solution:
    """One whole round.

    Attributes:
        pods: standing pods first, then by value.
        waiting: who sits in none of them, ascending.
        objective: the sum of pod values less `waiting_penalty` for each person waiting.
        upper_bound: no round has a larger objective; None: no bound is known.
        proved: this round has the largest objective there is.
        proposals: pods looked at and repartitions tried.
        effort: as it was asked.
        seed: as it was asked.
        stopped_by: why the search ended.
        seconds: how long it took, where a clock was passed in; it is no part of what is equal.
    """

    pods: tuple[Pod, ...]
    waiting: tuple[int, ...]
    objective: int
    upper_bound: int | None
    proved: bool
    proposals: int
    effort: int
    seed: int
    stopped_by: StoppedBy
    seconds: float | None = field(default=None, compare=False)

    @property
    def placed(self) -> tuple[int, ...]:
        """Everybody who has a seat, ascending and once each."""
        return tuple(sorted({person for pod in self.pods for person in pod.members}))

    @property
    def affinity(self) -> int:
        """The sum of the pods' values, waiting aside."""
        return sum(pod.value for pod in self.pods)
