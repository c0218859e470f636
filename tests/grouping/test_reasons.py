"""Reasons are true: they add up, and say exactly what leaving out or swapping changes."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.criteria import ALL
from pods.grouping.criteria.interface import Facts, bits_of
from pods.grouping.criteria.scoring import pair_scores, pod_score, reasons
from pods.grouping.problem import Problem
from pods.grouping.worth import pod_value
from pods.model.words import CRITERIA
from tests.support.any_facts import COUNT, NAMES, any_facts, forgotten, rearranged
from tests.support.true_sentences import is_true

WEIGHTS = st.dictionaries(st.sampled_from(CRITERIA), st.integers(0, 4))
BONUS = (3, 0, 5, 2, 7, 1)
MEMBERS = st.sets(st.integers(0, COUNT - 1), min_size=2).map(lambda few: tuple(sorted(few)))


def asked(facts: Facts, weights: dict[str, int]) -> Problem:
    whole = pod_score(facts, weights=weights)
    return Problem(
        people=NAMES,
        scores=pair_scores(facts, count=COUNT, weights=weights),
        size_min=2,
        bonus=BONUS,
        pod_points=whole.points,
        pod_points_limit=whole.limit,
    )


def of_bonuses(problem: Problem, members: tuple[int, ...]) -> int:
    """What the bonuses of the members add to the value of their pod."""
    others = len(members) - 1
    return problem.factor(len(members)) * others * sum(BONUS[one] for one in members)


def test_the_names_that_weights_are_given_by_are_those_of_the_criteria() -> None:
    assert tuple(criterion.name for criterion in ALL) == CRITERIA


@settings(max_examples=25, deadline=None)
@given(any_facts(), WEIGHTS, MEMBERS)
def test_reasons_and_bonuses_come_to_the_value_of_the_pod_exactly(
    facts: Facts, weights: dict[str, int], members: tuple[int, ...]
) -> None:
    problem = asked(facts, weights)
    parts = reasons(problem, facts, members, weights=weights)
    assert sum(part.value for part in parts) + of_bonuses(problem, members) == pod_value(
        problem, members
    )


@settings(max_examples=25, deadline=None)
@given(any_facts(), WEIGHTS, MEMBERS)
def test_leaving_a_criterion_out_changes_the_value_by_exactly_what_was_said_of_it(
    facts: Facts, weights: dict[str, int], members: tuple[int, ...]
) -> None:
    problem = asked(facts, weights)
    said = {
        part.criterion: part.value for part in reasons(problem, facts, members, weights=weights)
    }
    value = pod_value(problem, members)
    for name in CRITERIA:
        without = weights | {name: 0}
        assert value - pod_value(asked(facts, without), members) == said.get(name, 0)
        left = reasons(problem, facts, members, weights=without)
        assert {one.criterion: one.value for one in left} == {
            each: part for each, part in said.items() if each != name
        }


@settings(max_examples=25, deadline=None)
@given(any_facts(), MEMBERS, st.data())
def test_a_swap_loses_what_the_reasons_lose(
    facts: Facts, members: tuple[int, ...], data: st.DataObject
) -> None:
    problem = asked(facts, {})
    outside = [one for one in range(COUNT) if one not in members]
    if not outside:
        return
    gone, come = data.draw(st.sampled_from(members)), data.draw(st.sampled_from(outside))
    swapped = tuple(sorted({*members, come} - {gone}))
    before, after = (
        sum(part.value for part in reasons(problem, facts, each)) for each in (members, swapped)
    )
    bonus = of_bonuses(problem, members) - of_bonuses(problem, swapped)
    assert pod_value(problem, members) - pod_value(problem, swapped) == before - after + bonus


@settings(max_examples=80, deadline=None)
@given(any_facts(), MEMBERS)
def test_every_sentence_is_true_of_the_facts_as_somebody_else_reads_them(
    facts: Facts, members: tuple[int, ...]
) -> None:
    for part in reasons(asked(facts, {}), facts, members):
        assert part.text is None or is_true(part.criterion, part.text, facts, members), part


@settings(max_examples=25, deadline=None)
@given(any_facts(), st.permutations(range(COUNT)), MEMBERS)
def test_in_which_order_people_stand_never_matters(
    facts: Facts, order: list[int], members: tuple[int, ...]
) -> None:
    facts = rearranged(facts, tuple(range(COUNT)))  # hours go by position, so they are left out
    moved = rearranged(facts, tuple(order))
    others = tuple(sorted(order.index(one) for one in members))
    here, there = asked(facts, {}), asked(moved, {})
    assert [
        (part.criterion, part.value) for part in reasons(here, facts, members) if part.value
    ] == [(part.criterion, part.value) for part in reasons(there, moved, others) if part.value]


@settings(max_examples=25, deadline=None)
@given(any_facts(), MEMBERS, st.integers(0, COUNT - 1))
def test_whoever_nothing_is_known_of_brings_no_points_to_a_pair_and_is_told_nothing_of(
    facts: Facts, members: tuple[int, ...], person: int
) -> None:
    facts = forgotten(facts, person)
    for criterion in ALL:
        points = criterion.pair(facts) if criterion.pair else None
        for other in range(COUNT):
            assert points is None or other == person or points(person, other) == 0
        said = criterion.sentence(facts, members) or ""
        # Whose partner is not there sits alone beside couples, whatever else there is to know.
        assert NAMES[person] not in said or "alone beside" in said, said
        assert person not in criterion.known(facts) - facts.hours_known


@settings(max_examples=20, deadline=None)
@given(any_facts())
def test_no_pod_gets_more_than_the_limit_and_two_are_named_in_any_order(facts: Facts) -> None:
    whole = pod_score(facts)
    for size in range(1, COUNT + 1):
        for members in combinations(range(COUNT), size):
            assert whole.points is None or whole.points(members) <= (whole.limit or 0)
    for criterion in ALL:
        judge = criterion.pod(facts) if criterion.pod else None
        points = criterion.pair(facts) if criterion.pair else None
        for one, other in combinations(range(COUNT), 2):
            assert points is None or points(one, other) == points(other, one)
            assert judge is None or judge.of((one, other), bits_of((one, other))) <= judge.most


def test_a_pod_of_whom_nothing_is_known_has_no_reasons() -> None:
    nothing = Facts(label=NAMES.__getitem__)
    assert reasons(asked(nothing, {}), nothing, (0, 1, 2, 3)) == ()
    assert pod_score(nothing) == (None, 0)
