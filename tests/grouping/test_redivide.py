"""Dividing large parts of a round anew by fair prices: nothing is lost, and the best is found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import Locked, Problem
from pods.grouping.search.certify import Certifier
from pods.grouping.search.chance import Chance
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import never
from pods.grouping.search.outbid import FINE
from pods.grouping.search.redivide import Redividing
from pods.grouping.search.start import filled
from pods.grouping.search.units import Units
from tests.support import pod_checker
from tests.support.crowd import crowd
from tests.support.problems import problems

HOURS = (0b0011, 0b0110, 0b1100, 0b1001, 0b0111, 0b1110, 0b1101)


def started(problem: Problem) -> tuple[Units, Certifier, tuple[int, ...]]:
    """A problem with its prices, and a first round of it."""
    units = units_of(problem)
    pods = tuple(pod for pod in filled(units, among=units.everything) if pod & ~units.standing)
    everything = {"pods": pods, "elites": (), "is_over": never}
    return units, Certifier(units, units.everything, **everything), pods


def worth(certifier: Certifier, pods: tuple[int, ...]) -> int:
    return sum(certifier.pricing.worths.of(pod) for pod in pods)


@settings(max_examples=60, deadline=None)
@given(problems(most=9, locked=True, points=False), st.integers(0, 9))
def test_a_round_divided_anew_is_allowed_and_worth_no_less(problem: Problem, seed: int) -> None:
    units, certifier, pods = started(problem)
    if not certifier.settled:
        return
    redividing = Redividing(
        certifier.pricing, certifier.stock(), chance=Chance(seed), is_over=never
    )
    found = redividing.run(pods, steps=12).pods
    assert worth(certifier, found) >= worth(certifier, pods)
    placed = [person for pod in found for person in units.people_in(pod)]
    assert len(placed) == len(set(placed))
    assert all(pod_checker.allowed(problem, units.people_in(pod)) for pod in found)


def test_the_best_round_is_found_from_a_poor_one_where_hours_are_scarce() -> None:
    hours = tuple(HOURS[person % len(HOURS)] for person in range(20))
    problem = crowd(20, size_min=3, size_max=5, start_masks={"UTC": hours}, apart=((0, 7), (3, 9)))
    _, certifier, pods = started(problem)
    assert certifier.settled
    best = certifier.attempt(pods, nodes=200)
    assert best.proved
    redividing = Redividing(certifier.pricing, certifier.stock(), chance=Chance(1), is_over=never)
    found = redividing.run(pods, steps=60)
    assert worth(certifier, pods) < worth(certifier, found.pods) == worth(certifier, best.pods)
    assert found.proposals > 0
    assert certifier.gap(found.pods) <= certifier.gap(pods)
    again = Redividing(certifier.pricing, certifier.stock(), chance=Chance(1), is_over=never)
    assert again.run(pods, steps=60) == found


def test_what_a_round_loses_counts_the_rows_about_sizes_as_well() -> None:
    # Nine people cannot be two pods and a quarter: rows about sizes have a price here.
    problem = crowd(14, size_min=4, size_max=6, locked=(Locked((0, 1, 2), 2),))
    _, certifier, pods = started(problem)
    assert certifier.settled
    pricing = certifier.pricing
    covered = sum(pods)
    idle = [unit for unit in range(pricing.among.bit_length()) if not covered >> unit & 1]
    lost = -sum(pricing.excess(pod) for pod in pods) + pricing.slack(pods)
    lost += sum(pricing.unit_prices()[unit] for unit in idle)
    assert pricing.total() - lost == FINE * worth(certifier, pods)


def test_nothing_is_tried_once_time_is_over() -> None:
    _, certifier, pods = started(crowd(12))
    redividing = Redividing(
        certifier.pricing, certifier.stock(), chance=Chance(1), is_over=lambda: True
    )
    assert redividing.run(pods, steps=9) == (pods, 0)
