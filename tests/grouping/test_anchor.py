"""Who calls, and on whose clock."""

from typing import Any

from pods.grouping.anchor import Anchor, anchor_of
from pods.grouping.problem import Locked, Problem

AZORES, LISBON = "Atlantic/Azores", "Europe/Lisbon"


def four(**fields: Any) -> Problem:
    """Dee's hours are unknown; on the Azorean clock all share two starts, in Lisbon one."""
    chosen: dict[str, Any] = {
        "people": ("ada", "bo", "cy", "dee"),
        "scores": ((0,) * 4,) * 4,
        "start_masks": {AZORES: (0b111, 0b110, 0b110, None), LISBON: (0b111, 0b110, 0b010, None)},
        "anchors": (LISBON, AZORES, AZORES, None),
    }
    return Problem(**chosen | fields)


def test_the_caller_with_most_starts_anchors_and_the_lowest_id_decides_a_tie() -> None:
    assert anchor_of(four(), (0, 1, 2, 3)) == Anchor(1, AZORES, 0b110)
    assert anchor_of(four(), (0, 1)) == Anchor(0, LISBON, 0b110)


def test_somebody_required_anchors_before_others_if_they_call_and_can_meet() -> None:
    assert anchor_of(four(required=(0,)), (0, 1, 2)) == Anchor(0, LISBON, 0b010)
    silent = four(required=(0,), can_call=(False, True, True, True))
    assert anchor_of(silent, (0, 1, 2)) == Anchor(1, AZORES, 0b110)
    closed = four(required=(0,), start_masks={AZORES: (1, 1, 1, 1), LISBON: (1, 2, 1, 1)})
    assert anchor_of(closed, (0, 1, 2)) == Anchor(1, AZORES, 1)


def test_the_caller_of_a_standing_pod_goes_on_calling_it() -> None:
    problem = four(locked=(Locked((0, 1), 2, caller=0),))
    assert anchor_of(problem, (0, 1, 2)) == Anchor(0, LISBON, 0b010)


def test_whoever_may_sit_in_more_pods_anchors_before_those_who_may_not() -> None:
    assert anchor_of(four(pod_limit=(2, 1, 1, 1)), (0, 1, 2)) == Anchor(0, LISBON, 0b010)


def test_a_caller_whose_zone_is_unknown_anchors_whichever_zone_has_most_starts() -> None:
    alone = four(can_call=(False, False, False, True))
    assert anchor_of(alone, (0, 1, 2, 3)) == Anchor(3, AZORES, 0b110)


def test_unknown_hours_leave_the_starts_open_and_never_block() -> None:
    nobody_known = four(start_masks={})
    assert anchor_of(nobody_known, (0, 1)) == Anchor(0, None, None)
    assert anchor_of(four(), (3,)) == Anchor(3, AZORES, None)


def test_nobody_anchors_without_a_start_or_without_a_caller() -> None:
    assert anchor_of(four(start_masks={AZORES: (1, 2, 4, None)}), (0, 1, 2)) is None
    assert anchor_of(four(can_call=(False, True, True, True)), (0,)) is None
