"""More effort is never worse, and what a cut-short answer says of itself is true."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Problem
from pods.grouping.search import fill, next_pod, part
from pods.grouping.solution import Solution, StoppedBy
from pods.grouping.suggest import fill_pod, next_pods, round_of
from tests.support import pod_checker
from tests.support.problems import problems


@pytest.fixture(scope="module", autouse=True)
def _little_is_much() -> Iterator[None]:
    """Lists so short that problems which brute force can judge are searched as large ones are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(part, "LISTABLE", 12)
        patch.setattr(next_pod, "LISTABLE", 8)
        patch.setattr(next_pod, "JUDGED", 3)
        patch.setattr(fill, "LISTABLE", 3)
        yield


def _after(looks: int, why: StoppedBy) -> Callable[[], bool | StoppedBy]:
    """A clock by which time is over after so many looks at it."""
    left = looks

    def is_over() -> bool | StoppedBy:
        nonlocal left
        left -= 1
        return why if left < 0 else False

    return is_over


def _is_sound(problem: Problem, found: Solution) -> None:
    members = [pod.members for pod in found.pods]
    standing = {tuple(sorted(pod.members)) for pod in problem.locked}
    assert all(pod in standing or pod_checker.allowed(problem, pod) for pod in members)
    penalty = problem.waiting_penalty * len(found.waiting)
    values = [pod_checker.value(problem, pod) for pod in members]
    assert found.objective == sum(values) - penalty
    best = pod_checker.best_objective(problem)
    assert found.objective <= best
    assert found.upper_bound is None or found.upper_bound >= best
    if found.proved:
        assert found.objective == best


@settings(max_examples=25, deadline=None)
@given(problems(locked=True, most=9), st.integers(0, 3))
def test_a_round_gets_no_worse_with_effort_and_is_sound_at_each(
    problem: Problem, seed: int
) -> None:
    found = [round_of(problem, k=1, effort=effort, seed=seed)[0] for effort in range(4)]
    for one in found:
        _is_sound(problem, one)
    objectives = [one.objective for one in found]
    assert objectives == sorted(objectives)
    assert found[2] == round_of(problem, k=1, effort=2, seed=seed)[0]


@settings(max_examples=25, deadline=None)
@given(problems(locked=True, most=9), st.integers(0, 12), st.sampled_from(list(StoppedBy)))
def test_a_round_cut_short_anywhere_is_sound_and_says_who_cut_it(
    problem: Problem, looks: int, why: StoppedBy
) -> None:
    found = round_of(problem, k=1, effort=2, is_over=_after(looks, why))[0]
    _is_sound(problem, found)
    assert found.stopped_by in {StoppedBy.PROVED, StoppedBy.EFFORT, why}
    assert (found.stopped_by is StoppedBy.PROVED) == found.proved or why is StoppedBy.PROVED


@settings(max_examples=40, deadline=None)
@given(problems(most=9), st.data())
def test_the_next_pod_gets_no_worse_with_effort_and_is_the_best_where_it_says_so(
    problem: Problem, data: st.DataObject
) -> None:
    must = data.draw(st.sets(st.integers(0, len(problem.people) - 1), max_size=1))
    problem = replace(problem, required=tuple(must))
    values = [
        pod_checker.value(problem, pod) for pod in pod_checker.all_pods(problem) if must <= set(pod)
    ]
    found = [next_pods(problem, effort=effort) for effort in (1, 2, 4, 400)]
    assert found[-1].proved or problem.pod_points
    firsts = [options.pods[0].value for options in found if options.pods]
    assert firsts == sorted(firsts)
    for options in found:
        if options.proved and values:
            assert options.pods[0].value == options.upper_bound == max(values)


@settings(max_examples=40, deadline=None)
@given(problems(locked=True, most=9))
def test_open_seats_are_filled_no_worse_with_effort(problem: Problem) -> None:
    for number in range(len(problem.locked)):
        found = [fill_pod(problem, pod=number, effort=effort) for effort in (1, 2, 4, 400)]
        firsts = [options.pods[0].value for options in found if options.pods]
        assert firsts == sorted(firsts)
        assert found[-1].proved
