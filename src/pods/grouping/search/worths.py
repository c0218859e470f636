"""What a pod is worth to a round, and what holds of the sizes of the pods of every round."""

from collections.abc import Sequence
from typing import NamedTuple

from pods.grouping.search.enumerate import Listed, listed_value
from pods.grouping.search.outbid import Kind
from pods.grouping.search.pool import placing_of
from pods.grouping.search.units import Units, gather, ones
from pods.grouping.worth import pod_value


class Count(NamedTuple):
    """A row about how many newcomers pods have, and not who they are.

    Attributes:
        uses: by number of newcomers of a pod, how much of the row it uses.
        most: how much all pods of a round use together at most.
    """

    uses: tuple[int, ...]
    most: int


class Worths:
    """Judges pods of one part; each is judged once.

    Attributes:
        units: the contracted problem.
        among: the units of the part that can sit anywhere, as bits.
        rewards: by unit, what placing it is worth.
        most_newcomers: the most people who are new in one pod.
    """

    def __init__(self, units: Units, among: int, *, valued: bool, reward: int) -> None:
        """Say what counts.

        Args:
            units: the contracted problem; nobody sits in several pods.
            among: the units of the part, as bits.
            valued: whether a pod is worth its value, and not only the rewards.
            reward: what placing one person is worth.
        """
        self.units = units
        self.among = among & ~units.barred
        self.rewards = tuple(reward * placing for placing in placing_of(units))
        self.most_newcomers = max(
            units.problem.size_max,
            max((units.largest[one] - units.sizes[one] for one in ones(units.standing)), default=0),
        )
        self.pointed = valued and units.problem.pod_points is not None
        self._valued = valued
        self._known: dict[int, int] = {}
        # Where everybody counts alike, heads are counted at once.
        free = ones(self.among & ~units.standing)
        self._is_single = all(units.sizes[unit] == 1 for unit in free)
        self._reward = None if units.required & among else reward
        self._alone = {
            unit: pod_value(units.problem, units.members[unit])
            for unit in ones(units.standing & among)
        }

    def of(self, pod: int) -> int:
        """The value of a pod, for a standing pod what the newcomers add, and the rewards."""
        if pod not in self._known:
            found = gather(self.units, pod)
            worth = sum(self.rewards[unit] for unit in found.chosen)
            if self._valued:
                worth += listed_value(self.units, Listed(pod, found.size, found.pairs))
                worth -= self.alone(pod)
            self._known[pod] = worth
        return self._known[pod]

    def at_most(self, pod: Listed) -> int:
        """The same without asking for the points, where it is known how many there may be."""
        if self._reward is not None:
            worth = self._reward * self.newcomers(pod.bits)
        else:
            worth = sum(self.rewards[unit] for unit in ones(pod.bits))
        if not self._valued:
            return worth
        problem, size = self.units.problem, pod.size
        points = problem.pod_points_limit or 0 if problem.pod_points else 0
        if problem.pod_points and problem.pod_points_limit is None:
            points = problem.pod_points(self.units.people_in(pod.bits))
        pairs = pod.pairs + size * (size - 1) // 2 * points
        return worth + problem.factor(size) * pairs - self.alone(pod.bits)

    def alone(self, pod: int) -> int:
        """What the standing pod in it is worth without newcomers."""
        home = pod & self.units.standing
        return self._alone[home.bit_length() - 1] if home and self._valued else 0

    def newcomers(self, pod: int) -> int:
        """How many people are new in it."""
        if self._is_single:
            return (pod & ~self.units.standing).bit_count()
        sizes = self.units.sizes
        return sum(sizes[unit] for unit in ones(pod & ~self.units.standing))

    def kinds(self) -> list[Kind]:
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

    def counts(self, *, places: int | None) -> list[Count]:
        """What holds of the sizes of the pods of any round, whoever sits in them.

        Each pod rounds down its newcomers by so many, all pods together the people there are
        (Chvatal 1973): nine people are two pods of four and not two and a quarter.

        Args:
            places: how many people any round places at most, where that is known.
        """
        free = self.newcomers(self.among)
        sizes = range(self.most_newcomers + 1)
        counts = [
            Count(tuple(people // part for people in sizes), free // part)
            for part in range(2, min(self.most_newcomers, free) + 1)
            if free % part
        ]
        if places is not None and places < free:
            counts.append(Count(tuple(sizes), places))
        return counts


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
