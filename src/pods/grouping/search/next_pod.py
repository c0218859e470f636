"""The next pod: the best sets of people around those who must be in, with real alternatives.

Every pod is listed where that is possible, and then the answer is exact; longer lists of people
are narrowed first.
"""

from collections.abc import Callable, Sequence

from pods.grouping.ending import Ending
from pods.grouping.kinds import Kind
from pods.grouping.problem import Problem
from pods.grouping.search.champions import champions
from pods.grouping.search.contract import units_of
from pods.grouping.search.differ import best_first, differ_pairwise
from pods.grouping.search.enumerate import TOO_MANY, Listed, Listing, list_pods, never
from pods.grouping.search.narrow import by_pairs, narrowed
from pods.grouping.search.units import Units
from pods.grouping.solution import Options, Pod, stopped_by
from pods.grouping.worth import pod_of, value_of

LISTABLE = 40_000
"""Pods that are all listed, for each unit of effort: 22 others who could all sit together. It ends
with `TOO_MANY`, which still fit into little memory."""

JUDGED = 17_000
"""Pods that are judged as a whole, for each unit of effort, the best by their pairs: the answer is
exact up to here, and often beyond, where no pod that was left could have come first."""


def best_pods(
    problem: Problem,
    *,
    count: int = 3,
    kinds: Sequence[Kind] = (),
    effort: int = 1,
    seed: int = 0,
    is_over: Callable[[], bool] = never,
) -> Options:
    """The best pods that hold everybody in `problem.required`.

    Args:
        problem: standing pods in it are left as they are.
        count: how many alternatives are wished for.
        kinds: what they may be the best in, besides their value; none: they are the best by value.
        effort: how many pods are listed and judged; 0 is as much as 1.
        seed: kept in the answer; this search draws no chance.
        is_over: asked now and then whether to stop and answer with the best so far.
    """
    units = units_of(problem)
    among = units.everything & ~(units.standing | units.required)
    listing, looked = _listing(units, among, effort=max(effort, 1), is_over=is_over)
    pods, judged = listing.pods, JUDGED * max(effort, 1)
    if len(pods) > judged:
        pods = sorted(pods, key=lambda pod: (-by_pairs(units, pod), pod.bits))
    judging = Ending(is_over)
    ordered = best_first(units, pods[:judged], is_over=judging)
    chosen = champions(units, ordered, kinds=kinds, count=count, is_over=judging)
    found = tuple(pod_of(problem, units.people_in(one.pod.bits)) for one in chosen)
    is_all = listing.complete and not judging.was_over
    proved = is_all and _beyond_reach(units, pods[judged:], found, count=count)
    return Options(
        found,
        proved,
        looked,
        seed,
        stopped_by(proved=proved, over=listing.over or judging.was_over),
        upper_bound=found[0].value if proved and found else None,
        effort=effort,
        kinds=tuple(one.kinds for one in chosen),
    )


def _listing(
    units: Units, among: int, *, effort: int, is_over: Callable[[], bool]
) -> tuple[Listing, int]:
    """The pods to choose from, all there are if they can be listed, and how many were looked at.

    What promises most is looked at before the longer list is begun, so that there is a good
    answer whenever time is over.
    """
    must = units.required
    short = list_pods(units, among=among, must=must, at_most=LISTABLE, is_over=is_over)
    if short.complete or short.over:
        return short, len(short.pods)
    narrow = narrowed(units, among=among, is_over=is_over)
    looked = len(short.pods) + len(narrow.pods)
    most = min(LISTABLE * effort, TOO_MANY)
    if narrow.over or most <= LISTABLE:
        return narrow, looked
    long = list_pods(units, among=among, must=must, at_most=most, is_over=is_over)
    looked += len(long.pods)
    return long if long.complete else narrow._replace(over=long.over), looked


def _beyond_reach(units: Units, left: list[Listed], found: tuple[Pod, ...], *, count: int) -> bool:
    """Whether no pod that was left aside could have taken a place among those found."""
    if not left:
        return True
    problem, points = units.problem, units.problem.pod_points_limit
    if problem.pod_points is None:
        points = 0
    full = len(found) == count and differ_pairwise(pod.members for pod in found)
    return (
        full
        and points is not None
        and found[-1].value
        > max(value_of(problem, size=pod.size, pairs=pod.pairs, points=points) for pod in left)
    )
