"""The hard limits, and the reasons they give."""

from typing import Any

from pods.grouping.problem import Locked, Problem
from pods.grouping.rules import Obstacle, ObstacleKind, is_feasible, why_not

ZONE = "Europe/Lisbon"


def seven(**fields: Any) -> Problem:
    chosen: dict[str, Any] = {"size_min": 3, "size_max": 4}
    people = ("ada", "bo", "cy", "dee", "eli", "flo", "gus")
    return Problem(people=people, scores=((0,) * 7,) * 7, **chosen | fields)


def test_an_allowed_pod_has_nothing_against_it() -> None:
    assert why_not(seven(), [2, 0, 1]) == ()
    assert is_feasible(seven(), (0, 1, 2))


def test_size_apart_and_a_torn_couple_are_told_with_those_they_are_about() -> None:
    problem = seven(apart=((1, 0),), together=((2, 3),))
    assert why_not(problem, (0, 1)) == (
        Obstacle(ObstacleKind.TOO_SMALL, (0, 1)),
        Obstacle(ObstacleKind.APART, (0, 1)),
    )
    assert why_not(problem, (0, 2, 4, 5, 6)) == (
        Obstacle(ObstacleKind.TOO_LARGE, (0, 2, 4, 5, 6)),
        Obstacle(ObstacleKind.SPLIT, (2, 3)),
    )


def test_languages_need_one_that_all_known_share() -> None:
    problem = seven(languages=(1, 2, 3, 0, 1, 1, 1))
    assert why_not(problem, (0, 2, 3)) == ()
    assert why_not(problem, (0, 1, 2)) == (Obstacle(ObstacleKind.NO_COMMON_LANGUAGE, (0, 1, 2)),)


def test_nobody_calls_is_told_before_any_hour() -> None:
    problem = seven(can_call=(False,) * 6 + (True,), start_masks={ZONE: (1, 2, 4, 8, 1, 1, 1)})
    assert why_not(problem, (0, 1, 2)) == (Obstacle(ObstacleKind.NOBODY_CALLS, (0, 1, 2)),)


def test_hours_name_the_smallest_sets_of_people_without_whom_the_rest_could_meet() -> None:
    problem = seven(start_masks={ZONE: (0b011, 0b011, 0b110, 0b100, 0, 0b011, None)})
    (obstacle,) = why_not(problem, (0, 1, 4))
    assert obstacle == Obstacle(ObstacleKind.NO_COMMON_START, (0, 1, 4), ((4,),))
    (both,) = why_not(problem, (0, 1, 2, 3))
    assert both.leave_out == ((3,),)
    (either,) = why_not(problem, (0, 2, 3, 6))
    assert either.leave_out == ((0,), (3,))


def test_leaving_out_the_only_caller_is_no_way_out() -> None:
    problem = seven(start_masks={ZONE: (1, 2, 2, 4, 8, 16, 32)}, can_call=(True,) + (False,) * 6)
    (obstacle,) = why_not(problem, (0, 1, 2))
    assert obstacle.leave_out == ()
    (pairs,) = why_not(seven(start_masks={ZONE: (1, 1, 2, 2, 0, 0, 0)}), (0, 1, 2, 3))
    assert pairs.leave_out == ((0, 1), (2, 3))


def test_a_standing_pod_is_judged_only_by_what_newcomers_change() -> None:
    problem = seven(
        locked=(Locked((0, 1), 1),), apart=((0, 1), (1, 2)), together=((0, 6),), size_min=4
    )
    assert why_not(problem, (0, 1)) == ()
    assert why_not(problem, (0, 1, 3)) == ()
    assert why_not(problem, (0, 1, 2)) == (Obstacle(ObstacleKind.APART, (1, 2)),)
    assert why_not(problem, (0, 1, 3, 4))[0].kind is ObstacleKind.TOO_LARGE
    assert why_not(problem, (3, 4, 5, 6)) == (Obstacle(ObstacleKind.SPLIT, (0, 6)),)


def test_nobody_leaves_a_standing_pod_for_another() -> None:
    problem = seven(locked=(Locked((0, 1), 2),))
    assert why_not(problem, (0, 2, 3)) == (Obstacle(ObstacleKind.SEATED, (0, 1)),)
