"""Open seats of a standing pod."""

from itertools import combinations
from typing import Any

from hypothesis import given, settings

from pods.grouping.kinds import Kind
from pods.grouping.problem import Locked, Problem
from pods.grouping.solution import StoppedBy
from pods.grouping.suggest import fill_pod
from tests.support import pod_checker
from tests.support.problems import problems


def eight(**fields: Any) -> Problem:
    """Ada, Bo and Cy have a pod with three open seats; Dee goes best with them, then Eli…"""
    scores = [[0] * 8 for _ in range(8)]
    for one, other in combinations(range(8), 2):
        scores[one][other] = scores[other][one] = 20 - other
    chosen: dict[str, Any] = {"locked": (Locked((0, 1, 2), 3, caller=1),)}
    people = ("ada", "bo", "cy", "dee", "eli", "flo", "gus", "hal")
    return Problem(people=people, scores=tuple(map(tuple, scores)), **chosen | fields)


@settings(max_examples=50, deadline=None)
@given(problems(locked=True))
def test_the_first_option_is_the_best_that_the_checker_allows(problem: Problem) -> None:
    for number, pod in enumerate(problem.locked):
        options = fill_pod(problem, pod=number)
        core = set(pod.members)
        fitting = [
            members
            for members in pod_checker.all_pods(problem)
            if core < set(members) and len(members) <= len(core) + 2
        ]
        assert options.proved
        assert len(options.pods) == min(3, len(fitting))
        assert {found.members for found in options.pods} <= set(fitting)
        values = [pod_checker.value(problem, found.members) for found in options.pods]
        assert values == sorted(values, reverse=True)
        if fitting:
            assert values[0] == max(pod_checker.value(problem, members) for members in fitting)


def test_at_most_two_newcomers_come_at_once_unless_told_otherwise() -> None:
    assert {len(pod.members) for pod in fill_pod(eight(), k=9).pods} == {4, 5}
    assert max(len(pod.members) for pod in fill_pod(eight(), k=99, newcomers=3).pods) == 6
    assert {len(pod.members) for pod in fill_pod(eight(), k=9, newcomers=1).pods} == {4}


def test_the_caller_of_the_pod_stays_its_caller() -> None:
    assert all(pod.caller == 1 for pod in fill_pod(eight()).pods)


def test_whoever_is_required_joins_in_every_option() -> None:
    options = fill_pod(eight(required=(7,)), k=4)
    assert all(7 in pod.members for pod in options.pods)
    assert len(options.pods) == 4


def test_a_couple_comes_together_or_not_at_all() -> None:
    options = fill_pod(eight(together=((3, 4),)), k=99)
    assert all(len({3, 4} & set(pod.members)) in {0, 2} for pod in options.pods)
    assert any(3 in pod.members for pod in options.pods)


def test_an_hour_that_the_pod_keeps_decides_who_can_join() -> None:
    tuesday = 1 << 82
    masks = (tuesday, tuesday, None, 0b11, tuesday | 1, None, 1, tuesday)
    options = fill_pod(eight(start_masks={"Europe/Lisbon": masks}), k=99)
    assert {one for pod in options.pods for one in pod.members} == {0, 1, 2, 4, 5, 7}
    assert all(pod.mask == tuesday for pod in options.pods)


def test_a_full_pod_has_no_options() -> None:
    assert fill_pod(eight(locked=(Locked((0, 1, 2), 0),))).pods == ()


def test_too_many_ways_are_narrowed_to_the_people_who_go_best_with_the_pod() -> None:
    scores = [[0] * 60 for _ in range(60)]
    for one in range(60):
        scores[0][one] = scores[one][0] = one
    many = Problem(
        people=tuple(f"p{one:03}" for one in range(60)),
        scores=tuple(map(tuple, scores)),
        locked=(Locked((0,), 6),),
    )
    options = fill_pod(many, newcomers=4, k=1)
    assert options.pods[0].members == (0, 57, 58, 59)
    assert options.stopped_by is StoppedBy.EFFORT
    assert not options.proved
    assert fill_pod(many, newcomers=2).proved


def test_a_search_cut_short_says_so() -> None:
    many = Problem(
        people=tuple(f"p{one:03}" for one in range(120)),
        scores=((1,) * 120,) * 120,
        locked=(Locked((0, 1), 6),),
    )
    options = fill_pod(many, newcomers=4, is_over=lambda: True)
    assert options.stopped_by is StoppedBy.DEADLINE
    assert options.pods


def test_more_effort_looks_at_more_ways_and_is_never_worse() -> None:
    many = Problem(
        people=tuple(f"p{one:03}" for one in range(90)),
        scores=tuple(
            tuple((one * other * 7919 + one + other) % 101 for one in range(90))
            for other in range(90)
        ),
        locked=(Locked((0, 1), 3),),
    )
    found = [fill_pod(many, newcomers=3, effort=effort, k=1) for effort in (1, 3)]
    assert [options.proved for options in found] == [False, True]
    assert found[0].pods[0].value <= found[1].pods[0].value


def test_ways_to_fill_are_the_best_of_kinds_too() -> None:
    late = Kind("late", lambda members: sum(one in {6, 7} for one in members))
    options = fill_pod(eight(), kinds=(late,), k=2)
    assert [set(pod.members) - {0, 1, 2} for pod in options.pods] == [{3, 4}, {6, 7}]
    assert options.kinds == (("overall",), ("late",))
