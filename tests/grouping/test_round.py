"""A whole round."""

from hypothesis import given, settings
from tests.support import pod_checker
from tests.support.problems import problems

from pods.grouping.problem import Problem
from pods.grouping.solution import StoppedBy
from pods.grouping.suggest import round_of


@settings(max_examples=200, deadline=None)
@given(problems(locked=True, most=9))
def test_a_round_is_allowed_adds_up_and_equals_the_best_of_a_brute_force(problem: Problem) -> None:
    best, *others = round_of(problem)
    assert best.proved
    assert best.stopped_by is StoppedBy.PROVED
    assert best.objective == best.upper_bound == pod_checker.best_objective(problem)
    for solution in (best, *others):
        seated = [person for pod in solution.pods for person in pod.members]
        assert all(pod_checker.allowed(problem, pod.members) for pod in solution.pods)
        assert len(seated) == len(set(seated))
        assert sorted([*seated, *solution.waiting]) == list(range(len(problem.people)))
        assert all(pod.value == pod_checker.value(problem, pod.members) for pod in solution.pods)
        values = sum(pod.value for pod in solution.pods)
        assert solution.objective == values - problem.waiting_penalty * len(solution.waiting)
        assert solution.objective <= best.objective
