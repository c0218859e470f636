"""Annealing over all seats at once: what it leaves is allowed, no worse, and counted right."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.ending import Ending
from pods.grouping.problem import Locked, Problem
from pods.grouping.search.annealing import Annealing
from pods.grouping.search.candidates import Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.contract import units_of
from pods.grouping.search.cooling import ONE, Cooling
from pods.grouping.search.enumerate import never
from pods.grouping.search.exchange import exchanged, is_plain
from pods.grouping.search.heatbath import settled
from pods.grouping.search.openings import Openings
from pods.grouping.search.pool import placing_of
from pods.grouping.search.seating import Seating
from pods.grouping.search.spread import judge_of
from pods.grouping.search.start import filled
from pods.grouping.suggest import round_of
from tests.support import pod_checker
from tests.support.crowd import crowd
from tests.support.problems import problems


def seating_of(problem: Problem, *, spare: int = 0) -> Seating:
    units = units_of(problem)
    pods = [*(1 << unit for unit in range(len(problem.locked)))]
    pods += filled(units, among=units.everything)
    return Seating(units, [*pods, *[0] * spare], among=units.everything)


@settings(max_examples=60, deadline=None)
@given(problems(most=9, locked=True), st.integers(0, 3))
def test_everybody_choosing_keeps_every_pod_allowed_and_no_worth_is_lost(
    problem: Problem, seed: int
) -> None:
    seating = seating_of(problem, spare=1)
    judge = judge_of(seating.units)

    def worth() -> int:
        return seating.worth() + (sum(map(judge, filter(None, seating.pods()))) if judge else 0)

    before = worth()
    tables = Tables(seating.units, seating.movable, Chance(seed))
    settled(
        seating,
        tables,
        cooling=Cooling(600, hot=20 * ONE, cold=ONE, lively=0.5, is_over=never),
        spread=10,
        chance=Chance(seed),
        judge=judge,
    )
    assert worth() >= before
    for pod in seating.pods():
        people = seating.units.people_in(pod)
        standing = pod and not pod & ~seating.units.standing
        assert not pod or standing or pod_checker.allowed(problem, people)
    waiting = seating.units.people_in(sum(1 << unit for unit in seating.groups[-1]))
    placed = [person for pod in seating.pods() for person in seating.units.people_in(pod)]
    assert len(placed) == len(set(placed))
    assert not set(waiting) & set(placed)


def test_a_pod_comes_to_be_where_one_more_places_everybody() -> None:
    # Eight people of two shifts: one full pod of six and two who wait is where it begins.
    hours = (0b01, 0b01, 0b01, 0b11, 0b10, 0b10, 0b10, 0b11)
    problem = crowd(8, size_min=3, size_max=5, start_masks={"UTC": hours})
    units = units_of(problem)
    seating = Seating(units, [0b1111, 0], among=units.everything)
    tables = Tables(units, seating.movable, Chance(1))
    settled(
        seating,
        tables,
        cooling=Cooling(2_000, hot=60 * ONE, cold=ONE, lively=0.5, is_over=never),
        spread=30,
        chance=Chance(1),
    )
    assert seating.groups[-1] == []


@settings(max_examples=30, deadline=None)
@given(st.integers(8, 26), st.integers(0, 3), st.booleans())
def test_exchanges_lose_nothing_and_keep_to_the_sizes(count: int, seed: int, flat: bool) -> None:  # noqa: FBT001 - drawn
    factors = {"size_factors": None} if not flat else {}
    seating = seating_of(crowd(count, **factors))
    assert is_plain(seating)
    before = seating.worth()
    tables = Tables(seating.units, seating.movable, Chance(seed))
    exchanged(
        seating,
        tables,
        cooling=Cooling(3_000, hot=20 * ONE, cold=ONE, lively=0.05, is_over=never),
        chance=Chance(seed),
    )
    fresh = Seating(seating.units, seating.pods(), among=seating.units.everything)
    assert (seating.own, seating.sizes, seating.pairs) == (fresh.own, fresh.sizes, fresh.pairs)
    assert seating.worth() >= before
    assert all(4 <= size <= 6 for size in seating.sizes[:-1])


def test_whoever_waits_or_is_bound_is_not_plain() -> None:
    assert not is_plain(seating_of(crowd(7)))
    assert not is_plain(seating_of(crowd(12, apart=((0, 1),))))
    assert not is_plain(seating_of(crowd(12, together=((0, 1),))))
    assert not is_plain(seating_of(crowd(12, locked=(Locked((0, 1), 2),))))


def test_openings_are_those_who_could_sit_there() -> None:
    hours = (0b011, 0b011, 0b110, 0b010, 0b100, 0b001, 0b010, 0b111)
    problem = crowd(8, size_min=2, start_masks={"UTC": hours}, apart=((0, 6),))
    units = units_of(problem)
    seating = Seating(units, [0b0000_0111, 0b1001_0000], among=units.everything)
    openings = Openings(seating)
    assert openings.joins[0] & 0b1111_1000 == 0b1000_1000
    assert openings.takers[2] & 0b1111_1000 == 0b1010_1000
    assert openings.takers[0] & 0b1111_1000 == 0b1100_1000
    assert openings.open_to[2] == 0


def test_time_that_is_left_is_used_up_and_no_more() -> None:
    ticks = iter(range(10**6))

    def clock() -> float:
        return next(ticks) / 100

    problem = crowd(80)
    late = round_of(
        problem, k=1, effort=1 << 20, is_over=lambda: clock() > 40, clock=clock, within=40.0
    )[0]
    at_once = round_of(problem, k=1, effort=0)[0]
    assert late.objective > at_once.objective
    assert late.stopped_by == "deadline"
    assert next(ticks) < 4_200


def test_a_search_that_ends_before_its_time_is_the_same_without_a_clock() -> None:
    problem = crowd(70)
    ticks = iter(range(10**6))
    timed = round_of(
        problem, k=1, is_over=never, clock=lambda: next(ticks) / 1000, within=1_000_000.0
    )
    assert timed == round_of(problem, k=1)


def test_annealing_knows_no_clock_unless_it_is_told() -> None:
    units = units_of(crowd(20))
    pods = filled(units, among=units.everything)
    chances = (Chance(3), Chance(3))
    endings = (never, Ending(never, clock=lambda: 0.0))
    found = [
        Annealing(units, units.everything, chance=chance, is_over=is_over).of(
            pods, proposals=2_000, seconds=5.0
        )
        for chance, is_over in zip(chances, endings, strict=True)
    ]
    assert found[0] == found[1]


@settings(max_examples=60, deadline=None)
@given(problems(most=8, locked=True))
def test_what_is_polished_is_bettered_by_no_exchange_and_no_move(problem: Problem) -> None:
    units = units_of(problem)
    seating = seating_of(problem)
    annealing = Annealing(units, units.everything, chance=Chance(0), is_over=never)
    pods = annealing.polished(seating.pods()).pods

    def worth(choice: list[int]) -> int:
        people = [units.people_in(pod) for pod in choice if pod]
        placed = {one for pod in people for one in pod}
        value = sum(pod_checker.value(problem, pod) for pod in people)
        weights = placing_of(units)
        waiting = sum(
            weight
            for unit, weight in enumerate(weights)
            if not placed.intersection(units.members[unit])
        )
        return value - problem.waiting_penalty * waiting

    def allowed(pod: int) -> bool:
        alone = pod and not pod & ~units.standing
        return bool(alone) or pod_checker.allowed(problem, units.people_in(pod))

    now = worth(pods)
    movable = [1 << unit for unit in seating.movable]
    for one, other in combinations(movable, 2):
        changed = [
            pod ^ (one | other) if bool(pod & one) != bool(pod & other) else pod for pod in pods
        ]
        if all(map(allowed, changed)):
            assert worth(changed) <= now
    for unit in movable:
        for place, pod in enumerate(pods):
            if pod & unit:
                continue
            changed = [old & ~unit for old in pods]
            changed[place] |= unit
            if all(map(allowed, changed)):
                assert worth(changed) <= now
