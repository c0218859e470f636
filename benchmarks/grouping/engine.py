"""The engine under test: an instance becomes its problem, its answer counts as the file does."""

import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from benchmarks.grouping.instance import Group, Instance
from pods.grouping.problem import PLACING_FIRST, Locked, Problem
from pods.grouping.solution import Solution, StoppedBy
from pods.grouping.suggest import round_of

ZONE = "UTC"
"""The one zone: the files give everybody's hours in it."""

EFFORTS = (1, 1 << 20)
"""Enough for a quick proof, and more than fits into any time."""

GROUP_SIZES = "group_sizes"
"""The field of `Problem` that a bound for each group would go into."""


class BeyondTheEngineError(Exception):
    """The instance asks for something that the engine cannot express."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine says, in the units of the file.

    Attributes:
        objective: affinity less the price of those who wait.
        affinity: the pair sums.
        groups: each ascending; in order of their first members.
        benched: who waits.
        upper_bound: no answer has a larger objective; None: not known.
        proved: there is none better.
        seconds: model building included.
        proposals: what the search looked at.
    """

    objective: float
    affinity: float
    groups: tuple[Group, ...]
    benched: Group
    upper_bound: float | None
    proved: bool
    seconds: float
    proposals: int


def problem_of(instance: Instance) -> Problem:
    """Say an instance as the engine's problem, with the published objective (all factors 1).

    An existing pod that is too small on its own must grow or the answer is invalid, which a
    standing pod of the engine need not: it becomes a together group that is placed before others.

    Raises:
        BeyondTheEngineError: every group has bounds of its own, and the engine knows none.
    """
    people = range(instance.count)
    grown = [pod for pod in instance.pods if len(pod) >= instance.size_min]
    small = [pod for pod in instance.pods if len(pod) < instance.size_min]
    starts = instance.starts
    return Problem(
        people=tuple(f"{person:05}" for person in people),
        scores=instance.weights,
        size_min=instance.size_min,
        size_max=instance.size_max,
        size_factors=dict.fromkeys(range(1, instance.size_max + 1), 1),
        waiting_penalty=PLACING_FIRST if instance.penalty is None else instance.penalty,
        together=(*instance.together, *small),
        apart=(*((one, other) for one, other in instance.apart), *_not_merged(instance.pods)),
        locked=tuple(Locked(pod, instance.size_max - len(pod)) for pod in grown),
        required=tuple(person for pod in small for person in pod),
        start_masks={} if starts is None else {ZONE: starts},
        length=instance.length,
        **_group_sizes(instance),
    )


def solve(
    instance: Instance, *, seconds: float, seed: int, clock: Callable[[], float], began: float
) -> Answer:
    """Let the engine work until `seconds` after `began` on this clock.

    A first round of little effort may already be proved; the second goes on until time is over.
    The best answer and the best bound of both count.
    """
    problem = problem_of(instance)

    def is_over() -> bool:
        return clock() - began >= seconds

    rounds: list[Solution] = []
    for effort in EFFORTS:
        rounds += round_of(problem, k=1, effort=effort, seed=seed, is_over=is_over)
        if rounds[-1].stopped_by is not StoppedBy.EFFORT or is_over():
            break
    best = max(rounds, key=lambda found: found.objective)
    bounds = [found.upper_bound for found in rounds if found.upper_bound is not None]
    bound = min(bounds, default=None)
    return Answer(
        objective=instance.in_file_units(best.objective),
        affinity=instance.in_file_units(best.affinity),
        groups=tuple(sorted(pod.members for pod in best.pods)),
        benched=best.waiting,
        upper_bound=None if bound is None else instance.in_file_units(bound),
        proved=bound == best.objective,
        seconds=round(clock() - began, 3),
        proposals=sum(found.proposals for found in rounds),
    )


def wall_clock() -> Callable[[], float]:
    """Seconds as a user waits for them."""
    return time.perf_counter


def process_clock() -> Callable[[], float]:
    """Seconds of this process alone: fair on a machine that is busy with something else."""
    return time.process_time


def _not_merged(pods: tuple[Group, ...]) -> list[tuple[int, int]]:
    return [(one[0], other[0]) for at, one in enumerate(pods) for other in pods[:at]]


def _group_sizes(instance: Instance) -> dict[str, Any]:
    """The bounds of each group, where there are any that the size range does not say."""
    sizes = instance.group_sizes
    if not sizes:
        return {}
    if any(field.name == GROUP_SIZES for field in fields(Problem)):
        return {GROUP_SIZES: sizes}
    if instance.size_min == instance.size_max and len(sizes) * instance.size_min == instance.count:
        return {}
    raise BeyondTheEngineError(f"{instance.name} bounds each of its {len(sizes)} groups by itself")
