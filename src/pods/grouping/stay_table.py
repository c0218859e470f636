"""An arrangement that is being repaired, with what is known of each pod worked out once."""

from collections.abc import Sequence
from typing import NamedTuple

from pods.grouping.ground import NOWHERE, Ground
from pods.grouping.search.units import ones


class Step(NamedTuple):
    """One change of an arrangement.

    Attributes:
        gain: what the objective gains.
        moves: how many more people sit elsewhere than today; below 0 where some come home.
        changes: by pod, its units afterwards.
    """

    gain: int
    moves: int
    changes: tuple[tuple[int, int], ...]


def is_better(one: Step, other: Step | None) -> bool:
    """Whether a step gains more for each move; a step that takes none counts as half a move."""
    if other is None:
        return True
    here, there = max(2 * one.moves, 1), max(2 * other.moves, 1)
    return one.gain * there > other.gain * here


class Table:
    """Who sits where now: the pods of today in their order, then new ones.

    Attributes:
        ground: the pods as they are.
        groups: by pod, its units as bits.
        free: the units that may be asked to sit elsewhere, or have no seat today.
    """

    def __init__(self, ground: Ground, groups: Sequence[int]) -> None:
        problem = ground.units.problem
        self.ground = ground
        self.groups = list(groups)
        self.free = ground.movable | ground.loose
        self.factors = [problem.factor(size) for size in range(len(problem.people) + 1)]
        self._sums: dict[int, list[int]] = {}
        self._worth: dict[int, int] = {}
        self._sizes: dict[int, int] = {}
        self._pairs: dict[int, int] = {}

    def change(self, step: Step) -> None:
        """Take a step."""
        for pod, bits in step.changes:
            if pod == len(self.groups):
                self.groups.append(bits)
            self.groups[pod] = bits
            for known in (self._sums, self._worth, self._sizes, self._pairs):
                known.pop(pod, None)

    def waiting(self) -> int:
        """The units without a seat."""
        taken = 0
        for bits in self.groups:
            taken |= bits
        return self.ground.loose & ~taken

    def meets(self, pod: int) -> bool:
        """Whether a pod is large enough to meet."""
        least = self.ground.least
        smallest = least[pod] if pod < len(least) else self.ground.units.problem.size_min
        return self.size(pod) >= smallest

    def worth(self, pod: int) -> int:
        """The value of a pod, 0 where it is too small to meet."""
        if pod not in self._worth:
            is_held = self.meets(pod)
            self._worth[pod] = self.ground.value(self.groups[pod]) if is_held else 0
        return self._worth[pod]

    def size(self, pod: int) -> int:
        """How many people sit in a pod."""
        if pod not in self._sizes:
            self._sizes[pod] = self.ground.size(self.groups[pod])
        return self._sizes[pod]

    def pairs(self, pod: int) -> int:
        """The sum over the pairs of a pod."""
        if pod not in self._pairs:
            self._pairs[pod] = self.ground.pairs(self.groups[pod])
        return self._pairs[pod]

    def sums(self, pod: int) -> list[int]:
        """By unit, the sum of its pairs with a pod; for those in it, what is inside them too."""
        if pod not in self._sums:
            weights = self.ground.units.weights
            rows = [weights[unit] for unit in ones(self.groups[pod])]
            together = [sum(column) for column in zip(*rows, strict=True)]
            self._sums[pod] = together or [0] * len(weights)
        return self._sums[pod]

    def distance(self, unit: int, here: int, there: int) -> int:
        """How many more people sit elsewhere than today once a unit goes over."""
        if unit < 0 or self.ground.home[unit] == NOWHERE:
            return 0
        home = self.ground.home[unit]
        return self.ground.units.sizes[unit] * ((there != home) - (here != home))

    def step(self, moves: int, *changes: tuple[int, int]) -> Step | None:
        """These changes as a step, if each pod may be so and nobody loses their seat by it."""
        gain, placed = 0, 0
        for pod, bits in changes:
            if pod == len(self.groups):
                if not self.ground.is_pod(bits):
                    return None
                gain += self.ground.value(bits)
                placed += self.ground.size(bits)
                continue
            gain -= self.worth(pod)
            placed -= self.size(pod) if self.meets(pod) else 0
            if self.ground.holds(pod, bits):
                gain += self.ground.value(bits)
                placed += self.ground.size(bits)
            elif self.meets(pod) or bits & ~self.groups[pod] or not self._may_shrink(pod, bits):
                return None
        gain += self.ground.units.problem.waiting_penalty * placed
        return Step(gain, moves, changes)

    def _may_shrink(self, pod: int, bits: int) -> bool:
        """Whether a pod that is too small to meet may lose those who are not in `bits`."""
        return not self.groups[pod] & ~bits & ~self.free
