"""Staying close: few moves, counted truly, every limit kept by a check that shares no code."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.problem import PLACING_FIRST, Problem
from pods.grouping.solution import StoppedBy
from pods.grouping.standing import Standing
from pods.grouping.stay import Staying, stay_close
from pods.grouping.suggest import round_of
from tests.support.pod_checker import allowed, value
from tests.support.problems import problems

Pods = Sequence[Standing]


@st.composite
def arrangements(draw: st.DrawFn) -> tuple[Problem, list[Standing]]:
    """A problem, and pods as they could be today: some too small, some with hours of their own."""
    problem = draw(problems(most=9, pod_limit=()))
    people = draw(st.permutations(range(len(problem.people))))
    present: list[Standing] = []
    while people and len(present) < 3 and draw(st.booleans()):
        size = draw(st.integers(1, min(len(people), problem.size_max)))
        members, people = tuple(people[:size]), people[size:]
        bits = st.none() | st.integers(0, 7) | st.just(7)
        hours = draw(st.none() | st.tuples(*[bits] * len(problem.people)))
        fixed = draw(st.sampled_from((frozenset(), frozenset(members[:1]))))
        present.append(Standing(members=members, hours=hours, fixed=fixed))
    return problem, present


@settings(max_examples=60, deadline=None)
@given(arrangements())
def test_every_pod_keeps_every_limit_that_is_new_about_it(
    asked: tuple[Problem, list[Standing]],
) -> None:
    problem, present = asked
    for found in stay_close(problem, present):
        seated = [one for pod in found.solution.pods for one in pod.members]
        assert sorted([*seated, *found.solution.waiting]) == list(range(len(problem.people)))
        for number, pod in zip(found.numbers, found.solution.pods, strict=True):
            if number >= len(present):
                assert allowed(problem, pod.members)
            else:
                assert _may_become(problem, present, number, set(pod.members))


@settings(max_examples=60, deadline=None)
@given(arrangements())
def test_the_moves_told_are_the_true_difference_and_nobody_fixed_is_among_them(
    asked: tuple[Problem, list[Standing]],
) -> None:
    problem, present = asked
    home = {one: number for number, pod in enumerate(present) for one in pod.members}
    for found in stay_close(problem, present):
        now = {
            one: number
            for number, pod in zip(found.numbers, found.solution.pods, strict=True)
            for one in pod.members
        }
        moved = [
            (one, home[one], now[one])
            for one in sorted(now)
            if one in home and now[one] != home[one]
        ]
        joined = [(one, None, now[one]) for one in sorted(now) if one not in home]
        assert [tuple(move) for move in found.moves] == moved
        assert [tuple(join) for join in found.joins] == joined
        assert not {one for pod in present for one in pod.fixed} & {one for one, _, _ in moved}


@settings(max_examples=60, deadline=None)
@given(arrangements())
def test_nobody_loses_a_seat_and_each_answer_is_worth_more_than_the_one_before(
    asked: tuple[Problem, list[Standing]],
) -> None:
    problem, present = asked
    meeting = [pod for pod in present if len(pod.members) >= problem.size_min]
    doing_nothing = sum(value(problem, pod.members) for pod in meeting)
    seated = {one for pod in meeting for one in pod.members}
    doing_nothing -= problem.waiting_penalty * (len(problem.people) - len(seated))
    answers = stay_close(problem, present)
    assert not answers[0].moves
    worth = [_objective(problem, found) for found in answers]
    assert worth == [found.solution.objective for found in answers]
    assert worth[0] >= doing_nothing
    assert worth == sorted(set(worth))
    counts = [len(found.moves) for found in answers]
    assert counts == sorted(set(counts))
    for found in answers:
        assert not seated & set(found.solution.waiting)


@settings(max_examples=30, deadline=None)
@given(problems(most=8, waiting_penalty=PLACING_FIRST, pod_limit=()))
def test_where_nobody_came_or_went_and_nothing_is_better_nobody_moves(problem: Problem) -> None:
    best = round_of(problem, k=1)[0]
    if not best.proved:
        return
    present = [Standing(members=pod.members) for pod in best.pods]
    (only,) = stay_close(problem, present)
    assert not only.moves
    assert not only.joins
    assert only.solution.objective == best.objective


def test_a_pod_that_lost_somebody_takes_the_newcomer_and_one_more_move_would_help() -> None:
    problem = _evenly(9, size_min=4, liked=[(3, 7), (3, 4), (3, 5), (3, 6)])
    present = [Standing(members=(0, 1, 2, 3)), Standing(members=(4, 5, 6))]
    first, second = stay_close(problem, present)
    assert [tuple(join) for join in first.joins] == [(7, None, 0), (8, None, 1)]
    assert not first.solution.waiting
    assert [tuple(move) for move in second.moves] == [(3, 0, 1)]
    assert [tuple(join) for join in second.joins] == [(7, None, 1), (8, None, 0)]


def test_whoever_could_not_be_placed_gets_a_seat_by_one_move() -> None:
    """The newcomer's only hour is that of the full pod; somebody there can go over."""
    masks = {"Europe/Lisbon": (1, 3, 1, 1, 2, 2, 2, 2, 1)}
    problem = _evenly(9, size_max=4, size_min=3, start_masks=masks)
    present = [Standing(members=(0, 1, 2, 3)), Standing(members=(4, 5, 6))]
    newcomer_waits, one_moves = stay_close(
        _evenly(9, size_max=4, size_min=3, start_masks=masks),
        [*present[:1], Standing(members=(4, 5, 6), most=5)],
    )
    assert newcomer_waits.solution.waiting == (8,)
    assert [tuple(move) for move in one_moves.moves] == [(1, 0, 1)]
    assert one_moves.solution.waiting == ()
    assert problem.size_max == 4


def test_two_who_are_fixed_stay_and_people_of_two_pods_move_in_neither() -> None:
    problem = _evenly(8, size_min=3, liked=[(0, 5), (1, 5), (0, 6), (1, 6), (4, 1), (4, 2)])
    present = [
        Standing(members=(0, 1, 2, 3), fixed=frozenset({0, 1})),
        Standing(members=(3, 4, 5, 6, 7), fixed=frozenset({5, 6})),
    ]
    for found in stay_close(problem, present, k=9):
        assert not {0, 1, 3, 5, 6} & {move.person for move in found.moves}


def test_a_couple_that_another_rule_keeps_apart_begins_no_new_pod() -> None:
    problem = _evenly(6, size_min=2, size_max=2, together=((3, 4),), apart=((3, 4),))
    hours = (7, 6, 1, None, None, 7)
    for found in stay_close(problem, [Standing(members=(0, 2), hours=hours)]):
        assert {3, 4} <= set(found.solution.waiting)


def test_a_cap_on_moves_and_an_end_of_time_are_kept() -> None:
    problem = _evenly(12, liked=[(0, 4), (0, 5), (4, 8), (1, 9), (5, 10), (2, 11), (6, 3)])
    present = [Standing(members=tuple(range(four, four + 4))) for four in (0, 4, 8)]
    assert max(len(found.moves) for found in stay_close(problem, present, k=9)) > 2
    for found in stay_close(problem, present, k=9, most_moves=2):
        assert len(found.moves) <= 2
    (only,) = stay_close(problem, present, is_over=lambda: True)
    assert not only.moves
    assert only.solution.stopped_by is StoppedBy.DEADLINE


@settings(max_examples=10, deadline=None)
@given(arrangements(), st.integers(0, 3))
def test_the_same_seed_gives_the_same_answers(
    asked: tuple[Problem, list[Standing]], seed: int
) -> None:
    problem, present = asked
    assert stay_close(problem, present, seed=seed) == stay_close(problem, present, seed=seed)


@settings(max_examples=10, deadline=None)
@given(arrangements())
def test_more_effort_is_never_worse(asked: tuple[Problem, list[Standing]]) -> None:
    problem, present = asked
    best = [
        stay_close(problem, present, effort=effort)[-1].solution.objective for effort in range(4)
    ]
    assert best == sorted(best)


def _evenly(count: int, *, liked: Sequence[tuple[int, int]] = (), **fields: Any) -> Problem:
    """People who go together equally well, but for those who like each other."""
    scores = [[10] * count for _ in range(count)]
    for one, other in liked:
        scores[one][other] = scores[other][one] = 40
    return Problem(
        people=tuple(f"p{number:02}" for number in range(count)),
        scores=tuple(map(tuple, scores)),
        **{"size_factors": dict.fromkeys(range(1, 9), 1), **fields},
    )


def _objective(problem: Problem, found: Staying) -> int:
    pods = sum(value(problem, pod.members) for pod in found.solution.pods)
    return pods - problem.waiting_penalty * len(found.solution.waiting)


def _may_become(problem: Any, present: Pods, number: int, people: set[int]) -> bool:
    """Whether a pod of today may be so, read off the fields alone."""
    pod = present[number]
    was, new = set(pod.members), people - set(pod.members)
    if not pod.fixed <= people or len(people) < problem.size_min:
        return False
    if not new:
        return True
    if len(people) > problem.size_max:
        return False
    homes = {one: at for at, other in enumerate(present) for one in other.members}
    for group in problem.together:
        torn = len({homes.get(one) for one in group}) > 1
        partners = {homes[one] for one in group if one in homes}
        if new & set(group) and not torn and not set(group) <= people:
            return False
        if torn and any(one not in homes for one in new & set(group)) and partners != {number}:
            return False
    if any({one, other} <= people and {one, other} & new for one, other in problem.apart):
        return False
    if pod.hours is None:
        return allowed(_without_pairs(problem), tuple(sorted(people)))
    known = [pod.hours[one] for one in people if pod.hours[one] is not None]
    tongues = [problem.languages[one] for one in people if problem.languages[one]]
    can_meet = not known or any(
        all(mask >> bit & 1 for mask in known if mask is not None) for bit in range(3)
    )
    can_talk = not tongues or any(all(mask >> bit & 1 for mask in tongues) for bit in range(3))
    return can_meet and can_talk and bool(was)


def _without_pairs(problem: Problem) -> Problem:
    return replace(problem, together=(), apart=())
