"""Laws that the parts of the search rest on."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Problem
from pods.grouping.search.ceiling import ceiling
from pods.grouping.search.columns import columns_of
from pods.grouping.search.contract import units_of
from pods.grouping.search.overlap import spaced
from pods.grouping.search.prices import Offer, fair_prices
from pods.grouping.suggest import round_of
from tests.support.problems import problems


@settings(max_examples=40, deadline=None)
@given(problems())
def test_people_share_a_column_exactly_when_they_share_a_start_in_one_zone(
    problem: Problem,
) -> None:
    columns = columns_of(problem)
    for size in (1, 2, 3):
        for people in combinations(range(len(problem.people)), size):
            shared = -1
            for person in people:
                shared &= columns.starts[person]
            assert bool(shared) == _meets(problem, people)


def _meets(problem: Problem, people: tuple[int, ...]) -> bool:
    tables = problem.start_masks.values()
    known = [[masks[one] for one in people if masks[one] is not None] for masks in tables]
    starts = [
        not masks or any(all((mask or 0) >> t & 1 for mask in masks) for t in range(336))
        for masks in known
    ]
    return any(starts) or not starts


offers = st.lists(
    st.tuples(st.sets(st.integers(0, 6), min_size=1, max_size=4), st.integers(-20, 100)),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(offers, st.integers(0, 40))
def test_no_offer_beats_fair_prices_and_no_packing_is_worth_more_than_all_of_them(
    drawn: list[tuple[set[int], int]], steps: int
) -> None:
    pods = [Offer(tuple(sorted(units)), worth) for units, worth in drawn]
    prices = fair_prices(pods, [1] * 7, capacity=[1] * 7, known=0, steps=steps)
    assert min(prices) >= 0
    assert all(sum(prices[unit] for unit in pod.units) >= pod.worth for pod in pods)
    for count in range(4):
        for chosen in combinations(pods, count):
            units = [unit for pod in chosen for unit in pod.units]
            if len(set(units)) == len(units):
                assert sum(pod.worth for pod in chosen) <= sum(prices)


def test_a_walk_of_prices_finds_a_bound_that_the_first_split_misses() -> None:
    """Three pods that overlap in pairs: one of them at most, and the walk comes near to that."""
    pods = [Offer((0, 1), 100), Offer((1, 2), 100), Offer((0, 2), 100), Offer((2, 3, 4, 5), 40)]
    fair = {"sizes": [1] * 6, "capacity": [1] * 6, "known": 100}
    assert sum(fair_prices(pods, steps=45, **fair)) <= sum(fair_prices(pods, steps=0, **fair))
    assert 150 <= sum(fair_prices(pods, steps=45, **fair)) < 200


@settings(max_examples=40, deadline=None)
@given(problems(locked=True, most=8))
def test_no_round_is_above_the_ceiling(problem: Problem) -> None:
    units = units_of(problem)
    top = ceiling(units, units.everything)
    if top is None:
        assert problem.pod_points
        assert problem.pod_points_limit is None
    else:
        assert round_of(problem, k=1)[0].objective <= top


def test_meetings_are_spaced_round_the_week() -> None:
    assert spaced(0, length=3) == 0
    assert spaced(0b111, length=3) == 1
    assert spaced(0b1001, length=3) == 2
    assert spaced(1 | 1 << 335, length=3) == 1
    assert spaced(1 | 1 << 333, length=3) == 2
    assert spaced(0b1011010 | 1 << 334, length=3) == 3
