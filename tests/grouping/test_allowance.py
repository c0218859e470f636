"""What a proof may cost where pods are judged as a whole."""

from dataclasses import replace

from pods.grouping.search.allowance import JUDGED, Allowance
from pods.grouping.search.contract import units_of
from pods.grouping.search.enumerate import never
from pods.grouping.suggest import round_of
from tests.grouping.test_next_pod import crowd


def test_a_proof_begins_when_it_is_time_and_ends_when_what_was_granted_is_spent() -> None:
    units = units_of(crowd(6, required=(), pod_points=lambda _: 7))
    allowance = Allowance(units, begins=4, is_over=never)
    points = allowance.units.problem.pod_points
    assert points is not None
    assert not allowance.grant(3)
    assert allowance.grant(4)
    for number in range(4 * JUDGED):
        assert not allowance()
        # What was judged before costs nothing.
        assert points((0, number)) == points((0, number)) == 7
    assert allowance()
    assert allowance.is_spent(4)
    assert not allowance.grant(15)
    assert allowance.grant(16)
    assert not allowance()
    assert not allowance.is_spent(16)


def test_without_points_a_proof_costs_what_it_costs() -> None:
    units = units_of(crowd(6, required=()))
    allowance = Allowance(units, begins=1, is_over=never)
    assert allowance.units is units
    assert allowance.grant(1)
    assert not allowance()
    assert not Allowance(units, begins=None, is_over=never).grant(10**6)
    assert Allowance(units, begins=1, is_over=lambda: True)()


def test_judging_that_is_dear_is_bounded_by_the_effort() -> None:
    judged: list[int] = []

    def points(members: tuple[int, ...]) -> int:
        judged.append(1)
        return sum(members) % 40

    problem = crowd(34, required=(), pod_points=points, pod_points_limit=200)
    found = round_of(replace(problem), k=1)[0]
    assert not found.proved
    assert len(judged) < 60_000
