"""HiGHS on set partitioning: a column for each possible group, found by pricing.

The linear programme over all groups has a bound within a few per cent of the best answer. Columns
are generated (Dantzig and Wolfe 1960; here with an exact search for the best group at the prices of
the moment), and the integer programme over those found gives an answer.
"""

import time

import highspy

from benchmarks.grouping.baselines import local_maximum
from benchmarks.grouping.instance import Group, Instance
from benchmarks.grouping.seating import blocks_of
from benchmarks.grouping.solvers.answer import Answer
from benchmarks.grouping.solvers.pricing import Pricing

STARTS = 30
"""Local maxima whose groups are the first columns."""

AT_ONCE = 300
"""Columns that one round of pricing adds at most."""

TINY = 1e-6


def solve(instance: Instance, *, seconds: float, seed: int) -> Answer:
    """The bound of the linear programme, and the best answer from its columns."""
    began = time.perf_counter()
    programme = _Programme(instance)
    for start in range(STARTS):
        for group in local_maximum(instance, seed=seed + start):
            programme.add(group)
    pricing = Pricing(instance)
    bound = float("inf")
    while True:
        value, prices = programme.relaxed()
        left = began + seconds * 0.8 - time.perf_counter()
        best, groups = pricing.best_groups(prices, at_most=AT_ONCE, seconds=left)
        if best is None:
            break  # time is over, and these prices prove nothing
        bound = min(bound, value + max(best, 0.0) * (instance.count // instance.size_min))
        if best <= TINY or not sum(programme.add(group) for group in groups):
            break
    chosen, whole = programme.integral(max(began + seconds - time.perf_counter(), 1.0))
    lost = (instance.penalty or 0) * instance.count
    known = None if bound == float("inf") else float(int(bound + 1e-3)) - lost
    return Answer(chosen, known, proved=known is not None and whole - lost >= known - TINY)


class _Programme:
    """Choose groups so that nobody sits in two; HiGHS minimises, so worth counts negative."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.groups: list[Group] = []
        self.seen: set[Group] = set()
        self.highs = highspy.Highs()
        self.highs.setOptionValue("output_flag", False)  # noqa: FBT003  # the signature of HiGHS
        self.blocks = blocks_of(instance)
        self.row_of = {person: row for row, block in enumerate(self.blocks) for person in block}
        for block in self.blocks:
            must = block in instance.pods or instance.penalty is None
            self.highs.addRow(1.0 if must else -highspy.kHighsInf, 1.0, 0, [], [])
        for block in self.blocks:
            # A pod that no group holds yet would make the programme impossible.
            dear = -1e6 * len(block)
            self.highs.addCol(-dear, 0.0, highspy.kHighsInf, 1, [self.row_of[block[0]]], [1.0])
        self.artificial = len(self.blocks)

    def add(self, group: Group) -> bool:
        if group in self.seen:
            return False
        self.seen.add(group)
        rows = sorted({self.row_of[person] for person in group})
        worth = self.instance.affinity([group]) + (self.instance.penalty or 0) * len(group)
        # No upper bound: the rows imply 1, and so their prices carry the whole value.
        infinite = highspy.kHighsInf
        self.highs.addCol(-float(worth), 0.0, infinite, len(rows), rows, [1.0] * len(rows))
        self.groups.append(group)
        return True

    def relaxed(self) -> tuple[float, list[float]]:
        """The value of the linear programme, and the price of each block."""
        self.highs.run()
        prices = [-dual for dual in self.highs.getSolution().row_dual]
        return sum(prices), prices

    def integral(self, seconds: float) -> tuple[list[Group], float]:
        columns = range(self.artificial + len(self.groups))
        for column in columns:
            self.highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        self.highs.setOptionValue("time_limit", seconds)
        self.highs.run()
        values = self.highs.getSolution().col_value
        chosen = [
            group
            for group, value in zip(self.groups, values[self.artificial :], strict=True)
            if value > 0.5
        ]
        worth = sum(
            self.instance.affinity([group]) + (self.instance.penalty or 0) * len(group)
            for group in chosen
        )
        return chosen, worth
