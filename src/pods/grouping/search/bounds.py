"""How good a round from a pool can be at most, at once and after each decision."""

from collections.abc import Callable
from typing import NamedTuple

from pods.grouping.search.pool import Candidate, Pool
from pods.grouping.search.prices import WALK, Offer, fair_prices
from pods.grouping.search.units import ones

FINE = 1_000
"""Parts of one person in the prices for placing, which would else be too coarse."""


class Bounds(NamedTuple):
    """Two sets of fair prices for a pool, and what they say of every choice from it.

    One set counts placing alone, finely; the other counts values and a moderate reward for
    placing. A choice loses against them what its pods cost beyond their worth, and the price of
    every unit it leaves out. They stay true for a pool with fewer pods.

    Attributes:
        pool: what they were made for.
        values: by unit, the price in values and rewards.
        placings: by unit, the price in placing, in parts of 1/`FINE`.
        reward: what placing one person counts among the values.
        most_value: no choice has more values and rewards.
        most_placing: no choice places more, in parts of 1/`FINE`.
    """

    pool: Pool
    values: list[int]
    placings: list[int]
    reward: int
    most_value: int
    most_placing: int

    @classmethod
    def of(
        cls,
        pool: Pool,
        *,
        known: int = 0,
        steps: int = WALK,
        is_over: Callable[[], bool] | None = None,
    ) -> "Bounds":
        """Work out both sets of prices for a pool, where a round worth `known` is known.

        Where time is over before, they are higher, and true.
        """
        units, penalty = pool.units, pool.units.problem.waiting_penalty
        reward = min(penalty, max((abs(pod.value) for pod in pool.pods), default=0))
        members = [tuple(ones(pod.bits)) for pod in pool.pods]
        count = known // penalty if penalty > reward else 0
        values, placings = (
            fair_prices(
                [
                    Offer(of, pod.value * value + pod.placing * placing)
                    for of, pod in zip(members, pool.pods, strict=True)
                ],
                units.sizes,
                capacity=units.capacity,
                known=beaten,
                steps=steps,
                is_over=is_over,
            )
            for value, placing, beaten in (
                (1, reward, known - (penalty - reward) * count),
                (0, FINE, count * FINE),
            )
        )
        shared = sum(pool.placing[unit] for unit in ones(pool.several))
        room = units.capacity
        return cls(
            pool,
            values,
            placings,
            reward,
            sum(map(int.__mul__, values, room)) + reward * shared,
            sum(map(int.__mul__, placings, room)) + FINE * shared,
        )

    def spent_on(self, pod: Candidate) -> int:
        """What the units of a pod cost beyond its value and reward."""
        cost = sum(self.values[unit] for unit in ones(pod.bits))
        return cost - pod.value - self.reward * pod.placing

    def paid_for(self, pod: Candidate) -> int:
        """What the units of a pod cost beyond its placing."""
        return sum(self.placings[unit] for unit in ones(pod.bits)) - FINE * pod.placing

    def left_out(self, unit: int) -> tuple[int, int]:
        """What is lost, of both kinds, where a unit gets no seat at all."""
        room = self.pool.units.capacity[unit]
        missed = self.pool.placing[unit] if self.pool.several >> unit & 1 else 0
        return (
            self.values[unit] * room + self.reward * missed,
            self.placings[unit] * room + FINE * missed,
        )

    @property
    def more(self) -> int:
        """What placing one person counts beyond the reward."""
        return self.pool.units.problem.waiting_penalty - self.reward

    def bound(self, spent: int, paid: int) -> int:
        """The most that any choice can still be worth after these losses."""
        return self.most_value - spent + self.more * ((self.most_placing - paid) // FINE)
