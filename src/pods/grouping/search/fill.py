"""Open seats: who would go best with a standing pod."""

from collections.abc import Callable, Sequence

from pods.grouping.ending import Ending
from pods.grouping.kinds import Kind
from pods.grouping.problem import Problem
from pods.grouping.search.champions import champions
from pods.grouping.search.contract import units_of
from pods.grouping.search.differ import best_first
from pods.grouping.search.enumerate import TOO_MANY, Listing, list_pods, never
from pods.grouping.search.units import Units, bits_of, ones
from pods.grouping.solution import Options, stopped_by
from pods.grouping.worth import pod_of

LISTABLE = 40_000
"""Ways to fill the seats that are all looked at, for each unit of effort: two newcomers out of 280
people."""

NEAREST = 30
"""Candidates that are looked at where there are more ways."""

AT_ONCE = 2
"""Newcomers that a pod takes at once unless told otherwise, so that it stays itself."""


def best_newcomers(
    problem: Problem,
    *,
    pod: int = 0,
    count: int = 3,
    newcomers: int = AT_ONCE,
    kinds: Sequence[Kind] = (),
    effort: int = 1,
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
        kinds: what they may be the best in, besides their value; none: they are the best by value.
        effort: how many ways are looked at; 0 is as much as 1.
        seed: kept in the answer; this search draws no chance.
        is_over: asked now and then whether to stop and answer with the best so far.
    """
    units = units_of(problem)
    home = units.members.index(tuple(sorted(problem.locked[pod].members)))
    must = 1 << home | units.required

    most = min(LISTABLE * max(effort, 1), TOO_MANY)

    def listed(among: int) -> Listing:
        return list_pods(
            units, among=among, must=must, at_most=most, newcomers=newcomers, is_over=is_over
        )

    everybody = units.everything & ~units.standing
    listing = listed(everybody)
    proved, looked = listing.complete, len(listing.pods)
    if not listing.complete and not listing.over:
        listing = listed(_nearest(units, home, everybody))
        looked += len(listing.pods)
    judging = Ending(is_over)
    ordered = best_first(units, listing.pods, is_over=judging)
    chosen = champions(units, ordered, kinds=kinds, count=count, apart_by=1, is_over=judging)
    proved = proved and not judging.was_over
    found = tuple(pod_of(problem, units.people_in(one.pod.bits)) for one in chosen)
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


def _nearest(units: Units, home: int, among: int) -> int:
    """The units that go best with a standing pod."""
    row = units.weights[home]
    near = sorted(ones(among & units.fits[home]), key=lambda unit: (-row[unit], unit))
    return bits_of(near[:NEAREST])
