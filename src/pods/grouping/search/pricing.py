"""Fair prices for rounds whose pods are too many to list: column generation.

A linear program over some pods says what each unit costs; pods that outbid these prices join it,
until there are none. Then no round is worth more than all prices together (Barnhart et al. 1998).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pods.grouping.search.enumerate import Listed, listed_value
from pods.grouping.search.outbid import FINE, Kind, Market, outbidding
from pods.grouping.search.pool import placing_of
from pods.grouping.search.simplex import Master
from pods.grouping.search.units import Units, gather, ones
from pods.grouping.worth import pod_value

BEAM = 150
"""Sets of each length that are gone on with at first, where the best pods are enough."""

WIDE = 20_000
"""Sets of each length at most; where there are more, nothing is certain."""

ROUNDS = 80
"""Times that the prices are worked out again at most."""

PIVOTS = 5_000
"""Steps of the linear program each time at most."""


class Priced(NamedTuple):
    """Pods that outbid the prices by more than a floor.

    Attributes:
        pods: as bits.
        complete: there are no others.
    """

    pods: list[int]
    complete: bool


class Pricing:
    """The pods found so far and the prices they lead to.

    Attributes:
        units: the contracted problem; nobody sits in several pods.
        among: the units of the part that can sit anywhere, as bits.
        prices: by unit, in parts of 1/`FINE`.
        pods: by pod found so far, as bits, its worth.
    """

    def __init__(
        self,
        units: Units,
        among: int,
        *,
        valued: bool,
        reward: int,
        is_over: Callable[[], bool],
    ) -> None:
        """Begin without any pod.

        Args:
            units: the contracted problem.
            among: the units of the part, as bits.
            valued: whether a pod is worth its value, and not only the rewards.
            reward: what placing one person is worth.
            is_over: asked now and then whether to stop.
        """
        self.units = units
        self.among = among & ~units.barred
        self.prices = [0] * len(units.members)
        self.pods: dict[int, int] = {}
        self._valued = valued
        self._rewards = tuple(reward * placing for placing in placing_of(units))
        self._is_over = is_over
        self._rows = {unit: row for row, unit in enumerate(ones(self.among))}
        self._master = Master(len(self._rows))
        self._alone = {
            unit: pod_value(units.problem, units.members[unit])
            for unit in ones(units.standing & among)
        }
        self._kinds = self._possible_kinds()

    def add(self, pods: Iterable[int]) -> None:
        """Take in pods, as bits."""
        new = [pod for pod in dict.fromkeys(pods) if pod not in self.pods]
        self.pods.update((pod, self.worth(pod)) for pod in new)
        self._master.add(
            [tuple(self._rows[unit] for unit in ones(pod)) for pod in new],
            [self.pods[pod] for pod in new],
        )

    def settle(self) -> bool:
        """Find prices that no pod outbids at all; False where that took too long."""
        beam = BEAM
        for _ in range(ROUNDS):
            if not self._master.solve(is_over=self._is_over, limit=PIVOTS):
                return False
            for unit, row in self._rows.items():
                self.prices[unit] = max(int(self._master.prices[row] * FINE), 0)
            found = self.outbidding(floor=0, beam=beam)
            if self._is_over():
                return False
            new = sorted((self.excess(pod), pod) for pod in found.pods if pod not in self.pods)
            better = [pod for excess, pod in new if excess > 0]
            if better:
                self.add(better[-2 * len(self._rows) :])
            elif found.complete:
                self._raise()
                return True
            elif beam >= WIDE:
                return False
            else:
                beam *= 8
        return False

    def worth(self, pod: int) -> int:
        """The value of a pod, for a standing pod what the newcomers add, and the rewards."""
        found = gather(self.units, pod)
        worth = sum(self._rewards[unit] for unit in found.chosen)
        if self._valued:
            worth += listed_value(self.units, Listed(pod, found.size, found.pairs))
            home = pod & self.units.standing
            if home:
                worth -= self._alone[home.bit_length() - 1]
        return worth

    def excess(self, pod: int) -> int:
        """What a pod is worth beyond its price, in parts of 1/`FINE`."""
        worth = self.pods[pod] if pod in self.pods else self.worth(pod)
        return FINE * worth - sum(self.prices[unit] for unit in ones(pod))

    def total(self) -> int:
        """All prices together, in parts of 1/`FINE`."""
        return sum(self.prices[unit] for unit in ones(self.among))

    def outbidding(self, *, floor: int, beam: int = WIDE) -> Priced:
        """The pods whose excess is above a floor; where points matter, some that are not."""
        pods: list[int] = []
        complete = True
        market = Market(self.units, self.among, self._rewards, self.prices)
        for kind in self._kinds:
            found = outbidding(market, kind, floor=floor, beam=beam, is_over=self._is_over)
            pods += found.pods
            complete = complete and found.complete
        return Priced(pods, complete)

    def _raise(self) -> None:
        """Raise prices by what rounding left, so that no pod found so far outbids them."""
        for pod in self.pods:
            over = self.excess(pod)
            if over > 0:
                self.prices[(pod & -pod).bit_length() - 1] += over

    def _possible_kinds(self) -> list[Kind]:
        """The kinds of pods that there can be."""
        units, problem = self.units, self.units.problem
        limit = (problem.pod_points_limit or 0) if problem.pod_points else 0
        free = [units.sizes[unit] for unit in ones(self.among & ~units.standing)]
        homes = [(-1, 0, 0, problem.size_min, problem.size_max)]
        homes += [
            (home, units.sizes[home], units.inner[home], units.sizes[home] + 1, units.largest[home])
            for home in ones(units.standing & self.among)
        ]
        kinds = []
        for home, seated, inner, least, most in homes:
            for size in range(least, most + 1):
                factor = problem.factor(size) if self._valued else 0
                constant = factor * (inner + size * (size - 1) // 2 * limit)
                constant -= self._alone.get(home, 0) if self._valued else 0
                kinds += [
                    Kind(home, size, count, factor, constant)
                    for count in _counts(free, size - seated)
                ]
        return kinds


def _counts(sizes: Sequence[int], people: int) -> list[int]:
    """How many units can make up so many people."""
    reached: set[tuple[int, int]] = {(0, 0)}
    for size in sorted(set(sizes)):
        room = min(sizes.count(size), people // size)
        reached |= {
            (total + size * times, count + times)
            for total, count in reached
            for times in range(1, room + 1)
            if total + size * times <= people
        }
    return sorted({count for total, count in reached if total == people and count})
