"""The engine under test: an instance becomes its problem, its answer counts as the file does."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pods.grouping.search.round  # noqa: F401  # loaded before any clock begins
from benchmarks.grouping.instance import Group, Instance
from pods.grouping.problem import PLACING_FIRST, Locked, Problem
from pods.grouping.solution import Solution
from pods.grouping.suggest import round_of

ZONE = "UTC"
"""The one zone: the files give everybody's hours in it."""

WHILE_TIME_LASTS = 1 << 20
"""An effort that no time is enough for."""


class NoAnswerError(Exception):
    """No answer was found in which everybody sits who has to."""


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
        group_sizes=instance.group_sizes,
    )


def solve(
    instance: Instance, *, seconds: float, seed: int, clock: Callable[[], float], began: float
) -> Answer:
    """Let the engine work until `seconds` after `began` on this clock.

    Raises:
        NoAnswerError: somebody waits who must not, whom the engine could not place.
    """
    last = began + seconds

    def found_for(problem: Problem) -> Solution:
        search = round_of(
            problem,
            k=1,
            effort=WHILE_TIME_LASTS,
            seed=seed,
            is_over=lambda: clock() >= last,
            clock=clock,
            within=last - clock(),
        )
        return search[0]

    problem = problem_of(instance)
    found = found_for(problem)
    objective, bound, proved = found.objective, found.upper_bound, found.proved
    if _left_out(instance, found):
        # Where waiting costs little, existing pods wait too: place as many as possible instead.
        found = found_for(replace(problem, waiting_penalty=PLACING_FIRST))
        objective = found.affinity - problem.waiting_penalty * len(found.waiting)
        proved = False
    left_out = _left_out(instance, found)
    if left_out:
        raise NoAnswerError(f"no answer was found in which {left_out} sit")
    return Answer(
        objective=instance.in_file_units(objective),
        affinity=instance.in_file_units(found.affinity),
        groups=tuple(sorted(pod.members for pod in found.pods)),
        benched=found.waiting,
        upper_bound=None if bound is None else instance.in_file_units(bound),
        proved=proved,
        seconds=round(clock() - began, 3),
        proposals=found.proposals,
    )


def _left_out(instance: Instance, found: Solution) -> list[int]:
    """Those who wait and must not."""
    must = {person for pod in instance.pods for person in pod}
    return [one for one in found.waiting if one in must or instance.group_sizes]


def _not_merged(pods: tuple[Group, ...]) -> list[tuple[int, int]]:
    return [(one[0], other[0]) for at, one in enumerate(pods) for other in pods[:at]]
