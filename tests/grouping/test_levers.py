"""How many a round can place, and what a change does to that."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings

from pods.grouping.levers import reach_from, reach_of, seatable
from pods.grouping.nearby import more_nearby, restricted
from pods.grouping.problem import Problem
from pods.grouping.rules import is_feasible
from pods.grouping.seats import counted, placed_at_most, seats_of
from pods.grouping.suggest import round_of
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


@settings(max_examples=40, deadline=None)
@given(problems(most=8).filter(lambda problem: len(problem.people) > 1))
def test_one_corner_divided_anew_never_promises_too_much(problem: Problem) -> None:
    last = len(problem.people) - 1
    (found,) = round_of(counted(without(problem, last)), k=1)
    pods = [pod.members for pod in found.pods]
    if any(last in group for group in problem.together):
        return
    more, _ = more_nearby(problem, pods, around=last)
    assert 0 <= more <= most(pods_of(problem)) - len(found.placed)


def test_a_corner_seats_whoever_completes_a_pod_of_those_who_wait() -> None:
    """Four pods stand; three wait at an hour of their own, and one more comes who shares it."""
    problem = Problem(
        people=tuple(f"p{number:02}" for number in range(20)),
        scores=((0,) * 20,) * 20,
        start_masks={"Europe/Lisbon": (1,) * 16 + (2,) * 4},
    )
    pods = [tuple(range(start, start + 4)) for start in range(0, 16, 4)]
    assert more_nearby(problem, pods, around=19)[0] == 4
    assert restricted(problem, [16, 17, 18, 19]).people == ("p16", "p17", "p18", "p19")


def test_a_partner_in_another_pod_leaves_a_corner_as_it_is() -> None:
    problem = Problem(
        people=tuple(f"p{number}" for number in range(13)),
        scores=((0,) * 13,) * 13,
        together=((11, 12),),
        size_min=3,
        size_max=4,
    )
    pods = [(0, 1, 2, 3), (4, 5, 6, 7), (8, 9, 10, 11)]
    assert more_nearby(problem, pods, around=12) == (0, 0)


def test_a_round_too_large_to_list_is_judged_by_the_corner_of_whom_it_is_about() -> None:
    count = 41
    problem = Problem(
        people=tuple(f"p{number:02}" for number in range(count)),
        scores=((0,) * count,) * count,
        start_masks={"Europe/Lisbon": (1,) * 36 + (2,) * 5},
        size_min=5,
        size_max=6,
    )
    before = without(problem, count - 1)
    pods = [tuple(range(start, start + 6)) for start in range(0, 36, 6)]
    was = [*range(count - 1), None]
    assert seats_of(before, placed=36) is None
    reach = reach_from(None, problem, was=was, known=pods, around=count - 1)
    assert (reach.placed, reach.at_most) == (41, 41)
