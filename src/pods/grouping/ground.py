"""Pods as they are, over units: what each may hold, what it is worth, how far people sit."""

from collections.abc import Sequence

from pods.grouping.problem import Problem
from pods.grouping.search.contract import units_of
from pods.grouping.search.units import Units, bits_of, ones
from pods.grouping.standing import Standing, loosened, partners, unmoved
from pods.grouping.worth import value_of

NOWHERE = -1
"""The home of somebody who sits in no pod."""


class Ground:
    """What never changes while an arrangement is repaired; sets of units are bits.

    Attributes:
        units: the problem, contracted; without rules that the pods as they are tear already.
        present: by pod, its units.
        home: by unit, its pod; `NOWHERE` for those without one, and the first of several.
        movable: the units that sit somewhere and may be asked to move.
        loose: the units without a seat.
        bound: units that no new pod can hold; of the loose ones, also those whose partners sit.
        least: by pod, the fewest people it may hold.
        most: by pod, the most people it may hold.
        starts: by pod, and by unit, the hours on the pod's own terms.
        calls: by pod, and by unit, the hours it could anchor there.
    """

    def __init__(self, problem: Problem, present: Sequence[Standing]) -> None:
        self.units: Units = units_of(loosened(problem, present))
        units = self.units
        unit_of = {one: unit for unit, people in enumerate(units.members) for one in people}
        self.present = [bits_of(unit_of[one] for one in pod.members) for pod in present]
        self.home = [NOWHERE] * len(units.members)
        for number, bits in reversed(list(enumerate(self.present))):
            for unit in ones(bits):
                self.home[unit] = number
        seated = bits_of(unit_of[one] for pod in present for one in pod.members)
        stuck = bits_of(unit_of[one] for one in unmoved(problem, present))
        self.movable = seated & ~stuck
        self.loose = units.everything & ~seated
        self.least = [problem.size_min if pod.least is None else pod.least for pod in present]
        self.most = [problem.size_max if pod.most is None else pod.most for pod in present]
        self.starts = [self._starts(pod) for pod in present]
        anywhere = (-1,) * len(units.members)
        self.calls = [units.calls if pod.hours is None else anywhere for pod in present]
        self._kept = [bits & stuck for bits in self.present]
        self._apart = _apart(problem, unit_of)
        allowed = partners(problem, present)
        self.bound = bits_of(unit_of[one] for one in allowed) | units.barred
        self._closed = [
            bits_of(unit_of[one] for one, pods in allowed.items() if number not in pods)
            for number in range(len(present))
        ]
        self.sound = [self.meets_at(pod, bits) for pod, bits in enumerate(self.present)]
        self._points: dict[int, int] = {}

    def holds(self, pod: int, bits: int) -> bool:
        """Whether a pod that stands may hold these units: what is new about them is judged."""
        if pod >= len(self.present):
            return self.is_pod(bits)
        size, was = self.size(bits), self.present[pod]
        new = bits & ~was
        if size < self.least[pod] or self._kept[pod] & ~bits:
            return False
        if not new:
            return bits == was or not self.sound[pod] or self.meets_at(pod, bits)
        if size > self.most[pod] or new & self._closed[pod]:
            return False
        return not any(self._apart[unit] & bits for unit in ones(new)) and self.meets_at(pod, bits)

    def is_pod(self, bits: int) -> bool:
        """Whether these units may begin a new pod."""
        problem = self.units.problem
        if not problem.size_min <= self.size(bits) <= problem.size_max or bits & self.bound:
            return False
        if any(bits & ~(self.units.fits[unit] | 1 << unit) for unit in ones(bits)):
            return False
        return self._in_common(bits, self.units.starts, self.units.calls)

    def meets_at(self, pod: int, bits: int) -> bool:
        """Whether these units could meet on the terms of a pod, at its own hours if it has any."""
        return self._in_common(bits, self.starts[pod], self.calls[pod])

    def are_at_peace(self, one: int, other: int) -> bool:
        """Whether rules and languages allow two pods as one; within each they are not asked."""
        tongue = -1
        for unit in ones(one | other):
            tongue &= self.units.tongues[unit]
        strangers = other & ~one
        return bool(tongue) and not any(self._apart[u] & strangers for u in ones(one & ~other))

    def beside(self, unit: int, pods: int) -> int:
        """The units that a unit may sit with, hours aside; after them, the pods it may join."""
        count = len(self.units.members)
        closed = [
            pod
            for pod in range(pods)
            if (self._closed[pod] if pod < len(self.present) else self.bound) >> unit & 1
        ]
        shut = bits_of(count + pod for pod in closed) | self._apart[unit] | 1 << unit
        return ((1 << count + pods) - 1) & ~shut

    def size(self, bits: int) -> int:
        """How many people these units are."""
        sizes = self.units.sizes
        return sum([sizes[unit] for unit in ones(bits)])

    def pairs(self, bits: int) -> int:
        """The sum over the pairs of these units."""
        units, total, before = self.units, 0, list[int]()
        for unit in ones(bits):
            row = units.weights[unit]
            total += units.inner[unit] + sum([row[other] for other in before])
            before.append(unit)
        return total

    def worth(self, bits: int, *, size: int, pairs: int) -> int:
        """The value of these units as a pod, with its points."""
        return value_of(self.units.problem, size=size, pairs=pairs, points=self._judged(bits))

    def value(self, bits: int) -> int:
        """The same, from nothing but the units."""
        return self.worth(bits, size=self.size(bits), pairs=self.pairs(bits))

    def _judged(self, bits: int) -> int:
        judge = self.units.problem.pod_points
        if judge is None:
            return 0
        if bits not in self._points:
            self._points[bits] = judge(self.units.people_in(bits))
        return self._points[bits]

    def _in_common(self, bits: int, starts: Sequence[int], calls: Sequence[int]) -> bool:
        """Whether these units have a start, somebody who calls, and a language in common."""
        tongues = self.units.tongues
        common, called, tongue = -1, 0, -1
        for unit in ones(bits):
            common &= starts[unit]
            called |= calls[unit]
            tongue &= tongues[unit]
        return bool(common & called) and bool(tongue)

    def _starts(self, pod: Standing) -> tuple[int, ...]:
        if pod.hours is None:
            return self.units.starts
        found = []
        for people in self.units.members:
            common = -1
            for one in people:
                mask = pod.hours[one]
                common &= -1 if mask is None else mask
            found.append(common)
        return tuple(found)


def moves_of(ground: Ground, groups: Sequence[int]) -> int:
    """How many people sit in another pod than today."""
    moved = 0
    for pod, bits in enumerate(groups):
        was = ground.present[pod] if pod < len(ground.present) else 0
        moved += sum(ground.units.sizes[unit] for unit in ones(bits & ~was & ~ground.loose))
    return moved


def objective_of(ground: Ground, groups: Sequence[int]) -> int:
    """The values of the pods that meet, less the penalty for everybody in none of them."""
    value, placed = 0, 0
    for pod, bits in enumerate(groups):
        if ground.holds(pod, bits):
            value += ground.value(bits)
            placed |= bits
    waiting = ground.size(ground.units.everything & ~placed)
    return value - ground.units.problem.waiting_penalty * waiting


def _apart(problem: Problem, unit_of: dict[int, int]) -> list[int]:
    """By unit, the units it must not meet."""
    apart = [0] * (max(unit_of.values(), default=-1) + 1)
    for one, other in problem.apart:
        apart[unit_of[one]] |= 1 << unit_of[other]
        apart[unit_of[other]] |= 1 << unit_of[one]
    return apart
