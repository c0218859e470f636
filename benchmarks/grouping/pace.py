"""How soon is the engine as good as it should be? And how does that grow with the people?"""

import math
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

# The search is imported when a round is first asked for, which must not count as its time.
import pods.grouping.search.round  # noqa: F401
from benchmarks.grouping.engine import solve
from benchmarks.grouping.instance import Instance

LADDER = (
    0, 0.002, 0.004, 0.007, 0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4,
    0.5, 0.7, 1, 1.3, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10,
)  # fmt: skip
"""Budgets that are tried, in seconds; at 0 the engine gives its first answer at once."""

STRIDE = 4
"""Rungs that are skipped until a budget is enough."""

CLOCKS: dict[str, Callable[[], float]] = {"wall": time.perf_counter, "process": time.process_time}


class Reached(NamedTuple):
    """A budget that was enough, and what the median of the seeds came to.

    Attributes:
        seconds: what was really used, the model included: a budget may be overrun.
        affinity: of the answers.
    """

    seconds: float
    affinity: float


def time_to(instance: Instance, affinity: float, *, seeds: int, clock: str) -> Reached | None:
    """The smallest budget whose median answer places everybody and is worth so much.

    None: 10 s are not enough. Reading the file and starting Python are not counted, building the
    model is.
    """
    low, high = 0, 0
    reached = _median(instance, LADDER[0], seeds=seeds, clock=clock)
    while reached.affinity < affinity:
        if high == len(LADDER) - 1:
            return None
        low, high = high, min(high + STRIDE, len(LADDER) - 1)
        reached = _median(instance, LADDER[high], seeds=seeds, clock=clock)
    for rung in range(low + 1, high):
        sooner = _median(instance, LADDER[rung], seeds=seeds, clock=clock)
        if sooner.affinity >= affinity:
            return sooner
    return reached


def exponent(times: Sequence[tuple[int, float]]) -> float:
    """The power of n with which time grows from the first to the last of these (n, seconds)."""
    (small, soon), (large, late) = times[0], times[-1]
    return math.log(late / soon) / math.log(large / small)


def _median(instance: Instance, budget: float, *, seeds: int, clock: str) -> Reached:
    answers, took, now = [], [], CLOCKS[clock]
    for seed in range(1, seeds + 1):
        began = now()
        answer = solve(instance, seconds=budget, seed=seed, clock=now, began=began)
        took.append(now() - began)
        answers.append(-math.inf if answer.benched else answer.affinity)
    return Reached(median(took), median(answers))
