"""Alternatives of which each is the best of its kind."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.grouping.criteria.interface import Facts, Keenness, Strength, Tie
from pods.grouping.criteria.kinds import kinds_of
from pods.grouping.kinds import OVERALL, Kind, hours_of
from pods.grouping.problem import Problem
from pods.grouping.search.differ import difference
from pods.grouping.suggest import next_pods
from tests.support import pod_checker
from tests.support.problems import problems

LUCK = Kind("luck", lambda members: sum(members) % 4)
WIT = Kind("wit", lambda members: (sum(members) * 5 + len(members)) % 7)

Pods = list[tuple[int, ...]]


def _apart(pod: tuple[int, ...], others: Pods) -> bool:
    return all(difference(pod, other) > 1 for other in others)


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(1, 5), st.data())
def test_of_its_kind_no_pod_has_more_that_differs_from_the_other_options(
    problem: Problem, count: int, data: st.DataObject
) -> None:
    must = data.draw(st.sets(st.integers(0, len(problem.people) - 1), max_size=1))
    problem = replace(problem, required=tuple(must))
    kinds = (LUCK, WIT, hours_of(problem))
    pods = [pod for pod in pod_checker.all_pods(problem) if must <= set(pod)]
    value = {pod: pod_checker.value(problem, pod) for pod in pods}

    options = next_pods(problem, k=count, kinds=kinds)
    found = [pod.members for pod in options.pods]
    labels = [name for names in options.kinds for name in names]

    assert len(options.kinds) == len(found)
    assert len(set(labels)) == len(labels)
    if not pods:
        assert found == []
        return
    best = max(value.values())
    worth = [pod for pod in pods if best <= 0 or 2 * value[pod] >= best]
    assert value[found[0]] == best
    assert options.kinds[0][0] == OVERALL
    for kind in kinds:
        for pod, names in zip(found, options.kinds, strict=True):
            if kind.name in names:
                others = [one for one in found if one != pod]
                rivals = [one for one in worth if _apart(one, others)]
                assert kind.measure(pod) == max(map(kind.measure, [*rivals, *found]))
    _nothing_is_missed(found, options.kinds, kinds, worth)


def _nothing_is_missed(
    found: Pods, labels: tuple[tuple[str, ...], ...], kinds: tuple[Kind, ...], worth: Pods
) -> None:
    """An option that is the best of no kind is there only where no other could be."""
    named = [pod for pod, names in zip(found, labels, strict=True) if names]
    plain = [pod for pod, names in zip(found, labels, strict=True) if not names]
    if not all(pod in worth for pod in plain) or not plain:
        return
    for kind in kinds:
        most = max(map(kind.measure, named))
        assert not any(kind.measure(one) > most for one in worth if _apart(one, named))


def test_an_option_below_half_of_the_best_is_the_best_of_nothing() -> None:
    lucky = Kind("luck", lambda members: int(7 in members))
    scores = [[10 if 7 not in {one, other} else -5 for one in range(8)] for other in range(8)]
    problem = Problem(people=tuple("abcdefgh"), scores=tuple(map(tuple, scores)), size_max=4)
    assert next_pods(problem, kinds=(lucky,)).kinds == ((OVERALL,), (), ())
    scores = [[10 if 7 not in {one, other} else 4 for one in range(8)] for other in range(8)]
    problem = replace(problem, scores=tuple(map(tuple, scores)))
    options = next_pods(problem, kinds=(lucky,))
    assert sorted(options.kinds) == [(), ("luck",), (OVERALL,)]


def test_the_kinds_are_what_the_criteria_say_alone_and_by_the_pair() -> None:
    problem = Problem(people=tuple("abcdef"), scores=((0,) * 6,) * 6)
    food = frozenset({"food"})
    facts = Facts(
        label=problem.people.__getitem__,
        topics=(food, food, food, frozenset(), frozenset(), frozenset()),
        keenness=(Keenness.KEEN, Keenness.KEEN, *[Keenness.WILLING] * 4),
        ties={(3, 4): Tie("knows", Strength.WEAK)},
    )
    shared, bridging, keen, hours = kinds_of(problem, facts)
    assert [kind.name for kind in (shared, bridging, keen, hours)] == [
        "shared",
        "bridging",
        "keen",
        "hours",
    ]
    assert shared.measure((0, 1, 2)) > shared.measure((0, 1, 3)) > shared.measure((0, 3, 4)) == 0
    assert shared.measure((0,)) >= 0
    assert bridging.measure((0, 3, 4)) > bridging.measure((0, 1, 3)) == 0
    assert keen.measure((0, 1, 2)) > keen.measure((0, 2, 3)) > keen.measure((2, 3, 4)) == 0
    assert hours.measure((0, 1, 2)) == 0


def test_the_easiest_hours_are_the_most_starts_on_the_clock_of_who_calls() -> None:
    masks = (0b1111, 0b0111, 0b0011, 0b1001, None)
    problem = Problem(
        people=tuple("abcde"), scores=((0,) * 5,) * 5, start_masks={"Europe/Lisbon": masks}
    )
    hours = hours_of(problem)
    assert [hours.measure(pod) for pod in ((0, 1), (0, 1, 2), (0, 3, 4), (2, 3), (0, 4))] == [
        3,
        2,
        2,
        1,
        4,
    ]
