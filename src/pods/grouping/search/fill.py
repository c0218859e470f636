"""Open seats: who would go best with a standing pod."""

from collections.abc import Callable

from pods.grouping.problem import Problem
from pods.grouping.search.contract import units_of
from pods.grouping.search.differ import alternatives, best_first
from pods.grouping.search.enumerate import list_pods, never
from pods.grouping.solution import Options, StoppedBy
from pods.grouping.worth import pod_of

AT_ONCE = 2
"""Newcomers that a pod takes at once unless told otherwise, so that it stays itself."""


def best_newcomers(
    problem: Problem,
    *,
    pod: int = 0,
    count: int = 3,
    newcomers: int = AT_ONCE,
    seed: int = 0,
    is_over: Callable[[], bool] = never,
) -> Options:
    """The best ways to fill open seats of one standing pod; each option is the whole new pod.

    Args:
        problem: what is asked; whoever is required joins in every option. Other standing pods in
            it are left as they are.
        pod: which of `problem.locked`.
        count: how many alternatives are wished for; they differ by at least one newcomer.
        newcomers: how many may join at once; who comes as a couple counts two.
        seed: kept in the answer; this search draws no chance.
        is_over: asked now and then whether to stop and answer with the best so far.
    """
    units = units_of(problem)
    home = units.members.index(tuple(sorted(problem.locked[pod].members)))
    listing = list_pods(
        units,
        among=units.everything & ~units.standing,
        must=1 << home | units.required,
        newcomers=newcomers,
        is_over=is_over,
    )
    ordered = best_first(units, listing.pods)
    chosen = alternatives(units, ordered, count=count, apart_by=1)
    stopped_by = StoppedBy.DEADLINE if listing.over else StoppedBy.EFFORT
    return Options(
        pods=tuple(pod_of(problem, units.people_in(found.bits)) for found in chosen),
        proved=listing.complete,
        proposals=len(listing.pods),
        seed=seed,
        stopped_by=StoppedBy.PROVED if listing.complete else stopped_by,
    )
