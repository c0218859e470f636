"""A whole round: as many placed as possible, then the best value.

People fall into parts that share no possible pod; each part is solved on its own. Where all pods
of a part can be listed, the best round is found and proved by branch and bound; else a first
round is built and improved as far as the effort goes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pods.grouping.ending import Ending
from pods.grouping.problem import Problem
from pods.grouping.search.chance import Chance
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import never
from pods.grouping.search.improve import improved
from pods.grouping.search.part import STEPS, Part, parts_of, solve_part, solve_pool
from pods.grouping.search.pool import placing_of
from pods.grouping.search.units import Units, ones
from pods.grouping.solution import Solution, stopped_by
from pods.grouping.worth import pod_of, pod_value


def best_rounds(
    problem: Problem,
    *,
    count: int = 3,
    effort: int = 1,
    seed: int = 0,
    is_over: Callable[[], bool] = never,
) -> tuple[Solution, ...]:
    """The best round, then other good ones where they are cheap to find.

    Args:
        problem: standing pods in it stay, and may be joined where they have open seats.
        count: how many rounds are wished for. Each further one does without one pod of the best
            and costs one more search of the part which that pod is in, or as many steps of
            dividing it anew as one unit of effort is worth.
        effort: how much work is done where nothing can be proved; time grows with it, and 0
            takes the first round that was built.
        seed: chooses the order of improvements.
        is_over: asked now and then whether to stop and answer with the best so far.
    """
    units = units_of(problem)
    parts = _solved(units, effort=effort, seed=seed, is_over=is_over)
    rounds = [_solution(units, parts, effort=effort, seed=seed)]
    for place, pod in _weakest_first(units, parts):
        if len(rounds) >= count or is_over():
            break
        other = _without(units, parts[place], pod, effort=effort, seed=seed, is_over=is_over)
        changed = [*parts[:place], other._replace(proved=False), *parts[place + 1 :]]
        found = _solution(units, changed, effort=effort, seed=seed)
        found = replace(found, upper_bound=rounds[0].upper_bound)
        # A better one is luck that more effort might not have; then more would be worse than less.
        is_other = all(found.pods != known.pods for known in rounds)
        if is_other and found.objective <= rounds[0].objective:
            rounds.append(found)
    return (rounds[0], *sorted(rounds[1:], key=lambda found: -found.objective))


def _solved(units: Units, *, effort: int, seed: int, is_over: Callable[[], bool]) -> list[Part]:
    """Solve each part; where time is limited, each gets its share of what is left."""
    found: list[Part] = []
    left = parts_of(units)
    while left:
        among = left.pop(0)
        count = among.bit_count()
        share = is_over
        if isinstance(is_over, Ending) and left:
            share = is_over.share(count, of=count + sum(other.bit_count() for other in left))
        found.append(solve_part(units, among, effort=effort, seed=seed, is_over=share))
    return found


def _weakest_first(units: Units, parts: Sequence[Part]) -> list[tuple[int, int]]:
    """The pods of a round, each with the place of its part, the lowest value first.

    Doing without a weak pod costs least. Groups that are given beforehand stay.
    """
    if units.problem.group_sizes:
        return []
    found = [(place, pod) for place, part in enumerate(parts) for pod in part.pods]
    found.sort(key=lambda one: (pod_value(units.problem, units.people_in(one[1])), one[1]))
    return found


def _without(
    units: Units, part: Part, pod: int, *, effort: int, seed: int, is_over: Callable[[], bool]
) -> Part:
    """The part without one of its pods: solved anew, or divided anew where its pods are many."""
    if part.bounds is not None:
        return solve_pool(
            units, part.among, part.bounds, effort=effort, seed=seed, is_over=is_over, banned=pod
        )
    better = improved(
        units,
        [other for other in part.pods if other != pod],
        among=part.among,
        steps=STEPS,
        chance=Chance(seed),
        is_over=is_over,
        banned=pod,
    )
    proposals = part.proposals + better.proposals
    return part._replace(pods=tuple(better.pods), proposals=proposals, over=better.over)


def _solution(units: Units, parts: Sequence[Part], *, effort: int, seed: int) -> Solution:
    """Put the parts together and say what they come to."""
    problem = units.problem
    chosen = [pod for part in parts for pod in part.pods]
    home = {pod & units.standing: pod for pod in chosen}
    standing = [
        pod_of(problem, units.people_in(home.get(1 << unit, 1 << unit)))
        for unit in ones(units.standing)
    ]
    new = [pod_of(problem, units.people_in(pod)) for pod in chosen if not pod & units.standing]
    new.sort(key=lambda pod: (-pod.value, sorted(problem.people[person] for person in pod.members)))
    pods = (*standing, *new)
    placed = {person for pod in pods for person in pod.members}
    waiting = tuple(person for person in range(len(problem.people)) if person not in placed)
    objective = sum(pod.value for pod in pods) - problem.waiting_penalty * len(waiting)
    proved = all(part.proved for part in parts)
    return Solution(
        pods=pods,
        waiting=waiting,
        objective=objective,
        upper_bound=objective if proved else _bound(units, parts, waiting),
        proved=proved,
        proposals=sum(part.proposals for part in parts),
        effort=effort,
        seed=seed,
        stopped_by=stopped_by(proved=proved, over=any(part.over for part in parts)),
    )


def _bound(units: Units, parts: Sequence[Part], waiting: Sequence[int]) -> int | None:
    """The parts' bounds together, for rounds that serve the required people as well as this one."""
    bounds = [part.bound for part in parts if part.bound is not None]
    if len(bounds) < len(parts):
        return None
    missed = sum(
        weight - size
        for unit, (weight, size) in enumerate(zip(placing_of(units), units.sizes, strict=True))
        if units.required >> unit & 1 and units.members[unit][0] in waiting
    )
    return sum(bounds) + units.problem.waiting_penalty * missed
