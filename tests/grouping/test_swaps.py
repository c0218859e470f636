"""What one swap would lose, recomputed by hand."""

from itertools import combinations
from typing import Any

from hypothesis import given, settings

from pods.grouping.problem import Problem
from pods.grouping.rules import is_feasible
from pods.grouping.solution import Pod
from pods.grouping.suggest import next_pods, round_of
from pods.grouping.swaps import Swap, nearest_exchange, nearest_swap
from pods.grouping.worth import pod_of, pod_value
from tests.support.problems import problems


def plain(**fields: Any) -> Problem:
    """Six people; the lower two numbers are, the better they go together."""
    scores = [[20 - one - other for one in range(6)] for other in range(6)]
    chosen: dict[str, Any] = {"size_min": 3, "size_max": 3, "size_factors": {3: 1}}
    people = ("ana", "bo", "cy", "dee", "eli", "flo")
    return Problem(people=people, scores=tuple(map(tuple, scores)), **chosen | fields)


def all_swaps(problem: Problem, pod: Pod) -> list[int]:
    """What every swap of somebody who is not required loses, by trying them all."""
    outside = set(range(len(problem.people))) - set(pod.members)
    return [
        pod.value - pod_value(problem, changed)
        for leaving in set(pod.members) - set(problem.required)
        for coming in outside
        if is_feasible(problem, changed := {*pod.members, coming} - {leaving})
    ]


@settings(max_examples=60, deadline=None)
@given(problems(most=8))
def test_no_swap_loses_less_and_it_loses_what_is_said(problem: Problem) -> None:
    for pod in next_pods(problem).pods:
        swap, losses = nearest_swap(problem, pod.members), all_swaps(problem, pod)
        if swap is None:
            assert not losses
            continue
        changed = {*pod.members, swap.coming} - {swap.leaving}
        assert is_feasible(problem, changed)
        assert swap.loss == pod.value - pod_value(problem, changed) == min(losses)
        assert swap.loss >= 0 or pod.value < next_pods(problem).pods[0].value


@settings(max_examples=40, deadline=None)
@given(problems(most=8))
def test_an_exchange_within_a_round_loses_what_the_round_loses(problem: Problem) -> None:
    (best, *_) = round_of(problem, k=1)
    for number, pod in enumerate(best.pods):
        swap = nearest_exchange(problem, best.pods, number)
        if swap is None:
            continue
        changed = [set(one.members) for one in best.pods]
        changed[number] = {*pod.members, swap.coming} - {swap.leaving}
        if swap.other is not None:
            other = best.pods[swap.other].members
            changed[swap.other] = {*other, swap.leaving} - {swap.coming}
        else:
            assert swap.coming in best.waiting
        assert all(is_feasible(problem, people) for people in changed)
        assert swap.loss == best.affinity - sum(pod_value(problem, one) for one in changed)
        assert swap.loss >= 0 or not best.proved


def test_the_worst_of_three_goes_for_the_best_outside() -> None:
    problem = plain()
    assert nearest_swap(problem, (0, 1, 2)) == Swap(loss=2, leaving=2, coming=3)


def test_whoever_is_required_stays() -> None:
    problem = plain(required=(2,))
    assert nearest_swap(problem, (0, 1, 2)) == Swap(loss=4, leaving=1, coming=3)
    assert nearest_swap(problem, (0, 1, 2), fixed=(0, 1)) is None


def test_a_swap_that_breaks_a_rule_is_none() -> None:
    apart = tuple((one, other) for one, other in combinations(range(6), 2) if other > 2)
    assert nearest_swap(plain(apart=apart), (0, 1, 2)) is None


def test_two_pods_change_places_where_nobody_waits() -> None:
    problem = plain()
    pods = [pod_of(problem, (0, 1, 2)), pod_of(problem, (3, 4, 5))]
    found = nearest_exchange(problem, pods, 0)
    assert found == Swap(loss=0, leaving=0, coming=3, other=1)


def test_when_time_is_over_there_is_no_swap() -> None:
    problem = plain()
    assert nearest_swap(problem, (0, 1, 2), is_over=lambda: True) is None
    pods = [pod_of(problem, (0, 1, 2))]
    assert nearest_exchange(problem, pods, 0, is_over=lambda: True) is None
