"""Contract people into units: who must sit together moves as one.

Units are ordered by the ids of their people, so that the order in which people come in changes
nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from operator import itemgetter

from pods.grouping.problem import Problem
from pods.grouping.search.columns import columns_of
from pods.grouping.search.overlap import spaced
from pods.grouping.search.units import Units, bits_of


def units_of(problem: Problem) -> Units:
    """Contract a problem, with every pairwise obstacle worked out once."""
    members = _members(problem)
    unit_of = {person: unit for unit, people in enumerate(members) for person in people}
    partners = _partners(problem, unit_of)
    hours = columns_of(problem)
    starts = tuple(_all_of(hours.starts, people) for people in members)
    weights = _weights(problem, members)
    standing = len(problem.locked)
    units = Units(
        problem=problem,
        members=members,
        sizes=tuple(len(people) for people in members),
        weights=weights,
        inner=tuple(row[unit] for unit, row in enumerate(weights)),
        starts=starts,
        calls=tuple(_any_of(hours.calls, people) for people in members),
        tongues=tuple(_tongue(problem, people) for people in members),
        fits=(),
        largest=_largest(problem, members),
        capacity=tuple(
            1 if unit < standing else min(_capacity(problem, person) for person in people)
            for unit, people in enumerate(members)
        ),
        standing=(1 << standing) - 1,
        tied=bits_of(partners),
        barred=0,
        required=bits_of(unit_of[person] for person in problem.required),
        columns=tuple(
            _flagged(["1" if mask >> column & 1 else "0" for mask in starts])
            for column in range(len(hours.people))
        ),
    )
    return _matched(units, _apart(problem, unit_of), partners)


def _matched(units: Units, apart: Sequence[int], partners: dict[int, tuple[int, ...]]) -> Units:
    """The same units, with who is barred and who fits whom."""
    count, standing = len(units.members), units.standing.bit_length()
    barred = bits_of(
        unit
        for unit in range(standing, count)
        if not units.starts[unit]
        or not units.tongues[unit]
        or apart[unit] >> unit & 1
        or units.sizes[unit] > max(units.largest)
        or len(partners.get(unit, ())) > 1
    )
    # Most units are alike in hours and languages: worked out once for each mask there is.
    meets = {mask: _sharing(units.starts, mask) for mask in set(units.starts)}
    speaks = {tongue: _sharing(units.tongues, tongue) for tongue in set(units.tongues)}
    own_pods = bits_of(partners)
    fits = []
    for one, (mask, tongue) in enumerate(zip(units.starts, units.tongues, strict=True)):
        closed = apart[one] | barred | 1 << one
        if one < standing:
            # A unit whose partner sits in a standing pod joins that one or none.
            closed |= units.standing
            closed |= bits_of(other for other, pods in partners.items() if pods != (one,))
        elif own_pods >> one & 1:
            closed |= units.standing & ~bits_of(partners[one])
        fits.append(0 if barred >> one & 1 else meets[mask] & speaks[tongue] & ~closed)
    return replace(units, barred=barred, fits=tuple(fits))


def _sharing(masks: Sequence[int], mask: int) -> int:
    """Who has a bit in common with a mask, as bits."""
    return _flagged(["1" if other & mask else "0" for other in masks])


def _flagged(flags: Sequence[str]) -> int:
    """The units whose flag is "1", as bits; sooner than one by one where they are many."""
    return int("".join(reversed(flags)) or "0", 2)


def _members(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """Standing pods, then together groups joined where they overlap, then everybody else."""
    seated = {person for pod in problem.locked for person in pod.members}
    leader = list(range(len(problem.people)))

    def lead(person: int) -> int:
        while leader[person] != person:
            person = leader[person]
        return person

    for group in problem.together:
        free = [person for person in group if person not in seated]
        for person in free[1:]:
            leader[lead(person)] = lead(free[0])
    groups: dict[int, list[int]] = {}
    for person in range(len(problem.people)):
        if person not in seated:
            groups.setdefault(lead(person), []).append(person)

    def first_id(people: Sequence[int]) -> str:
        return min(problem.people[person] for person in people)

    standing = sorted((tuple(sorted(pod.members)) for pod in problem.locked), key=first_id)
    return (*standing, *sorted((tuple(people) for people in groups.values()), key=first_id))


def _largest(problem: Problem, members: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """By unit, the most people that a pod with it may hold."""
    seats = {tuple(sorted(pod.members)): pod.seats for pod in problem.locked}
    return tuple(
        len(people) + seats[people] if people in seats else problem.size_max for people in members
    )


def _capacity(problem: Problem, person: int) -> int:
    """How many pods of one round a person may sit in, as far as their hours reach."""
    limit = problem.pod_limit[person]
    known = [masks[person] for masks in problem.start_masks.values()]
    if limit == 1 or not known or None in known:
        return limit
    meetings = max(spaced(mask or 0, length=problem.length) for mask in known)
    return min(limit, max(meetings, 1))


def _apart(problem: Problem, unit_of: dict[int, int]) -> list[int]:
    """By unit, the units it must not meet; its own bit where it cannot be together at all."""
    apart = [0] * (max(unit_of.values(), default=-1) + 1)
    for one, other in problem.apart:
        apart[unit_of[one]] |= 1 << unit_of[other]
        apart[unit_of[other]] |= 1 << unit_of[one]
    return apart


def _partners(problem: Problem, unit_of: dict[int, int]) -> dict[int, tuple[int, ...]]:
    """For units torn from a standing pod by a together rule, the pods where the partners sit."""
    standing_count = len(problem.locked)
    partners: dict[int, tuple[int, ...]] = {}
    for group in problem.together:
        units = sorted({unit_of[person] for person in group})
        pods = tuple(unit for unit in units if unit < standing_count)
        for unit in units:
            if pods and unit >= standing_count:
                partners[unit] = tuple(sorted({*partners.get(unit, ()), *pods}))
    return partners


def _weights(problem: Problem, members: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
    """By unit and unit, the sum of the pairs between them, on the diagonal of those inside."""
    bonus = problem.bonus
    firsts = [people[0] for people in members]
    chosen = itemgetter(*firsts) if len(firsts) > 1 else lambda row: (row[firsts[0]],)
    several = [(unit, people) for unit, people in enumerate(members) if len(people) > 1]
    extra = [sum(bonus[person] for person in people) for people in members]
    rows = []
    for unit, people in enumerate(members):
        whole = problem.scores[people[0]]
        if len(people) > 1:
            whole = tuple(map(sum, zip(*(problem.scores[one] for one in people), strict=True)))
        row = list(chosen(whole))
        for other, others in several:
            row[other] = sum([whole[person] for person in others])
        if any(bonus):
            row = [
                pairs + extra[unit] * len(others) + more * len(people)
                for pairs, others, more in zip(row, members, extra, strict=True)
            ]
        # The diagonal of the scores means nothing: inside a unit its own pairs count, once each.
        row[unit] = sum(
            problem.scores[one][other] + bonus[one] + bonus[other]
            for one, other in combinations(people, 2)
        )
        rows.append(tuple(row))
    return tuple(rows)


def _tongue(problem: Problem, people: tuple[int, ...]) -> int:
    common = -1
    for person in people:
        if problem.languages[person]:
            common &= problem.languages[person]
    return common


def _all_of(masks: tuple[int, ...], people: tuple[int, ...]) -> int:
    common = -1
    for person in people:
        common &= masks[person]
    return common


def _any_of(masks: tuple[int, ...], people: tuple[int, ...]) -> int:
    found = 0
    for person in people:
        found |= masks[person]
    return found
