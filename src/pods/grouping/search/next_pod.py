"""The next pod: the best sets of people around those who must be in, with real alternatives.

Small lists are answered exactly, by listing every pod. Larger ones are narrowed first: for every
set of people who share a start, the few who go best with those who must be in and with each
other are listed exactly; the best of these pods are then improved one seat at a time with
everybody, until no change of one seat helps.
"""

from collections.abc import Callable, Iterator

from pods.grouping.problem import Problem
from pods.grouping.search.contract import units_of
from pods.grouping.search.differ import alternatives, best_first
from pods.grouping.search.enumerate import Listed, Listing, list_pods, listed_value, never
from pods.grouping.search.units import Units, bits_of, gather, ones
from pods.grouping.solution import Options, StoppedBy
from pods.grouping.worth import pod_of

LISTABLE = 50_000
"""Pods up to which the answer is exact: about a fifth of a second."""

NARROW = 15
"""Candidates beside those who must be in, for each set of people who share a start."""

NARROW_LISTS = 10
"""Sets of people who share a start that are looked at, the most promising first."""

POLISHED = 12
"""Pods of a narrowed search that are improved with everybody."""


def best_pods(
    problem: Problem, *, count: int = 3, seed: int = 0, is_over: Callable[[], bool] = never
) -> Options:
    """The best pods that hold everybody in `problem.required`.

    Args:
        problem: standing pods in it are left as they are.
        count: how many alternatives are wished for.
        seed: kept in the answer; this search draws no chance.
        is_over: asked now and then whether to stop and answer with the best so far.
    """
    units = units_of(problem)
    among = units.everything & ~(units.standing | units.required)
    listing = list_pods(units, among=among, must=units.required, at_most=LISTABLE, is_over=is_over)
    pods, looked = listing.pods, len(listing.pods)
    over = listing.over
    if not listing.complete and not over:
        narrowed = _narrowed(units, among=among, is_over=is_over)
        over = narrowed.over
        pods = _polished(units, narrowed.pods, is_over=is_over)
        looked += len(pods)
    chosen = alternatives(units, best_first(units, pods), count=count)
    return Options(
        pods=tuple(pod_of(problem, units.people_in(pod.bits)) for pod in chosen),
        proved=listing.complete,
        proposals=looked,
        seed=seed,
        stopped_by=_reason(complete=listing.complete, over=over),
    )


def _reason(*, complete: bool, over: bool) -> StoppedBy:
    if complete:
        return StoppedBy.PROVED
    return StoppedBy.DEADLINE if over else StoppedBy.EFFORT


def _narrowed(units: Units, *, among: int, is_over: Callable[[], bool]) -> Listing:
    """List the pods among the best candidates of each shared start."""
    seen: dict[int, Listed] = {}
    reach = among & ~units.barred
    for unit in ones(units.required):
        reach &= units.fits[unit]
    shortlists = sorted(
        _shortlist(units, column & reach)
        for column in units.columns
        if column & units.required == units.required and column & reach
    )
    over = False
    for _, candidates in shortlists[:NARROW_LISTS]:
        listing = list_pods(units, among=candidates, must=units.required, is_over=is_over)
        seen.update((pod.bits, pod) for pod in listing.pods)
        over = over or listing.over
    return Listing(list(seen.values()), complete=False, over=over)


def _shortlist(units: Units, candidates: int) -> tuple[int, int]:
    """How promising the best of these units are (the lower the better), and they as bits.

    A unit promises its weight to those who must be in, twice, and to its best few partners.
    """
    must = list(ones(units.required))
    partners = max(units.problem.size_max - 1 - len(must), 1)
    rated: list[tuple[int, int]] = []
    for unit in ones(candidates):
        row = units.weights[unit]
        others = sorted((row[other] for other in ones(candidates & units.fits[unit])), reverse=True)
        promise = 2 * sum(row[other] for other in must) + sum(others[:partners])
        rated.append((-promise, unit))
    rated.sort()
    best = rated[:NARROW]
    callers = [entry for entry in rated[NARROW:] if units.calls[entry[1]]]
    if not any(units.calls[unit] for unit in must):
        best += callers[:2]  # somebody has to call
    return sum(promise for promise, _ in best), bits_of(unit for _, unit in best)


def _polished(units: Units, pods: list[Listed], *, is_over: Callable[[], bool]) -> list[Listed]:
    """Add to these pods what the best of them become when single seats change."""
    found = {pod.bits: pod for pod in pods}
    starts = alternatives(units, best_first(units, pods), count=POLISHED, apart_by=1)
    for start in starts:
        pod, value = start, listed_value(units, start)
        while not is_over():
            better = next(best_first(units, _neighbours(units, pod)), None)
            if better is None or better[0] <= value or better[1].bits in found:
                break
            value, pod = better
            found[pod.bits] = pod
    return list(found.values())


def _neighbours(units: Units, pod: Listed) -> Iterator[Listed]:
    """The feasible pods one unit away: left out, added or changed for another."""
    problem = units.problem
    pool = ~(units.standing | units.tied | units.barred | pod.bits)
    for absent in (0, *(1 << unit for unit in ones(pod.bits & ~units.required))):
        rest = gather(units, pod.bits & ~absent)
        if absent and rest.size >= problem.size_min and rest.starts & rest.calls:
            yield Listed(rest.bits, rest.size, rest.pairs)
        for unit in ones(rest.fits & pool):
            grown = rest.size + units.sizes[unit]
            if (
                problem.size_min <= grown <= problem.size_max
                and rest.starts & units.starts[unit] & (rest.calls | units.calls[unit])
                and rest.tongues & units.tongues[unit]
            ):
                row = units.weights[unit]
                gain = units.inner[unit] + sum(row[other] for other in rest.chosen)
                yield Listed(rest.bits | 1 << unit, grown, rest.pairs + gain)
