"""Candidates for the next pod where all pods are too many to list.

For every set of people who share a start, the few who go best with those who must be in and with
each other are listed exactly; the best of these pods are then improved one seat at a time with
everybody, until no change of one seat helps.
"""

from collections.abc import Callable, Iterator

from pods.grouping.search.differ import alternatives, best_first
from pods.grouping.search.enumerate import Listed, Listing, list_pods, listed_value
from pods.grouping.search.units import Units, bits_of, gather, ones
from pods.grouping.worth import value_of

NARROW = 13
"""Candidates for each set of people who share a start; `WIDER` more for each who must be in."""

WIDER = 2

WIDEST = 30
"""Sets of people who share a start that are compared, the largest first."""

NARROW_LISTS = 8
"""Sets of people who share a start that are looked at, the most promising first."""

JUDGED = 1_000
"""Pods of each such list that are judged as a whole, the best by their pairs."""

POLISHED = 6
"""Pods that are improved with everybody."""


def narrowed(units: Units, *, among: int, is_over: Callable[[], bool]) -> Listing:
    """Promising pods, the very best of them most likely included; never complete."""
    listing = _listed(units, among=among, is_over=is_over)
    return listing._replace(pods=_polished(units, listing.pods, is_over=is_over))


def by_pairs(units: Units, pod: Listed) -> int:
    """The value of a pod without its points."""
    return value_of(units.problem, size=pod.size, pairs=pod.pairs, points=0)


def _listed(units: Units, *, among: int, is_over: Callable[[], bool]) -> Listing:
    """List the pods among the best candidates of each shared start."""
    seen: dict[int, Listed] = {}
    reach = among & ~units.barred
    for unit in ones(units.required):
        reach &= units.fits[unit]
    columns = [
        column & reach for column in units.columns if column & units.required == units.required
    ]
    columns.sort(key=lambda column: (-column.bit_count(), column))
    shortlists = sorted(_shortlist(units, column) for column in columns[:WIDEST])
    over = False
    for _, candidates in shortlists[:NARROW_LISTS]:
        listing = list_pods(units, among=candidates, must=units.required, is_over=is_over)
        best = sorted(listing.pods, key=lambda pod: (-by_pairs(units, pod), pod.bits))[:JUDGED]
        seen.update((pod.bits, pod) for pod in best)
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
    narrow = NARROW + WIDER * len(must)
    best = rated[:narrow]
    callers = [entry for entry in rated[narrow:] if units.calls[entry[1]]]
    if not any(units.calls[unit] for unit in must):
        best += callers[:2]  # somebody has to call
    return sum(promise for promise, _ in best), bits_of(unit for _, unit in best)


def _polished(units: Units, pods: list[Listed], *, is_over: Callable[[], bool]) -> list[Listed]:
    """Add to these pods what the best of them become when single seats change."""
    found = {pod.bits: pod for pod in pods}
    starts = alternatives(units, best_first(units, pods), count=POLISHED)
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
