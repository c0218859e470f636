"""How many a round can place, and what a change does to that."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings

from pods.grouping.levers import reach_from, reach_of, seatable
from pods.grouping.problem import Problem
from pods.grouping.rules import is_feasible
from pods.grouping.seats import placed_at_most, seats_of
from tests.support.problems import problems


def pods_of(problem: Problem) -> list[frozenset[int]]:
    people = range(len(problem.people))
    sizes = range(problem.size_min, problem.size_max + 1)
    groups = (group for size in sizes for group in combinations(people, size))
    return [frozenset(group) for group in groups if is_feasible(problem, group)]


def most(pods: list[frozenset[int]]) -> int:
    """The most people in disjoint pods, by trying everything."""

    def rest(left: list[frozenset[int]]) -> Iterator[int]:
        yield 0
        for place, pod in enumerate(left):
            others = [other for other in left[place + 1 :] if not other & pod]
            yield len(pod) + max(rest(others))

    return max(rest(pods))


def without(problem: Problem, person: int) -> Problem:
    """The same question without one person, who is the last."""
    assert person == len(problem.people) - 1
    return replace(
        problem,
        people=problem.people[:-1],
        scores=tuple(row[:-1] for row in problem.scores[:-1]),
        together=tuple(group for group in problem.together if person not in group),
        apart=tuple(pair for pair in problem.apart if person not in pair),
        pod_limit=problem.pod_limit[:-1],
        start_masks={zone: masks[:-1] for zone, masks in problem.start_masks.items()},
        anchors=problem.anchors[:-1],
        can_call=problem.can_call[:-1],
        languages=problem.languages[:-1],
        bonus=problem.bonus[:-1],
    )


@settings(max_examples=30, deadline=None)
@given(problems(most=7))
def test_a_reach_is_the_most_people_that_any_round_places(problem: Problem) -> None:
    reach = reach_of(problem)
    assert reach.is_certain
    assert reach.placed == most(pods_of(problem))


@settings(max_examples=40, deadline=None)
@given(problems(most=8).filter(lambda problem: len(problem.people) > 1))
def test_what_one_more_person_unlocks_is_exact_and_never_above_its_bound(problem: Problem) -> None:
    last = len(problem.people) - 1
    before = without(problem, last)
    base = reach_of(before)
    seats = seats_of(before, placed=base.placed)
    was = [*range(last), None]
    reach = reach_from(seats, problem, was=was)
    assert reach.is_certain
    assert reach.placed == most(pods_of(problem))
    assert seats is not None
    assert seats.at_most >= base.placed
    is_held_back = any(last in group for group in problem.together)
    bound = placed_at_most(seats, problem, was=was, around=last)
    if bound is not None and not is_held_back:
        assert bound >= reach.placed


@settings(max_examples=20, deadline=None)
@given(problems(most=7))
def test_other_terms_are_held_against_the_round_as_it_was(problem: Problem) -> None:
    base = reach_of(problem)
    smaller = replace(problem, size_min=max(problem.size_min - 1, 1))
    reach = reach_from(
        seats_of(problem, placed=base.placed), smaller, was=range(len(problem.people))
    )
    assert reach.is_certain
    assert reach.placed == most(pods_of(smaller)) >= base.placed


@settings(max_examples=40, deadline=None)
@given(problems(most=7))
def test_whoever_is_in_some_pod_can_be_seated(problem: Problem) -> None:
    assert seatable(problem) == frozenset().union(*pods_of(problem))
