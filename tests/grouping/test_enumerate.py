"""Listing every feasible pod."""

from hypothesis import given, settings

from pods.grouping.problem import Problem
from pods.grouping.rules import is_feasible
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import list_pods, listed_value
from pods.grouping.worth import pod_value
from tests.support import pod_checker
from tests.support.problems import problems


@settings(max_examples=80, deadline=None)
@given(problems(locked=True))
def test_the_listing_is_exactly_what_a_brute_force_finds_with_the_same_values(
    problem: Problem,
) -> None:
    units = units_of(problem)
    listing = list_pods(units, among=units.everything)
    found = {units.people_in(pod.bits): listed_value(units, pod) for pod in listing.pods}
    expected = {pod: pod_checker.value(problem, pod) for pod in pod_checker.all_pods(problem)}
    assert found == expected
    assert listing.complete
    assert len(found) == len(listing.pods)


@settings(max_examples=30, deadline=None)
@given(problems(locked=True, most=7))
def test_the_rules_agree_with_the_checker_on_every_set_of_people(problem: Problem) -> None:
    count = len(problem.people)
    for bits in range(1, 1 << count):
        members = tuple(person for person in range(count) if bits >> person & 1)
        assert is_feasible(problem, members) == pod_checker.allowed(problem, members)
        assert pod_value(problem, members) == pod_checker.value(problem, members)
