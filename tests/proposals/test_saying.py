"""Starts in words."""

import pytest

from pods.proposals.saying import say_fewer_starts, say_starts, zone_label

TUE, THU = 1, 3
FIVE, HALF, SIX = 17 * 60, 17 * 60 + 30, 18 * 60


def test_days_with_the_same_starts_are_said_together() -> None:
    starts = [(THU, FIVE), (TUE, HALF), (TUE, FIVE), (THU, HALF)]
    assert say_starts(starts, zone="Atlantic/Azores") == (
        "Tue or Thu, starting 17:00 or 17:30 (Azores)"
    )


def test_days_with_other_starts_are_said_one_after_the_other() -> None:
    starts = [(TUE, FIVE), (THU, HALF)]
    assert say_starts(starts, zone="America/Sao_Paulo") == (
        "Tue, starting 17:00; Thu, starting 17:30 (Sao Paulo)"
    )


def test_many_starts_in_a_row_are_said_from_the_first_to_the_last() -> None:
    starts = [(TUE, 540 + 30 * step) for step in range(5)] + [(TUE, FIVE)]
    assert say_starts(starts, zone="UTC") == (
        "Tue, starting any half-hour from 09:00 to 11:00 or 17:00 (UTC)"
    )


def test_many_days_in_a_row_are_said_from_the_first_to_the_last() -> None:
    def days(*weekdays: int) -> str:
        return say_starts([(day, FIVE) for day in weekdays], zone="UTC")

    assert days(0, 1, 2, 3) == "Any day Mon-Thu, starting 17:00 (UTC)"
    assert days(0, 1, 2) == "Mon, Tue or Wed, starting 17:00 (UTC)"
    assert days(0, 1, 2, 4) == "Mon, Tue, Wed or Fri, starting 17:00 (UTC)"
    whole = [(day, start) for day in range(6) for start in (FIVE, HALF)]
    left = [(day, FIVE) for day in range(5)]
    assert say_fewer_starts(left, of=whole) == "on any day Mon-Fri at 17:00"


def test_no_start_is_no_word() -> None:
    assert say_starts([], zone="UTC") == ""


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ([(TUE, FIVE), (TUE, HALF), (THU, FIVE), (THU, HALF)], ""),
        ([(TUE, FIVE), (THU, FIVE)], "at 17:00"),
        ([(TUE, FIVE), (TUE, HALF)], "on Tue at 17:00 or 17:30"),
        ([(TUE, FIVE), (THU, HALF)], "on Tue at 17:00; on Thu at 17:30"),
    ],
)
def test_of_the_starts_of_an_option_only_what_is_lost_is_told(
    left: list[tuple[int, int]], said: str
) -> None:
    whole = [(day, start) for day in (TUE, THU) for start in (FIVE, HALF)]
    assert say_fewer_starts(left, of=whole) == said


def test_a_zone_is_called_by_its_place() -> None:
    assert zone_label("America/Argentina/Buenos_Aires") == "Buenos Aires"
