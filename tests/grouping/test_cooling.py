"""How hot an annealing is: no hotter than is of use, and cold in the end."""

from pods.grouping.search.cooling import ONE, TRIED, Cooling
from pods.grouping.search.enumerate import never

STEP = 100


def heats(*, made: float, hot: int = 64, steps: int = 400) -> list[int]:
    """The temperatures of an annealing in which such a share of the proposals is made."""
    cooling = Cooling(STEP * steps, hot=hot * ONE * ONE, cold=ONE * ONE, lively=0.5, is_over=never)
    return [int(cooling.heat(STEP * step, int(made * STEP * step))) for step in range(steps)]


def test_it_cools_from_the_highest_temperature_where_few_proposals_are_made() -> None:
    found = heats(made=0.4)
    assert found[0] == 64
    assert found == sorted(found, reverse=True)
    assert found[len(found) // 2] == 16
    assert found[-1] == 1


def test_it_falls_by_eighths_while_too_many_are_made_and_no_lower_than_the_last() -> None:
    found = heats(made=0.6, steps=4000)
    assert found[0] == 64
    assert found[TRIED] == 55
    assert found[2 * TRIED] == 48
    assert found[40 * TRIED :] == [1] * (4000 - 40 * TRIED)


def test_it_is_over_after_its_proposals_and_when_it_is_told_so() -> None:
    cooling = Cooling(STEP, hot=9, cold=1, lively=0.5, is_over=never)
    assert cooling.heat(STEP, 0) == 0
    cooling = Cooling(STEP, hot=9, cold=1, lively=0.5, is_over=lambda: True)
    assert cooling.heat(0, 0) == 0
