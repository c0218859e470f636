"""Where pods that outbid prices come from: a list of all pods, or a search that lists none."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pods.grouping.search.enumerate import list_pods
from pods.grouping.search.outbid import FINE, Market, outbidding
from pods.grouping.search.units import ones
from pods.grouping.search.worths import Worths

LISTED = 120_000
"""Pods of one part that are listed at most: about a quarter of a second, and 40 MB."""

STRIDE = 256
"""Pods that are judged between two looks at the clock that was passed in."""

WIDE = 20_000
"""Sets of each length that a search keeps at most; where there are more, nothing is certain."""


class Priced(NamedTuple):
    """Pods that outbid the prices by more than a floor.

    Attributes:
        pods: as bits.
        complete: there are no others.
        share: by how much a newcomer must pay more for no others to be above the floor.
    """

    pods: list[int]
    complete: bool
    share: int = 0


class Prices(NamedTuple):
    """What pods pay, in parts of 1/`FINE` of their worth.

    Attributes:
        units: by unit.
        tolls: by number of newcomers, what all rows about sizes come to.
        counts: by row about sizes.
    """

    units: Sequence[int]
    tolls: Sequence[int]
    counts: Sequence[int]


class Catalogue:
    """All pods of a part, with what each is worth at most."""

    def __init__(self, worths: Worths, *, is_over: Callable[[], bool]) -> None:
        """List the pods; `complete` says whether that came to an end."""
        listing = list_pods(worths.units, among=worths.among, at_most=LISTED, is_over=is_over)
        self.complete = listing.complete
        self._worths = worths
        problem, standing = worths.units.problem, worths.units.standing
        # Without a limit every pod has to be judged now; with one, only those that come near.
        unlimited = worths.pointed and problem.pod_points_limit is None
        self._exact = unlimited or not worths.pointed
        self._pods: list[tuple[int, tuple[int, ...], int]] = []
        self._bids: list[int] = []
        # Inner loop: every pod.
        for pod in listing.pods if self.complete else ():
            bits = pod.bits
            new = worths.newcomers(bits) if bits & standing else pod.size
            self._pods.append((bits, tuple(ones(bits)), new))
            self._bids.append(FINE * worths.at_most(pod))
            if unlimited and len(self._bids) % STRIDE == 0 and is_over():
                self.complete = False
                return

    def outbidding(self, prices: Prices, *, floor: int, beam: int = 0) -> Priced:  # noqa: ARG002 - as `Hunt`
        """The pods whose excess is above a floor."""
        units, tolls, _ = prices
        found = []
        # Inner loop: every pod.
        for place, ((_, members, new), bid) in enumerate(zip(self._pods, self._bids, strict=True)):
            over = bid - tolls[new]
            for unit in members:
                over -= units[unit]
            if over > floor:
                found.append((over, place))
        if self._exact:
            return Priced([self._pods[place][0] for _, place in found], complete=True)
        pods = []
        for over, place in found:
            pod = self._pods[place][0]
            less = self._bids[place] - FINE * self._worths.of(pod)
            self._bids[place] -= less
            if over - less > floor:
                pods.append(pod)
        return Priced(pods, complete=True)


class Hunt:
    """Looks for pods without a list of them."""

    complete = True

    def __init__(self, worths: Worths, *, is_over: Callable[[], bool]) -> None:
        """Prepare to look for pods of a part."""
        self._worths = worths
        self._kinds = worths.kinds()
        self._is_over = is_over

    def outbidding(self, prices: Prices, *, floor: int, beam: int = WIDE) -> Priced:
        """The pods whose excess is above a floor; where points matter, some that are not."""
        worths = self._worths
        market = Market(worths.units, worths.among, worths.rewards, prices.units)
        pods: list[int] = []
        complete, share = True, 0
        for kind in self._kinds:
            seated = worths.units.sizes[kind.home] if kind.home >= 0 else 0
            over = floor + prices.tolls[kind.size - seated]
            found = outbidding(market, kind, floor=over, beam=beam, is_over=self._is_over)
            pods += found.pods
            complete = complete and found.complete
            share = max(share, -(-found.unseen // (kind.size - seated)))
        return Priced(pods, complete, share)
