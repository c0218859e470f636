"""OR-Tools CP-SAT on the assignment model: a Boolean for each person and group."""

from itertools import combinations
from typing import Any

from ortools.sat.python import cp_model

from benchmarks.grouping.instance import WEEK, Instance
from benchmarks.grouping.solvers.answer import Answer


def solve(instance: Instance, *, seconds: float, seed: int) -> Answer:
    """The best assignment that CP-SAT finds on one core."""
    model = cp_model.CpModel()
    homes = range(len(instance.group_sizes) or instance.count // instance.size_min)
    sits = [
        [model.new_bool_var(f"{person} in {home}") for home in homes]
        for person in range(instance.count)
    ]
    used = [_used(model, instance, sits, home) for home in homes]
    for row in sits:
        model.add(sum(row) == 1) if instance.penalty is None else model.add_at_most_one(row)
    _add_rules(model, instance, sits)
    if instance.starts is not None:
        _add_hours(model, instance, sits, used)
    placed = sum(seat for row in sits for seat in row)
    pairs = _pairs(model, instance, sits)
    model.maximize(sum(pairs) + (instance.penalty or 0) * (placed - instance.count))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    status = solver.solve(model)
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return Answer([], None, proved=False)
    groups = [
        tuple(person for person, row in enumerate(sits) if solver.value(row[home]))
        for home in homes
    ]
    bound, proved = solver.best_objective_bound, status == cp_model.OPTIMAL
    return Answer([group for group in groups if group], bound, proved=proved)


def _used(model: Any, instance: Instance, sits: Any, home: int) -> Any:
    """Whether a group is used: its size is in bounds then, and 0 otherwise."""
    used = model.new_bool_var(f"{home} is used")
    size = sum(row[home] for row in sits)
    low, high = instance.size_min, instance.size_max
    if instance.group_sizes:
        low, high = instance.group_sizes[home]
        model.add(used == 1)
    model.add(size >= low * used)
    model.add(size <= high * used)
    return used


def _pairs(model: Any, instance: Instance, sits: Any) -> list[Any]:
    """Each weight times whether its pair sits together."""
    terms = []
    for one, other in combinations(range(instance.count), 2):
        weight = instance.weights[one][other]
        beside = model.new_bool_var(f"{one} with {other}")
        for left, right in zip(sits[one], sits[other], strict=True):
            model.add_implication(left, right).only_enforce_if(beside)
            model.add_bool_or(left.Not(), right.Not(), beside)
        # Two who wait are in no group and do not count as a pair.
        model.add(sum(sits[one]) == 1).only_enforce_if(beside)
        terms.append(weight * beside)
    return terms


def _add_rules(model: Any, instance: Instance, sits: Any) -> None:
    for group in (*instance.together, *instance.pods):
        for person in group[1:]:
            for left, right in zip(sits[group[0]], sits[person], strict=True):
                model.add(left == right)
    strangers = [(one[0], other[0]) for one, other in combinations(instance.pods, 2)]
    for one, other in (*instance.apart, *strangers):
        for left, right in zip(sits[one], sits[other], strict=True):
            model.add_bool_or(left.Not(), right.Not())
    for pod in instance.pods:
        model.add(sum(sits[pod[0]]) == 1)


def _add_hours(model: Any, instance: Instance, sits: Any, used: Any) -> None:
    """Each group meets at one start of the week at which all its people are free."""
    for home in range(len(used)):
        meets = [model.new_bool_var(f"{home} at {start}") for start in range(WEEK)]
        model.add_exactly_one(meets)
        for person, free in enumerate(instance.starts or ()):
            possible = [meet for start, meet in enumerate(meets) if free >> start & 1]
            model.add_bool_or(*possible, sits[person][home].Not())
