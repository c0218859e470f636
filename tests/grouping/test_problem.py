"""What is asked."""

from typing import Any

import pytest

from pods.grouping.problem import Locked, Problem
from pods.grouping.sizes import UNIT, mean_factors, total_factors
from pods.grouping.worth import pod_value

PAIRS = ((0, 3, 5), (3, 0, 1), (5, 1, 0))


def trio(**fields: Any) -> Problem:
    return Problem(people=("ada", "bo", "cy"), scores=PAIRS, **fields)


def test_what_nobody_told_us_is_neutral() -> None:
    problem = trio()
    assert problem.pod_limit == (1, 1, 1)
    assert problem.anchors == (None, None, None)
    assert problem.can_call == (True, True, True)
    assert problem.languages == (0, 0, 0)
    assert problem.bonus == (0, 0, 0)
    assert problem.start_masks == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"bonus": (1,)},
        {"can_call": (True, True)},
        {"start_masks": {"Europe/Lisbon": (1, 1)}},
        {"size_min": 5, "size_max": 4},
        {"size_min": 0},
        {"locked": (Locked((0, 1), 1), Locked((1, 2), 1))},
        {"required": (3,)},
        {"together": ((0, -1),)},
        {"apart": ((0, 3),)},
        {"locked": (Locked((3,), 1),)},
    ],
)
def test_tables_that_do_not_fit_are_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"every table|size_min|two locked|nobody is at position"):
        trio(**fields)
    with pytest.raises(ValueError, match="3 entries"):
        Problem(people=("ada", "bo", "cy"), scores=((0, 1), (1, 0)))


def test_scores_that_depend_on_who_is_asked_first_are_refused() -> None:
    with pytest.raises(ValueError, match="symmetric"):
        Problem(people=("ada", "bo"), scores=((0, 1), (2, 0)))
    diagonal = Problem(people=("ada", "bo"), scores=((7, 1), (1, 9)))
    assert pod_value(diagonal, (0, 1)) == diagonal.factor(2)


def test_groups_of_given_sizes_keep_to_the_bounds_and_leave_no_room_for_standing_pods() -> None:
    with pytest.raises(ValueError, match="within size_min and size_max"):
        trio(size_min=1, size_max=2, group_sizes=((1, 3),))
    with pytest.raises(ValueError, match="no standing pods"):
        trio(size_min=1, size_max=2, group_sizes=((1, 2),), locked=(Locked((0,), 1),))


def test_a_pod_is_worth_its_pairs_its_bonuses_and_its_points_times_the_factor_of_its_size() -> None:
    problem = trio(size_factors={2: 10, 3: 4}, bonus=(0, 2, 0), pod_points=len)
    assert pod_value(problem, (1, 0)) == 10 * (3 + 2 + 1 * 2)
    assert pod_value(problem, (0, 1, 2)) == 4 * (9 + 2 * 2 + 3 * 3)


def test_a_size_without_a_factor_takes_that_of_the_nearest() -> None:
    problem = trio(size_factors={4: 7, 6: 5})
    assert [problem.factor(size) for size in (1, 4, 5, 6, 9)] == [7, 7, 7, 5, 5]


def test_one_point_on_every_pair_is_worth_about_a_unit_to_each_person_in_any_pod() -> None:
    means, totals = mean_factors(3, 8, target=5), total_factors(3, 8, target=5)
    for size in range(3, 9):
        liked = (100 - 4 * abs(size - 5)) * UNIT / 100
        pairs = size * (size - 1) // 2
        assert means[size] * pairs == pytest.approx(liked, rel=1e-3)
        assert totals[size] * pairs == pytest.approx(liked * size, rel=1e-3)


def test_the_target_is_halfway_unless_told_and_every_factor_is_more_than_nothing() -> None:
    assert mean_factors(4, 6) == mean_factors(4, 6, target=5)
    assert total_factors(4, 7) == total_factors(4, 7, target=5)
    assert min(mean_factors(1, 12, mild=50).values()) > 0
