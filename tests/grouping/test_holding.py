"""The best pod, and the best round, with somebody in it."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.holding import best_holding, round_holding
from pods.grouping.problem import PLACING_FIRST, Problem
from pods.grouping.rules import is_feasible
from pods.grouping.search.fill import AT_ONCE
from pods.grouping.suggest import round_of
from pods.grouping.worth import pod_value
from tests.support.problems import problems


def best_by_hand(problem: Problem, person: int) -> int | None:
    """The value of the best pod with somebody in it, by trying every one."""
    people = range(len(problem.people))
    values = [
        pod_value(problem, group)
        for size in range(problem.size_min, problem.size_max + 1)
        for group in combinations(people, size)
        if {person, *problem.required} <= set(group) and is_feasible(problem, group)
    ]
    return max(values, default=None)


@settings(max_examples=40, deadline=None)
@given(problems(most=8), st.data())
def test_the_best_pod_with_somebody_is_the_best_by_brute_force(
    problem: Problem, data: st.DataObject
) -> None:
    person = data.draw(st.integers(0, len(problem.people) - 1))
    held = best_holding(problem, person)
    assert (held.pod.value if held else None) == best_by_hand(problem, person)
    if held:
        assert held.proved
        assert person in held.pod.members
        assert is_feasible(problem, held.pod.members)


@settings(max_examples=40, deadline=None)
@given(problems(most=8, locked=True).filter(lambda problem: bool(problem.locked)), st.data())
def test_where_a_pod_has_open_seats_it_is_that_pod(problem: Problem, data: st.DataObject) -> None:
    home = problem.locked[0]
    seated = {one for pod in problem.locked for one in pod.members}
    outside = [one for one in range(len(problem.people)) if one not in seated]
    if not outside:
        return
    person = data.draw(st.sampled_from(outside))
    held = best_holding(problem, person)
    ways = [
        pod_value(problem, joined)
        for count in range(1, AT_ONCE + 1)
        for some in combinations(outside, count)
        if person in some and is_feasible(problem, joined := {*home.members, *some})
    ]
    assert (held.pod.value if held else None) == max(ways, default=None)


@settings(max_examples=25, deadline=None)
@given(problems(most=8, waiting_penalty=PLACING_FIRST), st.data())
def test_a_round_with_somebody_is_never_better_than_the_best(
    problem: Problem, data: st.DataObject
) -> None:
    person = data.draw(st.integers(0, len(problem.people) - 1))
    (best,) = round_of(problem, k=1)
    found = round_holding(problem, person)
    assert (found is None) == (best_by_hand(problem, person) is None)
    if found is not None:
        assert person in found.placed
        assert found.objective <= best.objective or not best.proved
