"""A quick upper bound for rounds whose pods are too many to list."""

from collections.abc import Iterable
from heapq import nlargest

from pods.grouping.search.units import Units, ones


def ceiling(units: Units, among: int) -> int | None:
    """The most that a round of these units can be worth as an objective; None: cannot be said.

    Everybody brings at most half of their best pairs, in the pod size that suits them best, and
    all who are not barred may be placed. Cheap and loose: 10 to 30 per cent above the best.
    """
    problem = units.problem
    if problem.pod_points is not None and problem.pod_points_limit is None:
        return None
    points = problem.pod_points_limit or 0 if problem.pod_points else 0
    people = units.people_in(among)
    unit_of = {person: unit for unit in ones(among) for person in units.members[unit]}
    largest = max(units.largest)
    doubled = waiting = 0
    for person in people:
        unit = unit_of[person]
        near = units.fits[unit] & among | 1 << unit
        partners = list(people if near == among else units.people_in(near))
        partners.remove(person)
        home = units.standing >> unit & 1
        if not home and len(partners) + 1 < problem.size_min and not near & units.standing:
            waiting += 1
            continue
        doubled += _best_share(units, person, partners, points=points, largest=largest)
    return (doubled + 1) // 2 - problem.waiting_penalty * waiting


def _best_share(
    units: Units, person: int, partners: list[int], *, points: int, largest: int
) -> int:
    """Twice the most that this person can bring to the value of any pod, or to none."""
    problem = units.problem
    row, bonus = problem.scores[person], problem.bonus
    if len(partners) == len(row) - 1:
        brought: Iterable[int] = row[:person] + row[person + 1 :]
    else:
        brought = map(row.__getitem__, partners)
    if any(bonus):
        brought = map(int.__add__, brought, map(bonus.__getitem__, partners))
    best = total = 0
    for others, pair in enumerate(nlargest(largest - 1, brought), start=1):
        total += pair + bonus[person]
        best = max(best, problem.factor(others + 1) * (total + others * points))
    return best
