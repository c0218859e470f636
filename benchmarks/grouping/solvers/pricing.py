"""The group that is worth most beyond the prices of its people, exactly, by branch and bound."""

import time
from collections.abc import Sequence

from benchmarks.grouping.instance import Group, Instance
from benchmarks.grouping.seating import ANY_TIME, blocks_of, strangers

NODES_BETWEEN_LOOKS = 2048


class _TimeIsOverError(Exception):
    """The search for the best group cannot be finished."""


class Pricing:
    """Blocks (who move as one), and what the search needs to know of each pair of them."""

    def __init__(self, instance: Instance) -> None:
        """Work out which blocks may share a group."""
        self.instance, self.blocks = instance, blocks_of(instance)
        starts = instance.starts or (ANY_TIME,) * instance.count
        self.starts = [_common(starts, block) for block in self.blocks]
        enemies = {*instance.apart, *strangers(instance.pods)}
        enemies |= {(other, one) for one, other in enemies}
        self.weights = [
            [sum(instance.weights[a][b] for a in one for b in other) for other in self.blocks]
            for one in self.blocks
        ]
        self.fits = [
            [
                self.starts[x] & self.starts[y] != 0
                and not any((a, b) in enemies for a in one for b in other)
                for y, other in enumerate(self.blocks)
            ]
            for x, one in enumerate(self.blocks)
        ]

    def best_groups(
        self, prices: Sequence[float], *, at_most: int, seconds: float
    ) -> tuple[float | None, list[Group]]:
        """The largest surplus over these prices, and groups that have one, the best first.

        The surplus is None where time ended the search; the groups are then good, not the best.
        """
        search = _Search(self, prices, until=time.perf_counter() + seconds)
        best: float | None
        try:
            best = search.run()
        except _TimeIsOverError:
            best = None
        found = sorted(search.found, reverse=True)[:at_most]
        return best, [
            tuple(sorted(person for block in chosen for person in self.blocks[block]))
            for _, chosen in found
        ]


class _Search:
    """One walk over all groups, each from its block of lowest rank; hopeless branches are cut."""

    def __init__(self, pricing: Pricing, prices: Sequence[float], *, until: float) -> None:
        self.pricing, self.until = pricing, until
        penalty = pricing.instance.penalty or 0
        self.alone = [
            pricing.instance.affinity([block]) + penalty * len(block) - price
            for block, price in zip(pricing.blocks, prices, strict=True)
        ]
        self.best = 0.0
        self.found: list[tuple[float, tuple[int, ...]]] = []
        self.nodes = 0

    def run(self) -> float:
        pricing = self.pricing
        order = sorted(range(len(self.alone)), key=lambda block: self.alone[block])
        for place, block in enumerate(order):
            later = [other for other in order[place + 1 :] if pricing.fits[block][other]]
            size, starts = len(pricing.blocks[block]), pricing.starts[block]
            if starts and size <= pricing.instance.size_max:
                self._grow((block,), size, self.alone[block], starts, later)
        return self.best

    def _grow(
        self, chosen: tuple[int, ...], size: int, worth: float, starts: int, left: list[int]
    ) -> None:
        """Try every block that is left beside those chosen, most promising first."""
        pricing, instance = self.pricing, self.pricing.instance
        self.nodes += 1
        if self.nodes % NODES_BETWEEN_LOOKS == 0 and time.perf_counter() > self.until:
            raise _TimeIsOverError
        if size >= instance.size_min and worth > 1e-7:
            self.found.append((worth, chosen))
            self.best = max(self.best, worth)
        room = instance.size_max - size
        if not room or not left:
            return
        gains = [
            (self.alone[block] + sum(pricing.weights[block][one] for one in chosen), block)
            for block in left
        ]
        rated = sorted(
            ((gain + self._half(block, left, room - 1), gain, block) for gain, block in gains),
            reverse=True,
        )
        for place, (_, gain, block) in enumerate(rated):
            hoped = (bound for bound, _, _ in rated[place : place + room])
            if worth + sum(bound for bound in hoped if bound > 0) <= self.best:
                return
            common, grown = starts & pricing.starts[block], size + len(pricing.blocks[block])
            if common and grown <= instance.size_max:
                fits = pricing.fits[block]
                rest = [other for _, _, other in rated[place + 1 :] if fits[other]]
                self._grow((*chosen, block), grown, worth + gain, common, rest)

    def _half(self, block: int, left: list[int], others: int) -> float:
        """Half of the best weights that a block can have with so many who are left."""
        if not others:
            return 0.0
        row = self.pricing.weights[block]
        best = sorted((row[other] for other in left if other != block), reverse=True)[:others]
        return sum(weight for weight in best if weight > 0) / 2


def _common(starts: Sequence[int], block: Group) -> int:
    common = ANY_TIME
    for person in block:
        common &= starts[person]
    return common
