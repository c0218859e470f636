"""A pool of pods to choose a round from, and what a choice of them is worth."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pods.grouping.search.enumerate import Listed, listed_value
from pods.grouping.search.overlap import Overlap
from pods.grouping.search.units import Units, ones
from pods.grouping.worth import pod_value


class Candidate(NamedTuple):
    """A pod that a round may hold.

    Attributes:
        bits: its units.
        value: its value; for a standing pod, what the newcomers add to it.
        placing: how much placing it does: people, those required counted above all others.
            People with room for several pods are counted by `Pool.tally` instead, once.
    """

    bits: int
    value: int
    placing: int


@dataclass(frozen=True, slots=True)
class Pool:
    """The pods of a part of the problem and how to judge a choice of them.

    Attributes:
        units: the contracted problem.
        pods: what may be chosen.
        placing: by unit, how much placing it counts; 0 for standing pods.
        overlap: knows which pods of one person can be held beside each other.
    """

    units: Units
    pods: list[Candidate]
    placing: tuple[int, ...]
    overlap: Overlap

    @property
    def several(self) -> int:
        """The units that may sit in more than one pod, as bits."""
        return self.overlap.several

    def tally(self, chosen: Iterable[Candidate]) -> int:
        """The worth of a choice: values, and the penalty saved for everybody placed."""
        value = placed = covered = 0
        for pod in chosen:
            value += pod.value
            placed += pod.placing
            covered |= pod.bits
        placed += sum(self.placing[unit] for unit in ones(covered & self.several))
        return value + self.units.problem.waiting_penalty * placed


def placing_of(units: Units) -> tuple[int, ...]:
    """By unit, how much placing it counts; a required one more than all others together."""
    everybody = len(units.problem.people) + 1
    return tuple(
        0 if units.standing >> unit & 1 else size * (everybody if units.required >> unit & 1 else 1)
        for unit, size in enumerate(units.sizes)
    )


def pool_of(units: Units, listed: Iterable[Listed], *, overlap: Overlap | None = None) -> Pool:
    """Make a pool of listed pods, the ones that add nothing left out."""
    placing, overlap = placing_of(units), overlap or Overlap(units)
    alone = {unit: pod_value(units.problem, units.members[unit]) for unit in ones(units.standing)}
    pods = []
    for pod in listed:
        value = listed_value(units, pod)
        home = pod.bits & units.standing
        if home:
            value -= alone[home.bit_length() - 1]
        weight = sum(placing[unit] for unit in ones(pod.bits & ~overlap.several))
        pods.append(Candidate(pod.bits, value, weight))
    return Pool(units, pods, placing, overlap)
