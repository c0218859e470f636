"""The oracle of the formation round: forty people, ten callers, eleven zones, two clock changes."""

import pytest

from pods.grouping.suggest import round_of
from tests.support import pod_checker
from tests.support.formation import formation_round


def test_25_of_the_33_who_are_in_are_placed_and_that_is_proved_to_be_the_most() -> None:
    problem = formation_round()
    best, *others = round_of(problem)
    assert len(problem.people) == 33
    assert len(best.placed) == 25
    assert best.proved
    assert len(others) == 2
    for found in (best, *others):
        for pod in found.pods:
            assert pod_checker.allowed(problem, pod.members)
            assert pod.caller is not None
            assert problem.can_call[pod.caller]
            assert pod.zone == problem.anchors[pod.caller]
            assert pod.mask


def test_looking_at_the_first_week_alone_would_promise_seats_to_28() -> None:
    """Three people would lose their pod when the clocks change."""
    assert len(round_of(formation_round(weeks=1), k=1)[0].placed) == 28


@pytest.mark.parametrize(("also", "placed"), [(("a08",), 28), (("b14",), 29), (("d05",), 25)])
def test_one_more_yes_unlocks_exactly_so_many(also: tuple[str, ...], placed: int) -> None:
    best = round_of(formation_round(also=also), k=1)[0]
    assert len(best.placed) == placed
    assert best.proved


def test_all_four_maybes_make_32() -> None:
    assert len(round_of(formation_round(ladder=("in", "maybe")), k=1)[0].placed) == 32
