"""Start masks made short: only which people share a start matters to the search, not when.

A *column* is one start in one zone with the set of people who can make it. Columns with the same
people are merged and those inside a larger one dropped, so that a week of 336 starts in eight
zones becomes a few dozen bits. A set of people shares a start in a zone exactly when it shares a
column of that zone.
"""

from typing import NamedTuple

from pods.grouping.anchor import zones_of
from pods.grouping.problem import Problem


class Columns(NamedTuple):
    """The hours of a problem as short masks.

    Attributes:
        starts: by person, one bit per column they can make.
        calls: by person, the columns of the zones they can anchor; 0: would not call.
        people: by column, the set of people in it, as bits.
    """

    starts: tuple[int, ...]
    calls: tuple[int, ...]
    people: tuple[int, ...]


def columns_of(problem: Problem) -> Columns:
    """Merge the starts of every zone into columns."""
    starts = [0] * len(problem.people)
    zone_bits: dict[str | None, int] = {}
    everything: list[int] = []
    for zone in sorted(problem.start_masks) or (None,):
        kept = _largest(_sets_of_people(problem, zone))
        zone_bits[zone] = ((1 << len(kept)) - 1) << len(everything)
        for number, people in enumerate(kept, start=len(everything)):
            for person in range(len(starts)):
                starts[person] |= (people >> person & 1) << number
        everything.extend(kept)
    calls = tuple(
        sum(zone_bits[zone] for zone in zones_of(problem, person))
        if problem.can_call[person]
        else 0
        for person in range(len(starts))
    )
    return Columns(tuple(starts), calls, tuple(everything))


def _sets_of_people(problem: Problem, zone: str | None) -> set[int]:
    """For every start in the zone, who can make it; whoever's hours are unknown always can."""
    unknown = 0
    at_start: dict[int, int] = {}
    masks = problem.start_masks[zone] if zone is not None else (None,) * len(problem.people)
    for person, mask in enumerate(masks):
        if mask is None:
            unknown |= 1 << person
            continue
        left = mask
        while left:
            low = left & -left
            at_start[low] = at_start.get(low, 0) | 1 << person
            left ^= low
    return {people | unknown for people in at_start.values()} | {unknown}


def _largest(sets: set[int]) -> list[int]:
    """The sets that are inside no other, the largest first, in an order that is always the same."""
    kept: list[int] = []
    for people in sorted(sets, key=lambda people: (-people.bit_count(), people)):
        if not any(people & larger == people for larger in kept):
            kept.append(people)
    return kept
