"""What is certain about rounds whose pods are not listed: bounds, proofs, fair prices."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import PLACING_FIRST, Problem
from pods.grouping.search.chance import Chance
from pods.grouping.search.choose import Offered, cheapest
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import list_pods, never
from pods.grouping.search.outbid import FINE
from pods.grouping.search.part import search_part
from pods.grouping.search.pricing import Pricing
from pods.grouping.search.simplex import Master
from pods.grouping.search.units import bits_of
from pods.grouping.worth import pod_value
from tests.support import pod_checker
from tests.support.problems import problems


@settings(max_examples=80, deadline=None)
@given(problems(most=9, locked=True))
def test_no_round_beats_the_bound_and_what_is_proved_is_the_best(problem: Problem) -> None:
    units = units_of(problem)
    best = pod_checker.best_objective(problem)
    found = search_part(units, units.everything, effort=1, seed=0, is_over=never)
    assert found.bound is None or found.bound >= best
    if found.proved:
        pods = [units.people_in(pod) for pod in found.pods]
        joined = {person for pod in pods for person in pod}
        pods += [pod.members for pod in problem.locked if not joined & set(pod.members)]
        waiting = len(problem.people) - sum(map(len, pods))
        values = sum(pod_value(problem, pod) for pod in pods)
        assert values - problem.waiting_penalty * waiting == best
    else:
        assert problem.pod_points or problem.waiting_penalty == PLACING_FIRST


@settings(max_examples=40, deadline=None)
@given(problems(most=9, locked=True, points=False), st.integers(0, 9), st.integers(-40, 40))
def test_all_pods_above_a_floor_are_found_and_each_once(
    problem: Problem, seed: int, floor: int
) -> None:
    units, chance = units_of(problem), Chance(seed)
    pricing = Pricing(units, units.everything, valued=True, reward=3, is_over=never)
    scale = max(map(abs, (problem.size_factors or {1: 1}).values()))
    pricing.prices = [FINE * scale * chance.below(40) for _ in pricing.prices]
    found = pricing.outbidding(floor=FINE * scale * floor)
    listed = [pod.bits for pod in list_pods(units, among=units.everything).pods]
    above = [pod for pod in listed if pricing.excess(pod) > FINE * scale * floor]
    assert found.complete
    assert sorted(found.pods) == sorted(above)


def test_the_prices_of_a_linear_program_are_its_dual() -> None:
    """Three pods that overlap in pairs: half of each, so the three units cost 50 each."""
    master = Master(3)
    master.add([(0, 1), (1, 2), (0, 2)], [100, 100, 100])
    assert master.solve(is_over=never, limit=100)
    assert master.prices == pytest.approx([50, 50, 50])
    assert not Master(3).solve(is_over=never, limit=0)
    master.add([(0,)], [80])
    assert not master.solve(is_over=lambda: True, limit=100)


offers = st.lists(
    st.tuples(st.sets(st.integers(0, 6), min_size=1, max_size=3), st.integers(0, 20)), max_size=9
)


@settings(max_examples=60, deadline=None)
@given(offers, st.lists(st.integers(0, 15), min_size=7, max_size=7))
def test_the_cheapest_choice_is_that_of_a_brute_force(
    drawn: list[tuple[set[int], int]], prices: list[int]
) -> None:
    pods = [Offered(loss, bits_of(units)) for units, loss in drawn]
    least = sum(prices)
    for count in range(1, len(pods) + 1):
        for chosen in combinations(pods, count):
            bits = [pod.bits for pod in chosen]
            taken = bits_of(unit for unit in range(7) if any(pod >> unit & 1 for pod in bits))
            if taken.bit_count() == sum(pod.bit_count() for pod in bits):
                free = sum(price for unit, price in enumerate(prices) if not taken >> unit & 1)
                least = min(least, free + sum(pod.loss for pod in chosen))
    asked = {"among": 127, "nodes": 10_000, "is_over": never}
    found = cheapest(pods, prices, budget=least + 1, **asked)
    assert (found.loss, found.complete) == (least, True)
    assert cheapest(pods, prices, budget=least, **asked).pods is None
    assert not cheapest(pods, prices, budget=least + 1, among=127, nodes=0, is_over=never).complete
