"""Why somebody waits."""

from typing import Any

from hypothesis import given, settings

from pods.grouping.explain import Cause, Waiting, explained, fits, why_waiting
from pods.grouping.problem import Locked, Problem
from pods.grouping.rules import ObstacleKind
from pods.grouping.suggest import next_pods, round_of
from pods.grouping.worth import pod_of
from tests.support import pod_checker
from tests.support.problems import problems

ZONE = "Europe/Lisbon"
AT = ("me", "bo", "cy", "dee", "eli", "flo", "gus", "hal", "ivy")


def group(**fields: Any) -> Problem:
    """Nine people around `me`, pods of three or four; whoever comes first goes better."""
    scores = [[40 - one - other for one in range(9)] for other in range(9)]
    chosen: dict[str, Any] = {"size_min": 3, "size_max": 4, "required": (0,)}
    return Problem(people=AT, scores=tuple(map(tuple, scores)), **chosen | fields)


def cause(person: str, *options: tuple[int, ...], **fields: Any) -> Cause:
    problem = group(**fields)
    pods = [pod_of(problem, members) for members in options]
    return why_waiting(problem, pods, AT.index(person)).cause


def hours(**known: int) -> dict[str, tuple[int | None, ...]]:
    """Everybody can make the first two starts unless said otherwise."""
    return {ZONE: tuple(known.get(name, 0b11) for name in AT)}


def test_no_hour_in_common_with_anybody() -> None:
    assert cause("ivy", start_masks=hours(ivy=0b1000)) is Cause.NO_HOUR_WITH_ANYBODY


def test_no_hour_in_common_with_the_caller_but_with_others() -> None:
    found = cause("ivy", start_masks=hours(ivy=0b1000, hal=0b1001))
    assert found is Cause.NO_HOUR_WITH_REQUIRED


def test_unknown_hours_are_never_the_cause() -> None:
    nobody = {ZONE: (0b1, *(None,) * 8)}
    assert cause("ivy", start_masks=nobody) is Cause.OTHERS_FIT_BETTER


def test_nobody_who_calls_can_make_their_hours() -> None:
    callers = tuple(name == "bo" for name in AT)
    found = cause("ivy", start_masks=hours(bo=0b01, ivy=0b10), can_call=callers)
    assert found is Cause.NOBODY_CALLS
    nobody = cause("ivy", can_call=(False,) * 9)
    assert nobody is Cause.NOBODY_CALLS


def test_nobody_left_to_call_though_a_caller_shares_an_hour() -> None:
    callers = tuple(name == "bo" for name in AT)
    masks = hours(me=0b10, bo=0b01, ivy=0b11)
    assert cause("ivy", start_masks=masks, can_call=callers) is Cause.NOBODY_CALLS


def test_no_common_language_with_the_caller_or_with_enough_others() -> None:
    assert cause("ivy", languages=(1, 1, 1, 1, 1, 1, 1, 1, 2)) is Cause.NO_COMMON_LANGUAGE
    found = cause("ivy", languages=(3, 1, 1, 1, 1, 1, 1, 1, 2))
    assert found is Cause.NO_COMMON_LANGUAGE


def test_apart_from_the_caller_or_from_all_who_could_complete_a_pod() -> None:
    assert cause("ivy", apart=((8, 0),)) is Cause.RULE
    assert cause("ivy", apart=tuple((8, other) for other in range(1, 8))) is Cause.RULE


def test_a_partner_who_cannot_come() -> None:
    found = cause("ivy", together=((7, 8),), start_masks=hours(hal=0b100, gus=0b100))
    assert found is Cause.PARTNER


def test_too_few_who_share_an_hour() -> None:
    masks = hours(ivy=0b1000, me=0b1011, bo=0b11)
    assert cause("ivy", start_masks=masks) is Cause.TOO_FEW


def test_others_fit_better_and_the_first_option_they_could_join_is_said_with_its_starts() -> None:
    problem = group(start_masks=hours(dee=0b10, ivy=0b10))
    options = [pod_of(problem, (0, 1, 2, 3)), pod_of(problem, (0, 4, 5))]
    found = why_waiting(problem, options, 8)
    assert (found.cause, found.option) == (Cause.OTHERS_FIT_BETTER, 1)
    assert found.fit
    assert found.fit.obstacles == ()
    assert found.fit.anchor == (0, ZONE, 0b10)
    assert found == Waiting(8, Cause.OTHERS_FIT_BETTER, 1, fits(problem, options[1], 8))


def test_an_option_that_only_an_apart_rule_closes_is_told_as_a_rule_beside_a_later_one() -> None:
    problem = group(apart=((4, 8),))
    first, second = pod_of(problem, (0, 4, 5)), pod_of(problem, (0, 1, 2))
    assert why_waiting(problem, [first], 8) == Waiting(8, Cause.RULE)
    both = why_waiting(problem, [first, second], 8)
    assert (both.cause, both.option) == (Cause.RULE, 1)
    turned = why_waiting(problem, [second, first], 8)
    assert (turned.cause, turned.option) == (Cause.OTHERS_FIT_BETTER, 0)


def test_where_all_options_are_full_a_seat_that_could_change_hands_is_said() -> None:
    problem = group()
    found = why_waiting(problem, [pod_of(problem, (0, 1, 2, 3))], 8)
    assert (found.cause, found.option, found.swap) == (Cause.OTHERS_FIT_BETTER, None, 0)
    assert found.instead_of == 1
    torn = group(together=((1, 2), (2, 3)))
    assert why_waiting(torn, [pod_of(torn, (0, 1, 2, 3))], 8) == Waiting(8, Cause.OTHERS_FIT_BETTER)


def test_a_partner_comes_along() -> None:
    problem = group(together=((7, 8),))
    fit = fits(problem, pod_of(problem, (0, 1, 2)), 8)
    assert [obstacle.kind for obstacle in fit.obstacles] == [ObstacleKind.TOO_LARGE]
    assert fit.obstacles[0].people == (0, 1, 2, 7, 8)


def test_a_standing_pod_that_would_take_them_means_that_they_are_not_impossible() -> None:
    problem = group(
        required=(),
        size_min=4,
        locked=(Locked((0, 1), 1),),
        start_masks=hours(me=0b100, bo=0b100, ivy=0b100),
    )
    standing = pod_of(problem, (0, 1))
    found = why_waiting(problem, [standing], 8)
    assert (found.cause, found.option) == (Cause.OTHERS_FIT_BETTER, 0)


@settings(max_examples=50, deadline=None)
@given(problems(locked=True))
def test_what_is_said_of_those_who_wait_is_true(problem: Problem) -> None:
    pods = pod_checker.all_pods(problem)
    (best,) = round_of(problem, k=1)
    for told in explained(problem, best.pods, best.waiting):
        holding = [pod for pod in pods if told.person in pod]
        possible = bool(holding)
        closed = told.cause is not Cause.OTHERS_FIT_BETTER
        if closed and told.cause is not Cause.RULE:
            assert not possible
        if not possible:
            assert closed
        if told.option is not None:
            joined = {*best.pods[told.option].members, told.person}
            assert any(joined <= set(pod) for pod in holding)
        if told.instead_of is not None:
            assert told.swap is not None
            rest = {*best.pods[told.swap].members, told.person} - {told.instead_of}
            assert any(rest <= set(pod) and told.instead_of not in pod for pod in holding)


def test_everybody_in_no_option_of_a_long_list_is_explained_at_once() -> None:
    people = tuple(f"p{one:03}" for one in range(120))
    problem = Problem(people=people, scores=((1,) * 120,) * 120, required=(0,))
    options = next_pods(problem).pods
    seated = {person for pod in options for person in pod.members}
    waiting = [person for person in range(120) if person not in seated]
    assert {told.cause for told in explained(problem, options, waiting)} == {
        Cause.OTHERS_FIT_BETTER
    }
