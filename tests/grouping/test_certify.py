"""What is certain about rounds whose pods are not listed: bounds, proofs, fair prices."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Locked, Problem
from pods.grouping.search.catalogue import Catalogue, Hunt, Prices
from pods.grouping.search.chance import Chance
from pods.grouping.search.choose import Offered, cheapest
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import list_pods, never
from pods.grouping.search.outbid import FINE
from pods.grouping.search.part import search_part
from pods.grouping.search.pricing import Pricing
from pods.grouping.search.simplex import Column, Master
from pods.grouping.search.units import bits_of, ones
from pods.grouping.search.worths import Worths
from pods.grouping.worth import pod_value
from tests.support import pod_checker
from tests.support.problems import problems


@settings(max_examples=80, deadline=None)
@given(problems(most=9, locked=True))
def test_no_round_beats_the_bound_and_what_is_proved_is_the_best(problem: Problem) -> None:
    units = units_of(problem)
    best = pod_checker.best_objective(problem)
    found = search_part(units, units.everything, effort=1, seed=0, is_over=never)
    pods = [units.people_in(pod) for pod in found.pods]
    assert all(pod_checker.allowed(problem, pod) for pod in pods)
    joined = {person for pod in pods for person in pod}
    pods += [pod.members for pod in problem.locked if not joined & set(pod.members)]
    waiting = len(problem.people) - sum(map(len, pods))
    values = sum(pod_value(problem, pod) for pod in pods)
    assert values - problem.waiting_penalty * waiting == best
    assert found.proved
    assert found.bound is not None
    assert found.bound >= best


@settings(max_examples=40, deadline=None)
@given(problems(most=9, locked=True, points=False), st.integers(0, 9), st.integers(-40, 40))
def test_all_pods_above_a_floor_are_found_and_each_once(
    problem: Problem, seed: int, floor: int
) -> None:
    units, chance = units_of(problem), Chance(seed)
    worths = Worths(units, units.everything, valued=True, reward=3)
    scale = max(map(abs, (problem.size_factors or {1: 1}).values()))
    prices = Prices(
        [FINE * scale * chance.below(40) for _ in units.members],
        [FINE * scale * chance.below(9) for _ in range(worths.most_newcomers + 1)],
        [],
    )
    above = []
    for pod in list_pods(units, among=units.everything).pods:
        paid = sum(prices.units[unit] for unit in ones(pod.bits))
        excess = FINE * worths.of(pod.bits) - paid - prices.tolls[worths.newcomers(pod.bits)]
        above += [pod.bits] if excess > FINE * scale * floor else []
    for source in (Hunt(worths, is_over=never), Catalogue(worths, is_over=never)):
        found = source.outbidding(prices, floor=FINE * scale * floor)
        assert found.complete
        assert sorted(found.pods) == sorted(above)


@settings(max_examples=60, deadline=None)
@given(problems(most=9, locked=True), st.integers(1, 8), st.integers(0, 9))
def test_prices_that_are_kept_are_fair_however_little_was_looked_at(
    problem: Problem, steps: int, seed: int
) -> None:
    """A search that is cut short, or keeps one set of each length, still knows who outbids."""
    units, chance = units_of(problem), Chance(seed)
    worths = Worths(units, units.everything, valued=True, reward=chance.below(50))
    pricing = Pricing(worths, is_over=Countdown(steps))
    pricing.settle()
    if pricing.prices is not None:
        for pod in list_pods(units, among=units.everything).pods:
            assert pricing.excess(pod.bits) <= 0
    if problem.pod_points is None:
        asked = Prices([0] * len(units.members), [0] * (worths.most_newcomers + 1), [])
        found = Hunt(worths, is_over=never).outbidding(asked, floor=0, beam=1)
        for pod in list_pods(units, among=units.everything).pods:
            over = FINE * worths.of(pod.bits)
            assert pod.bits in found.pods or over <= found.share * worths.newcomers(pod.bits)


class Countdown:
    """A clock on which time is over after it was asked so often."""

    def __init__(self, left: int) -> None:
        self.left = left

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_a_couple_too_large_for_a_new_pod_joins_a_standing_one_or_waits() -> None:
    """Nor does anybody join whom a rule keeps apart from the pod, where no other rule binds."""
    people = tuple(f"p{number}" for number in range(4))
    scores = tuple(tuple(9 if one != other else 0 for other in range(4)) for one in range(4))
    problem = Problem(
        people=people,
        scores=scores,
        size_min=1,
        size_max=1,
        size_factors={1: 1},
        together=((1, 2),),
        apart=((0, 3),),
        locked=(Locked((0,), 2),),
    )
    units = units_of(problem)
    found = search_part(units, units.everything, effort=1, seed=0, is_over=never)
    assert sorted(units.people_in(pod) for pod in found.pods) == [(0, 1, 2), (3,)]
    assert found.proved


def test_the_prices_of_a_linear_program_are_its_dual() -> None:
    """Three pods that overlap in pairs: half of each, so the three units cost 50 each."""
    master = Master(3, kinds=3)
    master.add([Column(rows, 2, 100) for rows in ((0, 1), (1, 2), (0, 2))])
    assert master.solve(is_over=never, limit=100)
    assert master.prices == pytest.approx([50, 50, 50])
    assert [level for level, _ in master.parts()] == pytest.approx([0.5] * 3, abs=0.01)
    assert not Master(3, kinds=3).solve(is_over=never, limit=0)
    master.add([Column((0,), 1, 80)])
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
